#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "body/tables/relief_row.h"
#include "geometry/loop_surface.h"
#include "geometry/surface_distance.h"

namespace cluneal::body {

/// A landmark of a bone's net: its place for each person of the table, in the bone's own frame, mm.
struct NetLandmark {
  std::string id;
  std::string name;
  std::map<std::string, glm::dvec3> place;  ///< By sex, as persons.json names it; a scaled one's is filled in.
};

/// A sphere, plane or cylinder that the surface must follow near some landmarks.
struct FunctionalSurface {
  std::string surface;  ///< "sphere"
  std::string name;
  std::vector<std::uint32_t> landmarks;
  /// Landmarks beside it that keep their share of its radius where a typical person is given another: a pit in it.
  std::vector<std::uint32_t> around;
  std::map<std::string, glm::dvec3> centre;
  std::map<std::string, double> radius;
  double falloff = 0;  ///< mm over which points are drawn onto it with falling weight.
  std::string source;
};

/// How a measured person's bone lies in the assembled pelvis: three points, mm, LPS, origin mid-ASIS, anterior pelvic
/// plane upright.
struct Placement {
  glm::dvec3 origin{0}, from{0}, to{0};
};

/// A person whose bone nobody measured: another's places times factors along the axes of the bone's own frame.
struct Scaling {
  std::string from;  ///< "man"
  glm::dvec3 by{1};
};

/// How far a bone's surface may be from what it should be, mm. The usual ones, where its table says nothing.
struct Limits {
  double residual = 0.3;                          ///< By which the smoothed surface may pass a landmark.
  std::map<std::string, double> least_thickness;  ///< By sex; absent: 2.0, the thinnest that a hip bone's fossa gets.
  [[nodiscard]] double thickness(const std::string& sex) const;
};

/// One bone's authored table (assets/body/<bone>.json).
struct ControlMeshTable {
  std::string bone;  ///< "bone.hip"; of the skin, which is built in the same way, "skin.trunk"
  std::string english, latin, ta2;
  bool paired = true;  ///< The table is the left one; the right is its mirror image.
  long long euler = 2;
  std::vector<NetLandmark> landmarks;
  std::vector<geometry::Triangle> triangles;
  std::vector<std::string> patch_of_triangle;
  std::map<std::string, std::vector<std::uint32_t>> rows;
  std::vector<FunctionalSurface> functional;
  std::vector<Relief> relief;
  std::map<std::string, Placement> assembled;
  std::map<std::string, Scaling> scaled;  ///< Of the persons in `assembled`, those that follow another.
  std::map<std::string, std::string> sources;
  Limits limits;
  bool skin_over_tip = false;        ///< The skin follows its hindmost place,
  bool skin_over_muscle = false;     ///< and beside that bulges over the muscles of the back.
  std::string frame_from, frame_to;  ///< Landmarks that give the frame's upward axis.

  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view landmark_id) const;

  /// A landmark by the name that places.json calls it: of a paired bone the left one, of a midline bone the one in the
  /// midline or the left one of two.
  struct Found {
    std::uint32_t index = 0;
    bool both_sides = false;  ///< It has a twin on the right.
  };
  [[nodiscard]] std::optional<Found> find_place(const std::string& name) const;
  /// A row likewise; nothing where there is none.
  struct FoundRow {
    const std::vector<std::uint32_t>* row = nullptr;
    bool both_sides = false;
  };
  [[nodiscard]] std::optional<FoundRow> find_row(const std::string& name) const;
};

/// Whether a file says that it is a bone's table (of any version), or cannot be read at all: then load_net_table says
/// why.
[[nodiscard]] bool is_net_table(const std::filesystem::path& path);

/// Reads and checks a table: names known, rows known, closed, oriented, Euler number as declared.
[[nodiscard]] base::Result<ControlMeshTable> load_net_table(const std::filesystem::path& path);

}  // namespace cluneal::body
