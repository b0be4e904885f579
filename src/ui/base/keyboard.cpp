#include "ui/base/keyboard.h"

#include <imgui.h>
// ImGui moves within a window by itself; from one to the other and into the menu bar only through its inner parts.
#include <imgui_internal.h>

#include <array>

namespace cluneal::ui {
namespace {

constexpr std::array stations{"Bedside", "Desk", "Tools",  "Structures", "Information",
                              "Beside",  "Ride", "Points", "Ruler",      "Status"};

/// The panel whose turn it is, as it was drawn; null where it is hidden or has nothing to go to.
ImGuiWindow* station(std::size_t index) {
  ImGuiWindow* window = ImGui::FindWindowByName(stations[index]);
  return window != nullptr && window->WasActive && window->DC.NavLayersActiveMask != 0 ? window : nullptr;
}

void go_to(ImGuiWindow* window, ImGuiNavLayer layer) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  ImGui::FocusWindow(window);
  context.NavLayer = layer;
  ImGui::NavInitWindow(window, true);
  context.NavDisableHighlight = false;
  context.NavDisableMouseHover = true;
}

void next_panel(int by) {
  const ImGuiWindow* now = ImGui::GetCurrentContext()->NavWindow;
  const auto count = static_cast<int>(stations.size());
  int at = by > 0 ? -1 : count;
  for (int i = 0; i < count; ++i) {
    const ImGuiWindow* window = station(static_cast<std::size_t>(i));
    if (window != nullptr && now != nullptr && now->RootWindow == window) at = i;
  }
  for (int tried = 0; tried < count; ++tried) {
    at = ((at + by) % count + count) % count;
    if (ImGuiWindow* window = station(static_cast<std::size_t>(at))) {
      go_to(window, ImGuiNavLayer_Main);
      return;
    }
  }
}

}  // namespace

void allow_keyboard(const PanelState& state) {
  ImGuiIO& io = ImGui::GetIO();
  const bool on = state.keyboard.on || state.keyboard.popups > 0;
  io.ConfigFlags =
      on ? io.ConfigFlags | ImGuiConfigFlags_NavEnableKeyboard : io.ConfigFlags & ~ImGuiConfigFlags_NavEnableKeyboard;
}

void move_keyboard(PanelState& state) {
  ImGuiContext& context = *ImGui::GetCurrentContext();
  const bool asked = state.keyboard.step != 0 || state.keyboard.menu;
  if (asked && context.OpenPopupStack.Size == 0) {
    if (state.keyboard.menu) {
      if (ImGuiWindow* bar = ImGui::FindWindowByName("##MainMenuBar")) go_to(bar, ImGuiNavLayer_Menu);
    } else {
      next_panel(state.keyboard.step);
    }
    state.keyboard.on = true;
  } else if (state.keyboard.on && !asked) {
    // A click, or Escape, gives the keyboard back to the picture.
    const bool here = context.NavId != 0 || context.NavInitRequest || context.OpenPopupStack.Size > 0;
    state.keyboard.on = here && (!context.NavDisableHighlight || context.OpenPopupStack.Size > 0);
  }
  state.keyboard.step = 0;
  state.keyboard.menu = false;
}

void focus_here() {
  go_to(ImGui::GetCurrentWindow(), ImGuiNavLayer_Main);
}

void focus_last_item() {
  ImGui::SetFocusID(ImGui::GetItemID(), ImGui::GetCurrentWindow());
  ImGui::GetCurrentContext()->NavDisableHighlight = false;
}

void remember_popups(PanelState& state) {
  state.keyboard.popups = ImGui::GetCurrentContext()->OpenPopupStack.Size;
}

bool escape_is_for_dialog(const PanelState& state) {
  return ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape)) &&
         state.keyboard.popups <= ImGui::GetCurrentContext()->BeginPopupStack.Size;
}

bool begin_bar_menu(const std::string& title, PanelState& state) {
  constexpr int frames = 4;  // Until the old menu is closed and the next title has the keyboard.
  KeyboardState& keyboard = state.keyboard;
  const ImGuiID id = ImGui::GetID(title.c_str());
  const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key)); };
  if (keyboard.open_menu == id) {
    // A menu that was open before and is closed leads nowhere.
    if (keyboard.popups > 0 && (pressed(ImGuiKey_LeftArrow) || pressed(ImGuiKey_RightArrow))) {
      keyboard.to_next_menu = frames;
    } else if (keyboard.to_next_menu > 0) {
      --keyboard.to_next_menu;
    }
  }
  const bool arrived = ImGui::GetCurrentContext()->NavId == id && ImGui::GetCurrentContext()->OpenPopupStack.Size == 0;
  if (arrived && keyboard.to_next_menu > 0 && keyboard.open_menu != id) {
    keyboard.to_next_menu = 0;
    ImGui::OpenPopup(title.c_str());
  }
  const bool open = ImGui::BeginMenu(title.c_str());
  if (open) keyboard.open_menu = id;
  return open;
}

}  // namespace cluneal::ui
