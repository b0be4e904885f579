#pragma once

#include <cstddef>
#include <cstdint>
#include <glm/vec3.hpp>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "body/baked_layout.h"
#include "body/byte_stream.h"

namespace cluneal::body {

/// A block of numbers of a baked file, copied out.
struct Block {
  std::variant<std::monostate, std::vector<glm::vec3>, std::vector<float>, std::vector<std::uint32_t>,
               std::vector<glm::dvec3>, std::vector<double>>
      items;
  bool sound = true;  ///< No coordinate is infinite or no number.
};

/// `file`: its bytes from a page's start, which hold all of the block.
[[nodiscard]] Block block_of(std::span<const std::byte> file, const BakedArray& array);

/// The blocks of numbers, copied out after their bounds were checked: most of the time that a file takes. Of late ones
/// only where they lie.
class ReadBlocks {
 public:
  ReadBlocks(std::vector<Block> blocks, std::vector<BakedArray> arrays, std::uint64_t late_offset)
      : blocks_(std::move(blocks)), arrays_(std::move(arrays)), late_offset_(late_offset), taken_(blocks_.size()) {}

  /// Empty for no_array; refuses an array of another kind or one that was taken before.
  template <class T>
  std::vector<T> take(ByteReader& in) {
    const auto index = in.value<std::uint32_t>();
    if (in.broken() || index == no_array) return {};
    auto* items = index < blocks_.size() ? std::get_if<std::vector<T>>(&blocks_[index].items) : nullptr;
    if (items == nullptr || taken_[index] || !blocks_[index].sound) {
      in.refuse();
      return {};
    }
    taken_[index] = true;
    return std::move(*items);
  }

  /// Count 0 for no_array; refuses likewise, and one that is not late.
  BakedArray take_late(ByteReader& in, ArrayKind kind) {
    const auto index = in.value<std::uint32_t>();
    if (in.broken() || index == no_array) return {kind, 0, 0, 0};
    if (index >= arrays_.size() || taken_[index] || arrays_[index].kind != kind ||
        arrays_[index].offset < late_offset_) {
      in.refuse();
      return {kind, 0, 0, 0};
    }
    taken_[index] = true;
    return arrays_[index];
  }

 private:
  std::vector<Block> blocks_;  ///< Empty where they are late.
  std::vector<BakedArray> arrays_;
  std::uint64_t late_offset_;
  std::vector<bool> taken_;
};

}  // namespace cluneal::body
