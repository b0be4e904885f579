#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "anatomy/topic.h"
#include "body/core/body.h"
#include "body/core/skin_field.h"

namespace cluneal::body {

/// Where two bones of a body face each other: points on the first that lie no farther from the second than a joint is
/// wide. Each joint is looked for once.
class JointFaces {
 public:
  /// `body` must outlive it.
  explicit JointFaces(const Body& body) : body_(body) {}
  /// Of the bones on that side, or in the midline; null where the body lacks one.
  const std::vector<glm::dvec3>* between(const std::vector<Id>& bones, base::Side side);

 private:
  const Body& body_;
  std::map<std::pair<std::vector<Id>, base::Side>, std::vector<glm::dvec3>> found_;
};

/// What of a body lies near the way of a procedure. A drawn body and no patient: it guides no needle.
class WayOnBody {
 public:
  /// Straight from the nearest skin to each place of `way` on that side. Without a way where the body lacks skin or a
  /// place. `body`, whose skin and joints the others are, must outlive it.
  WayOnBody(const Body& body, const SkinField& skin, const anatomy::Way& way, base::Side side);

  [[nodiscard]] bool leads_there() const { return !points_.empty(); }
  /// The least distance from the way to the surface of what is meant, on that side or in the midline, mm: a nerve's
  /// line less its radius, a structure's mesh, a place, or the joint between two bones, which is where their surfaces
  /// stand no farther apart than a joint's. Nothing where the body has no such thing.
  [[nodiscard]] std::optional<double> distance_to(const anatomy::NearWay& near, JointFaces& joints) const;

 private:
  const Body& body_;
  base::Side side_;
  std::vector<glm::dvec3> points_;  ///< Along the way, so close that the least distance is right to a tenth of a mm.
};

}  // namespace cluneal::body
