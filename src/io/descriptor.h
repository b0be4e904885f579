#pragma once

#include <unistd.h>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>
#include <utility>

namespace cluneal::io {

/// Owns a file descriptor. -1 is empty; what was moved from is empty.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    if (this != &other) {
      close();
      number_ = std::exchange(other.number_, -1);
    }
    return *this;
  }

  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool empty() const { return number_ < 0; }
  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_ = -1;
};

/// A file's bytes, mapped for reading. Moves keep the address.
class MappedBytes {
 public:
  /// The whole of a regular file; nothing where it cannot be opened or is no regular file.
  [[nodiscard]] static std::optional<MappedBytes> of_file(const std::filesystem::path& path);
  /// All that an open descriptor's file holds.
  [[nodiscard]] static std::optional<MappedBytes> of_descriptor(int descriptor);
  ~MappedBytes();
  MappedBytes(MappedBytes&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  MappedBytes& operator=(MappedBytes&&) = delete;

  [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

 private:
  explicit MappedBytes(std::span<const std::byte> bytes) : bytes_(bytes) {}
  std::span<const std::byte> bytes_;
};

}  // namespace cluneal::io
