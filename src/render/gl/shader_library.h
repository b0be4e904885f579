#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "render/gl/program.h"

namespace cluneal::render::gl {

/// What the renderer draws with. The variants of `surface` are flags, see SurfaceFlag.
enum class ProgramKind { surface, halo, background, accumulate, resolve, overlay, contact, contact_smooth };

/// Variants, added up.
enum SurfaceFlag : unsigned {
  surface_plain = 0,
  surface_tube = 1,       ///< The mesh has radii (surface, halo).
  surface_hashed = 2,     ///< Lets through what its opacity says (surface).
  surface_patterned = 4,  ///< Hatched, dotted or dashed (surface).
  surface_contact = 8,    ///< Shaded by what is drawn near it (surface).
  surface_faded = 16,     ///< Dissolves where it goes on beyond the mesh (surface, halo).
  surface_veil = 32       ///< Is mixed with what lies behind it by its opacity (surface).
};

/// The shader texts (built in, or from a folder while they are worked on) and the programs made from them on first use.
class ShaderLibrary {
 public:
  /// `folder` empty: the texts built into the program.
  explicit ShaderLibrary(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// The program, compiled when first asked for; it lives as long as this library, until refresh().
  [[nodiscard]] base::Result<const Program*> get(ProgramKind kind, unsigned flags = surface_plain);
  /// Where a file of the folder has changed, builds its programs anew and swaps those that link; the others stay as
  /// they were and are named in the result. Does nothing for built-in texts.
  std::vector<base::Diagnostic> refresh();

 private:
  struct Key {
    ProgramKind kind;
    unsigned flags;
    auto operator<=>(const Key&) const = default;
  };
  [[nodiscard]] base::Result<std::string> text_of(const std::string& name) const;
  [[nodiscard]] base::Result<Program::Source> source_of(const std::string& name, unsigned flags) const;
  [[nodiscard]] base::Result<Program> build(const Key& key) const;
  [[nodiscard]] std::filesystem::file_time_type newest_change() const;

  std::filesystem::path folder_;
  std::filesystem::file_time_type built_from_ = std::filesystem::file_time_type::min();
  std::map<Key, Program> programs_;
};

}  // namespace cluneal::render::gl
