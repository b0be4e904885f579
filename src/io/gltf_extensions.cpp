#include "io/gltf_extensions.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cluneal::io {
namespace {

/// Extensions that change how a surface looks or moves, or what is known of it, and not where it is.
bool is_harmless(std::string_view extension) {
  constexpr std::array<std::string_view, 22> beginnings{"KHR_materials_",
                                                        "KHR_texture_",
                                                        "EXT_texture_",
                                                        "MSFT_",
                                                        "KHR_lights_",
                                                        "EXT_lights_",
                                                        "KHR_xmp",
                                                        "ADOBE_",
                                                        "KHR_audio",
                                                        "KHR_animation",
                                                        "KHR_technique",
                                                        "KHR_interactivity",
                                                        "KHR_node_hover",
                                                        "KHR_node_sel",
                                                        "KHR_physics",
                                                        "KHR_implicit",
                                                        "VRM",
                                                        "EXT_structural_metadata",
                                                        "EXT_mesh_features",
                                                        "OMI_",
                                                        "CESIUM_primit",
                                                        "FB_"};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return extension.starts_with(beginning); });
}

bool is_read(std::string_view extension) {
  constexpr std::array<std::string_view, 4> names{"KHR_mesh_quantization", "EXT_meshopt_compression",
                                                  "EXT_mesh_gpu_instancing", "KHR_node_visibility"};
  return std::find(names.begin(), names.end(), extension) != names.end();
}

}  // namespace

std::optional<std::string> required_in_vain(const base::JsonReader& root) {
  if (!root.has("extensionsRequired")) return std::nullopt;
  for (const base::JsonReader& item : root["extensionsRequired"].items()) {
    const std::string name = item.string();
    if (name.empty() || is_harmless(name) || is_read(name)) continue;
    return "needs the extension " + name.substr(0, 80) +
           ", which cannot be read here; export it again without it, or as PLY or OBJ";
  }
  return std::nullopt;
}

std::vector<std::string> used_in_vain(const base::JsonReader& root) {
  std::vector<std::string> remarks;
  if (!root.has("extensionsUsed")) return remarks;
  for (const base::JsonReader& item : root["extensionsUsed"].items()) {
    const std::string name = item.string();
    // What Draco packs lies there unpacked too, where it is not required.
    if (name.empty() || is_harmless(name) || is_read(name) || name == "KHR_draco_mesh_compression") continue;
    constexpr std::size_t most = 8;
    if (remarks.size() < most) {
      remarks.push_back("uses the extension " + name.substr(0, 80) +
                        ", which is not read here; see whether its form is right");
    }
  }
  return remarks;
}

}  // namespace cluneal::io
