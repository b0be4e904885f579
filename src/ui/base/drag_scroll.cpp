#include "ui/base/drag_scroll.h"

#include <imgui.h>
// Ours to read: which window scrolls, and what holds the mouse.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace cluneal::ui {
namespace {

bool scrolls(const ImGuiWindow& window) {
  return window.ScrollMax.y > 0 && (window.Flags & ImGuiWindowFlags_NoScrollWithMouse) == 0;
}

/// The window under the mouse that scrolls: the innermost, as for the wheel.
ImGuiWindow* window_to_scroll() {
  ImGuiWindow* window = GImGui->HoveredWindow;
  while (window != nullptr && !scrolls(*window)) {
    window = (window->Flags & ImGuiWindowFlags_ChildWindow) != 0 ? window->ParentWindow : nullptr;
  }
  // Outside of its inner rectangle are its scroll bar, title and border.
  return window != nullptr && window->InnerRect.Contains(ImGui::GetIO().MousePos) ? window : nullptr;
}

/// Whether what was pressed makes something else of a drag up or down: text is marked, a window is moved or made
/// higher.
bool is_dragged_itself(ImGuiWindow& window) {
  const ImGuiContext& now = *GImGui;
  if (now.ActiveId == 0) return false;
  if (now.ActiveId == now.InputTextState.ID || now.DragDropActive) return true;
  if (now.MovingWindow != nullptr && (now.MovingWindow->Flags & ImGuiWindowFlags_NoMove) == 0) return true;
  for (int corner = 0; corner < 4; ++corner) {
    if (now.ActiveId == ImGui::GetWindowResizeCornerID(&window, corner)) return true;
  }
  return now.ActiveId == ImGui::GetWindowResizeBorderID(&window, ImGuiDir_Down) ||
         now.ActiveId == ImGui::GetWindowResizeBorderID(&window, ImGuiDir_Up);
}

}  // namespace

void scroll_by_drag(DragScroll& drag) {
  constexpr ImGuiMouseButton button = ImGuiMouseButton_Left;
  if (ImGui::IsMouseClicked(button)) {
    const ImGuiWindow* window = window_to_scroll();
    drag = {window != nullptr ? window->ID : 0, false};
  }
  if (!ImGui::IsMouseDown(button)) drag = {};
  ImGuiWindow* window = drag.window != 0 ? ImGui::FindWindowByID(drag.window) : nullptr;
  if (window == nullptr) return;
  float moved = ImGui::GetIO().MouseDelta.y;
  if (!drag.moves) {
    // A finger is never quite still: a press stays one as long as it stays within half a line.
    const float slack = 0.5F * ImGui::GetFontSize();
    const ImVec2 pulled = ImGui::GetMouseDragDelta(button, 0);
    if (std::hypot(pulled.x, pulled.y) < slack) return;
    if (std::abs(pulled.y) < std::abs(pulled.x) || is_dragged_itself(*window)) {
      drag.window = 0;  // It is something else's, to the end.
      return;
    }
    drag.moves = true;
    moved = pulled.y;
  }
  ImGui::ClearActiveID();
  ImGui::SetScrollY(window, std::clamp(window->Scroll.y - moved, 0.0F, window->ScrollMax.y));
}

}  // namespace cluneal::ui
