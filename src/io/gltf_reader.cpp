#include "io/gltf_reader.h"

#include <algorithm>
#include <array>
#include <glm/mat3x3.hpp>
#include <glm/mat4x4.hpp>
#include <glm/matrix.hpp>
#include <string>
#include <tuple>
#include <utility>

#include "io/gltf_extensions.h"
#include "io/gltf_nodes.h"
#include "io/import_limits.h"

namespace cluneal::io {
namespace {

using base::Error;
using base::JsonReader;
using base::Result;
using base::Status;

constexpr double beyond = 4294967295.0;  // The largest index that there can be.

std::vector<bool> marked(const std::vector<std::size_t>& indices, std::size_t size) {
  std::vector<bool> marks(size, false);
  for (const std::size_t index : indices) marks[index] = true;
  return marks;
}

class GltfReader {
 public:
  explicit GltfReader(GltfFile file) : file_(std::move(file)), root_(file_.root()) {}

  Result<RawSurface> read() {
    if (auto complaint = required_in_vain(root_)) return Error{std::move(*complaint), {}};
    surface_.warnings = used_in_vain(root_);
    surface_.declared.millimetres_per_unit = 1000;
    surface_.declared.unit_name = "metres, as glTF has it";
    surface_.declared.axes = DeclaredFrame::Axes{};
    Result<std::vector<GltfNode>> nodes = placed_nodes(root_);
    if (!nodes) return nodes.error();
    nodes_ = std::move(*nodes);
    if (root_.has("meshes")) meshes_ = root_["meshes"].items();
    if (root_.has("skins")) skins_ = root_["skins"].items();
    Status status = show_scene();
    // What the JSON lacks explains what went wrong later.
    if (auto mistake = file_.mistake()) return Error{std::move(*mistake), {}};
    if (!status) return status.error();
    if (hidden_ > 0 && surface_.triangles.empty()) return Error{"shows nothing: all its meshes are hidden", {}};
    if (hidden_ > 0)
      surface_.warnings.push_back("has " + std::to_string(hidden_) + " hidden nodes, which are left out");
    if (loose_ > 0) {
      surface_.warnings.push_back("has " + std::to_string(loose_) + " corners that make no whole triangle");
    }
    return std::move(surface_);
  }

 private:
  Status show_scene() {
    const Result<std::vector<std::size_t>> shown = shown_nodes(root_, nodes_);
    if (!shown) return shown.error();
    for (const std::size_t index : *shown) {
      if (Status status = show(nodes_[index]); !status) return status;
    }
    tell_of_other_scenes(*shown);
    return base::Done{};
  }

  /// A file may hold more than the scene that it shows.
  void tell_of_other_scenes(const std::vector<std::size_t>& shown) {
    const std::vector<bool> is_shown = marked(shown, nodes_.size());
    std::size_t left_out = 0;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (!is_shown[i] && nodes_[i].json.has("mesh")) ++left_out;
    }
    if (left_out == 0) return;
    const std::size_t scenes = root_.has("scenes") ? root_["scenes"].items().size() : 0;
    surface_.warnings.push_back((scenes > 1 ? "holds " + std::to_string(scenes) + " scenes, and only one is read: "
                                            : std::string("has parts outside of its scene: ")) +
                                std::to_string(left_out) + (left_out == 1 ? " node is" : " nodes are") + " left out");
  }

  Status show(const GltfNode& node) {
    if (!node.json.has("mesh")) return base::Done{};
    if (node.hidden) {
      ++hidden_;
      return base::Done{};
    }
    const long long index = node.json["mesh"].integer();
    if (index < 0 || index >= static_cast<long long>(meshes_.size())) return gltf_missing("mesh", index);
    const JsonReader& mesh = meshes_[static_cast<std::size_t>(index)];
    std::vector<double> weights;
    const JsonReader& weighed = node.json.has("weights") ? node.json : mesh;
    if (weighed.has("weights")) {
      for (const JsonReader& item : weighed["weights"].items()) weights.push_back(item.number());
    }
    const Result<std::vector<glm::dmat4>> places = places_of(node);
    if (!places) return places.error();
    for (const JsonReader& primitive : mesh["primitives"].items()) {
      if (Status shown = show(primitive, weights, node, *places); !shown) return shown;
    }
    return base::Done{};
  }

