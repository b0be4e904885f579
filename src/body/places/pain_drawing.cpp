#include "body/places/pain_drawing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "body/places/likeness.h"
#include "body/places/phrases.h"

namespace cluneal::body {

/// Named, unlike what only this file knows: the map that other sources hold has them as members.
namespace pain {

/// A territory or an area, ready to be asked.
struct KnownArea {
  Id id;  ///< Without its side.
  base::Side side = base::Side::none;
  bool urgent = false;
  SkinPart part;
};

/// A nerve, a group of them or a topic on one side, and where that is felt.
struct KnownCondition {
  Id id;
  base::Side side = base::Side::none;
  std::vector<std::size_t> areas;  ///< Numbers of known areas.
  std::optional<SkinPart> all;     ///< Of several areas all together.
};

/// How much each place of the skin belongs to the areas that are urgent, and to the others: to each as to the most.
struct UrgentSkin {
  std::vector<float> urgent, others;
  double alone = 0;  ///< mm^2 that are urgent and no other area's.

  /// By how much a place is more an urgent area's than another's.
  [[nodiscard]] double alone_at(std::size_t vertex) const {
    return std::max(0.0, static_cast<double>(urgent[vertex]) - static_cast<double>(others[vertex]));
  }
  [[nodiscard]] double any_at(std::size_t vertex) const {
    return static_cast<double>(std::max(urgent[vertex], others[vertex]));
  }
};

}  // namespace pain
namespace {

using base::Side;

constexpr double least_coverage = 0.5;    ///< Of a drawing that is explained.
constexpr double least_score = 0.1;       ///< Of what explains it.
constexpr double urgent_share = 1.0 / 3;  ///< Of a drawing that wants a doctor.
/// Of one half of an urgent area that wants a doctor however much else is painted. On the man the areas of the inferior
/// cluneal nerves together take 0.54 of their half of the saddle, that of stenosis 0.50; the saddle's own strokes 0.79.
constexpr double urgent_part = 0.6;
/// Of the skin that is urgent and no other area's, likewise: over the saddle the skin beside the midline, which nerves
/// and other conditions leave out. On both sides as they are drawn they take less than 0.12 of it, one moved by 15 mm
/// and a fifth larger 0.15, that of stenosis 0.20; a hatch between the legs, 3 cm wide, takes 0.20 to 0.30, the
/// saddle's own strokes 0.76.
constexpr double urgent_of_own = 0.2;
constexpr double least_piece = 0.05;  ///< Of a drawing that is held against areas by itself.
/// Of a score: less is the rounding of places of the skin.
constexpr double same_score = 1e-6;

pain::UrgentSkin urgent_skin(const PaintableSkin& skin, const std::vector<pain::KnownArea>& areas) {
  const std::size_t count = skin.mesh.positions.size();
  pain::UrgentSkin found{std::vector<float>(count, 0), std::vector<float>(count, 0), 0};
  for (const pain::KnownArea& area : areas) {
    std::vector<float>& most = area.urgent ? found.urgent : found.others;
    for (std::size_t v = 0; v < count; ++v) most[v] = std::max(most[v], area.part.at[v]);
  }
  for (std::size_t v = 0; v < count; ++v) found.alone += skin.weights[v] * found.alone_at(v);
  return found;
}

/// The painted skin, each place counted by what `of` says of it, mm^2.
template <class Of>
double sum_over(const PaintedSkin& drawing, Of of) {
  double sum = 0;
  for (std::size_t p = 0; p < drawing.vertices.size(); ++p) sum += drawing.weights[p] * of(drawing.vertices[p]);
  return sum;
}

/// A drawing as it is held against areas: how much skin it takes as it was painted, and how much of the whole it is.
struct Compared {
  PaintedSkin skin;
  double painted = 0;  ///< mm^2
  double share = 1;
};

/// The drawing, its patches and its sides: without the gaps that a pen leaves and the width that it adds.
std::vector<Compared> compared(const PaintedSkin& drawing, const std::vector<Stroke>& strokes,
                               const PaintableSkin& skin) {
  double brush = std::numeric_limits<double>::infinity();
  for (const Stroke& stroke : strokes) {
    if (!stroke.erases) brush = std::min(brush, stroke.radius);
  }
  const PaintedSkin whole = without_gaps(drawing, skin);
  std::vector<Compared> found{{without_brush(whole, skin, brush), whole.area, 1}};
  for (const PaintedSkin& piece : pieces_of(whole, skin)) {
    if (piece.area < least_piece * whole.area) continue;
    found.push_back({without_brush(piece, skin, brush), piece.area, piece.area / whole.area});
  }
  return found;
}

/// After all that fit better. A nerve and its group tell of the same nerve: neither stands before the other.
void rank(std::vector<FittingCondition>& conditions) {
  for (FittingCondition& one : conditions) {
    const auto before = [&](const FittingCondition& other) {
      return other.score - one.score >= same_score &&
             !(other.side == one.side && (other.id.covers(one.id) || one.id.covers(other.id)));
    };
    one.rank = 1 + static_cast<int>(std::count_if(conditions.begin(), conditions.end(), before));
  }
}

/// The conditions that are felt in a territory: its nerve, and the group of that.
std::vector<Id> felt_in(const anatomy::Territory& territory, const anatomy::Atlas& atlas) {
  std::vector<Id> conditions{territory.nerve};
  const anatomy::Group* group = atlas.group_of(territory.nerve);
  const bool within = group != nullptr && group->id != territory.nerve && group->id.covers(territory.nerve);
  if (within) conditions.push_back(group->id);
  return conditions;
}

}  // namespace

struct PainMap::Kept {
  PaintableSkin skin;
  std::vector<pain::KnownArea> areas;
  std::vector<pain::KnownCondition> conditions;
  pain::UrgentSkin urgent;

