#include <algorithm>
#include <utility>

#include "geometry/loop_level.h"
#include "geometry/loop_surface.h"

namespace cluneal::geometry {
namespace {

/// Sums weighted rows of a stencil into new rows. A dense scratch row per control point makes each sum linear in the
/// number of entries that meet in it.
class RowSum {
 public:
  explicit RowSum(std::size_t controls) : value_(controls, 0.0), touched_(controls, false) {}

  void add(const Stencil& from, std::size_t row, double weight) {
    for (std::uint32_t i = from.first[row]; i < from.first[row + 1]; ++i) {
      const std::uint32_t c = from.control[i];
      if (!touched_[c]) {
        touched_[c] = true;
        used_.push_back(c);
      }
      value_[c] += weight * from.weight[i];
    }
  }
  /// Appends what was added since the last call as a row of `to`, in the order of the control points.
  void finish(Stencil& to) {
    std::sort(used_.begin(), used_.end());
    for (const std::uint32_t c : used_) {
      to.control.push_back(c);
      to.weight.push_back(value_[c]);
      value_[c] = 0;
      touched_[c] = false;
    }
    used_.clear();
    to.first.push_back(static_cast<std::uint32_t>(to.control.size()));
  }

 private:
  std::vector<double> value_;
  std::vector<char> touched_;
  std::vector<std::uint32_t> used_;
};

Stencil identity(std::size_t controls) {
  Stencil stencil;
  stencil.first.push_back(0);
  for (std::uint32_t c = 0; c < controls; ++c) {
    stencil.control.push_back(c);
    stencil.weight.push_back(1);
    stencil.first.push_back(c + 1);
  }
  return stencil;
}

/// Rows of the vertices themselves, each `own` times itself plus `weight` of each neighbour.
template <class Weight>
void add_vertex_rows(const LoopLevel& level, const Stencil& from, Weight weight, RowSum& sum, Stencil& to) {
  const Rings rings = rings_of(level);
  for (std::size_t v = 0; v < level.vertex_count(); ++v) {
    const double w = weight(level.valence[v]);
    sum.add(from, v, 1 - level.valence[v] * w);
    for (std::uint32_t i = rings.first[v]; i < rings.first[v + 1]; ++i) sum.add(from, rings.neighbour[i], w);
    sum.finish(to);
  }
}

void add_edge_rows(const LoopLevel& level, const Stencil& from, RowSum& sum, Stencil& to) {
  struct Edge {
    std::uint32_t ends[2] = {0, 0};
    std::uint32_t opposite[2] = {0, 0};
    int seen = 0;
  };
  std::vector<Edge> edges(level.edge_count);
  for (std::size_t t = 0; t < level.triangles.size(); ++t) {
    const Triangle& v = level.triangles[t];
    for (std::size_t k = 0; k < 3; ++k) {
      Edge& edge = edges[level.edges[t][k]];
      edge.ends[0] = v[k];
      edge.ends[1] = v[(k + 1) % 3];
      edge.opposite[edge.seen++] = v[(k + 2) % 3];
    }
  }
  for (const Edge& edge : edges) {
    for (const std::uint32_t v : edge.ends) sum.add(from, v, 0.375);
    for (const std::uint32_t v : edge.opposite) sum.add(from, v, 0.125);
    sum.finish(to);
  }
}

}  // namespace

Stencil limit_stencil(const Net& control, int levels, std::vector<Triangle>& triangles) {
  triangles.clear();
  std::optional<LoopLevel> base = base_level(control);
  if (!base) return {};
  LoopLevel level = std::move(*base);
  RowSum sum(control.points.size());
  Stencil rows = identity(control.points.size());
  for (int i = 0; i < levels; ++i) {
    Stencil next;
    next.first.push_back(0);
    add_vertex_rows(level, rows, loop_beta, sum, next);
    add_edge_rows(level, rows, sum, next);
    rows = std::move(next);
    level = finer(level);
  }
  Stencil limit;
  limit.first.push_back(0);
  add_vertex_rows(level, rows, loop_chi, sum, limit);
  triangles = std::move(level.triangles);
  return limit;
}

Stencil limit_mask(const Net& control) {
  std::vector<Triangle> triangles;
  return limit_stencil(control, 0, triangles);
}

std::vector<glm::dvec3> applied(const Stencil& stencil, std::span<const glm::dvec3> control) {
  std::vector<glm::dvec3> out;
  if (stencil.first.empty()) return out;
  out.resize(stencil.first.size() - 1, glm::dvec3(0));
  for (std::size_t row = 0; row < out.size(); ++row) {
    for (std::uint32_t i = stencil.first[row]; i < stencil.first[row + 1]; ++i)
      out[row] += stencil.weight[i] * control[stencil.control[i]];
  }
  return out;
}

}  // namespace cluneal::geometry
