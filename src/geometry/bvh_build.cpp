#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <limits>

#include "base/parallel.h"
#include "geometry/bvh_nodes.h"

namespace cluneal::geometry {
namespace {

constexpr int bins = 16;
constexpr std::uint32_t leaf_size = 3;
constexpr std::size_t few = 12;
constexpr std::size_t many = 100'000;  // Primitives from which on several threads build one tree.
constexpr std::size_t branches = 16;   // That they share out: more than cores, for no two take equally long.
constexpr int halving_depth = 48;      // Beyond it, split by count: the rest of the tree is at most 32 levels deep.

/// Four lanes at once; the fourth holds nothing.
Float4 least(const Float4& a, const Float4& b) {
  return a < b ? a : b;
}
Float4 most(const Float4& a, const Float4& b) {
  return a > b ? a : b;
}

struct Box {
  Float4 low = Float4{} + std::numeric_limits<float>::infinity();
  Float4 high = Float4{} - std::numeric_limits<float>::infinity();

  void add(const Box& other) {
    low = least(low, other.low);
    high = most(high, other.high);
  }
  void add(const Float4& p) {
    low = least(low, p);
    high = most(high, p);
  }
  [[nodiscard]] float half_area() const {
    const Float4 d = high - low;
    return d[0] >= 0 ? d[0] * d[1] + d[1] * d[2] + d[2] * d[0] : 0.0F;
  }
};

struct Primitive {
  Box box;
  std::uint32_t triangle = 0;
  [[nodiscard]] Float4 centre() const { return 0.5F * (box.low + box.high); }
};

struct BinaryNode {
  Box box;
  std::uint32_t first = 0, count = 0;  // Of the primitives; count 0: an inner node.
  std::uint32_t left = 0, right = 0;
};

struct Split {
  float cost = std::numeric_limits<float>::infinity();
  std::size_t axis = 0;
  int bin = 0;
};

/// The bins of the three axes of the box of centres.
struct Axes {
  Float4 low, scale;

  explicit Axes(const Box& centres) : low(centres.low) {
    const Float4 extent = centres.high - centres.low;
    scale = extent > Float4{} ? static_cast<float>(bins) / extent : Float4{};
  }
  [[nodiscard]] bool useful(std::size_t axis) const { return scale[axis] > 0 && std::isfinite(scale[axis]); }
  /// Of the axes that are useful; what stands for the others is never read.
  [[nodiscard]] std::array<int, 3> bins_of(const Float4& centre) const {
    const Float4 at = least((centre - low) * scale, Float4{} + static_cast<float>(bins - 1));
    return {static_cast<int>(at[0]), static_cast<int>(at[1]), static_cast<int>(at[2])};
  }
};

class Builder {
 public:
  explicit Builder(std::vector<Primitive>& primitives) : primitives_(primitives) {
    const BinaryNode root = leaf(0, static_cast<std::uint32_t>(primitives.size()));
    if (primitives.size() < many) {
      nodes_ = grow(root, 0);
      return;
    }
    nodes_.push_back(root);
    const std::vector<Open> open = split_into(branches);
    std::vector<Nodes> grown(open.size());
    base::for_each_parallel(open.size(), [&](std::size_t i) { grown[i] = grow(nodes_[open[i].node], open[i].depth); });
    for (std::size_t i = 0; i < open.size(); ++i) graft(open[i].node, grown[i]);
  }

  [[nodiscard]] const std::vector<BinaryNode>& nodes() const { return nodes_; }

 private:
  using Nodes = std::vector<BinaryNode>;
  struct Open {
    std::uint32_t node = 0;
    int depth = 0;
  };

  /// The tree under a node, which is its first.
  [[nodiscard]] Nodes grow(const BinaryNode& from, int from_depth) {
    Nodes nodes;
    nodes.reserve(from.count);
    nodes.push_back(from);
    std::vector<Open> open{{0U, from_depth}};
    while (!open.empty()) {
      const auto [node, depth] = open.back();
      open.pop_back();
      if (!split(nodes, node, depth)) continue;
      open.push_back({nodes[node].left, depth + 1});
      open.push_back({nodes[node].right, depth + 1});
    }
    return nodes;
  }

  /// Splits the widest until there are so many to go on from, each for a core.
  [[nodiscard]] std::vector<Open> split_into(std::size_t count) {
    std::vector<Open> open{{0U, 0}};
    while (open.size() < count) {
      const auto largest = std::max_element(open.begin(), open.end(), [&](const Open& a, const Open& b) {
        return nodes_[a.node].count < nodes_[b.node].count;
      });
      const auto [node, depth] = *largest;
      if (!split(nodes_, node, depth)) break;
      *largest = {nodes_[node].left, depth + 1};
      open.push_back({nodes_[node].right, depth + 1});
    }
    return open;
  }

