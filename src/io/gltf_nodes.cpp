#include "io/gltf_nodes.h"

#include <algorithm>
#include <glm/gtc/quaternion.hpp>
#include <string>
#include <utility>

namespace cluneal::io {

using base::Error;
using base::JsonReader;
using base::Result;

glm::dmat4 gltf_matrix(const double* n) {
  glm::dmat4 m(1);
  for (glm::length_t column = 0; column < 4; ++column) {
    for (glm::length_t row = 0; row < 4; ++row) m[column][row] = n[4 * column + row];
  }
  return m;
}

glm::dmat4 gltf_matrix(const glm::dvec3& move, const std::array<double, 4>& turn, const glm::dvec3& scale) {
  const glm::dquat rotation = glm::normalize(glm::dquat(turn[3], turn[0], turn[1], turn[2]));
  glm::dmat4 m = glm::mat4_cast(rotation);
  for (glm::length_t axis = 0; axis < 3; ++axis) m[axis] *= scale[axis];
  m[3] = glm::dvec4(move, 1);
  return m;
}

base::Error gltf_missing(const char* what, long long index) {
  return {"names the " + std::string(what) + " " + std::to_string(index) + ", which it does not have", {}};
}

namespace {

std::vector<double> numbers_in(const JsonReader& array, std::size_t count) {
  std::vector<double> numbers;
  for (const JsonReader& item : array.items()) numbers.push_back(item.number());
  if (numbers.size() != count) array.fail("expected " + std::to_string(count) + " numbers");
  numbers.resize(count);
  return numbers;
}

glm::dmat4 local_of(const JsonReader& node) {
  if (node.has("matrix")) return gltf_matrix(numbers_in(node["matrix"], 16).data());
  glm::dvec3 move(0), scale(1);
  std::array<double, 4> turn{0, 0, 0, 1};
  const auto three = [&node](const char* key) {
    const std::vector<double> n = numbers_in(node[key], 3);
    return glm::dvec3(n[0], n[1], n[2]);
  };
  if (node.has("translation")) move = three("translation");
  if (node.has("scale")) scale = three("scale");
  if (node.has("rotation")) {
    const std::vector<double> n = numbers_in(node["rotation"], 4);
    std::copy(n.begin(), n.end(), turn.begin());
  }
  return gltf_matrix(move, turn, scale);
}

bool is_visible(const JsonReader& node) {
  if (!node.has("extensions") || !node["extensions"].has("KHR_node_visibility")) return true;
  return node["extensions"]["KHR_node_visibility"].boolean_or("visible", true);
}

void place_below(std::size_t root, std::vector<GltfNode>& nodes) {
  // An own stack: a file decides how deep the tree is.
  std::vector<std::pair<std::size_t, glm::dmat4>> open{{root, glm::dmat4(1)}};
  std::vector<bool> hides{false};
  while (!open.empty()) {
    const auto [index, above] = open.back();
    const bool hidden_above = hides.back();
    open.pop_back();
    hides.pop_back();
    GltfNode& node = nodes[index];
    node.place = above * local_of(node.json);
    node.placed = true;
    node.hidden = hidden_above || !is_visible(node.json);
    for (const std::size_t child : node.children) {
      open.emplace_back(child, node.place);
      hides.push_back(node.hidden);
    }
  }
}

}  // namespace

Result<std::vector<GltfNode>> placed_nodes(const JsonReader& root) {
  std::vector<GltfNode> nodes;
  if (root.has("nodes")) {
    for (JsonReader& json : root["nodes"].items()) nodes.emplace_back(std::move(json));
  }
  for (GltfNode& node : nodes) {
    if (!node.json.has("children")) continue;
    for (const JsonReader& child : node.json["children"].items()) {
      const long long index = child.integer();
      if (index < 0 || index >= static_cast<long long>(nodes.size())) return gltf_missing("node", index);
      GltfNode& below = nodes[static_cast<std::size_t>(index)];
      if (std::exchange(below.has_parent, true)) return Error{"hangs a node on two others; it is damaged", {}};
      node.children.push_back(static_cast<std::size_t>(index));
    }
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!nodes[i].has_parent) place_below(i, nodes);
  }
  const bool whole = std::all_of(nodes.begin(), nodes.end(), [](const GltfNode& node) { return node.placed; });
  if (!whole) return Error{"has nodes that hang on themselves; it is damaged", {}};
  return nodes;
}

Result<std::vector<std::size_t>> shown_nodes(const JsonReader& root, const std::vector<GltfNode>& nodes) {
  std::vector<std::size_t> open;
  if (root.has("scenes")) {
    const std::vector<JsonReader> scenes = root["scenes"].items();
    const long long index = root.has("scene") ? root["scene"].integer() : 0;
    if (index < 0 || index >= static_cast<long long>(scenes.size())) return gltf_missing("scene", index);
    const JsonReader& scene = scenes[static_cast<std::size_t>(index)];
    if (scene.has("nodes")) {
      for (const JsonReader& item : scene["nodes"].items()) {
        const long long node = item.integer();
        if (node < 0 || node >= static_cast<long long>(nodes.size())) return gltf_missing("node", node);
        open.push_back(static_cast<std::size_t>(node));
      }
    }
  } else {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (!nodes[i].has_parent) open.push_back(i);
    }
  }
  std::reverse(open.begin(), open.end());
  std::vector<std::size_t> shown;
  std::vector<bool> seen(nodes.size(), false);
  while (!open.empty()) {
    const std::size_t index = open.back();
    open.pop_back();
    if (seen[index]) return Error{"shows a node twice; it is damaged", {}};
    seen[index] = true;
    shown.push_back(index);
    open.insert(open.end(), nodes[index].children.rbegin(), nodes[index].children.rend());
  }
  return shown;
}

}  // namespace cluneal::io
