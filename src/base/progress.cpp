#include "base/progress.h"

#include <utility>

namespace cluneal::base {

void Progress::report(double fraction, std::string what) {
  if (!(fraction > 0)) fraction = 0;  // Catches NaN as well.
  if (fraction > 1) fraction = 1;
  State now{fraction, std::move(what)};
  {
    const std::lock_guard lock(mutex_);
    state_ = now;
  }
  if (heard_) heard_(now);
}

Progress::State Progress::state() const {
  const std::lock_guard lock(mutex_);
  return state_;
}

}  // namespace cluneal::base
