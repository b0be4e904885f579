#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>

#include "base/result.h"

namespace cluneal::body {

/// The first bytes of a file mapped into memory for reading, until the object goes.
class MappedBytes {
 public:
  MappedBytes(const std::byte* data, std::size_t size) : data_(data), size_(size) {}
  ~MappedBytes();
  MappedBytes(MappedBytes&& other) noexcept;
  MappedBytes& operator=(MappedBytes&& other) noexcept;
  MappedBytes(const MappedBytes&) = delete;
  MappedBytes& operator=(const MappedBytes&) = delete;

  [[nodiscard]] std::span<const std::byte> bytes() const { return {data_, size_}; }

 private:
  const std::byte* data_ = nullptr;
  std::size_t size_ = 0;
};

/// A file that is open for reading. Whoever writes it must replace it as a whole (base::write_atomically), never in
/// place: what is open then stays as it was.
class OpenFile {
 public:
  /// Refuses what is empty or no file.
  [[nodiscard]] static base::Result<OpenFile> open(const std::filesystem::path& path);
  ~OpenFile();
  OpenFile(OpenFile&& other) noexcept;
  OpenFile& operator=(OpenFile&& other) noexcept;
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::uint64_t size() const { return size_; }
  /// Its first `size` bytes, 1 to size().
  [[nodiscard]] base::Result<MappedBytes> map(std::uint64_t size) const;
  /// Fills `into` with what lies at `offset`. From any thread.
  [[nodiscard]] base::Status read(std::uint64_t offset, std::span<std::byte> into) const;

 private:
  OpenFile(std::filesystem::path path, int number, std::uint64_t size)
      : path_(std::move(path)), number_(number), size_(size) {}
  std::filesystem::path path_;
  int number_ = -1;
  std::uint64_t size_ = 0;
};

}  // namespace cluneal::body
