#include "desktop/speaker_window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <imgui.h>

#include <backends/imgui_impl_opengl3.h>

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "desktop/shortcuts.h"
#include "ui/base/letters.h"
#include "ui/rooms/speaker_phrases.h"

namespace cluneal::desktop {
namespace {

constexpr int usual_width = 1100, usual_height = 640;  ///< Where there is one screen alone, if that has the room.

SpeakerWindow* self(GLFWwindow* window) {
  return static_cast<SpeakerWindow*>(glfwGetWindowUserPointer(window));
}

}  // namespace

class SpeakerWindow::Current {
 public:
  explicit Current(const SpeakerWindow& window) : main_(window.main_), before_(ImGui::GetCurrentContext()) {
    glfwMakeContextCurrent(window.handle_);
    ImGui::SetCurrentContext(window.context_);
  }
  ~Current() {
    ImGui::SetCurrentContext(before_);
    glfwMakeContextCurrent(main_.handle());
  }
  Current(const Current&) = delete;
  Current& operator=(const Current&) = delete;

 private:
  Window& main_;
  ImGuiContext* before_;
};

base::Result<std::unique_ptr<SpeakerWindow>> SpeakerWindow::open(Window& main, const std::string& title,
                                                                 std::optional<std::size_t> screen) {
  const std::vector<Screen> screens = Window::screens();
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  Window::ask_for_context();
  // The hall's picture and this one stay where they are, whichever has the keyboard.
  glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
  GLFWwindow* handle = nullptr;
  if (screen && *screen < screens.size() && static_cast<int>(*screen) < count) {
    const Screen& whole = screens[*screen];
    handle = glfwCreateWindow(whole.width, whole.height, title.c_str(), monitors[*screen], main.handle());
  } else {
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_FLOATING, GLFW_TRUE);  // Before the hall's picture, which fills the same screen.
    const Screen room = screens.empty() ? Screen{"", 0, 0, usual_width, usual_height, true} : screens.front();
    const int width = std::min(usual_width, 9 * room.width / 10), height = std::min(usual_height, 9 * room.height / 10);
    handle = glfwCreateWindow(std::max(1, width), std::max(1, height), title.c_str(), nullptr, main.handle());
    if (handle != nullptr) {
      glfwSetWindowPos(handle, room.x + (room.width - width) / 2, room.y + (room.height - height) / 2);
      glfwShowWindow(handle);
    }
  }
  if (handle == nullptr) return base::error_of(ui::phrases::speaker_not_opened, {});
  return std::unique_ptr<SpeakerWindow>(new SpeakerWindow(main, handle));
}

SpeakerWindow::SpeakerWindow(Window& main, GLFWwindow* handle) : main_(main), handle_(handle) {
  ImGuiContext* before = ImGui::GetCurrentContext();
  context_ = ImGui::CreateContext();
  ImGui::SetCurrentContext(before);
  glfwSetWindowUserPointer(handle_, this);
  install_callbacks();
  const Current current(*this);
  glfwSwapInterval(0);  // The hall's picture must not wait for this one.
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  ImGui_ImplOpenGL3_Init("#version 330 core");
  fonts_.emplace();
}

SpeakerWindow::~SpeakerWindow() {
  {
    const Current current(*this);
    ImGui_ImplOpenGL3_Shutdown();
  }
  ImGui::DestroyContext(context_);
  glfwDestroyWindow(handle_);
}

void SpeakerWindow::install_callbacks() {
  using Kind = InputEvent::Kind;
  glfwSetKeyCallback(handle_, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
    InputEvent event;
    event.kind = action == GLFW_RELEASE ? Kind::key_up : Kind::key;
    event.code = key_as_printed(key, glfwGetKeyName(key, scancode));
    event.scancode = scancode;
    event.mods = mods;
    event.repeat = action == GLFW_REPEAT;
    self(w)->main_.hand_in(event);
  });
  glfwSetCharCallback(handle_, [](GLFWwindow* w, unsigned character) {
    InputEvent event;
    event.kind = Kind::character;
    event.character = character;
    self(w)->main_.hand_in(event);
  });
  glfwSetWindowRefreshCallback(handle_, [](GLFWwindow* w) { self(w)->damaged_ = true; });
  glfwSetFramebufferSizeCallback(handle_, [](GLFWwindow* w, int, int) { self(w)->damaged_ = true; });
}

bool SpeakerWindow::closing() const {
  return glfwWindowShouldClose(handle_) == GLFW_TRUE;
}

bool SpeakerWindow::visible() const {
  int width = 0, height = 0;
  glfwGetFramebufferSize(handle_, &width, &height);
  return width > 0 && height > 0 && glfwGetWindowAttrib(handle_, GLFW_ICONIFIED) == GLFW_FALSE;
}

bool SpeakerWindow::take_damage() {
  return std::exchange(damaged_, false);
}

void SpeakerWindow::set_look(const ui::Model& model, int height, ui::Ground ground) {
  const float scale = ui::speaker_scale(height);
  const std::vector<std::uint32_t> letters = model.language.letters();
  const bool lacks = fonts_->want({letters.begin(), letters.end()}, ui::letters_of(model), scale);
  ui::apply_theme(scale, ground);
  if (!lacks && scale == scale_) return;
  scale_ = scale;
  fonts_->load(scale);
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  ImGui_ImplOpenGL3_CreateFontsTexture();
}

void SpeakerWindow::draw(ui::SpeakerInput input, ui::Ground ground) {
  const Current current(*this);
  glfwGetFramebufferSize(handle_, &input.width, &input.height);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(input.width), static_cast<float>(input.height)};
  io.DeltaTime = 1.0F / 60;
  ImGui_ImplOpenGL3_NewFrame();
  set_look(input.model, input.height, ground);
  ImGui::NewFrame();
  ui::draw_speaker_window(input);
  ImGui::Render();
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(handle_);
}

}  // namespace cluneal::desktop
