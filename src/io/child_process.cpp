#include "io/child_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <thread>

#include "base/spawn_plan.h"
#include "base/system_reason.h"
#include "io/phrases.h"

namespace cluneal::io {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t complaint_size = 2048;

/// Reads what is there; false at the end of the stream.
bool drain(int descriptor, std::string& text) {
  std::array<char, 1024> part{};
  const ssize_t count = ::read(descriptor, part.data(), part.size());
  if (count < 0) return errno == EINTR || errno == EAGAIN;
  if (count == 0) return false;
  text.append(part.data(), static_cast<std::size_t>(count));
  if (text.size() > complaint_size) text.erase(0, text.size() - complaint_size);
  return true;
}

/// Waits for the child, killing it where it takes too long.
ChildOutcome watch(pid_t child, int complaints, double wall_seconds, const base::Progress* progress) {
  ChildOutcome outcome;
  const auto deadline = Clock::now() + std::chrono::duration<double>(wall_seconds);
  bool talking = true, killed = false;
  for (;;) {
    if (talking) {
      pollfd watched{complaints, POLLIN, 0};
      if (::poll(&watched, 1, 20) > 0) talking = drain(complaints, outcome.complaint);
    }
    int status = 0;
    const pid_t ended = ::waitpid(child, &status, WNOHANG);
    if (ended == child || (ended < 0 && errno != EINTR)) {
      while (talking && drain(complaints, outcome.complaint)) {
      }
      if (!killed) {
        outcome.end = WIFSIGNALED(status) ? ChildOutcome::End::signalled : ChildOutcome::End::exited;
        outcome.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
      }
      return outcome;
    }
    const bool cancelled = progress != nullptr && progress->cancelled();
    if (!killed && (cancelled || Clock::now() > deadline)) {
      outcome.end = cancelled ? ChildOutcome::End::cancelled : ChildOutcome::End::timed_out;
      ::kill(child, SIGKILL);
      killed = true;
    }
    // Its stderr closes a moment before it can be waited for.
    if (!talking) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

}  // namespace

base::Result<ChildOutcome> run_child(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                                     double wall_seconds, const base::Progress* progress) {
  const auto failed = [](int error) {
    return base::error_of(phrases::reader_not_started, {base::system_reason("why", error)});
  };
  Descriptor reply(::memfd_create("cluneal-import", MFD_CLOEXEC));
  std::array<int, 2> ends{};
  if (reply.empty() || ::pipe2(ends.data(), O_CLOEXEC) != 0) return failed(errno);
  const Descriptor complaints(ends[0]);
  Descriptor child_stderr(ends[1]);

  base::SpawnPlan plan;
  posix_spawn_file_actions_adddup2(&plan.files, child_stderr.number(), STDERR_FILENO);
  posix_spawn_file_actions_adddup2(&plan.files, reply.number(), child_reply_descriptor);
  posix_spawn_file_actions_addclosefrom_np(&plan.files, child_reply_descriptor + 1);
  pid_t child = 0;
  const int error = plan.start(program.string(), arguments, child);
  if (error != 0) return failed(error);
  child_stderr.close();
  ChildOutcome outcome = watch(child, complaints.number(), wall_seconds, progress);
  outcome.reply = std::move(reply);
  return outcome;
}

}  // namespace cluneal::io
