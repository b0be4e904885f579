#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "base/result.h"

namespace cluneal::body {

/// A file's bytes mapped into memory for reading, until the object goes. Whoever writes the file must replace it as a
/// whole (base::write_atomically), never in place.
class MappedFile {
 public:
  [[nodiscard]] static base::Result<MappedFile> open(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  [[nodiscard]] std::span<const std::byte> bytes() const { return {data_, size_}; }

 private:
  MappedFile(const std::byte* data, std::size_t size) : data_(data), size_(size) {}
  const std::byte* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace cluneal::body
