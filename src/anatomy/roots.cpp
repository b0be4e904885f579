#include "anatomy/roots.h"

#include <array>

namespace cluneal::anatomy {

namespace {

struct Region {
  char upper, lower;
  int before;  ///< Roots above the region's first.
  int count;
};

constexpr std::array<Region, 3> regions{{{'T', 't', 0, 12}, {'L', 'l', 12, 5}, {'S', 's', 17, 5}}};

}  // namespace

std::string Root::name() const {
  for (const Region& region : regions) {
    if (index > region.before && index <= region.before + region.count) {
      return region.upper + std::to_string(index - region.before);
    }
  }
  return "?";
}

std::optional<Root> parse_root(std::string_view text) {
  if (text.size() < 2 || text.size() > 3 || text[1] == '0') return std::nullopt;
  int number = 0;
  for (const char c : text.substr(1)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = 10 * number + (c - '0');
  }
  for (const Region& region : regions) {
    if (text[0] == region.upper || text[0] == region.lower) {
      if (number < 1 || number > region.count) return std::nullopt;
      return Root{region.before + number};
    }
  }
  return std::nullopt;
}

std::optional<Root> root_in(const base::Id& id) {
  std::string_view rest = id.text();
  while (!rest.empty()) {
    const std::size_t dot = rest.find('.');
    if (const std::optional<Root> root = parse_root(rest.substr(0, dot))) return root;
    if (dot == std::string_view::npos) break;
    rest.remove_prefix(dot + 1);
  }
  return std::nullopt;
}

std::string listed(const std::set<Root>& roots) {
  std::string names;
  for (const Root& root : roots) names += (names.empty() ? "" : ", ") + root.name();
  return names;
}

}  // namespace cluneal::anatomy