  /// Where a node's mesh stands: once, or as often as it is copied.
  Result<std::vector<glm::dmat4>> places_of(const GltfNode& node) {
    if (!node.json.has("extensions") || !node.json["extensions"].has("EXT_mesh_gpu_instancing")) {
      return std::vector<glm::dmat4>{node.place};
    }
    const JsonReader attributes = node.json["extensions"]["EXT_mesh_gpu_instancing"]["attributes"];
    GltfFile::Numbers move, turn, scale;
    std::size_t count = 0;
    for (const auto& [key, width, into] :
         {std::tuple{"TRANSLATION", std::size_t{3}, &move}, std::tuple{"ROTATION", std::size_t{4}, &turn},
          std::tuple{"SCALE", std::size_t{3}, &scale}}) {
      if (!attributes.has(key)) continue;
      Result<GltfFile::Numbers> numbers = file_.numbers(attributes[key].integer());
      if (!numbers) return numbers.error();
      const std::size_t copies = numbers->values.size() / width;
      if (numbers->width != width || (count > 0 && copies != count)) {
        return Error{"places copies (EXT_mesh_gpu_instancing) that make no sense; it is damaged", {}};
      }
      count = copies;
      *into = std::move(*numbers);
    }
    if (count == 0) return Error{"places no copy by EXT_mesh_gpu_instancing; it is damaged", {}};
    std::vector<glm::dmat4> places;
    for (std::size_t i = 0; i < count; ++i) {
      const auto three = [i](const GltfFile::Numbers& n, double fallback) {
        if (n.values.empty()) return glm::dvec3(fallback);
        return glm::dvec3(n.values[3 * i], n.values[3 * i + 1], n.values[3 * i + 2]);
      };
      std::array<double, 4> rotation{0, 0, 0, 1};
      if (!turn.values.empty())
        std::copy_n(turn.values.begin() + static_cast<std::ptrdiff_t>(4 * i), 4, rotation.begin());
      places.push_back(node.place * gltf_matrix(three(move, 0), rotation, three(scale, 1)));
    }
    return places;
  }

  Status show(const JsonReader& primitive, const std::vector<double>& weights, const GltfNode& node,
              const std::vector<glm::dmat4>& places) {
    const JsonReader attributes = primitive["attributes"];
    if (!attributes.has("POSITION")) return base::Done{};
    const long long accessor = attributes["POSITION"].integer();
    if (primitive.has("extensions") && primitive["extensions"].has("KHR_draco_mesh_compression") &&
        !file_.is_stored(accessor)) {
      return Error{"is packed by KHR_draco_mesh_compression, which cannot be read here; export it again without", {}};
    }
    Result<std::vector<glm::dvec3>> points = points_of(accessor);
    if (!points) return points.error();
    if (Status mixed = mix_targets(primitive, weights, *points); !mixed) return mixed;
    Result<std::vector<std::uint32_t>> corners = corners_of(primitive, points->size());
    if (!corners) return corners.error();
    const std::size_t left_out = surface_.left_out;
    const std::vector<std::array<std::uint32_t, 3>> triangles = triangles_of(primitive, *corners);
    if (triangles.empty() && surface_.left_out > left_out) return base::Done{};
    if (node.json.has("skin")) {
      Result<bool> mirrored = carry(node.json["skin"].integer(), attributes, *points);
      if (!mirrored) return mirrored.error();
      return add(*points, triangles, glm::dmat4(1), *mirrored);
    }
    for (const glm::dmat4& place : places) {
      if (Status added = add(*points, triangles, place, glm::determinant(glm::dmat3(place)) < 0); !added) return added;
    }
    return base::Done{};
  }

