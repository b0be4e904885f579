#pragma once

#include <cstdint>
#include <glm/vec2.hpp>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "anatomy/atlas.h"
#include "body/core/body.h"
#include "geometry/bvh.h"
#include "geometry/surface_distance.h"
#include "render/frame.h"
#include "session/camera.h"
#include "session/gizmo.h"
#include "session/scene.h"
#include "text/font.h"

namespace cluneal::view {

using base::Id;

/// A foreign model as the picture needs it. The id is `model.<n>`, n its place in Scene::models.
struct LoadedModel {
  std::string hash;
  std::shared_ptr<const geometry::Mesh> mesh;    ///< In the file's own units and axes.
  std::shared_ptr<const geometry::Mesh> moving;  ///< Fewer triangles.
};

/// A point that was picked, with its number.
struct PointMark {
  glm::dvec3 point{0};
  std::string text;
  bool operator==(const PointMark&) const = default;
};

/// Two points that somebody measures between, or the first of them.
struct Ruler {
  std::vector<glm::dvec3> points;
  std::vector<glm::dvec3> along;  ///< The way over the skin; empty where there is none.
  std::string text;               ///< How long both are.
  bool operator==(const Ruler&) const = default;
};

/// Where a study, or several as one, found something along a curve: the mean, and what lies within its spread.
struct SpreadMark {
  glm::dvec3 mean{0};
  std::vector<glm::dvec3> within;
  std::string text;     ///< What was found, by whom.
  std::string subject;  ///< What it was measured from: stands once over those that share it.
  std::string title;    ///< What was looked for, and how it is laid here: stands once over all.
  bool pooled = false;  ///< Several studies as one.
  bool operator==(const SpreadMark&) const = default;
};

/// How whoever looks wants the picture, whatever the scene is.
struct Look {
  bool high_contrast = false;  ///< On black, names in white.
  double labels = 1;           ///< Times the room that names get.
  /// For the back row of a hall: few large names, no notes, scale or axes (what shows the picture says those); words of
  /// its own have the shares `top` and `bottom` of the height.
  bool hall = false;
  double top = 0, bottom = 0;
  /// For a patient: what stands in the places of left and right, and nothing else over the picture. Empty: as usual.
  std::string own_left = {}, own_right = {};
  base::Side hurts = base::Side::none;  ///< That one is told.
  bool asks = false;                    ///< Something is asked of it: nothing over it tells a name,
  bool asks_side = false;               ///< nor a side.
  bool operator==(const Look&) const = default;
};

/// Of a picture that stands beside others, or has a heading (side_by_side.h).
struct PaneLook {
  std::string title;                  ///< Empty: it stands alone, without a heading.
  bool first = true, last = true;     ///< What holds for all of them stands on these only.
  bool after = false, below = false;  ///< Another one stands to its left, above it.
  std::string words = {};             ///< Below the title, and smaller.
  bool operator==(const PaneLook&) const = default;
};

/// What is painted on the skin is called so in a picture (Inputs::painted).
[[nodiscard]] Id painted_id();

/// What the picture is made from. References must outlive the call only.
struct Inputs {
  const anatomy::Atlas& atlas;
  const body::Body& body;
  const std::map<std::string, LoadedModel>& models;  ///< By content hash.
  const session::Scene& scene;
  const session::Camera& camera;
  text::Fonts& fonts;
  glm::ivec2 size{1920, 1080};
  double scale = 1;  ///< Of text and lines: HiDPI, figures.
  body::LevelOfDetail detail = body::LevelOfDetail::still;
  bool moving = false;  ///< Labels keep still, nothing swaps.
  bool transparent = false;
  Id hovered;
  double time = 0;  ///< Seconds, for what changes by itself.
  double text = 1;  ///< Times that text is larger: what the reader asks for.
  std::vector<PointMark> marks = {};
  std::optional<session::Gizmo> gizmo = {};
  std::shared_ptr<const geometry::Mesh> painted = {};  ///< What somebody painted on the skin.
  Look look = {};
  std::vector<SpreadMark> spreads = {};
  PaneLook pane = {};
  std::optional<Ruler> ruler = {};
};

/// Whether the picture's background is dark.
[[nodiscard]] inline bool is_dark(const Inputs& inputs) {
  return inputs.scene.dark_background || inputs.look.high_contrast;
}

struct VisibilityMap;  // sightings.h
class Anchors;         // anchors.h

/// A finger that presses (finger.h).
struct FingerMeshes {
  std::shared_ptr<const geometry::Mesh> finger, nail;
};

/// What one picture hands to the next: where labels stand while something moves, and what is costly to find twice.
/// Explicit, so that a picture is a function of its inputs. One memory serves one picture on one thread.
struct FrameCache {
  /// A label as it stood in the last picture.
  struct Label {
    Id id;  ///< What is named:
    Id on;  ///< the thing on which it lies: itself, or that of which it is a part.
    bool left_column = false;
    glm::dvec3 anchor{0};  ///< LPS millimetres: where its leader ends.
    float dot = 0;         ///< Pixels: radius of the dot there.
    glm::vec2 place{0};    ///< Pixels: the text's edge toward the body, half its height.
    std::vector<std::string> lines;
    bool bold = false;
    bool accent = false;     ///< Of the selection or what is highlighted.
    float size = 1;          ///< Times the usual em.
    bool over_body = false;  ///< Its column lies before what is shown.
  };
  std::vector<Label> labels;            ///< Most important first.
  glm::ivec2 labels_size{0};            ///< For which picture they were laid.
  double labels_scale = 0;              ///< With the text's own size.
  double labels_smaller = 1;            ///< Times the size that was asked for: so that nerves' names found room.
  float left_edge = 0, right_edge = 0;  ///< The columns' edges toward the body.
  double notes_smaller = 1;             ///< Times the size that was asked for: so that they cover nothing.

