// Giving a tour.
#include <fstream>
#include <string>

#include "language/language.h"
#include "trial.h"

namespace scenario {
namespace {

/// A short tour of one's own: plain, asking, of a thing that the atlas has not, of the other sex.
std::string own_tour(const Desk& desk) {
  const std::string path = desk.file("own.json");
  std::ofstream file(path);
  file << R"({"id": "tour.own", "order": 1, "names": {"english": "Mine"}, "minutes": 1, "summary": "Mine.", "steps": [
    {"key": "one", "slide": "Bones", "notes": "Say.", "seconds": 30, "view": "posterior", "only": ["bone"], "references": []},
    {"key": "two", "slide": "Keep", "notes": "Say.", "seconds": 30, "view": "left", "only": ["bone", "nerve.scn"],
     "focus": ["nerve.scn"], "question": {"ask": "Which?", "answer": "These."}, "references": []},
    {"key": "three", "slide": "New", "notes": "Say.", "seconds": 30, "view": "posterior", "only": ["bone"],
     "show": ["muscle.of_tomorrow"], "references": []}]})";
  file.close();
  REQUIRE(file);
  return path;
}

/// What must be as before when the tour has ended.
struct Before {
  session::Scene scene;
  session::Camera camera;
  std::string undo, redo;
  bool back = false, forward = false;

  explicit Before(Desk& desk)
      : scene(desk.scene()),
        camera(desk.camera()),
        undo(desk.panel().undo_label),
        redo(desk.panel().redo_label),
        back(desk.panel().camera_back),
        forward(desk.panel().camera_forward) {}
  bool operator==(const Before&) const = default;
};

bool says(Desk& desk, const std::string& words) {
  for (const render::OverlayText& text : desk.frame().overlay.texts) {
    if (text.text.find(words) != std::string::npos) return true;
  }
  return false;
}

void begin(Desk& desk) {
  // Something to undo and something to redo.
  desk.perform(session::SetLabels{false});
  desk.perform(session::SetSides{session::Sides::left});
  desk.perform(session::Undo{});
  desk.settle();
  desk.perform(session::StartTour{own_tour(desk)});
  (void)desk.frame();
  desk.settle();
  REQUIRE(desk.panel().talk);
}

void show(Desk& desk) {
  (void)desk.frame();
  desk.settle();
}

void turn(Desk& desk, int by) {
  desk.perform(session::TurnSlide{by});
  show(desk);
}

void start_tour(Desk& desk) {
  const std::string own = own_tour(desk);
  const Before before(desk);
  desk.perform(session::StartTour{desk.file("none.json")});
  CHECK(desk.told("There is no tour and no file"));
  CHECK(desk.app().mode() == session::Mode::usual);
  begin(desk);
  CHECK(desk.app().mode() == session::Mode::presenting);
  CHECK(desk.told("Slide 3: This version of the atlas has no muscle.of_tomorrow."));
  CHECK(says(desk, "Bones"));
  CHECK(says(desk, "1 / 3"));
  CHECK(desk.app().own_scene() != desk.scene());
  // One of the atlas's in its place, and then as before both.
  desk.perform(session::StartTour{desk.panel().tours.front().id.text()});
  CHECK(desk.panel().talk->tour == desk.panel().tours.front().id);
  desk.perform(session::LeaveTour{});
  desk.perform(session::Undo{});
  CHECK(desk.scene() == before.scene);
  CHECK(desk.camera() == before.camera);
}

void turn_slide(Desk& desk) {
  begin(desk);
  const session::Camera first = desk.camera();
  turn(desk, -1);
  CHECK(says(desk, "Bones"));
  // What is asked has no names yet, the answer has.
  desk.perform(session::TurnSlide{1});
  (void)desk.frame();
  CHECK(desk.app().moving(desk.now));
  // Within 1.5 s it is there.
  CHECK(desk.wait(1.5, [&] { return !desk.app().moving(desk.now); }));
  CHECK(says(desk, "Which?"));
  CHECK_FALSE(desk.scene().labels);
  CHECK(desk.camera() != first);
  turn(desk, 1);
  CHECK(says(desk, "These."));
  CHECK(desk.scene().labels);
  turn(desk, 1);
  CHECK(says(desk, "Keep"));
  turn(desk, 1);
  CHECK(says(desk, "New"));
  CHECK(says(desk, "3 / 3"));
  turn(desk, 1);
  CHECK(says(desk, "New"));
  // What one slide is seen from does not depend on the way to it; nor on a flight that a key has cut short.
  for (int back = 0; back < 4; ++back) desk.perform(session::TurnSlide{-1});
  (void)desk.frame();
  desk.settle();
  CHECK(desk.camera() == first);
}

