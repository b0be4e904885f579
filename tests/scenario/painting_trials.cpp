// Painting on the skin where it hurts.
#include "trial.h"

namespace scenario {
namespace {

void begin(Desk& desk) {
  desk.perform(session::StartPainting{});
  desk.settle();
  REQUIRE(desk.panel().painting);
}

/// On the left buttock, seen from behind.
void stroke(Desk& desk) {
  for (const double x : {0.0, 10.0, 20.0}) desk.perform(session::PaintAt{Desk::middle() + glm::dvec2(-90 + x, 40)});
  desk.perform(session::EndStroke{});
}

void start_painting(Desk& desk) {
  desk.lasting(session::StartPainting{}, [&] { return desk.panel().painting.has_value(); });
  REQUIRE(desk.panel().painting);
  CHECK(desk.app().mode() == session::Mode::painting);
  CHECK(desk.frame().items.size() > 0);
  CHECK(desk.panel().painting->verdict.empty());
}

void paint_at(Desk& desk) {
  begin(desk);
  const std::size_t bare = desk.frame().items.size();
  desk.lasting(session::PaintAt{Desk::middle() + glm::dvec2(-90, 40)},
               [&] { return desk.frame().items.size() > bare; });
}

void end_stroke(Desk& desk) {
  begin(desk);
  desk.perform(session::PaintAt{Desk::middle() + glm::dvec2(-90, 40)});
  CHECK(desk.panel().painting->verdict.empty());
  desk.lasting(session::EndStroke{}, [&] { return desk.panel().painting->verdict; });
  CHECK_FALSE(desk.panel().painting->areas.empty());
  // Beside the skin there is no stroke.
  desk.perform(session::UndoPainting{});
  desk.perform(session::PaintAt{{2, 2}});
  desk.perform(session::EndStroke{});
  CHECK_FALSE(desk.panel().painting->can_undo);
}

void undo_painting(Desk& desk) {
  begin(desk);
  stroke(desk);
  desk.lasting(session::UndoPainting{}, [&] { return desk.panel().painting->can_undo; });
  CHECK(desk.panel().painting->verdict.empty());
}

void mirror_painting(Desk& desk) {
  begin(desk);
  stroke(desk);
  desk.lasting(session::MirrorPainting{}, [&] { return desk.panel().painting->size; });
}

void set_brush(Desk& desk) {
  begin(desk);
  desk.lasting(session::SetBrush{30, true}, [&] { return desk.panel().painting->radius; });
  CHECK(desk.panel().painting->erasing);
  desk.perform(session::SetBrush{1000, false});
  CHECK(desk.panel().painting->radius == 100);
}

void rank_painting(Desk& desk) {
  begin(desk);
  desk.lasting(session::RankPainting{true}, [&] { return desk.panel().painting->ranked; });
}

void look_up_painted(Desk& desk) {
  begin(desk);
  stroke(desk);
  desk.undoable(session::LookUpPainted{"area.l5_radiculopathy"_id});
  CHECK_FALSE(desk.panel().painting);
  CHECK(desk.scene().selected == "differential.l5_radiculopathy"_id);
}

void leave_painting(Desk& desk) {
  const session::Camera before = desk.camera();
  begin(desk);
  stroke(desk);
  desk.lasting(session::LeavePainting{}, [&] { return desk.panel().painting.has_value(); });
  CHECK(desk.camera() == before);
}

}  // namespace

const std::vector<Trial>& painting_trials() {
  static const std::vector<Trial> trials{
      {"start_painting", start_painting},   {"paint_at", paint_at},
      {"end_stroke", end_stroke},           {"undo_painting", undo_painting},
      {"mirror_painting", mirror_painting}, {"set_brush", set_brush},
      {"rank_painting", rank_painting},     {"look_up_painted", look_up_painted},
      {"leave_painting", leave_painting},
  };
  return trials;
}

}  // namespace scenario
