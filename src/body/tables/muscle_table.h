#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"

namespace cluneal::body {

using base::Id;

/// What the table of a muscle's net (`cluneal-net/1`) does not say: how its lines run, where it is tied to bone, and
/// how big it is (assets/body/muscles.json). Names are of rows and landmarks of the net.
struct MuscleTable {
  /// An area on one bone between two edges of as many landmarks each: an origin or an insertion. Both edges become
  /// curves of the body: `<id>.first_edge.left` and `<id>.last_edge.left`.
  struct Attachment {
    Id id;  ///< `curve.gluteus_maximus.origin_ilium`
    Id bone;
    std::vector<std::string> first_edge, last_edge;
  };
  Id id;
  std::string measured_on;               ///< The column of the net: other persons' muscles follow their bones from it.
  std::vector<std::string> superficial;  ///< Rows from origin to insertion, side by side from border to border.
  std::vector<std::string> deep;         ///< The same lines on the deep face; a border's row stands in both.
  std::vector<Attachment> attachments;
  std::map<std::string, double> volume;  ///< By person, cm^3; who has none keeps what the bones give.
  std::map<std::string, double>
      under_skin;            ///< By person, mm of skin and fat over its belly; none: as it was measured.
  std::string border_along;  ///< A curve of the body along which its last line runs; empty: as it was measured.
  double over_bone = 6;      ///< mm of flesh at least between bone and the landmarks of its superficial face.
  double from_deep = 0;      ///< Share of a change of thickness that the deep face takes; the superficial one the rest.
  bool may_thicken = false;  ///< Whether it is thickened to its volume too; else it is only thinned.
  bool nerves_go_round =
      false;            ///< Whether courses keep clear of it by their own thickness; else they may run through.
  double fascicle = 0;  ///< Width of its bundles, mm; 0: smooth.
  double tendon = 0;    ///< mm at the insertion over which bundles fade into tendon.
  std::string source;
};
[[nodiscard]] base::Result<std::vector<MuscleTable>> load_muscles(const std::filesystem::path& path);

}  // namespace cluneal::body
