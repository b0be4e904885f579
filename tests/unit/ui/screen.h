#pragma once

#include <imgui.h>

#include <utility>
#include <vector>

#include "ui/base/keyboard.h"
#include "ui/base/panel_fonts.h"
#include "ui/base/theme.h"
#include "ui/panels.h"

namespace cluneal::ui {

/// The panels on a screen of their own, without a window.
class Screen {
 public:
  Screen(int width, int height, float scale) : width_(width), height_(height), scale_(scale) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    io.DeltaTime = 1.0F / 60;
    for (int key = 0; key < ImGuiKey_COUNT; ++key) io.KeyMap[key] = 300 + key;
    apply_theme(scale);
    PanelFonts(nullptr).load(scale);
    unsigned char* pixels = nullptr;
    int w = 0;
    int h = 0;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &w, &h);
  }
  ~Screen() { ImGui::DestroyContext(); }
  Screen(const Screen&) = delete;
  Screen& operator=(const Screen&) = delete;

  PanelOutput frame(const Model& model) {
    allow_keyboard(state);
    ImGui::NewFrame();
    PanelOutput output = draw_panels({model, scale_, width_, height_}, state);
    ImGui::Render();
    return output;
  }

  std::vector<session::Action> click(const Model& model, float x, float y) {
    ImGuiIO& io = ImGui::GetIO();
    std::vector<session::Action> actions;
    for (const bool down : {false, true, false, false}) {
      io.MousePos = {x, y};
      io.MouseDown[0] = down;
      for (session::Action& action : frame(model).actions) actions.push_back(std::move(action));
    }
    return actions;
  }

  /// A key pressed and let go, over the frames that it takes until all has settled.
  std::vector<session::Action> press(const Model& model, ImGuiKey key) {
    ImGuiIO& io = ImGui::GetIO();
    std::vector<session::Action> actions;
    for (const bool down : {true, false, false, false}) {
      io.KeysDown[static_cast<std::size_t>(io.KeyMap[key])] = down;
      for (session::Action& action : frame(model).actions) actions.push_back(std::move(action));
    }
    return actions;
  }

  PanelState state;

 private:
  int width_, height_;
  float scale_;
};

}  // namespace cluneal::ui
