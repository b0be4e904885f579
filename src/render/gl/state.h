#pragma once

#include <epoxy/gl.h>

namespace cluneal::render::gl {

/// Whether what is drawn into an sRGB target is encoded, and blended in linear light. ES does so always.
inline void encode_srgb(bool on) {
  if (!epoxy_is_desktop_gl()) return;
  if (on) {
    glEnable(GL_FRAMEBUFFER_SRGB);
  } else {
    glDisable(GL_FRAMEBUFFER_SRGB);
  }
}

/// The state that all drawing here starts from, and that is left behind for whoever shares the context.
inline void reset_state() {
  glDisable(GL_SCISSOR_TEST);
  glDisable(GL_BLEND);
  glDisable(GL_DEPTH_TEST);
  glDisable(GL_CULL_FACE);
  glDisable(GL_STENCIL_TEST);
  glDisable(GL_POLYGON_OFFSET_FILL);
  glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
  glDepthMask(GL_TRUE);
  glBlendEquation(GL_FUNC_ADD);
  // The one of the two takes a double, the other has no such function.
  if (epoxy_is_desktop_gl()) {
    glClearDepth(1);
  } else {
    glClearDepthf(1);
  }
  encode_srgb(false);
}

}  // namespace cluneal::render::gl
