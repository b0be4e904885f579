// cluneal_fit: a developer's tool. Lays a bone's net on a measured surface, says how far apart the two are, and with
// --out moves the table's landmarks so that they agree better. It writes places only: names, faces and rows stay as
// somebody wrote them.

#include <CLI/CLI.hpp>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <glm/geometric.hpp>
#include <glm/mat4x4.hpp>
#include <glm/matrix.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/file.h"
#include "body/bones/bone_surface.h"
#include "body/bones/frame.h"
#include "body/bones/pose.h"
#include "body/bones/refine.h"
#include "body/tables/net_table.h"
#include "geometry/surface_distance.h"
#include "geometry/topology.h"
#include "io/import.h"

namespace {

using namespace cluneal;

struct Options {
  std::filesystem::path table, reference, out, program;
  std::string person{anatomy::sexes.front()};
  double beyond = -1e9;
  int steps = 10;
};

/// Landmarks that were looked up by eye and are recognised for certain.
constexpr double firmness_of_tips = 100;

int complain(const base::Error& error) {
  std::fprintf(stderr, "cluneal_fit: %s\n", error.message.c_str());
  for (const base::Diagnostic& detail : error.details) std::fprintf(stderr, "  %s\n", base::to_string(detail).c_str());
  return 2;
}

/// The reference in millimetres, turned outward, with only what lies beyond x in its own frame.
base::Result<geometry::Mesh> read_reference(const Options& wish) {
  auto model = io::import_model(wish.reference, wish.program);
  if (!model) return model.error();
  geometry::Mesh mesh;
  for (const glm::vec3& p : model->mesh.positions) {
    mesh.positions.push_back(glm::vec3(glm::dvec3(model->transform * glm::dvec4(glm::dvec3(p), 1))));
  }
  const bool inward = geometry::volume_of(model->mesh) < 0;
  for (std::size_t t = 0; t + 2 < model->mesh.indices.size(); t += 3) {
    std::uint32_t corner[3];
    float middle = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      corner[k] = model->mesh.indices[t + k];
      middle += mesh.positions[corner[k]].x / 3;
    }
    if (static_cast<double>(middle) < wish.beyond) continue;
    if (inward) std::swap(corner[1], corner[2]);
    mesh.indices.insert(mesh.indices.end(), corner, corner + 3);
  }
  if (mesh.indices.empty()) {
    return base::Error{"nothing of " + wish.reference.string() + " lies beyond that x; lower --beyond", {}};
  }
  geometry::compute_normals(mesh);
  return mesh;
}

void moved_by_inverse(geometry::Mesh& mesh, const geometry::Similarity& pose) {
  for (glm::vec3& p : mesh.positions) {
    p = glm::vec3(glm::transpose(pose.rotation) * (glm::dvec3(p) - pose.translation) / pose.scale);
  }
  geometry::compute_normals(mesh);
}

void report(const char* what, const body::PosedBone& bone, const geometry::Mesh& reference) {
  const body::BoneSurface surface = body::bone_surface(bone, 4);
  const auto distance = geometry::surface_distance(surface.mesh, reference, 30000);
  const auto thickness = geometry::thickness_of(surface.mesh);
  std::printf(
      "%s: mean %.3f mm (net to reference %.3f, back %.3f), 95 %% below %.2f, largest %.2f; landmarks off the "
      "surface at most %.2f; thinnest %.2f mm; cuts itself in %zu places\n",
      what, distance.mean, distance.first_to_second, distance.second_to_first, distance.p95, distance.largest,
      surface.residual, thickness.least, geometry::self_intersections(surface.mesh).size());
}

/// Puts a landmark's new place into the table's text: the numbers after `"person": [` of the object with that id.
bool replace_place(std::string& text, const std::string& id, const std::string& person, const glm::dvec3& place) {
  const std::size_t at = text.find("\"id\": \"" + id + "\"");
  if (at == std::string::npos) return false;
  const std::size_t key = text.find("\"" + person + "\"", at);
  const std::size_t open = text.find('[', key);
  const std::size_t close = text.find(']', open);
  const std::size_t next = text.find("\"id\"", at + 4);
  if (key == std::string::npos || close == std::string::npos || (next != std::string::npos && close > next))
    return false;
  char numbers[96];
  std::snprintf(numbers, sizeof(numbers), "%.1f, %.1f, %.1f", place.x, place.y, place.z);
  text.replace(open + 1, close - open - 1, numbers);
  return true;
}

