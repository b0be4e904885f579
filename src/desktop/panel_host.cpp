#include "desktop/panel_host.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>
// Ours to call: asserts are live in the packaged library, and this is its way out of a panel that forgot an End.
#include <imgui_internal.h>

#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>

#include <cmath>
#include <string_view>
#include <vector>

#include "ui/base/appearance.h"
#include "ui/base/keyboard.h"
#include "ui/base/letters.h"
#include "ui/base/theme.h"
#include "ui/base/words.h"
#include "ui/picture/start_screen.h"

namespace cluneal::desktop {

PanelHost::PanelHost(Window& window, float scale)
    : window_(window), screen_scale_(scale), context_(ImGui::CreateContext()) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;  // The program's own settings remember the panels.
  io.LogFilename = nullptr;
  io.ConfigInputTextCursorBlink = false;                  // A blinking cursor would draw twice a second for ever.
  ImGui_ImplGlfw_InitForOpenGL(window_.handle(), false);  // feed() hands the events on.
  ImGui_ImplOpenGL3_Init("#version 330 core");
}

PanelHost::~PanelHost() {
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext(context_);
}

void PanelHost::set_look(int text_percent, ui::Ground ground) {
  const float scale = screen_scale_ * static_cast<float>(text_percent) / 100.0F;
  const bool same_size = scale == scale_;
  if (same_size && ground == ground_) return;
  scale_ = scale;
  ground_ = ground;
  ui::apply_theme(scale_, ground_);
  if (same_size) return;
  fonts_.load(scale_);
  // The next frame makes the new one.
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_CreateFontsTexture();
}

void PanelHost::set_spoken(const language::Language& language) {
  const std::vector<std::uint32_t> spoken = language.letters();
  spoken_ = {spoken.begin(), spoken.end()};
}

void PanelHost::set_letters(const ui::Model& model, const ui::PanelState& state) {
  if (read_ != model.version) {
    if (folder_read_ != model.files.answer) folder_ = ui::letters_of(model.files);
    folder_read_ = model.files.answer;
    set_spoken(model.language);
    names_ = ui::letters_of(model);
    names_.insert(folder_.begin(), folder_.end());
    read_ = model.version;
  }
  std::set<char32_t> names = ui::letters_of(state);
  names.insert(names_.begin(), names_.end());
  const float scale = screen_scale_ * static_cast<float>(state.preferences.text_size) / 100.0F;
  if (fonts_.want(spoken_, names, scale)) scale_ = 0;  // The next look loads the fonts.
}

int PanelHost::as_space(int key) const {
  return key == GLFW_KEY_ENTER && enter_is_space_ ? GLFW_KEY_SPACE : key;
}

void PanelHost::handle_event(const InputEvent& event) {
  using Kind = InputEvent::Kind;
  GLFWwindow* window = window_.handle();
  switch (event.kind) {
    case Kind::key:
      // ImGui presses what the keyboard is on by Space alone.
      if (event.code == GLFW_KEY_ENTER && !wants_text() &&
          (ImGui::GetIO().ConfigFlags & ImGuiConfigFlags_NavEnableKeyboard) != 0) {
        enter_is_space_ = true;
      }
      ImGui_ImplGlfw_KeyCallback(window, as_space(event.code), event.scancode, event.repeat ? GLFW_REPEAT : GLFW_PRESS,
                                 event.mods);
      break;
    case Kind::key_up:
      ImGui_ImplGlfw_KeyCallback(window, as_space(event.code), event.scancode, GLFW_RELEASE, event.mods);
      if (event.code == GLFW_KEY_ENTER) enter_is_space_ = false;
      break;
    case Kind::character:
      ImGui_ImplGlfw_CharCallback(window, event.character);
      break;
    case Kind::button_down:
    case Kind::button_up:
      ImGui_ImplGlfw_MouseButtonCallback(window, event.code,
                                         event.kind == Kind::button_down ? GLFW_PRESS : GLFW_RELEASE, event.mods);
      break;
    case Kind::enter:
    case Kind::leave:
      ImGui_ImplGlfw_CursorEnterCallback(window, event.kind == Kind::enter ? GLFW_TRUE : GLFW_FALSE);
      break;
    case Kind::focus:
      ImGui_ImplGlfw_WindowFocusCallback(window, event.focused ? GLFW_TRUE : GLFW_FALSE);
      break;
    case Kind::scroll:
      ImGui_ImplGlfw_ScrollCallback(window, event.wheel.x, event.wheel.y);
      break;
    case Kind::move:
    case Kind::drop:
    case Kind::other:
      break;
  }
}

