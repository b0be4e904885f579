#include "body/soft/muscle_surface.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>
#include <optional>

#include "base/parallel.h"
#include "geometry/surface_distance.h"
#include "geometry/topology.h"

namespace cluneal::body {
namespace {

constexpr double smoothing = 0.02;  ///< Of the interpolation (geometry::InterpolationOptions).
/// How a surface is pressed out of something.
struct Press {
  double deep = 0, superficial = 0;  ///< mm that the two faces keep from it.
  /// The nearest way out may lead to the far side: not that way for what lies below this between the faces (0 deep, 1
  /// superficial).
  double toward_flesh = 0;
};
/// The deep face keeps so far from bone that its facets stay out of it, the superficial one, where both are pressed out
/// of the same bone, stays over the deep one.
constexpr Press out_of_bone{0.15, 1.4, 1};
/// Muscles lie on each other, with a film of fascia between: the deep face on what is deeper.
constexpr Press out_of_muscle{0.1, 0.1, 0.5};
constexpr double nearly_out = 0.5;  ///< mm: so little in bone, the nearest way out is right.
constexpr double trace = 0.05;      ///< mm: far less than a muscle may lie in bone.
constexpr double aside = 0.1;       ///< Cosine to the flesh below which a way out leads to the far side.
constexpr double rim_share =
    0.25;  ///< Of the way between the faces, on either side of their rim: there no face looks up.
constexpr double farthest_out = 20;     ///< mm
constexpr double off_ligament = 0.5;    ///< mm: facets of both stay out of each other.
constexpr double begins_with_it = 3;    ///< mm from bone: what lies farther off does not begin there.
constexpr double runs_into_bone = 1.2;  ///< mm from bone: there a ligament thins out.
constexpr int most_unfoldings = 24, evenings = 6;
/// Times it is lifted out of bone and evened out where sheets cut each other: the one may undo the other.
constexpr int lifts = 3;
constexpr int presses = 4;  ///< Times it is pressed out, and evened out between.

/// Bundles, by eye: how deep the grooves between them are as a share of their width, and how uneven they run.
constexpr double depth = 0.09;
constexpr double deepest = 0.9;  ///< mm

/// Where on the muscle each vertex lies, 0 to 1: across its lines, along them, and from the deep face to the
/// superficial.
struct Coordinates {
  std::vector<double> across, along, outer;
};

Coordinates coordinates_of(const geometry::Net& net, const MuscleLines& lines, int levels) {
  geometry::Net field;
  field.triangles = net.triangles;
  field.points.assign(net.points.size(), glm::dvec3(0));
  const auto last = static_cast<double>(lines.superficial.size() - 1);
  for (const auto* face : {&lines.superficial, &lines.deep}) {
    for (std::size_t k = 0; k < face->size(); ++k) {
      const auto& row = (*face)[k];
      for (std::size_t i = 0; i < row.size(); ++i) {
        field.points[row[i]].x = static_cast<double>(k) / last;
        field.points[row[i]].y = static_cast<double>(i) / static_cast<double>(row.size() - 1);
        field.points[row[i]].z += face == &lines.superficial ? 0.5 : -0.5;
      }
    }
  }
  const auto surface = geometry::limit_surface(geometry::interpolate(field).control, levels);
  Coordinates coordinates;
  for (const glm::dvec3& value : surface.places) {
    coordinates.across.push_back(std::clamp(value.x, 0.0, 1.0));
    coordinates.along.push_back(std::clamp(value.y, 0.0, 1.0));
    coordinates.outer.push_back(std::clamp(value.z + 0.5, 0.0, 1.0));
  }
  return coordinates;
}

/// The sheet half way between the two faces, one place a vertex.
std::vector<glm::dvec3> middle_of(const geometry::Net& net, const MuscleLines& lines, int levels) {
  geometry::Net sheet = net;
  for (std::size_t k = 0; k < lines.superficial.size(); ++k) {
    for (std::size_t i = 0; i < lines.superficial[k].size(); ++i) {
      const std::uint32_t over = lines.superficial[k][i], under = lines.deep[k][i];
      sheet.points[over] = sheet.points[under] = 0.5 * (net.points[over] + net.points[under]);
    }
  }
  geometry::InterpolationOptions options;
  options.smoothing = smoothing;
  return geometry::limit_surface(geometry::interpolate(sheet, options).control, levels).places;
}

/// For each line how far it lies from the first border, measured half way along, mm: bundles are evenly wide there.
std::vector<double> widths_of(const geometry::Net& net, const MuscleLines& lines) {
  std::vector<double> reached{0};
  for (std::size_t k = 1; k < lines.superficial.size(); ++k) {
    const auto& a = lines.superficial[k - 1];
    const auto& b = lines.superficial[k];
    reached.push_back(reached.back() + glm::distance(net.points[a[a.size() / 2]], net.points[b[b.size() / 2]]));
  }
  return reached;
}

/// How deep in a groove a place lies, 0 on a ridge to 1: narrow grooves between rounded bundles of uneven breadth, some
/// of which part or end on the way.
double groove(double place, double along, double width) {
  const double wander = 0.12 * std::sin(2 * glm::pi<double>() * (place / (5.3 * width) + 0.4 * along)) +
                        0.08 * std::sin(2 * glm::pi<double>() * (place / (2.1 * width) - 0.9 * along + 0.3));
  const double turn = place / width + wander;
  const double ridge = std::abs(std::sin(glm::pi<double>() * turn));
  const double coarse = std::abs(std::sin(glm::pi<double>() * (turn / 4 + 0.13)));  // Every fourth groove is a septum.
  const double fine = std::pow(1 - ridge, 1.6);
  return 0.65 * fine + 0.35 * fine * std::pow(1 - coarse, 2.0);
}

/// What is marked, and what lies beside it, evened out; gives what was moved.
std::vector<bool> even_out(geometry::Mesh& mesh, const std::vector<bool>& marked) {
  std::vector<glm::vec3> sum(mesh.positions.size(), glm::vec3(0));
  std::vector<float> count(mesh.positions.size(), 0);
  std::vector<bool> moved(mesh.positions.size(), false);
  for (std::size_t t = 0; t + 2 < mesh.indices.size(); t += 3) {
    const std::uint32_t* of = &mesh.indices[t];
    if (!marked[of[0]] && !marked[of[1]] && !marked[of[2]]) continue;
    for (std::size_t k = 0; k < 3; ++k) moved[of[k]] = true;
  }
  for (std::size_t t = 0; t + 2 < mesh.indices.size(); t += 3) {
    for (std::size_t k = 0; k < 3; ++k) {  // Each neighbour once: a closed mesh runs through its edges both ways.
      const std::uint32_t at = mesh.indices[t + k];
      if (!moved[at]) continue;
      sum[at] += mesh.positions[mesh.indices[t + (k + 1) % 3]];
      count[at] += 1;
    }
  }
  for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
    if (moved[v] && count[v] > 0) mesh.positions[v] = 0.5F * (mesh.positions[v] + sum[v] / count[v]);
  }
  return moved;
}

/// Evens out where two sheets that were pressed out of one bone cut through each other, in wider and wider rounds.
/// They can only where a vertex `changed` since they did not.
/// Gives whether none does in the end.
bool unfold(geometry::Mesh& mesh, int passes, std::vector<bool> changed) {
  std::vector<bool> marked(mesh.positions.size(), false);
  for (int round = 0; round < most_unfoldings; ++round) {
    const auto pairs = geometry::self_intersections(mesh, changed);
    if (pairs.empty()) return true;
    for (const auto& [first, second] : pairs) {
      for (std::size_t k = 0; k < 3; ++k) {
        marked[mesh.indices[3 * std::size_t{first} + k]] = true;
        marked[mesh.indices[3 * std::size_t{second} + k]] = true;
      }
    }
    // What cuts is marked and so moves: nothing that stands still is left to be looked at.
    for (int pass = 0; pass < passes; ++pass) changed = even_out(mesh, marked);
  }
  return false;
}

/// Where a vertex that lies in an obstacle, or too near to it, goes; nothing where it may stay.
std::optional<glm::dvec3> pressed_place(const glm::dvec3& place, double outer, const glm::dvec3& up,
                                        const Obstacle& obstacle, const Press& press) {
  const double off = glm::mix(press.deep, press.superficial, outer);
  const auto contact = obstacle.contact(place, off);
  if (!contact || contact->distance >= off) return std::nullopt;
  const glm::dvec3 nearest = contact->surface + off * contact->outward;
  // Out toward the flesh, if that is near.
  const bool rim = std::abs(outer - 0.5) < rim_share;
  if (outer > press.toward_flesh || rim || contact->distance > -nearly_out || glm::dot(contact->outward, up) > aside)
    return nearest;
  const auto out = obstacle.exit_point(place, up);
  return out && glm::distance(*out, place) < farthest_out ? *out + off * up : nearest;
}

/// Presses what is `wanted` out of an obstacle; gives what lies near it, to look at again after a change.
std::vector<bool> press_out(geometry::Mesh& mesh, const Coordinates& at, const Obstacle& obstacle, const Press& how,
                            std::vector<bool> wanted) {
  for (int press = 0; press < presses; ++press) {
    std::vector<std::optional<glm::dvec3>> places(mesh.positions.size());
    base::for_each_parallel_of_many(mesh.positions.size(), [&](std::size_t v) {
      if (!wanted[v]) return;
      const glm::dvec3 up = (at.outer[v] < 0.5 ? -1.0 : 1.0) * glm::dvec3(mesh.normals[v]);
      places[v] = pressed_place(glm::dvec3(mesh.positions[v]), at.outer[v], up, obstacle, how);
    });
    std::vector<bool> pressed(mesh.positions.size(), false);
    for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
      if (!places[v]) continue;
      mesh.positions[v] = glm::vec3(*places[v]);
      pressed[v] = true;
    }
    if (press == 0) wanted.assign(mesh.positions.size(), false);
    if (press + 1 == presses) break;
    const std::vector<bool> moved = even_out(mesh, pressed);
    for (std::size_t v = 0; v < moved.size(); ++v) wanted[v] = wanted[v] || moved[v];
  }
  return wanted;
}

