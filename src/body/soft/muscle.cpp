#include "body/soft/muscle.h"

#include <algorithm>
#include <array>
#include <glm/geometric.hpp>
#include <memory>

#include "base/parallel.h"
#include "body/core/curve_named.h"
#include "body/core/midline.h"
#include "body/soft/muscle_net.h"
#include "body/soft/muscle_surface.h"
#include "geometry/simplify.h"

namespace cluneal::body {
namespace {

constexpr double thinnest_belly = 6;            ///< mm that a belly keeps, whatever presses on it.
constexpr BoneClearance under_belly{1.0, 6.0};  ///< Fascia and fat under the belly.
/// How far the simplified meshes may lie from the surface, mm. Bundles are low: coarser than bone would lose them.
constexpr double still_muscle_error = 0.12, moving_muscle_error = 0.6;

geometry::Polyline line_through(const geometry::Net& net, const std::vector<std::uint32_t>& row) {
  geometry::Polyline places;
  for (const std::uint32_t i : row) places.push_back(net.points[i]);
  return geometry::resampled(geometry::spline_through(places, 0.5), 1.0);
}

void add_pair(Body& body, const Id& id, geometry::Polyline line) {
  body.curves[id.child("right")] = across_midline(line);
  body.curves[id.child("left")] = std::move(line);
}

void add_curves(Body& body, const MuscleTable& muscle, const NetTable& table, const geometry::Net& net,
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

base::Status add_muscles(Body& body, const std::vector<MuscleTable>& muscles, const std::vector<NetTable>& muscle_nets,
                         const std::vector<LaidNet>& nets, const BoneField& bones, int levels) {
  const SkinField skin(body);
  for (const MuscleTable& muscle : muscles) {
    const auto table = std::find_if(muscle_nets.begin(), muscle_nets.end(),
                                    [&](const NetTable& each) { return each.bone == muscle.id.text(); });
    if (table == muscle_nets.end()) {
      return base::Error{"muscles.json tells of " + muscle.id.text() + ", but no table has its net", {}};
    }
    const auto lines = lines_of(muscle, *table);
    if (!lines) return lines.error();
    const auto warp = after_own_bones(muscle.measured_on, nets);
    if (!warp) return warp.error();
    geometry::Net net;
    net.triangles = table->triangles;
    for (const NetLandmark& landmark : table->landmarks) {
      net.points.push_back((*warp)(landmark.place.at(muscle.measured_on)));
    }
    const geometry::Net as_carried = net;
    if (const auto curve = Id::parse(muscle.border_along); curve && body.curves.contains(curve->child("left"))) {
      lay_border(net, *lines, body.curves.at(curve->child("left")));
    }
    if (base::Status tied = tie_to_bones(net, muscle, *table, *lines, bones, under_belly); !tied) return tied;
    if (const auto depth = muscle.under_skin.find(body.person); depth != muscle.under_skin.end()) {
      keep_under_skin(net, *lines, skin, depth->second);
    }
    if (const auto volume = muscle.volume.find(body.person); volume != muscle.volume.end()) {
      net = brought_to_volume(net, *lines, 1000 * volume->second, muscle.from_deep);
    }
    if (base::Status tied = tie_to_bones(net, muscle, *table, *lines, bones, under_belly); !tied) return tied;
    keep_thick(net, as_carried, *lines, thinnest_belly);
    add_curves(body, muscle, *table, net, *lines);
    add_shape(body, muscle.id, muscle_surface(net, *lines, {muscle.fascicle, muscle.tendon}, bones, levels),
              table->euler);
  }
  return base::Done{};
}

}  // namespace cluneal::body
