#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <vector>

#include "app/governor.h"
#include "app/present/spreads.h"
#include "session/gizmo.h"
#include "text/font.h"
#include "view/view.h"

namespace cluneal::app {

/// What decides a picture; while it is the same, so is the picture.
struct PictureKey {
  session::Scene scene;
  session::Camera camera;
  glm::ivec2 size{0};
  double scale = 0;
  bool moving = false;
  body::Detail detail = body::Detail::still;
  base::Id hovered;
  const body::Body* body = nullptr;
  std::size_t models = 0;
  int text_size = 100;
  std::vector<view::PointMark> marks;
  std::optional<session::Gizmo> gizmo;
  const geometry::Mesh* painted = nullptr;
  view::Look look;
  bool operator==(const PictureKey&) const = default;
};

/// The picture of now, what it was made from, and the pointer over it.
struct Picturing {
  std::unique_ptr<text::Fonts> fonts;
  view::ViewMemory memory;
  std::optional<view::Picture> picture;
  std::optional<PictureKey> key;
  glm::ivec2 size{1280, 800};
  double scale = 1;
  Governor governor;
  KeptSpreads spreads;
  view::Look look;
  base::Id hovered;
  std::optional<glm::dvec2> pointer;  ///< Where it rests over the picture, pixels.
  unsigned version = 0;               ///< Another one with each other picture.
  int text_size = 100;                ///< Percent.

  [[nodiscard]] double aspect() const {
    return static_cast<double>(size.x) / std::max(1.0, static_cast<double>(size.y));
  }
};

}  // namespace cluneal::app
