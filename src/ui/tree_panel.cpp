#include "ui/tree_panel.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <sstream>

#include "ui/nerve_switches.h"
#include "ui/theme.h"
#include "ui/widgets.h"

namespace cluneal::ui {
namespace {

/// What a node is called, in every way.
std::string names_of(const TreeNode& node) {
  return node.title + " " + node.full + " " + std::string(node.id.text()) + " ";
}

/// Whether each word of `search` stands in the node's names or in those of what it lies below.
bool names_match(const std::string& names, const std::string& search) {
  std::istringstream words(search);
  for (std::string word; words >> word;) {
    if (!contains(names, word)) return false;
  }
  return true;
}

/// Whether the node or something below it is what is searched for; `above`: the names of what it lies below.
bool matches(const TreeNode& node, const std::string& above, const std::string& search) {
  const std::string names = above + names_of(node);
  if (names_match(names, search)) return true;
  return std::any_of(node.children.begin(), node.children.end(),
                     [&](const TreeNode& child) { return matches(child, names, search); });
}

/// A thing's two sides share its row: R and L, as they stand on the picture, each shown or not and selected by itself.
bool is_pair(const TreeNode& node) {
  return node.children.size() == 2 && base::side_of(node.children[0].id) == base::Side::left &&
         base::side_of(node.children[1].id) == base::Side::right;
}

/// The first thing that is meant, from above downward; of a pair the left one, unless the right alone is shown.
const TreeNode* first_match(const std::vector<TreeNode>& nodes, const std::string& above, const std::string& search,
                            bool right) {
  for (const TreeNode& node : nodes) {
    if (!matches(node, above, search)) continue;
    if (is_pair(node)) return &node.children[right ? 1 : 0];
    if (node.children.empty()) return &node;
    if (const TreeNode* inside = first_match(node.children, above + names_of(node), search, right)) return inside;
  }
  return nullptr;
}

void draw_menu(const TreeNode& node, std::vector<session::Action>& actions) {
  if (!ImGui::BeginPopupContextItem("menu")) return;
  if (ImGui::MenuItem("Show only this")) actions.emplace_back(session::Isolate{node.id});
  if (ImGui::MenuItem(node.shown ? "Hide" : "Show")) actions.emplace_back(session::SetShown{node.id, !node.shown});
  if (ImGui::MenuItem("Fly to it")) actions.emplace_back(session::FlyTo{node.id});
  ImGui::Separator();
  if (ImGui::MenuItem("Copy its id")) ImGui::SetClipboardText(node.id.text().c_str());
  ImGui::EndPopup();
}

void draw_side(const TreeNode& side, const char* letter, const Model& model, std::vector<session::Action>& actions) {
  ImGui::PushID(letter);
  const bool selected = model.scene.selected == side.id;
  if (!side.shown) ImGui::PushStyleColor(ImGuiCol_Text, colour::quiet);
  if (toggle_button(letter, selected)) actions.emplace_back(session::Select{side.id});
  if (!side.shown) ImGui::PopStyleColor();
  hint(std::string(selected ? "Selected: the " : "Select the ") + (letter[0] == 'R' ? "right" : "left") +
       " one. Right-click to hide or show it.");
  draw_menu(side, actions);
  ImGui::PopID();
}

void draw_sides(const TreeNode& node, const Model& model, std::vector<session::Action>& actions) {
  const ImGuiStyle& style = ImGui::GetStyle();
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {style.FramePadding.x * 0.55F, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.ItemSpacing.x * 0.4F, style.ItemSpacing.y});
  draw_side(node.children[1], "R", model, actions);
  ImGui::SameLine();
  draw_side(node.children[0], "L", model, actions);
  ImGui::PopStyleVar(2);
}

void draw_node(const TreeNode& node, const Model& model, const std::string& above, const std::string& search, int depth,
               std::vector<session::Action>& actions) {
  if (!search.empty() && !matches(node, above, search)) return;
  ImGui::PushID(node.id.text().c_str());
  const float letter = ImGui::GetFontSize();
  const bool pair = is_pair(node);
  const bool leaf = node.children.empty() || pair;
  const bool selected = !node.id.empty() && model.scene.selected == node.id;
  const float left = ImGui::GetCursorPosX();
  const float room = ImGui::GetContentRegionAvail().x;
  if (eye_button("eye", node.shown, node.partly)) actions.emplace_back(session::SetShown{node.id, !node.shown});
  hint(node.shown ? "Hide" : "Show");
  ImGui::SameLine(left + letter * (1.7F + static_cast<float>(depth)));
  if (node.red) {
    swatch(*node.red, *node.green, *node.blue);
    ImGui::SameLine();
  }
  // The sides sit at the right end of the row, over the name's own box, which gives way to them.
  ImGuiTreeNodeFlags flags = ImGuiTreeNodeFlags_OpenOnArrow | ImGuiTreeNodeFlags_OpenOnDoubleClick |
                             ImGuiTreeNodeFlags_DefaultOpen | ImGuiTreeNodeFlags_NoTreePushOnOpen |
                             ImGuiTreeNodeFlags_AllowItemOverlap | ImGuiTreeNodeFlags_SpanAvailWidth;
  if (leaf) flags |= ImGuiTreeNodeFlags_Leaf;
  if (selected) flags |= ImGuiTreeNodeFlags_Selected;
  if (!search.empty()) ImGui::SetNextItemOpen(true);
  if (!node.shown) ImGui::PushStyleColor(ImGuiCol_Text, colour::quiet);
  const float sides_at = left + room - letter * 3.4F;
  const ImVec2 screen = ImGui::GetCursorScreenPos();
  const float clip = pair ? screen.x - ImGui::GetCursorPosX() + sides_at : screen.x + room;
  ImGui::PushClipRect({screen.x, screen.y - letter}, {clip - letter * 0.3F, screen.y + 2 * letter}, true);
  const float label = ImGui::GetCursorScreenPos().x + ImGui::GetTreeNodeToLabelSpacing();
  const std::string shown = fitted(node.title, clip - letter * 0.4F - label);
  const bool open = ImGui::TreeNodeEx("node", flags, "%s", shown.c_str());
  ImGui::PopClipRect();
  if (!node.shown) ImGui::PopStyleColor();
  if (pressed_by_key() || (ImGui::IsItemClicked() && !ImGui::IsItemToggledOpen()))
    actions.emplace_back(session::Select{node.id});
  if (leaf && ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(0)) actions.emplace_back(session::Visit{node.id});
  hint(node.full.empty() ? node.title : node.full);
  draw_menu(node, actions);
  if (pair) {
    ImGui::SameLine(sides_at);
    draw_sides(node, model, actions);
  }
  if (open && !leaf) {
    const std::string names = search.empty() ? "" : above + names_of(node);
    for (const TreeNode& child : node.children) draw_node(child, model, names, search, depth + 1, actions);
  }
  ImGui::PopID();
}

}  // namespace

