#include "ui/dialogs/settings_dialog.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "language/language.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/dialogs/dialogs.h"

namespace cluneal::ui {
namespace {

using session::Preference;
using session::Preferences;
using Kind = Preference::Kind;

double usual(const Preference& preference) {
  return preference.get(Preferences{});
}

class Rows {
 public:
  explicit Rows(Preferences& chosen) : chosen_(chosen) {
    const ImGuiStyle& style = ImGui::GetStyle();
    const float room = ImGui::GetContentRegionAvail().x;
    reset_ = ImGui::CalcTextSize(say(phrases::reset).c_str()).x + 2 * style.FramePadding.x;
    // Titles beside their controls, or above them where that would be narrow.
    beside_ = room > ImGui::GetFontSize() * 34;
    title_ = beside_ ? std::floor(room * 0.35F) : 0;
    control_ = room - title_ - reset_ - 2 * style.ItemSpacing.x;
  }

  void draw() {
    std::string part;
    for (const Preference& preference : session::all_preferences()) {
      if (preference.part() != part) heading(say(session::title_of_part(part = preference.part())));
      draw(preference);
    }
  }

 private:
  void draw(const Preference& preference) {
    ImGui::PushID(preference.name.c_str());
    const float left = ImGui::GetCursorPosX();
    const float top = ImGui::GetCursorPosY();
    ImGui::BeginGroup();
    if (beside_) {
      ImGui::AlignTextToFramePadding();
      ImGui::PushTextWrapPos(left + title_ - ImGui::GetStyle().ItemSpacing.x);
    } else {
      ImGui::PushTextWrapPos(0);
    }
    ImGui::TextUnformatted(say(preference.title).c_str());
    ImGui::PopTextWrapPos();
    ImGui::EndGroup();
    if (!preference.hint.text.empty()) hint(say(preference.hint));
    const float below = ImGui::GetCursorPosY();
    if (beside_) {
      ImGui::SetCursorPos({left + title_, top});
    }
    draw_control(preference);
    if (!preference.hint.text.empty()) hint(say(preference.hint));
    ImGui::SameLine(left + title_ + control_ + ImGui::GetStyle().ItemSpacing.x);
    draw_reset(preference);
    ImGui::SetCursorPosY(std::max(ImGui::GetCursorPosY(), below));
    ImGui::PopID();
  }

  void draw_reset(const Preference& preference) {
    if (preference.get(chosen_) == usual(preference)) {
      ImGui::Dummy({reset_, 1});
      return;
    }
    if (ImGui::Button(say(phrases::reset).c_str(), {reset_, 0})) preference.set(chosen_, usual(preference));
    hint(say(phrases::reset_to_default));
  }

  void draw_control(const Preference& preference) {
    switch (preference.kind) {
      case Kind::flag: {
        bool on = preference.get(chosen_) != 0;
        if (ImGui::Checkbox("##flag", &on)) preference.set(chosen_, on ? 1 : 0);
        return;
      }
      case Kind::choice:
        draw_choice(preference);
        return;
      case Kind::steps:
        draw_steps(preference);
        return;
      case Kind::number:
        draw_number(preference);
    }
  }

  /// Buttons in a row, or a list where they find no room.
  void draw_choice(const Preference& preference) {
    const auto now = static_cast<std::size_t>(preference.get(chosen_));
    const ImGuiStyle& style = ImGui::GetStyle();
    float width = -style.ItemSpacing.x / 2;
    for (const Preference::Choice& choice : preference.choices)
      width += ImGui::CalcTextSize(say(choice.title).c_str()).x + 2 * style.FramePadding.x + style.ItemSpacing.x / 2;
    const auto take = [&](std::size_t i) { preference.set(chosen_, static_cast<double>(i)); };
    if (width <= control_) {
      for (std::size_t i = 0; i < preference.choices.size(); ++i) {
        if (i > 0) ImGui::SameLine(0, style.ItemSpacing.x / 2);
        if (toggle_button(say(preference.choices[i].title).c_str(), i == now)) take(i);
      }
      return;
    }
    ImGui::SetNextItemWidth(control_);
    if (!ImGui::BeginCombo("##choice", say(preference.choices[now].title).c_str())) return;
    for (std::size_t i = 0; i < preference.choices.size(); ++i) {
      if (ImGui::Selectable(say(preference.choices[i].title).c_str(), i == now)) take(i);
    }
    ImGui::EndCombo();
  }

