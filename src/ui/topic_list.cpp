#include "ui/topic_list.h"

#include <imgui.h>

#include <algorithm>

#include "ui/theme.h"
#include "ui/widgets.h"

namespace cluneal::ui {
namespace {

void draw_row(const TreeNode& topic, const Model& model, const std::function<void(const TreeNode&)>& drawn,
              std::vector<session::Action>& actions) {
  ImGui::PushID(topic.id.text().c_str());
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
                     const std::function<void(const TreeNode&)>& drawn, std::vector<session::Action>& actions) {
  for (const TreeNode& kind : model.topics) {
    const auto shows = [&](const TreeNode& topic) { return !wanted || wanted(topic); };
    const auto count = std::count_if(kind.children.begin(), kind.children.end(), shows);
    if (count == 0) continue;
    ImGui::PushID(kind.id.text().c_str());
    // The first kind comes before all others, and looks like it.
    const bool first = &kind == &model.topics.front();
    if (first) ImGui::PushStyleColor(ImGuiCol_Text, colour::warning);
    if (wanted) ImGui::SetNextItemOpen(true);
    const std::string title = kind.title + "  (" + std::to_string(count) + ")";
    const bool open = ImGui::CollapsingHeader(title.c_str());
    if (first) ImGui::PopStyleColor();
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
