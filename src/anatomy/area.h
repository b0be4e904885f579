#pragma once

#include <optional>
#include <string>
#include <vector>

#include "anatomy/place.h"
#include "anatomy/roots.h"

namespace cluneal::anatomy {

/// How sure a piece of skin is a root's.
enum class DermatomePart {
  varies,      ///< A wide band within which maps and persons differ: its rings are no border.
  agreed,      ///< Where the descriptions that were read agree.
  test_point,  ///< Where the international standard tests the root: a place, no area.
};

/// The root whose skin an area is told to be.
struct Dermatome {
  Root root;
  DermatomePart part = DermatomePart::varies;
};

/// The colour of what is told of a root, from above downward in one order. Linear sRGB.
struct RootColour {
  double red = 0, green = 0, blue = 0;
};

/// A piece of skin on which a condition other than an entrapped cluneal nerve is felt, as its topic tells in words, or
/// which is told to be a root's. The rings are closed, in order; between them it fades. One entry for both sides, or
/// one across the midline, of which the rings give the left half from the upper end on the midline to the lower one.
struct Area {
  Id id;  ///< `area.sacroiliac_joint.buttock`
  Id topic;
  Names names;
  bool paired = true;
  bool urgent = false;                 ///< What is felt there wants a doctor, whatever else it is.
  std::optional<Dermatome> dermatome;  ///< Of a root: then it explains no pain.
  std::vector<Spot> core;              ///< Inside: surely it.
  std::vector<Spot> extent;            ///< Outside: none of it.
  std::string note;                    ///< How the rings were made from the words.
};

}  // namespace cluneal::anatomy
