#include "study/question.h"

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

}  // namespace cluneal::study