/// What bundles and evening out have left in an obstacle by more than a trace comes back to its surface; gives what
/// did.
std::vector<bool> lift_out(geometry::Mesh& mesh, const std::vector<bool>& near, const Obstacle& obstacle) {
  std::vector<std::optional<glm::dvec3>> places(mesh.positions.size());
  base::for_each_parallel_of_many(mesh.positions.size(), [&](std::size_t v) {
    if (!near[v]) return;
    const auto contact = obstacle.contact(glm::dvec3(mesh.positions[v]), 0);
    if (!contact || contact->distance >= -trace) return;
    places[v] = contact->surface - trace * contact->outward;
  });
  std::vector<bool> lifted(mesh.positions.size(), false);
  for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
    if (!places[v]) continue;
    mesh.positions[v] = glm::vec3(*places[v]);
    lifted[v] = true;
  }
  return lifted;
}

/// Where a vertex goes that has come through a ligament or too near to it; nothing where it may stay. A ligament is so
/// thin that the nearest way out of it may be the far side: it is met from the `middle` of the muscle. Where it runs
/// into bone a muscle may begin under it.
std::optional<glm::dvec3> before_ligament(const glm::dvec3& place, const glm::dvec3& middle,
                                          const MuscleNeighbours& beside) {
  const auto in = beside.ligaments.way_in(middle, place);
  const auto contact = in ? std::nullopt : beside.ligaments.contact(place, off_ligament);
  if (!in && (!contact || contact->distance >= off_ligament)) return std::nullopt;
  const bool at_its_end = beside.bones.contact(in ? *in : contact->surface, runs_into_bone).has_value();
  if (at_its_end && beside.bones.contact(place, begins_with_it)) return std::nullopt;
  if (contact) return contact->surface + off_ligament * contact->outward;
  return *in - std::min(off_ligament, glm::distance(*in, middle)) * glm::normalize(place - middle);
}

