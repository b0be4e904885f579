#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "body/body.h"

namespace cluneal::body {

/// Which landmark of a bone's net is a named place of the body.
struct LandmarkPlace {
  Id id;                       ///< `landmark.psis`, without its side.
  Id bone;                     ///< `bone.hip`
  std::string net;             ///< The net's landmark; empty with `sphere_centre`.
  bool sphere_centre = false;  ///< The centre of the bone's first spherical functional surface.
};

/// Which row of a bone's net is a named curve of the body.
struct CurvePlace {
  Id id;
  Id bone;
  std::string row;
};

/// assets/body/places.json
struct PlaceTable {
  std::vector<LandmarkPlace> landmarks;
  std::vector<CurvePlace> curves;
};
[[nodiscard]] base::Result<PlaceTable> load_place_table(const std::filesystem::path& path);

}  // namespace cluneal::body
