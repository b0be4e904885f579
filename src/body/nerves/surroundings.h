#pragma once

#include <map>
#include <memory>
#include <set>
#include <vector>

#include "anatomy/nerve.h"
#include "body/core/body.h"
#include "body/core/bone_field.h"
#include "body/core/obstacle.h"

namespace cluneal::body {

/// What each nerve keeps clear of: all bones, and those muscles that nerves go round, but for one that it pierces.
class Surroundings {
 public:
  /// Takes the `muscles`, without their sides, that are in the body. `bones` must outlive it.
  Surroundings(const Body& body, const BoneField& bones, const std::vector<Id>& muscles);
  /// The same for every nerve, whatever it pierces; `all` must outlive it.
  explicit Surroundings(const Obstacle& all) : bones_(all) {}

  /// Lives as long as the surroundings. Not from two threads at once.
  [[nodiscard]] const Obstacle& of(const anatomy::Nerve& nerve);

 private:
  const Obstacle& bones_;
  std::map<Id, std::unique_ptr<SolidField>> muscles_;           ///< Without their sides, both sides in one.
  std::map<std::set<Id>, std::unique_ptr<Obstacles>> without_;  ///< By the muscles that are left out.
};

}  // namespace cluneal::body
