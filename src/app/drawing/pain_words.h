#pragma once

#include <string>

#include "body/places/pain_drawing.h"
#include "language/language.h"

namespace cluneal::app {

/// What is told of a drawing of pain, in the window and on the command line alike.
[[nodiscard]] std::string verdict_sentence(const language::Language& language, body::Verdict verdict);
/// 0 to 1 as "34 %".
[[nodiscard]] std::string percent(double share);

}  // namespace cluneal::app
