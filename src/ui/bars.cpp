#include "ui/bars.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "session/command.h"
#include "ui/base/appearance.h"
#include "ui/base/keyboard.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/find/command_now.h"
#include "ui/find/window_commands.h"
#include "ui/kept_menus.h"
#include "ui/rooms/bedside_phrases.h"
#include "ui/rooms/desk_phrases.h"

namespace cluneal::ui {
namespace {

constexpr float most_message_lines = 6;  ///< In the status bar; the hint has all of it.

void command_item(const session::Command& command, const Model& model, std::vector<session::Action>& actions) {
  const CommandNow now = command_now(command, model);
  if (ImGui::MenuItem(ordered(now.title).c_str(), command.keys.c_str(), now.on, now.action.has_value()))
    actions.push_back(*now.action);
}

/// Between "File" and "Bookmarks"; names of session::Command::menu.
constexpr std::string_view file_menu = "File";
constexpr std::array<std::string_view, 5> menus{"Edit", "View", "Nerves", "Show", "Model"};

void commands_of(std::string_view menu, const Model& model, std::vector<session::Action>& actions) {
  for (const session::Command& command : session::commands()) {
    if (command.menu == menu) command_item(command, model, actions);
  }
}

void draw_file_menu(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  if (!begin_bar_menu(say(session::title_of_menu(file_menu)), state)) return;
  window_item("model.open", state);
  window_item("figure.save", state);
  ImGui::Separator();
  window_item("scene.open", state);
  draw_recent_menu(model, actions);
  window_item("scene.save", state);
  ImGui::Separator();
  if (ImGui::BeginMenu(say(phrases::body).c_str())) {
    for (const PersonChoice& person : model.persons) {
      if (ImGui::MenuItem(person.title.c_str(), nullptr, person.id == model.scene.body))
        actions.emplace_back(session::SetBody{person.id});
    }
    ImGui::EndMenu();
  }
  if (ImGui::MenuItem(say(phrases::remember_my_models_and_folders).c_str(), nullptr, model.remember_models))
    actions.emplace_back(session::RememberModels{!model.remember_models});
  hint(say(phrases::whether_models_that_you_opened));
  commands_of(file_menu, model, actions);
  ImGui::EndMenu();
}

void draw_skin_menu(const Model& model, std::vector<session::Action>& actions) {
  if (!ImGui::BeginMenu(say(phrases::skin).c_str(), model.skin.has_value())) return;
  constexpr std::array looks{std::pair{phrases::none, session::SkinLook::none},
                             std::pair{phrases::transparent, session::SkinLook::ghost},
                             std::pair{phrases::solid, session::SkinLook::solid}};
  for (const auto& [title, look] : looks) {
    if (ImGui::MenuItem(say(title).c_str(), nullptr, model.skin == look)) actions.emplace_back(session::SetSkin{look});
  }
  ImGui::EndMenu();
}

/// Sets items side by side and begins a new row where the next one would not fit.
class Flow {
 public:
  Flow() : left_(ImGui::GetCursorPosX()), end_(left_ + ImGui::GetContentRegionAvail().x), at_(left_) {}

  /// The next item is `width` wide.
  void next(float width) {
    if (at_ > left_ && at_ + width <= end_) {
      ImGui::SameLine(at_);
    } else {
      at_ = left_;
      ++rows_;
    }
    at_ += width + ImGui::GetStyle().ItemSpacing.x;
  }
  void gap() { at_ += ImGui::GetFontSize() * 1.2F; }
  [[nodiscard]] int rows() const { return rows_; }

