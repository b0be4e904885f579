#include "base/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

#include "base/phrases.h"
#include "base/pipe.h"
#include "base/system_reason.h"

namespace cluneal::base {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t largest_file = std::size_t{4} << 30U;
constexpr std::size_t largest_stream = std::size_t{64} << 20U;

/// Owns a file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  [[nodiscard]] bool open() const { return number_ >= 0; }
  [[nodiscard]] int get() const { return number_; }
  /// Whether closing went well: some file systems tell only here that the disk was full.
  [[nodiscard]] bool close() { return ::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

Filled reason(int code) {
  return system_reason("why", code);
}
Filled reason(const Phrase& phrase) {
  return filled_by("why", Said{phrase});
}

Error cannot(const Phrase& phrase, const fs::path& path, Filled why) {
  return error_of(phrase, {{"file", path.string()}, std::move(why)});
}

/// Text and bytes differ in the element type alone.
template <class Buffer>
Result<Buffer> read_all(const fs::path& path) {
  // Opening a named pipe that nobody writes to would wait for ever; reading from it ends at once.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file.open()) return cannot(phrases::cannot_read, path, reason(errno));
  struct stat info {};
  if (::fstat(file.get(), &info) != 0) return cannot(phrases::cannot_read, path, reason(errno));
  if (const int flags = ::fcntl(file.get(), F_GETFL); flags >= 0) ::fcntl(file.get(), F_SETFL, flags & ~O_NONBLOCK);
  if (S_ISDIR(info.st_mode)) return cannot(phrases::cannot_read, path, reason(phrases::it_is_a_folder));
  const bool regular = S_ISREG(info.st_mode);
  const std::size_t limit = regular ? largest_file : largest_stream;
  const std::size_t announced = regular ? static_cast<std::size_t>(info.st_size) : 0;
  const auto too_large = [&] {
    return cannot(phrases::cannot_read_it_is_larger, path, {"size", std::to_string(limit >> 20U)});
  };
  if (announced > limit) return too_large();

  Buffer buffer;
  std::size_t size = 0;
  // The announced size is a hint: files under /proc say 0, and a file may grow while it is read.
  buffer.resize(std::max<std::size_t>(announced + 1, 65536));
  while (true) {
    const ssize_t got = ::read(file.get(), buffer.data() + size, buffer.size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return cannot(phrases::cannot_read, path, reason(errno));
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size > limit) return too_large();
    if (size == buffer.size()) buffer.resize(2 * size);
  }
  buffer.resize(size);
  return buffer;
}

/// 0, or the reason as an errno.
int write_all(int descriptor, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return 0;
}

/// Pipes and devices cannot be replaced by renaming; `/dev/stdout` and `/dev/null` are written to as they are.
Status write_directly(const fs::path& path, std::span<const std::byte> bytes) {
  const Descriptor file(open_for_writing(path, 0));
  if (!file.open() && errno == ENXIO) return cannot(phrases::cannot_write, path, reason(phrases::it_is_a_pipe));
  if (!file.open()) return cannot(phrases::cannot_write, path, reason(errno));
  // Once there is a reader it may take its time.
  if (const int flags = ::fcntl(file.get(), F_GETFL); flags >= 0) ::fcntl(file.get(), F_SETFL, flags & ~O_NONBLOCK);
  if (const int code = write_all(file.get(), bytes); code != 0)
    return cannot(phrases::cannot_write, path, reason(code));
  return Done{};
}

/// Where a link leads whose end is not there yet: what is written goes there, as through any other link.
fs::path link_followed(fs::path path) {
  std::error_code error;
  constexpr int most = 40;  // As many as the system follows.
  for (int links = 0; links < most && fs::is_symlink(fs::symlink_status(path, error)); ++links) {
    const fs::path end = fs::read_symlink(path, error);
    if (error) break;
    path = end.is_absolute() ? end : path.parent_path() / end;
  }
  return path;
}

/// A new, empty file beside `target`, hidden and named after it, with the permissions that a new file gets here.
std::pair<int, fs::path> open_temporary(const fs::path& target) {
  constexpr std::size_t longest_stem = 200;  // Leaves room below the 255 bytes that a name may have.
  const std::string stem = "." + target.filename().string().substr(0, longest_stem) + "." + std::to_string(::getpid());
  for (int attempt = 0; attempt < 1000; ++attempt) {
    fs::path path = target.parent_path() / (stem + "." + std::to_string(attempt) + ".part");
    const int number = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (number >= 0 || errno != EEXIST) return {number, std::move(path)};
  }
  return {-1, {}};
}

/// 0, or the reason as an errno. Fills `temporary` and puts it in the place of `target`.
int fill_and_rename(Descriptor& file, const fs::path& temporary, const fs::path& target, std::optional<mode_t> mode,
                    std::span<const std::byte> bytes) {
  if (const int code = write_all(file.get(), bytes); code != 0) return code;
  if (mode && ::fchmod(file.get(), *mode) != 0) return errno;
  if (::fsync(file.get()) != 0 && errno != EINVAL && errno != ENOTSUP) return errno;
  if (!file.close()) return errno;
  if (::rename(temporary.c_str(), target.c_str()) != 0) return errno;
  return 0;
}

}  // namespace

Result<std::string> read_text(const fs::path& path) {
  return read_all<std::string>(path);
}

Result<std::vector<std::byte>> read_bytes(const fs::path& path) {
  return read_all<std::vector<std::byte>>(path);
}

Status write_atomically(const fs::path& path, std::span<const std::byte> bytes) {
  struct stat info {};
  std::optional<mode_t> mode;
  if (::stat(path.c_str(), &info) == 0) {
    if (S_ISDIR(info.st_mode)) return cannot(phrases::cannot_write, path, reason(phrases::it_is_a_folder));
    if (!S_ISREG(info.st_mode)) return write_directly(path, bytes);
    // Renaming needs leave of the folder alone; a file that was made read-only is not to be replaced by that.
    if (::access(path.c_str(), W_OK) != 0) return cannot(phrases::cannot_write, path, reason(errno));
    mode = info.st_mode & 07777U;
  }
  std::error_code error;
  const fs::path target = fs::weakly_canonical(link_followed(fs::absolute(path, error)), error);
  if (error) return cannot(phrases::cannot_write, path, reason(error.value()));
  if (!target.has_filename()) return cannot(phrases::cannot_write, path, reason(phrases::it_names_no_file));
  if (!fs::is_directory(target.parent_path(), error)) {
    return cannot(phrases::cannot_write_no_folder, path, {"folder", target.parent_path().string()});
  }
  const auto [number, temporary] = open_temporary(target);
  Descriptor file(number);
  if (!file.open()) return cannot(phrases::cannot_write, path, reason(errno));
  if (const int code = fill_and_rename(file, temporary, target, mode, bytes); code != 0) {
    ::unlink(temporary.c_str());
    return cannot(phrases::cannot_write, path, reason(code));
  }
  // Makes the new name itself last through a power cut. The file is right without it, so a failure is no error.
  const Descriptor folder(::open(target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (folder.open()) ::fsync(folder.get());
  return Done{};
}

Status make_folder_of(const fs::path& file) {
  std::error_code error;
  const fs::path folder = file.parent_path();
  fs::create_directories(folder, error);
  if (std::error_code none; !error || fs::is_directory(folder, none)) return Done{};
  return error_of(phrases::cannot_write_folder_not_made,
                  {{"file", file.string()}, {"folder", folder.string()}, reason(error.value())});
}

Status write_atomically(const fs::path& path, std::string_view text) {
  return write_atomically(path, std::as_bytes(std::span(text)));
}

}  // namespace cluneal::base
