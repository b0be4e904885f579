#include "view/orientation.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include "body/tables/measures.h"
#include "language/writing.h"
#include "view/own_sides.h"
#include "view/pen.h"
#include "view/phrases.h"
#include "view/sightings.h"

namespace cluneal::view {
namespace {

constexpr double mark_size = 1.5;    ///< Ems; R and L.
constexpr double bar_widest = 6;     ///< Ems.
constexpr double bar_text = 0.72;    ///< Ems.
constexpr double note_widest = 0.3;  ///< Of the picture's width, but no less than
constexpr double note_least = 8;     ///< ems of the notes.

/// Digits without idle zeros: 2, 2.5.
std::string short_number(const language::Language& language, double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.3g", value);
  return language::number(language, text);
}

void draw_side_marks(Pen& pen, const Screen& screen, const LabelMetrics& m) {
  const auto marks = side_marks(screen.axes());
  if (!marks) return;
  const double size = mark_size * m.em,
               baseline = m.margin + pen.inputs.look.top * screen.size().y + 2 * cap_half * size;
  // At the labels' columns; in a picture too narrow for both columns those overlap, and the marks must not change
  // places.
  const double middle = screen.size().x / 2;
  double left = std::min(static_cast<double>(pen.memory.left_edge), middle - size);
  double right = std::max(static_cast<double>(pen.memory.right_edge), middle + size);
  // Pictures side by side on a slide have no columns: the marks stand out of the way.
  if (pen.inputs.look.hall && !pen.inputs.pane.title.empty()) left = 0, right = screen.size().x;
  const language::Language& language = pen.inputs.atlas.language;
  const std::string at_left = language.say(marks->first), at_right = language.say(marks->second);
  const double first = left - pen.width(at_left, size, true);
  const double last = screen.size().x - m.margin - pen.width(at_right, size, true);
  pen.text(at_left, {std::max(first, m.margin), baseline}, size, pen.ink.faint, true);
  pen.text(at_right, {std::min(right, last), baseline}, size, pen.ink.faint, true);
}

void draw_axes(Pen& pen, const Screen& screen, const LabelMetrics& m, const glm::dvec2& centre) {
  struct Direction {
    language::Phrase name;
    glm::dvec3 toward;
  };
  Direction directions[] = {{phrases::axis_left, {1, 0, 0}},      {phrases::axis_right, {-1, 0, 0}},
                            {phrases::axis_posterior, {0, 1, 0}}, {phrases::axis_anterior, {0, -1, 0}},
                            {phrases::axis_superior, {0, 0, 1}},  {phrases::axis_inferior, {0, 0, -1}}};
  const session::CameraAxes& axes = screen.axes();
  const auto nearness = [&](const Direction& d) { return glm::dot(d.toward, axes.back); };
  std::stable_sort(std::begin(directions), std::end(directions),
                   [&](const Direction& a, const Direction& b) { return nearness(a) > nearness(b) + 1e-9; });
  const double radius = axes_radius * m.em, size = axes_letter * m.em;
  std::vector<glm::dvec2> taken;
  for (const Direction& d : directions) {
    const glm::dvec2 way{glm::dot(d.toward, axes.right), -glm::dot(d.toward, axes.up)};
    // Seen end-on a letter would sit on the centre; what points well away stays out.
    if (glm::length(way) < 0.35 || nearness(d) < -0.5) continue;
    const double reach = 0.72 * radius;
    const glm::dvec2 at = centre + (reach * glm::length(way) + 0.62 * size) * glm::normalize(way);
    // Two directions one behind the other: the nearer one is written.
    if (std::any_of(taken.begin(), taken.end(), [&](const auto& p) { return glm::length(p - at) < 1.3 * size; }))
      continue;
    taken.push_back(at);
    glm::vec4 colour = nearness(d) > -0.05 ? pen.ink.text : pen.ink.faint;
    colour.w *= static_cast<float>(std::clamp(1 + nearness(d), 0.35, 1.0));
    pen.line({glm::vec2(centre), glm::vec2(centre + reach * way)}, m.line, colour);
    const std::string name = pen.inputs.atlas.language.say(d.name);
    pen.text(name, {at.x - pen.width(name, size, true) / 2, at.y + cap_half * size}, size, colour, true);
  }
}

void draw_scale_bar(Pen& pen, const Screen& screen, const LabelMetrics& m, double middle) {
  const ScaleBar bar = scale_bar(pen.inputs.camera, pen.inputs.size, bar_widest * m.em, pen.inputs.atlas.language);
  const double right = screen.size().x - m.margin, left = right - bar.pixels, tick = 0.22 * m.em;
  const auto stroke = [&](double width, const glm::vec4& colour) {
    pen.line({{static_cast<float>(left), static_cast<float>(middle)},
              {static_cast<float>(right), static_cast<float>(middle)}},
             width, colour);
    for (double x : {left, right}) {
      pen.line({{static_cast<float>(x), static_cast<float>(middle - tick)},
                {static_cast<float>(x), static_cast<float>(middle + tick)}},
               width, colour);
    }
  };
  stroke(1.2 * m.line, pen.ink.text);
  const double size = bar_text * m.em;
  pen.text(bar.text, {left - pen.width(bar.text, size) - 0.45 * m.em, middle + cap_half * size}, size, pen.ink.text);
}

}  // namespace

ScaleBar scale_bar(const session::Camera& camera, glm::ivec2 size, double widest, const language::Language& language) {
  const double pixels_per_mm = Screen(camera, size).pixels_per_mm(camera.distance);
  const double most = widest / pixels_per_mm;
  const double power = std::pow(10, std::floor(std::log10(most)));
  ScaleBar bar;
  bar.millimetres = power;
  for (double step : {2.0, 5.0, 10.0}) {
    if (step * power <= most * (1 + 1e-9)) bar.millimetres = step * power;
  }
  bar.pixels = bar.millimetres * pixels_per_mm;
  const double mm = bar.millimetres;
  const auto in = [&](double unit, const char* name) { return short_number(language, mm / unit) + name; };
  bar.text = mm >= 1000 ? in(1000, " m") : mm >= 10 ? in(10, " cm") : in(1, " mm");
  return bar;
}

std::optional<std::pair<language::Phrase, language::Phrase>> side_marks(const session::CameraAxes& axes) {
  constexpr double plain = 0.6;  ///< Cosine: up to 53 degrees off.
  if (axes.right.x >= plain) return {{phrases::mark_right, phrases::mark_left}};
  if (axes.right.x <= -plain) return {{phrases::mark_left, phrases::mark_right}};
  if (axes.right.y >= plain) return {{phrases::mark_anterior, phrases::mark_posterior}};
  if (axes.right.y <= -plain) return {{phrases::mark_posterior, phrases::mark_anterior}};
  return {};
}

namespace {

/// Whether a nerve would be narrower than the least width of a tube at its thickest already, and so is drawn thicker
/// than the factor says.
bool is_widened(const Inputs& inputs, const SceneItem& thing) {
  if (thing.nerve == nullptr || thing.nerve->minor || inputs.atlas.is_neighbour(*thing.nerve)) return false;
  const body::Course& course = *thing.course;
  if (!course.flat.half_width.empty() || course.radius.empty()) return false;
  const double diameter = 2 * *std::max_element(course.radius.begin(), course.radius.end());
  const double pixels_per_mm = Screen(inputs.camera, inputs.size).pixels_per_mm(inputs.camera.distance);
  return diameter * inputs.scene.nerve_scale * pixels_per_mm <
         static_cast<double>(render::least_tube_width) * line_scale(inputs);
}

/// How thick nerves are drawn, where that is not as in life.
std::optional<std::string> thickness_note(const Inputs& inputs, bool widened) {
  const double scale = inputs.scene.nerve_scale;
  const language::Language& language = inputs.atlas.language;
  if (scale == 1) return widened ? std::optional(language.say(phrases::thin_nerves_drawn_thicker)) : std::nullopt;
  if (scale < 1)
    return language.say(phrases::cluneal_nerves_drawn_times_thinner, {{"times", short_number(language, 1 / scale)}});
  return language.say(widened ? phrases::cluneal_nerves_drawn_at_least : phrases::cluneal_nerves_drawn_times_thicker,
                      {{"times", short_number(language, scale)}});
}

}  // namespace

std::vector<std::string> notes_on_patterns(const Inputs& inputs, const std::vector<SceneItem>& things) {
  const bool dermatomes = std::any_of(things.begin(), things.end(), [](const SceneItem& t) { return t.dermatome; });
  if (!dermatomes) return {};
  return {inputs.atlas.language.say(phrases::dermatomes_hatched_and_solid)};
}

std::vector<std::string> notes_of(const Inputs& inputs, const std::vector<SceneItem>& things) {
  bool nerves = false, widened = false, schematic = false;
  for (const SceneItem& thing : things) {
    if (thing.kind != Kind::nerve) continue;
    nerves = true;
    widened = widened || is_widened(inputs, thing);
    if (thing.nerve == nullptr) continue;
    const auto& course = thing.nerve->course;
    schematic =
        schematic || std::any_of(course.begin(), course.end(), [](const anatomy::Waypoint& w) { return w.schematic; });
  }
  std::vector<std::string> notes;
  // What lies nearer is drawn larger: the bar stands for one depth.
  if (!inputs.look.hall) notes.push_back(inputs.atlas.language.say(phrases::scale_bar_at_the_depth_of));
  const bool of_body =
      std::any_of(things.begin(), things.end(), [](const SceneItem& t) { return t.kind != Kind::model; });
  if (std::string who = anatomy::title_of_person(inputs.atlas.persons, inputs.body.person); of_body && !who.empty()) {
    notes.push_back(std::move(who));
  }
  if (const base::Side side = side_said(inputs); side != base::Side::none) {
    notes.emplace_back(
        inputs.atlas.language.say(side == base::Side::left ? phrases::names_left_side : phrases::names_right_side));
    if (nerves && inputs.scene.sides == session::Sides::both)
      notes.push_back(inputs.atlas.language.say(phrases::pale_is_far_side));
  }
  // Else it would be taken for the usual pattern.
  for (const auto& [of, variant] : inputs.scene.variants) {
    if (nerves)
      notes.push_back(inputs.atlas.language.say(phrases::variant_name, {{"name", inputs.atlas.title_of(variant)}}));
  }
  if (nerves && !inputs.scene.roots.empty()) {
    notes.push_back(inputs.atlas.language.say(phrases::nerves_with_fibres_of_roots,
                                              {{"roots", anatomy::listed(inputs.scene.roots)}}));
  }
  if (!missing_nerves(inputs, things).empty())
    notes.push_back(inputs.atlas.language.say(inputs.scene.roots.empty() ? phrases::pale_is_left_out
                                                                         : phrases::pale_is_of_other_roots));
  if (auto note = nerves ? thickness_note(inputs, widened) : std::nullopt) notes.push_back(std::move(*note));
  for (std::string& note : notes_on_patterns(inputs, things)) notes.push_back(std::move(note));
  if (schematic) notes.push_back(inputs.atlas.language.say(phrases::courses_partly_schematic));
  notes.push_back(inputs.atlas.language.say(phrases::teaching_model_not_a_medical));
  return notes;
}

std::vector<std::string> wrapped_notes(const Inputs& inputs, FrameCache& memory, const LabelMetrics& m,
                                       const std::vector<std::string>& notes) {
  const double widest = std::max(note_least, note_widest * inputs.size.x / m.note);
  std::vector<std::string> lines;
  for (const std::string& note : notes) {
    for (std::string& line : filled(inputs, memory, note, false, widest).lines) lines.push_back(std::move(line));
  }
  return lines;
}

Corners corners_of(const Inputs& inputs, FrameCache& memory, const LabelMetrics& m,
                   const std::vector<std::string>& notes, const std::vector<KeyEntry>& key) {
  Corners corners;
  corners.top = (mark_size + 0.5) * m.em;
  if (inputs.look.hall || !inputs.look.own_left.empty()) return corners;
  double side = 0;
  if (inputs.pane.first) {
    corners.axes = axes_place(inputs, memory, m, inputs.look.top * inputs.size.y + corners.top);
    side = corners.axes.above ? 0 : corners.axes.side;  // At the bottom left.
    if (corners.axes.above) corners.above[corners.axes.right ? 0 : 1] = corners.axes.side + 0.5 * m.em;
  }
  corners.left_width = corners.left_height = side;
  const double bar = inputs.pane.last ? 1.4 * m.em : 0;
  corners.right_width = inputs.pane.last ? bar_widest * m.em : 0;
  corners.right_height = bar + static_cast<double>(notes.size()) * note_leading * m.note;
  for (const std::string& note : notes) {
    corners.right_width = std::max(corners.right_width, m.note * width_of(inputs, memory, note, false));
  }
  if (key.empty()) return corners;
  const double width = key_width(inputs, memory, m, key);
  const double height = static_cast<double>(key.size()) * note_leading * m.note;
  const double beside = side > 0 ? side + 0.8 * m.em : 0;
  corners.key = {m.margin + beside, m.margin};
  constexpr double most = 0.5;  // Of the picture, whose middle is what it shows.
  if (corners.key.x + width + 2 * m.em + corners.right_width + m.margin > inputs.size.x ||
      corners.key.x + width > most * inputs.size.x) {
    // Too narrow for both beside each other.
    const double over = side > 0 ? side + 0.5 * m.em : 0;
    corners.key = {m.margin, m.margin + over};
    corners.left_height = over + height;
    corners.left_width = std::max(side, width);
  } else {
    corners.left_width = beside + width;
    corners.left_height = std::max(side, height);
  }
  return corners;
}

void draw_orientation(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& m,
                      const std::vector<SceneItem>& things, const std::vector<std::string>& notes,
                      const std::vector<KeyEntry>& key, const Corners& corners, render::Overlay& overlay) {
  Pen pen{inputs, memory, ink_of(inputs.scene, inputs.look), overlay};
  const std::optional<Extent> extent = extent_of(memory, screen, things);
  const auto reaches = [&](double left, double right, double height) {
    return extent && extent->right > left && extent->left < right && extent->bottom > screen.size().y - height;
  };
  if (inputs.look.asks_side) return;
  if (!inputs.look.own_left.empty()) return draw_own_sides(pen, screen, m);
  draw_side_marks(pen, screen, m);
  if (inputs.look.hall || inputs.look.asks) return;
  if (inputs.pane.first) draw_axes(pen, screen, m, corners.axes.centre);
  const double right = screen.size().x - m.margin;
  // Plates lie over lines: the scale bar stands above.
  const double bottom = screen.size().y - m.margin + 0.2 * m.note;
  const double top = bottom - static_cast<double>(notes.size()) * note_leading * m.note;
  if (!notes.empty() && reaches(right - corners.right_width, right, screen.size().y - top)) {
    draw_plate(pen, {right - corners.right_width, top}, {right, bottom}, m);
  }
  double baseline = screen.size().y - m.margin;
  for (std::size_t i = notes.size(); i-- > 0; baseline -= note_leading * m.note) {
    pen.text(notes[i], {right - pen.width(notes[i], m.note), baseline}, m.note, pen.ink.second);
  }
  // Its words are as high as the bar's ends: neither may lie under the plate.
  const double clear = notes.empty() ? 0.35 * m.em : plate_border * m.note + 0.5 * m.em;
  if (inputs.pane.last) draw_scale_bar(pen, screen, m, (notes.empty() ? baseline : top) - clear);
  const double key_top = corners.key.y + static_cast<double>(key.size()) * note_leading * m.note;
  if (key.empty()) return;
  draw_key(pen, m, key, {corners.key.x, screen.size().y - corners.key.y},
           reaches(corners.key.x, m.margin + corners.left_width, key_top));
}

}  // namespace cluneal::view