void go_to_tour_end(Desk& desk) {
  begin(desk);
  desk.perform(session::GoToTourEnd{true});
  CHECK(says(desk, "3 / 3"));
  desk.perform(session::GoToTourEnd{false});
  CHECK(says(desk, "1 / 3"));
}

void type_step_digit(Desk& desk) {
  begin(desk);
  desk.perform(session::TypeStepDigit{2});
  CHECK(desk.panel().talk->typed == "2");
  CHECK(says(desk, "1 / 3"));
}

void take_step_number(Desk& desk) {
  begin(desk);
  desk.perform(session::TypeStepDigit{3});
  desk.perform(session::TakeStepNumber{});
  CHECK(says(desk, "3 / 3"));
  CHECK(desk.panel().talk->typed.empty());
}

void erase_step_digit(Desk& desk) {
  begin(desk);
  turn(desk, 1);
  desk.perform(session::TypeStepDigit{3});
  desk.perform(session::EraseStepDigit{});
  CHECK(desk.panel().talk->typed.empty());
  CHECK(says(desk, "2 / 3"));
  desk.perform(session::EraseStepDigit{});
  CHECK(says(desk, "1 / 3"));
}

void reset_slide(Desk& desk) {
  begin(desk);
  const session::Scene as_told = desk.scene();
  const session::Camera from = desk.camera();
  desk.perform(session::ToggleGroup{1, session::GroupPart::nerves});
  desk.perform(session::SetSides{session::Sides::right});
  desk.perform(session::SetLabels{false});
  desk.perform(session::Orbit{30, 10});
  desk.perform(session::SetDarkBackground{true});
  CHECK(desk.scene().sides == session::Sides::right);
  desk.perform(session::ResetSlide{});
  (void)desk.frame();
  desk.settle();
  session::Scene dark = as_told;
  dark.dark_background = true;  // The hall's light, not the slide's.
  CHECK(desk.scene() == dark);
  CHECK(desk.camera() == from);
  // What is switched lasts until the slide is left; the ground until the tour is.
  desk.perform(session::SetLabels{false});
  turn(desk, 1);
  turn(desk, -1);
  CHECK(desk.scene() == dark);
}

void freeze_hall(Desk& desk) {
  begin(desk);
  desk.perform(session::FreezeHall{});
  (void)desk.frame();
  const unsigned picture = desk.app().picture_version();
  // Whatever is turned and switched meanwhile.
  desk.perform(session::TurnSlide{3});
  desk.perform(session::SetSides{session::Sides::right});
  CHECK_FALSE(desk.app().moving(desk.now));
  show(desk);
  CHECK(says(desk, "Bones"));
  CHECK(desk.app().picture_version() == picture);
  CHECK(desk.panel().talk->frozen);
  desk.perform(session::FreezeHall{});
  show(desk);
  CHECK(says(desk, "Keep"));
  CHECK_FALSE(desk.panel().talk->frozen);
  // In the midst of a flight the hall sees where it leads; Escape thaws before it ends the tour, as another screen
  // does.
  desk.perform(session::TurnSlide{-3});
  (void)desk.frame();
  REQUIRE(desk.app().moving(desk.now));
  desk.perform(session::FreezeHall{});
  show(desk);
  CHECK(says(desk, "Bones"));
  CHECK_FALSE(desk.app().moving(desk.now));
  desk.perform(session::TurnSlide{3});
  desk.perform(session::LeaveTour{});
  REQUIRE(desk.panel().talk);
  CHECK_FALSE(desk.panel().talk->frozen);
  show(desk);
  CHECK(says(desk, "Keep"));
  desk.perform(session::FreezeHall{});
  (void)desk.frame();
  desk.perform(session::TurnSlide{-3});
  (void)desk.app().pictures({1024, 768}, 1, desk.now);
  CHECK_FALSE(desk.panel().talk->frozen);
}

