#include "desktop/event_log.h"

#include <algorithm>
#include <utility>

#include "base/json.h"

namespace cluneal::desktop {

base::Result<EventLog> EventLog::open(const std::string& path) {
  EventLog log;
  if (path.empty()) return log;
  base::Result<base::LineFile> file = base::LineFile::open(path);
  if (!file) return file.error();
  log.file_ = std::move(*file);
  return log;
}

void EventLog::write(std::string_view what, std::string_view detail, double now) {
  if (!file_) return;
  base::JsonWriter json;
  json.begin_object().member("event", what).member("detail", detail).member("time", now).end_object();
  std::string line = json.text();
  // One line an event: the writer indents for people, a script reads lines.
  std::replace(line.begin(), line.end(), '\n', ' ');
  file_->write(line + '\n');
}

}  // namespace cluneal::desktop
