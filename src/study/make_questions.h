#pragma once

#include <vector>

#include "anatomy/atlas.h"
#include "study/question.h"

namespace cluneal::study {

/// All that can be asked of the atlas, by kind and then by id: the same questions with the same ids in every language.
/// Each has a source, and one right answer by the data.
[[nodiscard]] std::vector<Question> make_questions(const anatomy::Atlas& atlas);

}  // namespace cluneal::study
