#pragma once

#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "view/view.h"

namespace cluneal::app {

/// Those of one nerve on one body in one language, kept while they are asked for: made from every claim, for every
/// picture.
class KeptSpreads {
 public:
  [[nodiscard]] const std::vector<view::SpreadMark>& of(const anatomy::Atlas& atlas, const body::Body& body,
                                                        const base::Id& nerve);

 private:
  const body::Body* body_ = nullptr;
  base::Id nerve_;
  std::string language_;
  std::vector<view::SpreadMark> marks_;
};

/// Whether there are some of it on this body.
[[nodiscard]] bool has_spread(const anatomy::Atlas& atlas, const body::Body& body, const base::Id& nerve);

/// The published distances of a nerve's crossings as lines beside the curves that it crosses, each with its study's
/// name and number; on both sides where `nerve` names none, nothing where it is empty or has none.
[[nodiscard]] std::vector<view::SpreadMark> spread_marks(const anatomy::Atlas& atlas, const body::Body& body,
                                                         const base::Id& nerve);

/// The nerves of which there are some on this body, without sides.
[[nodiscard]] std::vector<base::Id> nerves_with_spread(const anatomy::Atlas& atlas, const body::Body& body);

}  // namespace cluneal::app
