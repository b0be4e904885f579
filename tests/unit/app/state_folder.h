#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

#include "../base/temporary_folder.h"
#include "base/file.h"

/// The state folder of its own that a test works in.
class StateFolder {
 public:
  StateFolder() { ::setenv("XDG_STATE_HOME", folder_.path().c_str(), 1); }
  ~StateFolder() { ::unsetenv("XDG_STATE_HOME"); }
  StateFolder(const StateFolder&) = delete;
  StateFolder& operator=(const StateFolder&) = delete;
  /// Where the program keeps its own in it; not there at first.
  [[nodiscard]] std::filesystem::path own() const { return cluneal::base::state_folder(); }
  [[nodiscard]] bool has_trace_of(const std::string& word) const { return folder_.has_trace_of(word); }

 private:
  TemporaryFolder folder_;
};