void draw_tree_panel(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  if (!model.groups.empty()) draw_nerve_switches(model, actions);
  const float clear = state.search.empty() ? 0 : ImGui::GetFrameHeight() + ImGui::GetStyle().ItemSpacing.x;
  ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - clear);
  if (state.focus_search) {
    ImGui::SetKeyboardFocusHere();
    state.focus_search = false;
  }
  const bool entered = ImGui::InputTextWithHint("##search", "Search structures  (Ctrl+F)", &state.search,
                                                ImGuiInputTextFlags_EnterReturnsTrue);
  const TreeNode* found = entered && !state.search.empty()
                              ? first_match(model.tree, "", state.search, model.scene.sides == session::Sides::right)
                              : nullptr;
  if (found != nullptr) actions.emplace_back(session::Visit{found->id});
  if (!state.search.empty()) {
    ImGui::SameLine();
    if (ImGui::Button("\xC3\x97", {ImGui::GetFrameHeight(), 0})) state.search.clear();
    hint("Show the whole list again");
  }
  if (ImGui::Button("Show all")) actions.emplace_back(session::ShowAll{});
  ImGui::SameLine();
  if (ImGui::Button("As at the start")) actions.emplace_back(session::ResetScene{});
  // The list scrolls by itself where there is room for it, else with the rest of the panel.
  const bool roomy = ImGui::GetContentRegionAvail().y > ImGui::GetFrameHeight() * 5;
  if (roomy) ImGui::BeginChild("tree", {0, 0});
  bool any = false;
  for (const TreeNode& node : model.tree) {
    any = any || state.search.empty() || matches(node, "", state.search);
    draw_node(node, model, "", state.search, 0, actions);
  }
  if (!any) quiet_text("Nothing has \"" + state.search + "\" in its name.");
  if (roomy) ImGui::EndChild();
}

}  // namespace cluneal::ui
