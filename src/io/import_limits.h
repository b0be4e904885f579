#pragma once

#include <cstddef>
#include <cstdint>

namespace cluneal::io {

/// What one import may use. Memory and time follow the design's section 10; the rest keeps a reply within what the
/// program can show.
struct ImportLimits {
  static constexpr std::uint64_t address_space_base = std::uint64_t{1} << 30;  ///< Bytes, whatever the file's size,
  static constexpr std::uint64_t address_space_per_byte = 20;                  ///< and for each byte of the file.
  static constexpr unsigned processor_seconds = 60;
  static constexpr double wall_seconds = 120;
  static constexpr std::size_t triangles = 30'000'000;
  static constexpr std::size_t reply_bytes = std::size_t{3} << 30;
  static constexpr std::size_t file_bytes = std::size_t{4} << 30;
  /// Cutting a face into triangles takes time with the square of its corners.
  static constexpr std::size_t corners_per_face = 4000;
  static constexpr double corner_squares = 4e8;
  static constexpr std::size_t text_bytes = 4096;  ///< Of any one text in a reply.
};

}  // namespace cluneal::io
