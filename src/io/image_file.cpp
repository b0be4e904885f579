#include "io/image_file.h"

#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <cstring>
#include <span>
#include <string>
#include <vector>

#include "base/file.h"

namespace cluneal::io {
namespace {

using base::Error;

constexpr png_uint_32 largest_side = 16384;

// libpng leaves by longjmp. Nothing with a destructor may be made between setjmp and the jump, so each of the two
// functions that call it works on objects that its caller made.

struct Codec {
  png_structp png = nullptr;
  png_infop info = nullptr;
  bool writes = false;
  std::string complaint;

  static void fail(png_structp png, png_const_charp message) {
    static_cast<Codec*>(png_get_error_ptr(png))->complaint = message;
    png_longjmp(png, 1);
  }
  static void ignore(png_structp, png_const_charp) {}

  explicit Codec(bool writing) : writes(writing) {
    png = writing ? png_create_write_struct(PNG_LIBPNG_VER_STRING, this, fail, ignore)
                  : png_create_read_struct(PNG_LIBPNG_VER_STRING, this, fail, ignore);
    if (png != nullptr) info = png_create_info_struct(png);
  }
  ~Codec() {
    if (writes) {
      png_destroy_write_struct(&png, &info);
    } else {
      png_destroy_read_struct(&png, &info, nullptr);
    }
  }
  Codec(const Codec&) = delete;
  Codec& operator=(const Codec&) = delete;
  [[nodiscard]] bool ready() const { return png != nullptr && info != nullptr; }
};

void append(png_structp png, png_bytep data, png_size_t size) {
  auto& out = *static_cast<std::vector<std::byte>*>(png_get_io_ptr(png));
  const auto* first = reinterpret_cast<const std::byte*>(data);
  out.insert(out.end(), first, first + size);
}

void flush(png_structp) {}

struct Source {
  std::span<const std::byte> rest;
};

void take(png_structp png, png_bytep data, png_size_t size) {
  auto& source = *static_cast<Source*>(png_get_io_ptr(png));
  if (size > source.rest.size()) png_error(png, "the file ends too early");
  std::memcpy(data, source.rest.data(), size);
  source.rest = source.rest.subspan(size);
}

bool encode(Codec& codec, const render::Image& image, bool with_alpha, unsigned dots_per_metre,
            std::vector<std::byte>& out) {
  if (setjmp(png_jmpbuf(codec.png)) != 0) return false;
  png_set_write_fn(codec.png, &out, append, flush);
  // A figure is flat colour and soft shading: level 2 with the sub filter is within a tenth of the best size, at a
  // fifth of the time.
  png_set_compression_level(codec.png, 2);
  png_set_filter(codec.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_SUB | PNG_FILTER_UP);
  png_set_user_limits(codec.png, largest_side, largest_side);
  png_set_IHDR(codec.png, codec.info, static_cast<png_uint_32>(image.width), static_cast<png_uint_32>(image.height), 8,
               with_alpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_set_sRGB(codec.png, codec.info, PNG_sRGB_INTENT_PERCEPTUAL);
  if (dots_per_metre > 0) png_set_pHYs(codec.png, codec.info, dots_per_metre, dots_per_metre, PNG_RESOLUTION_METER);
  png_write_info(codec.png, codec.info);
  if (!with_alpha) png_set_filler(codec.png, 0, PNG_FILLER_AFTER);  // Drops the fourth byte.
  for (int row = 0; row < image.height; ++row) {
    png_write_row(codec.png,
                  image.rgba.data() + 4 * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(row));
  }
  png_write_end(codec.png, codec.info);
  return true;
}

bool decode(Codec& codec, Source& source, render::Image& image) {
  if (setjmp(png_jmpbuf(codec.png)) != 0) return false;
  png_set_user_limits(codec.png, largest_side, largest_side);
  png_set_read_fn(codec.png, &source, take);
  png_read_info(codec.png, codec.info);
  png_set_expand(codec.png);
  png_set_strip_16(codec.png);
  png_set_gray_to_rgb(codec.png);
  png_set_filler(codec.png, 255, PNG_FILLER_AFTER);
  const int passes = png_set_interlace_handling(codec.png);
  png_read_update_info(codec.png, codec.info);
  image.width = static_cast<int>(png_get_image_width(codec.png, codec.info));
  image.height = static_cast<int>(png_get_image_height(codec.png, codec.info));
  const std::size_t row_size = 4 * static_cast<std::size_t>(image.width);
  image.rgba.resize(row_size * static_cast<std::size_t>(image.height));
  for (int pass = 0; pass < passes; ++pass) {
    for (int row = 0; row < image.height; ++row) {
      png_read_row(codec.png, image.rgba.data() + row_size * static_cast<std::size_t>(row), nullptr);
    }
  }
  return true;
}

}  // namespace

base::Status write_png(const std::filesystem::path& path, const render::Image& image, bool with_alpha,
                       unsigned dots_per_metre) {
  const bool sound =
      image.width > 0 && image.height > 0 &&
      image.rgba.size() == 4 * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
  if (!sound) return Error{"There is no picture to write to \"" + path.string() + "\".", {}};
  Codec codec(true);
  std::vector<std::byte> bytes;
  bytes.reserve(image.rgba.size() / 4);
  if (!codec.ready() || !encode(codec, image, with_alpha, dots_per_metre, bytes)) {
    return Error{"\"" + path.string() + "\" could not be written as PNG: " + codec.complaint + ".", {}};
  }
  return base::write_atomically(path, bytes);
}

base::Result<render::Image> read_png(const std::filesystem::path& path) {
  const base::Result<std::vector<std::byte>> bytes = base::read_bytes(path);
  if (!bytes.ok()) return bytes.error();
  Codec codec(false);
  Source source{*bytes};
  render::Image image;
  if (!codec.ready() || !decode(codec, source, image)) {
    return Error{"\"" + path.string() + "\" is no PNG that can be read: " + codec.complaint + ".", {}};
  }
  return image;
}

}  // namespace cluneal::io
