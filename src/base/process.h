#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/result.h"

namespace cluneal::base {

/// To be called first in main. Opens whichever of the standard streams the caller closed, so that no file that is
/// opened later takes its number (on /dev/null; the output so that writing to it fails); lets a write beyond the limit
/// on file sizes fail in place of ending the program; and keeps Mesa from mapping its cache of shaders where the disk
/// is full, which would end it too.
void prepare_process();

/// Where the system limits this process's memory (ulimit -v): a driver that is denied memory and fails for it ends the
/// program with a sentence and exit code 2 in place of a crash, and one whose threads cannot be made does not wait for
/// them. Not for the import's child, whose end its parent tells.
void explain_death_by_memory_limit();

/// Whether what this process holds in memory stays out of files that are written when it crashes, and out of other
/// processes of the same user that would look into it (PR_SET_DUMPABLE of Linux; elsewhere nothing happens).
void keep_memory_from_dumps(bool on);

/// Waits for what asks a program to end (SIGTERM, SIGINT, SIGHUP) on a thread of its own, so that it can save first. A
/// second one ends it at once. To be made before any other thread: threads inherit that the signals are not theirs.
class TerminationWatch {
 public:
  /// `wake` is called from the watching thread when the program is asked to end.
  explicit TerminationWatch(std::function<void()> wake);
  ~TerminationWatch();
  TerminationWatch(const TerminationWatch&) = delete;
  TerminationWatch& operator=(const TerminationWatch&) = delete;

  [[nodiscard]] bool asked() const { return asked_; }

 private:
  void watch();

  std::function<void()> wake_;
  std::atomic<bool> asked_ = false;
  std::atomic<bool> done_ = false;
  std::thread thread_;
};

/// A program that was started beside this one, which does not wait for it.
class Launched {
 public:
  /// By its name, looked for on PATH. No shell sees the arguments; its streams lead nowhere and its signals are as at
  /// the start of a program.
  [[nodiscard]] static Result<Launched> start(const std::string& program, const std::vector<std::string>& arguments);
  /// Its exit code, or 128 and the signal that ended it; nothing while it runs. To be asked no more after that.
  [[nodiscard]] std::optional<int> ended() const;

 private:
  explicit Launched(int process) : process_(process) {}
  int process_ = 0;
};

/// A file that one process alone holds at a time, until it ends or lets go. The file stays, empty.
class FileLock {
 public:
  /// Nothing where another process holds it. Where locks cannot be had at all (a folder that cannot be written, some
  /// network disks) it counts as held.
  [[nodiscard]] static std::optional<FileLock> take(const std::filesystem::path& path);
  ~FileLock();
  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace cluneal::base
