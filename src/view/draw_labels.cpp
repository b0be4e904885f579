#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

#include "view/label_layout.h"
#include "view/label_text.h"
#include "view/labels.h"
#include "view/sightings.h"

namespace cluneal::view {
namespace {

constexpr double text_to_leader = 0.35;  ///< Ems.
constexpr double middle_to_baseline = 0.36;
constexpr float faded = 0.45f;
constexpr float plate_opacity = 0.82f;

const Shown* thing_of(const std::vector<Shown>& things, const Id& id) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const Shown& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

/// Label, gutter, level run, anchor.
std::vector<glm::dvec2> leader_of(const ViewMemory::Label& label, const glm::dvec2& anchor, const Metrics& m) {
  const double outward = label.left_column ? 1.0 : -1.0;
  const glm::dvec2 edge(label.place);
  return {{edge.x + outward * text_to_leader * m.em, edge.y}, {edge.x + outward * m.gutter, anchor.y}, anchor};
}

bool inside(const Screen& screen, const glm::dvec2& p) {
  return p.x > 0 && p.y > 0 && p.x < screen.size().x && p.y < screen.size().y;
}

/// Where the leader ends now; nothing where the anchor is off the picture or, after a move, hidden.
std::optional<glm::dvec2> anchor_of(const Inputs& inputs, const Screen& screen, const Blockers* blockers,
                                    const Shown& thing, const ViewMemory::Label& label, const Metrics& m) {
  const auto spot = screen.project(label.anchor);
  if (!spot || !inside(screen, spot->pixel)) return {};
  if (!inputs.moving) return spot->pixel;
  const double beyond = label.left_column ? spot->pixel.x - static_cast<double>(label.place.x)
                                          : static_cast<double>(label.place.x) - spot->pixel.x;
  if (beyond < m.gutter + 0.3 * m.em) return {};
  const double allowance = thing.kind == Kind::nerve ? nerve_allowance(thing, 0) : 1.0;
  if (is_mark(thing)) return spot->pixel;
  if (blockers != nullptr && blockers->hide(screen.eye(), label.anchor, allowance)) return {};
  return spot->pixel;
}

/// A plate behind the words of a label that stands before the body.
void draw_plate(const Inputs& inputs, ViewMemory& memory, const ViewMemory::Label& label, const Metrics& m,
                const Ink& ink, float strength, render::Overlay& overlay) {
  double width = 0;
  for (const std::string& line : label.lines) {
    width = std::max(width, m.em * width_of(inputs, memory, line, label.bold));
  }
  const glm::dvec2 margin{0.3 * m.em, 0.1 * m.em};
  const glm::dvec2 half{0, static_cast<double>(label.lines.size()) / 2 * m.leading};
  const glm::dvec2 edge(label.place), far = edge + glm::dvec2(label.left_column ? -width : width, 0);
  render::OverlayBox box;
  box.low = glm::vec2(glm::min(edge, far) - half - margin);
  box.high = glm::vec2(glm::max(edge, far) + half + margin);
  box.corner = static_cast<float>(0.3 * m.em);
  box.colour = ink.halo;
  box.colour.w = plate_opacity * strength;
  overlay.boxes.push_back(box);
}

void draw_words(const Inputs& inputs, ViewMemory& memory, const ViewMemory::Label& label, const Metrics& m,
                const Ink& ink, const glm::vec4& colour, float strength, render::Overlay& overlay) {
  const double count = static_cast<double>(label.lines.size());
  double baseline = static_cast<double>(label.place.y) - (count - 1) / 2 * m.leading + middle_to_baseline * m.em;
  for (const std::string& line : label.lines) {
    const double width = m.em * width_of(inputs, memory, line, label.bold);
    render::OverlayText text;
    text.text = line;
    text.baseline = {label.place.x - (label.left_column ? static_cast<float>(width) : 0.0f),
                     static_cast<float>(baseline)};
    text.size = static_cast<float>(m.em);
    text.weight = label.bold ? render::TextWeight::bold : render::TextWeight::regular;
    text.colour = colour;
    text.colour.w *= strength;
    text.halo = ink.halo;
    text.halo.w *= strength;
    overlay.texts.push_back(std::move(text));
    baseline += m.leading;
  }
}

void draw_dot(const glm::dvec2& at, double radius, const glm::vec4& colour, render::Overlay& overlay) {
  render::OverlayBox box;
  box.low = glm::vec2(at - radius);
  box.high = glm::vec2(at + radius);
  box.corner = static_cast<float>(radius);
  box.colour = colour;
  overlay.boxes.push_back(box);
}

}  // namespace

void draw_labels(const Inputs& inputs, ViewMemory& memory, const Screen& screen, const Metrics& m,
                 const std::vector<Shown>& things, render::Overlay& overlay) {
  const Ink ink = ink_of(inputs.scene, inputs.look);
  std::optional<Blockers> blockers;
  if (inputs.moving && !memory.labels.empty()) blockers.emplace(memory, things);
  std::vector<std::vector<glm::dvec2>> leaders;
  std::vector<render::OverlayLine> strokes;
  for (const ViewMemory::Label& label : memory.labels) {
    const Shown* thing = thing_of(things, label.id);
    if (thing == nullptr) continue;
    const auto anchor = anchor_of(inputs, screen, blockers ? &*blockers : nullptr, *thing, label, m);
    bool led = anchor.has_value();
    if (anchor) {
      const auto leader = leader_of(label, *anchor, m);
      led = std::none_of(leaders.begin(), leaders.end(), [&](const auto& other) { return meet(leader, other); });
      if (led) {
        leaders.push_back(leader);
        const std::vector<glm::vec2> points(leader.begin(), leader.end());
        glm::vec4 rim = ink.halo;
        rim.w *= 0.7f;
        overlay.lines.push_back({points, static_cast<float>(2.6 * m.line), rim});
        strokes.push_back({points, static_cast<float>(m.line), label.bold ? ink.accent : ink.leader});
        const glm::vec4 hue = thing->group != nullptr ? glm::vec4(srgb_from_linear(thing->material.colour), 1.0f)
                                                      : glm::vec4(glm::vec3(ink.leader), 1.0f);
        draw_dot(*anchor, 0.27 * m.em, {glm::vec3(ink.halo), 1.0f}, overlay);
        draw_dot(*anchor, 0.21 * m.em, label.bold ? ink.accent : glm::vec4(glm::vec3(ink.leader), 1.0f), overlay);
        draw_dot(*anchor, 0.14 * m.em, hue, overlay);
      }
    }
    if (label.over_body) draw_plate(inputs, memory, label, m, ink, led ? 1.0f : faded, overlay);
    // What the atlas is about is read first: bones and ligaments are named in the second ink.
    const bool ground = thing->kind == Kind::structure && !label.bold;
    draw_words(inputs, memory, label, m, ink, ground ? ink.second : ink.text, led ? 1.0f : faded, overlay);
  }
  overlay.lines.insert(overlay.lines.end(), strokes.begin(), strokes.end());
}

}  // namespace cluneal::view