  void draw_number(const Preference& preference) {
    auto value = static_cast<float>(preference.get(chosen_));
    // Whole numbers, or tenths where there are few.
    const bool tenths = preference.largest <= 10;
    const std::string format = (tenths ? "%.1f" : "%.0f") + (preference.unit == " %" ? " %%" : preference.unit);
    ImGui::SetNextItemWidth(control_);
    if (!ImGui::SliderFloat("##number", &value, static_cast<float>(preference.least),
                            static_cast<float>(preference.largest), format.c_str(), ImGuiSliderFlags_AlwaysClamp))
      return;
    const double step = tenths ? 10 : 1;
    preference.set(chosen_, std::round(static_cast<double>(value) * step) / step);
  }

  /// By two buttons: a slider would run away under the hand while the text grows.
  void draw_steps(const Preference& preference) {
    const int now = static_cast<int>(preference.get(chosen_));
    const float side = ImGui::GetFrameHeight();
    const auto step = [&](const char* label, int by) {
      const int next = session::stepped_text_size(now, by);
      ImGui::BeginDisabled(next == now);
      if (ImGui::Button(label, {side, 0})) preference.set(chosen_, next);
      ImGui::EndDisabled();
    };
    step("-", -1);
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    ImGui::Text("%d%s", now, preference.unit.c_str());
    ImGui::SameLine();
    step("+", 1);
  }

  Preferences& chosen_;
  float title_ = 0, control_ = 0, reset_ = 0;
  bool beside_ = true;
};

}  // namespace

Preferences preferences_now(const Model& model, const PanelState& state) {
  Preferences now = session::with_scene(state.preferences, model.scene);
  now.remember_models = model.remember_models;
  return now;
}

void choose(const Preferences& wanted, const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  const Preferences now = preferences_now(model, state);
  if (wanted.labels != now.labels) actions.emplace_back(session::SetLabels{wanted.labels});
  if (wanted.nerve_thickness != now.nerve_thickness)
    actions.emplace_back(session::SetNerveScale{wanted.nerve_thickness});
  if (wanted.dark_picture != now.dark_picture) actions.emplace_back(session::SetDarkBackground{wanted.dark_picture});
  if (wanted.language != now.language) {
    const auto which = static_cast<std::size_t>(wanted.language);
    actions.emplace_back(session::SetLanguage{std::string(language::choices()[which].tag)});
  }
  if (wanted.remember_models != now.remember_models)
    actions.emplace_back(session::RememberModels{wanted.remember_models});
  state.preferences = wanted;
}

void draw_settings_dialog(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  if (!begin_dialog(phrases::settings, state, state.settings, 52)) return;
  const Preferences before = preferences_now(model, state);
  Preferences chosen = before;
  const ImGuiStyle& style = ImGui::GetStyle();
  const float foot = 2 * ImGui::GetFrameHeight() + 4 * style.ItemSpacing.y + 4 * style.WindowPadding.y;
  const float most = ImGui::GetMainViewport()->Size.y * 0.94F - foot - ImGui::GetFrameHeight();
  // Flattened: the arrows lead from its rows to the buttons below.
  ImGui::BeginChild("rows", {0, std::min(most, ImGui::GetFontSize() * 47)}, false, ImGuiWindowFlags_NavFlattened);
  Rows(chosen).draw();
  ImGui::EndChild();
  ImGui::Separator();
  ImGui::BeginDisabled(chosen == Preferences{});
  if (ImGui::Button(say(phrases::reset_all).c_str())) chosen = Preferences{};
  ImGui::EndDisabled();
  const float close = ImGui::CalcTextSize(say(phrases::close).c_str()).x + 2 * style.FramePadding.x;
  ImGui::SameLine(ImGui::GetWindowWidth() - close - style.WindowPadding.x);
  if (ImGui::Button(say(phrases::close).c_str())) {
    state.settings = false;
    ImGui::CloseCurrentPopup();
  }
  if (!state.settings_file.empty()) {
    ImGui::PushFont(fonts().small);
    const std::string kept = say(phrases::kept_in_file, {{"file", state.settings_file}});
    ImGui::TextColored(ImGui::ColorConvertU32ToFloat4(colour::quiet), "%s",
                       fitted_end(kept, ImGui::GetContentRegionAvail().x).c_str());
    ImGui::PopFont();
  }
  if (chosen != before) choose(chosen, model, state, actions);
  ImGui::EndPopup();
}

}  // namespace cluneal::ui
