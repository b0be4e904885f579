#include "ui/information/topic_list.h"

#include <imgui.h>

#include <algorithm>

#include "ui/base/pictogram.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"

namespace cluneal::ui {
namespace {

/// A posture: its figure, its name and what it does to the pain, in a row that is pressed as one.
void draw_posture_row(const TreeNode& topic, const Model& model, std::vector<session::Action>& actions) {
  constexpr float lines = 3.2F;  // So high that limbs are told apart.
  const ImGuiStyle& style = ImGui::GetStyle();
  const float side = lines * ImGui::GetFontSize(), room = ImGui::GetContentRegionAvail().x;
  const bool selected = model.scene.selected == topic.id;
  if (ImGui::Selectable("##posture", selected, 0, {0, side})) actions.emplace_back(session::Visit{topic.id});
  show_focus();
  const ImVec2 low = ImGui::GetItemRectMin();
  const ImVec4 ground = style.Colors[ImGui::IsItemHovered() ? ImGuiCol_HeaderHovered
                                     : selected             ? ImGuiCol_Header
                                                            : ImGuiCol_WindowBg];
  const ImVec2 end = ImGui::GetItemRectMax();
  const float top = (low.y + end.y - side) / 2;
  draw_pictogram(topic.picture->drawing, {low.x, top}, {low.x + side, top + side}, ground);
  const float left = low.x + side + style.ItemSpacing.x, words = room - side - 2 * style.ItemSpacing.x;
  const std::string title = fitted(topic.title, words);
  const float middle = (low.y + end.y) / 2;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddText({left, middle - ImGui::GetFontSize() - 0.1F * ImGui::GetFontSize()}, colour::ink, title.c_str());
  ImGui::PushFont(fonts().small);
  const std::string pain = fitted(topic.picture->pain, words);
  list->AddText({left, middle + 0.1F * ImGui::GetFontSize()}, colour::quiet, pain.c_str());
  ImGui::PopFont();
  if (title != topic.title || pain != topic.picture->pain) hint(topic.title + "\n" + topic.picture->pain);
}

void draw_row(const TreeNode& topic, const Model& model, const std::function<void(const TreeNode&)>& drawn,
              std::vector<session::Action>& actions) {
  ImGui::PushID(topic.id.text().c_str());
  if (topic.picture) {
    draw_posture_row(topic, model, actions);
    if (drawn) drawn(topic);
    ImGui::PopID();
    return;
  }
  const float room = ImGui::GetContentRegionAvail().x;
  const std::string title = fitted(topic.title, room);
  if (ImGui::Selectable(title.c_str(), model.scene.selected == topic.id)) {
    actions.emplace_back(session::Visit{topic.id});
  }
  show_focus();
  if (title != topic.title) hint(topic.title);
  if (drawn) drawn(topic);
  ImGui::PopID();
}

}  // namespace

void draw_topic_list(const Model& model, const std::function<bool(const TreeNode&)>& wanted,
                     const std::function<void(const TreeNode&)>& drawn, Id& opened,
                     std::vector<session::Action>& actions) {
  for (const TreeNode& kind : model.topics) {
    const auto shows = [&](const TreeNode& topic) { return !wanted || wanted(topic); };
    const auto count = std::count_if(kind.children.begin(), kind.children.end(), shows);
    if (count == 0) continue;
    ImGui::PushID(kind.id.text().c_str());
    // The first kind comes before all others, and looks like it.
    const bool first = &kind == &model.topics.front();
    if (first) ImGui::PushStyleColor(ImGuiCol_Text, colour::warning);
    const bool asked = !opened.empty() && kind.id == opened;
    if (wanted || asked) ImGui::SetNextItemOpen(true);
    const std::string title = kind.title + "  (" + std::to_string(count) + ")";
    const bool open = ImGui::CollapsingHeader(title.c_str());
    if (first) ImGui::PopStyleColor();
    if (asked) ImGui::SetScrollHereY(0);
    if (asked) opened = {};
    hint(kind.full);
    ImGui::Indent();
    for (const TreeNode& topic : kind.children) {
      if (open && shows(topic)) draw_row(topic, model, drawn, actions);
    }
    ImGui::Unindent();
    ImGui::PopID();
  }
}

}  // namespace cluneal::ui
