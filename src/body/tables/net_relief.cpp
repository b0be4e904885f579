#include "body/tables/net_relief.h"

#include <algorithm>
#include <cmath>

namespace cluneal::body {
namespace {

using base::JsonReader;
using Index = std::unordered_map<std::string, std::uint32_t>;

/// What stands out farther, or is broader, is a form of its own and wants landmarks, mm.
constexpr double most_height = 6;
constexpr double most_width = 40;

bool is_edge(const std::vector<geometry::Triangle>& triangles, std::uint32_t a, std::uint32_t b) {
  return std::any_of(triangles.begin(), triangles.end(), [&](const geometry::Triangle& t) {
    return std::find(t.begin(), t.end(), a) != t.end() && std::find(t.begin(), t.end(), b) != t.end();
  });
}

std::uint32_t read_landmark(const JsonReader& json, const Index& index) {
  const std::string id = json.string();
  const auto found = index.find(id);
  if (found != index.end()) return found->second;
  json.fail("there is no landmark \"" + id + "\" in this table");
  return 0;
}

/// A landmark, or [from, to, share] on the edge between two.
ReliefStop read_stop(const JsonReader& json, const Index& index, const std::vector<geometry::Triangle>& triangles) {
  if (!json.is_array()) {
    const std::uint32_t at = read_landmark(json, index);
    return {at, at, 0};
  }
  const auto items = json.items();
  if (items.size() != 3) {
    json.fail("is a landmark, or two with the share of the way between them");
    return {};
  }
  const ReliefStop stop{read_landmark(items[0], index), read_landmark(items[1], index), items[2].number()};
  if (!(stop.share > 0 && stop.share < 1)) items[2].fail("is a share of the way, between 0 and 1");
  if (stop.from == stop.to || !is_edge(triangles, stop.from, stop.to)) {
    json.fail("names two landmarks that no edge of the net joins");
  }
  return stop;
}

double read_length(const JsonReader& json, double least, double most) {
  const double value = json.number();
  if (!(value >= least && value <= most)) json.fail("is out of range for a relief, in millimetres");
  return value;
}

/// One for the whole line, or one a stop.
void read_heights(const JsonReader& json, Relief& relief) {
  if (!json.is_array()) {
    relief.height.assign(relief.along.size(), read_length(json, -most_height, most_height));
    return;
  }
  for (const JsonReader& item : json.items()) relief.height.push_back(read_length(item, -most_height, most_height));
  if (relief.height.size() != relief.along.size()) json.fail("gives one height, or one for each stop");
}

/// One for both ends, or one for each.
void read_taper(const JsonReader& json, Relief& relief) {
  if (!json.is_array()) {
    relief.taper.fill(read_length(json, 0, 100));
    return;
  }
  const auto items = json.items();
  if (items.size() != relief.taper.size()) {
    json.fail("is one length, or one for each end");
    return;
  }
  for (std::size_t i = 0; i < items.size(); ++i) relief.taper[i] = read_length(items[i], 0, 100);
}

bool same_places(const Relief& a, const Relief& b) {
  const auto holds = [&](const ReliefStop& stop) {
    return std::any_of(b.along.begin(), b.along.end(), [&](const ReliefStop& other) {
      return (stop.from == other.from && stop.to == other.to && stop.share == other.share) ||
             (stop.from == other.to && stop.to == other.from && std::abs(stop.share + other.share - 1) < 1e-9);
    });
  };
  return std::all_of(a.along.begin(), a.along.end(), holds);
}

}  // namespace

std::vector<Relief> read_reliefs(const JsonReader& json, const Index& index,
                                 const std::vector<geometry::Triangle>& triangles) {
  std::vector<Relief> reliefs;
  for (const JsonReader& item : json.items()) {
    item.unknown_keys({"name", "along", "closed", "height", "width", "taper", "shelf", "grain", "source", "note"});
    Relief relief;
    relief.name = item["name"].string();
    if (relief.name.empty()) item.fail("the relief needs an anatomical name");
    if (item["source"].string().empty()) item["source"].fail("says where its place and height come from");
    for (const JsonReader& stop : item["along"].items()) relief.along.push_back(read_stop(stop, index, triangles));
    if (relief.along.empty()) item["along"].fail("names at least one landmark");
    relief.closed = item.boolean_or("closed", false);
    if (relief.closed && relief.along.size() < 3) item["closed"].fail("a closed line has at least three stops");
    read_heights(item["height"], relief);
    relief.width = read_length(item["width"], 0.5, most_width);
    relief.taper.fill(relief.closed ? 0 : relief.width);
    if (item.has("taper")) read_taper(item["taper"], relief);
    if (item.has("shelf")) relief.shelf = read_length(item["shelf"], relief.width, most_width);
    if (relief.shelf > 0 && relief.along.size() < 2) item["shelf"].fail("an edge is a line, not a single stop");
    if (item.has("grain")) relief.grain = read_length(item["grain"], 1, most_width);
    reliefs.push_back(std::move(relief));
  }
  return reliefs;
}

void mirror_reliefs(std::vector<Relief>& reliefs, const std::vector<std::uint32_t>& twin) {
  const std::size_t half = reliefs.size();
  for (std::size_t i = 0; i < half; ++i) {
    Relief other = mirrored(reliefs[i], twin);
    if (same_places(reliefs[i], other)) continue;
    reliefs[i].name += ", left";
    other.name += ", right";
    reliefs.push_back(std::move(other));
  }
}

}  // namespace cluneal::body
