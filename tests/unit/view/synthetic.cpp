#include "synthetic.h"

#include <cmath>
#include <glm/geometric.hpp>
#include <glm/trigonometric.hpp>

#include "geometry/tube.h"
#include "view/materials.h"

namespace cluneal::test {
namespace {

base::Id id_of(const std::string& text) {
  return base::Id::parse(text).value();
}

base::Id base_id(const std::string& text) {
  const base::Id id = id_of(text);
  return base::side_of(id) == base::Side::none ? id : id.parent();
}

geometry::Polyline arc(const glm::dvec3& a, const glm::dvec3& b, const glm::dvec3& bulge) {
  geometry::Polyline line;
  for (int i = 0; i <= 100; ++i) {
    const double t = i / 100.0;
    line.push_back((1 - t) * a + t * b + 4 * t * (1 - t) * bulge);
  }
  return line;
}

}  // namespace

text::ShapedLine PlainFonts::shape(std::string_view utf8, text::Weight) {
  text::ShapedLine line;
  line.width = 0.5 * static_cast<double>(utf8.size());
  line.ascent = 0.8;
  line.descent = 0.2;
  return line;
}

std::shared_ptr<const geometry::Mesh> sphere(const glm::dvec3& centre, double radius, int rings) {
  auto mesh = std::make_shared<geometry::Mesh>();
  const int around = 2 * rings;
  const auto add = [&](double polar, double azimuth) {
    const glm::dvec3 n{std::sin(polar) * std::cos(azimuth), std::sin(polar) * std::sin(azimuth), std::cos(polar)};
    mesh->positions.emplace_back(centre + radius * n);
    mesh->normals.emplace_back(n);
  };
  add(0, 0);
  for (int i = 1; i < rings; ++i) {
    for (int j = 0; j < around; ++j) add(glm::radians(180.0) * i / rings, glm::radians(360.0) * j / around);
  }
  add(glm::radians(180.0), 0);
  const auto at = [&](int ring, int step) {
    return static_cast<std::uint32_t>(1 + (ring - 1) * around + step % around);
  };
  const auto last = static_cast<std::uint32_t>(mesh->positions.size() - 1);
  const auto face = [&](std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    mesh->indices.insert(mesh->indices.end(), {a, b, c});
  };
  for (int j = 0; j < around; ++j) {
    face(0, at(1, j), at(1, j + 1));
    face(at(rings - 1, j + 1), at(rings - 1, j), last);
    for (int i = 1; i + 1 < rings; ++i) {
      face(at(i, j), at(i + 1, j), at(i + 1, j + 1));
      face(at(i, j), at(i + 1, j + 1), at(i, j + 1));
    }
  }
  return mesh;
}

/// What the atlas tells of its branches, by which names are ranked and marks drawn.
void tell_groups(anatomy::Atlas& atlas) {
  struct Told {
    const char* id;
    double label;
    anatomy::GroupPattern pattern;
    anatomy::GroupMarker marker;
  };
  for (const Told& told : {Told{"nerve.scn", 62, anatomy::GroupPattern::hatched, anatomy::GroupMarker::round},
                           Told{"nerve.mcn", 61, anatomy::GroupPattern::dotted, anatomy::GroupMarker::square},
                           Told{"nerve.icn", 60, anatomy::GroupPattern::dashed, anatomy::GroupMarker::triangle}}) {
    anatomy::Group& group = atlas.groups[id_of(told.id)];
    group.id = id_of(told.id);
    group.pattern = told.pattern;
    group.marker = told.marker;
    atlas.nerve_traits[group.id].label = told.label;
    atlas.nerve_traits[group.id].bold = true;
  }
  anatomy::Group& neighbours = atlas.groups[id_of("nerve.neighbour")];
  neighbours.id = id_of("nerve.neighbour");
  neighbours.neighbours = true;
  atlas.nerve_traits[neighbours.id].label = 50;
  atlas.nerve_traits[id_of("nerve.roots")].label = 27;
  atlas.nerve_traits[id_of("nerve.roots")].traits = {anatomy::NerveTrait::bundle};
}

Stage::Stage() {
  tell_groups(atlas);
  add_bone("bone.sacrum", "sacrum", {0, 110, 0}, 45);
  for (int level = 1; level <= 5; ++level) {
    const std::string name = "L" + std::to_string(level) + " vertebra";
    add_bone("bone.vertebra.l" + std::to_string(level), name, {0, 80, 60 + 36 * (5 - level)}, 22);
  }
  for (double side : {1.0, -1.0}) {
    const std::string end = side > 0 ? ".left" : ".right";
    add_bone("bone.hip" + end, "hip bone", {100 * side, 60, 0}, 60);
    add_bone("bone.femur" + end, "femur", {110 * side, 60, -150}, 40);
    int i = 0;
    for (const char* branch : {"medial", "intermediate", "lateral"}) {
      add_nerve(std::string("nerve.scn.") + branch + end, std::string(branch) + " superior cluneal nerve",
                arc({20 * side, 108, 150 - 18 * i}, {(75 + 22 * i) * side, 150 - 6 * i, -20}, {0, 25, 0}), 0.8);
      ++i;
    }
    for (const char* root : {"s1", "s2", "s3"}) {
      add_nerve(std::string("nerve.mcn.") + root + end, std::string("middle cluneal nerve ") + root,
                arc({18 * side, 158, 24 - 12 * i}, {90 * side, 150, -10 - 12 * i}, {0, 14, 0}), 0.6);
      ++i;
    }
    add_nerve("nerve.icn.trunk" + end, "inferior cluneal nerve",
              arc({70 * side, 90, -60}, {95 * side, 140, -110}, {30 * side, 10, -40}), 0.7);
  }
}

void Stage::add_bone(const std::string& id, const std::string& english, const glm::dvec3& centre, double radius) {
  anatomy::Structure& structure = atlas.structures[base_id(id)];
  structure.id = base_id(id);
  structure.names.title = english;
  const bool ground = structure.id == id_of("bone.hip") || structure.id == id_of("bone.sacrum");
  structure.label = ground ? 57 : id_of("bone.vertebra").covers(structure.id) ? 20 : 30;
  body::Shape& shape = body.shapes[id_of(id)];
  shape.id = id_of(id);
  shape.mesh = {sphere(centre, radius, 24), sphere(centre, radius, 16), sphere(centre, radius, 12)};
}

void Stage::add_nerve(const std::string& id, const std::string& english, const geometry::Polyline& line,
                      double radius) {
  anatomy::Nerve& nerve = atlas.nerves[base_id(id)];
  nerve.id = base_id(id);
  nerve.names.title = english;
  nerve.group = nerve.id.parent();
  body::Course& course = body.courses[id_of(id)];
  course.id = id_of(id);
  course.line = line;
  course.radius.assign(line.size(), radius);
  const auto mesh = std::make_shared<const geometry::Mesh>(geometry::tube(line, course.radius));
  course.tube = {mesh, mesh, mesh};
}

view::Inputs Stage::inputs(glm::ivec2 size) {
  view::Inputs in{atlas, body, models, scene, camera, fonts, size, 1, body::LevelOfDetail::still, false, false, {}, 0};
  return in;
}

session::Camera random_camera(std::mt19937& random) {
  std::uniform_real_distribution<double> unit(-1, 1);
  session::Camera camera;
  camera.target = {40 * unit(random), 75 + 40 * unit(random), 30 + 60 * unit(random)};
  camera.azimuth = 180 + 180 * unit(random);
  camera.elevation = 90 * unit(random);
  camera.distance = 800 + 500 * unit(random);
  return camera;
}

const view::FrameCache::Label* label_of(const view::FrameCache& memory, const base::Id& id) {
  for (const auto& label : memory.labels) {
    if (label.id == id) return &label;
  }
  return nullptr;
}

std::vector<std::vector<glm::dvec2>> leaders_of(const view::Picture& picture, const session::Scene& scene) {
  const view::OverlayPalette ink = view::ink_of(scene);
  std::vector<std::vector<glm::dvec2>> leaders;
  for (const auto& line : picture.frame.overlay.lines) {
    if (line.points.size() != 3 || (line.colour != ink.leader && line.colour != ink.accent)) continue;
    leaders.emplace_back(line.points.begin(), line.points.end());
  }
  return leaders;
}

}  // namespace cluneal::test
