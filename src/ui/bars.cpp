#include "ui/bars.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <utility>

#include "session/command.h"
#include "ui/appearance.h"
#include "ui/command_now.h"
#include "ui/kept_menus.h"
#include "ui/theme.h"
#include "ui/widgets.h"
#include "ui/window_commands.h"

namespace cluneal::ui {
namespace {

void command_item(const session::Command& command, const Model& model, std::vector<session::Action>& actions) {
  const CommandNow now = command_now(command, model);
  if (ImGui::MenuItem(now.title.c_str(), command.keys.c_str(), now.on, now.action.has_value()))
    actions.push_back(*now.action);
}

void commands_of(const char* menu, const Model& model, std::vector<session::Action>& actions) {
  for (const session::Command& command : session::commands()) {
    if (command.menu == menu) command_item(command, model, actions);
  }
}

void draw_file_menu(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  if (!ImGui::BeginMenu("File")) return;
  window_item("model.open", state);
  window_item("figure.save", state);
  ImGui::Separator();
  window_item("scene.open", state);
  draw_recent_menu(model, actions);
  window_item("scene.save", state);
  ImGui::Separator();
  if (ImGui::BeginMenu("Body")) {
    for (const PersonChoice& person : model.persons) {
      if (ImGui::MenuItem(person.title.c_str(), nullptr, person.id == model.scene.body))
        actions.emplace_back(session::SetBody{person.id});
    }
    ImGui::EndMenu();
  }
  if (ImGui::MenuItem("Remember my models and folders", nullptr, model.remember_models))
    actions.emplace_back(session::RememberModels{!model.remember_models});
  hint("Whether models that you opened come back at the next start. Off, nothing of them is kept.");
  commands_of("File", model, actions);
  ImGui::EndMenu();
}

float button_width(const std::string& label) {
  return ImGui::CalcTextSize(label.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
}

void draw_skin_menu(const Model& model, std::vector<session::Action>& actions) {
  if (!ImGui::BeginMenu("Skin", model.skin.has_value())) return;
  constexpr std::array looks{std::pair{"None", session::SkinLook::none},
                             std::pair{"See-through", session::SkinLook::ghost},
                             std::pair{"Solid", session::SkinLook::solid}};
  for (const auto& [title, look] : looks) {
    if (ImGui::MenuItem(title, nullptr, model.skin == look)) actions.emplace_back(session::SetSkin{look});
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
    const char* label = choice.woman ? "Woman" : "Man";
    const bool on = model.scene.body == choice.id;
    flow.next(button_width(label));
    if (toggle_button(label, on) && !on) actions.emplace_back(session::SetBody{choice.id});
    hint(choice.title + "\nKey P for the other one. The measured bodies: File, Body");
  }
}

/// One button for the skin, which says how it is seen.
void draw_skin_button(const Model& model, Flow& flow, std::vector<session::Action>& actions) {
  constexpr std::array labels{"Skin: none", "Skin: ghost", "Skin: solid"};
  float width = 0;
  for (const char* label : labels) width = std::max(width, button_width(label));
  flow.next(width);
  ImGui::BeginDisabled(!model.skin);
  const session::SkinLook look = model.skin.value_or(session::SkinLook::none);
  ImGui::PushID("skin");
  const std::string label = std::string(labels[static_cast<std::size_t>(look)]) + "###look";
  if (wide_toggle(label.c_str(), look != session::SkinLook::none, width)) actions.emplace_back(session::NextSkin{});
  ImGui::PopID();
  ImGui::EndDisabled();
  hint("The skin: see-through, solid, or none\nKey S");
}

}  // namespace

float draw_menu_bar(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  if (!ImGui::BeginMainMenuBar()) return 0;
  const float height = ImGui::GetWindowSize().y;
  draw_file_menu(model, state, actions);
  for (const char* menu : {"Edit", "View", "Nerves", "Show", "Model"}) {
    if (!ImGui::BeginMenu(menu)) continue;
    commands_of(menu, model, actions);
    if (std::string_view(menu) == "Edit") {
      ImGui::Separator();
      window_item("palette.open", state);
      window_item("search.open", state);
      ImGui::Separator();
      window_item("settings.open", state);
    }
    if (std::string_view(menu) == "View") draw_appearance_menu(state);
    if (std::string_view(menu) == "Show") {
      draw_skin_menu(model, actions);
      ImGui::Separator();
      window_item("panel.structures", state);
      window_item("panel.info", state);
      window_item("window.alone", state);
      window_item("window.black", state);
      window_item("window.full_screen", state);
    }
    if (std::string_view(menu) == "Nerves") {
      ImGui::Separator();
      window_item("compare.toggle", state);
      window_item("syndrome.toggle", state);
    }
    ImGui::EndMenu();
  }
  draw_bookmarks_menu(model, state, actions);
  if (ImGui::BeginMenu("Help")) {
    window_item("help.toggle", state);
    window_item("about.open", state);
    ImGui::EndMenu();
  }
  ImGui::EndMainMenuBar();
  return height;
}

int draw_tool_bar(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  Flow flow;
  flow.next(ImGui::CalcTextSize("View from").x);
  ImGui::AlignTextToFramePadding();
  ImGui::TextDisabled("View from");
  for (const session::NamedView& view : session::named_views()) {
    if (view.key == 0 || view.key > 6) continue;
    flow.next(button_width(view.brief));
    if (ImGui::Button(view.brief.c_str())) actions.emplace_back(session::GoToView{view.name});
    hint(view.title + "\nKey " + std::to_string(view.key));
  }
  flow.gap();
  draw_body_buttons(model, flow, actions);
  flow.gap();
  flow.next(button_width("Labels"));
  if (toggle_button("Labels", model.scene.labels)) actions.emplace_back(session::SetLabels{!model.scene.labels});
  hint("Names on the picture\nKey L");
  draw_skin_button(model, flow, actions);
  flow.next(button_width("Syndrome"));
  if (toggle_button("Syndrome", state.structures && state.syndrome)) toggle_syndrome(state);
  hint("What must be ruled out, symptoms, examination, what else it can be, treatment, cases\nKey K");
  flow.next(button_width("Compare"));
  if (toggle_button("Compare", state.compare)) state.compare = !state.compare;
  hint("The groups of nerves side by side\nKey T");
  flow.next(button_width("Ride"));
  ImGui::BeginDisabled(model.info == std::nullopt || model.info->nerve.empty());
  if (toggle_button("Ride", model.ride.has_value())) {
    if (model.ride) {
      actions.emplace_back(session::LeaveRide{});
    } else {
      actions.emplace_back(session::StartRide{});
    }
  }
  ImGui::EndDisabled();
  if (ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled))
    ImGui::SetTooltip("Along the selected nerve, from its root to the skin\nKey R");
  flow.gap();
  const float slider = ImGui::GetFontSize() * 6;
  flow.next(ImGui::CalcTextSize("Thickness").x + ImGui::GetStyle().ItemSpacing.x + slider);
  ImGui::AlignTextToFramePadding();
  ImGui::TextDisabled("Thickness");
  ImGui::SameLine();
  float scale = static_cast<float>(model.scene.nerve_scale);
  ImGui::SetNextItemWidth(slider);
  if (ImGui::SliderFloat("##nerves", &scale, 1, 6, "%.1f x", ImGuiSliderFlags_AlwaysClamp)) {
    actions.emplace_back(session::SetNerveScale{static_cast<double>(scale)});
  }
  hint("How many times thicker than in life nerves are drawn. The factor is written on the picture.\nKeys [ and ]");
  return flow.rows();
}

void draw_status_bar(const Model& model, std::vector<session::Action>& actions) {
  for (const Job& job : model.jobs) {
    ImGui::ProgressBar(static_cast<float>(job.fraction), {ImGui::GetFontSize() * 12, 0}, job.what.c_str());
    ImGui::SameLine();
    if (ImGui::Button("Cancel")) actions.emplace_back(session::CancelWork{});
    ImGui::SameLine();
  }
  if (!model.messages.empty()) {
    const std::size_t last = model.messages.size() - 1;
    const Message& message = model.messages[last];
    const ImU32 ink = message.severity == base::Severity::error     ? colour::error
                      : message.severity == base::Severity::warning ? colour::warning
                                                                    : colour::accent;
    if (ImGui::Button("Dismiss")) actions.emplace_back(session::DismissMessage{last});
    ImGui::SameLine();
    ImGui::PushStyleColor(ImGuiCol_Text, ink);
    ImGui::TextUnformatted(message.text.c_str());
    hint(message.text);
    ImGui::PopStyleColor();
    return;
  }
  ImGui::TextUnformatted(model.hovered.empty() ? "A teaching model: not a medical device, not a diagnosis."
                                               : model.hovered.c_str());
  const float width = ImGui::CalcTextSize(model.status.c_str()).x;
  ImGui::SameLine(ImGui::GetWindowWidth() - width - ImGui::GetStyle().WindowPadding.x);
  ImGui::TextDisabled("%s", model.status.c_str());
}

}  // namespace cluneal::ui
