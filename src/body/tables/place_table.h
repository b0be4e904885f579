#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "body/core/body.h"

namespace cluneal::body {

/// What of a bone's net is a named place of the body: one of `net`, `row` and `sphere_centre`.
struct LandmarkPlace {
  Id id;                       ///< `landmark.psis`, without its side.
  Id bone;                     ///< `bone.hip`
  std::string net;             ///< The net's landmark.
  std::string row;             ///< The middle of a row's landmarks: of a foramen's rim.
  bool sphere_centre = false;  ///< The centre of the bone's first spherical functional surface.
};

/// A landmark of one bone's net.
struct NetPlace {
  Id bone;
  std::string net;
};

/// A place in the middle of landmarks of several bones: an intervertebral foramen. Paired, unless all of them lie in
/// the midline: the middle of the vertebral canal.
struct PlaceBetween {
  Id id;
  std::vector<NetPlace> ends;
};

/// A rim that landmarks of several bones make together, in order round it: of an intervertebral foramen. Paired.
struct RimPlace {
  Id id;
  std::vector<NetPlace> through;
};

/// A curve through places of the body that no one bone has: of a ligament, of a muscle's border. Paired.
struct LinePlace {
  struct Point {
    Id landmark;
    glm::dvec3 offset{0};  ///< Lateral, posterior, superior of it, mm.
  };
  Id id;
  std::vector<Point> points;
};

/// Which row of a bone's net is a named curve of the body.
struct CurvePlace {
  Id id;
  Id bone;
  std::string row;
  bool closed = false;  ///< Back to its start: a foramen's rim.
};

/// assets/body/places.json
struct PlaceTable {
  std::vector<LandmarkPlace> landmarks;
  std::vector<PlaceBetween> between;
  std::vector<RimPlace> rims;
  std::vector<CurvePlace> curves;
  std::vector<LinePlace> lines;
};
[[nodiscard]] base::Result<PlaceTable> load_place_table(const std::filesystem::path& path);

}  // namespace cluneal::body
