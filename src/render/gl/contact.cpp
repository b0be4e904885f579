#include "render/gl/contact.h"

#include <algorithm>
#include <glm/matrix.hpp>
#include <utility>

namespace cluneal::render::gl {

namespace {

constexpr float reach = 50;  // mm; what stands farther off does not shade.
constexpr GLuint unit = 1;   // 0 is for what whole passes read.

/// How the shaders find their way from a pixel and its depth to the eye's axes.
void set_eye(const Program& program, const SampleView& view) {
  // The inverse of a projection with an upright picture plane is sparse: x and y by themselves, z and w by the depth.
  const glm::dmat4 inverse = glm::inverse(glm::dmat4(view.projection));
  const double sx = 2.0 / view.size.x, sy = 2.0 / view.size.y;
  program.set(Uniform::eye_xy, glm::vec4(inverse[0][0] * sx, inverse[1][1] * sy, inverse[3][0] - inverse[0][0],
                                         inverse[3][1] - inverse[1][1]));
  program.set(Uniform::eye_z, glm::vec4(2 * inverse[2][3], inverse[3][3] - inverse[2][3], 2 * inverse[2][2],
                                        inverse[3][2] - inverse[2][2]));
}

/// How far the sample's picture is moved, pixels.
glm::vec2 moved(const SampleView& view) {
  return 0.5f * view.move * glm::vec2(view.size);
}

}  // namespace

base::Status Contact::make_targets(glm::ivec2 size, GlObjectCounts& made) {
  if (depth_ && depth_.size() == size) return base::Done{};
  for (Framebuffer* target : {&depth_, &rough_, &smooth_}) *target = Framebuffer();
  base::Result<Framebuffer> depth = Framebuffer::make_depth(size, made);
  if (!depth) return depth.error();
  base::Result<Framebuffer> rough = Framebuffer::make(size, GL_R8, false, made);
  if (!rough) return rough.error();
  base::Result<Framebuffer> smooth = Framebuffer::make(size, GL_R8, false, made, GL_LINEAR);
  if (!smooth) return smooth.error();
  depth_ = std::move(depth).value();
  rough_ = std::move(rough).value();
  smooth_ = std::move(smooth).value();
  return base::Done{};
}

base::Status Contact::keep_depth(const Framebuffer& sample, const SampleView& view, GlObjectCounts& made) {
  if (base::Status status = make_targets(sample.size(), made); !status) return status;
  sample.copy_depth_to(depth_, view.size);
  sample.bind();
  view_ = view;
  has_depth_ = true;
  return base::Done{};
}

base::Status Contact::run(ProgramKind kind, const Framebuffer& target, ShaderLibrary& shaders) const {
  base::Result<const Program*> found = shaders.get(kind);
  if (!found) return found.error();
  const Program& program = **found;
  target.bind();
  program.use();
  program.set(Uniform::image, 0);
  program.set(Uniform::depth, static_cast<int>(unit));
  set_eye(program, view_);
  const float focal = 0.5f * view_.still[1][1] * static_cast<float>(view_.size.y);
  program.set(Uniform::reach, glm::vec4(reach, largest_contact * view_.rows, focal, 0));
  program.set(Uniform::last, glm::vec2(view_.size - 1));
  glDrawArrays(GL_TRIANGLES, 0, 3);
  return base::Done{};
}

base::Status Contact::find(const PixelBox& box, const VertexArrayHandle& nothing, ShaderLibrary& shaders,
                           GlObjectCounts& made) {
  if (base::Status status = make_targets(depth_.size(), made); !status) return status;
  glViewport(0, 0, view_.size.x, view_.size.y);
  glEnable(GL_SCISSOR_TEST);
  glScissor(box.low.x, box.low.y, std::max(0, box.high.x - box.low.x), std::max(0, box.high.y - box.low.y));
  glBindVertexArray(nothing.name());
  depth_.depth().bind(unit);
  base::Status status = run(ProgramKind::contact, rough_, shaders);
  rough_.colour().bind(0);
  if (status) status = run(ProgramKind::contact_smooth, smooth_, shaders);
  glDisable(GL_SCISSOR_TEST);
  ready_ = status.ok();
  return status;
}

void Contact::set(const Program& program, const SampleView& view) const {
  smooth_.colour().bind(unit);
  program.set(Uniform::open, static_cast<int>(unit));
  const glm::vec2 texels(smooth_.size()), back = moved(view_) - moved(view);
  program.set(Uniform::open_at, glm::vec4(1.0f / texels, back / texels));
  program.set(Uniform::open_ends, glm::vec4(0.5f / texels, (glm::vec2(view.size) - 0.5f) / texels));
}

}  // namespace cluneal::render::gl
