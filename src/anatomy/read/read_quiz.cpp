#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

void read_quiz(const JsonReader& root, Atlas& atlas) {
  root.unknown_keys({"format", "note", "asked_walks", "asked_claims", "not_told_apart", "skin_apart", "other_answers"});
  const std::string format = root["format"].string(), expected = "cluneal-atlas/quiz/1";
  if (!format.empty() && format != expected) root["format"].fail("the format is \"" + format + "\", not " + expected);
  atlas.quiz.asked_walks = optional_ids(root, "asked_walks");
  for (const JsonReader& at : root["asked_claims"].items()) {
    at.unknown_keys({"claim", "ask"});
    atlas.quiz.asked_claims.push_back({non_empty_string(at["claim"]), non_empty_string(at["ask"])});
  }
  for (const Id& id : optional_ids(root, "not_told_apart")) atlas.quiz.not_told_apart.insert(id);
  for (const JsonReader& at : root["skin_apart"].items()) {
    at.unknown_keys({"of", "other"});
    const Id of = at["of"].id();
    insert_unique(at["of"], atlas.quiz.skin_apart, of, of.text(), at["other"].id());
  }
  for (const JsonReader& at : root["other_answers"].items()) {
    at.unknown_keys({"of", "true_too"});
    const Id of = at["of"].id();
    insert_unique(at["of"], atlas.quiz.other_answers, of, of.text(), optional_ids(at, "true_too"));
  }
}

}  // namespace cluneal::anatomy
