#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "io/descriptor.h"

namespace cluneal::io {

/// Where the child writes its reply: a file in memory.
inline constexpr int child_reply_descriptor = 3;

struct ChildOutcome {
  enum class End { exited, signalled, timed_out, cancelled };
  End end = End::exited;
  int code = 0;           ///< Exit code or signal.
  std::string complaint;  ///< The last that it wrote to stderr, at most 2 KiB.
  Descriptor reply;       ///< What it wrote to child_reply_descriptor; size unchecked.
};

/// Runs `program arguments...` with nothing open but its reply and stderr, and waits for it: at most `wall_seconds`,
/// or until `progress` is cancelled, then it is killed. Blocks the calling thread, which must outlive the child (the
/// child asks to die with it).
[[nodiscard]] base::Result<ChildOutcome> run_child(const std::filesystem::path& program,
                                                   const std::vector<std::string>& arguments, double wall_seconds,
                                                   const base::Progress* progress);

}  // namespace cluneal::io
