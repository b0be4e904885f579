#pragma once

#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>

namespace cluneal::desktop {

/// One JSON line for each thing that happened, flushed at once, so that a script can wait for what it asked for instead
/// of sleeping. Silent without a path.
class EventLog {
 public:
  explicit EventLog(const std::string& path);
  /// `what`: "ready", "action", "picture", "idle", "quit"; `detail` is a word or an id.
  void write(std::string_view what, std::string_view detail, double now);
  [[nodiscard]] bool on() const { return file_.is_open(); }

 private:
  std::ofstream file_;
};

}  // namespace cluneal::desktop