  Result<std::vector<glm::dvec3>> points_of(long long accessor) {
    Result<GltfFile::Numbers> numbers = file_.numbers(accessor);
    if (!numbers) return numbers.error();
    if (numbers->width != 3) return Error{"has positions that are no three numbers each", {}};
    std::vector<glm::dvec3> points;
    points.reserve(numbers->values.size() / 3);
    for (std::size_t i = 0; i < numbers->values.size(); i += 3) {
      points.emplace_back(numbers->values[i], numbers->values[i + 1], numbers->values[i + 2]);
    }
    return points;
  }

  Status mix_targets(const JsonReader& primitive, const std::vector<double>& weights, std::vector<glm::dvec3>& points) {
    if (!primitive.has("targets")) return base::Done{};
    std::size_t index = 0;
    for (const JsonReader& target : primitive["targets"].items()) {
      const double weight = index < weights.size() ? weights[index] : 0;
      ++index;
      if (weight == 0 || !target.has("POSITION")) continue;
      const Result<std::vector<glm::dvec3>> moves = points_of(target["POSITION"].integer());
      if (!moves) return moves.error();
      if (moves->size() != points.size()) return Error{"has a morph target of another length than its mesh", {}};
      for (std::size_t i = 0; i < points.size(); ++i) points[i] += weight * (*moves)[i];
    }
    return base::Done{};
  }

  Result<std::vector<std::uint32_t>> corners_of(const JsonReader& primitive, std::size_t points) {
    std::vector<std::uint32_t> corners;
    if (!primitive.has("indices")) {
      for (std::size_t i = 0; i < points; ++i) corners.push_back(static_cast<std::uint32_t>(i));
      return corners;
    }
    const long long accessor = primitive["indices"].integer();
    if (!file_.is_stored(accessor)) return Error{"has faces whose corners are not stored; it is damaged", {}};
    Result<GltfFile::Numbers> numbers = file_.numbers(accessor);
    if (!numbers) return numbers.error();
    if (numbers->width != 1) return Error{"has faces whose corners are no single numbers", {}};
    for (const double number : numbers->values) {
      if (!(number >= 0 && number <= beyond)) return Error{"names points that it does not have", {}};
      corners.push_back(static_cast<std::uint32_t>(number));
    }
    return corners;
  }

  std::vector<std::array<std::uint32_t, 3>> triangles_of(const JsonReader& primitive,
                                                         const std::vector<std::uint32_t>& corners) {
    constexpr long long points = 0, line_strip = 3, list = 4, strip = 5;
    const long long mode = primitive.has("mode") ? primitive["mode"].integer() : list;
    std::vector<std::array<std::uint32_t, 3>> triangles;
    if (mode >= points && mode <= line_strip) {
      surface_.left_out += corners.size();
    } else if (mode == list) {
      for (std::size_t i = 0; i + 2 < corners.size(); i += 3)
        triangles.push_back({corners[i], corners[i + 1], corners[i + 2]});
      loose_ += corners.size() % 3;
    } else {
      for (std::size_t i = 0; i + 2 < corners.size(); ++i) {
        const std::array<std::uint32_t, 3> triangle =
            mode == strip ? std::array{corners[i], corners[i + 1 + i % 2], corners[i + 2 - i % 2]}
                          : std::array{corners[0], corners[i + 1], corners[i + 2]};
        // Strips turn corners by triangles without an area.
        const bool flat = triangle[0] == triangle[1] || triangle[1] == triangle[2] || triangle[0] == triangle[2];
        if (!flat) triangles.push_back(triangle);
      }
    }
    return triangles;
  }

