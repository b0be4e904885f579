#include "ui/rooms/desk_plots.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/rooms/desk_phrases.h"

namespace cluneal::ui {
namespace {

constexpr float plot_lines = 6;  ///< Heights of a letter.

void plot_title(const language::Phrase& words) {
  ImGui::Dummy({0, 0.3F * ImGui::GetFontSize()});
  ImGui::PushFont(fonts().bold);
  wrapped(say(words));
  ImGui::PopFont();
}

/// What the numbers of a plot reach up to: the next of 1, 2, 5, 10, 20, ...
int nice_top(int most) {
  for (int step = 1;; step *= 10) {
    for (const int times : {1, 2, 5}) {
      if (step * times >= most) return step * times;
    }
  }
}

/// Bars beside one another, each with its filled part; names below where they fit, the number of the highest at its
/// top.
void bars_upright(const std::vector<DeskBar>& bars) {
  if (bars.empty()) return;
  int most = 1;
  for (const DeskBar& bar : bars) most = std::max(most, bar.count);
  const float letter = ImGui::GetFontSize(), width = ImGui::GetContentRegionAvail().x;
  const float height = plot_lines * letter, gap = 0.15F * letter;
  const std::string top = std::to_string(nice_top(most));
  const float axis = ImGui::CalcTextSize(top.c_str()).x + 0.4F * letter;
  const ImVec2 low = ImGui::GetCursorScreenPos();
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float base = low.y + height, one = (width - axis) / static_cast<float>(bars.size());
  const auto high_of = [&](int count) {
    return height * static_cast<float>(count) / static_cast<float>(nice_top(most));
  };
  draw->AddText(low, colour::quiet, top.c_str());
  draw->AddLine({low.x + axis, base}, {low.x + width, base}, colour::line);
  draw->AddLine({low.x + axis, low.y}, {low.x + width, low.y}, colour::line);
  float free_from = low.x;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const float left = low.x + axis + one * static_cast<float>(i) + gap, right = left + std::max(1.0F, one - 2 * gap);
    draw->AddRectFilled({left, base - high_of(bars[i].count)}, {right, base}, colour::line);
    draw->AddRectFilled({left, base - high_of(bars[i].part)}, {right, base}, colour::accent);
    const float words = ImGui::CalcTextSize(bars[i].name.c_str()).x, middle = (left + right) / 2 - words / 2;
    if (middle < free_from || middle + words > low.x + width) continue;
    draw->AddText({middle, base + 0.1F * letter}, colour::quiet, bars[i].name.c_str());
    free_from = middle + words + 0.5F * letter;
  }
  ImGui::Dummy({width, height + 1.4F * letter});
}

/// One a line: its name, the bar, its numbers.
void bars_lying(const std::vector<DeskBar>& bars) {
  float names = 0;
  for (const DeskBar& bar : bars) names = std::max(names, ImGui::CalcTextSize(bar.name.c_str()).x);
  const float letter = ImGui::GetFontSize(), width = ImGui::GetContentRegionAvail().x;
  names = std::min(names + letter, 0.6F * width);
  const float numbers = ImGui::CalcTextSize("000 / 000").x;
  for (const DeskBar& bar : bars) {
    const ImVec2 low = ImGui::GetCursorScreenPos();
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float from = low.x + names, room = std::max(letter, width - names - numbers - letter);
    draw->PushClipRect(low, {from - 0.3F * letter, low.y + 2 * letter}, true);
    draw->AddText(low, colour::ink, bar.name.c_str());
    draw->PopClipRect();
    const float share = static_cast<float>(bar.part) / static_cast<float>(std::max(1, bar.count));
    const float top = low.y + 0.2F * letter, bottom = low.y + 0.9F * letter;
    draw->AddRectFilled({from, top}, {from + room, bottom}, colour::line);
    draw->AddRectFilled({from, top}, {from + room * share, bottom}, colour::accent);
    const std::string told = std::to_string(bar.part) + " / " + std::to_string(bar.count);
    draw->AddText({from + room + 0.5F * letter, low.y}, colour::quiet, told.c_str());
    ImGui::Dummy({width, 1.3F * letter});
  }
}

/// Points in the order in which they came, with lines at full steps.
void points_of(const std::vector<double>& values) {
  if (values.empty()) return;
  const double most = *std::max_element(values.begin(), values.end());
  const int top = nice_top(std::max(10, static_cast<int>(std::ceil(most))));
  const float letter = ImGui::GetFontSize(), width = ImGui::GetContentRegionAvail().x, height = plot_lines * letter;
  const std::string top_words = std::to_string(top);
  const float axis = ImGui::CalcTextSize(top_words.c_str()).x + 0.4F * letter;
  const ImVec2 low = ImGui::GetCursorScreenPos();
  ImDrawList* draw = ImGui::GetWindowDrawList();
  draw->AddText(low, colour::quiet, top_words.c_str());
  draw->AddText({low.x, low.y + height - letter}, colour::quiet, "0");
  for (const float share : {0.0F, 0.5F, 1.0F})
    draw->AddLine({low.x + axis, low.y + height * share}, {low.x + width, low.y + height * share}, colour::line);
  const float step = (width - axis - letter) / static_cast<float>(std::max<std::size_t>(1, values.size() - 1));
  for (std::size_t i = 0; i < values.size(); ++i) {
    const float x = low.x + axis + letter / 2 + step * static_cast<float>(i);
    const float y = low.y + height * (1 - static_cast<float>(values[i]) / static_cast<float>(top));
    draw->AddCircleFilled({x, y}, 0.22F * letter, colour::accent);
  }
  ImGui::Dummy({width, height + 0.4F * letter});
}

}  // namespace

void draw_desk_progress(const DeskProgress& progress) {
  if (progress.known + progress.learning == 0) {
    wrapped(say(phrases::desk_nothing_yet));
    return;
  }
  const int all = progress.known + progress.learning + progress.unseen;
  bars_lying({{say(phrases::desk_known), all, progress.known},
              {say(phrases::desk_being_learned), all, progress.learning},
              {say(phrases::desk_unseen), all, progress.unseen}});
  wrapped(say(phrases::desk_time_spent, {{"time", progress.spent}}));
  plot_title(phrases::desk_days);
  bars_upright(progress.days);
  plot_title(phrases::desk_due);
  bars_upright(progress.due);
  plot_title(phrases::desk_kinds);
  bars_lying(progress.kinds);
  if (!progress.expected.empty()) {
    plot_title(phrases::desk_expected);
    quiet_text(say(phrases::desk_expected_hint));
    bars_lying(progress.expected);
  }
  if (!progress.missed.empty()) {
    plot_title(phrases::desk_missed);
    points_of(progress.missed);
  }
}

}  // namespace cluneal::ui
