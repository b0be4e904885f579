// Making a tour.
#include <fstream>
#include <sstream>

#include "session/visible.h"
#include "trial.h"

namespace scenario {
namespace {

const ui::TourDraftView& draft_of(Desk& desk) {
  REQUIRE(desk.panel().tour_draft);
  return *desk.panel().tour_draft;
}

std::string slides(Desk& desk) {
  std::string all;
  for (const std::string& slide : draft_of(desk).steps) all += slide + "|";
  return all;
}

void take(Desk& desk, const std::string& slide) {
  desk.perform(session::TakeStep{});
  desk.perform(session::WriteStep{slide, "Said of " + slide, "", "", 30});
}

void take_three(Desk& desk) {
  for (const char* slide : {"one", "two", "three"}) take(desk, slide);
  REQUIRE(slides(desk) == "one|two|three|");
}

bool sees(Desk& desk, const Id& id) {
  return session::is_shown(desk.scene(), id, false);
}

void make_tour(Desk& desk) {
  CHECK_FALSE(desk.panel().tour_draft);
  desk.perform(session::MakeTour{});
  CHECK(draft_of(desk).steps.empty());
  CHECK_FALSE(draft_of(desk).can_undo);
}

void new_tour(Desk& desk) {
  take(desk, "one");
  desk.perform(session::NewTour{});
  CHECK(slides(desk).empty());
  desk.perform(session::UndoTourChange{});
  CHECK(slides(desk) == "one|");
}

void change_tour(Desk& desk) {
  take(desk, "mine");
  desk.perform(session::ChangeTour{desk.file("none.cluneal-tour")});
  CHECK(desk.told("There is no tour and no file"));
  CHECK(slides(desk) == "mine|");
  const ui::TourChoice shipped = desk.panel().tours.front();
  desk.perform(session::ChangeTour{shipped.id.text()});
  CHECK(draft_of(desk).title == shipped.title);
  CHECK(draft_of(desk).steps.size() == shipped.slides);
  CHECK(draft_of(desk).path.empty());
  desk.perform(session::UndoTourChange{});
  CHECK(slides(desk) == "mine|");
  // Undone, a tour is saved where it was, and not over the one that was opened in its place.
  const std::string first = desk.file("first.cluneal-tour");
  desk.perform(session::SaveTour{first});
  desk.perform(session::ChangeTour{shipped.id.text()});
  desk.perform(session::SaveTour{desk.file("second.cluneal-tour")});
  desk.perform(session::UndoTourChange{});
  CHECK(slides(desk) == "mine|");
  CHECK(draft_of(desk).path == first);
  // What a later version says is passed over, and told; so a double click opens it.
  const std::string later = desk.file("later.cluneal-tour");
  std::ofstream(later) << R"({"id": "tour.own", "names": {"english": "Later"}, "minutes": 1, "music": "none", "steps": [
    {"key": "one", "slide": "Bones", "seconds": 30, "view": "left", "smell": "none", "references": []}]})";
  desk.perform(session::OpenFiles{{later}});
  CHECK(draft_of(desk).title == "Later");
  CHECK(draft_of(desk).path.empty());  // Saved over it, what is not known would be lost.
  CHECK(desk.told("music"));
  CHECK(desk.told("smell"));
}

void stop_making_tour(Desk& desk) {
  take(desk, "one");
  desk.perform(session::StopMakingTour{});
  CHECK_FALSE(desk.panel().tour_draft);
  desk.perform(session::MakeTour{});
  CHECK(slides(desk) == "one|");
}

void take_step(Desk& desk) {
  desk.perform(session::SetShown{"bone"_id, false});
  desk.perform(session::GoToView{"left"});
  desk.settle();
  const std::string undo = desk.panel().undo_label;
  take(desk, "one");
  take(desk, "two");
  CHECK(desk.panel().undo_label == undo);  // Nothing of it is an entry of the scene's.
  desk.perform(session::GoToStep{0});
  desk.settle();
  take(desk, "between");
  CHECK(slides(desk) == "one|between|two|");
  CHECK(draft_of(desk).at == 1);
}

void retake_step(Desk& desk) {
  desk.perform(session::SetShown{"bone"_id, false});
  take(desk, "words stay");
  desk.perform(session::SetShown{"bone"_id, true});
  desk.perform(session::RetakeStep{});
  CHECK(slides(desk) == "words stay|");
  desk.perform(session::SetShown{"bone"_id, false});
  desk.perform(session::GoToStep{0});
  CHECK(sees(desk, "bone.sacrum"_id));
}

void go_to_step(Desk& desk) {
  desk.perform(session::SetShown{"bone"_id, false});
  desk.perform(session::SetOpacity{"skin"_id, 0.5});
  desk.perform(session::GoToView{"left"});
  desk.settle();
  const session::Scene taken = desk.scene();
  const session::Camera from = desk.camera();
  take(desk, "one");
  desk.perform(session::SetShown{"bone"_id, true});
  desk.perform(session::SetBody{"woman"});
  desk.perform(session::GoToView{"superior"});
  desk.settle();
  desk.perform(session::GoToStep{7});  // There is none.
  CHECK(desk.scene().body == "woman");
  desk.perform(session::GoToStep{0});
  desk.settle();
  CHECK(desk.scene().body == taken.body);
  CHECK_FALSE(sees(desk, "bone.sacrum"_id));
  CHECK(desk.scene().opacity == taken.opacity);
  CHECK(desk.camera().azimuth == Approx(from.azimuth));
  CHECK(desk.camera().distance == Approx(from.distance));
  CHECK(glm::distance(desk.camera().target, from.target) < 1e-6);
  desk.perform(session::Undo{});
  CHECK(desk.scene().body == "woman");
}

