#include "body/check/check_ligaments.h"

#include <algorithm>
#include <glm/geometric.hpp>
#include <map>

#include "body/check/whole.h"
#include "body/core/stations.h"
#include "geometry/bvh.h"
#include "geometry/passage.h"

namespace cluneal::body {
namespace {

using anatomy::Nerve;
using anatomy::Relation;
using base::Severity;
using geometry::Bvh;
using geometry::Passage;

constexpr double graze = 0.3;       ///< mm that an axis may dip into a ligament that it only touches.
constexpr double reach = 40;        ///< mm in front of a ligament, or behind it, that still is beside it.
constexpr double in_front = 3;      ///< mm of a nerve that may lie before the sacrospinous ligament's very edge,
constexpr double least_behind = 3;  ///< and of one that goes in by the lesser foramen that must lie behind it.

bool has(const anatomy::Atlas& atlas, const Nerve& nerve, anatomy::NerveTrait trait) {
  return anatomy::has_trait(atlas.nerve_traits, nerve.id, trait);
}

/// What goes in by the lesser foramen and what branches off it, however far.
bool enters_or_leaves_one(const anatomy::Atlas& atlas, const Nerve& nerve) {
  const Nerve* at = &nerve;
  for (int depth = 0; depth < 6; ++depth) {
    if (has(atlas, *at, anatomy::NerveTrait::enters_lesser_foramen)) return true;
    if (!at->leaves) return false;
    const auto next = atlas.nerves.find(*at->leaves);
    if (next == atlas.nerves.end()) return false;
    at = &next->second;
  }
  return false;
}

/// The ligament of a role; empty where the atlas has none.
Id with_role(const anatomy::Atlas& atlas, anatomy::StructureRole role) {
  const auto found = std::find_if(atlas.structures.begin(), atlas.structures.end(),
                                  [role](const auto& entry) { return entry.second.roles.contains(role); });
  return found == atlas.structures.end() ? Id() : found->first;
}

bool declares(const anatomy::Atlas& atlas, const Nerve& nerve, const Id& ligament) {
  const auto here = std::any_of(nerve.course.begin(), nerve.course.end(), [&](const anatomy::Waypoint& w) {
    return w.relation == Relation::pierces && w.passes == ligament;
  });
  if (here || !nerve.leaves) return here;
  // A twig that leaves inside the ligament that its stem pierces.
  const auto stem = atlas.nerves.find(*nerve.leaves);
  return stem != atlas.nerves.end() && nerve.parent == stem->second.id && declares(atlas, stem->second, ligament);
}

void check_passing(const anatomy::Atlas& atlas, const Nerve& nerve, const Course& course, const Id& ligament,
                   const Bvh& tree, Findings& findings) {
  auto passages = geometry::passages_of(course.line, tree);
  for (const Twig& twig : course.twigs) {
    for (const Passage& passage : geometry::passages_of(twig.line, tree)) passages.push_back(passage);
  }
  const bool declared = declares(atlas, nerve, whole(ligament));
  const auto told = std::any_of(nerve.course.begin(), nerve.course.end(), [&](const anatomy::Waypoint& w) {
    return w.relation == Relation::pierces && w.passes == whole(ligament);
  });
  const bool through = std::any_of(passages.begin(), passages.end(), [](const Passage& p) { return p.through(); });
  if (told && !through) {
    findings.push_back(finding(
        "ligament.pierced", Severity::error, course.id.text(),
        "is said to pierce " + whole(ligament).text() + ", but never goes in by its surface and comes out again"));
  }
  for (const Passage& passage : passages) {
    const glm::dvec3& p = passage.middle;
    const std::string where = text_of("%.1f mm of it, at most %.1f mm deep, at (%.1f, %.1f, %.1f)", passage.length(),
                                      passage.deepest, p.x, p.y, p.z);
    if (declared) {
      findings.push_back(finding("ligament.pierced", Severity::note, course.id.text(),
                                 "goes through " + whole(ligament).text() + ", as declared: " + where));
    } else if (passage.deepest > graze) {
      findings.push_back(finding("ligament.undeclared", Severity::error, course.id.text(),
                                 "goes through " + whole(ligament).text() + " undeclared: " + where));
    }
  }
}

/// How much of a line lies in front of a sheet and behind it, mm, seen along the sheet's own normal.
struct Sides {
  double before = 0, behind = 0;
};

/// The direction across a sheet, toward the back: its triangles' normals are mostly this or its opposite.
glm::dvec3 across(const geometry::Mesh& mesh) {
  glm::dvec3 sum(0);
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const auto corner = [&](std::size_t k) { return glm::dvec3(mesh.positions[mesh.indices[i + k]]); };
    const glm::dvec3 normal = glm::cross(corner(1) - corner(0), corner(2) - corner(0));
    sum += normal.y < 0 ? -normal : normal;
  }
  return glm::normalize(sum);
}

Sides sides_of_sheet(const Course& course, const Bvh& tree, const glm::dvec3& back) {
  Sides sides;
  for (std::size_t i = 0; i + 1 < course.line.size(); ++i) {
    const double length = glm::distance(course.line[i], course.line[i + 1]);
    if (tree.any_hit({course.line[i], back}, 0, reach)) {
      sides.before += length;
    } else if (tree.any_hit({course.line[i], -back}, 0, reach)) {
      sides.behind += length;
    }
  }
  return sides;
}

void check_foramen(const anatomy::Atlas& atlas, const Nerve& nerve, const Course& course, const Sides& spinous,
                   const Sides& tuberous, Findings& findings) {
  const auto say = [&](bool wrong, const std::string& message) {
    findings.push_back(
        finding("ligament.foramen", wrong ? Severity::error : Severity::note, course.id.text(), message));
  };
  if (spinous.before > in_front) {
    say(true, text_of("runs %.0f mm in front of the sacrospinous ligament, inside the pelvis: it leaves through the "
                      "pelvic floor and not by the greater sciatic foramen",
                      spinous.before));
    return;
  }
  if (!enters_or_leaves_one(atlas, nerve)) return;
  const auto enters = [&](const Id& id) {
    return anatomy::has_trait(atlas.nerve_traits, id, anatomy::NerveTrait::enters_lesser_foramen);
  };
  const bool itself = enters(nerve.id) && nerve.course.size() > 2 && nerve.leaves && !enters(*nerve.leaves);
  if (itself) {
    const bool wrong = spinous.behind < least_behind;
    say(wrong, text_of("passes %.0f mm behind the sacrospinous ligament (at least %.0f): out by the greater sciatic "
                       "foramen, in by the lesser",
                       spinous.behind, least_behind));
  }
  if (tuberous.behind > in_front) {
    say(true, text_of("runs %.0f mm behind the sacrotuberous ligament: it does not go in by the lesser sciatic foramen",
                      tuberous.behind));
  }
}

}  // namespace

