#include <catch2/catch.hpp>

#include "app/bedside/talk.h"

using namespace cluneal;
using app::BedsidePaint;
using app::BedsideTalk;
using base::operator""_id;
using session::Answer;
using session::BedsideStep;

namespace {

BedsideTalk begun() {
  return app::begun_talk(3, {"en"});
}
BedsideTalk at_questions() {
  return app::with_hurt_side(begun(), base::Side::left);
}
BedsideTalk at_where() {
  return app::answered_no_to_rest(at_questions());
}

}  // namespace

TEST_CASE("a talk begins with the side, and goes nowhere without one", "[bedside]") {
  const BedsideTalk talk = begun();
  CHECK(talk.step == BedsideStep::side);
  CHECK_FALSE(app::can_go_on(talk, {}));
  CHECK(app::gone_on(talk, {}) == talk);
  CHECK(app::with_hurt_side(talk, base::Side::none) == talk);
  CHECK_FALSE(app::gone_back(talk));
  CHECK(at_questions().step == BedsideStep::questions);
  CHECK(at_questions().side == base::Side::left);
}

TEST_CASE("only three noes lead on, whichever comes last", "[bedside]") {
  BedsideTalk talk = app::answered(at_questions(), 2, Answer::no);
  CHECK(talk.step == BedsideStep::questions);
  CHECK_FALSE(app::can_go_on(talk, {}));
  talk = app::answered(talk, 0, Answer::no);
  CHECK(talk.step == BedsideStep::questions);
  talk = app::answered(talk, 1, Answer::no);
  CHECK(talk.step == BedsideStep::where);
  CHECK(app::answered(at_questions(), 3, Answer::yes) == at_questions());
}

TEST_CASE("a yes stops the talk, and not sure does too", "[bedside]") {
  for (const Answer answer : {Answer::yes, Answer::not_sure}) {
    const BedsideTalk talk = app::answered(at_questions(), 1, answer);
    CHECK(talk.step == BedsideStep::stop);
    CHECK(talk.stopped_by == 1);
    CHECK_FALSE(app::can_go_on(talk, {true, false, false}));
    CHECK(app::gone_on(talk, {true, false, false}) == talk);
    CHECK(app::answered_no_to_rest(talk) == talk);
    // What was a slip is asked again; the others are not.
    const auto back = app::gone_back(talk);
    REQUIRE(back);
    CHECK(back->step == BedsideStep::questions);
    CHECK(back->answers == at_questions().answers);
  }
}

TEST_CASE("nothing that was painted, or the wrong side, leads nowhere", "[bedside]") {
  CHECK_FALSE(app::can_go_on(at_where(), {}));
  CHECK_FALSE(app::can_go_on(at_where(), {true, false, true}));
  CHECK(app::gone_on(at_where(), {true, false, false}).step == BedsideStep::nerves);
  BedsideTalk talk = at_where();
  talk.farther_down = true;
  CHECK(app::gone_on(talk, {}).step == BedsideStep::nerves);
  CHECK_FALSE(app::can_go_on(talk, {true, false, true}));
}

TEST_CASE("a drawing between the legs stops the talk", "[bedside]") {
  const BedsideTalk talk = app::gone_on(at_where(), {true, true, false});
  CHECK(talk.step == BedsideStep::stop);
  CHECK_FALSE(talk.stopped_by);
  const auto back = app::gone_back(talk);
  REQUIRE(back);
  CHECK(back->step == BedsideStep::where);
}

TEST_CASE("from the nerves it goes on to the page, and back again step by step to the side", "[bedside]") {
  const BedsidePaint paint{true, false, false};
  BedsideTalk talk = app::gone_on(at_where(), paint);
  CHECK_FALSE(app::can_go_on(talk, paint));
  talk = app::with_nerves(talk, "handout.scn"_id);
  CHECK(talk.step == BedsideStep::caught);
  for (const BedsideStep step : {BedsideStep::worse, BedsideStep::help, BedsideStep::ask, BedsideStep::take_home}) {
    talk = app::gone_on(talk, paint);
    CHECK(talk.step == step);
  }
  CHECK(app::gone_on(talk, paint) == talk);
  for (const BedsideStep step : {BedsideStep::ask, BedsideStep::help, BedsideStep::worse, BedsideStep::caught,
                                 BedsideStep::nerves, BedsideStep::where, BedsideStep::questions, BedsideStep::side}) {
    const auto back = app::gone_back(talk);
    REQUIRE(back);
    talk = *back;
    CHECK(talk.step == step);
  }
  // What was answered on the way leads on again.
  CHECK(app::gone_on(talk, paint).step == BedsideStep::questions);
  CHECK(app::gone_on(app::gone_on(talk, paint), paint).step == BedsideStep::where);
}

TEST_CASE("the next patient's talk knows nothing of the last one but the pages", "[bedside]") {
  BedsideTalk talk = app::with_nerves(app::gone_on(at_where(), {true, false, false}), "handout.mcn"_id);
  talk.languages = {"de", "en"};
  talk.letter = true;
  CHECK(app::begun_talk(3, talk.languages, talk.letter).handout.empty());
  BedsideTalk fresh = begun();
  fresh.languages = talk.languages;
  fresh.letter = true;
  CHECK(app::begun_talk(3, talk.languages, talk.letter) == fresh);
}
