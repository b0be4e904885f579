#include "io/raw_surface.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <glm/geometric.hpp>
#include <iterator>
#include <limits>
#include <utility>

#include "geometry/triangulate.h"
#include "io/import_limits.h"

namespace cluneal::io {
namespace {

using base::Error;

/// Beyond this many times its own size from the origin a model's edges blur in single precision: a millionth of its
/// size is lost.
constexpr double far_off = 16;

/// Newell's normal: right for flat and nearly flat faces, whatever their corners.
glm::dvec3 normal_of(std::span<const std::uint32_t> corners, const std::vector<glm::dvec3>& points) {
  glm::dvec3 normal(0);
  const glm::dvec3 first = points[corners[0]];
  for (std::size_t i = 0; i < corners.size(); ++i) {
    normal += glm::cross(points[corners[i]] - first, points[corners[(i + 1) % corners.size()]] - first);
  }
  return normal;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

/// The word behind `key` and a sign of equality or a colon, both in lower case; empty where there is none.
std::string word_behind(const std::string& text, std::string_view key) {
  for (std::size_t at = text.find(key); at != std::string::npos; at = text.find(key, at + 1)) {
    if (at > 0 && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0) continue;
    std::size_t i = text.find_first_not_of(" \t", at + key.size());
    if (i == std::string::npos || (text[i] != '=' && text[i] != ':')) continue;
    i = std::min(text.find_first_not_of(" \t\"'", i + 1), text.size());
    std::size_t end = i;
    while (end < text.size() && (std::isalpha(static_cast<unsigned char>(text[end])) != 0 || text[end] == '-')) ++end;
    if (end > i) return text.substr(i, end - i);
  }
  return {};
}

struct Unit {
  std::string_view word;
  double millimetres;
  std::string_view name;
};
constexpr Unit units[] = {
    {"mm", 1, "millimetres"},
    {"millimeter", 1, "millimetres"},
    {"millimeters", 1, "millimetres"},
    {"millimetre", 1, "millimetres"},
    {"millimetres", 1, "millimetres"},
    {"cm", 10, "centimetres"},
    {"centimeter", 10, "centimetres"},
    {"centimeters", 10, "centimetres"},
    {"centimetre", 10, "centimetres"},
    {"centimetres", 10, "centimetres"},
    {"m", 1000, "metres"},
    {"meter", 1000, "metres"},
    {"meters", 1000, "metres"},
    {"metre", 1000, "metres"},
    {"metres", 1000, "metres"},
    {"in", 25.4, "inches"},
    {"inch", 25.4, "inches"},
    {"inches", 25.4, "inches"},
    {"ft", 304.8, "feet"},
    {"foot", 304.8, "feet"},
    {"feet", 304.8, "feet"},
    {"um", 0.001, "micrometres"},
    {"micron", 0.001, "micrometres"},
    {"microns", 0.001, "micrometres"},
    {"micrometer", 0.001, "micrometres"},
    {"nm", 1e-6, "nanometres"},
    {"dm", 100, "decimetres"},
    {"km", 1e6, "kilometres"},
    {"mil", 0.0254, "thousandths of an inch"},
    {"yd", 914.4, "yards"},
    {"yard", 914.4, "yards"},
    {"yards", 914.4, "yards"},
};

/// "rai", "left-anterior-superior": three directions of a body.
bool is_anatomical(const std::string& space) {
  if (space.find("anterior") != std::string::npos || space.find("posterior") != std::string::npos) return true;
  if (space.size() != 3) return false;
  const auto has_one_of = [&space](std::string_view two) { return space.find_first_of(two) != std::string::npos; };
  return has_one_of("lr") && has_one_of("ap") && has_one_of("is");
}

}  // namespace

base::Status FaceCutter::add(std::span<const std::uint32_t> corners) {
  if (corners.size() < 3) {
    ++surface_.left_out;
    return base::Done{};
  }
  if (corners.size() > ImportLimits::corners_per_face) {
    return Error{"has a face with " + std::to_string(corners.size()) + " corners, and at most " +
                     std::to_string(ImportLimits::corners_per_face) +
                     " can be read; triangulate it in the program that it comes from",
                 {}};
  }
  for (const std::uint32_t corner : corners) {
    if (corner >= surface_.points.size()) return Error{"names points that it does not have", {}};
  }
  if (surface_.triangles.size() + corners.size() - 2 > ImportLimits::triangles) {
    return Error{"has more than " + std::to_string(ImportLimits::triangles / 1'000'000) +
                     " million triangles; simplify it in the program that it comes from",
                 {}};
  }
  if (corners.size() == 3) {
    surface_.triangles.push_back({corners[0], corners[1], corners[2]});
    return base::Done{};
  }
  squares_ += corners.size() > 4 ? static_cast<double>(corners.size()) * static_cast<double>(corners.size()) : 0;
  if (squares_ > ImportLimits::corner_squares) {
    return Error{"has too many faces with very many corners; triangulate it in the program that it comes from", {}};
  }
  cut(corners);
  return base::Done{};
}

void FaceCutter::cut(std::span<const std::uint32_t> corners) {
  const std::vector<glm::dvec3>& points = surface_.points;
  const glm::dvec3 normal = normal_of(corners, points);
  const double length = glm::length(normal);
  if (!(length > 0) || !std::isfinite(length)) {
    // Without an area: any cut is as good.
    for (std::size_t i = 2; i < corners.size(); ++i) {
      surface_.triangles.push_back({corners[0], corners[i - 1], corners[i]});
    }
    return;
  }
  const glm::dvec3 up = normal / length;
  const glm::dvec3 side =
      glm::normalize(glm::cross(up, std::abs(up.x) < 0.6 ? glm::dvec3(1, 0, 0) : glm::dvec3(0, 1, 0)));
  const glm::dvec3 across = glm::cross(up, side);
  std::vector<glm::dvec2> flat;
  std::vector<std::uint32_t> ring;
  for (const std::uint32_t corner : corners) {
    const glm::dvec3 p = points[corner] - points[corners[0]];
    ring.push_back(static_cast<std::uint32_t>(flat.size()));
    flat.emplace_back(glm::dot(p, side), glm::dot(p, across));
  }
  for (const auto& t : geometry::triangulated(flat, {ring})) {
    surface_.triangles.push_back({corners[t[0]], corners[t[1]], corners[t[2]]});
  }
}

base::Result<CentredMesh> centred(RawSurface&& surface) {
  if (surface.triangles.empty()) {
    return surface.points.empty() && surface.left_out == 0
               ? Error{"holds no surface", {}}
               : Error{"holds points or lines but no surface; make a surface of them first", {}};
  }
  // Only the corners that a triangle names: a stray point would falsify the model's size.
  constexpr std::uint32_t unused = 0xFFFFFFFFU;
  std::vector<std::uint32_t> renamed(surface.points.size(), unused);
  constexpr double endless = std::numeric_limits<double>::infinity();
  glm::dvec3 low(endless), high(-endless);
  for (const auto& triangle : surface.triangles) {
    for (const std::uint32_t index : triangle) {
      const glm::dvec3& p = surface.points[index];
      const double most = 1e15;  // Beyond this nothing of a model's form is left, even in double precision.
      if (!(std::abs(p.x) < most && std::abs(p.y) < most && std::abs(p.z) < most)) {
        return Error{"has corners that are no numbers, or endlessly far away; repair it first", {}};
      }
      renamed[index] = 0;
      low = glm::min(low, p);
      high = glm::max(high, p);
    }
  }
  CentredMesh result;
  const glm::dvec3 size = high - low;
  const double extent = std::max({size.x, size.y, size.z});
  const glm::dvec3 farthest = glm::max(glm::abs(low), glm::abs(high));
  if (std::max({farthest.x, farthest.y, farthest.z}) > far_off * extent) result.origin = glm::round(0.5 * (low + high));
  for (std::size_t i = 0; i < renamed.size(); ++i) {
    if (renamed[i] == unused) continue;
    renamed[i] = static_cast<std::uint32_t>(result.mesh.positions.size());
    result.mesh.positions.emplace_back(surface.points[i] - result.origin);
  }
  surface.points = {};
  result.mesh.indices.reserve(3 * surface.triangles.size());
  for (const auto& triangle : surface.triangles) {
    for (const std::uint32_t index : triangle) result.mesh.indices.push_back(renamed[index]);
  }
  return result;
}

void read_declaration(std::string_view text, DeclaredFrame& frame) {
  const std::string line = lower(text);
  const std::string space = word_behind(line, "space");
  // Right, anterior, superior: x and y point the other way than in LPS.
  if (space == "ras" || space == "right-anterior-superior") {
    frame.axes = DeclaredFrame::Axes{2, 1, 1, 1};
  } else if (space == "lps" || space == "left-posterior-superior") {
    frame.axes.reset();
  } else if (is_anatomical(space)) {
    frame.remarks.push_back("names its space \"" + space.substr(0, 40) +
                            "\", which is not known here; it was taken as LPS: look whether left and right are true");
  }
  for (const char* key : {"units", "unit"}) {
    const std::string word = word_behind(line, key);
    if (word.empty()) continue;
    const Unit* unit = std::find_if(std::begin(units), std::end(units), [&](const Unit& u) { return u.word == word; });
    if (unit != std::end(units)) {
      frame.millimetres_per_unit = unit->millimetres;
      frame.unit_name = std::string(unit->name) + ", as the file says";
    } else {
      frame.remarks.push_back("names its unit \"" + word.substr(0, 40) + "\", which is not known here");
    }
  }
}

}  // namespace cluneal::io
