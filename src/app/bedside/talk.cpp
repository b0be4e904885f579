// The steps of a talk at the bedside.
#include "app/bedside/talk.h"

#include <algorithm>
#include <utility>

namespace cluneal::app {

using session::Answer;
using session::BedsideStep;

namespace {

/// What follows the answers as they are.
BedsideTalk after_answers(BedsideTalk talk) {
  const auto says_no = [](const std::optional<Answer>& answer) { return answer == Answer::no; };
  const auto not_ruled_out = [](const std::optional<Answer>& answer) { return answer && *answer != Answer::no; };
  // The questions stand in order of urgency: the first one tells what to do.
  const auto stops = std::find_if(talk.answers.begin(), talk.answers.end(), not_ruled_out);
  talk.stopped_by.reset();
  if (stops != talk.answers.end()) {
    talk.stopped_by = static_cast<std::size_t>(stops - talk.answers.begin());
    talk.step = BedsideStep::stop;
  } else if (std::all_of(talk.answers.begin(), talk.answers.end(), says_no)) {
    talk.step = BedsideStep::where;
  }
  return talk;
}

}  // namespace

BedsideTalk begun_talk(std::size_t questions, std::vector<std::string> languages, bool letter) {
  BedsideTalk talk;
  talk.answers.resize(questions);
  talk.languages = std::move(languages);
  talk.letter = letter;
  return talk;
}

BedsideTalk with_hurt_side(BedsideTalk talk, base::Side side) {
  if (talk.step != BedsideStep::side || side == base::Side::none) return talk;
  talk.side = side;
  talk.step = BedsideStep::questions;
  return talk;
}

BedsideTalk answered(BedsideTalk talk, std::size_t question, Answer answer) {
  if (talk.step != BedsideStep::questions || question >= talk.answers.size()) return talk;
  talk.answers[question] = answer;
  return after_answers(std::move(talk));
}

BedsideTalk answered_no_to_rest(BedsideTalk talk) {
  if (talk.step != BedsideStep::questions) return talk;
  for (std::optional<Answer>& answer : talk.answers) {
    if (!answer) answer = Answer::no;
  }
  return after_answers(std::move(talk));
}

BedsideTalk with_nerves(BedsideTalk talk, const base::Id& handout) {
  if (talk.step != BedsideStep::nerves || handout.empty()) return talk;
  talk.handout = handout;
  talk.reading = {};
  talk.step = BedsideStep::caught;
  return talk;
}

bool can_go_on(const BedsideTalk& talk, const BedsidePaint& paint) {
  switch (talk.step) {
    case BedsideStep::side:
      return talk.side != base::Side::none;
    case BedsideStep::questions:
      return after_answers(talk).step != BedsideStep::questions;
    case BedsideStep::where:
      return paint.there ? !paint.other_side : talk.farther_down;
    case BedsideStep::nerves:
      return !talk.handout.empty();
    case BedsideStep::stop:
    case BedsideStep::take_home:
      return false;
    default:
      return true;
  }
}

BedsideTalk gone_on(BedsideTalk talk, const BedsidePaint& paint) {
  if (!can_go_on(talk, paint)) return talk;
  if (talk.step == BedsideStep::questions) return after_answers(std::move(talk));
  if (talk.step == BedsideStep::where && paint.wants_doctor) {
    talk.step = BedsideStep::stop;
    talk.stopped_by.reset();
    return talk;
  }
  talk.step = static_cast<BedsideStep>(static_cast<int>(talk.step) + 1);
  return talk;
}

std::optional<BedsideTalk> gone_back(BedsideTalk talk) {
  switch (talk.step) {
    case BedsideStep::side:
      return std::nullopt;
    case BedsideStep::stop:
      // The answer was a slip, or it has been looked into: it is asked again.
      if (talk.stopped_by) {
        talk.answers[*talk.stopped_by].reset();
        talk.stopped_by.reset();
        talk.step = BedsideStep::questions;
      } else {
        talk.step = BedsideStep::where;
      }
      return talk;
    case BedsideStep::where:
      talk.step = BedsideStep::questions;
      return talk;
    default:
      talk.step = static_cast<BedsideStep>(static_cast<int>(talk.step) - 1);
      return talk;
  }
}

}  // namespace cluneal::app