  void add(const PlacedTerritory& laid, const std::vector<Id>& felt, bool urgent_area) {
    if (!laid.patch || laid.patch->indices.empty()) return;
    const Side side = base::side_of(laid.id);
    areas.push_back({side == Side::none ? laid.id : laid.id.parent(), side, urgent_area, skin_part(*laid.patch, skin)});
    for (const Id& id : felt) {
      auto known = std::find_if(conditions.begin(), conditions.end(), [&](const pain::KnownCondition& condition) {
        return condition.id == id && condition.side == side;
      });
      if (known == conditions.end()) known = conditions.insert(known, {id, side, {}, {}});
      known->areas.push_back(areas.size() - 1);
    }
  }

  /// After the last area.
  void finish() {
    for (pain::KnownCondition& condition : conditions) {
      if (condition.areas.size() < 2) continue;
      std::vector<const SkinPart*> parts;
      for (const std::size_t area : condition.areas) parts.push_back(&areas[area].part);
      condition.all = united(parts, skin);
    }
    std::sort(conditions.begin(), conditions.end(),
              [](const auto& a, const auto& b) { return std::make_pair(a.id, a.side) < std::make_pair(b.id, b.side); });
    urgent = urgent_skin(skin, areas);
  }

  [[nodiscard]] Urgency urgency(const PaintedSkin& drawing) const {
    double of_one_other = 0;
    for (const pain::KnownArea& area : areas) {
      const Shared with = shared(drawing, area.part);
      if (area.urgent && with.of_part >= urgent_part) return Urgency::whole;
      if (!area.urgent) of_one_other = std::max(of_one_other, with.of_drawing);
    }
    const double alone = sum_over(drawing, [&](std::size_t v) { return urgent.alone_at(v); });
    if (urgent.alone > 0 && alone >= urgent_of_own * urgent.alone) return Urgency::its_own;
    const double within = sum_over(drawing, [&](std::size_t v) { return static_cast<double>(urgent.urgent[v]); });
    if (within < urgent_share * drawing.area) return Urgency::none;
    const double left = sum_over(drawing, [&](std::size_t v) { return skin.mesh.positions[v].x > 0 ? 1.0 : 0.0; });
    const bool one_sided = std::min(left, drawing.area - left) < least_piece * drawing.area;
    return one_sided && of_one_other * drawing.area >= within ? Urgency::beside : Urgency::within;
  }

