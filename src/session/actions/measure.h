#pragma once

#include <variant>

namespace cluneal::session {

// A ruler between two points that are clicked on the model. In memory only; undo knows nothing of it.

/// Waits for two clicks (ClickAt); a third begins anew.
struct StartMeasuring {};
/// Takes the ruler away.
struct LeaveMeasuring {};

using MeasureAction = std::variant<StartMeasuring, LeaveMeasuring>;

}  // namespace cluneal::session
