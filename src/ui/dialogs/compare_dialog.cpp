#include "ui/dialogs/compare_dialog.h"

#include <imgui.h>

#include <algorithm>

#include "ui/base/keyboard.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/information/info_phrases.h"

namespace cluneal::ui {
namespace {

constexpr float roomy_height = 50;  // Ems of the screen from which the large type leaves the table whole.

constexpr language::Phrase comparison_title = phrases::the_three_groups_side_by;

/// The group's name on a bar of its hue.
void draw_head(const GroupSwitches& group) {
  ImGui::TableNextColumn();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = ImGui::GetTextLineHeight() * 0.28F;
  const ImU32 hue = ImGui::ColorConvertFloat4ToU32(on_ground(group.red, group.green, group.blue));
  ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + height}, hue, height / 2);
  ImGui::Dummy({width, height});
  ImGui::PushFont(fonts().large_bold);
  wrapped(group.name);
  ImGui::PopFont();
}

void draw_row(const ComparedRow& row, ImFont* font) {
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  ImGui::PushFont(fonts().bold);
  wrapped(row.aspect);
  ImGui::PopFont();
  for (const ComparedCell& cell : row.cells) {
    ImGui::TableNextColumn();
    ImGui::PushFont(font);
    wrapped(cell.text);
    ImGui::PopFont();
    if (!cell.sources.empty()) quiet_text(cell.sources);
    ImGui::Dummy({0, ImGui::GetStyle().ItemSpacing.y});
  }
}

void draw_table(const Model& model) {
  const bool roomy = ImGui::GetMainViewport()->Size.y > roomy_height * ImGui::GetFontSize();
  ImFont* font = roomy ? fonts().large : fonts().regular;
  const auto columns = static_cast<int>(model.comparison.groups.size()) + 1;
  const ImVec2 padding = ImGui::GetStyle().CellPadding;
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, {padding.x * 3, padding.y * 2});
  if (ImGui::BeginTable("groups", columns, ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_BordersInnerV)) {
    ImGui::TableSetupColumn("aspect", ImGuiTableColumnFlags_WidthFixed, ImGui::GetFontSize() * 5.5F);
    for (const std::size_t index : model.comparison.groups)
      ImGui::TableSetupColumn(model.groups[index].name.c_str(), ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    for (const std::size_t index : model.comparison.groups) draw_head(model.groups[index]);
    for (const ComparedRow& row : model.comparison.rows) draw_row(row, font);
    ImGui::EndTable();
  }
  ImGui::PopStyleVar();
}

}  // namespace

void draw_compare_dialog(const Model& model, PanelState& state) {
  const std::string titled = say(comparison_title) + "###" + std::string(comparison_title.id);
  const char* title = titled.c_str();
  if (state.compare && !ImGui::IsPopupOpen(title)) ImGui::OpenPopup(title);
  const ImGuiViewport* screen = ImGui::GetMainViewport();
  const float widest = ImGui::GetFontSize() * 84;
  const ImVec2 most{std::min(screen->Size.x * 0.94F, widest), screen->Size.y * 0.92F};
  ImGui::SetNextWindowPos(screen->GetCenter(), ImGuiCond_Always, {0.5F, 0.5F});
  // As high as the table asks for, and a scroll bar where that is higher than the screen.
  ImGui::SetNextWindowSizeConstraints({most.x, 0}, most);
  if (!ImGui::BeginPopupModal(title, &state.compare,
                              ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_AlwaysAutoResize))
    return;
  if (!state.compare || escape_is_for_dialog(state)) {
    state.compare = false;
    ImGui::CloseCurrentPopup();
  }
  draw_table(model);
  quiet_text(say(phrases::a_tunnel_that_is_there));
  ImGui::EndPopup();
}

}  // namespace cluneal::ui
