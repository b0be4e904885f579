#include <cmath>
#include <cstdio>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

#include "body/build_body.h"
#include "body/check_marks.h"
#include "body/check_nerves.h"
#include "body/check_skin.h"
#include "body/frame.h"
#include "body/stations.h"
#include "geometry/bvh.h"
#include "geometry/surface_distance.h"
#include "geometry/topology.h"

namespace cluneal::body {
namespace {

using base::Severity;
using Remarks = std::vector<base::Diagnostic>;

constexpr double least_thickness = 2.0;  ///< mm, the thinnest that a real hip bone's fossa gets (body.md).
constexpr double least_thickness_sacrum =
    1.25;  ///< mm: its laminae taper toward the canal's openings, to 1.4 on the man.
/// mm: the upper border of a spinous process and the tip of a transverse one taper, to 2.0 on the measured man; a
/// woman's are nine tenths as thick.
constexpr double least_thickness_her_vertebra = 1.7;
constexpr std::size_t thickness_samples = 4000;

template <class... T>
std::string text_of(const char* format, T... values) {
  char text[300];
  std::snprintf(text, sizeof(text), format, values...);
  return text;
}

void check_topology(const Shape& shape, Remarks& remarks) {
  const std::array<const char*, 3> names{"finest", "still", "moving"};
  for (std::size_t d = 0; d < shape.mesh.size(); ++d) {
    const geometry::Topology topology = geometry::topology_of(*shape.mesh[d]);
    const std::string where = shape.id.text() + " (" + names[d] + ")";
    const auto fail = [&](std::string message) { remarks.push_back({Severity::error, "", where, std::move(message)}); };
    if (!topology.closed) fail("its surface is not closed");
    if (!topology.oriented) fail("its triangles do not all face the same way");
    if (topology.components != 1) fail(text_of("is in %zu pieces instead of one", topology.components));
    if (topology.degenerate > 0) fail(text_of("has %zu degenerate triangles", topology.degenerate));
    if (topology.euler != shape.declared_euler) {
      fail(text_of("has the Euler number %lld, declared is %lld", topology.euler, shape.declared_euler));
    }
    if (topology.closed && geometry::volume_of(*shape.mesh[d]) <= 0) fail("is turned inside out");
  }
}

double least_thickness_of(const std::string& bone, const std::string& person) {
  if (bone == "bone.sacrum") return least_thickness_sacrum;
  const bool scaled_down = bone.starts_with("bone.vertebra.") && person.ends_with("woman");
  return scaled_down ? least_thickness_her_vertebra : least_thickness;
}

/// How thick a plate is: the way from a surface point straight in to the far face. Rays that leave through a face at
/// more than 60 degrees to the near one measure an edge that tapers, not a plate, and are left out.
void check_thickness(const Shape& shape, const std::string& person, Remarks& remarks) {
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
  const double least = least_thickness_of(shape.id.text(), person);
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

void check_places(const Body& body, Remarks& remarks) {
  for (const PublishedPlace& place : body.published.places) {
    const auto found = body.landmarks.find(sided(place.landmark, base::Side::left));
    if (found == body.landmarks.end()) continue;
    const glm::dvec3 upright = tilted_backward(found->second, -body.tilt_backward);
    const char* axes[] = {"lateral", "posterior", "superior"};
    for (std::size_t axis = 0; axis < 3; ++axis) {
      const double off = upright[axis] - place.mean[axis];
      // A spread of 0: the frame fixes this coordinate; half a millimetre is left to rounding.
      if (std::abs(off) <= std::max(place.sd[axis], 0.5)) continue;
      remarks.push_back({Severity::error, "", found->first.text(),
                         text_of("lies %+.1f mm %s of its published mean %.1f +- %.1f mm", off, axes[axis],
                                 place.mean[axis], place.sd[axis])});
    }
  }
}

/// A typical person's curve against the published line, mm on average: the warp meets it at stations only.
constexpr double line_limit = 3;

void check_lines(const Body& body, Remarks& remarks) {
  for (const PublishedLine& line : body.published.lines) {
    const auto found = body.curves.find(sided(line.curve, base::Side::left));
    if (found == body.curves.end() || line.points.empty()) continue;
    double sum = 0;
    for (const glm::dvec3& point : line.points) {
      sum += geometry::nearest_on(found->second, tilted_backward(point, body.tilt_backward)).distance;
    }
    const double mean = sum / static_cast<double>(line.points.size());
    remarks.push_back({mean <= line_limit ? Severity::note : Severity::error, "", found->first.text(),
                       text_of("lies %.1f mm from the published line on average (at most %.0f mm)", mean, line_limit)});
  }
}

void check_published_distances(const Body& body, Remarks& remarks) {
  for (const PublishedDistance& distance : body.published.distances) {
    const auto from = body.landmarks.find(distance.from);
    const auto to = body.landmarks.find(distance.to);
    if (from == body.landmarks.end() || to == body.landmarks.end()) continue;
    const double measured = glm::distance(from->second, to->second);
    const double off = std::abs(measured - distance.mean) / distance.sd;
    remarks.push_back({off <= distance.allowed_sd ? Severity::note : Severity::error, "", distance.name,
                       text_of("%.1f mm; published %.1f +- %.1f mm, off by %.2f SD (at most %.1f)", measured,
                               distance.mean, distance.sd, off, distance.allowed_sd)});
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

}  // namespace

std::vector<base::Diagnostic> check_body(const Body& body, const anatomy::Atlas& atlas) {
  Remarks remarks = body.remarks;
  for (const auto& [id, shape] : body.shapes) {
    check_topology(shape, remarks);
    const bool bone = id.text().starts_with("bone.");
    if (bone) check_thickness(shape, body.person, remarks);
    const bool plain = id.text().starts_with("disc.") || id.text().starts_with("skin.");
    if (bone || plain) check_crossing(shape, remarks);
  }
  check_sides(body, remarks);
  check_origin(body, remarks);
  check_places(body, remarks);
  check_lines(body, remarks);
  check_published_distances(body, remarks);
  const Remarks skin = check_skin(body);
  remarks.insert(remarks.end(), skin.begin(), skin.end());
  const Remarks nerves = check_nerves(body, atlas);
  remarks.insert(remarks.end(), nerves.begin(), nerves.end());
  const Remarks marks = check_marks(body, atlas);
  remarks.insert(remarks.end(), marks.begin(), marks.end());
  return remarks;
}

}  // namespace cluneal::body