/// Draws back what has come through a ligament; gives what was.
std::vector<bool> draw_back(geometry::Mesh& mesh, const std::vector<glm::dvec3>& middle,
                            const MuscleNeighbours& beside) {
  std::vector<std::optional<glm::dvec3>> places(mesh.positions.size());
  base::for_each_parallel_of_many(mesh.positions.size(), [&](std::size_t v) {
    places[v] = before_ligament(glm::dvec3(mesh.positions[v]), middle[v], beside);
  });
  std::vector<bool> moved(mesh.positions.size(), false);
  for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
    if (!places[v]) continue;
    mesh.positions[v] = glm::vec3(*places[v]);
    moved[v] = true;
  }
  return moved;
}

void carve_bundles(geometry::Mesh& mesh, const Coordinates& at, const geometry::Net& net, const MuscleLines& lines,
                   const MuscleLook& look) {
  const std::vector<double> reached = widths_of(net, lines);
  const auto last = static_cast<double>(reached.size() - 1);
  const double height = std::min(depth * look.fascicle, deepest);
  double length = 0;
  const auto& middle = lines.superficial[lines.superficial.size() / 2];
  for (std::size_t i = 1; i < middle.size(); ++i)
    length += glm::distance(net.points[middle[i - 1]], net.points[middle[i]]);
  const double fade = std::max(look.tendon / std::max(length, 1.0), 0.01);
  for (std::size_t v = 0; v < mesh.positions.size(); ++v) {
    const double line = at.across[v] * last;
    const auto below = std::min(static_cast<std::size_t>(line), reached.size() - 2);
    const double place = glm::mix(reached[below], reached[below + 1], line - static_cast<double>(below));
    const double along = at.along[v];
    const double fleshy = glm::smoothstep(0.03, 0.16, along) * glm::smoothstep(0.0, fade, 1 - along);
    // Where it lies on bone there is nothing to see, and no room.
    const double seen = glm::smoothstep(0.0, 0.5, at.outer[v]);
    const double inward = height * fleshy * (0.4 + 0.6 * seen) * groove(place, along, look.fascicle);
    mesh.positions[v] -= static_cast<float>(inward) * mesh.normals[v];
  }
}

}  // namespace

