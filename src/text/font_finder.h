#pragma once

#include <optional>
#include <string>
#include <vector>

#include "text/font.h"

namespace cluneal::text {

/// A font file, and which of the faces in it.
struct FontFile {
  std::string path;
  int index = 0;
  bool operator==(const FontFile&) const = default;
};

/// Asks fontconfig. Owns its configuration.
class FontFinder {
 public:
  FontFinder();
  ~FontFinder();
  FontFinder(const FontFinder&) = delete;
  FontFinder& operator=(const FontFinder&) = delete;

  /// The family's upright face of that weight, only where it is installed.
  [[nodiscard]] std::optional<FontFile> family(const std::string& name, Weight weight) const;
  /// A scalable sans serif that has the character.
  [[nodiscard]] std::optional<FontFile> with_character(char32_t code, Weight weight) const;
  /// The system's sans serif.
  [[nodiscard]] std::optional<FontFile> any(Weight weight) const;

 private:
  struct Config;
  std::unique_ptr<Config> config_;
};

}  // namespace cluneal::text