void move_step(Desk& desk) {
  take_three(desk);
  desk.perform(session::MoveStep{-2});
  CHECK(slides(desk) == "three|one|two|");
  CHECK(draft_of(desk).at == 0);
  desk.perform(session::MoveStep{1});
  CHECK(slides(desk) == "one|three|two|");
  desk.perform(session::MoveStep{9});  // The end is an end.
  CHECK(slides(desk) == "one|two|three|");
  CHECK(draft_of(desk).at == 2);
}

void duplicate_step(Desk& desk) {
  take(desk, "one");
  desk.perform(session::DuplicateStep{});
  CHECK(slides(desk) == "one|one|");
  CHECK(draft_of(desk).at == 1);
}

void remove_step(Desk& desk) {
  take_three(desk);
  desk.perform(session::RemoveStep{});
  CHECK(slides(desk) == "one|two|");
  CHECK(draft_of(desk).at == 1);
  desk.perform(session::RemoveStep{});
  desk.perform(session::RemoveStep{});
  desk.perform(session::RemoveStep{});
  CHECK(slides(desk).empty());
  CHECK(draft_of(desk).at == 0);
}

void write_step(Desk& desk) {
  take_three(desk);
  desk.perform(session::GoToStep{1});
  for (const char* typed : {"A", "As", "Ask"}) desk.perform(session::WriteStep{"two", "Notes", typed, "Answer", 90});
  CHECK(draft_of(desk).words.ask == "Ask");
  CHECK(draft_of(desk).minutes == 3);  // 30 + 90 + 30 seconds, rounded.
  // What is typed into one step is one entry to undo.
  desk.perform(session::UndoTourChange{});
  CHECK(draft_of(desk).words.ask.empty());
  CHECK(draft_of(desk).words.seconds == 30);
}

void name_tour(Desk& desk) {
  take(desk, "one");
  desk.perform(session::NameTour{"Mine", "For all."});
  CHECK(draft_of(desk).title == "Mine");
  CHECK(draft_of(desk).summary == "For all.");
}

void undo_tour_change(Desk& desk) {
  take(desk, "one");
  const session::Scene scene = desk.scene();
  desk.perform(session::UndoTourChange{});
  desk.perform(session::UndoTourChange{});
  CHECK(slides(desk).empty());
  CHECK_FALSE(draft_of(desk).can_undo);
  desk.perform(session::UndoTourChange{});
  CHECK(slides(desk).empty());
  CHECK(desk.scene() == scene);
}

void redo_tour_change(Desk& desk) {
  take(desk, "one");
  desk.perform(session::UndoTourChange{});
  desk.perform(session::RedoTourChange{});
  CHECK(slides(desk) == "one|");
  CHECK_FALSE(draft_of(desk).can_redo);
}

void save_tour(Desk& desk) {
  take_three(desk);
  CHECK_FALSE(draft_of(desk).saved);
  desk.perform(session::SaveTour{desk.file("no_folder/mine.cluneal-tour")});
  CHECK_FALSE(draft_of(desk).saved);
  const std::string path = desk.file("mine.cluneal-tour");
  desk.perform(session::SaveTour{path});
  CHECK(draft_of(desk).saved);
  CHECK(draft_of(desk).path == path);
  CHECK(desk.told("Saved"));
  desk.perform(session::NewTour{});
  desk.perform(session::ChangeTour{path});
  CHECK(slides(desk) == "one|two|three|");
  CHECK(draft_of(desk).words.notes == "Said of one");
  CHECK(draft_of(desk).title == "mine");  // It had no title yet.
  // What is still being written can be opened again: a question without its answer, a view of a far model.
  desk.perform(session::WriteStep{"one", "", "Which", "", 30});
  for (int i = 0; i < 60; ++i) desk.perform(session::Zoom{0.5, {}});
  desk.perform(session::RetakeStep{});
  desk.perform(session::SaveTour{path});
  desk.perform(session::NewTour{});
  desk.perform(session::ChangeTour{path});
  CHECK(slides(desk) == "one|two|three|");
  CHECK(draft_of(desk).saved);
  desk.perform(session::RemoveStep{});
  CHECK_FALSE(draft_of(desk).saved);
}

void try_tour(Desk& desk) {
  desk.perform(session::TryTour{});
  CHECK_FALSE(desk.panel().talk);
  take_three(desk);
  desk.perform(session::GoToStep{1});
  desk.settle();
  const session::Scene before = desk.scene();
  desk.perform(session::TryTour{});
  (void)desk.frame();
  desk.settle();
  REQUIRE(desk.panel().talk);
  CHECK(desk.panel().talk->notes == "Said of two");
  desk.perform(session::TakeStep{});  // Nothing is changed meanwhile.
  desk.perform(session::LeaveTour{});
  CHECK(slides(desk) == "one|two|three|");
  CHECK(desk.scene() == before);
}

}  // namespace

const std::vector<Trial>& tour_draft_trials() {
  static const std::vector<Trial> all{
      {"make_tour", make_tour},
      {"new_tour", new_tour},
      {"change_tour", change_tour},
      {"stop_making_tour", stop_making_tour},
      {"take_step", take_step},
      {"retake_step", retake_step},
      {"go_to_step", go_to_step},
      {"move_step", move_step},
      {"duplicate_step", duplicate_step},
      {"remove_step", remove_step},
      {"write_step", write_step},
      {"name_tour", name_tour},
      {"undo_tour_change", undo_tour_change},
      {"redo_tour_change", redo_tour_change},
      {"save_tour", save_tour},
      {"try_tour", try_tour},
  };
  return all;
}

}  // namespace scenario
