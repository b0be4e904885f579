#pragma once

#include <cairo.h>

#include <memory>

#include "base/result.h"
#include "documents/document.h"

namespace cluneal::documents {

struct DestroySurface {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, DestroySurface>;

/// How pictures are stored.
struct Storing {
  bool all_as_photographs = false;  ///< See-through ones on white.
  int quality = 92;                 ///< Of JPEG, 1 to 100.
  double most_dots_per_inch = 0;    ///< On the page; 0: all that there are.
};

/// The pixels for Cairo, `dots_per_inch` as they stand on the page.
[[nodiscard]] base::Result<Surface> surface_of(const Picture& picture, double dots_per_inch, const Storing& storing);

}  // namespace cluneal::documents
