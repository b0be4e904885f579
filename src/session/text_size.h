#pragma once

namespace cluneal::session {

/// Percent of the usual size, of all text: panels, names and notes.
inline constexpr int least_text_size = 75, usual_text_size = 100, largest_text_size = 250;

/// The next of the sizes that are gone through, `by` steps on; stops at either end.
[[nodiscard]] int stepped_text_size(int percent, int by);

}  // namespace cluneal::session
