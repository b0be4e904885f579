#include "body/check/check_owners.h"

#include <algorithm>
#include <glm/geometric.hpp>

#include "body/core/skin_ends.h"
#include "body/core/stations.h"
#include "geometry/bvh.h"

namespace cluneal::body {
namespace {

using base::Severity;
using base::Side;

constexpr double at_site = 2;         ///< mm between a site and its nerve, and what traps it.
constexpr double off_territory = 6;   ///< mm between a nerve's end and the territory's patch, which lies off the skin.
constexpr double ends_apart = 4;      ///< mm between ends of two nerves, which else look joined.
constexpr float least_shown = 0.01F;  ///< Of a patch: beyond the extent it has faded to nothing.

/// The territory of a nerve, or of the whole that it belongs to.
const anatomy::Territory* territory_of(const anatomy::Atlas& atlas, const Id& nerve) {
  const anatomy::Territory* best = nullptr;
  for (const auto& [id, territory] : atlas.territories) {
    if (!territory.nerve.covers(nerve)) continue;
    if (best == nullptr || best->nerve.covers(territory.nerve)) best = &territory;
  }
  return best;
}

/// How far a point lies off the part of a patch that shows.
double off_patch(const geometry::Bvh& tree, const geometry::Mesh& patch, const glm::dvec3& point) {
  const auto near = tree.nearest(point);
  if (!near) return 1e9;
  float shown = 1;
  if (!patch.occlusion.empty()) {
    shown = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      shown = std::max(shown, patch.occlusion[patch.indices[3 * std::size_t{near->triangle} + k]]);
    }
  }
  if (shown > least_shown) return near->distance;
  double least = 1e9;
  for (std::size_t i = 0; i < patch.positions.size(); ++i) {
    if (patch.occlusion[i] > least_shown) least = std::min(least, glm::distance(glm::dvec3(patch.positions[i]), point));
  }
  return least;
}

void check_ends(const Body& body, const anatomy::Atlas& atlas, Findings& findings) {
  for (const auto& [id, nerve] : atlas.nerves) {
    if (nerve.course.empty() || nerve.course.back().relation != anatomy::Relation::ends_in) continue;
    if (!nerve.course.back().passes.text().starts_with("skin.")) continue;
    const anatomy::Territory* territory = territory_of(atlas, id);
    if (territory == nullptr || territory->extent.empty()) continue;  // Told in words only.
    for (const Side side : sides_of(nerve)) {
      const auto course = body.courses.find(sided(id, side));
      const auto laid = body.territories.find(sided(territory->id, side));
      if (course == body.courses.end() || laid == body.territories.end() || !laid->second.patch) continue;
      const geometry::Bvh tree(*laid->second.patch);
      const auto check = [&](const glm::dvec3& end, const std::string& what) {
        const double off = off_patch(tree, *laid->second.patch, end);
        const bool outside = off > off_territory;
        findings.push_back(finding(
            "owner.territory", outside ? Severity::error : Severity::note, course->first.text(),
            text_of("%s ends %.1f mm from %s, its own territory%s", what.c_str(), off, territory->id.text().c_str(),
                    outside ? text_of(": outside it, at (%.0f, %.0f, %.0f)", end.x, end.y, end.z).c_str() : "")));
      };
      check(course->second.line.back(), "it");
      for (std::size_t i = 0; i < course->second.twigs.size(); ++i) {
        if (course->second.twigs[i].line.empty()) continue;
        check(course->second.twigs[i].line.back(), text_of("its twig %zu", i + 1));
      }
    }
  }
}

/// No two nerves of those that are there together end in one place of the skin: that would be read as a joint of both.
void check_ends_apart(const Body& body, const anatomy::Atlas& atlas, Findings& findings) {
  std::vector<std::pair<Id, glm::dvec3>> ends;
  for (const auto& [id, nerve] : atlas.nerves) {
    const auto course = body.courses.find(sided(id, nerve.paired ? Side::left : Side::none));
    if (!nerve.shown || course == body.courses.end()) continue;
    for (const glm::dvec3& end : ends_in_skin(nerve, course->second)) {
      for (const auto& [other, point] : ends) {
        const double apart = glm::distance(end, point);
        if (other == course->first || apart >= ends_apart) continue;
        findings.push_back(finding("owner.ends_apart", Severity::error, course->first.text(),
                                   text_of("ends in the skin %.1f mm from where %s does, at (%.0f, %.0f, %.0f), as if "
                                           "they were joined; at least %.0f",
                                           apart, other.text().c_str(), end.x, end.y, end.z, ends_apart)));
      }
      ends.emplace_back(course->first, end);
    }
  }
}

/// What traps the nerve at a site: what its step passes, or where it passes nothing its place; else the ligament that
/// bears the site's name.
std::vector<Id> traps_of(const anatomy::Atlas& atlas, const Body& body, const anatomy::Site& site, Side side) {
  std::vector<Id> traps;
  const auto add = [&](const Id& id) {
    if (!id.empty()) traps.push_back(sided(id, side));
  };
  const auto nerve = atlas.nerves.find(site.nerve);
  if (nerve != atlas.nerves.end()) {
    for (const anatomy::Waypoint& waypoint : nerve->second.course) {
      if (waypoint.step != site.waypoint || site.waypoint.empty()) continue;
      add(waypoint.passes.empty() ? waypoint.place : waypoint.passes);
    }
  }
  for (const auto& [id, shape] : body.shapes) {
    if (!id.text().starts_with("ligament.") || base::side_of(id) == Side::right) continue;
    const Id whole = base::side_of(id) == Side::none ? id : id.parent();
    if (whole.last() == site.id.last()) add(whole);
  }
  return traps;
}

std::optional<double> distance_to(const Body& body, const Id& id, const glm::dvec3& point) {
  if (const auto shape = body.shapes.find(id); shape != body.shapes.end()) {
    return std::max(0.0, geometry::Bvh(shape->second.at(LevelOfDetail::still)).signed_distance(point));
  }
  if (const auto curve = body.curves.find(id); curve != body.curves.end()) {
    return geometry::nearest_on(curve->second, point).distance;
  }
  return std::nullopt;
}

void check_sites(const Body& body, const anatomy::Atlas& atlas, Findings& findings) {
  for (const auto& [id, laid] : body.sites) {
    const Side side = base::side_of(id);
    const auto site = atlas.sites.find(side == Side::none ? id : id.parent());
    if (site == atlas.sites.end()) continue;
    const auto say = [&, &where = id](const std::string& of, double off) {
      const bool wrong = off > at_site;
      findings.push_back(finding("owner.site", wrong ? Severity::error : Severity::note, where.text(),
                                 text_of("lies %.1f mm from %s%s", off, of.c_str(),
                                         wrong ? text_of("; at most %.0f mm is allowed", at_site).c_str() : "")));
    };
    if (const auto course = body.courses.find(laid.nerve); course != body.courses.end()) {
      double off = geometry::nearest_on(course->second.line, laid.point).distance;
      for (const Twig& twig : course->second.twigs) {
        if (!twig.line.empty()) off = std::min(off, geometry::nearest_on(twig.line, laid.point).distance);
      }
      say(laid.nerve.text() + ", its nerve", off);
    }
    bool held = false;
    for (const Id& trap : traps_of(atlas, body, site->second, side)) {
      const auto off = distance_to(body, trap, laid.point);
      // What lies on a curve keeps the nerve's own clearance from it.
      const bool solid = trap.text().starts_with("ligament.");
      if (!off || held) continue;
      held = true;
      if (solid) {
        say(trap.text() + ", which traps it", *off);
      } else {
        findings.push_back(finding("owner.site", *off > 10 ? Severity::error : Severity::note, id.text(),
                                   text_of("lies %.1f mm from %s", *off, trap.text().c_str())));
      }
    }
    if (!held) {
      findings.push_back(finding("owner.site", Severity::note, id.text(),
                                 "what traps the nerve here is not drawn, so how near it lies cannot be told"));
    }
  }
}

}  // namespace

Findings check_owners(const Body& body, const anatomy::Atlas& atlas) {
  Findings findings;
  check_ends(body, atlas, findings);
  check_ends_apart(body, atlas, findings);
  check_sites(body, atlas, findings);
  return findings;
}

}  // namespace cluneal::body
