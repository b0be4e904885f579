#include "desktop/window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "desktop/screens.h"
#include "desktop/shortcuts.h"

namespace cluneal::desktop {
namespace {

Window* self(GLFWwindow* window) {
  return static_cast<Window*>(glfwGetWindowUserPointer(window));
}

base::Error glfw_error(const std::string& what, const std::string& advice) {
  const char* reason = nullptr;
  glfwGetError(&reason);
  return {what + (reason != nullptr ? " (" + std::string(reason) + ")" : std::string()) + ". " + advice, {}};
}

}  // namespace

void Window::ask_for_context() {
  glfwDefaultWindowHints();
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  // EGL here too, so that window and headless pictures share one path.
  glfwWindowHint(GLFW_CONTEXT_CREATION_API, GLFW_EGL_CONTEXT_API);
  // The renderer draws into its own targets: the window needs neither depth nor samples.
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "cluneal-atlas");
}

namespace {

std::vector<WorkArea> work_areas() {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  std::vector<WorkArea> areas;
  for (int i = 0; i < count; ++i) {
    WorkArea area;
    glfwGetMonitorWorkarea(monitors[i], &area.x, &area.y, &area.width, &area.height);
    if (area.width > 0 && area.height > 0) areas.push_back(area);
  }
  return areas;
}

}  // namespace

base::Result<std::unique_ptr<Window>> Window::open(const std::string& title, const WindowGeometry& wanted,
                                                   float asked_scale) {
  if (glfwInit() == GLFW_FALSE) {
    return glfw_error("No window can be opened",
                      "Start it in a graphical session, or make a picture without one: cluneal render -o picture.png");
  }
  ask_for_context();
  glfwWindowHint(GLFW_MAXIMIZED, wanted.maximised ? GLFW_TRUE : GLFW_FALSE);
  // Of what the screen and the window manager are like a window knows only when it is made: it is shown afterwards.
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  GLFWwindow* handle =
      glfwCreateWindow(std::max(1, wanted.width), std::max(1, wanted.height), title.c_str(), nullptr, nullptr);
  if (handle == nullptr) {
    base::Error error = glfw_error("OpenGL 3.3 could not be started in a window",
                                   "Update the graphics driver, or try LIBGL_ALWAYS_SOFTWARE=1");
    glfwTerminate();
    return error;
  }
  glfwMakeContextCurrent(handle);
  glfwSwapInterval(1);
  std::unique_ptr<Window> window(new Window(handle));
  const WindowGeometry geometry = window->fit(wanted, asked_scale);
  glfwShowWindow(handle);
  // The window manager has not placed it yet: what is remembered is where it is to go back to.
  window->restored_ = geometry;
  if (geometry.fullscreen) window->enter_fullscreen();
  return window;
}

Window::Window(GLFWwindow* window) : window_(window) {
  glfwSetWindowUserPointer(window_, this);
  install_callbacks();
}

WindowGeometry Window::fit(const WindowGeometry& wanted, float asked_scale) {
  const float scale = asked_scale > 0 ? asked_scale : content_scale() * unit_pixels();
  const std::vector<WorkArea> screens = work_areas();
  Frame frame;
  glfwGetWindowFrameSize(window_, &frame.left, &frame.top, &frame.right, &frame.bottom);
  const WindowGeometry geometry = on_a_screen(first_size(wanted, scale), screens, frame);
  const LeastSize least = least_size(scale, screens);
  glfwSetWindowSizeLimits(window_, least.width, least.height, GLFW_DONT_CARE, GLFW_DONT_CARE);
  glfwSetWindowSize(window_, std::max(least.width, geometry.width), std::max(least.height, geometry.height));
  if (geometry.placed()) glfwSetWindowPos(window_, geometry.x, geometry.y);
  return geometry;
}

float Window::unit_pixels() const {
  return static_cast<float>(size().x) / static_cast<float>(std::max(1, framebuffer_size().x));
}

Window::~Window() {
  glfwDestroyWindow(window_);
  glfwTerminate();
}

