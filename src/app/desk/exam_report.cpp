#include "app/desk/exam_report.h"

#include <utility>

#include "app/desk/answer_words.h"
#include "app/desk_phrases.h"
#include "language/writing.h"

namespace cluneal::app {
namespace {

using documents::Paragraph;
using documents::TextRole;

/// A question with its answers.
void add_question(documents::Document& document, const anatomy::Atlas& atlas, std::size_t number,
                  const study::Question& question, const std::optional<Verdict>& verdict) {
  const language::Language& in = atlas.language;
  document.blocks.emplace_back(documents::Heading{3, std::to_string(number) + ". " + question.text});
  documents::Words words{{how_of(atlas, verdict), true}};
  const std::string said = verdict ? verdict->said : std::string();
  if (!said.empty() && said != question.answer)
    words.push_back({"\n" + in.say(phrases::exam_your_answer, {{"answer", said}})});
  const std::string measure = verdict ? measure_of(atlas, *verdict) : std::string();
  if (!measure.empty()) words.push_back({"\n" + measure});
  words.push_back({"\n" + in.say(phrases::exam_right_answer, {{"answer", answer_of(question)}})});
  document.blocks.emplace_back(Paragraph{std::move(words)});
  if (!question.explanation.empty())
    document.blocks.emplace_back(Paragraph{{{question.explanation}}, TextRole::caption});
  std::string sources;
  for (const std::string& source : sources_of(atlas, question)) sources += (sources.empty() ? "" : "\n") + source;
  if (!sources.empty()) document.blocks.emplace_back(Paragraph{{{sources}}, TextRole::small});
}

}  // namespace

documents::Document exam_report(const anatomy::Atlas& atlas, const Exam& exam, const std::string& name,
                                const std::string& date) {
  const language::Language& in = atlas.language;
  documents::Document document;
  document.title = exam.paper.title;
  document.author = name;
  document.subject = in.say(phrases::exam_subject);
  document.language = std::string(in.tag());
  document.footer = document.subject;
  document.page_numbers = true;
  document.blocks.emplace_back(documents::Heading{1, exam.paper.title});
  const std::string who = name + (name.empty() || date.empty() ? "" : " \u00b7 ") + date;
  if (!who.empty()) document.blocks.emplace_back(Paragraph{{{who}}});
  const std::string result = in.say(phrases::exam_result, {{"right", std::to_string(exam.right())},
                                                           {"count", std::to_string(exam.questions.size())}});
  const std::string time = in.say(phrases::exam_time_taken, {{"time", language::clock(static_cast<int>(exam.took))},
                                                             {"minutes", std::to_string(exam.paper.minutes)}});
  document.blocks.emplace_back(Paragraph{{{result, true}, {" \u00b7 " + time}}});
  for (std::size_t i = 0; i < exam.questions.size(); ++i)
    add_question(document, atlas, i + 1, exam.questions[i], exam.verdicts[i]);
  return document;
}

}  // namespace cluneal::app
