#include "ui/picture/tree_panel.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <functional>

#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/find/find.h"
#include "ui/information/info_phrases.h"
#include "ui/information/topic_list.h"
#include "ui/picture/nerve_switches.h"

namespace cluneal::ui {
namespace {

/// What is searched for, and where.
struct Search {
  std::string words;
  Found found;
  const TreeNode* at = nullptr;  ///< Where Enter goes.
  bool moved = false;            ///< It has just become another one.
  [[nodiscard]] bool lists(const TreeNode& node) const { return words.empty() || found.listed.contains(&node); }
};

/// Marks what Enter goes to, and brings it into sight.
void mark_found(const TreeNode& node, const Search& search) {
  if (search.at != &node) return;
  const float round = ImGui::GetStyle().FrameRounding;
  ImGui::GetWindowDrawList()->AddRect(ImGui::GetItemRectMin(), ImGui::GetItemRectMax(), colour::accent, round, 0,
                                      std::max(1.0F, ImGui::GetFontSize() / 8));
  if (search.moved) ImGui::SetScrollHereY();
}

void draw_menu(const TreeNode& node, std::vector<session::Action>& actions) {
  if (!ImGui::BeginPopupContextItem("menu")) return;
  if (ImGui::MenuItem(say(phrases::show_only_this).c_str())) actions.emplace_back(session::Isolate{node.id});
  if (ImGui::MenuItem(node.shown ? say(phrases::hide).c_str() : say(phrases::show).c_str()))
    actions.emplace_back(session::SetShown{node.id, !node.shown});
  if (ImGui::MenuItem(say(phrases::fly_to_it).c_str())) actions.emplace_back(session::FlyTo{node.id});
  ImGui::Separator();
  if (ImGui::MenuItem(say(phrases::copy_its_id).c_str())) ImGui::SetClipboardText(node.id.text().c_str());
  ImGui::EndPopup();
}

void draw_side(const TreeNode& side, bool right, const Model& model, const Search& search,
               std::vector<session::Action>& actions) {
  ImGui::PushID(right ? "right" : "left");
  const bool selected = model.scene.selected == side.id;
  if (!side.shown) ImGui::PushStyleColor(ImGuiCol_Text, colour::quiet);
  if (toggle_button(right ? say(phrases::r).c_str() : say(phrases::l).c_str(), selected))
    actions.emplace_back(session::Select{side.id});
  if (!side.shown) ImGui::PopStyleColor();
  mark_found(side, search);
  hint(right ? say(selected ? phrases::selected_the_right_one_right : phrases::select_the_right_one_right)
             : say(selected ? phrases::selected_the_left_one_right : phrases::select_the_left_one_right));
  draw_menu(side, actions);
  ImGui::PopID();
}

void draw_sides(const TreeNode& node, const Model& model, const Search& search, std::vector<session::Action>& actions) {
  const ImGuiStyle& style = ImGui::GetStyle();
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {style.FramePadding.x * 0.55F, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {style.ItemSpacing.x * 0.4F, style.ItemSpacing.y});
  draw_side(node.children[1], true, model, search, actions);
  ImGui::SameLine();
  draw_side(node.children[0], false, model, search, actions);
  ImGui::PopStyleVar(2);
}

void draw_node(const TreeNode& node, const Model& model, const Search& search, int depth,
               std::vector<session::Action>& actions) {
  if (!search.lists(node)) return;
  ImGui::PushID(node.id.text().c_str());
  const float letter = ImGui::GetFontSize();
  const bool pair = is_pair(node);
  const bool leaf = node.children.empty() || pair;
  const bool selected = !node.id.empty() && model.scene.selected == node.id;
  const float left = ImGui::GetCursorPosX();
  const float room = ImGui::GetContentRegionAvail().x;
  if (eye_button("eye", node.shown, node.partly)) actions.emplace_back(session::SetShown{node.id, !node.shown});
  hint(node.shown ? say(phrases::hide) : say(phrases::show));
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
  if (!search.words.empty()) ImGui::SetNextItemOpen(true);
  if (!node.shown) ImGui::PushStyleColor(ImGuiCol_Text, colour::quiet);
  const float sides_at = left + room - letter * 3.4F;
  const ImVec2 screen = ImGui::GetCursorScreenPos();
  const float clip = pair ? screen.x - ImGui::GetCursorPosX() + sides_at : screen.x + room;
  const float label = ImGui::GetCursorScreenPos().x + ImGui::GetTreeNodeToLabelSpacing();
  const std::string shown = fitted_lines(node.title, clip - letter * 0.4F - label);
  const float below = screen.y + ImGui::CalcTextSize(shown.c_str()).y + letter;
  ImGui::PushClipRect({screen.x, screen.y - letter}, {clip - letter * 0.3F, below}, true);
  const bool open = ImGui::TreeNodeEx("node", flags, "%s", shown.c_str());
  ImGui::PopClipRect();
  mark_found(node, search);
  if (!node.shown) ImGui::PopStyleColor();
  if (pressed_by_key() || (ImGui::IsItemClicked() && !ImGui::IsItemToggledOpen()))
    actions.emplace_back(session::Select{node.id});
  if (leaf && ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(0)) actions.emplace_back(session::Visit{node.id});
  hint(node.full.empty() ? node.title : node.full);
  draw_menu(node, actions);
  if (pair) {
    ImGui::SameLine(sides_at);
    draw_sides(node, model, search, actions);
  }
  if (open && !leaf) {
    for (const TreeNode& child : node.children) draw_node(child, model, search, depth + 1, actions);
  }
  ImGui::PopID();
}

/// The field, and below it what is found. The arrows go through that, Enter flies to it.
Search draw_search(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  const float clear = state.search.text.empty() ? 0 : ImGui::GetFrameHeight() + ImGui::GetStyle().ItemSpacing.x;
  ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x - clear);
  if (state.search.focus) {
    ImGui::SetKeyboardFocusHere();
    state.search.focus = false;
  }
  const std::string before = state.search.text;
  const bool entered =
      ImGui::InputTextWithHint("##search", say(phrases::search_ctrl_f).c_str(), &state.search.text,
                               ImGuiInputTextFlags_EnterReturnsTrue | ImGuiInputTextFlags_AutoSelectAll);
  const bool typing = ImGui::IsItemActive();
  Search search{state.search.text, {}};
  if (state.search.text.empty()) return search;
  ImGui::SameLine();
  if (ImGui::Button("\xC3\x97", {ImGui::GetFrameHeight(), 0})) state.search.text.clear();
  hint(say(phrases::clear_the_search));
  search.found = find_in(model, state.search.text);
  const std::vector<Match>& found = search.found.matches;
  const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key)); };
  const std::size_t was = state.search.at;
  if (before != state.search.text) state.search.at = 0;
  if (typing && pressed(ImGuiKey_DownArrow)) ++state.search.at;
  if (typing && pressed(ImGuiKey_UpArrow) && state.search.at > 0) --state.search.at;
  if (found.empty()) return search;
  state.search.at = std::min(state.search.at, found.size() - 1);
  const Match& at = found[state.search.at];
  search.at = at.node;
  search.moved = was != state.search.at;
  if (entered) actions.emplace_back(session::Visit{at.node->id});
  quiet_text(say(
      phrases::number_of_all_name,
      {{"number", std::to_string(state.search.at + 1)}, {"all", std::to_string(found.size())}, {"name", at.title}}));
  return search;
}

