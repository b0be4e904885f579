// A talk at the bedside.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "trial.h"

namespace scenario {
namespace {

using session::Answer;
using session::BedsideStep;

const ui::BedsideView& room(Desk& desk) {
  REQUIRE(desk.panel().bedside);
  return *desk.panel().bedside;
}

void enter(Desk& desk) {
  // Something to undo and something to redo.
  desk.perform(session::SetLabels{false});
  desk.perform(session::SetSides{session::Sides::left});
  desk.perform(session::Undo{});
  desk.settle();
  desk.perform(session::EnterBedside{});
  (void)desk.frame();
  desk.settle();
}

/// Where it hurts, on the left buttock seen from behind.
void paint(Desk& desk) {
  for (const double x : {0.0, 10.0, 20.0}) desk.perform(session::PaintAt{Desk::middle() + glm::dvec2(-110 + x, -40)});
  desk.perform(session::EndStroke{});
}

void to_where(Desk& desk) {
  enter(desk);
  desk.perform(session::ChooseHurtSide{base::Side::left});
  desk.perform(session::AnswerNoToRest{});
  (void)desk.frame();
  desk.settle();
  REQUIRE(room(desk).step == BedsideStep::where);
}

void to_nerves(Desk& desk) {
  to_where(desk);
  paint(desk);
  desk.perform(session::GoOnAtBedside{});
  desk.settle();
  REQUIRE(room(desk).step == BedsideStep::nerves);
}

void to_caught(Desk& desk) {
  to_nerves(desk);
  REQUIRE_FALSE(room(desk).nerves.empty());
  desk.perform(session::ChooseNerves{room(desk).nerves.front().handout});
  (void)desk.frame();
  desk.settle();
}

void to_take_home(Desk& desk) {
  to_caught(desk);
  for (int i = 0; i < 4; ++i) desk.perform(session::GoOnAtBedside{});
  desk.settle();
  REQUIRE(room(desk).step == BedsideStep::take_home);
}

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

bool says(Desk& desk, const std::string& words) {
  const auto& texts = desk.frame().overlay.texts;
  return std::any_of(texts.begin(), texts.end(), [&](const auto& text) { return text.text == words; });
}

void enter_bedside(Desk& desk) {
  enter(desk);
  CHECK(desk.app().mode() == session::Mode::bedside);
  CHECK(room(desk).step == BedsideStep::side);
  CHECK(desk.app().own_scene() != desk.scene());
  // Nothing but the patient's own sides stands on the picture, each where it lies.
  CHECK(desk.frame().overlay.texts.size() == 2);
  CHECK(says(desk, "YOUR LEFT"));
  CHECK(says(desk, "YOUR RIGHT"));
  for (const render::OverlayText& text : desk.frame().overlay.texts)
    CHECK((text.baseline.x < Desk::middle().x) == (text.text == "YOUR LEFT"));
}

void leave_bedside(Desk& desk) {
  desk.perform(session::StartPainting{});
  desk.settle();
  paint(desk);
  const session::Scene scene = desk.scene();
  const session::Camera camera = desk.camera();
  const std::string size = desk.panel().painting->size;
  const auto as_before = [&] { return desk.scene() == scene && desk.camera() == camera; };
  desk.perform(session::EnterBedside{});
  (void)desk.frame();
  desk.settle();
  CHECK_FALSE(as_before());
  desk.perform(session::ChooseHurtSide{base::Side::left});
  desk.perform(session::AnswerNoToRest{});
  paint(desk);
  // What would change the user's scene is not done.
  desk.perform(session::SetLabels{true});
  desk.perform(session::OpenFiles{{desk.home().box("box.obj")}});
  desk.perform(session::Undo{});
  desk.perform(session::Select{"bone.hip.left"_id});
  desk.perform(session::StartTour{desk.panel().tours.front().id.text()});
  desk.settle();
  CHECK(desk.app().mode() == session::Mode::bedside);
  CHECK(desk.app().own_scene() == scene);
  desk.perform(session::LeaveBedside{});
  desk.settle();
  CHECK(as_before());
  CHECK_FALSE(desk.panel().bedside);
  // What was being painted outside goes on.
  REQUIRE(desk.panel().painting);
  CHECK(desk.panel().painting->size == size);
}

void new_patient(Desk& desk) {
  to_caught(desk);
  desk.perform(session::NewPatient{});
  desk.settle();
  CHECK(room(desk).step == BedsideStep::side);
  CHECK(room(desk).side == base::Side::none);
  CHECK_FALSE(room(desk).chosen);
  CHECK_FALSE(room(desk).painted);
  CHECK_FALSE(room(desk).questions.front().answer);
  const std::size_t bare = desk.frame().items.size();
  to_where(desk);
  CHECK_FALSE(room(desk).painted);
  CHECK(desk.frame().items.size() == bare);
}

void go_on(Desk& desk) {
  to_nerves(desk);
  desk.perform(session::GoOnAtBedside{});
  CHECK(room(desk).step == BedsideStep::nerves);
}

void go_back(Desk& desk) {
  const session::Scene before = desk.scene();
  to_where(desk);
  desk.perform(session::GoBackAtBedside{});
  CHECK(room(desk).step == BedsideStep::questions);
  desk.perform(session::GoBackAtBedside{});
  CHECK(room(desk).step == BedsideStep::side);
  desk.perform(session::GoBackAtBedside{});
  CHECK_FALSE(desk.panel().bedside);
  CHECK(desk.scene().body == before.body);
}

void see_as_in_mirror(Desk& desk) {
  to_where(desk);
  desk.perform(session::ShowPatientFront{true});
  (void)desk.frame();
  desk.settle();
  const auto left_of = [&](const std::string& words) {
    for (const render::OverlayText& text : desk.frame().overlay.texts) {
      if (text.text == words) return text.baseline.x < Desk::middle().x;
    }
    FAIL("it does not say " << words);
    return false;
  };
  CHECK_FALSE(left_of("YOUR LEFT"));
  desk.perform(session::SeeAsInMirror{true});
  (void)desk.frame();
  desk.settle();
  CHECK(left_of("YOUR LEFT"));
  CHECK_FALSE(left_of("YOUR RIGHT"));
  // What is painted on that side is the left: it may go on.
  desk.perform(session::PaintAt{Desk::middle() + glm::dvec2(-70, 0)});
  desk.perform(session::EndStroke{});
  CHECK(room(desk).painted);
  CHECK_FALSE(room(desk).other_side);
}

void choose_hurt_side(Desk& desk) {
  enter(desk);
  desk.perform(session::ChooseHurtSide{base::Side::right});
  CHECK(room(desk).side == base::Side::right);
  CHECK(room(desk).step == BedsideStep::questions);
  desk.perform(session::AnswerNoToRest{});
  (void)desk.frame();
  desk.settle();
  paint(desk);
  // The sides cannot be mixed up.
  CHECK(room(desk).other_side);
  CHECK_FALSE(room(desk).can_go_on);
}

void answer_bedside(Desk& desk) {
  enter(desk);
  desk.perform(session::ChooseHurtSide{base::Side::left});
  desk.perform(session::AnswerBedside{0, Answer::no});
  CHECK(room(desk).step == BedsideStep::questions);
  desk.perform(session::AnswerBedside{1, Answer::not_sure});
  CHECK(room(desk).step == BedsideStep::stop);
  CHECK_FALSE(room(desk).stop.empty());
}

void answer_no_to_rest(Desk& desk) {
  enter(desk);
  desk.perform(session::ChooseHurtSide{base::Side::left});
  CHECK(room(desk).questions.size() == 6);
  desk.perform(session::AnswerNoToRest{});
  CHECK(room(desk).step == BedsideStep::where);
}

void show_patient_front(Desk& desk) {
  to_where(desk);
  const session::Camera behind = desk.camera();
  desk.perform(session::ShowPatientFront{true});
  (void)desk.frame();
  desk.settle();
  CHECK(desk.camera().azimuth == Approx(0).margin(0.1));
  desk.perform(session::ShowPatientFront{false});
  (void)desk.frame();
  desk.settle();
  CHECK(desk.camera() == behind);
}

void hurts_farther_down(Desk& desk) {
  to_where(desk);
  CHECK_FALSE(room(desk).can_go_on);
  desk.perform(session::HurtsFartherDown{true});
  CHECK(room(desk).can_go_on);
  desk.perform(session::GoOnAtBedside{});
  CHECK(room(desk).nerves.empty());
}

void move_brush(Desk& desk) {
  to_where(desk);
  desk.perform(session::MoveBrush{{-0.1, 0}});  // The first press shows where it is.
  CHECK(room(desk).brush_shown);
  const double x = room(desk).brush_x;
  desk.perform(session::MoveBrush{{-0.1, 0}});
  CHECK(room(desk).brush_x == Approx(x - 0.1));
  for (int i = 0; i < 20; ++i) desk.perform(session::MoveBrush{{-0.1, 0}});
  CHECK(room(desk).brush_x == 0);
}

void paint_at_brush(Desk& desk) {
  to_where(desk);
  desk.perform(session::MoveBrush{});
  desk.perform(session::MoveBrush{{-0.08, -0.05}});
  desk.perform(session::PaintAtBrush{});
  CHECK(room(desk).painted);
  CHECK(room(desk).can_undo);
}

void clear_painting(Desk& desk) {
  to_where(desk);
  paint(desk);
  CHECK(room(desk).painted);
  desk.perform(session::ClearPainting{});
  CHECK_FALSE(room(desk).painted);
}

/// Painted anew where the nerves that were chosen have no skin: that is said.
void choose_nerves_of_other_skin(Desk& desk) {
  to_caught(desk);
  CHECK_FALSE(room(desk).elsewhere);
  const Id chosen = room(desk).chosen->handout;
  desk.perform(session::GoBackAtBedside{});
  desk.perform(session::GoBackAtBedside{});
  REQUIRE(room(desk).step == BedsideStep::where);
  desk.perform(session::ClearPainting{});
  (void)desk.frame();
  desk.settle();
  // High on the back.
  for (const double x : {0.0, 10.0}) desk.perform(session::PaintAt{Desk::middle() + glm::dvec2(-60 + x, -330)});
  desk.perform(session::EndStroke{});
  REQUIRE(room(desk).painted);
  desk.perform(session::GoOnAtBedside{});
  desk.perform(session::ChooseNerves{chosen});
  REQUIRE(room(desk).step == BedsideStep::caught);
  CHECK(room(desk).elsewhere);
}

/// The mark of a figure seen from behind lies on the side that hurts.
void postures_of_side(Desk& desk) {
  std::vector<double> marks;
  for (const base::Side side : {base::Side::left, base::Side::right}) {
    if (desk.panel().bedside) desk.perform(session::LeaveBedside{});
    enter(desk);
    desk.perform(session::ChooseHurtSide{side});
    desk.perform(session::AnswerNoToRest{});
    (void)desk.frame();
    desk.settle();
    const double out = side == base::Side::left ? -1 : 1;
    for (const double x : {0.0, 10.0})
      desk.perform(session::PaintAt{Desk::middle() + glm::dvec2(out * (110 - x), -40)});
    desk.perform(session::EndStroke{});
    desk.perform(session::GoOnAtBedside{});
    desk.perform(session::ChooseNerves{"handout.scn"_id});
    REQUIRE_FALSE(room(desk).worse.empty());
    for (const ui::BedsidePosture& posture : room(desk).worse) {
      const anatomy::Drawing& drawing = posture.drawing;
      const auto mark = std::find_if(drawing.blobs.rbegin(), drawing.blobs.rend(),
                                     [](const auto& blob) { return blob.ink == anatomy::Ink::mark; });
      REQUIRE(mark != drawing.blobs.rend());
      marks.push_back(mark->discs.front().centre.x - (drawing.low.x + drawing.high.x) / 2);
    }
  }
  const std::size_t each = marks.size() / 2;
  for (std::size_t i = 0; i < each; ++i) CHECK(marks[i] == Approx(-marks[each + i]));
}

void choose_nerves(Desk& desk) {
  to_nerves(desk);
  const session::Camera outside = desk.camera();
  // In the atlas's own order, whatever was painted.
  const auto& nerves = room(desk).nerves;
  CHECK(
      std::is_sorted(nerves.begin(), nerves.end(), [](const auto& a, const auto& b) { return a.handout < b.handout; }));
  REQUIRE_FALSE(nerves.empty());
  desk.perform(session::ChooseNerves{nerves.front().handout});
  (void)desk.frame();
  desk.settle();
  CHECK(room(desk).step == BedsideStep::caught);
  CHECK(desk.camera().distance < outside.distance);
  // Nothing of the perineum.
  for (const auto& [id, shown] : desk.scene().shown) {
    if (shown) CHECK(id.text().find("perineal") == std::string::npos);
  }
  desk.perform(session::LeaveBedside{});
  postures_of_side(desk);
  desk.perform(session::LeaveBedside{});
  choose_nerves_of_other_skin(desk);
}

void read_rung(Desk& desk) {
  to_caught(desk);
  desk.perform(session::GoOnAtBedside{});
  desk.perform(session::GoOnAtBedside{});
  REQUIRE(room(desk).step == BedsideStep::help);
  REQUIRE(room(desk).rungs.size() > 3);
  const Id last = room(desk).rungs.back().treatment;
  desk.perform(session::ReadRung{last});
  CHECK(room(desk).reading == last);
}

void set_pages(Desk& desk) {
  to_take_home(desk);
  desk.perform(session::SetPages{{"de", "en"}, true});
  CHECK(room(desk).letter);
  const auto chosen = [&] {
    const auto& languages = room(desk).languages;
    return std::count_if(languages.begin(), languages.end(), [](const auto& language) { return language.chosen; });
  };
  CHECK(chosen() == 2);
  desk.perform(session::SetPages{{}, false});
  CHECK(chosen() == 2);
}

void save_handout(Desk& desk) {
  enter(desk);
  desk.perform(session::SaveHandout{desk.file("nothing.pdf")});
  desk.settle();
  CHECK_FALSE(std::filesystem::exists(desk.file("nothing.pdf")));
  // What says what to do now needs no picture.
  desk.perform(session::ChooseHurtSide{base::Side::left});
  desk.perform(session::AnswerBedside{0, Answer::yes});
  desk.perform(session::SaveHandout{desk.file("now.pdf")});
  desk.settle();
  CHECK(text_of(desk.file("now.pdf")).starts_with("%PDF"));
  // Not where: a file may be called after the patient, who reads it.
  CHECK(desk.told("Saved."));
  CHECK_FALSE(desk.told("now.pdf"));
}

void save_phone_page(Desk& desk) {
  to_take_home(desk);
  desk.perform(session::SavePhonePage{desk.file("phone.html")});
  desk.settle();
  if (room(desk).phone_page) {
    CHECK(text_of(desk.file("phone.html")).find("YOUR LEFT") != std::string::npos);
  } else {
    CHECK(desk.told("needs a part that is not installed"));
  }
}

}  // namespace

const std::vector<Trial>& bedside_trials() {
  static const std::vector<Trial> trials{
      {"enter_bedside", enter_bedside},
      {"leave_bedside", leave_bedside},
      {"new_patient", new_patient},
      {"go_on_at_bedside", go_on},
      {"go_back_at_bedside", go_back},
      {"see_as_in_mirror", see_as_in_mirror},
      {"choose_hurt_side", choose_hurt_side},
      {"answer_bedside", answer_bedside},
      {"answer_no_to_rest", answer_no_to_rest},
      {"show_patient_front", show_patient_front},
      {"hurts_farther_down", hurts_farther_down},
      {"move_brush", move_brush},
      {"paint_at_brush", paint_at_brush},
      {"clear_painting", clear_painting},
      {"choose_nerves", choose_nerves},
      {"read_rung", read_rung},
      {"set_pages", set_pages},
      {"save_handout", save_handout},
      {"save_phone_page", save_phone_page},
  };
  return trials;
}

}  // namespace scenario
