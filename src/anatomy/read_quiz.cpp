#include "anatomy/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

void read_quiz(const JsonReader& root, Atlas& atlas) {
  root.unknown_keys({"format", "note", "asked_walks", "asked_claims", "other_answers"});
  const std::string format = root["format"].string(), expected = "cluneal-atlas/quiz/1";
  if (!format.empty() && format != expected) root["format"].fail("the format is \"" + format + "\", not " + expected);
  atlas.quiz.asked_walks = ids_or_none(root, "asked_walks");
  for (const JsonReader& at : root["asked_claims"].items()) {
    at.unknown_keys({"claim", "ask"});
    atlas.quiz.asked_claims.push_back({filled(at["claim"]), filled(at["ask"])});
  }
  for (const JsonReader& at : root["other_answers"].items()) {
    at.unknown_keys({"of", "true_too"});
    const Id of = at["of"].id();
    put(at["of"], atlas.quiz.other_answers, of, of.text(), ids_or_none(at, "true_too"));
  }
}

}  // namespace cluneal::anatomy
