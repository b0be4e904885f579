#include <epoxy/egl.h>

#include <array>
#include <catch2/catch.hpp>

#include "support.h"

using namespace cluneal;
using namespace cluneal::render_test;

namespace {

/// An OpenGL ES 3.0 context without a window; not current where the system has none.
class EsContext {
 public:
  EsContext() {
    if (!epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless")) return;
    display_ = eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
    if (eglInitialize(display_, nullptr, nullptr) != EGL_TRUE || eglBindAPI(EGL_OPENGL_ES_API) != EGL_TRUE) return;
    const std::array<EGLint, 3> wanted{EGL_RENDERABLE_TYPE, EGL_OPENGL_ES3_BIT, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    eglChooseConfig(display_, wanted.data(), &config, 1, &count);
    const std::array<EGLint, 5> version{EGL_CONTEXT_MAJOR_VERSION_KHR, 3, EGL_CONTEXT_MINOR_VERSION_KHR, 0, EGL_NONE};
    context_ = eglCreateContext(display_, config, EGL_NO_CONTEXT, version.data());
    current =
        context_ != EGL_NO_CONTEXT && eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, context_) == EGL_TRUE;
  }
  ~EsContext() {
    if (context_ == EGL_NO_CONTEXT) return;
    eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(display_, context_);
    eglBindAPI(EGL_OPENGL_API);
  }
  EsContext(const EsContext&) = delete;
  EsContext& operator=(const EsContext&) = delete;

  bool current = false;

 private:
  EGLDisplay display_ = EGL_NO_DISPLAY;
  EGLContext context_ = EGL_NO_CONTEXT;
};

render::Frame frame_with_everything() {
  render::Frame frame = frame_of({240, 180});
  frame.items.push_back(item_of(sphere({0, 0, 0}, 55, 40), {0.75f, 0.68f, 0.55f}));
  frame.items.back().material.emphasis = 1;
  frame.items.push_back(item_of(sphere({0, 0, 0}, 75, 40), {0.6f, 0.2f, 0.15f}, 0.4f));
  frame.items.push_back(item_of(sphere({-60, 40, 30}, 30, 40), {0.1f, 0.4f, 0.5f}, 0.7f));
  frame.items.back().material.pattern = render::Pattern::dotted;
  frame.items.push_back(item_of(straight_tube(90, 3), {0.02f, 0.3f, 0.25f}));
  frame.items.back().material.halo = true;
  // Two that are drawn in one call.
  frame.items.push_back(item_of(sphere({70, -40, 30}, 20, 40), {0.2f, 0.3f, 0.6f}));
  frame.items.push_back(item_of(sphere({80, 50, 0}, 15, 40), {0.2f, 0.3f, 0.6f}));
  frame.overlay.boxes.push_back({{20, 20}, {120, 60}, 6, {1, 1, 1, 0.7f}});
  frame.overlay.texts.push_back({"S1", {30, 50}, 24, render::TextWeight::bold, {0, 0, 0, 1}, {1, 1, 1, 1}});
  return frame;
}

}  // namespace

TEST_CASE("OpenGL ES 3.0 draws the same picture") {
  // The floor is the subset that both share; a stricter compiler also finds what a lax one lets pass.
  Studio studio;
  const render::Frame frame = frame_with_everything();
  const render::Image desktop = studio.picture(frame, 8);
  studio.renderer.reset();
  studio.context.reset();
  EsContext context;
  if (!context.current) FAIL("There is no OpenGL ES 3.0 here: libgles2 in third_party/packages-test.txt brings it.");
  auto renderer = render::make_renderer();
  if (!renderer.ok()) FAIL(renderer.error().message);
  for (int i = 0; i < 8; ++i) {
    const auto drawn = (*renderer)->draw(frame, {1, 8});
    if (!drawn.ok()) FAIL(drawn.error().message);
  }
  const auto image = (*renderer)->read();
  if (!image.ok()) FAIL(image.error().message);
  const double difference = rms(*image, desktop);
  if (difference >= 1) {
    keep(*image, "es");
    keep(desktop, "es-desktop");
  }
  CHECK(difference < 1);
}