void draw_list_choice(PanelState& state) {
  const float width = (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) / 2;
  if (wide_toggle(say(phrases::structures).c_str(), !state.syndrome, width)) state.syndrome = false;
  ImGui::SameLine();
  if (wide_toggle(say(phrases::the_syndrome).c_str(), state.syndrome, width)) state.syndrome = true;
  hint(say(phrases::what_must_be_ruled_out));
}

void draw_painting_button(const Model& model, std::vector<session::Action>& actions) {
  const bool on = model.painting.has_value();
  if (wide_toggle(say(phrases::where_does_it_hurt).c_str(), on, ImGui::GetContentRegionAvail().x)) {
    if (on) {
      actions.emplace_back(session::LeavePainting{});
    } else {
      actions.emplace_back(session::StartPainting{});
    }
  }
  hint(say(phrases::paint_it_on_the_skin));
}

}  // namespace

void draw_tree_panel(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  if (!model.groups.empty()) draw_nerve_switches(model, actions);
  const Search search = draw_search(model, state, actions);
  const bool searching = !search.words.empty();
  if (!searching && !model.topics.empty()) draw_list_choice(state);
  const bool structures = searching || !state.syndrome || model.topics.empty();
  const bool topics = searching || state.syndrome;
  if (structures) {
    if (ImGui::Button(say(phrases::show_all).c_str())) actions.emplace_back(session::ShowAll{});
    ImGui::SameLine();
    if (ImGui::Button(say(phrases::reset_the_scene).c_str())) actions.emplace_back(session::ResetScene{});
  }
  // The list scrolls by itself where there is room for it, else with the rest of the panel.
  const bool roomy = ImGui::GetContentRegionAvail().y > ImGui::GetFrameHeight() * 5;
  if (roomy) ImGui::BeginChild("tree", {0, 0});
  if (structures) {
    for (const TreeNode& node : model.tree) draw_node(node, model, search, 0, actions);
  }
  if (topics && !searching && !model.topics.empty()) draw_painting_button(model, actions);
  if (topics) {
    std::function<bool(const TreeNode&)> wanted;
    if (searching) wanted = [&](const TreeNode& topic) { return search.lists(topic); };
    draw_topic_list(
        model, wanted, [&](const TreeNode& topic) { mark_found(topic, search); }, state.opened_topics, actions);
  }
  if (searching && search.found.matches.empty())
    quiet_text(say(phrases::nothing_here_is_called_words, {{"words", search.words}}));
  if (roomy) ImGui::EndChild();
}

}  // namespace cluneal::ui
