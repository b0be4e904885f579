#include "body/soft/muscle_net.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "body/bones/frame.h"
#include "geometry/topology.h"

namespace cluneal::body {
namespace {

/// mm between the landmarks that carry a muscle: nearer ones tell the same.
constexpr double apart = 12;
/// How much of the unevenness of the bones' change a muscle smooths away (Warp::through).
constexpr double stiffness = 0.0005;

/// How much of the way of a border its neighbours go, from it inward, and over which share of its length it sets in: by
/// eye.
constexpr std::array<double, 4> border_share{1, 0.8, 0.45, 0.15};
constexpr double border_ends = 0.3;
constexpr double over_belly = 0.45;  ///< Share of the length over which the fat reaches its thickness, by eye.

constexpr double between_muscles = 0.5;  ///< mm of fascia between two muscles.
constexpr double over_muscle = 4;        ///< mm that deep landmarks keep over one: between them the surface sags.

constexpr int volume_levels = 2;  ///< Subdivisions of the surface whose volume is sought: 0.1 % off the finest.
constexpr int volume_steps = 24;  ///< Halvings: to far less than a cubic centimetre.
constexpr double least_cap = 5, most_cap = 1000;  ///< mm
constexpr double most_thicker = 1.5;  ///< Times: a muscle that would have to be thicker yet is drawn wrong elsewhere.

base::Error no_such(const MuscleTable& muscle, const std::string& what) {
  return {"muscles.json builds " + muscle.id.text() + " with \"" + what +
              "\", but the table of its net has none such; correct one of them",
          {}};
}

base::Result<std::vector<std::uint32_t>> numbers_of(const std::vector<std::string>& names, const MuscleTable& muscle,
                                                    const ControlMeshTable& net) {
  std::vector<std::uint32_t> numbers;
  for (const std::string& name : names) {
    const auto found = net.find(name);
    if (!found) return no_such(muscle, name);
    numbers.push_back(*found);
  }
  return numbers;
}

/// The net with every thickness t capped softly, t / sqrt(1 + (t / cap)^2), or, `thicker`, times that root.
geometry::Net changed(const geometry::Net& net, const MuscleLines& lines, double cap, double from_deep, bool thicker) {
  geometry::Net out = net;
  for (std::size_t k = 0; k < lines.superficial.size(); ++k) {
    for (std::size_t i = 0; i < lines.superficial[k].size(); ++i) {
      const std::uint32_t over = lines.superficial[k][i], under = lines.deep[k][i];
      if (over == under) continue;
      const glm::dvec3 way = net.points[under] - net.points[over];
      const double thickness = glm::length(way);
      const double root = std::min(std::sqrt(1 + thickness * thickness / (cap * cap)), thicker ? most_thicker : 1e9);
      const double share = 1 - (thicker ? root : 1 / root);
      out.points[over] += (1 - from_deep) * share * way;
      out.points[under] -= from_deep * share * way;
    }
  }
  return out;
}

double volume_inside(const geometry::Net& net) {
  return geometry::volume_of(geometry::limit_surface(geometry::interpolate(net).control, volume_levels).mesh);
}

}  // namespace

base::Result<MuscleLines> lines_of(const MuscleTable& muscle, const ControlMeshTable& net) {
  MuscleLines lines;
  for (std::size_t k = 0; k < muscle.superficial.size(); ++k) {
    const auto over = net.find_row(muscle.superficial[k]), under = net.find_row(muscle.deep[k]);
    if (!over) return no_such(muscle, muscle.superficial[k]);
    if (!under) return no_such(muscle, muscle.deep[k]);
    if (over->row->size() != under->row->size() || over->row->size() < 2) {
      return base::Error{"the lines \"" + muscle.superficial[k] + "\" and \"" + muscle.deep[k] + "\" of " +
                             muscle.id.text() + " have not as many landmarks; give each its own on the other face",
                         {}};
    }
    lines.superficial.push_back(*over->row);
    lines.deep.push_back(*under->row);
  }
  return lines;
}

base::Result<geometry::Warp> after_own_bones(const std::string& measured_on, const std::vector<PlacedNet>& nets) {
  std::vector<glm::dvec3> from, to;
  for (const PlacedNet& net : nets) {
    const auto placement = net.table->assembled.find(measured_on);
    if (placement == net.table->assembled.end() || !net.table->bone.starts_with("bone.")) continue;
    const Frame frame = frame_of(placement->second);
    for (std::size_t i = 0; i < net.table->landmarks.size(); ++i) {
      const auto place = net.table->landmarks[i].place.find(measured_on);
      if (place == net.table->landmarks[i].place.end()) continue;
      const glm::dvec3 before = frame.to_assembled(place->second);
      const bool near = std::any_of(from.begin(), from.end(),
                                    [&](const glm::dvec3& other) { return glm::distance(other, before) < apart; });
      if (near) continue;
      from.push_back(before);
      to.push_back(net.bone.net.points[i]);
    }
  }
  return geometry::Warp::through(from, to, stiffness);
}

base::Status tie_to_bones(geometry::Net& net, const MuscleTable& muscle, const ControlMeshTable& table,
                          const MuscleLines& lines, const BoneField& bones, const BoneClearance& clear) {
  std::vector<bool> tied(net.points.size(), false);
  for (const MuscleTable::Attachment& attachment : muscle.attachments) {
    for (const auto* edge : {&attachment.first_edge, &attachment.last_edge}) {
      const auto numbers = numbers_of(*edge, muscle, table);
      if (!numbers) return numbers.error();
      for (const std::uint32_t i : *numbers) {
        auto contact = bones.contact_with(attachment.bone.child("left"), net.points[i]);
        if (!contact) contact = bones.contact_with(attachment.bone, net.points[i]);
        if (!contact) continue;  // The body lacks that bone.
        net.points[i] = contact->surface;
        tied[i] = true;
      }
    }
  }
  std::vector<double> off(net.points.size(), clear.deep);
  for (std::size_t k = 0; k < lines.superficial.size(); ++k) {
    for (std::size_t i = 0; i < lines.superficial[k].size(); ++i) {
      if (lines.superficial[k][i] != lines.deep[k][i]) off[lines.superficial[k][i]] = clear.superficial;
    }
  }
  for (std::size_t i = 0; i < net.points.size(); ++i) {
    if (tied[i]) continue;
    const auto contact = bones.contact(net.points[i], off[i]);
    if (contact && contact->distance < off[i]) net.points[i] = contact->surface + off[i] * contact->outward;
  }
  return base::Done{};
}

void lay_border(geometry::Net& net, const MuscleLines& lines, const geometry::Polyline& curve) {
  const auto& border = lines.superficial.back();
  const std::size_t last = border.size() - 1;
  std::vector<bool> moved(net.points.size(), false);
  for (std::size_t i = 1; i < last; ++i) {
    const double t = static_cast<double>(i) / static_cast<double>(last);
    const double ends = glm::smoothstep(0.0, border_ends, std::min(t, 1 - t));
    const glm::dvec3 way = ends * (geometry::nearest_on(curve, net.points[border[i]]).point - net.points[border[i]]);
    for (std::size_t beside = 0; beside < border_share.size(); ++beside) {
      const std::size_t line = lines.superficial.size() - 1 - beside;
      for (const auto* face : {&lines.superficial, &lines.deep}) {
        const std::uint32_t landmark = (*face)[line][i];
        if (moved[landmark]) continue;
        net.points[landmark] += border_share[beside] * way;
        moved[landmark] = true;
      }
    }
  }
}

void keep_under_skin(geometry::Net& net, const MuscleLines& lines, const SkinField& skin, double depth, double least) {
  if (skin.empty()) return;
  for (std::size_t k = 0; k < lines.superficial.size(); ++k) {
    for (std::size_t i = 1; i < lines.superficial[k].size(); ++i) {
      const std::uint32_t over = lines.superficial[k][i], under = lines.deep[k][i];
      const auto spot = skin.nearest(net.points[over]);
      // Over bone, where it begins, there is less fat than over its belly.
      const double along = static_cast<double>(i) / static_cast<double>(lines.superficial[k].size() - 1);
      const double wanted = depth * glm::mix(0.2, 1.0, glm::smoothstep(0.0, over_belly, along));
      if (!spot || spot->depth >= wanted) continue;
      net.points[over] += (spot->depth - wanted) * spot->outward;
      if (under == over) continue;
      const double left = glm::dot(net.points[over] - net.points[under], spot->outward);
      if (left < least) net.points[under] += (left - least) * spot->outward;
    }
  }
}

void keep_out_of(geometry::Net& net, const MuscleLines& lines, const Obstacle& muscles, double off) {
  for (std::size_t k = 0; k < lines.superficial.size(); ++k) {
    for (std::size_t i = 1; i + 1 < lines.superficial[k].size(); ++i) {
      glm::dvec3 &over = net.points[lines.superficial[k][i]], &under = net.points[lines.deep[k][i]];
      if (const auto contact = muscles.contact(over, off); contact && contact->distance < off) {
        over = contact->surface + off * contact->outward;
      }
      const double thickness = glm::distance(over, under);
      if (thickness <= between_muscles) continue;
      // Down from the superficial face: the deep one may have come out beyond what it should lie on.
      const glm::dvec3 down = (under - over) / thickness;
      for (double depth = between_muscles; depth < thickness + between_muscles; depth += between_muscles) {
        const auto contact = muscles.contact(over + depth * down, 0);
        if (!contact || contact->distance > 0) continue;
        under = over + std::max(depth - over_muscle, between_muscles) * down;
        break;
      }
    }
  }
}

void keep_thick(geometry::Net& net, const geometry::Net& as_carried, const MuscleLines& lines, double least) {
  for (std::size_t k = 0; k < lines.superficial.size(); ++k) {
    for (std::size_t i = 0; i < lines.superficial[k].size(); ++i) {
      const std::uint32_t over = lines.superficial[k][i], under = lines.deep[k][i];
      if (over == under) continue;
      const glm::dvec3 way = as_carried.points[over] - as_carried.points[under];
      const double wanted = std::min(least, glm::length(way));
      const double has = glm::dot(net.points[over] - net.points[under], glm::normalize(way));
      if (has < wanted) net.points[over] += (wanted - has) * glm::normalize(way);
    }
  }
}

geometry::Net brought_to_volume(const geometry::Net& net, const MuscleLines& lines, double volume, double from_deep,
                                bool may_thicken) {
  const bool thicker = volume_inside(net) < volume;
  if (thicker && !may_thicken) return net;
  double low = std::log(least_cap), high = std::log(most_cap);
  for (int step = 0; step < volume_steps; ++step) {
    const double middle = 0.5 * (low + high);
    const double reached = volume_inside(changed(net, lines, std::exp(middle), from_deep, thicker));
    ((reached < volume) != thicker ? low : high) = middle;
  }
  return changed(net, lines, std::exp(0.5 * (low + high)), from_deep, thicker);
}

}  // namespace cluneal::body
