#include "io/gltf_precheck.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

#include "base/json.h"

namespace cluneal::io {
namespace {

using base::JsonReader;

constexpr std::string_view advice = "; export it again without it, or as PLY or OBJ";
constexpr long long component_float = 5126;

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes.data() + at, sizeof(value));
  return value;
}

/// The JSON of a GLB (its first chunk) or of a glTF (all of it).
std::string_view json_of(std::string_view bytes) {
  constexpr std::size_t header = 12, chunk_header = 8;
  if (bytes.substr(0, 4) != "glTF") return bytes;
  if (bytes.size() < header + chunk_header) return {};
  return bytes.substr(header + chunk_header, number_at(bytes, header));
}

/// Extensions that change how a surface looks and not where it is.
bool harmless(std::string_view extension) {
  constexpr std::array<std::string_view, 12> beginnings{
      "KHR_materials_", "KHR_texture_", "EXT_texture_", "MSFT_texture_", "KHR_lights_",   "EXT_lights_",
      "KHR_xmp",        "ADOBE_",       "EXT_lights",   "KHR_audio",     "KHR_animation", "MSFT_packing_"};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return extension.starts_with(beginning); });
}

std::optional<std::string> look_at_extensions(const JsonReader& root) {
  if (!root.has("extensionsRequired")) return std::nullopt;
  for (const JsonReader& item : root["extensionsRequired"].items()) {
    const std::string name = item.string();
    if (name.empty() || harmless(name)) continue;
    // What is in the file is told by its positions, in clearer words.
    if (name == "KHR_mesh_quantization") continue;
    return "needs the extension " + name.substr(0, 80) + ", which cannot be read here" + std::string(advice);
  }
  return std::nullopt;
}

std::optional<std::string> look_at_positions(const JsonReader& root) {
  if (!root.has("meshes") || !root.has("accessors")) return std::nullopt;
  const std::vector<JsonReader> accessors = root["accessors"].items();
  for (const JsonReader& mesh : root["meshes"].items()) {
    if (!mesh.has("primitives")) continue;
    for (const JsonReader& primitive : mesh["primitives"].items()) {
      if (!primitive.has("attributes") || !primitive["attributes"].has("POSITION")) continue;
      const long long index = primitive["attributes"]["POSITION"].integer();
      if (index < 0 || index >= static_cast<long long>(accessors.size())) continue;
      const JsonReader& accessor = accessors[static_cast<std::size_t>(index)];
      if (accessor.has("componentType") && accessor["componentType"].integer() != component_float) {
        return "has quantised positions (KHR_mesh_quantization), which cannot be read here" + std::string(advice);
      }
    }
  }
  return std::nullopt;
}

std::optional<std::string> look_at_nodes(const JsonReader& root) {
  if (!root.has("nodes")) return std::nullopt;
  for (const JsonReader& node : root["nodes"].items()) {
    if (node.has("extensions") && node["extensions"].has("EXT_mesh_gpu_instancing")) {
      return "places copies by EXT_mesh_gpu_instancing, which cannot be read here" + std::string(advice);
    }
    if (node.has("weights") && node.has("mesh")) {
      return "sets morph weights on a node, which cannot be read here; apply them where it comes from";
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> unreadable_gltf(std::string_view bytes) {
  const auto document = base::JsonDocument::parse(json_of(bytes), "glTF");
  if (!document) return std::nullopt;
  std::vector<base::Diagnostic> mistakes;
  const JsonReader root(*document, mistakes);
  if (!root.is_object()) return std::nullopt;
  for (const auto look : {look_at_extensions, look_at_positions, look_at_nodes}) {
    if (auto complaint = look(root)) return complaint;
  }
  return std::nullopt;
}

}  // namespace cluneal::io