glm::dvec3 to_half_millimetres(const glm::dvec3& p) {
  return {std::round(2 * p.x) / 2 + 0.0, std::round(2 * p.y) / 2 + 0.0, std::round(2 * p.z) / 2 + 0.0};
}

int write_table(const Options& wish, const body::ControlMeshTable& table, const body::Frame& frame,
                const std::vector<glm::dvec3>& places) {
  if (const auto scaled = table.scaled.find(wish.person); scaled != table.scaled.end()) {
    return complain({"\"" + wish.person + "\" is scaled from \"" + scaled->second.from + "\" in " +
                         wish.table.string() + " and has no places to move; give it a column first",
                     {}});
  }
  auto text = base::read_text(wish.table);
  if (!text) return complain(text.error());
  for (std::size_t i = 0; i < places.size(); ++i) {
    std::string id = table.landmarks[i].id;
    // A midline bone's table gives the left half.
    if (id.ends_with(".right") && !table.paired) continue;
    if (id.ends_with(".left") && !table.paired) id.resize(id.size() - std::strlen(".left"));
    const glm::dvec3 own = glm::transpose(frame.axes) * (places[i] - frame.origin);
    if (!replace_place(*text, id, wish.person, to_half_millimetres(own))) {
      return complain({"cannot find the place of \"" + id + "\" in " + wish.table.string() + " to replace it", {}});
    }
  }
  if (const base::Status written = base::write_atomically(wish.out, *text); !written) return complain(written.error());
  const auto check = body::load_net_table(wish.out);
  return check ? 0 : complain(check.error());
}

int run(const Options& wish) {
  const auto table = body::load_net_table(wish.table);
  if (!table) return complain(table.error());
  const body::Person person{wish.person, wish.person, false};
  auto bone = body::posed(*table, person, body::Pose{});
  if (!bone) return complain(bone.error());
  auto reference = read_reference(wish);
  if (!reference) return complain(reference.error());
  moved_by_inverse(*reference, geometry::align(body::bone_surface(*bone, 3).mesh, *reference, false));
  report("as the table has it", *bone, *reference);
  if (wish.out.empty()) return 0;

  std::vector<double> firm;
  for (const body::NetLandmark& landmark : table->landmarks) {
    const bool tip = landmark.id.find(".tip") != std::string::npos;
    firm.push_back(tip ? firmness_of_tips : 1);
  }
  body::RefineOptions options;
  options.steps = wish.steps;
  bone->net.points = body::refined_landmarks(bone->net, firm, *reference, options);
  report("refined", *bone, *reference);
  return write_table(wish, *table, body::frame_of(table->assembled.at(wish.person)), bone->net.points);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 1 && std::strcmp(argv[1], io::import_child_command) == 0) return io::import_child_main(argc, argv);
  Options wish;
  wish.program = std::filesystem::read_symlink("/proc/self/exe");
  CLI::App app("Compares a bone's table with a measured surface, and refines its landmarks on it.", "cluneal_fit");
  app.add_option("table", wish.table, "The table, as in assets/body")->required()->check(CLI::ExistingFile);
  app.add_option("--reference", wish.reference, "The measured surface: PLY, STL, OBJ ...")
      ->required()
      ->check(CLI::ExistingFile);
  app.add_option("--person", wish.person, "The column of the table that was measured on it: man or woman");
  app.add_option("--beyond", wish.beyond, "Only what lies beyond this x (mm) of the reference: half of a fused pair");
  app.add_option("--steps", wish.steps, "Steps of refinement")->check(CLI::Range(1, 100));
  app.add_option("--out", wish.out, "Refine, and write the table with the new places here");
  app.footer("Exit codes: 0 done, 2 the call, the table or the surface is wrong.");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  return run(wish);
}
