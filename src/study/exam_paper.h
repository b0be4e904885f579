#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "study/question.h"

namespace cluneal::study {

/// A question of an exam: one of the atlas by its id, or one that the teacher wrote.
struct ExamItem {
  std::string id;               ///< "find_it/landmark.psis"; empty where it is the teacher's own.
  std::optional<Question> own;  ///< As it is asked, with its choices in the teacher's order.
  bool operator==(const ExamItem&) const = default;
};

/// An exam as it is set. Plain values: the same paper gives everybody the same questions and choices.
struct ExamPaper {
  std::string title;
  int minutes = 0;         ///< For all of it.
  std::uint64_t seed = 1;  ///< Chooses wrong answers and the order of choices.
  std::vector<ExamItem> items;
  bool operator==(const ExamPaper&) const = default;
};

/// What a paper asks of a pool (make_questions).
struct ExamQuestions {
  std::vector<Question> questions;   ///< Posed, in the paper's order.
  std::vector<std::string> unknown;  ///< Ids that the pool does not have: of another version of the atlas.
};
[[nodiscard]] ExamQuestions questions_of(const ExamPaper& paper, const std::vector<Question>& pool);

/// A minute a question. Chosen: nobody has to hurry, and a class is done within its hour.
[[nodiscard]] int minutes_for(std::size_t questions);

/// A paper of `count` questions, or of as many as there are, each once, kinds in turns as `pick` has them.
[[nodiscard]] ExamPaper drawn_paper(const std::vector<Question>& pool, std::uint64_t seed, std::size_t count,
                                    std::optional<Kind> only = {});

}  // namespace cluneal::study