 private:
  float left_, end_, at_;
  int rows_ = 0;
};

/// Man or woman, typical or measured as it is now.
void draw_body_buttons(const Model& model, Flow& flow, std::vector<session::Action>& actions) {
  const auto now = std::find_if(model.persons.begin(), model.persons.end(),
                                [&](const PersonChoice& known) { return known.id == model.scene.body; });
  for (const PersonChoice& choice : model.persons) {
    if (now == model.persons.end() || choice.typical != now->typical) continue;
    const std::string label = choice.woman ? say(phrases::woman) : say(phrases::man);
    const bool on = model.scene.body == choice.id;
    flow.next(button_width(label));
    if (toggle_button(label.c_str(), on) && !on) actions.emplace_back(session::SetBody{choice.id});
    hint(choice.title + "\n" + say(phrases::key_p_for_the_other));
  }
}

/// One button for the skin, which says how it is seen.
void draw_skin_button(const Model& model, Flow& flow, std::vector<session::Action>& actions) {
  const std::array labels{say(phrases::skin_none), say(phrases::skin_ghost), say(phrases::skin_solid)};
  float width = 0;
  for (const std::string& label : labels) width = std::max(width, button_width(label));
  flow.next(width);
  ImGui::BeginDisabled(!model.skin || model.painting);
  // What one paints on is there, whatever the scene says of it.
  const session::SkinLook look =
      model.painting ? session::SkinLook::solid : model.skin.value_or(session::SkinLook::none);
  ImGui::PushID("skin");
  const std::string label = labels[static_cast<std::size_t>(look)] + "###look";
  if (wide_toggle(label.c_str(), look != session::SkinLook::none, width)) actions.emplace_back(session::NextSkin{});
  ImGui::PopID();
  ImGui::EndDisabled();
  hint(say(phrases::the_skin_transparent_solid));
}

}  // namespace

float draw_menu_bar(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  if (!ImGui::BeginMainMenuBar()) return 0;
  const float height = ImGui::GetWindowSize().y;
  draw_file_menu(model, state, actions);
  for (const std::string_view menu : menus) {
    if (!begin_bar_menu(say(session::title_of_menu(menu)), state)) continue;
    commands_of(menu, model, actions);
    if (menu == "Edit") {
      ImGui::Separator();
      window_item("palette.open", state);
      window_item("search.open", state);
      ImGui::Separator();
      window_item("settings.open", state);
    }
    if (menu == "View") draw_appearance_menu(state);
    if (menu == "Show") {
      draw_skin_menu(model, actions);
      ImGui::Separator();
      window_item("panel.structures", state);
      window_item("panel.info", state);
      ImGui::Separator();
      window_item("tour.start", state);
      window_item("tour.choose", state);
      window_item("window.alone", state);
      window_item("window.black", state);
      window_item("window.full_screen", state);
    }
    if (menu == "Nerves") {
      ImGui::Separator();
      window_item("compare.toggle", state);
      window_item("syndrome.toggle", state);
      window_item("sources.open", state);
    }
    ImGui::EndMenu();
  }
  draw_bookmarks_menu(model, state, actions);
  if (begin_bar_menu(say(phrases::help), state)) {
    window_item("help.toggle", state);
    window_item("about.open", state);
    ImGui::EndMenu();
  }
  ImGui::EndMainMenuBar();
  return height;
}

int draw_tool_bar(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  Flow flow;
  flow.next(ImGui::CalcTextSize(say(phrases::view_from).c_str()).x);
  ImGui::AlignTextToFramePadding();
  ImGui::TextDisabled("%s", say(phrases::view_from).c_str());
  for (const session::NamedView& view : session::named_views()) {
    if (view.key == 0 || view.key > 6) continue;
    const std::string brief = say(view.brief);
    flow.next(button_width(brief));
    if (ImGui::Button(brief.c_str())) actions.emplace_back(session::GoToView{view.name});
    hint(say(view.title) + "\n" + say(phrases::key_key, {{"key", std::to_string(view.key)}}));
  }
  flow.gap();
  draw_body_buttons(model, flow, actions);
  flow.gap();
  flow.next(button_width(say(phrases::labels)));
  ImGui::BeginDisabled(model.painting.has_value());
  if (toggle_button(say(phrases::labels).c_str(), model.scene.labels && !model.painting))
    actions.emplace_back(session::SetLabels{!model.scene.labels});
  ImGui::EndDisabled();
  hint(say(phrases::labels_key));
  draw_skin_button(model, flow, actions);
  flow.next(button_width(say(phrases::syndrome)));
  if (toggle_button(say(phrases::syndrome).c_str(), state.structures && state.syndrome)) toggle_syndrome(state);
  hint(say(phrases::what_must_be_ruled_out));
  flow.next(button_width(say(phrases::bedside)));
  if (ImGui::Button(say(phrases::bedside).c_str())) actions.emplace_back(session::EnterBedside{});
  hint(say(phrases::bedside_hint));
  flow.next(button_width(say(phrases::desk)));
  if (ImGui::Button(say(phrases::desk).c_str())) actions.emplace_back(session::EnterDesk{});
  hint(say(phrases::desk_hint));
  flow.next(button_width(say(phrases::compare)));
  if (toggle_button(say(phrases::compare).c_str(), state.compare)) state.compare = !state.compare;
  hint(say(phrases::the_groups_of_nerves_side));
  flow.next(button_width(say(phrases::ride)));
  ImGui::BeginDisabled(model.info == std::nullopt || model.info->nerve.empty());
  if (toggle_button(say(phrases::ride).c_str(), model.ride.has_value())) {
    if (model.ride) {
      actions.emplace_back(session::LeaveRide{});
    } else {
      actions.emplace_back(session::StartRide{});
    }
  }
  ImGui::EndDisabled();
  if (ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled))
    ImGui::SetTooltip("%s", say(phrases::along_the_selected_nerve_from).c_str());
  flow.gap();
  const float slider = ImGui::GetFontSize() * 6;
  flow.next(ImGui::CalcTextSize(say(phrases::thickness).c_str()).x + ImGui::GetStyle().ItemSpacing.x + slider);
  ImGui::AlignTextToFramePadding();
  ImGui::TextDisabled("%s", say(phrases::thickness).c_str());
  ImGui::SameLine();
  float scale = static_cast<float>(model.scene.nerve_scale);
  ImGui::SetNextItemWidth(slider);
  if (ImGui::SliderFloat("##nerves", &scale, 1, 6, "%.1f x", ImGuiSliderFlags_AlwaysClamp)) {
    actions.emplace_back(session::SetNerveScale{static_cast<double>(scale)});
  }
  hint(say(phrases::how_many_times_thicker_than));
  return flow.rows();
}

