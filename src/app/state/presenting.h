#pragma once

#include <cstddef>
#include <glm/vec2.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "anatomy/tour.h"
#include "app/state/set_aside.h"
#include "body/core/body.h"
#include "session/history.h"
#include "session/ink.h"
#include "session/talk.h"
#include "view/slide.h"

namespace cluneal::app {

/// Seconds: who speaks needs no finer clock, and the window sleeps between.
inline constexpr int tells_time_each = 10;

/// Where a tour that is given comes from: there goes what is drawn and kept.
struct TourOrigin {
  bool drafted = false;  ///< It is the one that is being made.
  std::string path;      ///< The file that it may be written over; empty: none.
};

/// A tour that is being given. While it is, what it shows stands in the place of the user's scene, which nothing
/// changes: undo, autosave and what went on before know nothing of it.
struct Presenting {
  std::shared_ptr<const anatomy::Tour> tour;
  std::shared_ptr<const anatomy::Tour> spoken;  ///< The same in the language in which it began: what is said.
  std::optional<std::string> language_before;   ///< Where another one was taken since.
  TourOrigin origin;
  session::Talk talk;
  session::TourShot shot;  ///< The slide as the tour has it.
  session::Scene shown;    ///< With what has been switched on it since.
  session::TourShot now;   ///< The slide with that, where it has pictures side by side.
  session::Scene nothing;  ///< Shown while its body is still being built.
  view::SlideWords words;  ///< That stand on it.

  session::SlideTool tool = session::SlideTool::pointer;
  session::InkPen pen;
  session::HistoryOf<anatomy::SlideInk> ink{anatomy::SlideInk{}};  ///< On the step of now: leaving it wipes it.
  std::optional<anatomy::InkStroke> stroke;                        ///< That is being drawn.
  std::map<std::size_t, anatomy::SlideInk> kept_ink;               ///< By step, where not as the tour has it.

  /// What the hall keeps seeing.
  struct Frozen {
    anatomy::SlideInk ink;
    bool taken = false;  ///< Its picture has been made, at rest.
  };
  std::optional<Frozen> frozen;

  /// For which picture the camera was placed. Another one, and it is placed anew.
  struct Framed {
    glm::ivec2 size{0};
    const body::Body* body = nullptr;
    std::size_t slide = 0;
    std::size_t pictures = 1;  ///< Side by side.
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
