#include <epoxy/egl.h>
#include <epoxy/gl.h>

#include <array>
#include <string>
#include <vector>

#include "render/renderer.h"

namespace cluneal::render {

namespace {

class EglContext final : public OffscreenContext {
 public:
  EglContext(EGLDisplay display, EGLContext context, EGLSurface surface)
      : display_(display), context_(context), surface_(surface) {}
  ~EglContext() override {
    if (eglGetCurrentContext() == context_) {
      eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    }
    eglDestroyContext(display_, context_);
    if (surface_ != EGL_NO_SURFACE) eglDestroySurface(display_, surface_);
    // The display stays initialised: it is shared by all who ask for the same one.
  }
  EglContext(const EglContext&) = delete;
  EglContext& operator=(const EglContext&) = delete;

 private:
  EGLDisplay display_;
  EGLContext context_;
  EGLSurface surface_;
};

bool has_client_extension(const char* name) {
  return epoxy_has_egl_extension(EGL_NO_DISPLAY, name);
}

/// Displays that may give a context, in the order of preference.
std::vector<EGLDisplay> candidate_displays() {
  std::vector<EGLDisplay> displays;
  const bool platforms = has_client_extension("EGL_EXT_platform_base");
  if (platforms && has_client_extension("EGL_MESA_platform_surfaceless")) {
    displays.push_back(eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr));
  }
  if (platforms && has_client_extension("EGL_EXT_platform_device") &&
      (has_client_extension("EGL_EXT_device_enumeration") || has_client_extension("EGL_EXT_device_base"))) {
    std::array<EGLDeviceEXT, 16> devices{};
    EGLint count = 0;
    if (eglQueryDevicesEXT(static_cast<EGLint>(devices.size()), devices.data(), &count) == EGL_TRUE) {
      for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
        displays.push_back(eglGetPlatformDisplayEXT(EGL_PLATFORM_DEVICE_EXT, devices[i], nullptr));
      }
    }
  }
  displays.push_back(eglGetDisplay(EGL_DEFAULT_DISPLAY));
  return displays;
}

/// A current OpenGL 3.3 core context on the display, or nothing and the reason.
std::unique_ptr<OffscreenContext> context_on(EGLDisplay display, std::string& reason) {
  if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) != EGL_TRUE) {
    reason = "no display could be opened";
    return nullptr;
  }
  if (eglBindAPI(EGL_OPENGL_API) != EGL_TRUE) {
    reason = "the driver offers OpenGL ES only";
    return nullptr;
  }
  const bool surfaceless = epoxy_has_egl_extension(display, "EGL_KHR_surfaceless_context");
  const std::array<EGLint, 5> wanted{EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_SURFACE_TYPE,
                                     surfaceless ? 0 : EGL_PBUFFER_BIT, EGL_NONE};
  EGLConfig config = nullptr;
  EGLint count = 0;
  if (eglChooseConfig(display, wanted.data(), &config, 1, &count) != EGL_TRUE || count == 0) {
    reason = "the driver has no configuration for OpenGL";
    return nullptr;
  }
  const std::array<EGLint, 7> version{EGL_CONTEXT_MAJOR_VERSION_KHR,
                                      3,
                                      EGL_CONTEXT_MINOR_VERSION_KHR,
                                      3,
                                      EGL_CONTEXT_OPENGL_PROFILE_MASK_KHR,
                                      EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT_KHR,
                                      EGL_NONE};
  EGLContext context = eglCreateContext(display, config, EGL_NO_CONTEXT, version.data());
  if (context == EGL_NO_CONTEXT) {
    reason = "the driver has no OpenGL 3.3";
    return nullptr;
  }
  EGLSurface surface = EGL_NO_SURFACE;
  if (!surfaceless) {
    const std::array<EGLint, 5> size{EGL_WIDTH, 1, EGL_HEIGHT, 1, EGL_NONE};
    surface = eglCreatePbufferSurface(display, config, size.data());
  }
  auto result = std::make_unique<EglContext>(display, context, surface);
  if (eglMakeCurrent(display, surface, surface, context) != EGL_TRUE) {
    reason = "the driver cannot draw without a window";
    return nullptr;
  }
  return result;
}

}  // namespace

base::Result<std::unique_ptr<OffscreenContext>> make_offscreen_context() {
  if (!epoxy_has_egl()) {
    return base::Error{"Drawing without a window needs EGL; install libEGL (the Debian package libegl1).", {}};
  }
  std::vector<base::Diagnostic> attempts;
  for (EGLDisplay display : candidate_displays()) {
    std::string reason;
    std::unique_ptr<OffscreenContext> context = context_on(display, reason);
    if (context) return context;
    attempts.push_back({base::Severity::error, "", "", reason});
  }
  return base::Error{"No OpenGL 3.3 without a window: " + attempts.back().message +
                         ". Install Mesa's drivers (the Debian package libgl1-mesa-dri) or those of the graphics card.",
                     attempts};
}

}  // namespace cluneal::render
