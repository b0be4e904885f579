#pragma once

#include <string>
#include <vector>

#include "anatomy/names.h"

namespace cluneal::anatomy {

enum class Tissue { bone, disc, ligament, fascia, muscle, nerve, vessel, skin };

/// Something that has a shape in the body. Paired ones have one entry without a side; `paired` says there are two.
struct Structure {
  Id id;
  Names names;
  Tissue tissue = Tissue::bone;
  bool paired = false;
  bool shown = true;    ///< In the default scene.
  double opacity = 1;   ///< 0 to 1, where the scene has no value of its own: skin is looked through.
  std::string summary;  ///< A sentence or two for a student.
  std::vector<std::string> references;
  bool goes_on_above = false;  ///< The body's own goes on there beyond the model, which therefore
  bool goes_on_below = false;  ///< fades out in place of looking sawn off.
};

}  // namespace cluneal::anatomy
