#pragma once

#include <string>
#include <vector>

#include "anatomy/place.h"

namespace cluneal::anatomy {

/// A piece of skin on which a condition other than an entrapped cluneal nerve is felt, as its topic tells in words. The
/// rings are closed, in order; between them it fades. One entry for both sides, or one across the midline, of which
/// the rings give the left half from the upper end on the midline to the lower one.
struct Area {
  Id id;  ///< `area.sacroiliac_joint.buttock`
  Id topic;
  Names names;
  bool paired = true;
  bool urgent = false;       ///< What is felt there wants a doctor, whatever else it is.
  std::vector<Spot> core;    ///< Inside: surely it.
  std::vector<Spot> extent;  ///< Outside: none of it.
  std::string note;          ///< How the rings were made from the words.
};

}  // namespace cluneal::anatomy
