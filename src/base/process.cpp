#include "base/process.h"

#include <fcntl.h>
#include <pthread.h>
#include <spawn.h>
#include <sys/file.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "base/phrases.h"
#include "base/spawn_plan.h"
#include "base/system_reason.h"

namespace cluneal::base {
namespace {

/// What Mesa's cache of shaders may want; its index alone is 1.3 MB, mapped from a file that is not there yet.
constexpr std::uint64_t shader_cache_bytes = std::uint64_t{32} << 20U;

/// Address space from which on the stacks of a driver's threads, 8 MiB each and one for each core, do not matter.
constexpr std::uint64_t room_for_threads = std::uint64_t{4} << 30U;

void open_standard_streams() {
  for (int number = 0; number <= 2; ++number) {
    if (::fcntl(number, F_GETFD) >= 0 || errno != EBADF) continue;
    // The lowest free number is this one: those below are open.
    // Not for writing, where answers go: whoever asks for one must hear that it could not be given.
    [[maybe_unused]] const int opened =
        number == 1 ? ::open("/dev/full", O_RDONLY) : ::open("/dev/null", number == 0 ? O_RDONLY : O_WRONLY);
  }
}

/// The nearest folder that is there, of one that may have to be made yet.
std::filesystem::path existing(std::filesystem::path folder) {
  std::error_code none;
  while (!std::filesystem::exists(folder, none) && folder.has_relative_path()) folder = folder.parent_path();
  return folder;
}

void guard_shader_cache() {
  const char* own = std::getenv("MESA_SHADER_CACHE_DIR");
  const char* cache = std::getenv("XDG_CACHE_HOME");
  const char* home = std::getenv("HOME");
  std::filesystem::path folder;
  if (own != nullptr && *own != '\0') {
    folder = own;
  } else if (cache != nullptr && *cache != '\0') {
    folder = cache;
  } else if (home != nullptr && *home != '\0') {
    folder = std::filesystem::path(home) / ".cache";
  }
  if (folder.empty()) return;
  struct statvfs disk {};
  const bool known = ::statvfs(existing(folder).c_str(), &disk) == 0;
  const std::uint64_t room = std::uint64_t{disk.f_bavail} * disk.f_frsize;
  if (known && room < shader_cache_bytes) ::setenv("MESA_SHADER_CACHE_DISABLE", "true", 1);
}

/// Only calls that a signal's handler may make.
[[noreturn]] void tell_of_memory_limit(int) {
  constexpr std::string_view sentence =
      "cluneal: There is too little memory for this under the limit that is set (ulimit -v); allow more.\n";
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, sentence.data(), sentence.size());
  ::_exit(2);
}

sigset_t endings() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, signal);
  return set;
}

}  // namespace

void prepare_process() {
  open_standard_streams();
  std::signal(SIGXFSZ, SIG_IGN);
  guard_shader_cache();
}

void explain_death_by_memory_limit() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return;
  for (const int signal : {SIGSEGV, SIGBUS, SIGABRT}) std::signal(signal, tell_of_memory_limit);
  // Mesa's software rasteriser waits for ever for a thread of its own that could not be made. Without any it draws on
  // the thread that asks; what the user has set stays.
  if (limit.rlim_cur < room_for_threads) ::setenv("LP_NUM_THREADS", "0", 0);
}

void keep_memory_from_dumps([[maybe_unused]] bool on) {
#ifdef __linux__
  ::prctl(PR_SET_DUMPABLE, on ? 0 : 1, 0, 0, 0);
#endif
}

TerminationWatch::TerminationWatch(std::function<void()> wake) : wake_(std::move(wake)) {
  const sigset_t set = endings();
  ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
  thread_ = std::thread([this] { watch(); });
}

TerminationWatch::~TerminationWatch() {
  done_ = true;
  ::pthread_kill(thread_.native_handle(), SIGTERM);
  thread_.join();
}

void TerminationWatch::watch() {
  const sigset_t set = endings();
  for (;;) {
    int signal = 0;
    if (::sigwait(&set, &signal) != 0) return;
    if (done_) return;
    if (asked_) std::_Exit(128 + signal);
    asked_ = true;
    wake_();
  }
}

Result<Launched> Launched::start(const std::string& program, const std::vector<std::string>& arguments) {
  SpawnPlan plan;
  posix_spawn_file_actions_addopen(&plan.files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&plan.files, STDERR_FILENO + 1);
  pid_t process = 0;
  const int error = plan.start(program, arguments, process);
  if (error != 0) return error_of(phrases::program_not_started, {{"program", program}, system_reason("why", error)});
  return Launched(process);
}

std::optional<int> Launched::ended() const {
  int status = 0;
  const pid_t found = ::waitpid(process_, &status, WNOHANG);
  if (found == 0 || (found < 0 && errno == EINTR)) return std::nullopt;
  if (found < 0) return 0;  // Nothing is known of it any more.
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

std::optional<FileLock> FileLock::take(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0) return FileLock(-1);
  if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK) return FileLock(descriptor);
  ::close(descriptor);
  return std::nullopt;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

}  // namespace cluneal::base
