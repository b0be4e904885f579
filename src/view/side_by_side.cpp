#include "view/side_by_side.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "view/label_text.h"
#include "view/materials.h"
#include "view/phrases.h"

namespace cluneal::view {
namespace {

constexpr double title_em = 1.25;              ///< Of a label's em.
constexpr double hall_title_em = 45.0 / 1080;  ///< Of the picture's height: as long a name as fits a third of a slide.
constexpr double title_leading = 1.2;
constexpr double ascent = 0.95;        ///< Of its em: from the margin down to the first baseline.
constexpr double fewer_labels = 0.5;   ///< What the picture is for comes first; the rest stands in each of them.
constexpr double words_em = 1.15;      ///< Of the notes' em: below the title.
constexpr double words_widest = 0.62;  ///< Of the picture's width.
constexpr std::size_t most_lines = 2;

/// A hall reads the slide's words first.
double em_of_title(const Inputs& inputs, const LabelMetrics& m) {
  return inputs.look.hall ? hall_title_em * inputs.size.y : title_em * m.em;
}

/// Over the title: a slide's words are above it, which have room of their own.
double room_over(const Inputs& inputs, const LabelMetrics& m) {
  return inputs.look.hall ? 0 : m.margin;
}

std::vector<std::string> title_lines(const Inputs& inputs, FrameCache& memory, const LabelMetrics& m) {
  if (inputs.pane.title.empty()) return {};
  const double widest = (inputs.size.x - 2 * m.margin) / em_of_title(inputs, m);
  std::vector<std::string> lines = filled(inputs, memory, inputs.pane.title, true, widest).lines;
  if (lines.size() > most_lines) {
    lines.resize(most_lines);
    lines.back() += " \u2026";
  }
  return lines;
}

/// What stands below the title.
std::vector<std::string> words_below(const Inputs& inputs, FrameCache& memory, const LabelMetrics& m) {
  if (inputs.pane.words.empty()) return {};
  return filled(inputs, memory, inputs.pane.words, false, words_widest * inputs.size.x / (words_em * m.note)).lines;
}

/// Whether it is no picture beside others.
bool stands_alone(const PaneLook& pane) {
  return pane.title.empty() || (pane.first && pane.last);
}

/// The height of title and words, pixels.
double height_of_heading(const Inputs& inputs, FrameCache& memory, const LabelMetrics& m) {
  return title_leading * (static_cast<double>(title_lines(inputs, memory, m).size()) * em_of_title(inputs, m) +
                          static_cast<double>(words_below(inputs, memory, m).size()) * words_em * m.note);
}

/// Of `columns` by `rows` pictures, the side of the largest square that each holds.
int square_of(glm::ivec2 size, int columns, int rows) {
  return std::min(size.x / columns, size.y / rows);
}

std::vector<Pane> panes_in_grid(glm::ivec2 size, glm::ivec2 grid, int count) {
  std::vector<Pane> panes;
  for (int i = 0; i < count; ++i) {
    const glm::ivec2 place(i % grid.x, i / grid.x);
    const glm::ivec2 low = size * place / grid, high = size * (place + 1) / grid;
    panes.push_back({low, glm::max(high - low, glm::ivec2(1))});
  }
  return panes;
}

}  // namespace

std::vector<Pane> panes_of(glm::ivec2 size, std::size_t count) {
  const int n = static_cast<int>(std::max<std::size_t>(count, 1));
  glm::ivec2 grid{n, 1};
  for (int rows = 2; rows <= n; ++rows) {
    const int columns = (n + rows - 1) / rows;
    // A grid with an empty place looks as if something were missing.
    if (columns * rows == n && square_of(size, columns, rows) > square_of(size, grid.x, grid.y)) grid = {columns, rows};
  }
  return panes_in_grid(size, grid, n);
}

std::vector<Pane> panes_in_row(glm::ivec2 size, std::size_t count) {
  const int n = static_cast<int>(std::max<std::size_t>(count, 1));
  return panes_in_grid(size, {n, 1}, n);
}

bool names_beside(const Inputs& inputs) {
  constexpr double least = 60;  ///< Ems: a column of names each side, and twice as much between them.
  return inputs.scene.labels && (stands_alone(inputs.pane) || inputs.size.x >= least * metrics_of(inputs).em);
}

Inputs with_scene(const Inputs& inputs, const session::Scene& scene) {
  return {inputs.atlas,       inputs.body,    inputs.models, scene,          inputs.camera,
          inputs.fonts,       inputs.size,    inputs.scale,  inputs.detail,  inputs.moving,
          inputs.transparent, inputs.hovered, inputs.time,   inputs.text,    inputs.marks,
          inputs.gizmo,       inputs.painted, inputs.look,   inputs.spreads, inputs.pane};
}

PaneLook pane_look(std::string title, const std::vector<Pane>& panes, std::size_t number) {
  const glm::ivec2 corner = panes[number].corner;
  return {std::move(title), number == 0, number + 1 == panes.size(), corner.x > 0, corner.y > 0};
}

void stand_beside(Inputs& inputs, FrameCache& memory) {
  const bool plain = !inputs.look.hall && !inputs.look.asks && inputs.look.own_left.empty();
  if (inputs.pane.title.empty() && plain && !inputs.scene.roots.empty()) {
    inputs.pane.title =
        inputs.atlas.language.say(phrases::heading_of_roots, {{"roots", anatomy::listed(inputs.scene.roots)}});
  }
  if (inputs.pane.title.empty()) return;
  const LabelMetrics m = metrics_of(inputs);
  if (!stands_alone(inputs.pane)) inputs.look.labels = names_beside(inputs) ? inputs.look.labels * fewer_labels : 0;
  // Of a slide, below its words.
  inputs.look.top += height_of_heading(inputs, memory, m) / std::max(1, inputs.size.y);
}

void draw_pane_title(const Inputs& inputs, FrameCache& memory, const LabelMetrics& m, render::Overlay& overlay) {
  const OverlayPalette ink = ink_of(inputs.scene, inputs.look);
  const double em = em_of_title(inputs, m);
  const std::vector<std::string> lines = title_lines(inputs, memory, m);
  if (lines.empty()) return;
  const auto stroke = static_cast<float>(m.line);
  const glm::vec2 size(inputs.size);
  const double height = height_of_heading(inputs, memory, m);
  const double from = inputs.look.top * inputs.size.y - height + room_over(inputs, m);
  // On a slide between its words, which belong to all of the pictures.
  const auto top = static_cast<float>(inputs.look.hall ? from + height : 0.0);
  const float bottom = size.y * static_cast<float>(1 - inputs.look.bottom);
  if (inputs.pane.after) overlay.lines.push_back({{{stroke / 2, top}, {stroke / 2, bottom}}, stroke, ink.faint});
  if (inputs.pane.below) overlay.lines.push_back({{{0, stroke / 2}, {size.x, stroke / 2}}, stroke, ink.faint});
  render::OverlayBox plate;
  plate.high = {inputs.size.x, static_cast<float>(room_over(inputs, m) + inputs.look.top * inputs.size.y)};
  plate.colour = ink.halo;
  if (!inputs.transparent || !inputs.look.hall) overlay.boxes.push_back(plate);
  const double em_below = words_em * m.note;
  double baseline = from + height;
  const std::vector<std::string> below = words_below(inputs, memory, m);
  for (std::size_t i = below.size(); i-- > 0; baseline -= title_leading * em_below) {
    render::OverlayText line;
    line.text = below[i];
    const double width = em_below * width_of(inputs, memory, below[i], false);
    line.baseline = {static_cast<float>((inputs.size.x - width) / 2),
                     static_cast<float>(baseline - (title_leading - ascent) * em_below)};
    line.size = static_cast<float>(em_below);
    line.colour = ink.text;
    line.halo = ink.halo;
    overlay.texts.push_back(std::move(line));
  }
  baseline = from + ascent * em;
  for (const std::string& text : lines) {
    render::OverlayText line;
    line.text = text;
    const double width = em * width_of(inputs, memory, text, true);
    line.baseline = {static_cast<float>((inputs.size.x - width) / 2), static_cast<float>(baseline)};
    line.size = static_cast<float>(em);
    line.weight = render::TextWeight::bold;
    line.colour = ink.text;
    line.halo = ink.halo;
    overlay.texts.push_back(std::move(line));
    baseline += title_leading * em;
  }
}

}  // namespace cluneal::view