geometry::Mesh muscle_surface(const geometry::Net& net, const MuscleLines& lines, const MuscleLook& look,
                              const MuscleNeighbours& beside, int levels) {
  geometry::InterpolationOptions options;
  options.smoothing = smoothing;
  geometry::Mesh mesh = geometry::limit_surface(geometry::interpolate(net, options).control, levels).mesh;
  const Coordinates at = coordinates_of(net, lines, levels);
  const std::vector<bool> all(mesh.positions.size(), true);
  // Bone last: what is soft gives way.
  const std::vector<glm::dvec3> middle = middle_of(net, lines, levels);
  for (int press = 0; press < presses; ++press) even_out(mesh, draw_back(mesh, middle, beside));
  std::vector<bool> near = press_out(mesh, at, beside.muscles, out_of_muscle, all);
  const std::vector<bool> near_bone = press_out(mesh, at, beside.bones, out_of_bone, all);
  for (std::size_t v = 0; v < near.size(); ++v) near[v] = near[v] || near_bone[v];
  if (look.fascicle > 0) {
    geometry::compute_normals(mesh);
    carve_bundles(mesh, at, net, lines, look);
  }
  const Obstacles both({&beside.muscles, &beside.bones});
  bool sound = unfold(mesh, evenings, all);
  for (int lift = 0; lift < lifts; ++lift) {
    std::vector<bool> lifted = lift_out(mesh, near, both);
    const std::vector<bool> drawn = draw_back(mesh, middle, beside);
    for (std::size_t v = 0; v < drawn.size(); ++v) lifted[v] = lifted[v] || drawn[v];
    if (lift > 0 && std::find(lifted.begin(), lifted.end(), true) == lifted.end()) break;
    sound = unfold(mesh, 1, sound ? lifted : all);
  }
  // Where lifting and evening out undo each other, a trace in bone is less wrong than a surface that cuts itself.
  if (!sound) unfold(mesh, evenings, all);
  geometry::compute_normals(mesh);
  return mesh;
}

}  // namespace cluneal::body
