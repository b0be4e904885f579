#include "desktop/event_log.h"

#include <algorithm>

#include "base/json.h"

namespace cluneal::desktop {

EventLog::EventLog(const std::string& path) {
  if (!path.empty()) file_.open(path, std::ios::trunc);
}

void EventLog::write(std::string_view what, std::string_view detail, double now) {
  if (!file_.is_open()) return;
  base::JsonWriter json;
  json.begin_object().member("event", what).member("detail", detail).member("time", now).end_object();
  std::string line = json.text();
  // One line an event: the writer indents for people, a script reads lines.
  std::replace(line.begin(), line.end(), '\n', ' ');
  file_ << line << '\n' << std::flush;
}

}  // namespace cluneal::desktop
