#include "app/cli/film.h"

#include <string>
#include <utility>

namespace cluneal::app::cli {
namespace {

using base::Error;
using base::Result;
using base::Status;
namespace fs = std::filesystem;

/// What every player shows: H.264 of 4:2:0, in the colours of high definition, which players take it to have.
std::vector<std::string> arguments_for(const fs::path& to, glm::ivec2 size) {
  const std::string shape = std::to_string(size.x) + "x" + std::to_string(size.y);
  return {"-hide_banner", "-loglevel", "error", "-nostats", "-y",
          // Raw pictures as they come.
          "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", shape, "-r", std::to_string(film_rate), "-i", "pipe:0",
          // As those colours are defined (BT.709), and said so.
          "-vf", "scale=out_color_matrix=bt709:out_range=tv", "-colorspace", "bt709", "-color_primaries", "bt709",
          "-color_trc", "bt709", "-color_range", "tv",
          // Letters stay sharp; the beginning can be shown before the whole has come.
          "-an", "-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-pix_fmt", "yuv420p", "-movflags",
          "+faststart", "-f", "mp4", "file:" + to.string()};
}

}  // namespace

Result<Film> Film::start(const fs::path& path, glm::ivec2 size) {
  if (size.x % 2 != 0 || size.y % 2 != 0)
    return Error{"A film has even numbers of pixels, as 1920x1080 has; give another --size.", {}};
  fs::path partial = path;
  partial.replace_filename("." + path.filename().string() + ".partial");
  Result<std::optional<base::FedProcess>> ffmpeg = base::FedProcess::start("ffmpeg", arguments_for(partial, size));
  if (!ffmpeg) return ffmpeg.error();
  if (!*ffmpeg) {
    return Error{
        "A film is made by ffmpeg, which is not installed; install it (\"sudo apt install ffmpeg\"), or ask "
        "for a .pdf or a folder of pictures.",
        {}};
  }
  return Film(std::move(**ffmpeg), std::move(partial), path);
}

Film::~Film() {
  if (partial_.empty()) return;
  // First it ends: it would make the file once more.
  { const base::FedProcess ended = std::move(ffmpeg_); }
  std::error_code none;
  fs::remove(partial_, none);
}

Status Film::add(const render::Image& image, int times) {
  const std::size_t pixels = static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height);
  frame_.resize(3 * pixels);
  for (std::size_t i = 0; i < pixels; ++i) {
    for (std::size_t c = 0; c < 3; ++c) frame_[3 * i + c] = static_cast<std::byte>(image.rgba[4 * i + c]);
  }
  for (int i = 0; i < times; ++i) {
    if (const Status given = ffmpeg_.give(frame_); given) continue;
    const Status told = ffmpeg_.finish();
    return told ? Error{"ffmpeg ended before the film did.", {}} : told.error();
  }
  return base::Done{};
}

Status Film::finish() {
  if (const Status done = ffmpeg_.finish(); !done) return done;
  std::error_code error;
  fs::rename(partial_, path_, error);
  if (error) return Error{path_.string() + " cannot be written: " + error.message() + ".", {}};
  partial_.clear();
  return base::Done{};
}

}  // namespace cluneal::app::cli
