#pragma once

#include <cstdint>
#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "geometry/mesh.h"

namespace cluneal::render {

/// How a surface answers light.
enum class Surface { bone, disc, ligament, muscle, skin, nerve, marker, foreign };

/// Marks beside hue, so that colour is never alone.
enum class Pattern { none, hatched, dotted, dashed, hatched_back, level, wide, wide_back };

struct Material {
  Surface surface = Surface::bone;
  glm::vec3 colour{0.8f};  ///< Linear sRGB albedo.
  float opacity = 1;
  float emphasis = 0;  ///< 0 to 1: selected, hovered, highlighted. Brightens and outlines.
  Pattern pattern = Pattern::none;
  bool halo = false;  ///< A dark rim of enlarged back faces behind it.
  bool soft = false;  ///< The mesh's occlusion says how much of it shows (the fading edge of a territory), not how
                      ///< open it lies.
  float shines_through = 0;  ///< 0 to 1: how far what is see-through leaves it as it is, where it is opaque and nothing
                             ///< opaque hides it.
  bool operator==(const Material&) const = default;
};

/// Where a mesh dissolves, in its own frame, since what it stands for goes on beyond it.
/// A tube: the first three are an end of its axis, the fourth over how much of the way from there it comes in.
/// Any other mesh, by height: gone below the first, whole from the second up to the third, gone above the fourth.
using Fading = glm::vec4;

/// No tube is drawn thinner than this many pixels times the frame's scale.
inline constexpr float least_tube_width = 2.5f;

/// One mesh, drawn once. The renderer keeps the mesh's buffers as long as frames name it.
struct DrawItem {
  std::shared_ptr<const geometry::Mesh> mesh;
  glm::mat4 transform{1};
  Material material;
  float tube_scale = 1;  ///< For meshes with radii.
  std::optional<Fading> fading;
  bool operator==(const DrawItem&) const = default;
};

/// Overlay, in pixels of the target from its top left: labels, leaders, R and L, the scale bar. Part of the picture.
struct OverlayLine {
  std::vector<glm::vec2> points;
  float width = 1;
  glm::vec4 colour{0, 0, 0, 1};  ///< sRGB, straight alpha.
  bool operator==(const OverlayLine&) const = default;
};
struct OverlayBox {
  glm::vec2 low{0}, high{0};
  float corner = 0;  ///< Radius of its corners.
  glm::vec4 colour{0, 0, 0, 1};
  bool operator==(const OverlayBox&) const = default;
};
enum class TextWeight { regular, bold };
struct OverlayText {
  std::string text;       ///< UTF-8.
  glm::vec2 baseline{0};  ///< Left end of the baseline.
  float size = 16;        ///< Em, pixels.
  TextWeight weight = TextWeight::regular;
  glm::vec4 colour{0, 0, 0, 1};
  glm::vec4 halo{1, 1, 1, 0};  ///< Behind the glyphs; alpha 0: none.
  bool operator==(const OverlayText&) const = default;
};
struct Overlay {
  std::vector<OverlayLine> lines;
  std::vector<OverlayBox> boxes;
  std::vector<OverlayText> texts;
  bool operator==(const Overlay&) const = default;
};

struct Background {
  glm::vec3 top{0.95f}, bottom{0.85f};  ///< Linear sRGB.
  bool transparent = false;             ///< Alpha 0 where nothing is drawn.
  bool operator==(const Background&) const = default;
};

/// All that makes one picture: plain values with ==, so that nothing is drawn where nothing changed.
struct Frame {
  glm::ivec2 size{1920, 1080};  ///< Pixels.
  glm::mat4 view{1};            ///< World to eye; LPS millimetres.
  glm::mat4 projection{1};
  float scale = 1;  ///< Of rims and least widths: 1 for a screen of about 100 dots an inch.
  std::vector<DrawItem> items;
  Overlay overlay;
  Background background;
  bool operator==(const Frame&) const = default;
};

}  // namespace cluneal::render
