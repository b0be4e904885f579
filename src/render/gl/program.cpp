#include "render/gl/program.h"

#include <cctype>
#include <glm/gtc/type_ptr.hpp>
#include <sstream>

namespace cluneal::render::gl {

namespace {

constexpr std::array<const char*, static_cast<std::size_t>(Uniform::count)> uniform_names{
    "u_clip",    "u_normal",  "u_tube",   "u_row_w",    "u_view_ray",  "u_offset",   "u_unproject",
    "u_colour",  "u_surface", "u_edge",   "u_emphasis", "u_two_sided", "u_pattern",  "u_dither",
    "u_opacity", "u_soft",    "u_fading", "u_halo",     "u_top",       "u_bottom",   "u_height",
    "u_image",   "u_weight",  "u_shift",  "u_scale",    "u_atlas",     "u_depth",    "u_eye_xy",
    "u_eye_z",   "u_reach",   "u_last",   "u_open",     "u_open_at",   "u_open_ends"};

// Drivers begin a message with the number of the source text and its line: "1:12(5): ..." or "1(12) : ...".
std::string with_file_names(const std::string& log, const std::vector<std::string>& files) {
  std::istringstream lines(log);
  std::string result, line;
  while (std::getline(lines, line)) {
    std::size_t digits = 0, start = line.compare(0, 7, "ERROR: ") == 0 ? 7 : 0;
    while (start + digits < line.size() && std::isdigit(static_cast<unsigned char>(line[start + digits])) != 0) {
      ++digits;
    }
    const std::size_t after = start + digits;
    if (digits > 0 && digits < 4 && after < line.size() && (line[after] == ':' || line[after] == '(')) {
      const std::size_t file = std::stoul(line.substr(start, digits));
      if (file < files.size()) line = files[file] + ":" + line.substr(after + 1);
    }
    if (!line.empty()) result += (result.empty() ? "" : "\n") + line;
  }
  return result;
}

base::Result<ShaderHandle> compile(GLenum kind, const Program::Source& source) {
  ShaderHandle shader(glCreateShader(kind));
  const char* text = source.text.c_str();
  glShaderSource(shader.name(), 1, &text, nullptr);
  glCompileShader(shader.name());
  GLint done = 0;
  glGetShaderiv(shader.name(), GL_COMPILE_STATUS, &done);
  if (done == 0) {
    std::string log(4096, '\0');
    GLsizei size = 0;
    glGetShaderInfoLog(shader.name(), static_cast<GLsizei>(log.size()), &size, log.data());
    log.resize(static_cast<std::size_t>(size));
    const std::string name = source.files.empty() ? "?" : source.files.front();
    return base::Error{"The shader " + name + " does not compile: " + with_file_names(log, source.files), {}};
  }
  return shader;
}

}  // namespace

base::Result<Program> Program::link(const Source& vertex, const Source& fragment) {
  base::Result<ShaderHandle> first = compile(GL_VERTEX_SHADER, vertex);
  if (!first) return first.error();
  base::Result<ShaderHandle> second = compile(GL_FRAGMENT_SHADER, fragment);
  if (!second) return second.error();
  Program program;
  program.handle_ = ProgramHandle(glCreateProgram());
  const GLuint name = program.handle_.name();
  glAttachShader(name, first->name());
  glAttachShader(name, second->name());
  glLinkProgram(name);
  GLint done = 0;
  glGetProgramiv(name, GL_LINK_STATUS, &done);
  if (done == 0) {
    std::string log(4096, '\0');
    GLsizei size = 0;
    glGetProgramInfoLog(name, static_cast<GLsizei>(log.size()), &size, log.data());
    log.resize(static_cast<std::size_t>(size));
    return base::Error{
        "The shaders " + vertex.files.front() + " and " + fragment.files.front() + " do not link: " + log, {}};
  }
  for (std::size_t i = 0; i < uniform_names.size(); ++i)
    program.locations_[i] = glGetUniformLocation(name, uniform_names[i]);
  return program;
}

void Program::set(Uniform uniform, const glm::mat3& value) const {
  glUniformMatrix3fv(at(uniform), 1, GL_FALSE, glm::value_ptr(value));
}

void Program::set(Uniform uniform, const glm::mat4& value) const {
  glUniformMatrix4fv(at(uniform), 1, GL_FALSE, glm::value_ptr(value));
}

}  // namespace cluneal::render::gl
