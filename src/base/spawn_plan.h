#pragma once

#include <spawn.h>
#include <sys/types.h>

#include <string>
#include <vector>

namespace cluneal::base {

/// What posix_spawn is to set up for a program beside this one: a process group of its own, so that Ctrl+C reaches us
/// alone and we decide; every signal as at the start of a program; input and output that lead nowhere. More file
/// actions may follow. Frees both objects.
struct SpawnPlan {
  posix_spawn_file_actions_t files{};
  posix_spawnattr_t attributes{};
  SpawnPlan();
  ~SpawnPlan();
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;
  /// Starts `program`, found on PATH where it has no slash, with `arguments` after its own name. 0, and which process
  /// it is; else an errno, and `process` as it was.
  [[nodiscard]] int start(const std::string& program, const std::vector<std::string>& arguments, pid_t& process) const;
};

}  // namespace cluneal::base
