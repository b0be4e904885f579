#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "body/body.h"

namespace cluneal::body {

/// What of a bone's net is a named place of the body: one of `net`, `row` and `sphere_centre`.
struct LandmarkPlace {
  Id id;                       ///< `landmark.psis`, without its side.
  Id bone;                     ///< `bone.hip`
  std::string net;             ///< The net's landmark.
  std::string row;             ///< The middle of a row's landmarks: of a foramen's rim.
  bool sphere_centre = false;  ///< The centre of the bone's first spherical functional surface.
};

/// A place in the middle of landmarks of several bones: an intervertebral foramen. Paired.
struct PlaceBetween {
  struct End {
    Id bone;
    std::string net;
  };
  Id id;
  std::vector<End> ends;
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
  std::vector<PlaceBetween> between;
  std::vector<CurvePlace> curves;
};
[[nodiscard]] base::Result<PlaceTable> load_place_table(const std::filesystem::path& path);

}  // namespace cluneal::body
