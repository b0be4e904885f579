#include "body/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace cluneal::body {

base::Result<MappedFile> MappedFile::open(const std::filesystem::path& path) {
  const auto failure = [&](const char* what) {
    return base::Error{std::string("cannot ") + what + " " + path.string() + ": " + std::strerror(errno), {}};
  };
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return failure("open");
  struct stat info {};
  if (::fstat(file, &info) != 0) {
    const base::Error error = failure("look at");
    ::close(file);
    return error;
  }
  if (!S_ISREG(info.st_mode) || info.st_size <= 0) {
    ::close(file);
    return base::Error{path.string() + " is empty or no file", {}};
  }
  const auto size = static_cast<std::size_t>(info.st_size);
  void* data = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file, 0);
  if (data == MAP_FAILED) {
    const base::Error error = failure("map");
    ::close(file);
    return error;
  }
  ::close(file);
  return MappedFile(static_cast<const std::byte*>(data), size);
}

MappedFile::~MappedFile() {
  if (data_ != nullptr) ::munmap(const_cast<std::byte*>(data_), size_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

}  // namespace cluneal::body
