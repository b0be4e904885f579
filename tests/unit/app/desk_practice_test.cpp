#include "app/desk/practice.h"

#include <catch2/catch.hpp>

using namespace cluneal;
using app::judge_text;

namespace {

study::Question asked() {
  study::Question question;
  question.answer = "Sacrotuberous ligament";
  question.choices = {"Iliolumbar ligament", "Sacrotuberous ligament", "Sacrospinous ligament"};
  question.accepted = {"Sacrotuberous ligament", "ligamentum sacrotuberale", "STL"};
  return question;
}

}  // namespace

TEST_CASE("a choice is right where it is the answer") {
  CHECK(app::judge_choice(asked(), 1).right);
  CHECK_FALSE(app::judge_choice(asked(), 0).right);
  CHECK(app::judge_choice(asked(), 0).said == "Iliolumbar ligament");
  CHECK_FALSE(app::judge_choice(asked(), 9).right);
}

TEST_CASE("what is typed is right by any of its names, whatever the letters' size and the signs between") {
  for (const char* typed : {"sacrotuberous ligament", " SACROTUBEROUS   ligament. ", "Sacro-tuberous ligament",
                            "Ligamentum sacrotuberale", "stl"}) {
    INFO(typed);
    CHECK(judge_text(asked(), typed).right);
  }
  CHECK_FALSE(judge_text(asked(), "sacrospinous ligament").right);
  CHECK_FALSE(judge_text(asked(), "").right);
  CHECK_FALSE(judge_text(asked(), "   ").right);
}

TEST_CASE("one letter of a longer word may be wrong, none of a short one") {
  CHECK(judge_text(asked(), "sacrotuberos ligament").right);
  CHECK(judge_text(asked(), "sacrotuberouss ligament").right);
  CHECK(judge_text(asked(), "sacrotubarous ligament").right);
  CHECK_FALSE(judge_text(asked(), "sacrtubarous ligament").right);
  CHECK_FALSE(judge_text(asked(), "st").right);
  study::Question root;
  root.answer = "L4 dorsal ramus";
  CHECK_FALSE(judge_text(root, "L5 dorsal ramus").right);
  CHECK(judge_text(root, "l4 dorsal ramus").right);
}

TEST_CASE("a number is right within what the question allows, its ends included") {
  study::Question question;
  question.number = study::Number{68.4, 60.4, 76.4, true, 1, "mm"};
  CHECK(judge_text(question, "68").right);
  CHECK(judge_text(question, "60.4 mm").right);
  CHECK(judge_text(question, "about 76,4").right);
  CHECK_FALSE(judge_text(question, "60.3").right);
  CHECK_FALSE(judge_text(question, "seventy").right);
}

TEST_CASE("steps are right in their order alone") {
  study::Question question;
  question.steps = {"root", "fascia", "crest"};
  question.choices = {"crest", "root", "fascia"};
  CHECK(app::judge_order(question, {1, 2, 0}).right);
  CHECK_FALSE(app::judge_order(question, {1, 0, 2}).right);
  CHECK_FALSE(app::judge_order(question, {1, 2}).right);
  CHECK(app::judge_order(question, {1, 0, 2}).said == "root\ncrest\nfascia");
}

TEST_CASE("a place counts as found within the studies' spread, and within a fingertip where there is none") {
  study::Question question;
  CHECK(app::judge_distance(question, 15).right);
  CHECK_FALSE(app::judge_distance(question, 15.1).right);
  question.spread = 22;
  CHECK(app::judge_distance(question, 21.9).right);
  CHECK_FALSE(app::judge_distance(question, 22.1).right);
  // A spread that is narrower than a finger is no bound for a finger.
  question.spread = 4;
  CHECK(app::judge_distance(question, 14).right);
}

TEST_CASE("a key that comes on the heels of the last step grades nothing") {
  app::Practice practice;
  practice.question.answering = study::Answering::order;
  app::Verdict stepped;
  const app::Practice after = with_verdict(practice, stepped, 10);
  CHECK_FALSE(takes_grade(after, 10.1));
  CHECK(takes_grade(after, 10.1 + app::unread_for));
  // Who asked to be shown the answer waits for it.
  CHECK(takes_grade(with_verdict(practice, app::not_known(), 10), 10.1));
  practice.question.answering = study::Answering::choice;
  CHECK(takes_grade(with_verdict(practice, stepped, 10), 10.1));
}

TEST_CASE("a right answer is proposed as known, a wrong one as not known, and the time is kept") {
  app::Practice practice;
  practice.asked = 10;
  app::Verdict right;
  right.right = true;
  const app::Practice after = with_verdict(practice, right, 12.5);
  CHECK(after.grade == study::Grade::good);
  CHECK(after.milliseconds == 2500);
  CHECK(after.step == session::DeskStep::answered);
  CHECK(with_verdict(practice, app::not_known(), 11).grade == study::Grade::again);
}
