#include "ui/pair_strip.h"

#include <imgui.h>

#include <cmath>
#include <string>

#include "ui/theme.h"
#include "ui/widgets.h"

namespace cluneal::ui {
namespace {

float button_width(const char* label) {
  return ImGui::CalcTextSize(label).x + 2 * ImGui::GetStyle().FramePadding.x;
}

float gap() {
  return ImGui::GetStyle().ItemSpacing.x;
}

float first_half() {
  return button_width("Lay it there") + gap() + button_width("Take back");
}

float second_half() {
  return ImGui::GetFrameHeight() + ImGui::GetStyle().ItemInnerSpacing.x + ImGui::CalcTextSize("Scale too").x + gap() +
         button_width("Leave");
}

bool in_one_row(float width) {
  return first_half() + gap() + second_half() < width - 2 * ImGui::GetStyle().WindowPadding.x;
}

std::string asked_for(const PairStrip& strip) {
  const std::string number = "Point " + std::to_string(strip.number) + ": click ";
  if (!strip.on_model) return number + "the same place on the atlas";
  return number + "a place on " + strip.model + " that the atlas has too";
}

std::string remark(const PairStrip& strip) {
  if (!strip.on_model) return "Near a landmark that has a name, the landmark is taken.";
  if (strip.last.empty()) return "Three or more, far apart and not on one line.";
  return "The last one: " + strip.last + (strip.enough ? ". Enough to lay it; more make it firmer." : ".");
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
  if (ImGui::Button("Lay it there")) actions.emplace_back(session::FitPairs{});
  ImGui::EndDisabled();
  hint("Turns and shifts the model so that its points lie nearest to those of the atlas\nEnter");
  ImGui::SameLine();
  ImGui::BeginDisabled(strip.number == 1 && strip.on_model);
  if (ImGui::Button("Take back")) actions.emplace_back(session::TakePairBack{});
  ImGui::EndDisabled();
  hint("The last point\nBackspace");
  if (in_one_row(ImGui::GetWindowWidth())) ImGui::SameLine();
  bool with_scale = strip.with_scale;
  if (ImGui::Checkbox("Scale too", &with_scale)) actions.emplace_back(session::SetPairScale{with_scale});
  hint("Makes the model larger or smaller as well: for one of another person");
  ImGui::SameLine();
  if (ImGui::Button("Leave")) actions.emplace_back(session::LeavePairing{});
  hint("The model stays where it was\nEscape");
}

}  // namespace cluneal::ui