  [[nodiscard]] bool explains(const PaintedSkin& drawing) const {
    double best = 0;
    for (const pain::KnownArea& area : areas) best = std::max(best, shared(drawing, area.part).in_common);
    for (const pain::KnownCondition& condition : conditions) {
      if (condition.all) best = std::max(best, shared(drawing, *condition.all).in_common);
    }
    const double of_any = sum_over(drawing, [&](std::size_t v) { return urgent.any_at(v); });
    return of_any >= least_coverage * drawing.area && best >= least_score;
  }

  [[nodiscard]] Verdict verdict(const PaintedSkin& drawing, Urgency how) const {
    if (how != Urgency::none && how != Urgency::beside) return Verdict::needs_a_doctor;
    return explains(drawing) ? Verdict::explained : Verdict::not_explained;
  }
};

base::Result<PainMap> PainMap::of(const Body& body, const anatomy::Atlas& atlas) {
  const Shape* skin = skin_of(body);
  if (skin == nullptr) {
    return base::error_of(place_phrases::no_skin_to_draw_on);
  }
  auto kept = std::make_shared<Kept>(Kept{paintable(*skin), {}, {}, {}});
  const auto whole = [](const Id& id) { return base::side_of(id) == Side::none ? id : id.parent(); };
  for (const auto& [id, laid] : body.territories) {
    const auto known = atlas.territories.find(whole(id));
    if (known != atlas.territories.end()) kept->add(laid, felt_in(known->second, atlas), false);
  }
  for (const auto& [id, laid] : body.areas) {
    const auto known = atlas.areas.find(whole(id));
    // Whose root the skin is explains no pain: a root that hurts is a condition of its own.
    const bool condition = known != atlas.areas.end() && !known->second.dermatome;
    if (condition) kept->add(laid, {known->second.topic}, known->second.urgent);
  }
  kept->finish();
  return PainMap(std::move(kept));
}

base::Result<Explanation> PainMap::explain(const std::vector<Stroke>& strokes) const {
  const Kept& known = *kept_;
  const PaintedSkin drawing = painted(strokes, known.skin);
  if (drawing.vertices.empty()) return base::error_of(place_phrases::drawing_meets_no_skin);
  const std::vector<Compared> drawings = compared(drawing, strokes, known.skin);
  Explanation explanation;
  explanation.area = drawing.area;
  const auto covered = [&](const SkinPart& part) {
    const Shared with = shared(drawing, part);
    double score = 0;
    for (const Compared& piece : drawings) {
      if (with.of_drawing <= 0 || piece.share <= score) continue;
      score = std::max(score, piece.share * likeness(piece.skin, piece.painted, part, known.skin));
    }
    return CoveredArea{{}, Side::none, with.of_part, with.of_drawing, score};
  };
  std::vector<CoveredArea> each;
  for (const pain::KnownArea& area : known.areas) {
    each.push_back(covered(area.part));
    each.back().id = area.id;
    each.back().side = area.side;
    if (each.back().of_drawing > 0) explanation.areas.push_back(each.back());
  }
  for (const pain::KnownCondition& condition : known.conditions) {
    CoveredArea best = condition.all ? covered(*condition.all) : CoveredArea{};
    for (const std::size_t area : condition.areas) {
      if (each[area].score >= best.score) best = each[area];
    }
    if (best.of_drawing <= 0) continue;
    explanation.conditions.push_back({condition.id, condition.side, best.score, best.of_area, best.of_drawing, 0});
  }
  const auto better = [](const auto& a, const auto& b) { return a.score > b.score; };
  std::stable_sort(explanation.areas.begin(), explanation.areas.end(), better);
  std::stable_sort(explanation.conditions.begin(), explanation.conditions.end(), better);
  rank(explanation.conditions);
  explanation.urgency = known.urgency(drawing);
  explanation.verdict = known.verdict(drawing, explanation.urgency);
  return explanation;
}

geometry::Mesh PainMap::patch(const std::vector<Stroke>& strokes) const {
  return painted_patch(strokes, kept_->skin);
}

}  // namespace cluneal::body
