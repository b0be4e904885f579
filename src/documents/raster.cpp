#include "documents/raster.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "documents/jpeg.h"

namespace cluneal::documents {
namespace {

using base::Error;
using base::Result;

/// A pixel of Cairo's is a number of 32 bits: alpha, red, green, blue from the highest.
std::uint32_t packed(const std::uint8_t* rgba, bool on_white) {
  const std::uint32_t alpha = rgba[3];
  const auto times_alpha = [&](std::uint32_t value) {
    const std::uint32_t product = value * alpha + 127;
    return product / 255 + (on_white ? 255 - alpha : 0);
  };
  return (on_white ? 255U : alpha) << 24U | std::min(255U, times_alpha(rgba[0])) << 16U |
         std::min(255U, times_alpha(rgba[1])) << 8U | std::min(255U, times_alpha(rgba[2]));
}

bool is_opaque(const Picture& picture) {
  for (std::size_t i = 3; i < picture.rgba.size(); i += 4) {
    if (picture.rgba[i] != 255) return false;
  }
  return true;
}

Result<Surface> sound(Surface surface) {
  const cairo_status_t status = cairo_surface_status(surface.get());
  if (status == CAIRO_STATUS_SUCCESS) return surface;
  return Error{std::string("A picture could not be taken into the document: ") + cairo_status_to_string(status) + ".",
               {}};
}

Result<Surface> all_pixels(const Picture& picture, bool opaque) {
  Result<Surface> made = sound(Surface(
      cairo_image_surface_create(opaque ? CAIRO_FORMAT_RGB24 : CAIRO_FORMAT_ARGB32, picture.width, picture.height)));
  if (!made) return made;
  cairo_surface_t* surface = made->get();
  cairo_surface_flush(surface);
  unsigned char* data = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  const std::uint8_t* from = picture.rgba.data();
  for (int y = 0; y < picture.height; ++y) {
    for (int x = 0; x < picture.width; ++x, from += 4) {
      const std::uint32_t pixel = packed(from, opaque);
      std::memcpy(data + static_cast<std::ptrdiff_t>(y) * stride + 4 * static_cast<std::ptrdiff_t>(x), &pixel, 4);
    }
  }
  cairo_surface_mark_dirty(surface);
  return made;
}

/// Each new pixel is the mean of those that it stands for.
Result<Surface> shrunk(const Surface& surface, double scale) {
  const int width = cairo_image_surface_get_width(surface.get()),
            height = cairo_image_surface_get_height(surface.get());
  const int new_width = std::max(1, static_cast<int>(std::lround(width * scale)));
  const int new_height = std::max(1, static_cast<int>(std::lround(height * scale)));
  Result<Surface> made =
      sound(Surface(cairo_image_surface_create(cairo_image_surface_get_format(surface.get()), new_width, new_height)));
  if (!made) return made;
  cairo_t* cairo = cairo_create(made->get());
  cairo_scale(cairo, static_cast<double>(new_width) / width, static_cast<double>(new_height) / height);
  cairo_set_source_surface(cairo, surface.get(), 0, 0);
  cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_GOOD);
  // Else the edge would be blended with the nothing around it.
  cairo_pattern_set_extend(cairo_get_source(cairo), CAIRO_EXTEND_PAD);
  cairo_set_operator(cairo, CAIRO_OPERATOR_SOURCE);
  cairo_paint(cairo);
  cairo_destroy(cairo);
  return made;
}

/// Cairo writes these bytes in place of the pixels.
base::Status attach_jpeg(cairo_surface_t* surface, int quality) {
  cairo_surface_flush(surface);
  const int width = cairo_image_surface_get_width(surface), height = cairo_image_surface_get_height(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  const unsigned char* data = cairo_image_surface_get_data(surface);
  std::vector<std::uint8_t> rgb;
  rgb.reserve(3 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      std::uint32_t pixel = 0;
      std::memcpy(&pixel, data + static_cast<std::ptrdiff_t>(y) * stride + 4 * static_cast<std::ptrdiff_t>(x), 4);
      for (const unsigned shift : {16U, 8U, 0U}) rgb.push_back(static_cast<std::uint8_t>(pixel >> shift & 255U));
    }
  }
  Result<std::string> jpeg = jpeg_of(rgb, width, height, quality);
  if (!jpeg) return jpeg.error();
  auto* kept = new std::string(std::move(*jpeg));
  const cairo_status_t status = cairo_surface_set_mime_data(
      surface, CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(kept->data()), kept->size(),
      [](void* text) { delete static_cast<std::string*>(text); }, kept);
  if (status == CAIRO_STATUS_SUCCESS) return base::Done{};
  delete kept;
  return Error{std::string("A picture could not be taken into the document: ") + cairo_status_to_string(status) + ".",
               {}};
}

}  // namespace

Result<Surface> surface_of(const Picture& picture, double dots_per_inch, const Storing& storing) {
  const bool opaque = storing.all_as_photographs || is_opaque(picture);
  Result<Surface> surface = all_pixels(picture, opaque);
  if (!surface) return surface;
  if (storing.most_dots_per_inch > 0 && dots_per_inch > storing.most_dots_per_inch) {
    surface = shrunk(*surface, storing.most_dots_per_inch / dots_per_inch);
    if (!surface) return surface;
  }
  if (opaque && (picture.photograph || storing.all_as_photographs)) {
    if (const base::Status done = attach_jpeg(surface->get(), storing.quality); !done) return done.error();
  }
  return surface;
}

}  // namespace cluneal::documents
