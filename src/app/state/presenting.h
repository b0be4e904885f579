#pragma once

#include <glm/vec2.hpp>
#include <memory>
#include <optional>
#include <vector>

#include "anatomy/tour.h"
#include "app/state/set_aside.h"
#include "body/core/body.h"
#include "session/talk.h"
#include "view/slide.h"

namespace cluneal::app {

/// Seconds: who speaks needs no finer clock, and the window sleeps between.
inline constexpr int tells_time_each = 10;

/// A tour that is being given. While it is, what it shows stands in the place of the user's scene, which nothing
/// changes: undo, autosave and what went on before know nothing of it.
struct Presenting {
  std::shared_ptr<const anatomy::Tour> tour;
  session::Talk talk;
  session::TourShot shot;  ///< The slide as the tour has it.
  session::Scene shown;    ///< With what has been switched on it since.
  session::Scene nothing;  ///< Shown while its body is still being built.
  view::SlideWords words;  ///< That stand on it.

  /// For which picture the camera was placed. Another one, and it is placed anew.
  struct Framed {
    glm::ivec2 size{0};
    const body::Body* body = nullptr;
    std::size_t slide = 0;
    bool operator==(const Framed&) const = default;
  };
  std::optional<Framed> framed;
  double began = 0;  ///< When,
  int told = 0;      ///< and how many times `tells_time_each` ago that was when it was told last.

  /// When it is to be told next.
  [[nodiscard]] double tells_next() const { return began + (told + 1) * tells_time_each; }

  SetAside aside;
};

}  // namespace cluneal::app
