#include <algorithm>
#include <array>
#include <cmath>
#include <glm/geometric.hpp>

#include "body/bones/frame.h"
#include "body/typical/typical.h"

namespace cluneal::body {
namespace {

using Points = std::vector<glm::dvec3>;

/// mm between the places that the skin follows; near ones tell the same, or contradict each other.
constexpr double spacing = 18;
/// How much of the unevenness of what is left the skin may smooth away (Warp::through).
constexpr double skin_stiffness = 0.0001;
/// mm off the bone where its places are told once more, so that what lies over them keeps its thickness and leans with
/// them; only where no other place of a bone is nearer than this share of it.
constexpr std::array<double, 2> offs{16, 40};
constexpr double free_share = 0.9;

/// mm beside and behind a spinous process: the muscles of the back there go with it, or the furrow between them would
/// be lost.
constexpr glm::dvec3 beside{35, 16, 0};
/// mm that they stand out farther over a deeper lordosis, by eye: the crest beside them stays where it is.
constexpr glm::dvec3 bulge{0, 7.5, 0};

/// A bone's landmarks before and after, and which way its surface looks there.
struct Carried {
  Points from, to, from_normal, to_normal;
  bool vertebra = false, lumbar = false;
};

Points normals_of(const Points& points, const std::vector<geometry::Triangle>& triangles) {
  Points normals(points.size(), glm::dvec3(0));
  for (const geometry::Triangle& t : triangles) {
    const glm::dvec3 normal = glm::cross(points[t[1]] - points[t[0]], points[t[2]] - points[t[0]]);
    for (const std::uint32_t i : t) normals[i] += normal;
  }
  for (glm::dvec3& normal : normals) normal = glm::normalize(normal);
  return normals;
}

bool is_free(const glm::dvec3& place, double off, const std::vector<Carried>& bones) {
  for (const Carried& bone : bones) {
    for (const glm::dvec3& point : bone.from) {
      if (glm::distance(point, place) < free_share * off) return false;
    }
  }
  return true;
}

void add_apart(WarpPairs& pairs, const glm::dvec3& from, const glm::dvec3& to) {
  const bool middle = std::abs(to.x) < 0.5;
  if (!middle && to.x < 0.5 * spacing) return;  // Its twin would stand too near, or it is the twin.
  for (const glm::dvec3& other : pairs.from) {
    if (glm::distance(other, from) < spacing) return;
  }
  pairs.add(from, to, !middle);
}

}  // namespace

base::Result<geometry::Warp> after_bones(const Person& person, std::span<const ControlMeshTable> tables,
                                         const Pose& pose, const std::map<std::string, PosedBone>& bones) {
  std::vector<Carried> carried;
  for (const ControlMeshTable& table : tables) {
    const auto laid = bones.find(table.bone);
    const auto placement = table.assembled.find(person.sex);
    if (laid == bones.end() || placement == table.assembled.end()) continue;
    const Frame frame = frame_of(placement->second);
    Carried bone;
    bone.to = laid->second.over.empty() ? laid->second.net.points : laid->second.over;
    for (const NetLandmark& landmark : table.landmarks) {
      bone.from.push_back(pose(frame.to_assembled(landmark.place.at(person.sex))));
    }
    bone.from_normal = normals_of(bone.from, table.triangles);
    bone.to_normal = normals_of(bone.to, table.triangles);
    bone.vertebra = table.skin_over_tip;
    bone.lumbar = table.skin_over_muscle;
    carried.push_back(std::move(bone));
  }
  WarpPairs pairs;
  for (const Carried& bone : carried) {
    if (!bone.vertebra) continue;
    const auto tip = static_cast<std::size_t>(
        std::max_element(bone.from.begin(), bone.from.end(), [](const auto& a, const auto& b) { return a.y < b.y; }) -
        bone.from.begin());
    add_apart(pairs, bone.from[tip], bone.to[tip]);
    add_apart(pairs, bone.from[tip] + beside, bone.to[tip] + beside + (bone.lumbar ? bulge : glm::dvec3(0)));
  }
  // Then what lies over the bones: the bones' own places come between as far as there is room.
  for (const double off : offs) {
    for (const Carried& bone : carried) {
      for (std::size_t i = 0; i < bone.from.size(); ++i) {
        const glm::dvec3 over = bone.from[i] + off * bone.from_normal[i];
        if (is_free(over, off, carried)) add_apart(pairs, over, bone.to[i] + off * bone.to_normal[i]);
      }
    }
  }
  for (const Carried& bone : carried) {
    for (std::size_t i = 0; i < bone.from.size(); ++i) add_apart(pairs, bone.from[i], bone.to[i]);
  }
  return geometry::Warp::through(pairs.from, pairs.to, skin_stiffness);
}

}  // namespace cluneal::body
