#include <algorithm>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/ids.h"
#include "app/cli/shapes.h"
#include "app/models/load.h"
#include "io/export.h"
#include "session/scene.h"
#include "view/materials.h"

namespace cluneal::app::cli {
namespace {

/// Linear sRGB, as in the picture: a nerve in its group's hue, all else in its tissue's.
glm::vec3 colour_of(const base::Id& id, const anatomy::Atlas& atlas) {
  for (base::Id at = id; !at.empty(); at = at.parent()) {
    if (const auto nerve = atlas.nerves.find(at); nerve != atlas.nerves.end()) {
      return view::material_of_nerve(atlas, nerve->second, false).colour;
    }
    if (const auto structure = atlas.structures.find(at); structure != atlas.structures.end()) {
      return view::material_of_structure(id, structure->second.tissue).colour;
    }
  }
  return view::material_of_model().colour;
}

}  // namespace

int run_export(const ExportOptions& options, const Streams& console) {
  if (is_page(options)) return run_page(options, console);
  if (!options.state_file.empty() || !options.nerve.empty() || !options.side.empty()) {
    return report_error(console, {"--state, --nerve and --side are for a page; end the file in .html.", {}});
  }
  const base::Result<anatomy::Atlas> atlas = load_knowledge();
  if (!atlas) return report_error(console, atlas.error());
  const base::Result<body::Body> body =
      load_person(*atlas, options.body.empty() ? session::Scene{}.body : options.body);
  if (!body) return report_error(console, body.error());
  warn(console, body.warnings);
  const auto only = known_ids(options.only, nameable_ids(*atlas, *body));
  if (!only) return report_error(console, only.error());

  const std::vector<NamedShape> shapes = shapes_of(*body, options.detail);
  std::vector<io::NamedMesh> meshes;
  for (const NamedShape& shape : shapes) {
    const bool wanted = only->empty() || std::any_of(only->begin(), only->end(),
                                                     [&shape](const base::Id& id) { return id.covers(shape.id); });
    if (!wanted) continue;
    const glm::vec3 colour = colour_of(shape.id, *atlas);
    meshes.push_back({shape.id.text(), shape.mesh.get(), colour.x, colour.y, colour.z});
  }
  const base::Status written = io::export_meshes(options.output, meshes);
  return written ? exit_done : report_error(console, written.error());
}

}  // namespace cluneal::app::cli
