#include "view/label_layout.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

namespace cluneal::view {
namespace {

double cross(const glm::dvec2& a, const glm::dvec2& b) {
  return a.x * b.y - a.y * b.x;
}

int turn(const glm::dvec2& a, const glm::dvec2& b, const glm::dvec2& c) {
  const double area = cross(b - a, c - a);
  return area > 0 ? 1 : area < 0 ? -1 : 0;
}

bool between(const glm::dvec2& a, const glm::dvec2& b, const glm::dvec2& p) {
  return p.x >= std::min(a.x, b.x) && p.x <= std::max(a.x, b.x) && p.y >= std::min(a.y, b.y) &&
         p.y <= std::max(a.y, b.y);
}

bool segments_meet(const glm::dvec2& a, const glm::dvec2& b, const glm::dvec2& c, const glm::dvec2& d) {
  const int abc = turn(a, b, c), abd = turn(a, b, d), cda = turn(c, d, a), cdb = turn(c, d, b);
  if (abc * abd < 0 && cda * cdb < 0) return true;
  return (abc == 0 && between(a, b, c)) || (abd == 0 && between(a, b, d)) || (cda == 0 && between(c, d, a)) ||
         (cdb == 0 && between(c, d, b));
}

}  // namespace

double stack_height(const std::vector<Block>& blocks, double gap) {
  double height = blocks.empty() ? 0 : -gap;
  for (const Block& block : blocks) height += block.height + gap;
  return height;
}

std::vector<double> stacked(const std::vector<Block>& blocks, double gap, double top, double bottom) {
  const std::size_t n = blocks.size();
  if (n == 0) return {};
  // Middle i is offset[i] + free[i]; "no overlap" then says that `free` never falls.
  std::vector<double> offset(n, blocks.front().height / 2);
  for (std::size_t i = 1; i < n; ++i) {
    offset[i] = offset[i - 1] + (blocks[i - 1].height + blocks[i].height) / 2 + gap;
  }
  struct Pool {
    double sum = 0;
    std::size_t count = 0;
    [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
  };
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < n; ++i) {
    pools.push_back({blocks[i].wanted - offset[i], 1});
    while (pools.size() > 1 && pools[pools.size() - 2].mean() >= pools.back().mean()) {
      pools[pools.size() - 2].sum += pools.back().sum;
      pools[pools.size() - 2].count += pools.back().count;
      pools.pop_back();
    }
  }
  const double most = std::max(top, bottom - stack_height(blocks, gap));
  std::vector<double> middles;
  middles.reserve(n);
  for (const Pool& pool : pools) {
    for (std::size_t k = 0; k < pool.count; ++k) {
      middles.push_back(std::clamp(pool.mean(), top, most) + offset[middles.size()]);
    }
  }
  return middles;
}

std::vector<double> stacked_beside(const std::vector<Block>& blocks, double gap, double top, double bottom, double from,
                                   double to) {
  std::vector<double> best = stacked(blocks, gap, top, bottom);
  const auto lies_between = [&](std::size_t i) {
    return best[i] + blocks[i].height / 2 > from && best[i] - blocks[i].height / 2 < to;
  };
  bool between = false;
  for (std::size_t i = 0; i < blocks.size(); ++i) between = between || lies_between(i);
  if (!between) return best;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t above = 0; above <= blocks.size(); ++above) {
    const auto part = blocks.begin() + static_cast<std::ptrdiff_t>(above);
    const std::vector<Block> upper(blocks.begin(), part), lower(part, blocks.end());
    if (!upper.empty() && stack_height(upper, gap) > from - top) break;
    if (!lower.empty() && stack_height(lower, gap) > bottom - to) continue;
    std::vector<double> middles = stacked(upper, gap, top, from);
    for (const double middle : stacked(lower, gap, to, bottom)) middles.push_back(middle);
    double ways = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) ways += std::pow(middles[i] - blocks[i].wanted, 2);
    if (ways >= least) continue;
    least = ways;
    best = std::move(middles);
  }
  return best;
}

bool meet(const std::vector<glm::dvec2>& a, const std::vector<glm::dvec2>& b) {
  for (std::size_t i = 0; i + 1 < a.size(); ++i) {
    for (std::size_t j = 0; j + 1 < b.size(); ++j) {
      if (segments_meet(a[i], a[i + 1], b[j], b[j + 1])) return true;
    }
  }
  return false;
}

bool enters(const std::vector<glm::dvec2>& line, const glm::dvec2& low, const glm::dvec2& high) {
  const auto inside = [&](const glm::dvec2& p) {
    return p.x >= low.x && p.x <= high.x && p.y >= low.y && p.y <= high.y;
  };
  if (std::any_of(line.begin(), line.end(), inside)) return true;
  return meet(line, {low, {high.x, low.y}, high, {low.x, high.y}, low});
}

}  // namespace cluneal::view
