#include "io/image_file.h"

#include <png.h>

#include <catch2/catch.hpp>
#include <optional>

#include "../base/temporary_folder.h"
#include "models.h"

using namespace cluneal;

namespace {

render::Image pattern(int width, int height) {
  render::Image image{width, height, {}};
  for (int i = 0; i < width * height * 4; ++i) image.rgba.push_back(static_cast<std::uint8_t>((i * 37 + i / 4) % 256));
  return image;
}

/// As libpng reads it by itself; nothing where it complains.
std::optional<render::Image> read_png(const std::filesystem::path& path) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_file(&png, path.c_str()) == 0) return std::nullopt;
  png.format = PNG_FORMAT_RGBA;
  render::Image image{static_cast<int>(png.width), static_cast<int>(png.height), {}};
  image.rgba.resize(PNG_IMAGE_SIZE(png));
  if (png_image_finish_read(&png, nullptr, image.rgba.data(), 0, nullptr) == 0) return std::nullopt;
  return image;
}

}  // namespace

TEST_CASE("a picture with alpha comes back as it was") {
  const TemporaryFolder folder;
  const render::Image image = pattern(37, 21);
  REQUIRE(io::write_png(folder.path() / "a.png", image, true).ok());
  const auto read = read_png(folder.path() / "a.png");
  REQUIRE(read);
  CHECK(read->width == 37);
  CHECK(read->height == 21);
  CHECK(read->rgba == image.rgba);
}

TEST_CASE("a picture without alpha is opaque") {
  const TemporaryFolder folder;
  render::Image image = pattern(16, 16);
  REQUIRE(io::write_png(folder.path() / "a.png", image).ok());
  const auto read = read_png(folder.path() / "a.png");
  REQUIRE(read);
  for (std::size_t i = 3; i < image.rgba.size(); i += 4) image.rgba[i] = 255;
  CHECK(read->rgba == image.rgba);
}

TEST_CASE("a PNG says what its colours mean and how large it is") {
  const TemporaryFolder folder;
  REQUIRE(io::write_png(folder.path() / "a.png", pattern(300, 20), false, 11811).ok());
  const std::string bytes = bytes_of(folder.path() / "a.png");
  CHECK(bytes.substr(1, 3) == "PNG");
  CHECK(bytes.find("sRGB") != std::string::npos);
  const std::size_t at = bytes.find("pHYs");
  REQUIRE(at != std::string::npos);
  // 300 dots an inch are 11811 a metre; unit 1 is the metre (PNG specification 11.3.5.3).
  CHECK(bytes.substr(at + 4, 9) == std::string("\x00\x00\x2e\x23\x00\x00\x2e\x23\x01", 9));
  REQUIRE(io::write_png(folder.path() / "b.png", pattern(300, 20)).ok());
  CHECK(bytes_of(folder.path() / "b.png").find("pHYs") == std::string::npos);
}

TEST_CASE("no part of a PNG is taken for the whole") {
  const TemporaryFolder folder;
  REQUIRE(io::write_png(folder.path() / "a.png", pattern(9, 9), true).ok());
  const std::string whole = bytes_of(folder.path() / "a.png");
  // The last twelve bytes only say that it ends.
  for (std::size_t size = 0; size + 12 < whole.size(); size += 7) {
    write(folder.path() / "part.png", whole.substr(0, size));
    REQUIRE_FALSE(read_png(folder.path() / "part.png"));
  }
}

TEST_CASE("a picture that is none is not written") {
  const TemporaryFolder folder;
  CHECK_FALSE(io::write_png(folder.path() / "a.png", render::Image{}).ok());
  CHECK_FALSE(io::write_png(folder.path() / "a.png", render::Image{3, 3, {1, 2, 3}}).ok());
  CHECK(std::filesystem::is_empty(folder.path()));
}
