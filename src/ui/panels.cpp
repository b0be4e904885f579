#include "ui/panels.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <exception>

#include "ui/bars.h"
#include "ui/base/drag_scroll.h"
#include "ui/base/keyboard.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/dialogs/dialogs.h"
#include "ui/information/info_panel.h"
#include "ui/information/tour_maker.h"
#include "ui/picture/beside_strip.h"
#include "ui/picture/paint_panel.h"
#include "ui/picture/pair_strip.h"
#include "ui/picture/ride_strip.h"
#include "ui/picture/ruler_strip.h"
#include "ui/picture/tree_panel.h"
#include "ui/rooms/bedside_panel.h"
#include "ui/rooms/desk_panel.h"
#include "ui/rooms/talk_panel.h"

namespace cluneal::ui {
namespace {

constexpr ImGuiWindowFlags fixed = ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse |
                                   ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoBringToFrontOnFocus |
                                   ImGuiWindowFlags_NoSavedSettings;

struct Box {
  float x, y, width, height;
};

/// A panel that cannot harm the others: what goes wrong inside is shown in its place.
template <class Content>
void panel(const char* name, const Box& box, ImGuiWindowFlags more, Content content) {
  ImGui::SetNextWindowPos({box.x, box.y});
  ImGui::SetNextWindowSize({box.width, box.height});
  if (ImGui::Begin(name, nullptr, fixed | more)) {
    try {
      content();
    } catch (const std::exception& problem) {
      wrapped(say(phrases::this_panel_failed_why, {{"why", problem.what()}}));
    }
  }
  ImGui::End();
}

/// A strip between a panel and the picture that is dragged to make the panel wider.
void splitter(const char* name, float x, float y, float height, float direction, float scale, float& width) {
  const float grip = std::round(6 * scale);
  ImGui::SetNextWindowPos({x, y});
  ImGui::SetNextWindowSize({grip, height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  if (ImGui::Begin(name, nullptr, fixed | ImGuiWindowFlags_NoScrollbar)) {
    ImGui::InvisibleButton("grip", {grip, std::max(1.0F, height)});
    if (ImGui::IsItemHovered() || ImGui::IsItemActive()) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    if (ImGui::IsItemActive())
      width = std::clamp(width + direction * ImGui::GetIO().MouseDelta.x / scale, 200.0F, 640.0F);
    const ImVec2 at = ImGui::GetWindowPos();
    const ImU32 ink = ImGui::IsItemActive() ? colour::accent : colour::line;
    ImGui::GetWindowDrawList()->AddLine({at.x + grip / 2, at.y}, {at.x + grip / 2, at.y + height}, ink);
  }
  ImGui::End();
  ImGui::PopStyleVar(2);
}

/// The picture alone; what is asked for by key still opens.
PanelOutput draw_bare(const PanelInput& input, PanelState& state) {
  PanelOutput output;
  output.viewport = {0, 0, std::max(1, input.width), std::max(1, input.height)};
  draw_dialogs(input.model, state, output.actions);
  return output;
}

}  // namespace

void toggle_syndrome(PanelState& state) {
  state.syndrome = !(state.structures && state.syndrome);
  if (state.syndrome) state.structures = true;
}

void open_topics(PanelState& state, const Id& kind) {
  state.structures = state.syndrome = true;
  state.bare = false;
  state.search.text.clear();
  state.opened_topics = kind;
}

namespace {

/// What stands below the picture, not over it: the picture then needs no blending with panels while it moves. Each is
/// no higher than `most`. Gives where the picture ends.
float draw_strips(const Model& model, float left, float width, float bottom, float most,
                  std::vector<session::Action>& actions) {
  const auto strip = [&](const char* name, float height, auto draw) {
    height = std::min(height, most);
    bottom -= height;
    panel(name, {left, bottom, width, height}, ImGuiWindowFlags_NoScrollbar, draw);
  };
  if (model.ride) strip("Ride", ride_strip_height(*model.ride, width), [&] { draw_ride_strip(*model.ride, actions); });
  if (model.beside) strip("Beside", beside_strip_height(), [&] { draw_beside_strip(*model.beside, actions); });
  if (model.ruler) strip("Ruler", ruler_strip_height(), [&] { draw_ruler_strip(*model.ruler, actions); });
  if (model.pairing) strip("Points", pair_strip_height(width), [&] { draw_pair_strip(*model.pairing, actions); });
  return bottom;
}

/// What goes on and wants to be told of, else what is selected.
void draw_right_panel(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  if (model.painting) {
    draw_paint_panel(*model.painting, actions);
  } else if (model.tour_draft) {
    draw_tour_maker(*model.tour_draft, state, actions);
  } else {
    draw_info_panel(model, state, actions);
  }
}

}  // namespace

PanelOutput draw_panels(const PanelInput& input, PanelState& state) {
  const Speaking speaking(input.model.language);
  move_keyboard(state);
  scroll_by_drag(state.drag_scroll);
  if (state.black || state.white) {
    const ImVec2 end{static_cast<float>(input.width), static_cast<float>(input.height)};
    ImGui::GetForegroundDrawList()->AddRectFilled({0, 0}, end, state.black ? IM_COL32_BLACK : IM_COL32_WHITE);
  }
  if (input.model.talk) {
    PanelOutput talk = draw_talk(input, *input.model.talk, state);
    remember_popups(state);
    return talk;
  }
  if (input.model.bedside) {
    PanelOutput bedside = draw_bedside(input, *input.model.bedside, state);
    remember_popups(state);
    return bedside;
  }
  state.bedside.step = -1;
  if (input.model.desk) {
    PanelOutput desk = draw_desk(input, *input.model.desk, state);
    remember_popups(state);
    return desk;
  }
  if (state.bare) {
    PanelOutput bare = draw_bare(input, state);
    remember_popups(state);
    return bare;
  }
  PanelOutput output;
  const float scale = input.scale;
  const auto width = static_cast<float>(input.width);
  const auto height = static_cast<float>(input.height);
  // Whole pixels, so that no gap is left between a panel and the picture.
  const float grip = std::round(6 * scale);
  const float status_height = std::round(36 * scale);

  float top = draw_menu_bar(input.model, state, output.actions);
  const auto rows = static_cast<float>(state.tool_rows);
  const float tool_height = rows * ImGui::GetFrameHeight() + (rows - 1) * ImGui::GetStyle().ItemSpacing.y +
                            2 * ImGui::GetStyle().WindowPadding.y;
  panel("Tools", {0, top, width, tool_height}, ImGuiWindowFlags_NoScrollbar,
        [&] { state.tool_rows = std::max(1, draw_tool_bar(input.model, state, output.actions)); });
  top += tool_height;
  const float middle = std::max(1.0F, height - top - status_height);

  // The picture keeps most of the window, however wide the panels were left on a larger screen or their text has
  // become.
  const float most = std::floor(width * (state.structures && state.info ? 0.28F : 0.4F));
  float left = 0;
  float right = 0;
  if (state.structures) {
    const float w = std::floor(std::min(state.left_width * scale, most));
    panel("Structures", {0, top, w, middle}, 0, [&] { draw_tree_panel(input.model, state, output.actions); });
    splitter("##left grip", w, top, middle, 1, scale, state.left_width);
    left = w + grip;
  }
  if (state.info || input.model.painting || input.model.tour_draft) {
    const float w = std::floor(std::min(state.right_width * scale, most));
    panel("Information", {width - w, top, w, middle}, 0, [&] { draw_right_panel(input.model, state, output.actions); });
    splitter("##right grip", width - w - grip, top, middle, -1, scale, state.right_width);
    right = w + grip;
  }
  const float picture_width = std::max(1.0F, width - left - right);
  const float bottom = draw_strips(input.model, left, picture_width, top + middle, middle / 2, output.actions);
  const float status = status_bar_height(input.model, width, status_height);
  panel("Status", {0, height - status, width, status}, ImGuiWindowFlags_NoScrollbar,
        [&] { draw_status_bar(input.model, output.actions); });
  draw_dialogs(input.model, state, output.actions);
  remember_popups(state);

  output.viewport = {static_cast<int>(left), static_cast<int>(top), static_cast<int>(picture_width),
                     std::max(1, static_cast<int>(bottom - top))};
  return output;
}

}  // namespace cluneal::ui