float status_bar_height(const Model& model, float width, float least) {
  if (model.messages.empty()) return least;
  const ImGuiStyle& style = ImGui::GetStyle();
  const float room = width - 2 * style.WindowPadding.x - style.ItemSpacing.x - button_width(say(phrases::dismiss));
  // Beside running work there is less room; a line too many harms nobody.
  const float taken = model.jobs.empty() ? 0 : ImGui::GetFontSize() * 20;
  const float line = ImGui::GetTextLineHeight();
  const std::string& text = model.messages.back().text;
  const float high = ImGui::CalcTextSize(text.c_str(), nullptr, false, std::max(1.0F, room - taken)).y;
  const float more = std::max(0.0F, std::round(high / line) - 1);
  return least + std::min(more, most_message_lines - 1) * line;
}

void draw_status_bar(const Model& model, std::vector<session::Action>& actions) {
  for (const Job& job : model.jobs) {
    // As wide as its words, which ImGui would cut at both ends.
    const std::string what = ordered(job.what);
    const float width = ImGui::CalcTextSize(what.c_str()).x + 2 * ImGui::GetStyle().ItemInnerSpacing.x;
    ImGui::ProgressBar(static_cast<float>(job.fraction), {std::max(ImGui::GetFontSize() * 12, width), 0}, what.c_str());
    ImGui::SameLine();
    if (ImGui::Button(say(phrases::cancel).c_str())) actions.emplace_back(session::CancelWork{});
    ImGui::SameLine();
  }
  if (!model.messages.empty()) {
    const std::size_t last = model.messages.size() - 1;
    const Message& message = model.messages[last];
    const ImU32 ink = message.severity == base::Severity::error     ? colour::error
                      : message.severity == base::Severity::warning ? colour::warning
                                                                    : colour::accent;
    if (ImGui::Button(say(phrases::dismiss).c_str())) actions.emplace_back(session::DismissMessage{last});
    ImGui::SameLine();
    ImGui::PushStyleColor(ImGuiCol_Text, ink);
    // What a message ends with, a file's name or what to do, is read too.
    wrapped(message.text);
    hint(message.text);
    ImGui::PopStyleColor();
    return;
  }
  const std::string said = model.hovered.empty() ? say(phrases::a_teaching_model_not_a) : model.hovered;
  ImGui::TextUnformatted(ordered(said).c_str());
  const float width = ImGui::CalcTextSize(model.status.c_str()).x;
  ImGui::SameLine(ImGui::GetWindowWidth() - width - ImGui::GetStyle().WindowPadding.x);
  ImGui::TextDisabled("%s", model.status.c_str());
}

}  // namespace cluneal::ui
