#pragma once

#include "language/phrase.h"

namespace cluneal::app::phrases {

using language::Phrase;

// What the desk says that is made of numbers and of what was answered.

inline constexpr Phrase desk_you_pointed{"app.desk_you_pointed", "You pointed here"};
inline constexpr Phrase desk_missed_by{"app.desk_missed_by", "{distance} mm from it, along the surface"};
inline constexpr Phrase desk_missed_by_straight{"app.desk_missed_by_straight", "{distance} mm from it"};
inline constexpr Phrase desk_within_spread{"app.desk_within_spread",
                                           "Within {spread} mm it counts: so far people differ ({studies})"};
inline constexpr Phrase desk_within_finger{
    "app.desk_within_finger", "Within {spread} mm, a fingertip, it counts: no study says how far people differ"};
inline constexpr Phrase desk_in_common{"app.desk_in_common", "{percent} % in common with what is drawn"};
inline constexpr Phrase desk_in_minutes{"app.desk_in_minutes", "in {count} min"};
inline constexpr Phrase desk_in_hours{"app.desk_in_hours", "in {count} h"};
inline constexpr Phrase desk_tomorrow{"app.desk_tomorrow", "tomorrow"};
inline constexpr Phrase desk_in_days{"app.desk_in_days", "in {count} days"};
inline constexpr Phrase desk_in_months{"app.desk_in_months", "in {count} months"};
inline constexpr Phrase desk_in_years{"app.desk_in_years", "in {count} years"};
inline constexpr Phrase desk_spent{"app.desk_spent", "{hours} h {minutes} min"};
inline constexpr Phrase desk_saved{"app.desk_saved", "Saved."};
inline constexpr Phrase desk_percent_range{"app.desk_percent_range", "{from} to {to} %"};

}  // namespace cluneal::app::phrases
