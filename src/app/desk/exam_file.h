#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "study/exam_paper.h"

namespace cluneal::app {

/// An exam from a file, and what of the file was not understood: words of a later version.
struct ReadExam {
  study::ExamPaper paper;
  std::vector<std::string> remarks;
};

/// The text of a file of an exam (.cluneal-exam, JSON, "cluneal-exam/1").
[[nodiscard]] std::string exam_text(const study::ExamPaper& paper);
/// Fails with a sentence that names the first mistake and where it stands.
[[nodiscard]] base::Result<ReadExam> read_exam(const std::filesystem::path& file);

}  // namespace cluneal::app
