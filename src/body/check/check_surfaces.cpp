#include "body/check/check_surfaces.h"

#include <array>
#include <limits>
#include <map>
#include <optional>

#include <glm/geometric.hpp>

#include "base/parallel.h"
#include "body/core/finding.h"
#include "body/core/midline.h"
#include "geometry/bvh.h"
#include "geometry/surface_distance.h"
#include "geometry/topology.h"

namespace cluneal::body {
namespace {

using base::Severity;
using Remarks = std::vector<base::Diagnostic>;

constexpr std::size_t thickness_samples = 4000;

/// What is found of a surface, before it is said of a shape.
struct Surface {
  struct Level {
    geometry::Topology topology;
    bool inside_out = false;
  };
  struct Thinnest {
    double thickness = std::numeric_limits<double>::infinity();  ///< mm
    glm::dvec3 where{0};
  };
  std::array<Level, 3> levels;       ///< As Shape::mesh.
  std::optional<Thinnest> thinnest;  ///< Where the shape says how thick it must be.
  std::size_t cuts = 0;              ///< Pairs of triangles that cross.
  glm::dvec3 first_cut{0};
};

Surface::Level level_of(const geometry::Mesh& mesh) {
  Surface::Level level{geometry::topology_of(mesh), false};
  level.inside_out = level.topology.closed && geometry::volume_of(mesh) <= 0;
  return level;
}

/// How thick a plate is: the way from a surface point straight in to the far face. Rays that leave through a face at
/// more than 60 degrees to the near one measure an edge that tapers, not a plate, and are left out.
Surface::Thinnest thinnest_of(const geometry::Mesh& mesh) {
  const geometry::Bvh tree(mesh);
  Surface::Thinnest thinnest;
  for (const auto& sample : geometry::sample_surface(mesh, thickness_samples, 7)) {
    const auto hit = tree.first_hit({sample.point, -sample.normal}, 1e-3);
    if (!hit || hit->front || hit->distance >= thinnest.thickness) continue;
    const auto corner = [&](std::size_t k) { return geometry::corner_of(mesh, 3 * std::size_t{hit->triangle} + k); };
    const glm::dvec3 far = glm::normalize(glm::cross(corner(1) - corner(0), corner(2) - corner(0)));
    if (glm::dot(far, sample.normal) > -0.5) continue;
    thinnest = {hit->distance, sample.point};
  }
  return thinnest;
}

/// Ligaments feather into bone, and nerves run into each other.
bool may_not_cut_itself(const Id& id) {
  for (const char* kind : {"bone.", "disc.", "skin.", "muscle."}) {
    if (id.text().starts_with(kind)) return true;
  }
  return false;
}

Surface looked_at(const Shape& shape) {
  Surface surface;
  for (std::size_t d = 0; d < shape.mesh.size(); ++d) surface.levels[d] = level_of(*shape.mesh[d]);
  const geometry::Mesh& finest = shape.at(LevelOfDetail::finest);
  if (shape.least_thickness > 0) surface.thinnest = thinnest_of(finest);
  if (may_not_cut_itself(shape.id)) {
    const auto pairs = geometry::self_intersections(finest);
    surface.cuts = pairs.size();
    if (!pairs.empty()) surface.first_cut = geometry::corner_of(finest, 3 * std::size_t{pairs.front().first});
  }
  return surface;
}

Surface across_midline(Surface surface) {
  if (surface.thinnest) surface.thinnest->where = body::across_midline(surface.thinnest->where);
  surface.first_cut = body::across_midline(surface.first_cut);
  return surface;
}

bool are_twins(const Shape& left, const Shape& right) {
  for (std::size_t d = 0; d < left.mesh.size(); ++d) {
    const geometry::Mesh twin = body::across_midline(*left.mesh[d]);
    if (twin.positions != right.mesh[d]->positions || twin.indices != right.mesh[d]->indices) return false;
  }
  return left.least_thickness == right.least_thickness;
}

/// A ligament may have several bands, a coccyx several vertebrae, each a ball to the topologist, with the Euler number
/// 2; a bone with a way through it is of one piece and has less.
std::size_t pieces_of(const Shape& shape) {
  return shape.declared_euler > 2 ? static_cast<std::size_t>(shape.declared_euler / 2) : 1;
}

void tell_level(const Shape& shape, const Surface::Level& level, const char* name, Remarks& remarks) {
  const std::size_t pieces = pieces_of(shape);
  const geometry::Topology& topology = level.topology;
  const std::string where = shape.id.text() + " (" + name + ")";
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
  if (level.inside_out) fail("is turned inside out");
}

void tell(const Shape& shape, const Surface& surface, Remarks& remarks) {
  constexpr std::array<const char*, 3> names{"finest", "still", "moving"};
  for (std::size_t d = 0; d < names.size(); ++d) tell_level(shape, surface.levels[d], names[d], remarks);
  if (surface.thinnest) {
    const auto& [thickness, where] = *surface.thinnest;
    const double least = shape.least_thickness;
    const bool thin = thickness < least;
    remarks.push_back({thin ? Severity::error : Severity::note, "", shape.id.text(),
                       text_of("is %.2f mm thick at its thinnest, (%.1f, %.1f, %.1f)%s", thickness, where.x, where.y,
                               where.z, thin ? text_of("; at least %.2f mm is wanted", least).c_str() : "")});
  }
  if (surface.cuts > 0) {
    remarks.push_back({Severity::error, "", shape.id.text(),
                       text_of("cuts through itself in %zu places, the first at (%.1f, %.1f, %.1f)", surface.cuts,
                               surface.first_cut.x, surface.first_cut.y, surface.first_cut.z)});
  }
}

}  // namespace

Remarks check_surfaces(const Body& body) {
  std::vector<const Shape*> shapes;
  std::vector<std::optional<std::size_t>> twin;  // A left shape that has the same form, of each.
  std::map<Id, std::size_t> number;
  for (const auto& [id, shape] : body.shapes) {
    number[id] = shapes.size();
    shapes.push_back(&shape);
  }
  twin.resize(shapes.size());
  base::for_each_parallel(shapes.size(), [&](std::size_t i) {
    if (base::side_of(shapes[i]->id) != base::Side::right) return;
    const auto left = number.find(base::mirrored(shapes[i]->id));
    if (left != number.end() && are_twins(*shapes[left->second], *shapes[i])) twin[i] = left->second;
  });
  std::vector<Surface> surfaces(shapes.size());
  base::for_each_parallel(shapes.size(), [&](std::size_t i) {
    if (!twin[i]) surfaces[i] = looked_at(*shapes[i]);
  });
  Remarks remarks;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    tell(*shapes[i], twin[i] ? across_midline(surfaces[*twin[i]]) : surfaces[i], remarks);
  }
  return remarks;
}

}  // namespace cluneal::body
