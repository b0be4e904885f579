#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "io/import_units.h"

namespace cluneal::io {

enum class PlyType { int8, uint8, int16, uint16, int32, uint32, float32, float64 };

[[nodiscard]] std::size_t size_of(PlyType type);

struct PlyProperty {
  std::string name;
  PlyType type = PlyType::float32;
  std::optional<PlyType> list_count;  ///< A list: the type of its length.
};

struct PlyElement {
  std::string name;
  std::uint64_t count = 0;
  std::vector<PlyProperty> properties;
  [[nodiscard]] std::optional<std::size_t> find(std::string_view property) const;
};

struct PlyHeader {
  enum class Encoding { text, little_endian, big_endian } encoding = Encoding::text;
  std::vector<PlyElement> elements;
  DeclaredFrame declared;
  std::size_t size = 0;  ///< Bytes up to the first of the data.
};

/// Fails, with the end of a sentence, for a header without an end, an unknown type, or counts that the file's bytes
/// cannot hold.
[[nodiscard]] base::Result<PlyHeader> read_ply_header(std::string_view text);

}  // namespace cluneal::io
