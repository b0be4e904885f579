#include "io/compact_glb.h"

#include <meshoptimizer.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <glm/common.hpp>
#include <glm/vec3.hpp>

#include "base/json.h"
#include "io/glb_words.h"
#include "io/phrases.h"

namespace cluneal::io {
namespace {

using base::JsonWriter;

// Of the glTF specification.
constexpr int type_byte = 5120, type_unsigned_byte = 5121, type_unsigned_short = 5123, type_unsigned_int = 5125;
constexpr int target_vertices = 34962, target_indices = 34963;

constexpr float darkest = 0.3F;  ///< Of what no light of the sky reaches: a viewer adds light of its own to it.
constexpr int grid = 65535;

struct Place {
  std::array<std::uint16_t, 4> at;  ///< On the grid; the fourth fills up.
};
struct Normal {
  std::array<std::int8_t, 4> to;
};
struct Colour {
  std::array<std::uint8_t, 4> rgba;
};
struct Vertex {
  Place place;
  Normal normal;
  Colour colour;
};

/// Part of the file: what of it lies where, before and after it is packed.
struct View {
  std::size_t offset = 0, length = 0;  ///< Packed.
  std::size_t full_offset = 0;         ///< Unpacked.
  std::size_t stride = 0, count = 0;
  bool indices = false;
};

/// The grid on which all places lie, in the file's frame.
struct Grid {
  glm::vec3 low{0};
  float step = 1;  ///< Metres.
};

glm::vec3 in_file(const glm::vec3& lps) {
  return {lps.x, lps.z, -lps.y};
}

Grid grid_over(const std::vector<CompactSurface>& surfaces) {
  glm::vec3 low(1e9F), high(-1e9F);
  for (const CompactSurface& surface : surfaces) {
    for (const glm::vec3& point : surface.mesh.positions) {
      const glm::vec3 at = in_file(point) * 0.001F;
      low = glm::min(low, at);
      high = glm::max(high, at);
    }
  }
  const glm::vec3 size = high - low;
  return {low, std::max({size.x, size.y, size.z, 1e-6F}) / grid};
}

std::uint8_t byte_of(float share) {
  return static_cast<std::uint8_t>(std::lround(255 * std::clamp(share, 0.0F, 1.0F)));
}

std::vector<Vertex> vertices_of(const CompactSurface& surface, const Grid& over) {
  const geometry::Mesh& mesh = surface.mesh;
  std::vector<Vertex> vertices(mesh.positions.size());
  for (std::size_t i = 0; i < vertices.size(); ++i) {
    const glm::vec3 at = (in_file(mesh.positions[i]) * 0.001F - over.low) / over.step;
    const glm::vec3 to = mesh.normals.empty() ? glm::vec3(0, 1, 0) : in_file(mesh.normals[i]);
    const float sky = mesh.occlusion.empty() ? 1 : mesh.occlusion[i];
    const std::uint8_t shade = byte_of(surface.fades ? 1 : darkest + (1 - darkest) * sky);
    for (std::size_t axis = 0; axis < 3; ++axis) {
      vertices[i].place.at[axis] = static_cast<std::uint16_t>(std::clamp(std::lround(at[axis]), 0L, long{grid}));
      vertices[i].normal.to[axis] = static_cast<std::int8_t>(std::lround(127 * std::clamp(to[axis], -1.0F, 1.0F)));
    }
    vertices[i].colour.rgba = {shade, shade, shade, surface.fades ? byte_of(sky) : std::uint8_t{255}};
  }
  return vertices;
}

/// Lays packed arrays one behind the other.
class Packed {
 public:
  template <class Part>
  std::size_t add(const std::vector<Vertex>& vertices, Part Vertex::*part) {
    std::vector<Part> column(vertices.size());
    std::transform(vertices.begin(), vertices.end(), column.begin(), [part](const Vertex& v) { return v.*part; });
    std::vector<unsigned char> bytes(meshopt_encodeVertexBufferBound(column.size(), sizeof(Part)));
    bytes.resize(meshopt_encodeVertexBuffer(bytes.data(), bytes.size(), column.data(), column.size(), sizeof(Part)));
    return lay(bytes, sizeof(Part), column.size(), false);
  }
  std::size_t add(const std::vector<std::uint32_t>& indices, std::size_t vertices) {
    meshopt_encodeIndexVersion(1);  // The one that glTF names.
    std::vector<unsigned char> bytes(meshopt_encodeIndexBufferBound(indices.size(), vertices));
    bytes.resize(meshopt_encodeIndexBuffer(bytes.data(), bytes.size(), indices.data(), indices.size()));
    return lay(bytes, vertices > grid ? 4 : 2, indices.size(), true);
  }
  [[nodiscard]] const std::vector<View>& views() const { return views_; }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  [[nodiscard]] std::size_t full_length() const { return full_; }