void PanelHost::begin_frame(int text_percent, ui::Ground ground) {
  ImGui_ImplOpenGL3_NewFrame();
  set_look(text_percent, ground);
  ImGui_ImplGlfw_NewFrame();
}

void PanelHost::lay_out_start(const ui::PanelState& look, const language::Language& language,
                              const base::Progress::State& done, bool slow) {
  set_spoken(language);
  const session::Preferences& chosen = look.preferences;
  const float scale = screen_scale_ * static_cast<float>(chosen.text_size) / 100.0F;
  if (fonts_.want(spoken_, {}, scale)) scale_ = 0;  // The next look loads the fonts.
  begin_frame(chosen.text_size, ui::wanted_ground(chosen.theme, chosen.dark_picture));
  ImGui::NewFrame();
  const ui::Speaking speaking(language);
  ui::draw_start_screen(done.said.empty() ? done.what : language.say(done.said), done.fraction, slow);
  ImGui::Render();
}

ui::PanelOutput PanelHost::lay_out(const ui::Model& model, ui::PanelState& state) {
  set_letters(model, state);
  begin_frame(state.preferences.text_size, ui::wanted_ground(state.preferences.theme, model.scene.dark_background));
  ui::allow_keyboard(state);
  ImGui::NewFrame();
  const glm::ivec2 size = window_.size();
  ui::PanelOutput output = ui::draw_panels({model, scale_, size.x, size.y}, state);
  ImGui::ErrorCheckEndFrameRecover(nullptr, nullptr);
  ImGui::Render();
  const ImVec2 ratio = ImGui::GetIO().DisplayFramebufferScale;
  const auto pixels = [](int value, float factor) {
    return static_cast<int>(std::lround(static_cast<float>(value) * factor));
  };
  output.viewport = {pixels(output.viewport.x, ratio.x), pixels(output.viewport.y, ratio.y),
                     pixels(output.viewport.width, ratio.x), pixels(output.viewport.height, ratio.y)};
  if (output.lens) {
    output.lens->x *= ratio.x;
    output.lens->y *= ratio.y;
    output.lens->radius *= ratio.y;
  }
  return output;
}

void PanelHost::draw() {
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

std::uint64_t PanelHost::draw_hash() const {
  std::uint64_t hash = 14695981039346656037ULL;
  const auto mix = [&](const void* data, int count, std::size_t size) {
    const auto bytes = static_cast<std::size_t>(count) * size;
    hash ^= std::hash<std::string_view>{}({static_cast<const char*>(data), bytes}) + (hash << 6U) + (hash >> 2U);
  };
  const ImDrawData* data = ImGui::GetDrawData();
  for (int i = 0; data != nullptr && i < data->CmdListsCount; ++i) {
    const ImDrawList& list = *data->CmdLists[i];
    mix(list.VtxBuffer.Data, list.VtxBuffer.Size, sizeof(ImDrawVert));
    mix(list.IdxBuffer.Data, list.IdxBuffer.Size, sizeof(ImDrawIdx));
    for (const ImDrawCmd& command : list.CmdBuffer) mix(&command.ClipRect, 1, sizeof(ImVec4));
  }
  return hash;
}

bool PanelHost::covers(const ui::Viewport& viewport) const {
  const ImDrawData* data = ImGui::GetDrawData();
  const ImVec2 ratio = ImGui::GetIO().DisplayFramebufferScale;
  const auto left = static_cast<float>(viewport.x);
  const auto top = static_cast<float>(viewport.y);
  const auto right = static_cast<float>(viewport.x + viewport.width);
  const auto bottom = static_cast<float>(viewport.y + viewport.height);
  for (int i = 0; data != nullptr && i < data->CmdListsCount; ++i) {
    for (const ImDrawCmd& command : data->CmdLists[i]->CmdBuffer) {
      if (command.ElemCount == 0) continue;
      const ImVec4& clip = command.ClipRect;
      // A pixel of slack: panels end where the picture begins, and clip boxes are rounded outward.
      if (clip.x * ratio.x < right - 1 && clip.z * ratio.x > left + 1 && clip.y * ratio.y < bottom - 1 &&
          clip.w * ratio.y > top + 1) {
        return true;
      }
    }
  }
  return false;
}

bool PanelHost::wants_mouse() const {
  return ImGui::GetIO().WantCaptureMouse;
}
bool PanelHost::wants_text() const {
  return ImGui::GetIO().WantTextInput;
}
bool PanelHost::dialog_open() const {
  return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

bool PanelHost::busy() const {
  return ImGui::IsAnyItemActive();
}

}  // namespace cluneal::desktop
