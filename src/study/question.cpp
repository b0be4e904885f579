#include "study/question.h"

#include <algorithm>

namespace cluneal::study {

std::string_view word_of(Kind kind) {
  for (const auto& [word, meant] : kind_words) {
    if (meant == kind) return word;
  }
  return {};
}

std::optional<Kind> kind_of(std::string_view word) {
  for (const auto& [known, kind] : kind_words) {
    if (known == word) return kind;
  }
  return {};
}

double ring_of(const Question& question) {
  return std::max(found_within, question.spread.value_or(0));
}

}  // namespace cluneal::study
