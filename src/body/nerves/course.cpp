#include "body/nerves/course.h"

#include <optional>
#include <set>

#include "anatomy/roots.h"
#include "body/core/finding.h"
#include "body/core/skin_field.h"
#include "body/core/stations.h"
#include "body/nerves/course_line.h"
#include "body/places/places.h"

namespace cluneal::body {
namespace {

using anatomy::Atlas;
using anatomy::Nerve;
using base::Side;

/// A waypoint lifted by more than this out of bone was put there by mistake or by an offset that does not fit.
constexpr double remarkable_lift = 4;

base::Diagnostic remark(base::Severity severity, const Id& nerve, const std::string& step, std::string message) {
  return {severity, "", nerve.text() + (step.empty() ? "" : " \"" + step + "\""), std::move(message)};
}

/// What ends in the skin does so, from wherever beneath it the step lies; what runs along it keeps below.
glm::dvec3 under_skin(const anatomy::Waypoint& waypoint, const glm::dvec3& point, const SkinField& skin) {
  if (skin.empty() || !waypoint.passes.text().starts_with("skin.")) return point;
  if (waypoint.relation == anatomy::Relation::ends_in) return skin.under_nearest(point, end_depth);
  if (waypoint.depth) return skin.under_nearest(point, *waypoint.depth);
  return skin.at_least_under(point, subcutaneous_depth);
}

/// Nothing, after a remark, where a waypoint has no place on this body.
/// `is_joined`: others run into it, so that even its first point is a convention where it is schematic.
std::optional<PlacedNerve> lay_waypoints(const Nerve& nerve, bool is_joined, Side side, const Atlas& atlas, Body& body,
                                         const BoneField& bones, const SkinField& skin) {
  PlacedNerve laid{&nerve, {}, {}, {}};
  laid.neighbour = atlas.is_neighbour(nerve);
  const bool keeps_distance = anatomy::has_trait(atlas.nerve_traits, nerve.id, anatomy::NerveTrait::kept_on_bone);
  laid.course.id = sided(nerve.id, side);
  std::optional<glm::dvec3> before;
  for (std::size_t i = 0; i < nerve.course.size(); ++i) {
    const anatomy::Waypoint& waypoint = nerve.course[i];
    const double clearance = waypoint.diameter.value_or(nerve.diameter) / 2 + gap_to_bone;
    auto place = lay_waypoint(waypoint, side, atlas, body, bones, before, clearance);
    if (!place) {
      body.remarks.push_back(remark(base::Severity::error, laid.course.id, waypoint.step,
                                    "cannot be laid, so the nerve is left out: " + place.error().message));
      return std::nullopt;
    }
    if (place->lifted > remarkable_lift && !waypoint.schematic) {
      body.remarks.push_back(remark(base::Severity::warning, laid.course.id, waypoint.step,
                                    text_of("lay in bone and was moved out by %.1f mm", place->lifted)));
    }
    place->point = under_skin(waypoint, place->point, skin);
    laid.course.waypoints.push_back({waypoint.step, place->point, 0, std::move(place->residuals)});
    laid.guides.push_back(place->point);
    // What it is said to pass over it passes, wherever along that the convention lets it.
    const bool crosses = (waypoint.relation == anatomy::Relation::over ||
                          (waypoint.relation == anatomy::Relation::under && waypoint.passes == waypoint.place)) &&
                         body.curves.contains(sided(waypoint.place, side));
    // How near to bone, ligament or skin it runs is what it says; nearer to bone than the nerve's own thickness lets it
    // is no distance to be kept, and only lays the step on the bone. Behind the sacrum the nerves lie on it.
    const bool kept_on_bone = keeps_distance || waypoint.offset_outward >= clearance;
    const bool off_bone = waypoint.offset_outward > 0 && kept_on_bone;
    const bool held = off_bone || waypoint.band || waypoint.depth;
    laid.soft.push_back(waypoint.schematic && !crosses && !held && (i > 0 || is_joined) && i + 1 < nerve.course.size());
    before = place->point;
  }
  return laid;
}
/// Lays the lines of the nerves that it leaves and joins first. `under_way` stops a circle. Gives whether there is a
/// line.
bool lay_with_others(const Id& id, std::map<Id, PlacedNerve>& all, std::set<Id>& under_way, Body& body,
                     Surroundings& around) {
  if (body.courses.contains(id)) return true;
  const auto found = all.find(id);
  if (found == all.end()) return false;
  PlacedNerve& laid = found->second;
  const auto other = [&](const std::optional<Id>& of, const char* verb) -> const Course* {
    if (!of) return nullptr;
    const Id target = all.contains(*of) ? *of : sided(*of, base::side_of(id));
    under_way.insert(id);
    const bool there = !under_way.contains(target) && lay_with_others(target, all, under_way, body, around);
    under_way.erase(id);
    if (there) return &body.courses.at(target);
    body.remarks.push_back(
        remark(base::Severity::error, id, "", verb + (" " + target.text()) + ", which has no course of its own"));
    return nullptr;
  };
  const Course* left = other(laid.nerve->leaves, "leaves");
  const Course* joined = other(laid.nerve->joins, "joins");
  if (laid.guides.size() + (joined != nullptr ? 1 : 0) < 2) {
    body.remarks.push_back(
        remark(base::Severity::error, id, "", "has fewer than two waypoints and is left out; a course needs two"));
    return false;
  }
  const auto as_enlarged = [&](const Course* course) {
    if (course == nullptr) return true;
    return all.at(course->id).neighbour == laid.neighbour;
  };
  laid.flares_from = as_enlarged(left);
  laid.flares_into = as_enlarged(joined);
  lay_line(laid, left, joined, around.of(*laid.nerve));
  body.courses.insert_or_assign(id, laid.course);
  return true;
}

/// Branches that unite settle between them where the nerve that they make begins. The roots of a spinal nerve only go
/// on under its name: they come to where it starts.
bool goes_on_as(const Atlas& atlas, const Nerve& nerve, const Nerve& joined) {
  const auto root = anatomy::root_in(nerve.id);
  return root && root == anatomy::root_in(joined.id) && atlas.is_neighbour(joined);
}

}  // namespace

bool is_opening(const anatomy::Waypoint& waypoint) {
  return waypoint.relation == anatomy::Relation::through_foramen || waypoint.relation == anatomy::Relation::pierces ||
         waypoint.place.text().ends_with(".foramen");
}

bool crosses_edge(const anatomy::Waypoint& waypoint) {
  return waypoint.relation == anatomy::Relation::over && waypoint.place.text().starts_with("curve.");
}

base::Status route_nerves(Body& body, const Atlas& atlas, const BoneField& bones, Surroundings around,
                          base::Progress* progress) {
  const SkinField skin(body);
  std::map<Id, PlacedNerve> all;
  std::set<Id> joined;
  for (const auto& [id, nerve] : atlas.nerves) {
    const auto other = nerve.joins ? atlas.nerves.find(*nerve.joins) : atlas.nerves.end();
    if (other != atlas.nerves.end() && !goes_on_as(atlas, nerve, other->second)) joined.insert(other->first);
  }
  for (const auto& [id, nerve] : atlas.nerves) {
    if (!nerve.drawn || nerve.course.empty()) continue;
    for (const Side side : sides_of(nerve)) {
      auto laid = lay_waypoints(nerve, joined.contains(id), side, atlas, body, bones, skin);
      if (laid) all.insert_or_assign(laid->course.id, std::move(*laid));
    }
  }
  std::set<Id> under_way;
  for (const auto& [id, laid] : all) {
    if (progress != nullptr && progress->cancelled()) return base::Error{"cancelled", {}};
    lay_with_others(id, all, under_way, body, around);
  }
  return base::Done{};
}

}  // namespace cluneal::body