Findings check_ligaments(const Body& body, const anatomy::Atlas& atlas) {
  Findings findings;
  const Id between = with_role(atlas, anatomy::StructureRole::parts_sciatic_foramina);
  const Id behind = with_role(atlas, anatomy::StructureRole::closes_lesser_foramen);
  std::map<Id, Bvh> trees;
  std::map<Id, glm::dvec3> backs;
  for (const auto& [id, shape] : body.shapes) {
    if (!id.text().starts_with("ligament.")) continue;
    trees.emplace(id, Bvh(shape.at(LevelOfDetail::still)));
    backs.emplace(id, across(shape.at(LevelOfDetail::still)));
  }
  for (const auto& [id, nerve] : atlas.nerves) {
    for (const base::Side side : sides_of(nerve)) {
      const auto course = body.courses.find(sided(id, side));
      if (course == body.courses.end() || course->second.line.size() < 2) continue;
      for (const auto& [ligament, tree] : trees) {
        const base::Side its = base::side_of(ligament);
        if (its != base::Side::none && its != side) continue;
        check_passing(atlas, nerve, course->second, ligament, tree, findings);
      }
      if (!has(atlas, nerve, anatomy::NerveTrait::leaves_pelvis)) continue;
      const auto sheet = [&](const Id& ligament) {
        const auto tree = trees.find(sided(ligament, side));
        return tree == trees.end() ? Sides{} : sides_of_sheet(course->second, tree->second, backs.at(tree->first));
      };
      if (between.empty() || !trees.contains(sided(between, side))) continue;
      check_foramen(atlas, nerve, course->second, sheet(between), sheet(behind), findings);
    }
  }
  return findings;
}

}  // namespace cluneal::body
