#include "study/exam_paper.h"

#include <algorithm>

#include "study/pick.h"

namespace cluneal::study {

ExamQuestions questions_of(const ExamPaper& paper, const std::vector<Question>& pool) {
  ExamQuestions found;
  for (const ExamItem& item : paper.items) {
    if (item.own) {
      found.questions.push_back(*item.own);
      continue;
    }
    const auto same = [&item](const Question& question) { return question.id == item.id; };
    const auto at = std::find_if(pool.begin(), pool.end(), same);
    if (at == pool.end()) {
      found.unknown.push_back(item.id);
    } else {
      found.questions.push_back(posed(*at, paper.seed));
    }
  }
  return found;
}

int minutes_for(std::size_t questions) {
  return std::max(1, static_cast<int>(questions));
}

ExamPaper drawn_paper(const std::vector<Question>& pool, std::uint64_t seed, std::size_t count,
                      std::optional<Kind> only) {
  ExamPaper paper;
  paper.seed = seed;
  const auto is_asked = [only](const Question& question) { return !only || question.kind == *only; };
  const auto there = static_cast<std::size_t>(std::count_if(pool.begin(), pool.end(), is_asked));
  for (const Picked& picked : pick(pool, seed, std::min(count, there), only))
    paper.items.push_back({picked.question.id, std::nullopt});
  paper.minutes = minutes_for(paper.items.size());
  return paper;
}

}  // namespace cluneal::study
