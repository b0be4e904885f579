#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/adaptive_quality.h"
#include "app/present/spreads.h"
#include "app/state/shown_drawing.h"
#include "session/gizmo.h"
#include "text/font.h"
#include "view/side_by_side.h"
#include "view/slide.h"
#include "view/view.h"

namespace cluneal::app {

/// What decides a picture; while it is the same, so is the picture.
struct PictureKey {
  session::Scene scene;
  session::Camera camera;
  glm::ivec2 size{0};
  double scale = 0;
  bool moving = false;
  body::LevelOfDetail detail = body::LevelOfDetail::still;
  base::Id hovered;
  const body::Body* body = nullptr;
  std::size_t models = 0;
  int text_size = 100;
  std::vector<view::PointMark> marks;
  std::optional<session::Gizmo> gizmo;
  const geometry::Mesh* painted = nullptr;
  view::Look look;
  std::string title;
  std::optional<view::Ruler> ruler;
  view::SlideWords words;  ///< Of the slide of a tour.
  bool operator==(const PictureKey&) const = default;
};

/// One of the pictures of now, and what it was made from. There is one, or several side by side.
struct PicturedPane {
  session::Scene scene;  ///< Of one of several.
  std::string title;     ///< Likewise.
  view::Pane place;
  view::FrameCache memory;
  std::optional<view::Picture> picture;
  std::optional<PictureKey> key;
};

/// The pictures of now, and the pointer over them.
struct Picturing {
  std::unique_ptr<text::Fonts> fonts;
  std::vector<PicturedPane> panes{1};  ///< At least one.
  glm::ivec2 whole{1280, 800};         ///< Pixels that they all stand on.
  glm::ivec2 size{1280, 800};          ///< Of each of them.
  double scale = 1;
  AdaptiveQuality governor;
  KeptSpreads spreads;
  ShownDrawing drawing;  ///< Of the case that is selected.
  view::Look look;
  base::Id hovered;
  std::optional<glm::dvec2> pointer;  ///< Where it rests over the pictures, pixels of the whole.
  unsigned version = 0;               ///< Another one with each other picture.
  int text_size = 100;                ///< Percent.

  /// Which picture lies under a pixel of the whole, or is the nearest.
  [[nodiscard]] std::size_t pane_at(const glm::dvec2& pixel) const;
  /// The pixel of that picture.
  [[nodiscard]] glm::dvec2 in_pane(const glm::dvec2& pixel) const {
    return pixel - glm::dvec2(panes[pane_at(pixel)].place.corner);
  }
  /// How it stands among the others.
  [[nodiscard]] view::PaneLook pane_look(std::size_t number) const;
  /// Has so many pictures side by side, where they find room now.
  void lay_panes(std::size_t count);
  /// Has one at each of these places.
  void lay_panes(const std::vector<view::Pane>& places);

  [[nodiscard]] double aspect() const {
    return static_cast<double>(size.x) / std::max(1.0, static_cast<double>(size.y));
  }
};

}  // namespace cluneal::app
