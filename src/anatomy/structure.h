#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "anatomy/names.h"

namespace cluneal::anatomy {

enum class Tissue { bone, disc, ligament, fascia, muscle, nerve, vessel, skin };

/// What a structure is to nerves, for the checks of their courses.
enum class StructureRole {
  nerve_floor,             ///< Nerves lie on it where it covers bone.
  parts_sciatic_foramina,  ///< It parts the greater from the lesser sciatic foramen.
  closes_lesser_foramen,   ///< It closes the lesser one behind.
};

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
  std::optional<double> label{};  ///< Which names come first; 0: named only where it is singled out.
  std::set<StructureRole> roles{};
  std::vector<Id> between{};   ///< The bones of the joint that it is a part of: shown by itself with one of them only.
  bool goes_on_above = false;  ///< The body's own goes on there beyond the model, which therefore
  bool goes_on_below = false;  ///< fades out in place of looking sawn off.
};

}  // namespace cluneal::anatomy
