#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>

#include <memory>
#include <optional>

#include "text/font_finder.h"

namespace cluneal::text {

struct CloseLibrary {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct CloseFace {
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};
struct CloseShaper {
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};
using Library = std::unique_ptr<FT_LibraryRec_, CloseLibrary>;

/// One opened font: FreeType for its outlines, HarfBuzz for shaping, both in the font's own units.
class Face {
 public:
  /// Nothing where the file is no scalable font.
  [[nodiscard]] static std::optional<Face> open(FT_Library library, const FontFile& file);

  [[nodiscard]] bool has(char32_t code) const { return FT_Get_Char_Index(face_.get(), code) != 0; }
  [[nodiscard]] FT_Face outlines() const { return face_.get(); }
  [[nodiscard]] hb_font_t* shaper() const { return shaper_.get(); }
  [[nodiscard]] double units_per_em() const { return face_->units_per_EM; }
  [[nodiscard]] double ascent() const { return face_->ascender / units_per_em(); }     ///< Ems.
  [[nodiscard]] double descent() const { return -face_->descender / units_per_em(); }  ///< Ems, positive.
  [[nodiscard]] const FontFile& file() const { return file_; }

 private:
  FontFile file_;
  std::unique_ptr<FT_FaceRec_, CloseFace> face_;
  std::unique_ptr<hb_font_t, CloseShaper> shaper_;
};

}  // namespace cluneal::text
