// Veils: the skin as something thin that is mixed with what lies within it.
#include <epoxy/gl.h>

#include <algorithm>

#include "render/gl/scene_pass.h"

namespace cluneal::render::gl {

void ScenePass::share_marks() {
  for (Item& item : items_) {
    if (item.mark == 0) continue;
    const float share = item.source->material.shines_through;
    const auto found = std::find(spared_.begin(), spared_.end(), share);
    item.mark = 1 + static_cast<GLint>(found - spared_.begin());
    if (found == spared_.end()) spared_.push_back(share);
  }
}

base::Status ScenePass::draw_veil(const Item& veil, const SampleView& view, ShaderLibrary& shaders, Drawn& drawn) {
  const float opacity = veil.source->material.opacity;
  const auto draw_it = [&](float share) {
    return draw_surface({&veil}, veil.flags, share * opacity, view, shaders, drawn);
  };
  // Depth first: of one leg before the other the nearer alone is mixed in, in whatever order its triangles come.
  glColorMask(GL_FALSE, GL_FALSE, GL_FALSE, GL_FALSE);
  base::Status status = draw_it(1);
  glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
  if (!status) return status;
  glEnable(GL_BLEND);
  glBlendFuncSeparate(GL_SRC_ALPHA, GL_ONE_MINUS_SRC_ALPHA, GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
  if (spared_.empty()) {
    status = draw_it(1);
  } else {
    // What shines through is spared its share of the veil, which is the same as drawing it once more over the veil.
    glEnable(GL_STENCIL_TEST);
    glStencilOp(GL_KEEP, GL_KEEP, GL_KEEP);
    for (std::size_t mark = 0; mark <= spared_.size() && status; ++mark) {
      glStencilFunc(GL_EQUAL, static_cast<GLint>(mark), 0xFF);
      status = draw_it(mark == 0 ? 1 : 1 - spared_[mark - 1]);
    }
    glDisable(GL_STENCIL_TEST);
  }
  glDisable(GL_BLEND);
  return status;
}

}  // namespace cluneal::render::gl