  /// What a mesh is asked for again and again, kept while it lives.
  struct MeshCacheEntry {
    std::weak_ptr<const geometry::Mesh> alive;
    geometry::Bounds bounds;
    std::shared_ptr<const geometry::Bvh> tree;     ///< Empty until asked for.
    std::vector<geometry::SurfaceSample> samples;  ///< Empty until asked for.
  };
  std::map<const geometry::Mesh*, MeshCacheEntry> meshes;
  /// The finger that presses on the skin, made again where it presses elsewhere.
  struct Finger {
    glm::dvec3 at{0}, outward{0};
    FingerMeshes meshes;
  };
  std::optional<Finger> finger;
  std::shared_ptr<const VisibilityMap> sightings;              ///< Of the last still picture.
  std::shared_ptr<const Anchors> anchors;                      ///< Likewise.
  std::map<std::pair<std::string, bool>, double> text_widths;  ///< Ems, by text and boldness.
};

struct Picture {
  render::Frame frame;
};

[[nodiscard]] Picture make_picture(const Inputs& inputs, FrameCache& memory);

struct Picked {
  Id id;
  glm::dvec3 point{0};
  double distance = 0;               ///< From the eye, mm.
  std::uint32_t triangle = 0;        ///< Of the mesh with Detail::moving, which lies within 0.3 mm; 0 for nerves.
  std::optional<double> arc_length;  ///< Nerves: mm from the root.
  bool veil = false;                 ///< Skin that is only looked through: a place, but nothing that is meant.
};
/// What lies under a pixel. A site whose ring is under it wins over all; a visible nerve within `tolerance` pixels wins
/// over what is no more than that before it. A territory counts where it shows. Ghosts (opacity under one half) are
/// found only where nothing solid is.
[[nodiscard]] std::optional<Picked> pick(const Inputs& inputs, FrameCache& memory, glm::dvec2 pixel,
                                         double tolerance = 8);

/// Bounds of all that is shown (or of `only` and what lies below), LPS millimetres; of the skin that one looks through
/// only where that is all.
[[nodiscard]] geometry::Bounds bounds_of_shown(const Inputs& inputs, const Id& only = {});

}  // namespace cluneal::view
