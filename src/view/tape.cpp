#include "view/tape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "view/label_text.h"
#include "view/materials.h"
#include "view/mesh_facts.h"
#include "view/phrases.h"

namespace cluneal::view {
namespace {

constexpr double spacing = 1;         ///< mm between the points of a tape.
constexpr double behind_point = 500;  ///< mm behind a point: outside of any body.

class Drawer {
 public:
  Drawer(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& metrics,
         render::Overlay& overlay)
      : inputs_(inputs),
        memory_(memory),
        screen_(screen),
        m_(metrics),
        overlay_(overlay),
        ink_(ink_of(inputs.scene, inputs.look)) {}

  void draw(const Tape& tape) {
    render::OverlayLine line;
    for (const glm::dvec3& point : tape.line) {
      const auto spot = screen_.project(point);
      if (!spot) return;
      line.points.emplace_back(spot->pixel);
    }
    for (const auto& [width, colour] :
         {std::pair{4.2, glm::vec4(glm::vec3(ink_.halo), 0.9f)}, std::pair{2.0, glm::vec4(ink_.accent)}}) {
      line.width = static_cast<float>(width * m_.line);
      line.colour = colour;
      overlay_.lines.push_back(line);
    }
    ticks(tape);
    words(tape, glm::dvec2(line.points.back()));
  }

 private:
  /// One each centimetre along the skin, the ends' longer.
  void ticks(const Tape& tape) {
    const int count = static_cast<int>(tape.along / 10);
    for (int i = 0; i <= count + 1; ++i) {
      const bool end = i == 0 || i > count;
      const double half = end ? 5 : 2.5;  // mm
      const glm::dvec3 at = geometry::point_at(tape.line, i > count ? tape.along : 10.0 * i);
      const auto low = screen_.project(at - glm::dvec3(0, 0, half)),
                 high = screen_.project(at + glm::dvec3(0, 0, half));
      if (!low || !high) continue;
      overlay_.lines.push_back({{glm::vec2(low->pixel), glm::vec2(high->pixel)},
                                static_cast<float>((end ? 1.8 : 1.2) * m_.line),
                                ink_.accent});
    }
  }

  void words(const Tape& tape, const glm::dvec2& end) {
    const auto whole = [](double value) { return std::to_string(std::lround(value)); };
    render::OverlayText text;
    text.text = inputs_.atlas.language.say(phrases::from_the_midline_along_the_skin,
                                           {{"straight", whole(tape.straight)}, {"along", whole(tape.along)}});
    text.size = static_cast<float>(m_.note);
    text.weight = render::TextWeight::bold;
    text.colour = ink_.text;
    text.halo = ink_.halo;
    const double width = m_.note * width_of(inputs_, memory_, text.text, true);
    const double most = std::max(m_.margin, inputs_.size.x - m_.margin - width);
    text.baseline = glm::vec2(glm::dvec2(std::clamp(end.x - width / 2, m_.margin, most), end.y - 1.2 * m_.em));
    overlay_.texts.push_back(std::move(text));
  }

  const Inputs& inputs_;
  FrameCache& memory_;
  const Screen& screen_;
  const LabelMetrics& m_;
  render::Overlay& overlay_;
  OverlayPalette ink_;
};

bool is_asked_for(const session::Scene& scene, const Id& id) {
  return scene.selected == id || (!scene.selected.empty() && scene.selected.covers(id)) ||
         session::is_highlighted(scene, id);
}

}  // namespace

std::optional<Tape> tape_to(const geometry::Bvh& skin, const glm::dvec3& point) {
  Tape tape;
  tape.straight = std::abs(point.x);
  if (tape.straight < spacing) return std::nullopt;
  const int steps = static_cast<int>(std::ceil(tape.straight / spacing));
  for (int i = 0; i <= steps; ++i) {
    const glm::dvec3 from{point.x * i / steps, point.y + behind_point, point.z};
    const auto hit = skin.first_hit({from, {0, -1, 0}});
    if (!hit) return std::nullopt;
    tape.line.push_back(from - glm::dvec3(0, hit->distance, 0));
  }
  tape.along = geometry::length_of(tape.line);
  return tape;
}

void draw_tapes(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& metrics,
                render::Overlay& overlay) {
  const auto structure = std::find_if(inputs.atlas.structures.begin(), inputs.atlas.structures.end(),
                                      [](const auto& s) { return s.second.tissue == anatomy::Tissue::skin; });
  if (structure == inputs.atlas.structures.end()) return;
  const auto skin = inputs.body.shapes.find(structure->first);
  if (skin == inputs.body.shapes.end()) return;
  const glm::dvec3 eye = session::eye_of(inputs.camera);
  for (const auto& [whole, landmark] : inputs.atlas.landmarks) {
    if (!landmark.spot || !landmark.spot->midline) continue;
    for (const base::Side side : {base::Side::left, base::Side::right}) {
      const Id id = whole.child(side == base::Side::left ? "left" : "right");
      const auto place = inputs.body.landmarks.find(id);
      if (place == inputs.body.landmarks.end() || !is_asked_for(inputs.scene, id)) continue;
      if (!session::is_on_shown_side(inputs.scene, id) || eye.y < place->second.y) continue;
      const auto tape = tape_to(bvh_of(memory, skin->second.mesh[static_cast<std::size_t>(body::LevelOfDetail::still)]),
                                place->second);
      if (tape) Drawer(inputs, memory, screen, metrics, overlay).draw(*tape);
    }
  }
}

}  // namespace cluneal::view
