#include <algorithm>
#include <cmath>
#include <glm/common.hpp>

#include "view/dot.h"
#include "view/label_layout.h"
#include "view/label_text.h"
#include "view/labels.h"
#include "view/sightings.h"

namespace cluneal::view {
namespace {

constexpr double text_to_leader = 0.35;  ///< Ems.
constexpr double middle_to_baseline = 0.36;
constexpr float faded = 0.45f;
constexpr float plate_opacity = 0.95f;
constexpr double plate_edge = 0.7;  ///< Of a leader's width.

const SceneItem* thing_of(const std::vector<SceneItem>& things, const Id& id) {
  const auto found = std::find_if(things.begin(), things.end(), [&](const SceneItem& thing) { return thing.id == id; });
  return found == things.end() ? nullptr : &*found;
}

/// Where the leader ends now; nothing where the anchor is off the picture or, after a move, hidden.
std::optional<glm::dvec2> anchor_of(const Inputs& inputs, const Screen& screen, const Occluders* blockers,
                                    const SceneItem& thing, const FrameCache::Label& label, const LabelMetrics& m) {
  const auto spot = screen.project(label.anchor);
  if (!spot || !screen.contains(spot->pixel)) return {};
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
void draw_plate(const Inputs& inputs, FrameCache& memory, const FrameCache::Label& label, const LabelMetrics& m,
                const OverlayPalette& ink, float strength, render::Overlay& overlay) {
  const double em = m.em * static_cast<double>(label.size), leading = m.leading * static_cast<double>(label.size);
  double width = 0;
  for (const std::string& line : label.lines) {
    width = std::max(width, em * width_of(inputs, memory, line, label.bold));
  }
  const glm::dvec2 margin{0.3 * m.em, 0.1 * m.em};
  const glm::dvec2 half{0, static_cast<double>(label.lines.size()) / 2 * leading};
  const glm::dvec2 edge(label.place), far = edge + glm::dvec2(label.left_column ? -width : width, 0);
  render::OverlayBox box;
  box.low = glm::vec2(glm::min(edge, far) - half - margin);
  box.high = glm::vec2(glm::max(edge, far) + half + margin);
  box.corner = static_cast<float>(0.3 * m.em);
  box.colour = ink.halo;
  box.colour.w = plate_opacity * strength;
  // With an edge: a bare plate over a nerve would look like a gap in it, as of one whose course is uncertain.
  render::OverlayBox edge_box = box;
  edge_box.low -= static_cast<float>(plate_edge * m.line);
  edge_box.high += static_cast<float>(plate_edge * m.line);
  edge_box.corner += static_cast<float>(plate_edge * m.line);
  edge_box.colour = ink.leader;
  edge_box.colour.w *= 0.8f * strength;
  overlay.boxes.push_back(edge_box);
  overlay.boxes.push_back(box);
}

void draw_words(const Inputs& inputs, FrameCache& memory, const FrameCache::Label& label, const LabelMetrics& m,
                const OverlayPalette& ink, const glm::vec4& colour, float strength, render::Overlay& overlay) {
  const double em = m.em * static_cast<double>(label.size), leading = m.leading * static_cast<double>(label.size);
  const double count = static_cast<double>(label.lines.size());
  double baseline = static_cast<double>(label.place.y) - (count - 1) / 2 * leading + middle_to_baseline * em;
  for (const std::string& line : label.lines) {
    const double width = em * width_of(inputs, memory, line, label.bold);
    render::OverlayText text;
    text.text = line;
    text.baseline = {label.place.x - (label.left_column ? static_cast<float>(width) : 0.0f),
                     static_cast<float>(baseline)};
    text.size = static_cast<float>(em);
    text.weight = label.bold ? render::TextWeight::bold : render::TextWeight::regular;
    text.colour = colour;
    text.colour.w *= strength;
    text.halo = ink.halo;
    text.halo.w *= strength;
    overlay.texts.push_back(std::move(text));
    baseline += leading;
  }
}

/// A dot in the thing's own hue, of whatever kind and size within the same two rims: a dark one, seen on light things,
/// and about it a white one, seen on dark things.
void draw_end(const glm::dvec2& at, double radius, const glm::vec4& ring, const glm::vec4& hue,
              render::Overlay& overlay) {
  draw_dot(at, radius, {1, 1, 1, 1}, overlay);
  draw_dot(at, 0.8 * radius, ring, overlay);
  draw_dot(at, 0.6 * radius, hue, overlay);
}

}  // namespace

std::vector<glm::dvec2> leader_line(double edge, bool left_column, double middle, const glm::dvec2& anchor,
                                    const LabelMetrics& m) {
  const double outward = left_column ? 1.0 : -1.0;
  return {{edge + outward * text_to_leader * m.em, middle}, {edge + outward * m.gutter, anchor.y}, anchor};
}

void draw_labels(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& asked,
                 const std::vector<SceneItem>& things, render::Overlay& overlay) {
  const LabelMetrics m = smaller(asked, memory.labels_smaller);
  const OverlayPalette ink = ink_of(inputs.scene, inputs.look);
  std::optional<Occluders> blockers;
  if (inputs.moving && !memory.labels.empty()) blockers.emplace(memory, things);
  std::vector<std::vector<glm::dvec2>> leaders;
  std::vector<render::OverlayLine> strokes;
  for (const FrameCache::Label& label : memory.labels) {
    const SceneItem* thing = thing_of(things, label.on);
    if (thing == nullptr) continue;
    const auto anchor = anchor_of(inputs, screen, blockers ? &*blockers : nullptr, *thing, label, m);
    bool led = anchor.has_value();
    if (anchor) {
      const glm::dvec2 place(label.place);
      const auto leader = leader_line(place.x, label.left_column, place.y, *anchor, m);
      led = std::none_of(leaders.begin(), leaders.end(), [&](const auto& other) { return meet(leader, other); });
      if (led) {
        leaders.push_back(leader);
        const std::vector<glm::vec2> points(leader.begin(), leader.end());
        // A light line needs an edge to be seen on bone; a dark one is seen there, and must not bleach the nerves that
        // it crosses.
        if (is_dark(inputs)) overlay.lines.push_back({points, static_cast<float>(1.8 * m.line), ink.halo});
        strokes.push_back({points, static_cast<float>(m.line), label.accent ? ink.accent : ink.leader});
        const glm::vec4 hue(srgb_from_linear(thing->material.colour), 1.0f);
        draw_end(*anchor, static_cast<double>(label.dot),
                 label.accent ? ink.accent : glm::vec4(glm::vec3(ink.leader), 1.0f), hue, overlay);
      }
    }
    if (label.over_body) draw_plate(inputs, memory, label, m, ink, led ? 1.0f : faded, overlay);
    // What the atlas is about is read first: bones and ligaments are named in the second ink.
    const bool ground = thing->kind == Kind::structure && !label.accent;
    draw_words(inputs, memory, label, m, ink, ground ? ink.second : ink.text, led ? 1.0f : faded, overlay);
  }
  overlay.lines.insert(overlay.lines.end(), strokes.begin(), strokes.end());
}

}  // namespace cluneal::view
