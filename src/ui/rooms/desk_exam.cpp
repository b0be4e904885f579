#include "ui/rooms/desk_exam.h"

#include <imgui.h>

#include <algorithm>
#include <array>

#include "ui/base/large_button.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/rooms/desk_phrases.h"

namespace cluneal::ui {
namespace {

using ExamActions = std::vector<session::Action>;

void exam_heading(const std::string& words) {
  ImGui::PushFont(fonts().large_bold);
  wrapped(words);
  ImGui::PopFont();
}

void exam_gap() {
  ImGui::Dummy({0, 0.3F * ImGui::GetFontSize()});
}

int given_of(const DeskExam& exam) {
  return static_cast<int>(std::count(exam.given.begin(), exam.given.end(), true));
}

/// The number of each question, those with an answer filled; one goes to it.
void draw_numbers(const DeskExam& exam, ExamActions& actions) {
  const float gap = ImGui::GetStyle().ItemSpacing.x, room = ImGui::GetContentRegionAvail().x;
  const float width = std::max(target_size(), button_width(std::to_string(exam.given.size())));
  const auto in_row = std::max<std::size_t>(1, static_cast<std::size_t>((room + gap) / (width + gap)));
  for (std::size_t i = 0; i < exam.given.size(); ++i) {
    if (i % in_row != 0) ImGui::SameLine();
    ImGui::PushID(static_cast<int>(i));
    if (large_button("number", std::to_string(i + 1), width, exam.given[i] ? Standing::chosen : Standing::usual))
      actions.emplace_back(session::ChooseAtDesk{i + 1});
    ImGui::PopID();
  }
}

/// Leaving asks first: what was answered would be gone.
void draw_leaving(ExamActions& actions) {
  wrapped(say(phrases::exam_leave_really));
  const ButtonRow row = button_row({say(phrases::exam_go_on), say(phrases::exam_leave)});
  if (large_button("go_on", say(phrases::exam_go_on), row.width, Standing::primary))
    actions.emplace_back(session::GoOnAtDesk{});
  row.next();
  if (large_button("leave", say(phrases::exam_leave), row.width)) actions.emplace_back(session::GoBackAtDesk{});
}

void draw_running(const DeskExam& exam, ExamActions& actions) {
  const auto count = static_cast<int>(exam.given.size());
  draw_exam_line(exam);
  if (exam.leaving) {
    draw_leaving(actions);
    return;
  }
  wrapped(say(phrases::exam_answered, {{"given", std::to_string(given_of(exam))}, {"count", std::to_string(count)}}));
  draw_numbers(exam, actions);
  exam_gap();
  const bool all = given_of(exam) == count;
  if (!all && large_button("go_on", say(phrases::exam_go_on), 0, Standing::primary))
    actions.emplace_back(session::GoOnAtDesk{});
  if (large_button("hand_in", say(phrases::exam_hand_in), 0, all ? Standing::primary : Standing::usual))
    actions.emplace_back(session::HandInExam{});
}

void draw_exam_answer(std::size_t number, const DeskExamLine& line) {
  ImGui::PushFont(fonts().bold);
  wrapped(std::to_string(number) + ". " + line.text);
  ImGui::PopFont();
  ImGui::PushStyleColor(ImGuiCol_Text, line.right ? ImU32(colour::accent) : ImU32(colour::warning));
  wrapped(line.how);
  ImGui::PopStyleColor();
  if (!line.measure.empty()) wrapped(line.measure);
  if (!line.said.empty() && line.said != line.answer) wrapped(say(phrases::desk_you_said, {{"what", line.said}}));
  wrapped(line.answer);
  if (!line.explanation.empty()) wrapped(line.explanation);
  for (const std::string& source : line.sources) quiet_text(source);
  ImGui::Separator();
}

}  // namespace

void draw_exam_choices(PanelState& state, ExamActions& actions) {
  exam_heading(say(phrases::exam));
  constexpr std::array<std::size_t, 3> counts{10, 20, 40};
  std::vector<std::string> words;
  words.reserve(counts.size());
  for (const std::size_t count : counts)
    words.push_back(say(phrases::exam_questions, {{"count", std::to_string(count)}}));
  const ButtonRow row = button_row(words);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (i > 0) row.next();
    ImGui::PushID(static_cast<int>(i));
    if (large_button("exam", words[i], row.width)) actions.emplace_back(session::OfferExam{counts[i]});
    ImGui::PopID();
  }
  if (large_button("open_exam", say(phrases::exam_open))) state.open_exam = true;
}

void draw_exam_line(const DeskExam& exam) {
  const std::string where =
      say(phrases::exam_where, {{"number", std::to_string(exam.at + 1)}, {"count", std::to_string(exam.given.size())}});
  ImGui::PushStyleColor(ImGuiCol_Text, exam.hurry ? ImU32(colour::warning) : ImU32(colour::quiet));
  wrapped(where + " \u00b7 " + say(phrases::exam_time_left, {{"time", exam.left}}));
  ImGui::PopStyleColor();
}

void draw_exam(const DeskExam& exam, PanelState& state, ExamActions& actions) {
  exam_heading(exam.title);
  if (exam.running) {
    draw_running(exam, actions);
    return;
  }
  wrapped(say(phrases::exam_holds,
              {{"count", std::to_string(exam.given.size())}, {"minutes", std::to_string(exam.minutes)}}));
  wrapped(say(phrases::exam_rules));
  exam_gap();
  if (large_button("begin", say(phrases::desk_begin), 0, Standing::primary))
    actions.emplace_back(session::GoOnAtDesk{});
  if (large_button("save_exam", say(phrases::exam_save))) state.save_exam = true;
}

void draw_exam_report(const DeskExam& exam, PanelState& state, ExamActions& actions) {
  exam_heading(exam.title);
  exam_heading(exam.result);
  wrapped(exam.time);
  if (large_button("save_report", say(phrases::exam_save_report), 0, Standing::primary)) state.save_exam_report = true;
  if (large_button("close", say(phrases::exam_close))) actions.emplace_back(session::GoOnAtDesk{});
  exam_gap();
  for (std::size_t i = 0; i < exam.lines.size(); ++i) draw_exam_answer(i + 1, exam.lines[i]);
}

}  // namespace cluneal::ui
