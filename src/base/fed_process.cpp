#include "base/fed_process.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "base/phrases.h"
#include "base/spawn_plan.h"
#include "base/system_reason.h"

namespace cluneal::base {
namespace {

/// Of what it complained of the last line: the cause comes last.
std::string last_line_of(int descriptor) {
  constexpr off_t most = 4096;
  const off_t size = ::lseek(descriptor, 0, SEEK_END);
  const off_t from = std::max<off_t>(0, size - most);
  std::array<char, most> text{};
  const ssize_t read = ::pread(descriptor, text.data(), text.size(), from);
  std::string line(text.data(), static_cast<std::size_t>(std::max<ssize_t>(0, read)));
  while (!line.empty() && (line.back() == '\n' || line.back() == '\r' || line.back() == ' ')) line.pop_back();
  return line.substr(line.find_last_of("\r\n") + 1);
}

void close_one(int& descriptor) {
  if (descriptor >= 0) ::close(descriptor);
  descriptor = -1;
}

}  // namespace

Result<std::optional<FedProcess>> FedProcess::start(const std::string& program,
                                                    const std::vector<std::string>& arguments) {
  // A socket, and not a pipe: a write to one whose reader is gone can be asked to raise no signal.
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
    return error_of(phrases::program_not_started, {{"program", program}, system_reason("why", errno)});
  // In memory: it may complain as much as it likes, and nobody has to read meanwhile.
  const int complaints = ::memfd_create("complaints", MFD_CLOEXEC);
  FedProcess fed(program, -1, ends[0], complaints);
  SpawnPlan plan;
  posix_spawn_file_actions_adddup2(&plan.files, ends[1], STDIN_FILENO);
  if (complaints >= 0) posix_spawn_file_actions_adddup2(&plan.files, complaints, STDERR_FILENO);
  posix_spawn_file_actions_addclosefrom_np(&plan.files, STDERR_FILENO + 1);
  const int error = plan.start(program, arguments, fed.process_);
  ::close(ends[1]);
  if (error == ENOENT) return std::optional<FedProcess>();
  if (error != 0) return error_of(phrases::program_not_started, {{"program", program}, system_reason("why", error)});
  return std::optional<FedProcess>(std::move(fed));
}

FedProcess::~FedProcess() {
  close_one(input_);
  if (process_ > 0) {
    ::kill(process_, SIGKILL);
    while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
  close_one(complaints_);
}

FedProcess::FedProcess(FedProcess&& other) noexcept
    : program_(std::move(other.program_)),
      process_(std::exchange(other.process_, -1)),
      input_(std::exchange(other.input_, -1)),
      complaints_(std::exchange(other.complaints_, -1)) {}

FedProcess& FedProcess::operator=(FedProcess&& other) noexcept {
  std::swap(program_, other.program_);
  std::swap(process_, other.process_);
  std::swap(input_, other.input_);
  std::swap(complaints_, other.complaints_);
  return *this;
}

Status FedProcess::give(std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(input_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return Error{program_ + " takes no more: " + std::strerror(errno), {}};
    bytes = bytes.subspan(static_cast<std::size_t>(sent));
  }
  return Done{};
}

Status FedProcess::finish() {
  close_one(input_);
  int status = 0;
  pid_t found = 0;
  do found = ::waitpid(process_, &status, 0);
  while (found < 0 && errno == EINTR);
  process_ = -1;
  if (found > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0) return Done{};
  std::string complaint = last_line_of(complaints_);
  if (complaint.empty() && found > 0)
    complaint = WIFSIGNALED(status) ? "signal " + std::to_string(WTERMSIG(status))
                                    : "exit code " + std::to_string(WEXITSTATUS(status));
  return Error{program_ + " failed: " + complaint, {}};
}

}  // namespace cluneal::base
