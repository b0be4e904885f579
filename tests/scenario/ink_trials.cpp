// Pointing at a slide and drawing on it.
#include <algorithm>
#include <fstream>
#include <string>

#include "base/file.h"
#include "trial.h"

namespace scenario {
namespace {

/// Two steps, of which the second asks something.
std::string tour_to_draw_on(const Desk& desk) {
  const std::string path = desk.file("drawn.cluneal-tour");
  REQUIRE(base::write_atomically(path, R"({"id": "tour.own", "names": {"english": "Mine"}, "minutes": 1, "steps": [
    {"key": "one", "slide": "Bones", "notes": "Say.", "seconds": 30, "view": "posterior", "only": ["bone"],
     "references": []},
    {"key": "two", "slide": "Keep", "notes": "Say.", "seconds": 30, "view": "left", "only": ["bone"],
     "question": {"ask": "Which?", "answer": "These."}, "references": []}]})"));
  return path;
}

void show_step(Desk& desk) {
  (void)desk.frame();
  desk.settle();
}

void begin_drawing(Desk& desk, session::SlideTool tool = session::SlideTool::pen) {
  desk.perform(session::StartTour{tour_to_draw_on(desk)});
  show_step(desk);
  REQUIRE(desk.panel().talk);
  if (tool != session::SlideTool::pointer) desk.perform(session::TakeSlideTool{tool});
}

const anatomy::SlideInk& ink_shown(Desk& desk) {
  REQUIRE(desk.panel().talk);
  return desk.panel().talk->ink;
}

void draw_one(Desk& desk) {
  for (const double x : {-200.0, -100.0, 0.0}) desk.perform(session::DrawInk{Desk::middle() + glm::dvec2(x, x / 2)});
  desk.perform(session::EndInkStroke{});
}

void turn_to(Desk& desk, int by) {
  desk.perform(session::TurnSlide{by});
  show_step(desk);
}

void take_slide_tool(Desk& desk) {
  begin_drawing(desk, session::SlideTool::pointer);
  CHECK_FALSE(desk.app().draws());
  for (const auto tool : {session::SlideTool::pen, session::SlideTool::arrow, session::SlideTool::spotlight}) {
    desk.perform(session::TakeSlideTool{tool});
    CHECK(desk.panel().talk->tool == tool);
    CHECK(desk.app().draws() == (tool != session::SlideTool::spotlight));
  }
  // The same key puts it down, as Escape does, which ends the tour only then.
  desk.perform(session::TakeSlideTool{session::SlideTool::spotlight});
  CHECK(desk.panel().talk->tool == session::SlideTool::pointer);
  desk.perform(session::TakeSlideTool{session::SlideTool::lens});
  desk.perform(session::LeaveTour{});
  REQUIRE(desk.panel().talk);
  CHECK(desk.panel().talk->tool == session::SlideTool::pointer);
  desk.perform(session::LeaveTour{});
  CHECK_FALSE(desk.panel().talk);
  desk.perform(session::TakeSlideTool{session::SlideTool::pen});
  CHECK_FALSE(desk.app().draws());
}

void next_ink_colour(Desk& desk) {
  begin_drawing(desk);
  draw_one(desk);
  desk.perform(session::NextInkColour{});
  draw_one(desk);
  REQUIRE(ink_shown(desk).size() == 2);
  CHECK(ink_shown(desk)[0].colour != ink_shown(desk)[1].colour);
  CHECK(desk.panel().talk->pen.colour == ink_shown(desk)[1].colour);
}

void next_ink_width(Desk& desk) {
  begin_drawing(desk);
  draw_one(desk);
  desk.perform(session::NextInkWidth{});
  draw_one(desk);
  REQUIRE(ink_shown(desk).size() == 2);
  CHECK(ink_shown(desk)[0].width != ink_shown(desk)[1].width);
}

void draw_ink(Desk& desk) {
  begin_drawing(desk, session::SlideTool::pointer);
  draw_one(desk);
  CHECK(ink_shown(desk).empty());
  desk.perform(session::TakeSlideTool{session::SlideTool::pen});
  const unsigned picture = desk.app().picture_version();
  draw_one(desk);
  REQUIRE(ink_shown(desk).size() == 1);
  CHECK(ink_shown(desk)[0].points.size() == 3);
  CHECK(ink_shown(desk)[0].points.back() == std::array<double, 2>{0, 0});
  CHECK(ink_shown(desk)[0].points.front()[0] == Approx(-200.0 / Desk::size.y));
  // The picture below need not be made again.
  (void)desk.frame();
  CHECK(desk.app().picture_version() == picture);
  desk.perform(session::TakeSlideTool{session::SlideTool::arrow});
  draw_one(desk);
  REQUIRE(ink_shown(desk).size() == 2);
  CHECK(ink_shown(desk)[1].arrow);
  CHECK(ink_shown(desk)[1].points.size() == 2);
  // Undo takes the strokes back, and nothing of the user's scene.
  const session::Scene own = desk.app().own_scene();
  desk.perform(session::Undo{});
  desk.perform(session::Undo{});
  CHECK(ink_shown(desk).empty());
  desk.perform(session::Undo{});
  desk.perform(session::Redo{});
  CHECK(ink_shown(desk).size() == 1);
  CHECK(desk.app().own_scene() == own);
  // It goes with the step, not with each slide of it.
  turn_to(desk, 1);
  CHECK(ink_shown(desk).empty());
  draw_one(desk);
  turn_to(desk, 1);
  CHECK(ink_shown(desk).size() == 1);
  turn_to(desk, -1);
  turn_to(desk, -1);
  CHECK(ink_shown(desk).empty());
}

void end_ink_stroke(Desk& desk) {
  begin_drawing(desk);
  desk.perform(session::DrawInk{Desk::middle()});
  CHECK(ink_shown(desk).size() == 1);  // While it is drawn one sees it.
  desk.perform(session::EndInkStroke{});
  desk.perform(session::DrawInk{Desk::middle()});
  desk.perform(session::EndInkStroke{});
  CHECK(ink_shown(desk).size() == 2);  // Two dots.
  desk.perform(session::Undo{});
  CHECK(ink_shown(desk).size() == 1);
  // A click with the pen for arrows leaves nothing.
  desk.perform(session::TakeSlideTool{session::SlideTool::arrow});
  desk.perform(session::DrawInk{Desk::middle()});
  desk.perform(session::EndInkStroke{});
  CHECK(ink_shown(desk).size() == 1);
}

void wipe_ink(Desk& desk) {
  begin_drawing(desk);
  draw_one(desk);
  draw_one(desk);
  desk.perform(session::WipeInk{});
  CHECK(ink_shown(desk).empty());
  desk.perform(session::Undo{});
  CHECK(ink_shown(desk).size() == 2);
}

void keep_ink(Desk& desk) {
  const session::Scene before = desk.scene();
  begin_drawing(desk);
  draw_one(desk);
  CHECK_FALSE(desk.panel().talk->ink_kept);
  desk.perform(session::KeepInk{});
  CHECK(desk.panel().talk->ink_kept);
  const anatomy::SlideInk kept = ink_shown(desk);
  draw_one(desk);
  turn_to(desk, 1);
  turn_to(desk, -1);
  CHECK(ink_shown(desk) == kept);  // What was drawn afterwards is gone.
  desk.perform(session::WipeInk{});
  desk.perform(session::ResetSlide{});
  CHECK(ink_shown(desk) == kept);
  desk.perform(session::LeaveTour{});
  desk.perform(session::LeaveTour{});
  CHECK(desk.scene() == before);
  // The tour is being made now, with the drawing, and is saved over its file where one wants that.
  REQUIRE(desk.panel().tour_draft);
  CHECK(desk.told("What you drew is kept in the tour"));
  CHECK_FALSE(desk.panel().tour_draft->saved);
  const std::string path = desk.panel().tour_draft->path;
  CHECK(path == desk.file("drawn.cluneal-tour"));
  desk.perform(session::SaveTour{path});
  CHECK(desk.panel().tour_draft->saved);
  desk.perform(session::StartTour{path});
  show_step(desk);
  CHECK(ink_shown(desk) == kept);
  // Kept as it is, nothing is to be done at the end.
  desk.perform(session::KeepInk{});
  desk.perform(session::LeaveTour{});
  CHECK(desk.panel().tour_draft->saved);
  // One of the atlas's becomes one of one's own; and one that is tried gets the drawing itself.
  desk.perform(session::StartTour{desk.panel().tours.front().id.text()});
  show_step(desk);
  desk.perform(session::TakeSlideTool{session::SlideTool::arrow});
  draw_one(desk);
  desk.perform(session::KeepInk{});
  desk.perform(session::LeaveTour{});
  desk.perform(session::LeaveTour{});
  CHECK(desk.panel().tour_draft->path.empty());
  CHECK(desk.panel().tour_draft->steps.size() == desk.panel().tours.front().slides);
  desk.perform(session::UndoTourChange{});
  CHECK(desk.panel().tour_draft->path == path);
  desk.perform(session::GoToStep{1});
  desk.settle();
  desk.perform(session::TryTour{});
  show_step(desk);
  desk.perform(session::TakeSlideTool{session::SlideTool::pen});
  draw_one(desk);
  desk.perform(session::KeepInk{});
  desk.perform(session::LeaveTour{});
  desk.perform(session::LeaveTour{});
  CHECK(desk.panel().tour_draft->path == path);
  CHECK_FALSE(desk.panel().tour_draft->saved);
  desk.perform(session::UndoTourChange{});
  CHECK(desk.panel().tour_draft->saved);
}

}  // namespace

const std::vector<Trial>& ink_trials() {
  static const std::vector<Trial> all{
      {"take_slide_tool", take_slide_tool},
      {"next_ink_colour", next_ink_colour},
      {"next_ink_width", next_ink_width},
      {"draw_ink", draw_ink},
      {"end_ink_stroke", end_ink_stroke},
      {"wipe_ink", wipe_ink},
      {"keep_ink", keep_ink},
  };
  return all;
}

}  // namespace scenario
