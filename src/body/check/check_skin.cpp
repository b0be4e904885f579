#include "body/check/check_skin.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <limits>
#include <optional>

#include "body/core/finding.h"
#include "body/core/skin_field.h"
#include "geometry/bounds.h"

namespace cluneal::body {
namespace {

using base::Severity;
using Remarks = std::vector<base::Diagnostic>;

constexpr double least_over_bone = 3;  ///< mm: skin alone is 1 to 4 mm thick.
/// mm: bones that run on beyond the skin's cut ends are looked at so far inside them only.
constexpr double cut_margin = 15;
/// mm over the posterior superior iliac spine and over the crest 70 mm from the midline: lean adults, recalled from
/// clinical practice; no paper was found that measures them, so they shape the model and nothing else.
constexpr double over_psis[] = {5, 15};
constexpr double over_crest[] = {10, 25};
constexpr double crest_from_midline = 70;
constexpr double least_under_skin = 2;  ///< mm, of a nerve's axis beneath the skin,
constexpr double rising_length = 20;    ///< but for so many mm before its end in it,
constexpr double deepest_end = 3;       ///< and how deep that end may lie.
/// mm under the skin: what has left muscle and fascia lies in the fat, which over the buttock is 15 to 25 mm thick in
/// men and 25 to 40 in women (clinical ranges, recalled; no paper was found that measures them). In between, by eye, on
/// the back of gluteus maximus.
constexpr double thickest_fat = 40;
constexpr double fat_on_muscle = 30;
/// mm past a border or fascia over which a nerve comes from it into the fat: a quarter turn of 10 mm radius, by eye.
constexpr double leaving_length = 15;

void check_bones(const Body& body, const SkinField& skin, const geometry::Bounds& box, Remarks& remarks) {
  for (const auto& [id, shape] : body.shapes) {
    if (!id.text().starts_with("bone.") || base::side_of(id) == base::Side::right) continue;
    double least = 1e9;
    glm::dvec3 where(0);
    for (const glm::vec3& position : shape.at(LevelOfDetail::moving).positions) {
      const glm::dvec3 point(position);
      if (point.z < box.low.z + cut_margin || point.z > box.high.z - cut_margin) continue;
      const auto spot = skin.nearest(point);
      if (!spot || spot->depth >= least) continue;
      least = spot->depth;
      where = point;
    }
    if (least >= 1e9) continue;
    const bool shallow = least < least_over_bone;
    remarks.push_back(
        {shallow ? Severity::error : Severity::note, "", id.text(),
         text_of("lies %.1f mm under the skin where it comes nearest, (%.0f, %.0f, %.0f)%s", least, where.x, where.y,
                 where.z, shallow ? text_of("; at least %.0f mm is wanted", least_over_bone).c_str() : "")});
  }
}

void check_depth(const Shape& skin, const char* what, double depth, const double (&usual)[2], Remarks& remarks) {
  const bool off = depth < usual[0] || depth > usual[1];
  remarks.push_back(
      {off ? Severity::error : Severity::note, "", skin.id.text(),
       text_of("is %.1f mm thick over %s; %.0f to %.0f mm is usual in lean adults", depth, what, usual[0], usual[1])});
}

/// The point of a curve nearest to a distance from the midline.
glm::dvec3 at_distance(const geometry::Polyline& line, double from_midline) {
  glm::dvec3 best = line.front();
  for (const glm::dvec3& point : line) {
    if (std::abs(std::abs(point.x) - from_midline) < std::abs(std::abs(best.x) - from_midline)) best = point;
  }
  return best;
}

/// How far along its line a nerve that ends in the skin comes into the fat: at the muscle's border or the fascia that
/// it passes last before its first step under the skin. Nothing where its steps tell of none, or where it crosses a
/// bone's crest after it, over which the depth is the crest's.
struct IntoFat {
  double from = 0;
  double most = 0;  ///< mm under the skin.
};
std::optional<IntoFat> into_the_fat(const anatomy::Nerve& nerve, const Course& course) {
  using anatomy::Relation;
  std::optional<IntoFat> into;
  for (std::size_t i = 0; i < nerve.course.size() && i < course.waypoints.size(); ++i) {
    const anatomy::Waypoint& step = nerve.course[i];
    if (step.depth || step.passes.text().starts_with("skin.")) break;
    const bool curve = step.passes.text().starts_with("curve.");
    const bool through = step.relation == Relation::pierces && !step.passes.text().starts_with("ligament.");
    if (curve && step.relation == Relation::under) into = IntoFat{course.waypoints[i].arc_length, fat_on_muscle};
    if (through) into = IntoFat{course.waypoints[i].arc_length, thickest_fat};
    if (curve && step.relation == Relation::over) into.reset();
  }
  return into;
}

struct Deepest {
  double depth = 0;
  glm::dvec3 where{0};
  void look(const SkinField& skin, const geometry::Polyline& line, double from) {
    double at = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (i > 0) at += glm::distance(line[i - 1], line[i]);
      const auto spot = at < from ? std::nullopt : skin.nearest(line[i]);
      if (!spot || spot->depth <= depth) continue;
      depth = spot->depth;
      where = line[i];
    }
  }
};

void check_in_fat(const SkinField& skin, const anatomy::Nerve& nerve, const Course& course, Remarks& remarks) {
  const auto into = into_the_fat(nerve, course);
  if (!into) return;
  Deepest deepest;
  deepest.look(skin, course.line, into->from + leaving_length);
  for (const Twig& twig : course.twigs) deepest.look(skin, twig.line, 0);
  const bool deep = deepest.depth > into->most;
  remarks.push_back({deep ? Severity::error : Severity::note, "", course.id.text(),
                     text_of("runs up to %.1f mm under the skin, at (%.1f, %.1f, %.1f), where it and its twigs lie in "
                             "the fat; at most %.0f",
                             deepest.depth, deepest.where.x, deepest.where.y, deepest.where.z, into->most)});
}

}  // namespace

