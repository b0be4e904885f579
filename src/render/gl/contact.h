#pragma once

#include "base/result.h"
#include "render/gl/framebuffer.h"
#include "render/gl/sample_view.h"
#include "render/gl/shader_library.h"
#include "render/tile.h"

namespace cluneal::render::gl {

/// How far what stands near shades at most, as a share of the picture's height: tiles overlap so far.
constexpr float largest_contact = 0.08f;

/// Shade where surfaces that are drawn stand close together: found once a picture, from the depth of what is opaque in
/// its first sample (shaders/contact.frag.glsl), and laid on what is opaque in all later ones.
class Contact {
 public:
  /// Forgets the picture, keeps the memory.
  void forget() { has_depth_ = ready_ = false; }
  [[nodiscard]] bool has_depth() const { return has_depth_; }
  [[nodiscard]] bool ready() const { return ready_; }
  /// Copies the depth of `sample`, into which what is opaque has just been drawn and which is bound again afterwards.
  [[nodiscard]] base::Status keep_depth(const Framebuffer& sample, const SampleView& view, GlObjectCounts& made);
  /// Finds the shade in `box`, outside of which nothing is drawn. `nothing`: a vertex array without attributes.
  [[nodiscard]] base::Status find(const PixelBox& box, const VertexArrayHandle& nothing, ShaderLibrary& shaders,
                                  GlObjectCounts& made);
  /// For the program in use, a surface's with surface_contact.
  void set(const Program& program, const SampleView& view) const;

 private:
  [[nodiscard]] base::Status make_targets(glm::ivec2 size, GlObjectCounts& made);
  [[nodiscard]] base::Status run(ProgramKind kind, const Framebuffer& target, ShaderLibrary& shaders) const;

  Framebuffer depth_, rough_, smooth_;
  SampleView view_;  ///< Of the sample whose depth is kept.
  bool has_depth_ = false, ready_ = false;
};

}  // namespace cluneal::render::gl
