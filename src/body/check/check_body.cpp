#include <cmath>
#include <glm/geometric.hpp>
#include <iterator>

#include "base/parallel.h"
#include "body/check/check_body.h"
#include "body/check/check_claims.h"
#include "body/check/check_distances.h"
#include "body/check/check_form.h"
#include "body/check/check_joints.h"
#include "body/check/check_ligaments.h"
#include "body/check/check_marks.h"
#include "body/check/check_measures.h"
#include "body/check/check_muscles.h"
#include "body/check/check_nerves.h"
#include "body/check/check_owners.h"
#include "body/check/check_skin.h"
#include "body/tables/published.h"
#include "geometry/bvh.h"
#include "geometry/surface_distance.h"
#include "geometry/topology.h"

namespace cluneal::body {
namespace {

using base::Severity;
using Remarks = std::vector<base::Diagnostic>;

constexpr std::size_t thickness_samples = 4000;

/// A ligament may have several bands, a coccyx several vertebrae, each a ball to the topologist, with the Euler number
/// 2; a bone with a way through it is of one piece and has less.
std::size_t pieces_of(const Shape& shape) {
  return shape.declared_euler > 2 ? static_cast<std::size_t>(shape.declared_euler / 2) : 1;
}

void check_topology(const Shape& shape, Remarks& remarks) {
  const std::size_t pieces = pieces_of(shape);
  const std::array<const char*, 3> names{"finest", "still", "moving"};
  for (std::size_t d = 0; d < shape.mesh.size(); ++d) {
    const geometry::Topology topology = geometry::topology_of(*shape.mesh[d]);
    const std::string where = shape.id.text() + " (" + names[d] + ")";
    const auto fail = [&](std::string message) { remarks.push_back({Severity::error, "", where, std::move(message)}); };
    if (!topology.closed) fail("its surface is not closed");
    if (!topology.oriented) fail("its triangles do not all face the same way");
    if (topology.components != pieces) {
      fail(text_of("is in %zu pieces instead of %zu", topology.components, pieces));
    }
    if (topology.degenerate > 0) fail(text_of("has %zu degenerate triangles", topology.degenerate));
    if (topology.euler != shape.declared_euler) {
      fail(text_of("has the Euler number %lld, declared is %lld", topology.euler, shape.declared_euler));
    }
    if (topology.closed && geometry::volume_of(*shape.mesh[d]) <= 0) fail("is turned inside out");
  }
}

/// How thick a plate is: the way from a surface point straight in to the far face. Rays that leave through a face at
/// more than 60 degrees to the near one measure an edge that tapers, not a plate, and are left out.
void check_thickness(const Shape& shape, Remarks& remarks) {
  const geometry::Mesh& mesh = shape.at(Detail::finest);
  const geometry::Bvh tree(mesh);
  double thinnest = std::numeric_limits<double>::infinity();
  glm::dvec3 where(0);
  for (const auto& sample : geometry::sample_surface(mesh, thickness_samples, 7)) {
    const auto hit = tree.first_hit({sample.point, -sample.normal}, 1e-3);
    if (!hit || hit->front || hit->distance >= thinnest) continue;
    const auto corner = [&](std::size_t k) {
      return glm::dvec3(mesh.positions[mesh.indices[3 * std::size_t{hit->triangle} + k]]);
    };
    const glm::dvec3 far = glm::normalize(glm::cross(corner(1) - corner(0), corner(2) - corner(0)));
    if (glm::dot(far, sample.normal) > -0.5) continue;
    thinnest = hit->distance;
    where = sample.point;
  }
  const double least = shape.least_thickness;
  const bool thin = thinnest < least;
  remarks.push_back({thin ? Severity::error : Severity::note, "", shape.id.text(),
                     text_of("is %.2f mm thick at its thinnest, (%.1f, %.1f, %.1f)%s", thinnest, where.x, where.y,
                             where.z, thin ? text_of("; at least %.2f mm is wanted", least).c_str() : "")});
}

void check_crossing(const Shape& shape, Remarks& remarks) {
  const geometry::Mesh& mesh = shape.at(Detail::finest);
  const auto pairs = geometry::self_intersections(mesh);
  if (pairs.empty()) return;
  const glm::vec3& p = mesh.positions[mesh.indices[3 * std::size_t{pairs.front().first}]];
  remarks.push_back({Severity::error, "", shape.id.text(),
                     text_of("cuts through itself in %zu places, the first at (%.1f, %.1f, %.1f)", pairs.size(),
                             static_cast<double>(p.x), static_cast<double>(p.y), static_cast<double>(p.z))});
}

constexpr double midline = 0.3;  ///< mm that a paired nerve may lie across it: less than its own width.

void check_side(const Id& id, double x, Remarks& remarks) {
  const base::Side side = base::side_of(id);
  const bool wrong = (side == base::Side::left && x <= 0) || (side == base::Side::right && x >= 0);
  if (!wrong) return;
  remarks.push_back({Severity::error, "", id.text(),
                     text_of("lies at x = %.1f mm: left and right are swapped (+x is the patient's left)", x)});
}

/// What has no side has no twin either, and so lies in the midline.
void check_midline(const Id& id, double x, Remarks& remarks) {
  if (base::side_of(id) != base::Side::none || std::abs(x) <= midline) return;
  remarks.push_back({Severity::error, "", id.text(),
                     text_of("lies at x = %.1f mm, off the midline, but has no side and no twin", x)});
}

void check_sides(const Body& body, Remarks& remarks) {
  for (const auto& [id, point] : body.landmarks) {
    check_side(id, point.x, remarks);
    check_midline(id, point.x, remarks);
  }
  for (const auto& [id, line] : body.curves) {
    if (!line.empty()) check_side(id, line[line.size() / 2].x, remarks);
  }
  for (const auto& [id, shape] : body.shapes) {
    glm::dvec3 sum(0);
    for (const glm::vec3& position : shape.at(Detail::moving).positions) sum += glm::dvec3(position);
    check_side(id, sum.x, remarks);
  }
  for (const auto& [id, course] : body.courses) {
    for (const glm::dvec3& point : course.line) {
      // What branches off the cord starts in the midline.
      if (base::side_of(id) == base::Side::left ? point.x > -midline : point.x < midline) continue;
      check_side(id, point.x, remarks);
      break;
    }
  }
}

/// The origin is midway between the two ASIS.
void check_origin(const Body& body, Remarks& remarks) {
  const auto left = body.landmarks.find(*Id::parse("landmark.asis.left"));
  const auto right = body.landmarks.find(*Id::parse("landmark.asis.right"));
  if (left == body.landmarks.end() || right == body.landmarks.end()) return;
  const double off = glm::length(0.5 * (left->second + right->second));
  if (off <= 0.5) return;
  remarks.push_back({Severity::error, "", "landmark.asis",
                     text_of("the middle between the two ASIS lies %.1f mm from the origin", off)});
}

Findings taken(const Remarks& remarks, const std::string& rule) {
  Findings findings;
  for (const base::Diagnostic& remark : remarks) {
    Finding found = finding(rule, remark.severity, remark.path, remark.message);
    found.file = remark.file;
    findings.push_back(std::move(found));
  }
  return findings;
}

void check_surface(const Shape& shape, Remarks& remarks) {
  check_topology(shape, remarks);
  if (shape.least_thickness > 0) check_thickness(shape, remarks);
  const std::string& id = shape.id.text();
  const bool bone = id.starts_with("bone.");
  const bool plain = id.starts_with("disc.") || id.starts_with("skin.") || id.starts_with("muscle.");
  if (bone || plain) check_crossing(shape, remarks);
}

Remarks check_surfaces(const Body& body) {
  std::vector<const Shape*> shapes;
  for (const auto& [id, shape] : body.shapes) shapes.push_back(&shape);
  std::vector<Remarks> of_shape(shapes.size());
  base::for_each_parallel(shapes.size(), [&](std::size_t i) { check_surface(*shapes[i], of_shape[i]); });
  Remarks remarks;
  for (Remarks& some : of_shape) std::move(some.begin(), some.end(), std::back_inserter(remarks));
  check_sides(body, remarks);
  check_origin(body, remarks);
  return remarks;
}

}  // namespace

Findings check_body(const Body& body, const anatomy::Atlas& atlas, const Published& published,
                    const Measured& measured) {
  Findings findings;
  const auto add = [&](Findings&& more) {
    findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  add(taken(body.remarks, "built"));
  add(taken(check_surfaces(body), "surface"));
  add(check_published_places(body, measured));
  if (const anatomy::Person* person = anatomy::find_person(atlas.persons, body.person)) {
    add(check_measures(body, person->sex, measured, published));
  }
  add(check_joints(body));
  const BoneField bones(body);
  add(taken(check_skin(body), "skin.depth"));
  add(taken(check_nerves(body, atlas, bones), "nerve.course"));
  Findings claims = check_claims(body, atlas, measured);
  Findings distances = check_distances(body, claims, atlas, published);
  add(std::move(claims));
  add(std::move(distances));
  add(check_form(body, atlas, bones));
  add(check_ligaments(body, atlas));
  add(check_muscles(body, atlas, bones));
  add(taken(check_marks(body, atlas), "mark"));
  add(check_owners(body, atlas));
  return findings;
}

}  // namespace cluneal::body