void next_tour_language(Desk& desk) {
  const std::vector<ui::TourChoice> tours = desk.panel().tours;
  desk.perform(session::StartTour{tours.front().id.text()});
  show(desk);
  const std::string before(desk.panel().language.tag()), english = desk.panel().talk->speaker.words;
  const std::string notes = desk.panel().talk->notes;
  REQUIRE_FALSE(english.empty());
  CHECK(says(desk, english.substr(0, 12)));
  desk.perform(session::SetLabels{false});
  const session::Scene switched = desk.scene();
  // Once round: each has its own words on the slide, and what is said stays.
  for (std::size_t i = 1; i < language::choices().size(); ++i) {
    desk.perform(session::NextTourLanguage{});
    show(desk);
    CHECK(desk.panel().language.tag() == language::choices()[i].tag);
    CHECK(desk.panel().talk->speaker.words != english);
    CHECK_FALSE(says(desk, english.substr(0, 12)));
    CHECK(desk.panel().talk->notes == notes);
    CHECK(desk.scene() == switched);
  }
  turn(desk, 1);
  CHECK(desk.panel().language.tag() == language::choices().back().tag);
  desk.perform(session::LeaveTour{});
  desk.settle();
  CHECK(desk.panel().language.tag() == before);
  CHECK(desk.panel().tours.front().title == tours.front().title);
  // Of a tour of one's own the names alone: its words are in no other language.
  begin(desk);
  desk.perform(session::NextTourLanguage{});
  CHECK(says(desk, "Bones"));
  CHECK(desk.panel().language.tag() == language::choices()[1].tag);
  desk.perform(session::LeaveTour{});
  CHECK(desk.panel().language.tag() == before);
}

void leave_tour(Desk& desk) {
  begin(desk);
  desk.perform(session::LeaveTour{});
  const Before before(desk);
  CHECK_FALSE(before.undo.empty());
  CHECK_FALSE(before.redo.empty());
  desk.perform(session::StartTour{own_tour(desk)});
  turn(desk, 1);
  desk.perform(session::ToggleGroup{1, session::GroupPart::sites});
  desk.perform(session::SetDarkBackground{!desk.scene().dark_background});
  desk.perform(session::SetNerveScale{4});
  desk.perform(session::Orbit{30, 10});
  desk.perform(session::GoToView{"anterior"});
  desk.settle();
  // What would change more than the slide is not done.
  desk.perform(session::Undo{});
  desk.perform(session::OpenFiles{{desk.home().box("box.obj")}});
  desk.perform(session::SetBody{"woman"});
  desk.settle();
  CHECK(desk.app().own_scene() == before.scene);
  CHECK_FALSE(desk.scene() == before.scene);
  // A group that stands there without its roots is hidden by one press, and shown by the next.
  const auto superior = [&] {
    return session::is_shown(desk.scene(), "nerve.scn.medial.left"_id,
                             session::is_shown(desk.scene(), "nerve.scn"_id, false));
  };
  CHECK(superior());
  desk.perform(session::ToggleGroup{0, session::GroupPart::nerves});
  CHECK_FALSE(superior());
  desk.perform(session::ToggleGroup{0, session::GroupPart::nerves});
  CHECK(superior());
  // What is typed is forgotten first.
  desk.perform(session::TypeStepDigit{3});
  desk.perform(session::LeaveTour{});
  CHECK(desk.panel().talk);
  desk.perform(session::LeaveTour{});
  CHECK_FALSE(desk.panel().talk);
  CHECK(Before(desk) == before);
  desk.settle();
  CHECK(Before(desk) == before);
  // No name as large as a hall's is left, and nothing of the slide.
  CHECK_FALSE(says(desk, "Keep"));
  desk.perform(session::LeaveTour{});
  CHECK(Before(desk) == before);
}

}  // namespace

const std::vector<Trial>& tour_trials() {
  static const std::vector<Trial> trials{
      {"start_tour", start_tour},
      {"turn_slide", turn_slide},
      {"go_to_tour_end", go_to_tour_end},
      {"type_step_digit", type_step_digit},
      {"take_step_number", take_step_number},
      {"erase_step_digit", erase_step_digit},
      {"reset_slide", reset_slide},
      {"freeze_hall", freeze_hall},
      {"next_tour_language", next_tour_language},
      {"leave_tour", leave_tour},
  };
  return trials;
}

}  // namespace scenario