InputEvent Window::at_cursor(InputEvent::Kind kind) const {
  InputEvent event;
  event.kind = kind;
  if (pointer_) {
    event.position = to_pixels(pointer_->x, pointer_->y);
    return event;
  }
  double x = 0;
  double y = 0;
  glfwGetCursorPos(window_, &x, &y);
  event.position = to_pixels(x, y);
  return event;
}

void Window::install_callbacks() {
  install_keyboard();
  install_mouse();
  using Kind = InputEvent::Kind;
  glfwSetDropCallback(window_, [](GLFWwindow* w, int count, const char** paths) {
    InputEvent event = self(w)->at_cursor(Kind::drop);
    event.files.assign(paths, paths + count);
    self(w)->events_.push_back(event);
  });
  glfwSetWindowRefreshCallback(window_, [](GLFWwindow* w) { self(w)->events_.push_back({}); });
  glfwSetFramebufferSizeCallback(window_, [](GLFWwindow* w, int, int) {
    self(w)->pointer_.reset();  // The window has moved below it.
    self(w)->events_.push_back({});
  });
  glfwSetWindowFocusCallback(window_, [](GLFWwindow* w, int focused) {
    InputEvent event = self(w)->at_cursor(Kind::focus);
    event.focused = focused == GLFW_TRUE;
    self(w)->events_.push_back(event);
  });
  // It is told of no window in particular; the main one's context is current while events are handed out.
  glfwSetMonitorCallback([](GLFWmonitor*, int) {
    GLFWwindow* current = glfwGetCurrentContext();
    if (current != nullptr && self(current) != nullptr) self(current)->screens_changed_ = true;
  });
}

void Window::install_keyboard() {
  using Kind = InputEvent::Kind;
  glfwSetKeyCallback(window_, [](GLFWwindow* w, int key, int scancode, int action, int mods) {
    InputEvent event = self(w)->at_cursor(action == GLFW_RELEASE ? Kind::key_up : Kind::key);
    event.code = key_as_printed(key, glfwGetKeyName(key, scancode));
    event.scancode = scancode;
    event.mods = mods;
    event.repeat = action == GLFW_REPEAT;
    self(w)->events_.push_back(event);
  });
  glfwSetCharCallback(window_, [](GLFWwindow* w, unsigned character) {
    InputEvent event = self(w)->at_cursor(Kind::character);
    event.character = character;
    self(w)->events_.push_back(event);
  });
}

void Window::install_mouse() {
  using Kind = InputEvent::Kind;
  glfwSetMouseButtonCallback(window_, [](GLFWwindow* w, int button, int action, int mods) {
    InputEvent event = self(w)->at_cursor(action == GLFW_PRESS ? Kind::button_down : Kind::button_up);
    event.code = button;
    event.mods = mods;
    self(w)->events_.push_back(event);
  });
  glfwSetCursorPosCallback(window_, [](GLFWwindow* w, double x, double y) {
    InputEvent event;
    event.kind = Kind::move;
    self(w)->pointer_ = glm::dvec2(x, y);
    event.position = self(w)->to_pixels(x, y);
    self(w)->events_.push_back(event);
  });
  glfwSetCursorEnterCallback(window_, [](GLFWwindow* w, int entered) {
    self(w)->events_.push_back(self(w)->at_cursor(entered == GLFW_TRUE ? Kind::enter : Kind::leave));
  });
  glfwSetScrollCallback(window_, [](GLFWwindow* w, double dx, double dy) {
    InputEvent event = self(w)->at_cursor(Kind::scroll);
    event.wheel = {dx, dy};
    self(w)->events_.push_back(event);
  });
}

glm::dvec2 Window::to_pixels(double x, double y) const {
  const glm::ivec2 window = size();
  const glm::ivec2 pixels = framebuffer_size();
  return {x * pixels.x / std::max(1, window.x), y * pixels.y / std::max(1, window.y)};
}

