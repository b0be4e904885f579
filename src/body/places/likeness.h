#pragma once

#include <vector>

#include "body/places/painted_skin.h"

namespace cluneal::body {

/// A piece of skin, to which each place belongs more or less: 1 in the core of a territory, 0 outside its extent.
struct SkinPart {
  std::vector<float> at;  ///< Of each vertex of the skin, 0 to 1.
  double size = 0;        ///< mm^2, each place counted by how much it belongs to it.
  double half_size = 0;   ///< mm^2 within the line halfway between core and extent.
  glm::dvec3 middle{0};   ///< The centroid of what lies within that line; it may lie off the skin.
};

/// The skin on which a patch of a body's territories or areas lies.
[[nodiscard]] SkinPart skin_part(const geometry::Mesh& patch, const PaintableSkin& skin);
/// All of several, one or more; of each place the most.
[[nodiscard]] SkinPart united(const std::vector<const SkinPart*>& parts, const PaintableSkin& skin);

/// What a drawing and a part of the skin have in common, as they lie.
struct Shared {
  double of_part = 0;     ///< 0 to 1: of the part that is painted.
  double of_drawing = 0;  ///< 0 to 1: of the drawing that lies in the part.
  double in_common = 0;   ///< 0 to 1: of all that is either's (Jaccard 1912).
};
[[nodiscard]] Shared shared(const PaintedSkin& drawing, const SkinPart& part);

/// The drawing as it is held against areas: the gaps that a pen leaves count as painted.
[[nodiscard]] PaintedSkin without_gaps(const PaintedSkin& drawing, const PaintableSkin& skin);

/// The drawing as its brush was led: without the width that the brush, of this radius in mm, has added all round.
[[nodiscard]] PaintedSkin without_brush(const PaintedSkin& drawing, const PaintableSkin& skin, double radius);

/// How alike they are, 0 to 1, if the drawing may be somewhat out of place and too large or too small
/// (PainMap::explain has the formula and why). The drawing is one without gaps and without its brush's width.
/// `painted`, mm^2, is what it takes with that: who leads a brush to an area's edge means this size, who leads it
/// within the area the other.
[[nodiscard]] double likeness(const PaintedSkin& drawing, double painted, const SkinPart& part,
                              const PaintableSkin& skin);

}  // namespace cluneal::body
