#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/line_file.h"

namespace cluneal::desktop {

/// One JSON line for each thing that happened, flushed at once, so that a script can wait for what it asked for instead
/// of sleeping. Silent without a path.
class EventLog {
 public:
  /// Fails with a sentence where it cannot be written.
  [[nodiscard]] static base::Result<EventLog> open(const std::string& path);
  /// `what`: "ready", "action", "picture", "idle", "quit"; `detail` is a word or an id.
  void write(std::string_view what, std::string_view detail, double now);
  [[nodiscard]] bool on() const { return file_.has_value(); }

 private:
  std::optional<base::LineFile> file_;
};

}  // namespace cluneal::desktop
