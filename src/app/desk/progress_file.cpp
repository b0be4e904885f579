#include "app/desk/progress_file.h"

#include <algorithm>
#include <utility>

#include "base/json.h"

namespace cluneal::app {
namespace {

using base::JsonReader;

constexpr const char* progress_format = "cluneal-progress/1";
constexpr std::size_t longest_card = 300;  ///< Letters, as the store has it.

KeptAnswer read_answer(const JsonReader& at) {
  at.unknown_keys({"question", "grade", "at", "milliseconds", "missed"});
  KeptAnswer kept;
  kept.answer.card = at["question"].string();
  if (at["question"].is_string() && (kept.answer.card.empty() || kept.answer.card.size() > longest_card))
    at["question"].fail("must be the id of a question");
  const long long grade = at["grade"].integer();
  if (at["grade"].is_number() && (grade < 1 || grade > 4))
    at["grade"].fail("must be 1 (again), 2 (hard), 3 (good) or 4 (easy)");
  kept.answer.grade = static_cast<study::Grade>(std::clamp(grade, 1LL, 4LL));
  kept.answer.at = at["at"].integer();
  kept.milliseconds = at["milliseconds"].integer();
  if (kept.milliseconds < 0) at["milliseconds"].fail("must not be negative");
  if (at.has("missed")) kept.missed = at["missed"].number();
  if (kept.missed && !(*kept.missed >= 0)) at["missed"].fail("must not be negative");
  return kept;
}

}  // namespace

std::string progress_text(const SavedLearner& learner) {
  base::JsonWriter out;
  out.begin_object().member("format", progress_format).member("scheduler", "FSRS-6").member("name", learner.name);
  out.key("answers").begin_array();
  for (const KeptAnswer& kept : learner.answers) {
    out.begin_object();
    out.member("question", kept.answer.card).member("grade", static_cast<int>(kept.answer.grade));
    out.member("at", kept.answer.at).member("milliseconds", kept.milliseconds);
    if (kept.missed) out.member("missed", *kept.missed);
    out.end_object();
  }
  out.end_array().end_object();
  return out.text();
}

base::Result<SavedLearner> read_progress(const std::filesystem::path& file) {
  const base::Result<base::JsonDocument> document = base::JsonDocument::load(file);
  if (!document) {
    base::Error error = document.error();
    error.details.clear();
    return error;
  }
  std::vector<base::Diagnostic> mistakes;
  const JsonReader root(*document, mistakes);
  root.unknown_keys({"format", "scheduler", "name", "answers"});
  const std::string format = root["format"].string();
  if (!format.empty() && format != progress_format)
    root["format"].fail("the format is \"" + format + "\", not " + progress_format);
  SavedLearner learner;
  learner.name = root["name"].string();
  for (const JsonReader& answer : root["answers"].items()) learner.answers.push_back(read_answer(answer));
  if (!mistakes.empty()) return base::wrong_file(file, std::move(mistakes));
  std::stable_sort(learner.answers.begin(), learner.answers.end(),
                   [](const KeptAnswer& a, const KeptAnswer& b) { return a.answer.at < b.answer.at; });
  return learner;
}

}  // namespace cluneal::app
