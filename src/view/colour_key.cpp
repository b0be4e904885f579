#include "view/colour_key.h"

#include <algorithm>
#include <cmath>
#include <glm/common.hpp>
#include <map>

#include "view/dot.h"
#include "view/phrases.h"

namespace cluneal::view {
namespace {

constexpr double swatch_width = 1.8;  ///< Ems of the notes, as its gap and height.
constexpr double swatch_gap = 0.6, swatch_height = 0.55;
constexpr double skin_height = 1.0;   ///< Of a piece of skin, so that its pattern is seen,
constexpr double skin_period = 0.42;  ///< and from one line of it to the next.

/// Whether it is a territory of a group of nerves.
bool is_territory(const SceneItem& thing) {
  return thing.kind == Kind::territory && thing.group != nullptr && thing.material.pattern != render::Pattern::none;
}

/// One for each pattern of a group; it has the name of the territory where only one has it.
void add_territories_to(std::vector<KeyEntry>& key, const Inputs& inputs, const std::vector<SceneItem>& things) {
  const language::Language& language = inputs.atlas.language;
  for (const anatomy::Group* group : inputs.atlas.groups_in_order()) {
    std::vector<render::Pattern> patterns;
    std::map<render::Pattern, std::map<Id, const SceneItem*>> of;
    for (const SceneItem& thing : things) {
      if (!is_territory(thing) || thing.group != group) continue;
      if (of[thing.material.pattern].empty()) patterns.push_back(thing.material.pattern);
      of[thing.material.pattern].emplace(without_side(thing.id), &thing);
    }
    for (const render::Pattern pattern : patterns) {
      const SceneItem& first = *of[pattern].begin()->second;
      KeyEntry entry;
      entry.colour = glm::vec4(srgb_from_linear(first.material.colour), 1);
      entry.skin = pattern;
      entry.text = of[pattern].size() == 1
                       ? label_of(inputs, first, false)
                       : language.say(phrases::territories_of_group, {{"group", language.within(group->names.title)}});
      key.push_back(std::move(entry));
    }
  }
}

using Corner = glm::dvec2;

/// Slanting lines over a box, as rows of dots: of an overlay, lines lie under boxes. `down`: to the right they run
/// down. `broken`: with a gap in the middle.
void draw_slanting(const Corner& low, const Corner& high, bool down, bool broken, double period, double width,
                   const glm::vec4& ink, render::Overlay& overlay) {
  const double height = high.y - low.y, radius = width / 2;
  const int steps = static_cast<int>(std::ceil(1.5 * height / radius));
  for (double foot = low.x - height + period / 2; foot < high.x + height; foot += period) {
    for (int i = 0; i <= steps; ++i) {
      const double share = static_cast<double>(i) / steps;
      if (broken && std::abs(share - 0.5) < 0.16) continue;
      const Corner at(foot + (down ? share : 1 - share) * height, low.y + share * height);
      if (at.x < low.x + radius || at.x > high.x - radius || at.y < low.y + radius || at.y > high.y - radius) continue;
      draw_dot(at, radius, ink, overlay);
    }
  }
}

/// As seen from behind, where it lies on both sides of the body, which mirror each other: so do the sign's halves.
void draw_skin(const Corner& low, const Corner& high, render::Pattern pattern, double note, const glm::vec4& ink,
               render::Overlay& overlay) {
  const double period = skin_period * note, width = 0.12 * note, height = high.y - low.y;
  if (pattern == render::Pattern::level) {
    for (const double share : {0.2, 0.5, 0.8}) {
      const double y = low.y + share * height;
      overlay.boxes.push_back(
          {glm::vec2(Corner(low.x, y - width / 2)), glm::vec2(Corner(high.x, y + width / 2)), 0, ink});
    }
    return;
  }
  if (pattern == render::Pattern::dotted) {
    const double radius = 0.13 * note;
    for (const bool lower : {false, true}) {
      for (double x = low.x + (lower ? 1.0 : 0.5) * period; x + radius < high.x; x += period)
        draw_dot({x, low.y + (lower ? 0.75 : 0.25) * height}, radius, ink, overlay);
    }
    return;
  }
  const bool inward = pattern == render::Pattern::hatched_back || pattern == render::Pattern::wide_back;
  const bool broken = pattern == render::Pattern::dashed;
  const double middle = 0.5 * (low.x + high.x);
  draw_slanting(low, {middle, high.y}, inward, broken, period, width, ink, overlay);
  draw_slanting({middle, low.y}, high, !inward, broken, period, width, ink, overlay);
}

}  // namespace

std::vector<KeyEntry> key_of(const Inputs& inputs, const std::vector<SceneItem>& things) {
  const auto shows = [&](const auto& what) {
    return std::any_of(things.begin(), things.end(),
                       [&](const SceneItem& t) { return t.kind == Kind::nerve && what(t); });
  };
  const auto unsure = [](const SceneItem& t) { return t.material.pattern == render::Pattern::dashed; };
  std::vector<KeyEntry> key;
  std::vector<glm::vec4> dashed;
  for (const anatomy::Group* group : inputs.atlas.groups_in_order()) {
    if (group->names.title.empty() || !shows([&](const SceneItem& t) { return t.group == group; })) continue;
    const glm::vec3 hue = material_of_site(group, is_dark(inputs)).colour;
    // The way to a nerve has its colour and is none of it: a dorsal ramus, the posterior femoral cutaneous nerve.
    const bool origins =
        !group->neighbours && shows([&](const SceneItem& t) { return t.group == group && !group->id.covers(t.id); });
    const glm::vec4 colour(srgb_from_linear(hue), 1);
    if (shows([&](const SceneItem& t) { return t.group == group && unsure(t); })) dashed.push_back(colour);
    key.push_back({colour, false,
                   origins ? inputs.atlas.language.say(phrases::group_and_its_origin, {{"group", group->names.title}})
                           : group->names.title});
  }
  if (!key.empty() && shows(unsure)) {
    // Dashes mean the same in every colour: where they are in several, the sign is in none of them.
    const glm::vec4 colour = dashed.size() == 1 ? dashed.front() : ink_of(inputs.scene, inputs.look).second;
    key.push_back({colour, true, inputs.atlas.language.say(phrases::course_uncertain)});
  }
  add_territories_to(key, inputs, things);
  return key;
}

double key_width(const Inputs& inputs, FrameCache& memory, const LabelMetrics& m, const std::vector<KeyEntry>& key) {
  double width = 0;
  for (const KeyEntry& entry : key) width = std::max(width, width_of(inputs, memory, entry.text, false));
  return (width + swatch_width + swatch_gap) * m.note;
}

void draw_plate(Pen& pen, const glm::dvec2& low, const glm::dvec2& high, const LabelMetrics& m) {
  render::OverlayBox plate;
  plate.low = glm::vec2(low - plate_border * m.note);
  plate.high = glm::vec2(high + plate_border * m.note);
  plate.corner = static_cast<float>(plate_border * m.note);
  plate.colour = pen.ink.halo;
  pen.overlay.boxes.push_back(plate);
}

void draw_key(Pen& pen, const LabelMetrics& m, const std::vector<KeyEntry>& key, const glm::dvec2& corner,
              bool plated) {
  const double line = note_leading * m.note;
  const double top = corner.y - static_cast<double>(key.size()) * line;
  double widest = 0;
  for (const KeyEntry& entry : key) widest = std::max(widest, pen.width(entry.text, m.note));
  const double words = corner.x + (swatch_width + swatch_gap) * m.note;
  if (plated) draw_plate(pen, {corner.x, top}, {words + widest, corner.y}, m);
  double middle = top + line / 2;
  for (const KeyEntry& entry : key) {
    const bool skin = entry.skin != render::Pattern::none;
    const double half = 0.5 * (skin ? skin_height : swatch_height) * m.note;
    const auto swatch = [&](double from, double to, const glm::vec4& colour) {
      render::OverlayBox box;
      box.low = glm::vec2(corner.x + from * swatch_width * m.note, middle - half);
      box.high = glm::vec2(corner.x + to * swatch_width * m.note, middle + half);
      box.corner = entry.dashed || skin ? 0.0f : static_cast<float>(0.12 * m.note);
      box.colour = colour;
      pen.overlay.boxes.push_back(box);
    };
    if (skin) {
      // As on the body: the hue see-through on light skin, its marks dark.
      swatch(0, 1, glm::vec4(glm::mix(glm::vec3(0.93f), glm::vec3(entry.colour), 0.5f), 1));
      draw_skin({corner.x, middle - half}, {corner.x + swatch_width * m.note, middle + half}, entry.skin, m.note,
                glm::vec4(0.45f * glm::vec3(entry.colour), 1), pen.overlay);
    } else {
      swatch(0, 1, entry.colour);
    }
    // As nerves are drawn: their gaps are pale.
    const glm::vec4 gap(glm::mix(glm::vec3(entry.colour), glm::vec3(0.90f), 0.75f), 1);
    if (entry.dashed) swatch(0.28, 0.44, gap), swatch(0.72, 0.88, gap);
    pen.text(entry.text, {words, middle + cap_half * m.note}, m.note, pen.ink.second);
    middle += line;
  }
}

}  // namespace cluneal::view
