#pragma once

#include <string>

#include "anatomy/atlas.h"
#include "body/places/pain_drawing.h"
#include "language/language.h"

namespace cluneal::app {

/// What is told of a drawing of pain, in the window and on the command line alike.
[[nodiscard]] std::string verdict_sentence(const language::Language& language, body::Verdict verdict);
/// Why the drawing is urgent, or what to ask for although it is not; empty where it has nothing to do with the saddle.
[[nodiscard]] std::string urgency_sentence(const language::Language& language, body::Urgency urgency);
/// The finding that tells a condition from others: of a topic its first, of a nerve or a group of them what counts in
/// the examination that has most to do with where it gets caught. Empty where the atlas has none.
[[nodiscard]] std::string telling_finding(const anatomy::Atlas& atlas, const base::Id& condition);
/// 0 to 1 as "34 %".
[[nodiscard]] std::string percent(double share);

}  // namespace cluneal::app