  /// Puts a tree in the place of a node.
  void graft(std::uint32_t node, const Nodes& grown) {
    const auto offset = static_cast<std::uint32_t>(nodes_.size() - 1);  // Its first takes the node's own place.
    const auto moved = [&](BinaryNode from) {
      if (from.count == 0) {
        from.left += offset;
        from.right += offset;
      }
      return from;
    };
    nodes_[node] = moved(grown.front());
    for (std::size_t i = 1; i < grown.size(); ++i) nodes_.push_back(moved(grown[i]));
  }

  [[nodiscard]] BinaryNode leaf(std::uint32_t first, std::uint32_t count) const {
    BinaryNode node;
    node.first = first;
    node.count = count;
    for (std::uint32_t i = first; i < first + count; ++i) node.box.add(primitives_[i].box);
    return node;
  }

  /// What lies in each bin of an axis.
  struct Filled {
    std::array<Box, bins> box;
    std::array<std::uint32_t, bins> count{};
  };

  static void find_best(const Filled& filled, std::size_t axis, std::size_t all, Split& best) {
    std::array<float, bins> after{};  // Cost of everything from the bin on.
    Box sum;
    std::uint32_t total = 0;
    for (std::size_t b = bins - 1; b > 0; --b) {
      sum.add(filled.box[b]);
      total += filled.count[b];
      after[b] = sum.half_area() * static_cast<float>(total);
    }
    sum = Box{};
    total = 0;
    for (std::size_t b = 0; b + 1 < bins; ++b) {
      sum.add(filled.box[b]);
      total += filled.count[b];
      const float cost = sum.half_area() * static_cast<float>(total) + after[b + 1];
      if (total > 0 && total < all && cost < best.cost) best = {cost, axis, static_cast<int>(b)};
    }
  }

  /// The same for few primitives, which are most of the splits: only bins that hold any are looked at.
  static void find_best_of_few(std::span<const Primitive> part, const std::array<int, few>& bin, std::size_t axis,
                               Split& best) {
    std::array<std::size_t, few> order;  // By bin.
    for (std::size_t i = 0; i < part.size(); ++i) {
      std::size_t at = i;
      for (; at > 0 && bin[order[at - 1]] > bin[i]; --at) order[at] = order[at - 1];
      order[at] = i;
    }
    std::array<float, few> after{};
    Box sum;
    for (std::size_t i = part.size() - 1; i > 0; --i) {
      sum.add(part[order[i]].box);
      after[i] = sum.half_area() * static_cast<float>(part.size() - i);
    }
    sum = Box{};
    for (std::size_t i = 0; i + 1 < part.size(); ++i) {
      sum.add(part[order[i]].box);
      if (bin[order[i]] == bin[order[i + 1]]) continue;
      const float cost = sum.half_area() * static_cast<float>(i + 1) + after[i + 1];
      if (cost < best.cost) best = {cost, axis, bin[order[i]]};
    }
  }

  [[nodiscard]] static Split best_split_of_few(std::span<const Primitive> part, const Axes& axes) {
    std::array<std::array<int, few>, 3> bin{};
    for (std::size_t i = 0; i < part.size(); ++i) {
      const std::array<int, 3> at = axes.bins_of(part[i].centre());
      for (std::size_t axis = 0; axis < 3; ++axis) bin[axis][i] = at[axis];
    }
    Split best;
    for (std::size_t axis = 0; axis < 3; ++axis) {
      if (axes.useful(axis)) find_best_of_few(part, bin[axis], axis, best);
    }
    return best;
  }

  [[nodiscard]] static Split best_split(std::span<const Primitive> part, const Axes& axes) {
    if (part.size() <= few) return best_split_of_few(part, axes);
    std::array<Filled, 3> filled;
    for (const Primitive& p : part) {
      const std::array<int, 3> at = axes.bins_of(p.centre());
      for (std::size_t axis = 0; axis < 3; ++axis) {
        if (!axes.useful(axis)) continue;
        const auto b = static_cast<std::size_t>(at[axis]);
        filled[axis].box[b].add(p.box);
        ++filled[axis].count[b];
      }
    }
    Split best;
    for (std::size_t axis = 0; axis < 3; ++axis) {
      if (axes.useful(axis)) find_best(filled[axis], axis, part.size(), best);
    }
    return best;
  }

