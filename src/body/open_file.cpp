#include "body/open_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace cluneal::body {
namespace {

base::Error failure(const char* what, const std::filesystem::path& path) {
  return {std::string("cannot ") + what + " " + path.string() + ": " + std::strerror(errno), {}};
}

}  // namespace

MappedBytes::~MappedBytes() {
  if (data_ != nullptr) ::munmap(const_cast<std::byte*>(data_), size_);
}

MappedBytes::MappedBytes(MappedBytes&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedBytes& MappedBytes::operator=(MappedBytes&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

base::Result<OpenFile> OpenFile::open(const std::filesystem::path& path) {
  const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (number < 0) return failure("open", path);
  OpenFile file(path, number, 0);
  struct stat info {};
  if (::fstat(number, &info) != 0) return failure("look at", path);
  if (!S_ISREG(info.st_mode) || info.st_size <= 0) return base::Error{path.string() + " is empty or no file", {}};
  file.size_ = static_cast<std::uint64_t>(info.st_size);
  return file;
}

OpenFile::~OpenFile() {
  if (number_ >= 0) ::close(number_);
}

OpenFile::OpenFile(OpenFile&& other) noexcept
    : path_(std::move(other.path_)), number_(std::exchange(other.number_, -1)), size_(std::exchange(other.size_, 0)) {}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept {
  std::swap(path_, other.path_);
  std::swap(number_, other.number_);
  std::swap(size_, other.size_);
  return *this;
}

base::Result<MappedBytes> OpenFile::map(std::uint64_t size) const {
  void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, number_, 0);
  if (data == MAP_FAILED) return failure("map", path_);
  return MappedBytes(static_cast<const std::byte*>(data), size);
}

base::Status OpenFile::read(std::uint64_t offset, std::span<std::byte> into) const {
  while (!into.empty()) {
    const ssize_t got = ::pread(number_, into.data(), into.size(), static_cast<off_t>(offset));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure("read", path_);
    if (got == 0) return base::Error{path_.string() + " is cut short", {}};
    offset += static_cast<std::uint64_t>(got);
    into = into.subspan(static_cast<std::size_t>(got));
  }
  return base::Done{};
}

}  // namespace cluneal::body
