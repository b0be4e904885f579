#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace cluneal::body {

/// Appends plain values to a block of bytes, in this machine's order (the baked file refuses another).
class ByteWriter {
 public:
  template <class T>
  void value(T item) {
    static_assert(std::is_trivially_copyable_v<T>);
    array(std::span<const T>(&item, 1));
  }
  void text(std::string_view text) {
    value(static_cast<std::uint32_t>(text.size()));
    array(std::span<const char>(text.data(), text.size()));
  }
  template <class T>
  void array(std::span<const T> items) {
    const auto bytes = std::as_bytes(items);
    bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
  }
  void align(std::size_t alignment) {
    while (bytes_.size() % alignment != 0) bytes_.push_back(std::byte{0});
  }
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] std::vector<std::byte>& bytes() { return bytes_; }

 private:
  std::vector<std::byte> bytes_;
};

/// Reads plain values back. Reading past the end, or a count that cannot be, marks the stream as broken and gives
/// neutral values from then on; ask `broken()` before trusting anything.
class ByteReader {
 public:
  explicit ByteReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

  template <class T>
  T value() {
    static_assert(std::is_trivially_copyable_v<T>);
    T item{};
    if (!take(sizeof(T))) return item;
    std::memcpy(&item, bytes_.data() + at_ - sizeof(T), sizeof(T));
    return item;
  }
  std::string text() {
    const auto size = value<std::uint32_t>();
    if (!take(size)) return {};
    std::string text(size, '\0');
    if (size > 0) std::memcpy(text.data(), bytes_.data() + at_ - size, size);
    return text;
  }
  /// How many items follow; each takes at least `least_bytes`, so that a lie cannot ask for endless memory.
  std::size_t count(std::size_t least_bytes) {
    const auto items = value<std::uint32_t>();
    if (!broken_ && items > (bytes_.size() - at_) / least_bytes) broken_ = true;
    return broken_ ? 0 : items;
  }
  [[nodiscard]] bool broken() const { return broken_; }
  [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }
  void refuse() { broken_ = true; }

 private:
  bool take(std::size_t size) {
    if (broken_ || size > bytes_.size() - at_) {
      broken_ = true;
      return false;
    }
    at_ += size;
    return true;
  }

  std::span<const std::byte> bytes_;
  std::size_t at_ = 0;
  bool broken_ = false;
};

}  // namespace cluneal::body
