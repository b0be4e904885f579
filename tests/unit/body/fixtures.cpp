#include "fixtures.h"

#include <catch2/catch.hpp>

#include <map>

#include "anatomy/load_atlas.h"

#include "base/file.h"
#include "body/baked_file.h"
#include "body/build_body.h"
#include "body/check/check_body.h"
#include "body/tables/published.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <glm/geometric.hpp>
#include <glm/gtc/constants.hpp>

namespace cluneal::body::test {

TemporaryFolder::TemporaryFolder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "cluneal-body-XXXXXX").string();
  path_ = ::mkdtemp(pattern.data());
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TemporaryFolder::write(const std::string& name, const std::string& text) const {
  auto file = path_ / name;
  std::ofstream(file) << text;
  return file;
}

geometry::Mesh sphere_mesh(const glm::dvec3& centre, double radius, int rings) {
  geometry::Mesh mesh;
  const int around = 2 * rings;
  const auto add = [&](const glm::dvec3& direction) {
    mesh.positions.push_back(glm::vec3(centre + radius * direction));
    mesh.normals.push_back(glm::vec3(direction));
  };
  add({0, 0, 1});
  for (int ring = 1; ring < rings; ++ring) {
    const double polar = glm::pi<double>() * ring / rings;
    for (int k = 0; k < around; ++k) {
      const double turn = 2 * glm::pi<double>() * k / around;
      add({std::sin(polar) * std::cos(turn), std::sin(polar) * std::sin(turn), std::cos(polar)});
    }
  }
  add({0, 0, -1});
  const auto at = [&](int ring, int k) { return static_cast<std::uint32_t>(1 + (ring - 1) * around + k % around); };
  const auto last = static_cast<std::uint32_t>(mesh.positions.size() - 1);
  const auto triangle = [&](std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    mesh.indices.insert(mesh.indices.end(), {a, b, c});
  };
  for (int k = 0; k < around; ++k) {
    triangle(0, at(1, k), at(1, k + 1));
    triangle(at(rings - 1, k + 1), at(rings - 1, k), last);
    for (int ring = 1; ring + 1 < rings; ++ring) {
      triangle(at(ring, k), at(ring + 1, k), at(ring + 1, k + 1));
      triangle(at(ring, k), at(ring + 1, k + 1), at(ring, k + 1));
    }
  }
  return mesh;
}

Body round_body() {
  Body body;
  body.person = "visible-man";
  for (const double side : {1.0, -1.0}) {
    const std::string name = side > 0 ? "left" : "right";
    const glm::dvec3 centre(60 * side, 0, 0);
    Shape shape{*Id::parse("bone.hip." + name), {}, 2};
    for (auto& mesh : shape.mesh) mesh = std::make_shared<const geometry::Mesh>(sphere_mesh(centre, 20));
    body.shapes.insert_or_assign(shape.id, shape);
    geometry::Polyline curve;
    for (int degrees = -60; degrees <= 60; ++degrees) {
      // Over the top and outward, so that the distance from the midline grows along it.
      const double angle = static_cast<double>(degrees) * glm::pi<double>() / 180;
      curve.push_back(centre + 20.0 * glm::dvec3(side * std::sin(angle), 0, std::cos(angle)));
    }
    body.curves[*Id::parse("curve.iliac_crest.top." + name)] = curve;
    body.landmarks[*Id::parse("landmark.psis." + name)] = curve.front();
    body.landmarks[*Id::parse("landmark.root." + name)] = centre + glm::dvec3(0, 30, 60);
    body.landmarks[*Id::parse("landmark.skin." + name)] = centre + glm::dvec3(0, -30, -60);
  }
  return body;
}

anatomy::Claim distance_claim(const std::string& key, const std::string& from, double value, double sd) {
  anatomy::Claim claim;
  claim.key = key;
  claim.quantity = "distance";
  claim.unit = "mm";
  claim.value = value;
  claim.spread_kind = anatomy::SpreadKind::sd;
  claim.spread = sd;
  claim.from = from;
  claim.to = "nerve.scn.medial";
  claim.metric = "straight";
  return claim;
}

std::vector<base::Diagnostic> errors_of(const std::vector<base::Diagnostic>& remarks) {
  std::vector<base::Diagnostic> errors;
  std::copy_if(remarks.begin(), remarks.end(), std::back_inserter(errors),
               [](const base::Diagnostic& d) { return d.severity == base::Severity::error; });
  return errors;
}

std::string all_text(const std::vector<base::Diagnostic>& remarks) {
  std::string text;
  for (const base::Diagnostic& remark : remarks) text += base::to_string(remark) + "\n";
  return text;
}

bool names(const std::vector<base::Diagnostic>& remarks, const std::string& where, const std::string& what,
           base::Severity severity) {
  return std::any_of(remarks.begin(), remarks.end(), [&](const base::Diagnostic& d) {
    const std::string text = base::to_string(d);
    return d.severity == severity && text.find(where) != std::string::npos && text.find(what) != std::string::npos;
  });
}

std::vector<base::Diagnostic> plain(const Findings& findings) {
  return {findings.begin(), findings.end()};
}

std::vector<base::Diagnostic> checked(const Body& body) {
  return plain(check_body(body, real_atlas(), real_published(), measure(body)));
}

const Published& real_published() {
  static const base::Result<Published> published = load_published(assets());
  if (!published) FAIL(published.error().message << "\n" << all_text(published.error().details));
  return *published;
}

std::filesystem::path assets() {
  return std::filesystem::path(CLUNEAL_SOURCE_DIR) / "assets";
}

const anatomy::Atlas& real_atlas() {
  static const base::Result<anatomy::Atlas> atlas = anatomy::load_atlas(assets() / "atlas");
  if (!atlas) FAIL(atlas.error().message << "\n" << all_text(atlas.error().details));
  return *atlas;
}

const Body& real_body(const std::string& person) {
  static std::map<std::string, base::Result<Body>> bodies;
  auto found = bodies.find(person);
  if (found == bodies.end()) {
    const BuildOptions coarsely{.occlusion = false, .levels = 4};
    found = bodies.emplace(person, cached_body(assets(), real_atlas(), person, base::cache_folder(), nullptr, coarsely))
                .first;
  }
  if (!found->second) FAIL(found->second.error().message << "\n" << all_text(found->second.error().details));
  return *found->second;
}

const Course& course_of(const Body& body, const std::string& id) {
  const auto found = body.courses.find(*base::Id::parse(id));
  if (found == body.courses.end()) FAIL("no course " << id);
  return found->second;
}

}  // namespace cluneal::body::test
