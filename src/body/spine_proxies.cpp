#include "body/spine_proxies.h"

#include <cmath>
#include <glm/trigonometric.hpp>

#include "base/json.h"

namespace cluneal::body {
namespace {

using base::JsonReader;

/// A place of the stack: a centre in the midline and how far its upper side leans forward.
struct Level {
  glm::dvec3 centre{0};
  double angle = 0;  ///< Degrees; more tilts the front edge down.

  [[nodiscard]] glm::dvec3 up() const { return {0, -std::sin(glm::radians(angle)), std::cos(glm::radians(angle))}; }
  [[nodiscard]] glm::dvec3 back() const { return {0, std::cos(glm::radians(angle)), std::sin(glm::radians(angle))}; }
};

Level read_plateau(const JsonReader& json) {
  return {{0, json["y"].number(), json["z"].number()}, json["slope"].number()};
}

/// From the sacral plateau upward: half of an element's wedge before its height is walked, half after.
std::map<std::string, Level> walk(const JsonReader& stack, const Level& plateau, double scale) {
  std::map<std::string, Level> levels{{"plateau", plateau}};
  Level at = plateau;
  for (const JsonReader& element : stack.items()) {
    const double height = element["height"].number() * scale;
    const double wedge = element["wedge"].number();
    at.angle -= wedge / 2;
    levels[element["id"].string()] = {at.centre + height / 2 * at.up(), at.angle};
    at.centre += height * at.up();
    at.angle -= wedge / 2;
  }
  return levels;
}

}  // namespace

base::Result<std::map<Id, glm::dvec3>> spine_proxies(const std::filesystem::path& path, const std::string& person) {
  auto document = base::JsonDocument::load(path);
  if (!document) return document.error();
  std::vector<base::Diagnostic> mistakes;
  const JsonReader json(*document, mistakes);
  if (json["format"].string() != "cluneal-spine-proxies/1") {
    json["format"].fail("this program reads \"cluneal-spine-proxies/1\"");
  }
  const JsonReader own = json["persons"][person];
  const auto levels = walk(json["stack"], read_plateau(own["plateau"]), own.number_or("height_scale", 1));
  std::map<Id, glm::dvec3> points;
  for (const JsonReader& point : json["points"].items()) {
    const std::string vertebra = point["vertebra"].string();
    const auto level = levels.find(vertebra);
    if (level == levels.end()) {
      point["vertebra"].fail("the stack has no \"" + vertebra + "\"");
      continue;
    }
    points[point["id"].id()] = level->second.centre + glm::dvec3(point["lateral"].number(), 0, 0) +
                               point["back"].number() * level->second.back() +
                               point["up"].number() * level->second.up();
  }
  if (!mistakes.empty()) {
    return base::Error{
        "the file " + path.string() + " is wrong: " + mistakes.front().message + " (" + mistakes.front().path + ")",
        std::move(mistakes)};
  }
  return points;
}

}  // namespace cluneal::body
