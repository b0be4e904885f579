#pragma once

#include "language/phrase.h"

namespace cluneal::ui::phrases {

// What the speaker's window says (language/phrase.h), and what asks for it.

using language::Phrase;

inline constexpr Phrase speaker_answer{"ui.speaker_answer", "Answer: {answer}"};
inline constexpr Phrase speaker_ask{"ui.speaker_ask", "Question: {ask}"};
inline constexpr Phrase speaker_last{"ui.speaker_last", "This is the last slide."};
inline constexpr Phrase speaker_next{"ui.speaker_next", "Then: {words}"};
inline constexpr Phrase speaker_not_opened{"ui.speaker_not_opened", "The speaker's window could not be opened."};
inline constexpr Phrase speaker_planned{"ui.speaker_planned", "This step is planned to end at {time}"};
inline constexpr Phrase speaker_step{"ui.speaker_step", "Step {number} of {count}"};
inline constexpr Phrase speaker_swap{"ui.speaker_swap", "Swap the two screens"};
inline constexpr Phrase speaker_window{"ui.speaker_window", "Speaker's window"};

}  // namespace cluneal::ui::phrases
