#include "base/progress.h"

#include <utility>

namespace cluneal::base {

void Progress::report(double fraction, std::string what) {
  tell({fraction, std::move(what)});
}

void Progress::report(double fraction, Said what) {
  std::string english = in_english(what);
  tell({fraction, std::move(english), std::move(what)});
}

void Progress::tell(State now) {
  if (!(now.fraction > 0)) now.fraction = 0;  // Catches NaN as well.
  if (now.fraction > 1) now.fraction = 1;
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
