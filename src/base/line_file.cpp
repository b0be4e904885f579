#include "base/line_file.h"

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <string>
#include <utility>

#include "base/phrases.h"
#include "base/pipe.h"
#include "base/system_reason.h"

namespace cluneal::base {
namespace {

/// Keeps a pipe whose reader has gone from ending the program, on this thread and while it lives.
class WithoutPipeSignal {
 public:
  WithoutPipeSignal() {
    ::sigemptyset(&pipe_);
    ::sigaddset(&pipe_, SIGPIPE);
    ::pthread_sigmask(SIG_BLOCK, &pipe_, &before_);
  }
  ~WithoutPipeSignal() {
    const std::timespec at_once{};
    while (::sigtimedwait(&pipe_, nullptr, &at_once) == SIGPIPE) continue;
    ::pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }
  WithoutPipeSignal(const WithoutPipeSignal&) = delete;
  WithoutPipeSignal& operator=(const WithoutPipeSignal&) = delete;

 private:
  sigset_t pipe_{}, before_{};
};

}  // namespace

Result<LineFile> LineFile::open(const std::filesystem::path& path) {
  const int descriptor = open_for_writing(path, O_CREAT | O_TRUNC);
  if (descriptor >= 0) return LineFile(descriptor);
  const Filled why = errno == ENXIO ? filled_by("why", Said{phrases::it_is_a_pipe}) : system_reason("why", errno);
  return error_of(phrases::cannot_write, {{"file", path.string()}, why});
}

LineFile::LineFile(LineFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

LineFile& LineFile::operator=(LineFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

LineFile::~LineFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void LineFile::write(std::string_view line) const {
  const WithoutPipeSignal guard;
  // What goes on after a line that was torn off begins with a line's end, so that only the torn one is lost.
  const std::string whole = (torn_ ? "\n" : "") + std::string(line);
  line = whole;
  while (!line.empty()) {
    const ssize_t written = ::write(descriptor_, line.data(), line.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      torn_ = torn_ || line.size() < whole.size();
      return;
    }
    line.remove_prefix(static_cast<std::size_t>(written));
    torn_ = !line.empty();
  }
}

}  // namespace cluneal::base
