#include "base/log.h"

#include <cstdio>
#include <string>
#include <utility>

namespace cluneal::base {

Log::Log(Sink sink) : sink_(std::move(sink)) {}

void Log::write(Severity severity, std::string_view text) const {
  if (sink_) sink_(severity, text);
}

Log Log::to_stderr() {
  return Log([](Severity severity, std::string_view text) {
    if (severity == Severity::note) return;
    // One call for the whole line, so that lines of several threads do not mix.
    const std::string line = "cluneal: " + std::string(text) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
  });
}

}  // namespace cluneal::base
