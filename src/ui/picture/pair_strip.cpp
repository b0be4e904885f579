#include "ui/picture/pair_strip.h"

#include <imgui.h>

#include <cmath>
#include <string>

#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"

namespace cluneal::ui {
namespace {

float gap() {
  return ImGui::GetStyle().ItemSpacing.x;
}

float first_half() {
  return button_width(say(phrases::align_it)) + gap() + button_width(say(phrases::undo));
}

float second_half() {
  return ImGui::GetFrameHeight() + ImGui::GetStyle().ItemInnerSpacing.x +
         ImGui::CalcTextSize(say(phrases::scale_too).c_str()).x + gap() + button_width(say(phrases::exit_it));
}

bool in_one_row(float width) {
  return first_half() + gap() + second_half() < width - 2 * ImGui::GetStyle().WindowPadding.x;
}

std::string asked_for(const PairStrip& strip) {
  const std::string number = std::to_string(strip.number);
  if (!strip.on_model) return say(phrases::point_number_click_the_same, {{"number", number}});
  return say(phrases::point_number_click_a_place, {{"number", number}, {"model", strip.model}});
}

std::string remark(const PairStrip& strip) {
  if (!strip.on_model) return say(phrases::near_a_landmark_that_has);
  if (strip.last.empty()) return say(phrases::three_or_more_far_apart);
  return say(strip.enough ? phrases::the_last_one_miss_enough : phrases::the_last_one_miss, {{"miss", strip.last}});
}

}  // namespace

float pair_strip_height(float width) {
  const ImGuiStyle& style = ImGui::GetStyle();
  const float rows = in_one_row(width) ? 1 : 2;
  return std::round(2 * style.WindowPadding.y + fonts().large->FontSize + fonts().small->FontSize +
                    rows * ImGui::GetFrameHeight() + (rows + 1) * style.ItemSpacing.y);
}

void draw_pair_strip(const PairStrip& strip, std::vector<session::Action>& actions) {
  const float room = ImGui::GetContentRegionAvail().x;
  ImGui::PushFont(fonts().large);
  ImGui::TextUnformatted(fitted(asked_for(strip), room).c_str());
  ImGui::PopFont();
  hint(asked_for(strip));
  ImGui::PushFont(fonts().small);
  ImGui::PushStyleColor(ImGuiCol_Text, colour::quiet);
  ImGui::TextUnformatted(fitted(remark(strip), room).c_str());
  ImGui::PopStyleColor();
  ImGui::PopFont();
  ImGui::BeginDisabled(!strip.enough);
  if (ImGui::Button(say(phrases::align_it).c_str())) actions.emplace_back(session::FitPairs{});
  ImGui::EndDisabled();
  hint(say(phrases::rotates_and_moves_the_model_so));
  ImGui::SameLine();
  ImGui::BeginDisabled(strip.number == 1 && strip.on_model);
  if (ImGui::Button(say(phrases::undo).c_str())) actions.emplace_back(session::TakePairBack{});
  ImGui::EndDisabled();
  hint(say(phrases::the_last_point_backspace));
  if (in_one_row(ImGui::GetWindowWidth())) ImGui::SameLine();
  bool with_scale = strip.with_scale;
  if (ImGui::Checkbox(say(phrases::scale_too).c_str(), &with_scale))
    actions.emplace_back(session::SetPairScale{with_scale});
  hint(say(phrases::makes_the_model_larger_or));
  ImGui::SameLine();
  if (ImGui::Button(say(phrases::exit_it).c_str())) actions.emplace_back(session::LeavePairing{});
  hint(say(phrases::the_model_stays_where_it));
}

}  // namespace cluneal::ui
