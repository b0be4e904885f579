#include <algorithm>
#include <array>
#include <ostream>

#include "app/cli/commands.h"
#include "app/cli/ids.h"
#include "app/cli/shapes.h"
#include "app/models/load.h"
#include "io/export.h"
#include "session/scene.h"

namespace cluneal::app::cli {
namespace {

struct Colour {
  float red = 0.8f, green = 0.8f, blue = 0.8f;
};

/// Linear sRGB: a nerve in its group's hue, all else in its tissue's.
Colour colour_of(const base::Id& id, const anatomy::Atlas& atlas) {
  for (const auto& [group_id, group] : atlas.groups) {
    if (group_id.covers(id)) {
      return {static_cast<float>(group.red), static_cast<float>(group.green), static_cast<float>(group.blue)};
    }
  }
  for (base::Id at = id; !at.empty(); at = at.parent()) {
    const auto found = atlas.structures.find(at);
    if (found == atlas.structures.end()) continue;
    switch (found->second.tissue) {
      case anatomy::Tissue::bone:
        return {0.80f, 0.72f, 0.57f};
      case anatomy::Tissue::disc:
        return {0.58f, 0.62f, 0.66f};
      case anatomy::Tissue::muscle:
        return {0.45f, 0.16f, 0.13f};
      case anatomy::Tissue::ligament:
      case anatomy::Tissue::fascia:
        return {0.78f, 0.75f, 0.67f};
      case anatomy::Tissue::nerve:
        return {0.80f, 0.62f, 0.10f};
      case anatomy::Tissue::vessel:
        return {0.60f, 0.05f, 0.05f};
      case anatomy::Tissue::skin:
        return {0.62f, 0.42f, 0.33f};
    }
  }
  return {};
}

}  // namespace

int run_export(const ExportOptions& options, const Console& console) {
  const base::Result<anatomy::Atlas> atlas = load_knowledge();
  if (!atlas) return complain(console, atlas.error());
  const base::Result<body::Body> body =
      load_person(*atlas, options.body.empty() ? session::Scene{}.body : options.body);
  if (!body) return complain(console, body.error());
  warn(console, body.warnings);
  const auto only = known_ids(options.only, nameable_ids(*atlas, *body));
  if (!only) return complain(console, only.error());

  const std::vector<NamedShape> shapes = shapes_of(*body, options.detail);
  std::vector<io::NamedMesh> meshes;
  for (const NamedShape& shape : shapes) {
    const bool wanted = only->empty() || std::any_of(only->begin(), only->end(),
                                                     [&shape](const base::Id& id) { return id.covers(shape.id); });
    if (!wanted) continue;
    const Colour colour = colour_of(shape.id, *atlas);
    meshes.push_back({shape.id.text(), shape.mesh.get(), colour.red, colour.green, colour.blue});
  }
  const base::Status written = io::export_meshes(options.output, meshes);
  return written ? exit_done : complain(console, written.error());
}

}  // namespace cluneal::app::cli
