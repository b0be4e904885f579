#pragma once

#include <glm/vec3.hpp>
#include <memory>
#include <utility>
#include <vector>

#include "anatomy/atlas.h"
#include "base/result.h"
#include "body/core/body.h"
#include "body/places/painted_skin.h"

namespace cluneal::body {

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

/// What a drawing has to do with the areas that are urgent, and so why its verdict is what it is.
enum class Urgency {
  none,     ///< Less than a third of it lies there.
  beside,   ///< A third or more does, but on one side, in skin that is no less another area's: that fits both.
  within,   ///< A third or more does.
  whole,    ///< Most of one urgent area, or of one side of it, is painted.
  its_own,  ///< Much of the skin that is urgent and no other area's is painted.
};

struct Explanation {
  double area = 0;                           ///< mm^2 of skin that is painted.
  std::vector<CoveredArea> areas;            ///< What is touched, best first.
  std::vector<FittingCondition> conditions;  ///< Likewise.
  Verdict verdict = Verdict::not_explained;
  Urgency urgency = Urgency::none;
};

/// What drawings on a body are held against; made once, then asked for each of them. Safe to read from many threads.
class PainMap {
 public:
  /// Fails where the body has no skin.
  [[nodiscard]] static base::Result<PainMap> of(const Body& body, const anatomy::Atlas& atlas);

  /// Holds a drawing against what the atlas paints on the skin, dermatomes apart. With m(x) between 0 and 1 for how
  /// much the place x of the skin belongs to an area (1 in its core, 0 outside its extent), D the painted skin and A
  /// the sum of m, both as areas, and O the sum of m over the painted skin: of_area = O / A, of_drawing = O / D.
  ///
  /// The score of an area that is touched is the share in common, O' / (D' + A' - O') (Jaccard 1912), of what is left
  /// of both once what no drawing keeps has been taken out:
  /// - gaps: skin between painted skin counts as painted (a closing; a third of the radius of a disc as large as the
  ///   drawing, at most 20 mm);
  /// - the brush: what lies nearer to the outer edge of the drawing than the radius of the smallest brush is taken off
  ///   (an erosion; half of that, a quarter and so on, where a third of the drawing would not be left). Who fills an
  ///   area leads the brush within it and paints its width all round, which makes any strip look like its neighbour;
  /// - the place: the drawing is moved toward the area until their centroids meet, by 17 mm at most;
  /// - the size: it is made larger or smaller until both are as large, by a quarter at most: than it is without the
  ///   brush's width, or larger than it is with it, for who leads the brush's edge along the area's;
  /// - the fading between core and extent, where an area is not known: A' is what lies within the line halfway.
  /// A centroid that lies farther off than 17 mm, by x times 10 mm, divides the score by 1 + x^2. Of a drawing of
  /// several patches, or on both sides of the midline, each patch and each side is also taken by itself, with its share
  /// of the drawing as a factor; the best counts.
  /// What is left tells areas apart that lie beside or within each other: their form, and a place or a size farther off
  /// than a hand goes wrong. The share in common as it lies, without these steps, takes an area that is drawn 15 mm off
  /// for its neighbour.
  ///
  /// A condition of several areas scores by the best of each of them and of all together (the greatest m). Its rank is
  /// one more than the number of conditions that score better; a nerve and its group do not count against each other,
  /// and equal areas share a rank. Nothing is learned, and a score is no probability: it says how alike two areas are,
  /// not how often the condition is met.
  ///
  /// The verdict: `needs_a_doctor` where three fifths of an area marked urgent, of one side of it if it is paired, are
  /// painted; where a fifth of the skin is that is urgent and no other area's (each place counted with how much its
  /// urgent m exceeds the greatest other); or where a third of the drawing lies in urgent areas. The first two hold
  /// whatever else is painted: more pain elsewhere cancels no emergency. The third does not hold where the drawing
  /// keeps to one side of the midline (all but a twentieth) and one other area takes at least as much of it as the
  /// urgent ones: the skin that a nerve of the inner lower buttock shares with the saddle, one-sided and short of the
  /// midline, is that nerve's area as published, and it comes with the reminder to ask for numbness first (`beside`).
  /// The shares are chosen, not published; that a drawing is one-sided rules nothing out (absent signs do not either,
  /// Dionne 2019).
  /// On both sides, at the midline, or over most of one half, the same pain is not called a nerve's. Else
  /// `not_explained` where less than half of the drawing lies in any area, or less than a tenth of both is in common
  /// with the best as it lies; else `explained`. The verdict takes the drawing as it lies: no emergency depends on the
  /// score.
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
