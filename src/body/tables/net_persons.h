#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/json.h"
#include "body/tables/net_table.h"

namespace cluneal::body {

/// Three numbers in millimetres; says where they are none or lie outside what a body can have.
[[nodiscard]] glm::dvec3 read_point(const base::JsonReader& json);

/// The persons of a bone's table: who has places of their own, and whose places are another's times factors.
struct NetPersons {
  std::vector<std::string> measured;  ///< They have a column of their own in "landmarks" and "functional".
  std::map<std::string, Scaling> scaled;
};

/// Reads "persons" of a table; their sources and placements go into it.
[[nodiscard]] NetPersons read_persons(const base::JsonReader& json, ControlMeshTable& table);

/// Fills in the places of the scaled persons from those of the persons that they follow.
void place_scaled(NetLandmark& landmark, const NetPersons& persons);

/// The same for a functional surface. `json` is the surface, for what to say: a sphere stays one under one factor only.
void scale_surface(const base::JsonReader& json, FunctionalSurface& surface, const NetPersons& persons);

}  // namespace cluneal::body
