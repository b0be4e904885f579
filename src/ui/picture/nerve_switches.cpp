#include "ui/picture/nerve_switches.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "language/writing.h"
#include "session/command.h"
#include "session/levels.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/information/info_phrases.h"

namespace cluneal::ui {
namespace {

using session::GroupPart;
using session::VisibilityState;

constexpr language::Phrase not_there = phrases::not_on_this_body_yet;

/// The key of the command that does what a switch does; empty where none does.
std::string key_of(int group, GroupPart part) {
  for (const session::Command& command : session::commands()) {
    const std::optional<session::Action> action = command.action({});
    const auto* toggle = action ? session::get_if<session::ToggleGroup>(&*action) : nullptr;
    if (toggle != nullptr && toggle->group == group && toggle->part == part) return command.keys;
  }
  return {};
}

ImU32 mixed(const GroupSwitches& group, float share) {
  return ImGui::ColorConvertFloat4ToU32(tint(group.red, group.green, group.blue, share));
}

float switch_height() {
  return std::round(ImGui::GetFrameHeight() * 1.12F);
}

/// A bar in the group's hue, its name and its key: tinted while shown, bare while not.
bool large_switch(const GroupSwitches& group, float width) {
  const ImGuiStyle& style = ImGui::GetStyle();
  const float height = switch_height();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const bool on = group.nerves.state != VisibilityState::none;
  const bool whole = group.nerves.state == VisibilityState::all;
  ImGui::BeginDisabled(!group.nerves.there);
  const bool clicked = ImGui::InvisibleButton("nerves", {width, height});
  show_focus();
  const bool hovered = ImGui::IsItemHovered();
  ImGui::EndDisabled();
  const bool seen = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const ImVec2 end{at.x + width, at.y + height};
  const float bar = height * 0.24F;
  const float line = std::max(1.0F, height / 24);
  const ImU32 hue = mixed(group, group.nerves.there ? 1.0F : 0.35F);
  const ImU32 ground = on ? mixed(group, hovered ? 0.24F : 0.15F)
                          : ImGui::GetColorU32(hovered ? ImGuiCol_ButtonHovered : ImGuiCol_Button);
  draw->AddRectFilled(at, end, ground, style.FrameRounding);
  // The bar is full while all of the group is shown, half while some of it is, a rim while nothing is.
  if (on) {
    const float from = whole ? at.y : at.y + height / 2;
    draw->AddRectFilled({at.x, from}, {at.x + bar, end.y}, hue, style.FrameRounding,
                        whole ? ImDrawFlags_RoundCornersLeft : ImDrawFlags_RoundCornersBottomLeft);
  }
  draw->AddLine({at.x + bar, at.y}, {at.x + bar, end.y}, hue, line);
  draw->AddRect(at, end, on ? hue : ImGui::GetColorU32(ImGuiCol_Border), style.FrameRounding, 0, line);
  const std::string key = key_of(group.order, GroupPart::nerves);
  ImFont* bold = fonts().bold;
  ImFont* small = fonts().small;
  const float key_width = small->CalcTextSizeA(small->FontSize, FLT_MAX, 0, key.c_str()).x;
  const float text_x = at.x + bar + style.FramePadding.x;
  draw->AddText(bold, bold->FontSize, {text_x, at.y + (height - bold->FontSize) / 2}, on ? colour::ink : colour::quiet,
                group.name.c_str());
  const float key_x = end.x - key_width - style.FramePadding.x;
  if (key_x > text_x + bold->CalcTextSizeA(bold->FontSize, FLT_MAX, 0, group.name.c_str()).x + style.FramePadding.x)
    draw->AddText(small, small->FontSize, {key_x, at.y + (height - small->FontSize) / 2}, colour::quiet, key.c_str());
  if (seen) {
    const language::Language& speech = language_now();
    std::string said =
        language::followed(speech, language::sentence(speech, group.title), language::sentence(speech, group.plain));
    if (!group.nerves.there) said += "\n" + say(not_there);
    if (!key.empty()) said += "\n" + say(phrases::key_key, {{"key", key}});
    ImGui::BeginTooltip();
    ImGui::PushTextWrapPos(ImGui::GetFontSize() * 20);
    ImGui::TextUnformatted(said.c_str());
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
  }
  return clicked;
}

float small_width(const std::string& label) {
  const ImFont* small = fonts().small;
  return small->CalcTextSizeA(small->FontSize, FLT_MAX, 0, label.c_str()).x + 1.4F * ImGui::GetStyle().FramePadding.x;
}

void mark_switch(const GroupSwitches& group, const Switch& mark, GroupPart part, const std::string& label,
                 const std::string& what, std::vector<session::Action>& actions) {
  if (small_toggle(label.c_str(), mark.state != VisibilityState::none, switch_height(),
                   mark.there ? nullptr : say(not_there).c_str()))
    actions.emplace_back(session::ToggleGroup{group.order, part});
  if (mark.there) hint(what + "\n" + say(phrases::key_key, {{"key", key_of(group.order, part)}}));
}

void draw_group(const GroupSwitches& group, std::vector<session::Action>& actions) {
  ImGui::PushID(group.id.text().c_str());
  const float room = ImGui::GetContentRegionAvail().x;
  const float gap = ImGui::GetStyle().ItemSpacing.x * 0.6F;
  const float marks = small_width(say(phrases::sites)) + small_width(say(phrases::territory)) + 2 * gap;
  const float least = ImGui::GetFontSize() * 7;
  // Where the panel is too narrow for all three, the small switches stand below.
  const bool beside = room - marks >= least;
  if (large_switch(group, beside ? room - marks : room))
    actions.emplace_back(session::ToggleGroup{group.order, GroupPart::nerves});
  if (beside) {
    ImGui::SameLine(0, gap);
  } else {
    ImGui::Indent();
  }
  mark_switch(group, group.sites, GroupPart::sites, say(phrases::sites), say(phrases::entrapment_sites_of_these_nerves),
              actions);
  ImGui::SameLine(0, gap);
  mark_switch(group, group.territory, GroupPart::territory, say(phrases::territory),
              say(phrases::the_skin_that_these_nerves), actions);
  if (!beside) ImGui::Unindent();
  ImGui::PopID();
}

void draw_sides(const Model& model, std::vector<session::Action>& actions) {
  struct Choice {
    language::Phrase label;
    language::Phrase what;
    session::Sides sides;
  };
  const float room = ImGui::GetContentRegionAvail().x;
  const float gap = ImGui::GetStyle().ItemSpacing.x * 0.6F;
  const float width = (room - 2 * gap) / 3;
  bool first = true;
  // As they stand on the picture from behind: the patient's left on the left.
  for (const Choice& choice : {Choice{phrases::left, phrases::patients_left_side_only_key, session::Sides::left},
                               Choice{phrases::both_sides, phrases::both_sides_key_shift_b, session::Sides::both},
                               Choice{phrases::right, phrases::patients_right_side_only_key, session::Sides::right}}) {
    if (!first) ImGui::SameLine(0, gap);
    first = false;
    const bool on = model.scene.sides == choice.sides;
    const std::string label = say(choice.label);
    const bool fits = ImGui::CalcTextSize(label.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x <= width;
    if (wide_toggle(fits || choice.sides != session::Sides::both ? label.c_str() : say(phrases::both).c_str(), on,
                    width))
      actions.emplace_back(session::SetSides{choice.sides});
    hint(say(choice.what));
  }
}

/// A switch for each root, as many a line as fit, and one for all of them.
void draw_levels(const Model& model, std::vector<session::Action>& actions) {
  if (model.levels.empty()) return;
  constexpr int most = 6;
  const ImGuiStyle& style = ImGui::GetStyle();
  const float room = ImGui::GetContentRegionAvail().x;
  const float gap = style.ItemSpacing.x * 0.6F;
  const float least = ImGui::CalcTextSize("T12").x + style.FramePadding.x;
  const int columns = std::clamp(static_cast<int>((room + gap) / (least + gap)), 1, most);
  const float width = (room - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns);
  int place = 0;
  for (const anatomy::Root& root : model.levels) {
    if (place++ % columns != 0) ImGui::SameLine(0, gap);
    if (wide_toggle(root.name().c_str(), model.scene.roots.contains(root), width))
      actions.emplace_back(session::SetRoots{session::with_root_toggled(model.scene.roots, root)});
    hint(say(phrases::root_alone_hint, {{"root", root.name()}}));
  }
  const std::string all = say(phrases::all_roots);
  // It takes what is left of the last line, where its words fit.
  const int left = (columns - place % columns) % columns;
  const float rest = left == 0 ? room : static_cast<float>(left) * (width + gap) - gap;
  const bool fits = left > 0 && ImGui::CalcTextSize(all.c_str()).x + style.FramePadding.x <= rest;
  if (fits) ImGui::SameLine(0, gap);
  if (wide_toggle(all.c_str(), model.scene.roots.empty(), fits ? rest : room))
    actions.emplace_back(session::SetRoots{});
  hint(say(phrases::all_roots_hint));
}

/// What the last step brought: "+ Middle".
std::string stage_name(const Model& model) {
  std::string shown;
  for (const GroupSwitches& group : model.groups) {
    if (!group.neighbours && group.nerves.state != VisibilityState::none)
      shown += (shown.empty() ? "" : ", ") + group.name;
  }
  // One group hidden by itself: no stage of the lecture.
  if (model.stage == 0) return shown.empty() ? say(phrases::no_nerves) : shown;
  int stage = 0;
  for (const GroupSwitches& group : model.groups) {
    if (group.neighbours || !group.nerves.there || ++stage != model.stage) continue;
    return stage == 1 ? group.name : "+ " + group.name;
  }
  return say(phrases::everything);
}

void draw_reveal(const Model& model, std::vector<session::Action>& actions) {
  const float gap = ImGui::GetStyle().ItemSpacing.x * 0.6F;
  const float arrow = ImGui::GetFrameHeight();
  if (ImGui::ArrowButton("less", ImGuiDir_Left)) actions.emplace_back(session::Reveal{-1});
  hint(say(phrases::hide_the_last_group_shift));
  ImGui::SameLine(0, gap);
  const float room = ImGui::GetContentRegionAvail().x - arrow - gap;
  const float dot = arrow * 0.13F;
  // One dot a stage; those that have come are filled.
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::Dummy({std::max(1.0F, room), arrow});
  hint(say(phrases::group_by_group_for_teaching));
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const std::string said = stage_name(model);
  const float text = ImGui::CalcTextSize(said.c_str()).x;
  const float dots = static_cast<float>(model.stages - 1) * dot * 3.2F;
  const bool room_for_text = text + dots + 2 * gap < room;
  float x = at.x + (room - dots - (room_for_text ? text + 2 * gap : 0)) / 2 + dot * 1.6F;
  for (int i = 1; i < model.stages; ++i, x += dot * 3.2F) {
    const ImVec2 middle{x, at.y + arrow / 2};
    if (i <= model.stage) draw->AddCircleFilled(middle, dot, colour::accent);
    draw->AddCircle(middle, dot, i <= model.stage ? colour::accent : colour::quiet);
  }
  if (room_for_text) draw->AddText({x + gap, at.y + ImGui::GetStyle().FramePadding.y}, colour::quiet, said.c_str());
  ImGui::SameLine(0, gap);
  if (ImGui::ArrowButton("more", ImGuiDir_Right)) actions.emplace_back(session::Reveal{1});
  hint(say(phrases::reveal_the_next_group_space));
}

}  // namespace

void draw_nerve_switches(const Model& model, std::vector<session::Action>& actions) {
  for (const GroupSwitches& group : model.groups) {
    if (!group.neighbours) draw_group(group, actions);
  }
  draw_reveal(model, actions);
  draw_sides(model, actions);
  draw_levels(model, actions);
  ImGui::Separator();
}

}  // namespace cluneal::ui