void Window::wait(double seconds) {
  if (seconds <= 0) {
    glfwPollEvents();
  } else if (std::isinf(seconds)) {
    glfwWaitEvents();
  } else {
    glfwWaitEventsTimeout(seconds);
  }
}

void Window::wake() {
  glfwPostEmptyEvent();
}

std::optional<InputEvent> Window::take_event() {
  if (events_.empty()) return std::nullopt;
  InputEvent event = std::move(events_.front());
  events_.pop_front();
  return event;
}

bool Window::closing() const {
  return glfwWindowShouldClose(window_) == GLFW_TRUE;
}

bool Window::visible() const {
  const glm::ivec2 pixels = framebuffer_size();
  return pixels.x > 0 && pixels.y > 0 && glfwGetWindowAttrib(window_, GLFW_ICONIFIED) == GLFW_FALSE;
}

glm::ivec2 Window::framebuffer_size() const {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window_, &width, &height);
  return {width, height};
}

glm::ivec2 Window::size() const {
  int width = 0;
  int height = 0;
  glfwGetWindowSize(window_, &width, &height);
  return {width, height};
}

float Window::content_scale() const {
  float x = 1;
  float y = 1;
  glfwGetWindowContentScale(window_, &x, &y);
  return std::max(1.0F, std::max(x, y));
}

void Window::toggle_fullscreen() {
  if (glfwGetWindowMonitor(window_) != nullptr) {
    glfwSetWindowMonitor(window_, nullptr, restored_.x, restored_.y, restored_.width, restored_.height, 0);
    return;
  }
  restored_ = geometry();
  enter_fullscreen();
}

void Window::fill_screen(std::size_t screen) {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  if (screen >= static_cast<std::size_t>(count)) return;
  GLFWmonitor* before = glfwGetWindowMonitor(window_);
  if (before == monitors[screen]) return;
  if (before == nullptr) restored_ = geometry();
  const GLFWvidmode* mode = glfwGetVideoMode(monitors[screen]);
  if (mode != nullptr)
    glfwSetWindowMonitor(window_, monitors[screen], 0, 0, mode->width, mode->height, mode->refreshRate);
}

void Window::keep_when_unfocused(bool keep) {
  glfwSetWindowAttrib(window_, GLFW_AUTO_ICONIFY, keep ? GLFW_FALSE : GLFW_TRUE);
}

std::vector<Screen> Window::screens() {
  int count = 0;
  GLFWmonitor** monitors = glfwGetMonitors(&count);
  std::vector<Screen> all;
  for (int i = 0; i < count; ++i) {
    Screen screen;
    const char* name = glfwGetMonitorName(monitors[i]);
    if (name != nullptr) screen.name = name;
    glfwGetMonitorPos(monitors[i], &screen.x, &screen.y);
    if (const GLFWvidmode* mode = glfwGetVideoMode(monitors[i])) {
      screen.width = mode->width;
      screen.height = mode->height;
    }
    screen.primary = i == 0;
    all.push_back(std::move(screen));
  }
  return all;
}

bool Window::take_screens_changed() {
  return std::exchange(screens_changed_, false);
}

void Window::hand_in(InputEvent event) {
  event.position = at_cursor(event.kind).position;
  events_.push_back(std::move(event));
}

void Window::enter_fullscreen() {
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor != nullptr ? glfwGetVideoMode(monitor) : nullptr;
  if (mode != nullptr) glfwSetWindowMonitor(window_, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

WindowGeometry Window::geometry() const {
  if (glfwGetWindowMonitor(window_) != nullptr) {
    WindowGeometry full = restored_;
    full.fullscreen = true;
    return full;
  }
  WindowGeometry now;
  glfwGetWindowPos(window_, &now.x, &now.y);
  glfwGetWindowSize(window_, &now.width, &now.height);
  now.maximised = glfwGetWindowAttrib(window_, GLFW_MAXIMIZED) == GLFW_TRUE;
  return now;
}

void Window::swap() {
  glfwSwapBuffers(window_);
}
double Window::now() {
  return glfwGetTime();
}

}  // namespace cluneal::desktop
