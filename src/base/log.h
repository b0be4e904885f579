#pragma once

#include <functional>
#include <string_view>

#include "base/diagnostic.h"

namespace cluneal::base {

/// Where remarks go. A value that is passed on, not a global: the program makes one and hands out references.
class Log {
 public:
  using Sink = std::function<void(Severity, std::string_view)>;
  explicit Log(Sink sink);  ///< Empty sink: silence.
  void note(std::string_view text) const { write(Severity::note, text); }
  void warn(std::string_view text) const { write(Severity::warning, text); }
  void error(std::string_view text) const { write(Severity::error, text); }
  void write(Severity severity, std::string_view text) const;

  /// Notes are dropped, warnings and errors go to stderr as "cluneal: ...".
  [[nodiscard]] static Log to_stderr();

 private:
  Sink sink_;
};

}  // namespace cluneal::base
