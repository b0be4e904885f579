#pragma once

#include "language/phrase.h"
#include "study/question.h"

namespace cluneal::app {

/// What a kind of question is called.
[[nodiscard]] language::Phrase title_of(study::Kind kind);

}  // namespace cluneal::app
