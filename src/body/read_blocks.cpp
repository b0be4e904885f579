#include "body/read_blocks.h"

#include <type_traits>

#include "body/sound.h"

namespace cluneal::body {
namespace {

template <class T>
Block copied_out(std::span<const std::byte> file, const BakedArray& array) {
  static_assert(std::is_trivially_copyable_v<T>);
  // The file is mapped from a page's start, and a block begins at a sixteenth byte.
  const auto* first = static_cast<const T*>(static_cast<const void*>(file.data() + array.offset));
  std::vector<T> items(first, first + array.count);
  Block block;
  if constexpr (std::is_same_v<T, glm::vec3> || std::is_same_v<T, float> || std::is_same_v<T, glm::dvec3>) {
    block.sound = all_finite(std::span<const T>(items));
  }
  block.items = std::move(items);
  return block;
}

}  // namespace

Block block_of(std::span<const std::byte> file, const BakedArray& array) {
  switch (array.kind) {
    case ArrayKind::float3:
      return copied_out<glm::vec3>(file, array);
    case ArrayKind::float1:
      return copied_out<float>(file, array);
    case ArrayKind::index:
      return copied_out<std::uint32_t>(file, array);
    case ArrayKind::double3:
      return copied_out<glm::dvec3>(file, array);
    case ArrayKind::double1:
      return copied_out<double>(file, array);
  }
  return {};
}

}  // namespace cluneal::body
