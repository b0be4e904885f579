#include "app/cli/nearest.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace cluneal::app::cli {
namespace {

bool has_part(std::string_view dotted, std::string_view part) {
  const std::string padded = "." + std::string(dotted) + ".";
  return padded.find("." + std::string(part) + ".") != std::string::npos;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // Optimal string alignment: three rows of the table suffice.
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before.swap(above);
    above.swap(row);
  }
  return above[b.size()];
}

std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& words, std::size_t most) {
  std::vector<std::pair<std::size_t, std::string>> found;
  for (const std::string& candidate : words) {
    std::size_t distance = edit_distance(word, candidate);
    if (has_part(candidate, word)) distance = 1;
    if (3 * distance <= std::max(word.size(), std::size_t{3})) found.emplace_back(distance, candidate);
  }
  // Of equally near ones the shorter: it stands for the rest.
  std::sort(found.begin(), found.end(), [](const auto& x, const auto& y) {
    return std::make_tuple(x.first, x.second.size(), x.second) < std::make_tuple(y.first, y.second.size(), y.second);
  });
  std::vector<std::string> result;
  for (std::size_t i = 0; i < std::min(most, found.size()); ++i) result.push_back(found[i].second);
  return result;
}

}  // namespace cluneal::app::cli
