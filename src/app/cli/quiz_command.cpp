#include <ostream>

#include "app/cli/commands.h"
#include "app/desk/exam_file.h"
#include "app/desk_phrases.h"
#include "app/models/load.h"
#include "app/present/cite.h"
#include "base/json.h"
#include "study/make_questions.h"
#include "study/pick.h"

namespace cluneal::app::cli {
namespace {

using base::JsonWriter;
using study::Picked;
using study::Question;

void texts(JsonWriter& json, const char* key, const std::vector<std::string>& all) {
  json.key(key).begin_array();
  for (const std::string& text : all) json.value(text);
  json.end_array();
}

void question_ids(JsonWriter& json, const char* key, const std::vector<base::Id>& all) {
  json.key(key).begin_array();
  for (const base::Id& id : all) json.value(id.text());
  json.end_array();
}

void picture_beside(JsonWriter& json, const study::Picture& picture) {
  if (picture.view.empty()) return;
  json.key("picture").begin_object().member("view", picture.view);
  question_ids(json, "shown", picture.shown);
  question_ids(json, "hidden", picture.hidden);
  question_ids(json, "pointed", picture.pointed);
  question_ids(json, "framed", picture.framed);
  if (!picture.drawing.empty()) json.member("drawing", picture.drawing.text());
  json.end_object();
}

std::string_view word_of(study::Answering answering) {
  switch (answering) {
    case study::Answering::choice:
      return "choice";
    case study::Answering::place:
      return "place";
    case study::Answering::order:
      return "order";
    case study::Answering::paint:
      return "paint";
  }
  return {};
}

void write_question(JsonWriter& json, const Picked& picked) {
  const Question& question = picked.question;
  json.begin_object().member("id", question.id).member("kind", study::word_of(question.kind));
  json.member("turn", static_cast<long long>(picked.turn)).member("answering", word_of(question.answering));
  question_ids(json, "subjects", question.subjects);
  texts(json, "roots", question.roots);
  json.member("text", question.text);
  if (question.answering == study::Answering::order) {
    texts(json, "steps_out_of_order", question.choices);
    texts(json, "answer", question.steps);
  } else {
    if (!question.choices.empty()) texts(json, "choices", question.choices);
    json.member("answer", question.answer);
  }
  if (!question.accepted.empty()) texts(json, "accepted", question.accepted);
  if (question.number) {
    json.key("number").begin_object().member("value", question.number->value).member("low", question.number->low);
    json.member("high", question.number->high).member("published", question.number->published);
    json.member("unit", question.number->unit).end_object();
  }
  if (!question.target.empty()) json.member("target", question.target.text());
  if (question.spread) {
    json.member("spread_mm", *question.spread);
    texts(json, "spread_from", question.spread_from);
  }
  picture_beside(json, question.picture);
  json.member("explanation", question.explanation);
  texts(json, "references", question.references);
  json.end_object();
}

std::string letter(std::size_t i) {
  return std::string(1, static_cast<char>('a' + static_cast<char>(i % 26)));
}

void print_question(std::ostream& out, std::size_t number, const Question& question) {
  out << number << ". " << question.text << '\n';
  for (std::size_t i = 0; i < question.choices.size(); ++i) {
    out << "   " << letter(i) << ") " << question.choices[i] << '\n';
  }
  out << '\n';
}

void print_answer(std::ostream& out, std::size_t number, const anatomy::Atlas& atlas, const Question& question) {
  out << number << ". ";
  if (question.answering == study::Answering::order) {
    for (std::size_t i = 0; i < question.steps.size(); ++i)
      out << (i > 0 ? "; " : "") << i + 1 << ' ' << question.steps[i];
  } else {
    for (std::size_t i = 0; i < question.choices.size(); ++i) {
      if (question.choices[i] == question.answer) out << letter(i) << ") ";
    }
    out << question.answer;
  }
  out << "\n   ";
  if (!question.explanation.empty()) out << question.explanation << ' ';
  out << "(" << short_names(atlas, question.references) << ")\n\n";
}

int print_quiz(const QuizOptions& options, const anatomy::Atlas& atlas, const std::vector<Picked>& picked,
               const Streams& console) {
  if (options.json) {
    JsonWriter json;
    json.begin_object().member("format", "cluneal-quiz/1").member("language", atlas.language.tag());
    if (options.exam.empty()) json.member("seed", std::to_string(options.seed));
    json.key("questions").begin_array();
    for (const Picked& one : picked) write_question(json, one);
    json.end_array().end_object();
    console.out << json.text();
    return exit_done;
  }
  for (std::size_t i = 0; i < picked.size(); ++i) print_question(console.out, i + 1, picked[i].question);
  console.out << "Answers\n\n";
  for (std::size_t i = 0; i < picked.size(); ++i) print_answer(console.out, i + 1, atlas, picked[i].question);
  return exit_done;
}

/// The questions of an exam's file; tells of what the file says and the atlas does not know.
base::Result<std::vector<Picked>> questions_of_exam(const std::string& file, const anatomy::Atlas& atlas,
                                                    const std::vector<Question>& pool, const Streams& console) {
  const base::Result<ReadExam> read = read_exam(file);
  if (!read) return read.error();
  for (const std::string& remark : read->remarks)
    console.err << "cluneal: " << atlas.language.say(phrases::exam_not_understood, {{"detail", remark}}) << '\n';
  study::ExamQuestions found = study::questions_of(read->paper, pool);
  for (const std::string& id : found.unknown)
    console.err << "cluneal: " << atlas.language.say(phrases::exam_question_unknown, {{"question", id}}) << '\n';
  if (found.questions.empty()) return base::error_of(phrases::exam_has_no_questions);
  std::vector<Picked> picked;
  for (Question& question : found.questions) picked.push_back({std::move(question), 0});
  return picked;
}

}  // namespace

int run_quiz(const QuizOptions& options, const Streams& console) {
  const base::Result<anatomy::Atlas> atlas = load_knowledge(options.language);
  if (!atlas) return report_error(console, atlas.error());
  const std::vector<Question> pool = study::make_questions(*atlas);
  const auto count = static_cast<std::size_t>(options.count);
  const auto kind = options.kind.empty() ? std::nullopt : study::kind_of(options.kind);
  if (options.as_exam) {
    study::ExamPaper paper = study::drawn_paper(pool, options.seed, count, kind);
    paper.title = atlas->language.say(phrases::exam_drawn_title);
    console.out << exam_text(paper);
    return exit_done;
  }
  if (!options.exam.empty()) {
    const base::Result<std::vector<Picked>> set = questions_of_exam(options.exam, *atlas, pool, console);
    return set ? print_quiz(options, *atlas, *set, console) : report_error(console, set.error());
  }
  return print_quiz(options, *atlas, study::pick(pool, options.seed, count, kind), console);
}

}  // namespace cluneal::app::cli
