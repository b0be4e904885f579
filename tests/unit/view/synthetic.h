#pragma once

#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "view/view.h"

namespace cluneal::test {

/// Every glyph half an em wide: widths that a test can work out.
class PlainFonts final : public text::Fonts {
 public:
  text::ShapedLine shape(std::string_view utf8, text::Weight weight) override;
  text::GlyphField field(std::uint32_t, std::uint32_t) override { return {}; }
  [[nodiscard]] std::string file(text::Weight) const override { return {}; }
  std::vector<text::LettersOfFont> fonts_for(const std::set<char32_t>&, text::Weight) override { return {}; }
};

/// A closed sphere, counter-clockwise from outside.
std::shared_ptr<const geometry::Mesh> sphere(const glm::dvec3& centre, double radius, int rings = 16);

/// A pelvis of spheres and a few nerves of tubes, with names, groups and both sides: enough to lay labels on.
struct Stage {
  anatomy::Atlas atlas;
  body::Body body;
  std::map<std::string, view::LoadedModel> models;
  session::Scene scene;
  session::Camera camera;
  PlainFonts fonts;
  view::FrameCache memory;

  Stage();
  void add_bone(const std::string& id, const std::string& english, const glm::dvec3& centre, double radius);
  void add_nerve(const std::string& id, const std::string& english, const geometry::Polyline& line, double radius);
  [[nodiscard]] view::Inputs inputs(glm::ivec2 size = {1920, 1080});
};

/// Looks at it from somewhere, from no nearer than 300 mm.
session::Camera random_camera(std::mt19937& random);

/// Nothing where it has no label.
const view::FrameCache::Label* label_of(const view::FrameCache& memory, const base::Id& id);

/// Leaders are the only lines of three points in their colour.
std::vector<std::vector<glm::dvec2>> leaders_of(const view::Picture& picture, const session::Scene& scene);

}  // namespace cluneal::test
