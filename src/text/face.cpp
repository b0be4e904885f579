#include "text/face.h"

#include <hb-ft.h>

namespace cluneal::text {

std::optional<Face> Face::open(FT_Library library, const FontFile& file) {
  FT_Face raw = nullptr;
  if (FT_New_Face(library, file.path.c_str(), file.index, &raw) != 0) return std::nullopt;
  Face face;
  face.file_ = file;
  face.face_.reset(raw);
  if (FT_IS_SCALABLE(raw) == 0 || raw->units_per_EM == 0) return std::nullopt;
  FT_Select_Charmap(raw, FT_ENCODING_UNICODE);
  // One pixel a font unit: what HarfBuzz reads from FreeType is then in font units, unhinted.
  FT_Set_Pixel_Sizes(raw, raw->units_per_EM, raw->units_per_EM);
  face.shaper_.reset(hb_ft_font_create_referenced(raw));
  hb_ft_font_set_load_flags(face.shaper_.get(), FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP);
  const int scale = static_cast<int>(raw->units_per_EM) * 64;
  hb_font_set_scale(face.shaper_.get(), scale, scale);
  return face;
}

}  // namespace cluneal::text