  /// Takes each point where its joints take it, by their weights. Gives whether they mirror it. The node's own place
  /// does not count.
  Result<bool> carry(long long index, const JsonReader& attributes, std::vector<glm::dvec3>& points) {
    if (index < 0 || index >= static_cast<long long>(skins_.size())) return gltf_missing("skin", index);
    const Result<std::vector<glm::dmat4>> joints = joints_of(skins_[static_cast<std::size_t>(index)]);
    if (!joints) return joints.error();
    std::vector<glm::dvec3> sum(points.size(), glm::dvec3(0));
    std::vector<double> total(points.size(), 0);
    for (int set = 0; attributes.has("JOINTS_" + std::to_string(set)); ++set) {
      const Result<GltfFile::Numbers> which = file_.numbers(attributes["JOINTS_" + std::to_string(set)].integer());
      if (!which) return which.error();
      const Result<GltfFile::Numbers> how = file_.numbers(attributes["WEIGHTS_" + std::to_string(set)].integer());
      if (!how) return how.error();
      if (which->width != 4 || how->width != 4 || which->values.size() != 4 * points.size() ||
          how->values.size() != 4 * points.size()) {
        return Error{"has a skin of another length than its mesh; it is damaged", {}};
      }
      for (std::size_t k = 0; k < which->values.size(); ++k) {
        const double weight = how->values[k];
        if (weight == 0) continue;
        const double joint = which->values[k];
        if (!(joint >= 0 && joint < static_cast<double>(joints->size()))) {
          return Error{"is held by joints that it does not have; apply its pose where it comes from", {}};
        }
        sum[k / 4] += weight * glm::dvec3((*joints)[static_cast<std::size_t>(joint)] * glm::dvec4(points[k / 4], 1));
        total[k / 4] += weight;
      }
    }
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (total[i] > 0) points[i] = sum[i] / total[i];
    }
    return !joints->empty() && glm::determinant(glm::dmat3(joints->front())) < 0;
  }

  Result<std::vector<glm::dmat4>> joints_of(const JsonReader& skin) {
    GltfFile::Numbers back;
    if (skin.has("inverseBindMatrices")) {
      Result<GltfFile::Numbers> numbers = file_.numbers(skin["inverseBindMatrices"].integer());
      if (!numbers) return numbers.error();
      back = std::move(*numbers);
    }
    std::vector<glm::dmat4> joints;
    for (const JsonReader& item : skin["joints"].items()) {
      const long long index = item.integer();
      if (index < 0 || index >= static_cast<long long>(nodes_.size())) return gltf_missing("joint", index);
      glm::dmat4 joint = nodes_[static_cast<std::size_t>(index)].place;
      if (back.width != 0) {
        if (back.width != 16 || back.values.size() < 16 * (joints.size() + 1)) {
          return Error{"has a skin with too few matrices; it is damaged", {}};
        }
        joint *= gltf_matrix(back.values.data() + 16 * joints.size());
      }
      joints.push_back(joint);
    }
    return joints;
  }

  Status add(const std::vector<glm::dvec3>& points, const std::vector<std::array<std::uint32_t, 3>>& triangles,
             const glm::dmat4& place, bool mirrored) {
    const std::size_t first = surface_.points.size();
    if (first + points.size() > 3 * ImportLimits::triangles) {
      return Error{"places more points than can be opened; simplify it in the program that it comes from", {}};
    }
    ++surface_.parts;
    for (const glm::dvec3& p : points) surface_.points.emplace_back(place * glm::dvec4(p, 1));
    for (const auto& t : triangles) {
      // Here, as what belongs to another part must not be named either.
      if (std::max({t[0], t[1], t[2]}) >= points.size()) return Error{"names points that it does not have", {}};
      const auto at = [first](std::uint32_t corner) { return static_cast<std::uint32_t>(first + corner); };
      if (Status added = faces_.add(std::array{at(t[0]), at(t[mirrored ? 2 : 1]), at(t[mirrored ? 1 : 2])}); !added) {
        return added;
      }
    }
    return base::Done{};
  }

  GltfFile file_;
  JsonReader root_;
  std::vector<GltfNode> nodes_;
  std::vector<JsonReader> meshes_, skins_;
  RawSurface surface_;
  FaceCutter faces_{surface_};
  std::size_t hidden_ = 0, loose_ = 0;
};

}  // namespace

Result<RawSurface> read_gltf(std::span<const std::byte> bytes, Companions& companions) {
  Result<GltfFile> file = GltfFile::open(bytes, companions);
  if (!file) return file.error();
  return GltfReader(std::move(*file)).read();
}

}  // namespace cluneal::io
