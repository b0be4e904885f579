#include "view/label_layout.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

using namespace cluneal;
using view::Block;

namespace {

double cost_of(const std::vector<Block>& blocks, const std::vector<double>& middles) {
  double cost = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i)
    cost += (middles[i] - blocks[i].wanted) * (middles[i] - blocks[i].wanted);
  return cost;
}

bool sound(const std::vector<Block>& blocks, const std::vector<double>& middles, double gap, double top,
           double bottom) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (middles[i] - blocks[i].height / 2 < top - 1e-9 || middles[i] + blocks[i].height / 2 > bottom + 1e-9)
      return false;
    if (i > 0 && middles[i] - middles[i - 1] < (blocks[i].height + blocks[i - 1].height) / 2 + gap - 1e-9) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("labels with room stay where they want to be") {
  const std::vector<Block> blocks{{100, 20}, {200, 40}, {300, 20}};
  CHECK(view::stacked(blocks, 5, 0, 400) == std::vector<double>{100, 200, 300});
  CHECK(view::stacked({}, 5, 0, 400).empty());
  CHECK(view::stack_height(blocks, 5) == 90);
  CHECK(view::stack_height({}, 5) == 0);
}

TEST_CASE("two labels at one height part evenly") {
  const auto middles = view::stacked({{100, 20}, {100, 20}}, 10, 0, 400);
  CHECK(middles[0] == Approx(85));
  CHECK(middles[1] == Approx(115));
}

TEST_CASE("stacking is sound and no small move makes it better") {
  std::mt19937 random(5);
  std::uniform_real_distribution<double> unit(0, 1);
  for (int round = 0; round < 300; ++round) {
    std::vector<Block> blocks(2 + static_cast<std::size_t>(unit(random) * 12));
    for (Block& block : blocks) block = {-50 + 900 * unit(random), 10 + 30 * unit(random)};
    std::sort(blocks.begin(), blocks.end(), [](const Block& a, const Block& b) { return a.wanted < b.wanted; });
    const double gap = 6, top = 20, bottom = 760;
    const auto middles = view::stacked(blocks, gap, top, bottom);
    REQUIRE(sound(blocks, middles, gap, top, bottom));
    // The problem is convex: a place that no feasible small move improves is the best one.
    const double cost = cost_of(blocks, middles);
    for (int probe = 0; probe < 60; ++probe) {
      auto moved = middles;
      const auto first = static_cast<std::size_t>(unit(random) * static_cast<double>(blocks.size()));
      const auto count = 1 + static_cast<std::size_t>(unit(random) * static_cast<double>(blocks.size() - first));
      const double step = unit(random) < 0.5 ? -0.5 : 0.5;
      for (std::size_t i = first; i < std::min(first + count, moved.size()); ++i) moved[i] += step;
      if (sound(blocks, moved, gap, top, bottom)) REQUIRE(cost_of(blocks, moved) >= cost - 1e-9);
    }
  }
}

TEST_CASE("lines that meet are told from lines that pass") {
  CHECK(view::meet({{0, 0}, {10, 10}}, {{0, 10}, {10, 0}}));
  CHECK_FALSE(view::meet({{0, 0}, {10, 0}}, {{0, 1}, {10, 1}}));
  CHECK(view::meet({{0, 0}, {5, 5}, {9, 5}}, {{7, 0}, {7, 9}}));
  CHECK(view::meet({{0, 0}, {10, 0}}, {{5, 0}, {5, 5}}));  // Touching counts.
  CHECK_FALSE(view::meet({{0, 0}, {10, 0}}, {{11, 0}, {20, 0}}));
}

TEST_CASE("a leader enters a box that it ends in, crosses or touches, and none beside it") {
  const glm::dvec2 low{10, 10}, high{20, 16};
  CHECK(view::enters({{0, 0}, {12, 12}}, low, high));
  CHECK(view::enters({{0, 13}, {30, 13}}, low, high));
  CHECK(view::enters({{0, 0}, {5, 10}, {30, 10}}, low, high));
  CHECK_FALSE(view::enters({{0, 0}, {5, 9}, {30, 9}}, low, high));
  CHECK_FALSE(view::enters({{0, 30}, {30, 20}}, low, high));
}

TEST_CASE("labels keep off what must stay free where both sides of it have room, in their order") {
  const std::vector<Block> blocks{{100, 20}, {190, 20}, {200, 20}, {330, 20}};
  const auto middles = view::stacked_beside(blocks, 5, 0, 400, 150, 260);
  CHECK(sound(blocks, middles, 5, 0, 400));
  for (const double middle : middles) CHECK((middle <= 140 || middle >= 270));
  CHECK(middles[0] < 140);
  CHECK(middles[3] == Approx(330));
  // Of the two in the middle each goes where it has the shorter way.
  CHECK(middles[1] <= 140);
  CHECK(middles[2] >= 270);
  // What lies beside it stays; and where there is no room, words stand on it rather than nowhere.
  CHECK(view::stacked_beside({{50, 20}, {300, 20}}, 5, 0, 400, 150, 260) == std::vector<double>{50, 300});
  const std::vector<Block> many(12, Block{200, 30});
  CHECK(view::stacked_beside(many, 5, 0, 430, 10, 420) == view::stacked(many, 5, 0, 430));
}
