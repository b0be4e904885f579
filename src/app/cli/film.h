#pragma once

#include <cstddef>
#include <filesystem>
#include <glm/vec2.hpp>
#include <vector>

#include "base/fed_process.h"
#include "render/renderer.h"

namespace cluneal::app::cli {

/// Pictures of a film a second.
inline constexpr int film_rate = 25;

/// An .mp4 that ffmpeg makes as it is given pictures. The file is there when it is finished, whole, and never before.
class Film {
 public:
  /// Refuses a size that such a film cannot have, and says what to install where ffmpeg is missing.
  [[nodiscard]] static base::Result<Film> start(const std::filesystem::path& path, glm::ivec2 size);
  ~Film();
  Film(Film&& other) noexcept = default;
  Film& operator=(Film&& other) = delete;
  Film(const Film&) = delete;
  Film& operator=(const Film&) = delete;

  /// The same picture, of the film's size, for so many times a 25th of a second.
  base::Status add(const render::Image& image, int times);
  base::Status finish();

 private:
  Film(base::FedProcess ffmpeg, std::filesystem::path partial, std::filesystem::path path)
      : ffmpeg_(std::move(ffmpeg)), partial_(std::move(partial)), path_(std::move(path)) {}

  base::FedProcess ffmpeg_;
  std::filesystem::path partial_, path_;  ///< The first empty when there is nothing to take away.
  std::vector<std::byte> frame_;
};

}  // namespace cluneal::app::cli
