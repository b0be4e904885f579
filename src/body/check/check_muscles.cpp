#include "body/check/check_muscles.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/vector_relational.hpp>
#include <map>
#include <set>

#include "body/check/whole.h"
#include "body/core/curve_named.h"
#include "body/core/skin_field.h"
#include "body/core/stations.h"
#include "geometry/bounds.h"
#include "geometry/bvh.h"
#include "geometry/passage.h"
#include "geometry/topology.h"

namespace cluneal::body {
namespace {

using anatomy::Nerve;
using anatomy::Relation;
using base::Severity;
using geometry::Bvh;
using geometry::Passage;
using geometry::Polyline;

constexpr double deepest_in_bone = 0.5;  ///< mm of a muscle that is pressed against it.
/// mm from bone within which a ligament thins out and its fibres and a muscle's may begin side by side.
constexpr double common_root = 4;
constexpr double near_bone = 2;         ///< mm: an attachment is as near as that to its bone and to the muscle,
constexpr double least_share = 0.95;    ///< over so much of its area.
constexpr double least_under_skin = 2;  ///< mm of skin alone, where there is no fat.
constexpr double grazed = 0.5;          ///< mm that a nerve's axis may dip into a muscle that it only touches.
/// mm up to which the place of a face is known: as near as that a muscle has to be to a measured one on average.
/// Courses are not laid by muscles yet: what shares room with one by more than a graze is a warning, what
/// goes through it from face to face deeper than this without saying so an error.
constexpr double known_within = 4;
constexpr double opposite = -0.3;  ///< Cosine between two places of a surface that look away from each other.
/// How far muscles that lie on each other may share room: as far as the place of a face is seen on an image, mm (of
/// what lies in the other, all but the deepest twentieth), and as a share of the smaller one.
constexpr double deepest_in_muscle = 1;
constexpr double deepest_in_ligament = 1;  ///< The same, but everywhere: a sheet is hardly thicker.
constexpr double deepest_share = 0.95;
constexpr double most_in_common = 0.01;
constexpr double grid = 1.5;  ///< mm between the places by which common room is measured.

bool is_muscle(const Id& id) {
  return id.text().starts_with("muscle.");
}

bool is_ligament(const Id& id) {
  return id.text().starts_with("ligament.");
}

void check_bone(const Shape& shape, const BoneField& bones, Findings& findings) {
  double deepest = 0;
  Contact worst;
  for (const glm::vec3& position : shape.at(LevelOfDetail::still).positions) {
    const auto contact = bones.contact(glm::dvec3(position), 0);
    if (!contact || -contact->distance <= deepest) continue;
    deepest = -contact->distance;
    worst = *contact;
  }
  const glm::dvec3& p = worst.surface;
  const std::string where =
      deepest > 0 ? text_of(" at (%.1f, %.1f, %.1f), in ", p.x, p.y, p.z) + bones.id_of(worst.part).text() : "";
  findings.push_back(
      finding("muscle.bone", deepest > deepest_in_bone ? Severity::error : Severity::note, shape.id.text(),
              text_of("lies at most %.2f mm in bone (at most %.1f mm)", deepest, deepest_in_bone) + where));
}

/// An area of attachment: curves `X.first_edge` and `X.last_edge` between which it lies.
struct Area {
  Id id;
  const Polyline* first = nullptr;
  const Polyline* last = nullptr;
};

std::vector<Area> areas_of(const Body& body, const Id& muscle) {
  std::vector<Area> areas;
  const Id name = curve_named(whole(muscle));
  const base::Side side = base::side_of(muscle);
  for (const auto& [id, line] : body.curves) {
    if (!id.text().starts_with(name.text() + ".") || base::side_of(id) != side) continue;
    const Id edge = id.parent();
    if (!edge.text().ends_with(".first_edge")) continue;
    const auto other = body.curves.find(sided(edge.parent().child("last_edge"), side));
    if (other != body.curves.end()) areas.push_back({edge.parent(), &line, &other->second});
  }
  return areas;
}

/// Which share of an area lies near bone and has muscle on it.
double tied_share(const Area& area, const Bvh& muscle, const BoneField& bones) {
  constexpr int along = 24, across = 9;
  const double first = geometry::length_of(*area.first), last = geometry::length_of(*area.last);
  double whole_area = 0, tied = 0;
  for (int i = 0; i < along; ++i) {
    const double t = (i + 0.5) / along;
    const glm::dvec3 a = geometry::point_at(*area.first, t * first), b = geometry::point_at(*area.last, t * last);
    const double weight = glm::distance(a, b);
    for (int k = 0; k < across; ++k) {
      const glm::dvec3 place = glm::mix(a, b, (k + 0.5) / across);
      // Between two edges that lie on a bone the bone bulges or hollows: its own surface is what counts.
      const auto contact = bones.contact(place);
      const glm::dvec3 spot = contact ? contact->surface : place;
      const auto nearest = muscle.nearest(spot, near_bone);
      whole_area += weight;
      if (contact && std::abs(contact->distance) <= near_bone + weight / 8 && nearest) tied += weight;
    }
  }
  return whole_area > 0 ? tied / whole_area : 0;
}

void check_attachments(const Body& body, const Shape& shape, const Bvh& tree, const BoneField& bones,
                       Findings& findings) {
  const auto areas = areas_of(body, shape.id);
  if (areas.empty()) {
    findings.push_back(finding("muscle.attachment", Severity::error, shape.id.text(), "is tied to no bone"));
  }
  for (const Area& area : areas) {
    const double share = tied_share(area, tree, bones);
    const bool wrong = share < least_share;
    findings.push_back(finding("muscle.attachment", wrong ? Severity::error : Severity::note, shape.id.text(),
                               text_of("lies within %.0f mm of bone over %.0f %% of %s (at least %.0f %%)", near_bone,
                                       100 * share, area.id.text().c_str(), 100 * least_share)));
  }
}

/// A measured person's skin is drawn by convention, the muscle is not: what does not fit is shown, not judged.
void check_under_skin(const Shape& shape, const SkinField& skin, bool typical, Findings& findings) {
  if (skin.empty()) return;
  double least = 1e9;
  glm::dvec3 where(0);
  for (const glm::vec3& position : shape.at(LevelOfDetail::moving).positions) {
    const auto spot = skin.nearest(glm::dvec3(position));
    if (!spot || spot->depth >= least) continue;
    least = spot->depth;
    where = glm::dvec3(position);
  }
  const bool wrong = typical && least < least_under_skin;
  findings.push_back(
      finding("muscle.skin", wrong ? Severity::error : Severity::note, shape.id.text(),
              text_of("lies at least %.1f mm under the skin (%.0f mm are wanted), nearest at (%.1f, %.1f, %.1f)", least,
                      least_under_skin, where.x, where.y, where.z)));
}

/// A muscle as it is asked about by its neighbours.
struct Solid {
  const Shape* shape = nullptr;
  Bvh tree;
  geometry::Bounds box;
};

/// What of one muscle lies in another: how deep, between which corners, and the deepest place.
struct Common {
  std::vector<double> depths;
  geometry::Bounds where;
  double deepest = 0;
  glm::dvec3 worst{0};
};

/// `attached`: where bone is as near as that both may begin on it; none: everywhere is looked.
void add_depths(const Solid& of, const Solid& in, Common& common, const BoneField* attached = nullptr) {
  for (const glm::vec3& position : of.shape->at(LevelOfDetail::still).positions) {
    const glm::dvec3 place(position);
    if (glm::any(glm::lessThan(place, in.box.low)) || glm::any(glm::greaterThan(place, in.box.high))) continue;
    if (!in.tree.inside(place)) continue;
    if (attached != nullptr && attached->contact(place, common_root)) continue;
    common.depths.push_back(in.tree.nearest(place)->distance);
    common.where.add(place);
    if (common.depths.back() <= common.deepest) continue;
    common.deepest = common.depths.back();
    common.worst = place;
  }
}

/// The volume that lies in both, mm^3, within a box.
double common_volume(const Solid& a, const Solid& b, const geometry::Bounds& box) {
  double places = 0;
  for (double x = box.low.x; x <= box.high.x; x += grid) {
    for (double y = box.low.y; y <= box.high.y; y += grid) {
      for (double z = box.low.z; z <= box.high.z; z += grid) {
        if (a.tree.inside({x, y, z}) && b.tree.inside({x, y, z})) ++places;
      }
    }
  }
  return places * grid * grid * grid;
}

void check_neighbours(const Solid& a, const Solid& b, Findings& findings) {
  Common common;
  add_depths(a, b, common);
  add_depths(b, a, common);
  std::vector<double>& depths = common.depths;
  if (depths.empty()) return;
  const auto nearly_all =
      depths.begin() + static_cast<std::ptrdiff_t>(deepest_share * static_cast<double>(depths.size() - 1));
  std::nth_element(depths.begin(), nearly_all, depths.end());
  const double smaller = std::min(geometry::volume_of(a.shape->at(LevelOfDetail::still)),
                                  geometry::volume_of(b.shape->at(LevelOfDetail::still)));
  const double share = common_volume(a, b, common.where) / smaller;
  const bool wrong = *nearly_all > deepest_in_muscle || share > most_in_common;
  const glm::dvec3 p = common.where.centre();
  findings.push_back(finding("muscle.overlap", wrong ? Severity::error : Severity::note, a.shape->id.text(),
                             text_of("lies %.2f mm deep in %s (at most %.1f mm) and shares %.1f %% of the smaller one "
                                     "with it (at most %.0f %%), about (%.1f, %.1f, %.1f)",
                                     *nearly_all, b.shape->id.text().c_str(), deepest_in_muscle, 100 * share,
                                     100 * most_in_common, p.x, p.y, p.z)));
}

/// What of a muscle and of a ligament lies in the other. A sheet that comes out through a belly shows as a hole in it,
/// however little of either that is: the deepest place counts. A measured person's belly is his own, the ligament
/// beside it a convention.
void check_ligament(const Solid& muscle, const Solid& ligament, const BoneField& bones, bool typical,
                    Findings& findings) {
  Common common;
  add_depths(muscle, ligament, common, &bones);
  add_depths(ligament, muscle, common, &bones);
  if (common.depths.empty()) return;
  const bool wrong = common.deepest > deepest_in_ligament;
  const glm::dvec3& p = common.worst;
  findings.push_back(
      finding("muscle.ligament",
              !wrong    ? Severity::note
              : typical ? Severity::error
                        : Severity::warning,
              muscle.shape->id.text(),
              text_of("lies at most %.2f mm in %s, or that in it (at most %.1f mm), at (%.1f, %.1f, %.1f)",
                      common.deepest, ligament.shape->id.text().c_str(), deepest_in_ligament, p.x, p.y, p.z)));
}

/// How a nerve says that it passes a muscle; nothing where it says nothing.
std::set<Relation> relations(const Nerve& nerve, const Id& muscle) {
  std::set<Relation> told;
  for (const anatomy::Waypoint& step : nerve.course) {
    if (step.passes == muscle) told.insert(step.relation);
  }
  return told;
}

glm::dvec3 normal_at(const geometry::Mesh& mesh, const Bvh& tree, const glm::dvec3& place) {
  const auto nearest = tree.nearest(place);
  const std::size_t first = 3 * std::size_t{nearest->triangle};
  const glm::dvec3 a = geometry::corner_of(mesh, first);
  return glm::normalize(glm::cross(geometry::corner_of(mesh, first + 1) - a, geometry::corner_of(mesh, first + 2) - a));
}

/// Whether a passage goes in by one face and comes out by the other.
bool from_face_to_face(const Passage& passage, const Course& course, const Shape& shape, const Bvh& tree) {
  if (!passage.through()) return false;
  const geometry::Mesh& mesh = shape.at(LevelOfDetail::still);
  const glm::dvec3 in = normal_at(mesh, tree, geometry::point_at(course.line, passage.entry));
  const glm::dvec3 out = normal_at(mesh, tree, geometry::point_at(course.line, passage.exit));
  return glm::dot(in, out) < opposite;
}

void check_passing(const Nerve& nerve, const Course& course, const Shape& shape, const Bvh& tree, bool typical,
                   Findings& findings) {
  const auto told = relations(nerve, whole(shape.id));
  const bool pierces = told.contains(Relation::pierces);
  const std::string muscle = whole(shape.id).text();
  auto passages = geometry::passages_of(course.line, tree);
  std::erase_if(passages, [](const Passage& passage) { return passage.deepest <= grazed; });
  if (pierces && passages.empty()) {
    findings.push_back(finding("muscle.pierced", Severity::warning, course.id.text(),
                               "is said to pierce " + muscle + ", but never goes into it"));
  }
  for (const Passage& passage : passages) {
    const glm::dvec3& p = passage.middle;
    const std::string where = text_of("%.1f mm of it, at most %.1f mm deep, at (%.1f, %.1f, %.1f)", passage.length(),
                                      passage.deepest, p.x, p.y, p.z);
    if (pierces) {
      findings.push_back(finding("muscle.pierced", Severity::note, course.id.text(),
                                 text_of("goes through %s, as declared: %s", muscle.c_str(), where.c_str())));
      continue;
    }
    const bool wrong = typical && passage.deepest > known_within && from_face_to_face(passage, course, shape, tree);
    findings.push_back(finding(
        "muscle.undeclared", wrong ? Severity::error : Severity::warning, course.id.text(),
        text_of("%s %s undeclared: %s", wrong ? "goes through" : "shares room with", muscle.c_str(), where.c_str())));
  }
  if (passages.empty() && !told.empty()) {
    findings.push_back(finding("muscle.passed", Severity::note, course.id.text(), "passes " + muscle + " clear of it"));
  }
}

}  // namespace

Findings check_muscles(const Body& body, const anatomy::Atlas& atlas, const BoneField& bones) {
  Findings findings;
  const SkinField skin(body);
  const bool typical = !body.published.places.empty();
  std::vector<Solid> muscles, ligaments;
  for (const auto& [id, shape] : body.shapes) {
    const geometry::Mesh& mesh = shape.at(LevelOfDetail::still);
    if (is_ligament(id)) ligaments.push_back({&shape, Bvh(mesh), geometry::bounds_of(mesh.positions)});
    if (!is_muscle(id)) continue;
    muscles.push_back({&shape, Bvh(mesh), geometry::bounds_of(mesh.positions)});
    const Bvh& tree = muscles.back().tree;
    check_bone(shape, bones, findings);
    check_attachments(body, shape, tree, bones, findings);
    check_under_skin(shape, skin, typical, findings);
    const base::Side side = base::side_of(id);
    for (const auto& [name, nerve] : atlas.nerves) {
      const auto course = body.courses.find(sided(name, side));
      if (course == body.courses.end() || course->second.line.size() < 2) continue;
      check_passing(nerve, course->second, shape, tree, typical, findings);
    }
  }
  for (std::size_t a = 0; a < muscles.size(); ++a) {
    for (const Solid& ligament : ligaments) {
      const base::Side side = base::side_of(ligament.shape->id);
      if (side == base::Side::none || side == base::side_of(muscles[a].shape->id)) {
        check_ligament(muscles[a], ligament, bones, typical, findings);
      }
    }
    for (std::size_t b = a + 1; b < muscles.size(); ++b) {
      if (base::side_of(muscles[a].shape->id) != base::side_of(muscles[b].shape->id)) continue;
      check_neighbours(muscles[a], muscles[b], findings);
    }
  }
  return findings;
}

}  // namespace cluneal::body
