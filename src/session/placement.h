#pragma once

#include <glm/mat4x4.hpp>
#include <glm/vec3.hpp>

#include "session/scene.h"

namespace cluneal::session {

/// A model as its file has it.
struct FileFrame {
  glm::dmat4 transform{1};  ///< From the file's axes into LPS millimetres, unit included.
  double millimetres_per_unit = 1;
  glm::dvec3 middle{0};  ///< Of the model's box, in the file's units and axes.
};

/// Where a model lies, in numbers that somebody can read and type.
struct Placement {
  glm::dvec3 middle{0};  ///< Where the middle of the model's box lies, LPS millimetres.
  glm::dvec3 turned{0};  ///< Degrees about x, then y, then z, from how the file has it.
  double scale = 1;      ///< Times the size that the file has in its unit.
  bool operator==(const Placement&) const = default;
};

/// The file read in another unit: its places lie farther from its origin or nearer.
[[nodiscard]] FileFrame in_unit(FileFrame file, double millimetres_per_unit);
/// What `transform` makes of the file, to a millionth; of one that shears or mirrors, the nearest that does neither.
[[nodiscard]] Placement placement_of(const glm::dmat4& transform, const FileFrame& file);
[[nodiscard]] glm::dmat4 transform_of(const Placement& placement, const FileFrame& file);
/// Within what can be shown and saved; what is no number becomes the default.
[[nodiscard]] Placement sensible(Placement placement);

/// Left for right and front for back, the file's origin held: what was written in RAS read as LPS, or the other way.
[[nodiscard]] glm::dmat4 flipped(const glm::dmat4& transform);
/// The same way up and as large, its middle at `place`.
[[nodiscard]] glm::dmat4 with_middle_at(const glm::dmat4& transform, const FileFrame& file, const glm::dvec3& place);
/// `model` read in another unit: as it lay turned and scaled. Its middle stays where it was brought to; a model that
/// lies where its file says goes on to do so.
[[nodiscard]] ImportedModel with_unit(ImportedModel model, const FileFrame& file, double millimetres_per_unit);

}  // namespace cluneal::session
