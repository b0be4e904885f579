#pragma once

#include <glm/vec3.hpp>
#include <memory>
#include <utility>
#include <vector>

#include "anatomy/atlas.h"
#include "base/result.h"
#include "body/core/body.h"

namespace cluneal::body {

/// A line painted on the skin: every skin within `radius` of it that faces the same way.
struct Stroke {
  double radius = 15;              ///< mm
  std::vector<glm::dvec3> points;  ///< LPS mm; each is taken to the nearest skin.
  bool erases = false;             ///< Takes away what was painted before it.
};

/// How much of one territory or area a drawing covers.
struct CoveredArea {
  Id id;  ///< `territory.scn.medial`, `area.hamstring`: without its side.
  base::Side side = base::Side::none;
  double of_area = 0;     ///< 0 to 1: of it that is painted.
  double of_drawing = 0;  ///< 0 to 1: of the drawing that lies in it.
  double score = 0;       ///< 0 to 1, see PainMap::explain().
};

/// How well a nerve, a group of nerves or a topic fits.
struct FittingCondition {
  Id id;  ///< `nerve.scn.medial`, `nerve.scn`, `differential.hamstring`, `red_flag.cauda_equina`
  base::Side side = base::Side::none;  ///< None: across the midline.
  double score = 0;
  double of_area = 0, of_drawing = 0;  ///< Of the areas by which it fits best.
  int rank = 0;                        ///< From 1; equal scores share one.
};

enum class Verdict { explained, not_explained, needs_a_doctor };

struct Explanation {
  double area = 0;                           ///< mm^2 of skin that is painted.
  std::vector<CoveredArea> areas;            ///< What is touched, best first.
  std::vector<FittingCondition> conditions;  ///< Likewise.
  Verdict verdict = Verdict::not_explained;
};

/// What drawings on a body are held against; made once, then asked for each of them. Safe to read from many threads.
class PainMap {
 public:
  /// Fails where the body has no skin.
  [[nodiscard]] static base::Result<PainMap> of(const Body& body, const anatomy::Atlas& atlas);

  /// Holds a drawing against what the atlas paints on the skin, dermatomes apart. With m(x) between 0 and 1 for how
  /// much the place x of the skin belongs to an area (1 in its core, 0 outside its extent), D the painted skin and A
  /// the sum of m, both as areas, and O the sum of m over the painted skin: of_area = O / A, of_drawing = O / D, and
  /// the score is the share in common, O / (D + A - O) (Jaccard 1912; for graded membership Ruzicka 1958). A condition
  /// of several areas scores by the best of each of them and of all together (the greatest m). Nothing is learned, and
  /// a score is no probability: it says how alike two areas are, not how often the condition is met.
  ///
  /// The verdict: `needs_a_doctor` where a third of the drawing lies in an area marked urgent; where three fifths of
  /// such an area, of one side of it if it is paired, are painted; or where a fifth of the skin is that is
  /// urgent and no other area's (each place counted with how much its urgent m exceeds the greatest other). The last
  /// two hold whatever else is painted: more pain elsewhere cancels no emergency. Else `not_explained` where less than
  /// half of the drawing lies in any area, or the best score is below 0.1; else `explained`.
  ///
  /// Fails where the drawing meets no skin.
  [[nodiscard]] base::Result<Explanation> explain(const std::vector<Stroke>& strokes) const;

  /// The painted skin, just off it; no triangles where nothing is painted.
  [[nodiscard]] geometry::Mesh patch(const std::vector<Stroke>& strokes) const;

 private:
  struct Kept;
  explicit PainMap(std::shared_ptr<const Kept> kept) : kept_(std::move(kept)) {}
  std::shared_ptr<const Kept> kept_;
};

}  // namespace cluneal::body
