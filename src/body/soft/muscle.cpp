#include "body/soft/muscle.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>
#include <map>
#include <memory>

#include "base/parallel.h"
#include "body/core/curve_named.h"
#include "body/core/midline.h"
#include "body/soft/muscle_net.h"
#include "body/soft/muscle_surface.h"
#include "geometry/simplify.h"

namespace cluneal::body {
namespace {

constexpr double thinnest_belly = 6;  ///< mm that a belly keeps, whatever presses on it.
/// mm that the landmarks of a superficial face and of the borders keep from another muscle, a film of fascia, and from
/// a ligament: an edge that sags between two of them is to stay out of a thin sheet.
constexpr double off_muscle = 0.5, off_ligament_net = 2.5;
constexpr double deep_off_bone = 1.0;  ///< mm of fascia and fat under the belly.
/// Of a bundle's breadth, on average: so finely a surface shows it. Finer costs four times as much and shows no more.
constexpr double longest_edge = 0.25;
constexpr double smooth_edge = 1.3;  ///< mm on average where there are no bundles.
/// How far the simplified meshes may lie from the surface, mm. Bundles are low: coarser than bone would lose them.
constexpr double still_muscle_error = 0.12, moving_muscle_error = 0.6;

/// Subdivisions until the edges of a surface are as short as its bundles want, `most` at most: a small muscle's net is
/// narrower.
int levels_for(const geometry::Net& net, double fascicle, int most) {
  double sum = 0;
  for (const geometry::Triangle& t : net.triangles) {
    for (std::size_t k = 0; k < 3; ++k) sum += glm::distance(net.points[t[k]], net.points[t[(k + 1) % 3]]);
  }
  const double mean = sum / (3.0 * static_cast<double>(std::max<std::size_t>(net.triangles.size(), 1)));
  const double edge = fascicle > 0 ? longest_edge * fascicle : smooth_edge;
  const int wanted = static_cast<int>(std::ceil(std::log2(std::max(mean / edge, 1.0))));
  return std::min(wanted, most);
}

geometry::Polyline line_through(const geometry::Net& net, const std::vector<std::uint32_t>& row) {
  geometry::Polyline places;
  for (const std::uint32_t i : row) places.push_back(net.points[i]);
  return geometry::resampled(geometry::spline_through(places, 0.5), 1.0);
}

void add_pair(Body& body, const Id& id, geometry::Polyline line) {
  body.curves[id.child("right")] = across_midline(line);
  body.curves[id.child("left")] = std::move(line);
}

void add_curves(Body& body, const MuscleTable& muscle, const ControlMeshTable& table, const geometry::Net& net,
                const MuscleLines& lines) {
  const Id name = curve_named(muscle.id);
  add_pair(body, name.child("border_first"), line_through(net, lines.superficial.front()));
  add_pair(body, name.child("border_last"), line_through(net, lines.superficial.back()));
  for (const MuscleTable::Attachment& attachment : muscle.attachments) {
    for (const auto& [edge, word] :
         {std::pair{&attachment.first_edge, "first_edge"}, {&attachment.last_edge, "last_edge"}}) {
      std::vector<std::uint32_t> row;
      for (const std::string& landmark : *edge) row.push_back(*table.find(landmark));
      add_pair(body, attachment.id.child(word), line_through(net, row));
    }
  }
}

void add_shape(Body& body, const Id& id, const geometry::Mesh& mesh, long long euler) {
  Shape left{id.child("left"), {}, euler}, right{id.child("right"), {}, euler};
  constexpr std::array<double, 3> errors{0, still_muscle_error, moving_muscle_error};
  base::for_each_parallel(errors.size(), [&](std::size_t i) {
    const std::size_t d = errors.size() - 1 - i;  // The coarsest, which takes longest, first.
    const geometry::Mesh thin =
        geometry::ordered_for_drawing(errors[d] > 0 ? geometry::simplified(mesh, errors[d]) : mesh);
    left.mesh[d] = std::make_shared<const geometry::Mesh>(thin);
    right.mesh[d] = std::make_shared<const geometry::Mesh>(across_midline(thin));
  });
  body.shapes.insert_or_assign(left.id, std::move(left));
  body.shapes.insert_or_assign(right.id, std::move(right));
}

}  // namespace

base::Status add_muscles(Body& body, const std::vector<MuscleTable>& muscles,
                         const std::vector<ControlMeshTable>& muscle_nets, const std::vector<PlacedNet>& nets,
                         const BoneField& bones, int levels) {
  const SkinField skin(body);
  const SolidField ligaments(body, "ligament.");
  SolidField laid;
  std::map<std::string, geometry::Warp> warps;  // By the person on whom a muscle was measured.
  for (const MuscleTable& muscle : muscles) {
    const BoneClearance under_belly{deep_off_bone, muscle.over_bone};
    const auto table = std::find_if(muscle_nets.begin(), muscle_nets.end(),
                                    [&](const ControlMeshTable& each) { return each.bone == muscle.id.text(); });
    if (table == muscle_nets.end()) {
      return base::Error{"muscles.json tells of " + muscle.id.text() + ", but no table has its net", {}};
    }
    const auto lines = lines_of(muscle, *table);
    if (!lines) return lines.error();
    if (!warps.contains(muscle.measured_on)) {
      auto warp = after_own_bones(muscle.measured_on, nets);
      if (!warp) return warp.error();
      warps.emplace(muscle.measured_on, std::move(*warp));
    }
    const geometry::Warp& warp = warps.at(muscle.measured_on);
    geometry::Net net;
    net.triangles = table->triangles;
    for (const NetLandmark& landmark : table->landmarks) {
      net.points.push_back(warp(landmark.place.at(muscle.measured_on)));
    }
    const geometry::Net as_carried = net;
    if (const auto curve = Id::parse(muscle.border_along); curve && body.curves.contains(curve->child("left"))) {
      lay_border(net, *lines, body.curves.at(curve->child("left")));
    }
    if (base::Status tied = tie_to_bones(net, muscle, *table, *lines, bones, under_belly); !tied) return tied;
    if (const auto depth = muscle.under_skin.find(body.person); depth != muscle.under_skin.end()) {
      keep_under_skin(net, *lines, skin, depth->second, thinnest_belly);
    }
    if (const auto volume = muscle.volume.find(body.person); volume != muscle.volume.end()) {
      net = brought_to_volume(net, *lines, 1000 * volume->second, muscle.from_deep, muscle.may_thicken);
    }
    keep_out_of(net, *lines, laid, off_muscle);
    keep_out_of(net, *lines, ligaments, off_ligament_net);
    if (base::Status tied = tie_to_bones(net, muscle, *table, *lines, bones, under_belly); !tied) return tied;
    keep_thick(net, as_carried, *lines, thinnest_belly);
    add_curves(body, muscle, *table, net, *lines);
    add_shape(body, muscle.id,
              muscle_surface(net, *lines, {muscle.fascicle, muscle.tendon}, {bones, laid, ligaments},
                             levels_for(net, muscle.fascicle, levels)),
              table->euler);
    laid.add(body.shapes.at(muscle.id.child("left")));
  }
  return base::Done{};
}

}  // namespace cluneal::body
