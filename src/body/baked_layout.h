#pragma once

#include <array>
#include <cstdint>

namespace cluneal::body {

/// The baked file, little-endian:
///
///   BakedHeader
///   BakedArray x array_count       where each block of plain numbers lies
///   directory                      names, ids and which array is whose (byte_stream.h)
///   blocks                         each aligned to 16 bytes
///   late blocks                    likewise: the finest meshes, which a first picture does without
///
/// `checksum` covers all bytes after the header up to the late blocks. Each late mesh has a hash of its own in the
/// directory, of its blocks from the first to the end of the last. Offsets count from the start of the file.
struct BakedHeader {
  std::array<char, 8> magic{};      ///< baked_magic
  std::uint32_t version = 0;        ///< baked_version
  std::uint32_t byte_order = 0;     ///< baked_byte_order as this machine writes it.
  std::array<char, 32> checksum{};  ///< base::content_hash
  std::array<char, 32> key{};       ///< cache_key, or its first characters.
  std::uint64_t file_size = 0;
  std::uint64_t directory_offset = 0;
  std::uint64_t directory_size = 0;
  std::uint64_t late_offset = 0;  ///< Where the late blocks begin: the file's end where there are none.
  std::uint32_t array_count = 0;
  std::uint32_t reserved = 0;
};
static_assert(sizeof(BakedHeader) == 120);

enum class ArrayKind : std::uint32_t { float3 = 1, float1 = 2, index = 3, double3 = 4, double1 = 5 };

struct BakedArray {
  ArrayKind kind = ArrayKind::float1;
  std::uint32_t reserved = 0;
  std::uint64_t offset = 0;
  std::uint64_t count = 0;
};
static_assert(sizeof(BakedArray) == 24);

inline constexpr std::array<char, 8> baked_magic{'C', 'L', 'U', 'N', 'B', 'O', 'D', 'Y'};
/// Goes up whenever the layout or the modelling changes: an older file is built again.
inline constexpr std::uint32_t baked_version = 7;
inline constexpr std::uint32_t baked_byte_order = 0x01020304;
inline constexpr std::uint32_t no_array = 0xffffffff;

/// How the directory tells of a mesh.
enum class MeshKind : std::uint8_t { none = 0, here = 1, late = 2 };

[[nodiscard]] constexpr std::uint64_t element_size(ArrayKind kind) {
  switch (kind) {
    case ArrayKind::float3:
      return 12;
    case ArrayKind::float1:
    case ArrayKind::index:
      return 4;
    case ArrayKind::double3:
      return 24;
    case ArrayKind::double1:
      return 8;
  }
  return 0;
}

}  // namespace cluneal::body
