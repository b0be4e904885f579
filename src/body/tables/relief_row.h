#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace cluneal::body {

/// A place on a net's surface that is named by landmarks: one, or a share of the way along the edge between two.
struct ReliefStop {
  std::uint32_t from = 0, to = 0;
  double share = 0;  ///< 0 at `from`, 1 at `to`.
};

/// What is finer than a bone's net: a line, lip, groove, tubercle or rough area that is raised off the subdivided
/// surface along its normal. Landmarks are where they were; those under a relief are covered by it.
struct Relief {
  std::string name;
  std::vector<ReliefStop> along;  ///< One: a tubercle or a pit. More: a line through them all.
  bool closed = false;            ///< The line ends where it begins.
  std::vector<double> height;     ///< mm, one a stop, negative into the bone.
  double width = 0;               ///< mm from foot to foot, across.
  std::array<double, 2> taper{};  ///< mm over which it rises at its start and sinks at its end.
  double shelf = 0;  ///< More than 0: an edge. The surface steps up to the left of the line (seen from outside) and
                     ///< comes down again over so many mm.
  double grain = 0;  ///< mm, the size of the grains of a rough area; 0 is smooth.
};

/// A relief of a mirror-symmetric bone on its other side: `twin` gives each landmark's mirror image.
[[nodiscard]] Relief mirrored(const Relief& relief, const std::vector<std::uint32_t>& twin);

}  // namespace cluneal::body
