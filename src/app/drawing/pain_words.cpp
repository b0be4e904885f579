#include "app/drawing/pain_words.h"

#include "app/phrases.h"
#include "app/present/cite.h"
#include "language/writing.h"

namespace cluneal::app {

std::string verdict_sentence(const language::Language& language, body::Verdict verdict) {
  switch (verdict) {
    case body::Verdict::explained:
      return language.say(phrases::areas_of_the_atlas_lie);
    case body::Verdict::not_explained:
      return language.say(phrases::not_explained_here_most_of);
    case body::Verdict::needs_a_doctor:
      return language.say(phrases::needs_a_doctor_new_numbness);
  }
  return {};
}

std::string percent(double share) {
  return language::number({}, 100 * share, 0) + " %";
}

}  // namespace cluneal::app
