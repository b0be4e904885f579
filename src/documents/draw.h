#pragma once

#include <cairo.h>

#include <string>
#include <vector>

#include "base/result.h"
#include "documents/document.h"
#include "documents/layout.h"
#include "documents/raster.h"

namespace cluneal::documents {

/// Where a heading stands, for the outline.
struct HeadingPlace {
  int level = 1;
  std::string text;
  std::size_t page = 0;
  double top = 0;  ///< Points.
};

/// What a drawn document has beside what is seen.
struct Drawn {
  std::vector<HeadingPlace> headings;
  std::vector<std::string> alts;  ///< Of its figures, in their order.
};

/// Draws all pages, each at its own size on a surface that takes a size a page (`page_begins` sets it), with the tags
/// of a structured PDF; other surfaces pass over those. Ends each page.
[[nodiscard]] base::Result<Drawn> draw(cairo_t* cairo, const Document& document, const std::vector<LaidPage>& pages,
                                       const Typesetter& typesetter, const Storing& storing,
                                       void (*page_begins)(cairo_surface_t*, double width, double height));

/// Over a picture whose pixels are the units of `cairo`.
void draw_marks(cairo_t* cairo, const std::vector<Mark>& marks, const Typesetter& typesetter);

void set_ink(cairo_t* cairo, const glm::vec4& colour);

}  // namespace cluneal::documents
