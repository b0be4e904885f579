#include "ui/base/forest_plot.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

#include "language/writing.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/information/info_phrases.h"

namespace cluneal::ui {
namespace {

/// 60 as "60", 72.5 as "72.5".
std::string short_number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  std::string said = text;
  if (said.ends_with(".0")) said.resize(said.size() - 2);
  return language::number(language_now(), said);
}

std::string legend(const InfoPlot& plot) {
  if (plot.range && plot.spread) {
    return say(phrases::bar_from_the_least_to_the,
               {{"low", short_number((*plot.spread)[0])}, {"high", short_number((*plot.spread)[1])}});
  }
  std::string text =
      plot.pooled ? say(phrases::diamond_all_studies_together_with) : say(phrases::square_what_was_found);
  if (!plot.pooled && plot.weight > 0)
    text += " " + say(phrases::its_weight_in_the_pool, {{"percent", short_number(100 * plot.weight)}});
  if (plot.interval && !plot.pooled) {
    text += "\n" + say(phrases::thick_line_95_interval_low,
                       {{"low", short_number((*plot.interval)[0])}, {"high", short_number((*plot.interval)[1])}});
  }
  if (plot.spread) {
    text += "\n" + say(phrases::thin_line_from_person_to,
                       {{"low", short_number((*plot.spread)[0])}, {"high", short_number((*plot.spread)[1])}});
  }
  if (plot.here) text += "\n" + say(phrases::triangle_on_this_body_value, {{"value", short_number(*plot.here)}});
  return text;
}

class Row {
 public:
  Row(const InfoPlot& plot, ImVec2 from, float width, float line)
      : plot_(plot), list_(ImGui::GetWindowDrawList()), from_(from), width_(width), line_(line) {}

  void draw() const {
    const float y = middle();
    list_->AddLine({from_.x, from_.y + 1.05F * line_}, {from_.x + width_, from_.y + 1.05F * line_}, colour::line);
    if (plot_.range && plot_.spread) return bar(*plot_.spread, line_ * 0.3F, colour::accent);
    if (plot_.spread) bar(*plot_.spread, std::max(1.0F, line_ * 0.08F), colour::quiet);
    if (plot_.pooled) {
      diamond(y);
    } else {
      if (plot_.interval) bar(*plot_.interval, line_ * 0.2F, colour::accent);
      const float half = line_ * (0.18F + 0.14F * static_cast<float>(std::sqrt(plot_.weight)));
      const float x = at(plot_.value);
      list_->AddRectFilled({x - half, y - half}, {x + half, y + half}, colour::ink);
    }
    if (plot_.here) triangle(at(*plot_.here));
  }

 private:
  [[nodiscard]] float middle() const { return from_.y + 0.62F * line_; }
  [[nodiscard]] float at(double value) const {
    const double share = (value - plot_.axis[0]) / std::max(1e-9, plot_.axis[1] - plot_.axis[0]);
    return from_.x + width_ * static_cast<float>(std::clamp(share, 0.0, 1.0));
  }
  void bar(const std::array<double, 2>& ends, float thickness, ImU32 ink) const {
    list_->AddLine({at(ends[0]), middle()}, {at(ends[1]), middle()}, ink, thickness);
  }
  void diamond(float y) const {
    const float high = line_ * 0.36F;
    const float least = line_ * 0.3F;  // So that a narrow one is seen.
    const float x = at(plot_.value);
    const float left = plot_.interval ? std::min(at((*plot_.interval)[0]), x - least) : x - least;
    const float right = plot_.interval ? std::max(at((*plot_.interval)[1]), x + least) : x + least;
    list_->AddQuadFilled({left, y}, {x, y - high}, {right, y}, {x, y + high}, colour::accent);
  }
  void triangle(float x) const {
    const float half = line_ * 0.22F, top = from_.y;
    list_->AddTriangleFilled({x - half, top}, {x + half, top}, {x, top + 1.6F * half}, colour::warning);
  }

  const InfoPlot& plot_;
  ImDrawList* list_;
  ImVec2 from_;
  float width_, line_;
};

void ends_of_axis(const InfoPlot& plot, float width) {
  ImGui::PushFont(fonts().small);
  ImGui::PushStyleColor(ImGuiCol_Text, colour::quiet);
  const std::string left = short_number(plot.axis[0]), right = short_number(plot.axis[1]);
  const float start = ImGui::GetCursorPosX();
  ImGui::TextUnformatted(left.c_str());
  ImGui::SameLine(start + width - ImGui::CalcTextSize(right.c_str()).x);
  ImGui::TextUnformatted(right.c_str());
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

}  // namespace

void draw_plot(const InfoPlot& plot) {
  const float line = ImGui::GetFontSize();
  const float width = std::max(4 * line, ImGui::GetContentRegionAvail().x - line * 0.5F);
  Row(plot, ImGui::GetCursorScreenPos(), width, line).draw();
  ImGui::Dummy({width, line * 1.1F});
  hint(legend(plot));
  if (plot.axis_told) ends_of_axis(plot, width);
}

}  // namespace cluneal::ui
