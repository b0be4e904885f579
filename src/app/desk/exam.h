#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/desk/practice.h"
#include "study/exam_paper.h"

namespace cluneal::app {

/// An exam that somebody sits: no answer is judged aloud before it is handed in, each may be changed until then, and
/// nothing of it goes into what is learned. A plain value.
struct Exam {
  enum class Stage { offered, running, over };

  study::ExamPaper paper;
  bool drawn = false;  ///< From the atlas's questions; else a teacher set it.
  std::vector<study::Question> questions;
  std::vector<std::optional<Verdict>> verdicts;  ///< Of each question, once it is answered.
  Stage stage = Stage::offered;
  std::size_t at = 0;          ///< The question that is asked, or was last.
  double began = 0, ends = 0;  ///< Seconds of the window's clock.
  int told = 0;                ///< Seconds that were told to have passed.
  double took = 0;             ///< Seconds, once it is over.
  bool leaving = false;        ///< It was asked whether it is to be left without a result.

  [[nodiscard]] std::size_t answered() const;
  [[nodiscard]] std::size_t right() const;
  /// When the time that is left is to be told next; never while it does not run.
  [[nodiscard]] double tells_next() const;
  /// Whole seconds, at least 0.
  [[nodiscard]] int seconds_left(double now) const;
  /// The next question without an answer after `from`, around the end; nothing where all have one.
  [[nodiscard]] std::optional<std::size_t> next_open(std::size_t from) const;
};

}  // namespace cluneal::app