std::vector<base::Diagnostic> check_skin(const Body& body) {
  Remarks remarks;
  const SkinField skin(body);
  if (skin.empty()) return remarks;
  const Shape& shape = *skin_of(body);
  check_bones(body, skin, geometry::bounds_of(shape.at(LevelOfDetail::moving).positions), remarks);
  if (body.published.places.empty()) return remarks;  // Measured persons are as they are.
  const auto psis = body.landmarks.find(*Id::parse("landmark.psis.left"));
  if (psis != body.landmarks.end()) {
    if (const auto spot = skin.nearest(psis->second)) {
      check_depth(shape, "the posterior superior iliac spine", spot->depth, over_psis, remarks);
    }
  }
  const auto crest = body.curves.find(*Id::parse("curve.iliac_crest.top.left"));
  if (crest != body.curves.end() && !crest->second.empty()) {
    if (const auto spot = skin.nearest(at_distance(crest->second, crest_from_midline))) {
      check_depth(shape, "the iliac crest 70 mm from the midline", spot->depth, over_crest, remarks);
    }
  }
  return remarks;
}

void check_under_skin(const SkinField& skin, const anatomy::Nerve& nerve, const Course& course, Remarks& remarks) {
  if (skin.empty() || nerve.course.empty()) return;
  const anatomy::Waypoint& last = nerve.course.back();
  const bool ends = last.relation == anatomy::Relation::ends_in && last.passes.text().starts_with("skin.");
  double from_end = 0, worst = std::numeric_limits<double>::infinity();
  glm::dvec3 where(0);
  for (std::size_t i = course.line.size(); i-- > 0;) {
    if (i + 1 < course.line.size()) from_end += glm::distance(course.line[i], course.line[i + 1]);
    const auto spot = skin.nearest(course.line[i]);
    if (!spot) continue;
    const double spare = spot->depth - (ends && from_end < rising_length ? 0 : least_under_skin);
    if (spare >= worst) continue;
    worst = spare;
    where = course.line[i];
  }
  if (worst < 0) {
    remarks.push_back({Severity::error, "", course.id.text(),
                       text_of("comes %.1f mm too near the skin or out of it at (%.1f, %.1f, %.1f)", -worst, where.x,
                               where.y, where.z)});
  }
  if (ends) check_in_fat(skin, nerve, course, remarks);
  const auto end = skin.nearest(course.line.back());
  if (!ends || !end || end->depth <= deepest_end) return;
  remarks.push_back({Severity::error, "", course.id.text(),
                     text_of("ends %.1f mm under the skin that it is said to end in; at most %.0f mm is allowed",
                             end->depth, deepest_end)});
}

}  // namespace cluneal::body
