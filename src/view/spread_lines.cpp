#include "view/spread_lines.h"

#include <algorithm>
#include <glm/common.hpp>
#include <limits>
#include <vector>

#include "view/label_text.h"
#include "view/materials.h"

namespace cluneal::view {
namespace {

/// A study as it lies in the picture, pixels.
struct Row {
  const SpreadMark* mark = nullptr;
  double left = 0, right = 0;
  glm::dvec2 mean{0};  ///< On the curve.
};

std::optional<Row> row_of(const SpreadMark& mark, const Screen& screen) {
  Row row{&mark, std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(), {}};
  for (const glm::dvec3& point : mark.within) {
    const auto spot = screen.project(point);
    if (!spot) return std::nullopt;
    row.left = std::min(row.left, spot->pixel.x);
    row.right = std::max(row.right, spot->pixel.x);
  }
  const auto mean = screen.project(mark.mean);
  if (!mean || mark.within.empty()) return std::nullopt;
  row.mean = mean->pixel;
  return row;
}

class Plot {
 public:
  Plot(const Inputs& inputs, FrameCache& memory, const LabelMetrics& metrics, render::Overlay& overlay)
      : inputs_(inputs), memory_(memory), m_(metrics), overlay_(overlay), ink_(ink_of(inputs.scene, inputs.look)) {}

  void draw(const std::vector<Row>& rows) {
    double top = std::numeric_limits<double>::infinity(), lines = 1.3;
    const std::string* subject = nullptr;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      top = std::min(top, rows[i].mean.y);
      if (told_before(rows, i) != i) continue;
      lines += subject == nullptr || *subject != rows[i].mark->subject ? 2.3 : 1;
      subject = &rows[i].mark->subject;
    }
    choose_side(rows);
    const double pitch = 1.3 * m_.note;
    // A hall's letters for the two sides are as large as its names, and its lines as many as find room below them.
    const double sides = inputs_.look.hall ? 1.2 * m_.em : 0;
    const double free_from = m_.margin + inputs_.look.top * inputs_.size.y + sides;
    double y = std::max(free_from + pitch, top - 1.5 * m_.em - lines * pitch);
    if (!inputs_.look.hall) {  // A slide has its own title.
      const std::size_t title = overlay_.texts.size();
      text(rows.front().mark->title, y, true);
      overlay_.boxes.push_back(ground_of(title));
      y += 1.3 * pitch;
    }
    const std::size_t first_text = overlay_.texts.size(), ground = overlay_.boxes.size();
    overlay_.boxes.emplace_back();
    subject = nullptr;
    std::vector<double> heights(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const Row& row = rows[i];
      if (const std::size_t told = told_before(rows, i); told != i) {
        study(row, heights[told]);
        continue;
      }
      if (subject == nullptr || *subject != row.mark->subject) {
        y += subject == nullptr ? 0 : 0.3 * pitch;
        text(row.mark->subject, y, false);
        y += pitch;
      }
      subject = &row.mark->subject;
      heights[i] = y;
      study(row, y);
      text(row.mark->text, y, row.mark->pooled);
      y += pitch;
    }
    overlay_.boxes[ground] = ground_of(first_text);
  }

 private:
  /// The first row that says the same: the left nerve and the right one lie on one line, whose words stand once.
  [[nodiscard]] static std::size_t told_before(const std::vector<Row>& rows, std::size_t i) {
    const auto same = [&](const Row& other) {
      return other.mark->text == rows[i].mark->text && other.mark->subject == rows[i].mark->subject;
    };
    return static_cast<std::size_t>(std::find_if(rows.begin(), rows.end(), same) - rows.begin());
  }

  /// Behind the texts from that one on, so that they are read over bone.
  [[nodiscard]] render::OverlayBox ground_of(std::size_t first) {
    render::OverlayBox box{
        glm::vec2(1e9f), glm::vec2(-1e9f), static_cast<float>(0.25 * m_.em), {glm::vec3(ink_.halo), 0.8f}};
    for (std::size_t i = first; i < overlay_.texts.size(); ++i) {
      const render::OverlayText& text = overlay_.texts[i];
      const bool bold = text.weight == render::TextWeight::bold;
      const glm::vec2 size{static_cast<float>(m_.note * width_of(inputs_, memory_, text.text, bold)), 0.3f * text.size};
      const glm::vec2 air{0.3f * text.size};
      box.low = glm::min(box.low, text.baseline - glm::vec2(0, 0.8f * text.size) - air);
      box.high = glm::max(box.high, text.baseline + size + air);
    }
    return box;
  }

