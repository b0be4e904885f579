#pragma once

#include "app/state/at_desk.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// What is known and what fades, from the answers. Names of days are day and month as numbers; of kinds the words of
/// study::word_of; of what was expected the upper bound in percent: whoever shows them puts them into words. `spent`
/// is left empty.
[[nodiscard]] ui::DeskProgress known_now(const AtDesk& desk, long long now);
[[nodiscard]] long long spent_milliseconds(const AtDesk& desk);

}  // namespace cluneal::app
