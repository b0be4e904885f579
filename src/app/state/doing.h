#pragma once

#include <optional>

#include "app/state/measuring.h"
#include "app/state/painting.h"
#include "app/state/pairing.h"
#include "base/id.h"
#include "session/command.h"
#include "session/ride.h"

namespace cluneal::app {

/// A ride along a nerve that goes on. Not part of the scene: it moves the camera alone.
struct Riding {
  session::Ride ride;
  base::Id nerve;         ///< That it was asked for.
  double time_share = 0;  ///< Of its time, 0 to 1.
  double last = 0;        ///< When it was last moved on.
  bool halted = false;
  std::size_t stop = 0;  ///< What the strip says.
};

/// What goes on for a while, so that keys and the mouse mean other things. One at a time: whatever starts ends what
/// went on before.
struct Doing {
  std::optional<Riding> riding;
  std::optional<Pairing> pairing;
  std::optional<Painting> painting;
  std::optional<Measuring> measuring;

  void end() {
    riding.reset();
    pairing.reset();
    painting.reset();
    measuring.reset();
  }
  [[nodiscard]] session::Mode mode() const {
    return painting    ? session::Mode::painting
           : pairing   ? session::Mode::pairing
           : measuring ? session::Mode::measuring
           : riding    ? session::Mode::riding
                       : session::Mode::usual;
  }
  /// Whether what goes on wants a picture of its own, and one alone.
  [[nodiscard]] bool has_own_picture() const { return pairing || painting; }
  /// What the picture shows: the scene, one side of it while points are paired, the skin while it is painted on.
  [[nodiscard]] const session::Scene& pictured(const session::Scene& scene) const {
    return pairing ? pairing->shown : painting ? painting->shown : scene;
  }
};

}  // namespace cluneal::app