 private:
  std::size_t lay(const std::vector<unsigned char>& packed, std::size_t stride, std::size_t count, bool indices) {
    views_.push_back({bytes_.size(), packed.size(), full_, stride, count, indices});
    bytes_.append(packed.begin(), packed.end());
    bytes_.resize((bytes_.size() + 3) & ~std::size_t{3});
    full_ = (full_ + stride * count + 3) & ~std::size_t{3};
    return views_.size() - 1;
  }

  std::vector<View> views_;
  std::string bytes_;
  std::size_t full_ = 0;
};

/// What the file says of one array.
struct Accessor {
  std::size_t view = 0, count = 0;
  int component = 0;
  const char* type = "VEC3";
  bool normalised = false;
  std::vector<int> low, high;  ///< Of places alone.
};

struct Written {
  Packed packed;
  std::vector<Accessor> accessors;  ///< Four a surface: place, normal, colour, indices.
};

void add_surface(const CompactSurface& surface, const Grid& over, Written& out) {
  std::vector<Vertex> vertices = vertices_of(surface, over);
  std::vector<std::uint32_t> indices = surface.mesh.indices;
  meshopt_optimizeVertexCache(indices.data(), indices.data(), indices.size(), vertices.size());
  const std::size_t kept = meshopt_optimizeVertexFetch(vertices.data(), indices.data(), indices.size(), vertices.data(),
                                                       vertices.size(), sizeof(Vertex));
  vertices.resize(kept);
  Accessor places{out.packed.add(vertices, &Vertex::place), kept, type_unsigned_short, "VEC3", false, {}, {}};
  places.low.assign(3, grid);
  places.high.assign(3, 0);
  for (const Vertex& vertex : vertices) {
    for (std::size_t axis = 0; axis < 3; ++axis) {
      places.low[axis] = std::min<int>(places.low[axis], vertex.place.at[axis]);
      places.high[axis] = std::max<int>(places.high[axis], vertex.place.at[axis]);
    }
  }
  out.accessors.push_back(std::move(places));
  out.accessors.push_back({out.packed.add(vertices, &Vertex::normal), kept, type_byte, "VEC3", true, {}, {}});
  out.accessors.push_back({out.packed.add(vertices, &Vertex::colour), kept, type_unsigned_byte, "VEC4", true, {}, {}});
  const std::size_t view = out.packed.add(indices, kept);
  const int component = out.packed.views()[view].stride == 4 ? type_unsigned_int : type_unsigned_short;
  out.accessors.push_back({view, indices.size(), component, "SCALAR", false, {}, {}});
}

template <class Values>
void write_array(JsonWriter& json, const char* key, const Values& values) {
  json.key(key).begin_array();
  for (const auto& value : values) json.value(value);
  json.end_array();
}

void write_views(JsonWriter& json, const Written& written) {
  json.key("bufferViews").begin_array();
  for (const View& view : written.packed.views()) {
    json.begin_object().member("buffer", 1).member("byteOffset", view.full_offset);
    json.member("byteLength", view.stride * view.count);
    if (!view.indices) json.member("byteStride", view.stride);
    json.member("target", view.indices ? target_indices : target_vertices);
    json.key("extensions").begin_object().key("EXT_meshopt_compression").begin_object();
    json.member("buffer", 0).member("byteOffset", view.offset).member("byteLength", view.length);
    json.member("byteStride", view.stride).member("count", view.count);
    json.member("mode", view.indices ? "TRIANGLES" : "ATTRIBUTES");
    json.end_object().end_object().end_object();
  }
  json.end_array();
}

void write_accessors(JsonWriter& json, const Written& written) {
  json.key("accessors").begin_array();
  for (const Accessor& accessor : written.accessors) {
    json.begin_object().member("bufferView", accessor.view).member("componentType", accessor.component);
    json.member("count", accessor.count).member("type", accessor.type);
    if (accessor.normalised) json.member("normalized", true);
    if (!accessor.low.empty()) {
      write_array(json, "min", accessor.low);
      write_array(json, "max", accessor.high);
    }
    json.end_object();
  }
  json.end_array();
}

void write_surfaces(JsonWriter& json, const std::vector<CompactSurface>& surfaces) {
  json.key("materials").begin_array();
  for (const CompactSurface& surface : surfaces) {
    const glm::vec4& c = surface.colour;
    json.begin_object().member("name", surface.name).key("pbrMetallicRoughness").begin_object();
    write_array(json, "baseColorFactor", std::array<double, 4>{c.x, c.y, c.z, c.w});
    json.member("metallicFactor", 0).member("roughnessFactor", 0.7).end_object();
    if (surface.fades || c.w < 1) json.member("alphaMode", "BLEND");
    json.end_object();
  }
  json.end_array().key("meshes").begin_array();
  for (std::size_t i = 0; i < surfaces.size(); ++i) {
    json.begin_object().member("name", surfaces[i].name).key("primitives").begin_array().begin_object();
    json.key("attributes").begin_object().member("POSITION", 4 * i).member("NORMAL", 4 * i + 1);
    json.member("COLOR_0", 4 * i + 2).end_object();
    json.member("indices", 4 * i + 3).member("material", i).end_object().end_array().end_object();
  }
  json.end_array();
}

void write_nodes(JsonWriter& json, const std::vector<CompactSurface>& surfaces, const Grid& over) {
  json.key("nodes").begin_array();
  for (std::size_t i = 0; i < surfaces.size(); ++i) {
    json.begin_object().member("name", surfaces[i].name).member("mesh", i);
    write_array(json, "translation", std::array<double, 3>{over.low.x, over.low.y, over.low.z});
    write_array(json, "scale", std::array<double, 3>{over.step, over.step, over.step});
    json.end_object();
  }
  json.end_array().key("scenes").begin_array().begin_object().key("nodes").begin_array();
  for (std::size_t i = 0; i < surfaces.size(); ++i) json.value(i);
  json.end_array().end_object().end_array().member("scene", 0);
}

std::string description(const std::vector<CompactSurface>& surfaces, const Grid& over, const Written& written) {
  JsonWriter json;
  json.begin_object();
  json.key("asset").begin_object().member("version", "2.0").member("generator", "Cluneal Atlas").end_object();
  const std::array extensions{"KHR_mesh_quantization", "EXT_meshopt_compression"};
  write_array(json, "extensionsUsed", extensions);
  write_array(json, "extensionsRequired", extensions);
  json.key("buffers").begin_array();
  json.begin_object().member("byteLength", written.packed.bytes().size()).end_object();
  // Stands for what the packed one unpacks to; it holds nothing itself.
  json.begin_object().member("byteLength", written.packed.full_length());
  json.key("extensions").begin_object().key("EXT_meshopt_compression").begin_object();
  json.member("fallback", true).end_object().end_object().end_object().end_array();
  write_views(json, written);
  write_accessors(json, written);
  write_surfaces(json, surfaces);
  write_nodes(json, surfaces, over);
  json.end_object();
  return json.text();
}

void append(std::string& file, std::uint32_t number) {
  std::array<char, 4> bytes{};
  for (std::size_t i = 0; i < 4; ++i) bytes[i] = static_cast<char>((number >> (8 * i)) & 0xFFU);
  file.append(bytes.data(), bytes.size());
}

}  // namespace

base::Result<std::string> compact_glb(const std::vector<CompactSurface>& surfaces) {
  std::vector<CompactSurface> solid;
  std::copy_if(surfaces.begin(), surfaces.end(), std::back_inserter(solid),
               [](const CompactSurface& surface) { return !surface.mesh.indices.empty(); });
  if (solid.empty()) return base::error_of(phrases::nothing_with_a_shape_is_shown);
  const Grid over = grid_over(solid);
  Written written;
  for (const CompactSurface& surface : solid) add_surface(surface, over, written);
  std::string json = description(solid, over, written);
  json.resize((json.size() + 3) & ~std::size_t{3}, ' ');
  const std::string& binary = written.packed.bytes();
  std::string file;
  append(file, glb_magic);
  append(file, 2);
  append(file, static_cast<std::uint32_t>(12 + 8 + json.size() + 8 + binary.size()));
  append(file, static_cast<std::uint32_t>(json.size()));
  append(file, chunk_json);
  file += json;
  append(file, static_cast<std::uint32_t>(binary.size()));
  append(file, chunk_binary);
  return file + binary;
}

}  // namespace cluneal::io
