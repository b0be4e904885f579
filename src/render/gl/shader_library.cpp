#include "render/gl/shader_library.h"

#include <algorithm>
#include <sstream>

#include "base/file.h"
#include "render/gl/embedded_shaders.h"

namespace cluneal::render::gl {

namespace {

struct Pair {
  const char* vertex;
  const char* fragment;
};

Pair files_of(ProgramKind kind) {
  switch (kind) {
    case ProgramKind::surface:
      return {"surface.vert.glsl", "surface.frag.glsl"};
    case ProgramKind::halo:
      return {"halo.vert.glsl", "halo.frag.glsl"};
    case ProgramKind::background:
      return {"screen.vert.glsl", "background.frag.glsl"};
    case ProgramKind::accumulate:
      return {"screen.vert.glsl", "accumulate.frag.glsl"};
    case ProgramKind::resolve:
      return {"screen.vert.glsl", "resolve.frag.glsl"};
    case ProgramKind::overlay:
      return {"overlay.vert.glsl", "overlay.frag.glsl"};
    case ProgramKind::contact:
      return {"screen.vert.glsl", "contact.frag.glsl"};
    case ProgramKind::contact_smooth:
      return {"screen.vert.glsl", "contact_smooth.frag.glsl"};
  }
  return {"", ""};
}

// The texts keep to what GLSL 3.30 and GLSL ES 3.00 share; what differs stands here.
std::string header(unsigned flags) {
  std::string text = epoxy_is_desktop_gl() ? "#version 330 core\n"
                                           : "#version 300 es\nprecision highp float;\nprecision highp int;\n"
                                             "precision highp sampler2D;\n";
  if ((flags & surface_tube) != 0) text += "#define TUBE 1\n";
  if ((flags & surface_hashed) != 0) text += "#define HASHED 1\n";
  if ((flags & surface_patterned) != 0) text += "#define PATTERNED 1\n";
  if ((flags & surface_faded) != 0) text += "#define FADED 1\n";
  if ((flags & surface_veil) != 0) text += "#define VEIL 1\n";
  if ((flags & surface_contact) != 0) text += "#define CONTACT 1\n";
  return text;
}

}  // namespace

base::Result<std::string> ShaderLibrary::text_of(const std::string& name) const {
  if (!folder_.empty()) return base::read_text(folder_ / name);
  for (const EmbeddedShader& shader : embedded_shaders()) {
    if (shader.name == name) return std::string(shader.text);
  }
  return base::Error{"The shader " + name + " is not part of this program; build it again.", {}};
}

base::Result<Program::Source> ShaderLibrary::source_of(const std::string& name, unsigned flags) const {
  Program::Source source;
  source.text = header(flags);
  // One level of #include "file" is all that the shaders use.
  const auto append = [&](const std::string& file, auto&& self, int depth) -> std::optional<base::Error> {
    base::Result<std::string> text = text_of(file);
    if (!text) return text.error();
    const std::size_t number = source.files.size();
    source.files.push_back(file);
    source.text += "#line 1 " + std::to_string(number) + "\n";
    std::istringstream lines(*text);
    std::string line;
    for (int i = 1; std::getline(lines, line); ++i) {
      constexpr std::string_view include_mark = "#include \"";
      if (line.compare(0, include_mark.size(), include_mark) == 0 && depth < 4) {
        const std::string inner = line.substr(include_mark.size(), line.rfind('"') - include_mark.size());
        if (std::optional<base::Error> error = self(inner, self, depth + 1)) return error;
        source.text += "#line " + std::to_string(i + 1) + " " + std::to_string(number) + "\n";
      } else {
        source.text += line + "\n";
      }
    }
    return std::nullopt;
  };
  if (std::optional<base::Error> error = append(name, append, 0)) return *error;
  return source;
}

base::Result<Program> ShaderLibrary::build(const Key& key) const {
  const Pair files = files_of(key.kind);
  base::Result<Program::Source> vertex = source_of(files.vertex, key.flags);
  if (!vertex) return vertex.error();
  base::Result<Program::Source> fragment = source_of(files.fragment, key.flags);
  if (!fragment) return fragment.error();
  return Program::link(*vertex, *fragment);
}

base::Result<const Program*> ShaderLibrary::get(ProgramKind kind, unsigned flags) {
  const Key key{kind, flags};
  auto found = programs_.find(key);
  if (found == programs_.end()) {
    if (programs_.empty()) built_from_ = newest_change();
    base::Result<Program> program = build(key);
    if (!program) return program.error();
    found = programs_.emplace(key, std::move(program).value()).first;
  }
  return &found->second;
}

std::filesystem::file_time_type ShaderLibrary::newest_change() const {
  // Not {}: the clock's epoch may lie in the future.
  auto newest = std::filesystem::file_time_type::min();
  if (folder_.empty()) return newest;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder_, ignored)) {
    newest = std::max(newest, entry.last_write_time(ignored));
  }
  return newest;
}

std::vector<base::Diagnostic> ShaderLibrary::refresh() {
  std::vector<base::Diagnostic> remarks;
  const std::filesystem::file_time_type newest = newest_change();
  if (programs_.empty() || newest <= built_from_) return remarks;
  built_from_ = newest;
  for (auto& [key, program] : programs_) {
    base::Result<Program> fresh = build(key);
    if (fresh) {
      program = std::move(fresh).value();
    } else {
      remarks.push_back({base::Severity::warning, files_of(key.kind).fragment, "", fresh.error().message});
    }
  }
  return remarks;
}

}  // namespace cluneal::render::gl
