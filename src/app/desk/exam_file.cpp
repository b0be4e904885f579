#include "app/desk/exam_file.h"

#include <algorithm>
#include <utility>

#include "base/json.h"

namespace cluneal::app {
namespace {

using base::JsonReader;
using study::Question;

constexpr const char* exam_format = "cluneal-exam/1";
constexpr std::size_t fewest_choices = 2, most_own_choices = 9;  ///< A key chooses each.
constexpr std::size_t most_questions = 500;
constexpr int most_minutes = 24 * 60;

std::vector<std::string> exam_texts(const JsonReader& at, const char* key) {
  std::vector<std::string> all;
  if (!at.has(key)) return all;
  for (const JsonReader& item : at[key].items()) all.push_back(item.string());
  return all;
}

std::vector<base::Id> exam_ids(const JsonReader& at, const char* key) {
  std::vector<base::Id> all;
  if (!at.has(key)) return all;
  for (const JsonReader& item : at[key].items()) all.push_back(item.id());
  return all;
}

/// A question that the teacher wrote: with choices, or with what may be typed.
Question own_question(const JsonReader& at, std::size_t number) {
  at.unknown_keys({"text", "choices", "answer", "accepted", "explanation", "references", "view", "show", "point"});
  Question question;
  question.id = "own/" + std::to_string(number);
  question.text = at["text"].string();
  question.answer = at["answer"].string();
  question.choices = exam_texts(at, "choices");
  question.accepted = exam_texts(at, "accepted");
  question.explanation = at.string_or("explanation", "");
  question.references = exam_texts(at, "references");
  if (question.choices.empty() && question.accepted.empty()) question.accepted = {question.answer};
  if (!question.choices.empty()) {
    const auto right = std::count(question.choices.begin(), question.choices.end(), question.answer);
    if (question.choices.size() < fewest_choices || question.choices.size() > most_own_choices)
      at["choices"].fail("must be two to nine");
    if (right != 1) at["answer"].fail("must be one of the choices, once");
  }
  question.picture.shown = exam_ids(at, "show");
  question.picture.pointed = exam_ids(at, "point");
  question.picture.framed = question.picture.pointed;
  const bool pictured = !question.picture.shown.empty() || !question.picture.pointed.empty();
  question.picture.view = at.string_or("view", pictured ? "posterior" : "");
  return question;
}

study::ExamPaper read_paper(const JsonReader& root) {
  root.unknown_keys({"format", "title", "minutes", "seed", "questions"});
  const std::string format = root["format"].string();
  if (!format.empty() && format != exam_format)
    root["format"].fail("the format is \"" + format + "\", not " + exam_format);
  study::ExamPaper paper;
  paper.title = root.string_or("title", "");
  for (const JsonReader& item : root["questions"].items()) {
    if (item.is_string()) {
      paper.items.push_back({item.string(), std::nullopt});
    } else {
      paper.items.push_back({"", own_question(item, paper.items.size() + 1)});
    }
  }
  if (root["questions"].is_array() && (paper.items.empty() || paper.items.size() > most_questions))
    root["questions"].fail("must be one to 500 questions");
  paper.minutes = study::minutes_for(paper.items.size());
  if (root.has("minutes")) {
    const long long minutes = root["minutes"].integer();
    if (minutes < 1 || minutes > most_minutes) root["minutes"].fail("must be 1 to 1440");
    paper.minutes = static_cast<int>(std::clamp<long long>(minutes, 1, most_minutes));
  }
  if (root.has("seed")) paper.seed = static_cast<std::uint64_t>(root["seed"].integer());
  return paper;
}

void write_ids(base::JsonWriter& out, const char* key, const std::vector<base::Id>& ids) {
  if (ids.empty()) return;
  out.key(key).begin_array();
  for (const base::Id& id : ids) out.value(id.text());
  out.end_array();
}

void write_texts(base::JsonWriter& out, const char* key, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  out.key(key).begin_array();
  for (const std::string& text : texts) out.value(text);
  out.end_array();
}

void write_own(base::JsonWriter& out, const Question& question) {
  out.begin_object().member("text", question.text);
  write_texts(out, "choices", question.choices);
  out.member("answer", question.answer);
  write_texts(out, "accepted", question.accepted);
  if (!question.explanation.empty()) out.member("explanation", question.explanation);
  write_texts(out, "references", question.references);
  if (!question.picture.view.empty()) out.member("view", question.picture.view);
  write_ids(out, "show", question.picture.shown);
  write_ids(out, "point", question.picture.pointed);
  out.end_object();
}

}  // namespace

std::string exam_text(const study::ExamPaper& paper) {
  base::JsonWriter out;
  out.begin_object().member("format", exam_format).member("title", paper.title).member("minutes", paper.minutes);
  // JSON's numbers are safe to 2^53 in what others may read it with.
  out.member("seed", static_cast<long long>(paper.seed)).key("questions").begin_array();
  for (const study::ExamItem& item : paper.items) {
    if (item.own) {
      write_own(out, *item.own);
    } else {
      out.value(item.id);
    }
  }
  out.end_array().end_object();
  return out.text();
}

base::Result<ReadExam> read_exam(const std::filesystem::path& file) {
  const base::Result<base::JsonDocument> document = base::JsonDocument::load(file);
  if (!document) {
    base::Error error = document.error();
    error.details.clear();
    return error;
  }
  std::vector<base::Diagnostic> found;
  ReadExam read;
  read.paper = read_paper(JsonReader(*document, found, base::UnknownKeys::remarks));
  for (const base::Diagnostic& one : found) {
    if (one.severity == base::Severity::warning) read.remarks.push_back(one.path + ": " + one.message);
  }
  std::erase_if(found, [](const base::Diagnostic& one) { return one.severity == base::Severity::warning; });
  if (!found.empty()) return base::wrong_file(file, std::move(found));
  return read;
}

}  // namespace cluneal::app
