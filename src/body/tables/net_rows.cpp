#include "body/tables/net_rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "body/core/midline.h"
#include "body/tables/net_relief.h"

namespace cluneal::body {
namespace {

using geometry::Triangle;
using Edge = std::pair<std::uint32_t, std::uint32_t>;

std::string edge_name(const ControlMeshTable& table, const Edge& edge) {
  return table.landmarks[edge.first].id + " to " + table.landmarks[edge.second].id;
}

/// The triangles round one landmark must form one fan, not several that touch in a point.
bool one_fan(const std::map<std::uint32_t, std::uint32_t>& next) {
  if (next.empty()) return false;
  const std::uint32_t start = next.begin()->first;
  std::uint32_t at = start;
  std::size_t steps = 0;
  do {
    const auto found = next.find(at);
    if (found == next.end()) return false;
    at = found->second;
    ++steps;
  } while (at != start && steps <= next.size());
  return steps == next.size();
}

}  // namespace

std::vector<Triangle> stitch_rows(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b, bool closed) {
  std::vector<std::uint32_t> first(a.begin(), a.end());
  std::vector<std::uint32_t> second(b.begin(), b.end());
  std::vector<Triangle> triangles;
  if (first.empty() || second.empty()) return triangles;
  if (closed) {
    first.push_back(first.front());
    second.push_back(second.front());
  }
  const std::size_t m = first.size();
  const std::size_t n = second.size();
  std::size_t i = 0;
  std::size_t j = 0;
  while (i + 1 < m || j + 1 < n) {
    const bool advance_first = j + 1 == n || (i + 1 < m && (i + 1) * (n - 1) <= (j + 1) * (m - 1));
    if (advance_first) {
      triangles.push_back({first[i], first[i + 1], second[j]});
      ++i;
    } else {
      triangles.push_back({first[i], second[j + 1], second[j]});
      ++j;
    }
  }
  return triangles;
}

std::vector<std::string> net_mistakes(const ControlMeshTable& table) {
  std::vector<std::string> mistakes;
  std::map<Edge, std::size_t> owner;
  std::vector<std::map<std::uint32_t, std::uint32_t>> around(table.landmarks.size());
  for (std::size_t t = 0; t < table.triangles.size(); ++t) {
    const Triangle& corners = table.triangles[t];
    for (std::size_t k = 0; k < 3; ++k) {
      const Edge edge{corners[k], corners[(k + 1) % 3]};
      const auto [place, is_new] = owner.emplace(edge, t);
      if (!is_new) {
        mistakes.push_back("the edge from " + edge_name(table, edge) +
                           " is run through in the same direction by patch \"" +
                           table.patch_of_triangle[place->second] + "\" and patch \"" + table.patch_of_triangle[t] +
                           "\"; turn one of them round");
      }
      around[corners[k]][corners[(k + 1) % 3]] = corners[(k + 2) % 3];
    }
  }
  for (const auto& [edge, t] : owner) {
    if (!owner.contains({edge.second, edge.first})) {
      mistakes.push_back("the edge from " + edge_name(table, edge) + " (patch \"" + table.patch_of_triangle[t] +
                         "\") has nothing on its other side");
    }
  }
  for (std::size_t i = 0; i < table.landmarks.size(); ++i) {
    if (around[i].empty()) {
      mistakes.push_back("landmark " + table.landmarks[i].id + " is in no face");
    } else if (mistakes.empty() && !one_fan(around[i])) {
      mistakes.push_back("the faces round landmark " + table.landmarks[i].id + " form more than one fan");
    }
  }
  if (mistakes.empty()) {
    const long long euler = static_cast<long long>(table.landmarks.size()) - static_cast<long long>(owner.size() / 2) +
                            static_cast<long long>(table.triangles.size());
    if (euler != table.euler) {
      mistakes.push_back("the net's Euler number is " + std::to_string(euler) + ", the table declares " +
                         std::to_string(table.euler));
    }
  }
  return mistakes;
}

std::vector<std::string> mirror_half(ControlMeshTable& table, const std::vector<bool>& midline) {
  std::vector<std::string> mistakes;
  const auto half = static_cast<std::uint32_t>(table.landmarks.size());
  std::vector<std::uint32_t> twin(half);
  for (std::uint32_t i = 0; i < half; ++i) {
    twin[i] = i;
    if (midline[i]) {
      for (auto& [person, place] : table.landmarks[i].place) place.x = 0;
      continue;
    }
    NetLandmark other = table.landmarks[i];
    for (auto& [person, place] : other.place) {
      if (place.x <= 0) {
        mistakes.push_back("landmark " + table.landmarks[i].id + " (" + person +
                           ") is not on the left of the midline; give it x > 0 or mark it \"midline\"");
      }
      place = across_midline(place);
    }
    table.landmarks[i].id += ".left";
    table.landmarks[i].name += ", left";
    other.id += ".right";
    other.name += ", right";
    twin[i] = static_cast<std::uint32_t>(table.landmarks.size());
    table.landmarks.push_back(std::move(other));
  }
  const std::size_t faces = table.triangles.size();
  for (std::size_t t = 0; t < faces; ++t) {
    const Triangle c = table.triangles[t];
    if (midline[c[0]] && midline[c[1]] && midline[c[2]]) {
      mistakes.push_back("patch \"" + table.patch_of_triangle[t] + "\" has a face that lies in the midline: " +
                         table.landmarks[c[0]].id + ", " + table.landmarks[c[1]].id + ", " + table.landmarks[c[2]].id);
      continue;
    }
    table.triangles.push_back({twin[c[0]], twin[c[2]], twin[c[1]]});
    table.patch_of_triangle.push_back(table.patch_of_triangle[t] + ", right");
  }
  std::map<std::string, std::vector<std::uint32_t>> rows;
  for (const auto& [name, row] : table.rows) {
    const bool in_middle = std::all_of(row.begin(), row.end(), [&](std::uint32_t i) { return midline[i]; });
    if (in_middle) {
      rows[name] = row;
      continue;
    }
    std::vector<std::uint32_t> other;
    for (const std::uint32_t i : row) other.push_back(twin[i]);
    rows[name + ".left"] = row;
    rows[name + ".right"] = std::move(other);
  }
  table.rows = std::move(rows);
  mirror_reliefs(table.relief, twin);
  const std::size_t surfaces = table.functional.size();
  for (std::size_t s = 0; s < surfaces; ++s) {
    const auto& on = table.functional[s].landmarks;
    const bool off_middle = std::none_of(on.begin(), on.end(), [&](std::uint32_t i) { return midline[i]; });
    if (!off_middle) continue;
    FunctionalSurface other = table.functional[s];
    for (std::uint32_t& i : other.landmarks) i = twin[i];
    for (std::uint32_t& i : other.around) i = twin[i];
    for (auto& [person, centre] : other.centre) centre = across_midline(centre);
    table.functional[s].name += ", left";
    other.name += ", right";
    table.functional.push_back(std::move(other));
  }
  return mistakes;
}

}  // namespace cluneal::body
