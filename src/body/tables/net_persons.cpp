#include "body/tables/net_persons.h"

#include <algorithm>
#include <cmath>

namespace cluneal::body {
namespace {

using base::JsonReader;

/// No bone of the region is larger than this, mm.
constexpr double largest_coordinate = 600;
/// Adults differ by less; what lies outside is a slip of the pen, or a bone turned inside out.
constexpr double least_factor = 0.5;
constexpr double most_factor = 2;

double read_factor(const JsonReader& json) {
  const double factor = json.number();
  if (factor >= least_factor && factor <= most_factor) return factor;
  json.fail("is out of range: a bone is half to twice as large as another's");
  return 1;
}

/// One factor for all directions, or three along the axes of the bone's own frame.
glm::dvec3 read_factors(const JsonReader& json) {
  if (!json.is_array()) return glm::dvec3(read_factor(json));
  const auto items = json.items();
  if (items.size() != 3) {
    json.fail("is one factor, or three along the axes of the bone's frame");
    return glm::dvec3(1);
  }
  return {read_factor(items[0]), read_factor(items[1]), read_factor(items[2])};
}

/// After all persons are known: who follows whom.
void check_followed(const JsonReader& json, const NetPersons& persons) {
  for (const auto& [person, scaling] : persons.scaled) {
    const JsonReader from = json[person]["scaled_from"];
    if (persons.scaled.contains(scaling.from)) {
      from.fail("\"" + scaling.from + "\" is scaled as well; name a person with places of their own");
    } else if (std::find(persons.measured.begin(), persons.measured.end(), scaling.from) == persons.measured.end()) {
      from.fail("there is no person \"" + scaling.from + "\" in this table");
    }
  }
}

}  // namespace

glm::dvec3 read_point(const JsonReader& json) {
  const auto items = json.items();
  if (items.size() != 3) {
    json.fail("a place is three numbers in millimetres");
    return glm::dvec3(0);
  }
  glm::dvec3 point(0);
  for (std::size_t i = 0; i < 3; ++i) {
    point[i] = items[i].number();
    if (!(std::abs(point[i]) <= largest_coordinate)) items[i].fail("is out of range: no bone here is so large");
  }
  return point;
}

NetPersons read_persons(const JsonReader& json, ControlMeshTable& table) {
  NetPersons persons;
  for (const auto& [person, value] : json.members()) {
    value.unknown_keys({"source", "assembled", "scaled_from", "by", "note", "licence"});
    if (value.has("scaled_from")) {
      persons.scaled[person] = {value["scaled_from"].string(), read_factors(value["by"])};
    } else {
      persons.measured.push_back(person);
      if (value.has("by")) value["by"].fail("belongs to a person that is \"scaled_from\" another; name that one");
    }
    table.sources[person] = value["source"].string();
    const JsonReader assembled = value["assembled"];
    assembled.unknown_keys({"origin", "from", "to", "note"});
    table.assembled[person] = {read_point(assembled["origin"]), read_point(assembled["from"]),
                               read_point(assembled["to"])};
  }
  if (persons.measured.empty()) json.fail("names no person with places of their own");
  check_followed(json, persons);
  table.scaled = persons.scaled;
  return persons;
}

void place_scaled(NetLandmark& landmark, const NetPersons& persons) {
  for (const auto& [person, scaling] : persons.scaled) {
    const auto from = landmark.place.find(scaling.from);
    if (from != landmark.place.end()) landmark.place[person] = scaling.by * from->second;
  }
}

void scale_surface(const JsonReader& json, FunctionalSurface& surface, const NetPersons& persons) {
  for (const auto& [person, scaling] : persons.scaled) {
    if (!surface.radius.contains(scaling.from)) continue;
    if (scaling.by.x != scaling.by.y || scaling.by.y != scaling.by.z) {
      json.fail("is a sphere, and \"" + person + "\" is scaled by three factors; a sphere allows one");
    }
    surface.centre[person] = scaling.by * surface.centre.at(scaling.from);
    surface.radius[person] = scaling.by.x * surface.radius.at(scaling.from);
  }
}

}  // namespace cluneal::body