  void study(const Row& row, double y) {
    line({row.mean.x, y}, row.mean, 0.6 * m_.line, {glm::vec3(ink_.accent), 0.45f});
    const double tick = 0.3 * m_.note;
    for (const double x : {row.left, row.right}) {
      line({x, y - tick}, {x, y + tick}, 2.2 * m_.line, {glm::vec3(ink_.halo), 0.9f});
      line({x, y - tick}, {x, y + tick}, m_.line, ink_.accent);
    }
    const double weight = row.mark->pooled ? 2 : 1;  // What all say together is the bar to look at.
    line({row.left, y}, {row.right, y}, (1.8 + 1.6 * weight) * m_.line, {glm::vec3(ink_.halo), 0.9f});
    line({row.left, y}, {row.right, y}, 1.6 * weight * m_.line, ink_.accent);
    // Where words are large, bars are not: a dot as large as they would hide the spread.
    const double size = inputs_.look.hall ? 0.5 : 1;
    dot({row.mean.x, y}, 0.34 * size * m_.note);
    dot(row.mean, 0.26 * size * m_.note);
  }

  void line(const glm::dvec2& from, const glm::dvec2& to, double width, const glm::vec4& colour) {
    overlay_.lines.push_back({{glm::vec2(from), glm::vec2(to)}, static_cast<float>(width), colour});
  }

  void dot(const glm::dvec2& at, double radius) {
    for (const auto& [r, colour] :
         {std::pair{1.4 * radius, glm::vec4(glm::vec3(ink_.halo), 1)}, std::pair{radius, glm::vec4(ink_.accent)}}) {
      overlay_.boxes.push_back({glm::vec2(at - r), glm::vec2(at + r), static_cast<float>(r), colour});
    }
  }

  /// Words stand to the right of the bars; where they find no room there, on the side that has more.
  void choose_side(const std::vector<Row>& rows) {
    double left = inputs_.size.x, right = 0, widest = 0;
    for (const Row& row : rows) {
      left = std::min(left, row.left);
      right = std::max(right, row.right);
      widest = std::max(widest, m_.note * width_of(inputs_, memory_, row.mark->text, row.mark->pooled));
    }
    const double room = inputs_.size.x - m_.margin - right;
    to_left_ = room < widest + 0.5 * m_.em && left - m_.margin > room;
    edge_ = to_left_ ? left - 0.5 * m_.em : right + 0.5 * m_.em;
  }

  /// Its middle at that height; drawn back into the picture where it would leave it.
  void text(const std::string& words, double middle, bool bold) {
    render::OverlayText text;
    text.text = words;
    text.size = static_cast<float>(m_.note);
    text.weight = bold ? render::TextWeight::bold : render::TextWeight::regular;
    text.colour = ink_.text;
    text.halo = ink_.halo;
    const double width = m_.note * width_of(inputs_, memory_, words, bold);
    const double wished = to_left_ ? edge_ - width : edge_;
    const double x = std::max(m_.margin, std::min(wished, inputs_.size.x - m_.margin - width));
    text.baseline = glm::vec2(glm::dvec2(x, middle + 0.35 * m_.note));
    overlay_.texts.push_back(std::move(text));
  }

  const Inputs& inputs_;
  FrameCache& memory_;
  const LabelMetrics& m_;
  render::Overlay& overlay_;
  OverlayPalette ink_;
  bool to_left_ = false;  ///< The words' side.
  double edge_ = 0;       ///< Where they begin or, on the left, end.
};

}  // namespace

void draw_spreads(const Inputs& inputs, FrameCache& memory, const Screen& screen, const LabelMetrics& metrics,
                  render::Overlay& overlay) {
  std::vector<Row> rows;
  for (const SpreadMark& mark : inputs.spreads) {
    if (auto row = row_of(mark, screen)) rows.push_back(*row);
  }
  if (!rows.empty()) Plot(inputs, memory, metrics, overlay).draw(rows);
}

void keep_below(const render::Overlay& spreads, const Inputs& inputs, FrameCache& memory, const LabelMetrics& metrics,
                Corners& corners) {
  if (spreads.texts.empty()) return;
  double bottom = 0;
  bool right = false, left = false;
  for (const render::OverlayText& text : spreads.texts) {
    bottom = std::max(bottom, static_cast<double>(text.baseline.y) + 0.5 * metrics.note);
    const bool bold = text.weight == render::TextWeight::bold;
    const double middle =
        static_cast<double>(text.baseline.x) + 0.5 * metrics.note * width_of(inputs, memory, text.text, bold);
    (2 * middle > inputs.size.x ? right : left) = true;
  }
  const double top = inputs.look.top * inputs.size.y + metrics.margin + corners.top;
  const double more = std::max(0.0, bottom - top + 0.5 * metrics.em);
  if (right) corners.above[0] = std::max(corners.above[0], more);
  if (left) corners.above[1] = std::max(corners.above[1], more);
}

}  // namespace cluneal::view