  bool split(Nodes& nodes, std::uint32_t index, int depth) {
    const std::uint32_t first = nodes[index].first, count = nodes[index].count;
    if (count <= leaf_size) return false;
    const std::span<Primitive> part(primitives_.data() + first, count);
    Box centres;
    for (const Primitive& p : part) centres.add(p.centre());
    const Axes axes(centres);
    const Split best = depth < halving_depth ? best_split(part, axes) : Split{};
    std::uint32_t left = count / 2;
    if (std::isfinite(best.cost)) {
      const auto middle = std::partition(part.begin(), part.end(), [&](const Primitive& p) {
        return axes.bins_of(p.centre())[best.axis] <= best.bin;
      });
      left = static_cast<std::uint32_t>(middle - part.begin());
    }
    const auto child = static_cast<std::uint32_t>(nodes.size());
    nodes.push_back(leaf(first, left));
    nodes.push_back(leaf(first + left, count - left));
    nodes[index].left = child;
    nodes[index].right = child + 1;
    nodes[index].count = 0;
    return true;
  }

  std::vector<Primitive>& primitives_;
  Nodes nodes_;
};

std::vector<Primitive> primitives_of(const Mesh& mesh) {
  std::vector<Primitive> out;
  out.reserve(mesh.triangle_count());
  for (std::size_t t = 0; t < mesh.triangle_count(); ++t) {
    Primitive p;
    p.triangle = static_cast<std::uint32_t>(t);
    bool sound = true;
    for (std::size_t k = 0; k < 3 && sound; ++k) {
      const std::uint32_t v = mesh.indices[3 * t + k];
      sound = v < mesh.positions.size();
      if (!sound) break;
      const glm::vec3& corner = mesh.positions[v];
      sound = std::isfinite(corner.x) && std::isfinite(corner.y) && std::isfinite(corner.z);
      p.box.add(Float4{corner.x, corner.y, corner.z, 0});
    }
    if (sound) out.push_back(p);
  }
  return out;
}

void set_lane(BvhNode& node, std::size_t lane, const Box& box) {
  for (std::size_t axis = 0; axis < 3; ++axis) {
    node.low[axis][lane] = box.low[axis];
    node.high[axis][lane] = box.high[axis];
  }
}

/// Folds the binary tree: the widest inner child is opened until there are four.
void fold(const std::vector<BinaryNode>& binary, std::vector<BvhNode>& out) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> open{{0U, 0U}};  // Binary node, wide node.
  out.emplace_back();
  while (!open.empty()) {
    const auto [from, to] = open.back();
    open.pop_back();
    std::array<std::uint32_t, 4> children{from};
    std::size_t width = 1;
    while (width < 4) {
      std::size_t widest = width;
      for (std::size_t i = 0; i < width; ++i) {
        if (binary[children[i]].count > 0) continue;
        if (widest == width || binary[children[i]].box.half_area() > binary[children[widest]].box.half_area())
          widest = i;
      }
      if (widest == width) break;
      const BinaryNode& opened = binary[children[widest]];
      children[widest] = opened.left;
      children[width++] = opened.right;
    }
    for (std::size_t lane = 0; lane < 4; ++lane) {
      set_lane(out[to], lane, lane < width ? binary[children[lane]].box : Box{});
      out[to].child[lane] = 0;
      out[to].count[lane] = 0;
      if (lane >= width) continue;
      const BinaryNode& child = binary[children[lane]];
      if (child.count > 0) {
        out[to].child[lane] = child.first;
        out[to].count[lane] = child.count;
      } else {
        out[to].child[lane] = static_cast<std::uint32_t>(out.size());
        open.emplace_back(children[lane], out[to].child[lane]);
        out.emplace_back();
      }
    }
  }
}

}  // namespace

BvhNodes build_bvh(const Mesh& mesh) {
  BvhNodes out;
  std::vector<Primitive> primitives = primitives_of(mesh);
  if (primitives.empty()) return out;
  const Builder builder(primitives);
  const Box& whole = builder.nodes().front().box;
  out.bounds.add(glm::dvec3(whole.low[0], whole.low[1], whole.low[2]));
  out.bounds.add(glm::dvec3(whole.high[0], whole.high[1], whole.high[2]));
  out.nodes.reserve(builder.nodes().size() / 2 + 1);
  fold(builder.nodes(), out.nodes);
  out.triangles.reserve(primitives.size());
  for (const Primitive& p : primitives) {
    BvhTriangle triangle;
    triangle.triangle = p.triangle;
    for (std::size_t k = 0; k < 3; ++k)
      triangle.corners[k] = mesh.positions[mesh.indices[3 * std::size_t{p.triangle} + k]];
    out.triangles.push_back(triangle);
  }
  return out;
}

}  // namespace cluneal::geometry
