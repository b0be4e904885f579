#include "app/state/editing.h"

#include <algorithm>

namespace cluneal::app {
namespace {

constexpr double save_after = 1.0;           // Seconds of quiet before the scene is written,
constexpr double save_at_the_latest = 10.0;  // or of changes that never pause.

}  // namespace

void Editing::changed(double now) {
  if (!saved.keeps()) return;
  if (unsaved_since < 0) unsaved_since = now;
  save_due = std::min(now + save_after, std::max(now, unsaved_since + save_at_the_latest));
}

base::Status Editing::write(const session::Camera& camera) {
  save_due = -1;
  unsaved_since = -1;
  return saved.write({scene(), camera});
}

}  // namespace cluneal::app
