#pragma once

#include <array>
#include <cstddef>
#include <glm/mat3x3.hpp>
#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>
#include <string>
#include <vector>

#include "base/result.h"
#include "render/gl/handle.h"

namespace cluneal::render::gl {

/// Every uniform of every shader; each is written `u_` and its name.
enum class Uniform : std::size_t {
  clip,
  normal,
  tube,
  row_w,
  view_ray,
  offset,
  unproject,
  colour,
  surface,
  edge,
  emphasis,
  two_sided,
  pattern,
  dither,
  opacity,
  soft,
  fading,
  halo,
  top,
  bottom,
  height,
  image,
  weight,
  shift,
  scale,
  atlas,
  depth,
  eye_xy,
  eye_z,
  reach,
  last,
  open,
  open_at,
  open_ends,
  count
};

/// A vertex and a fragment shader, linked.
class Program {
 public:
  struct Source {
    std::string text;                ///< Whole, with its header.
    std::vector<std::string> files;  ///< What the numbers of its #line directives stand for.
  };
  /// Fails with the compiler's words, files named.
  [[nodiscard]] static base::Result<Program> link(const Source& vertex, const Source& fragment);

  void use() const { glUseProgram(handle_.name()); }
  /// To the program in use; a uniform that the shader does not have is left out.
  void set(Uniform uniform, int value) const { glUniform1i(at(uniform), value); }
  void set(Uniform uniform, float value) const { glUniform1f(at(uniform), value); }
  void set(Uniform uniform, const glm::vec2& value) const { glUniform2f(at(uniform), value.x, value.y); }
  void set(Uniform uniform, const glm::vec3& value) const { glUniform3f(at(uniform), value.x, value.y, value.z); }
  void set(Uniform uniform, const glm::vec4& v) const { glUniform4f(at(uniform), v.x, v.y, v.z, v.w); }
  void set(Uniform uniform, const glm::mat3& value) const;
  void set(Uniform uniform, const glm::mat4& value) const;

 private:
  [[nodiscard]] GLint at(Uniform uniform) const { return locations_[static_cast<std::size_t>(uniform)]; }

  ProgramHandle handle_;
  std::array<GLint, static_cast<std::size_t>(Uniform::count)> locations_{};
};

}  // namespace cluneal::render::gl
