// The ruler between two points.
#include <cstdio>
#include <glm/geometric.hpp>

#include "trial.h"

namespace scenario {
namespace {

const ui::RulerStrip& ruler(Desk& desk) {
  REQUIRE(desk.panel().ruler);
  return *desk.panel().ruler;
}

bool on_picture(Desk& desk, const std::string& words) {
  for (const render::OverlayText& text : desk.frame().overlay.texts) {
    if (text.text.find(words) != std::string::npos) return true;
  }
  return false;
}

void start_measuring(Desk& desk) {
  desk.lasting(session::StartMeasuring{}, [&] { return desk.panel().ruler.has_value(); });
  CHECK(desk.app().mode() == session::Mode::measuring);
  CHECK(ruler(desk).points == 0);
  desk.perform(session::ClickAt{{2, 2}});  // Beside the body.
  CHECK(ruler(desk).points == 0);
  CHECK(desk.told("Click on the atlas"));
  // On the skin from side to side: farther over it than straight through.
  desk.perform(session::SetSkin{session::SkinLook::solid});
  desk.settle();
  const glm::dvec2 left = Desk::middle() - glm::dvec2(70, 0), right = Desk::middle() + glm::dvec2(70, 0);
  desk.perform(session::ClickAt{left});
  CHECK(ruler(desk).points == 1);
  desk.perform(session::ClickAt{right});
  REQUIRE(ruler(desk).points == 2);
  int straight = 0, along = 0;
  REQUIRE(std::sscanf(ruler(desk).length.c_str(), "%d mm straight, %d mm along the skin", &straight, &along) == 2);
  CHECK(along >= straight);
  CHECK(along < 1.5 * straight);
  CHECK(on_picture(desk, ruler(desk).length));
  // Nothing is selected by a click, and nothing of it is kept.
  CHECK(desk.scene().selected.empty());
  desk.perform(session::ClickAt{left});
  CHECK(ruler(desk).points == 1);
  desk.perform(session::Undo{});
  CHECK(ruler(desk).points == 1);
  // An edge of a box whose length is known.
  desk.open_box();
  desk.perform(session::Isolate{session::model_id(0)});
  desk.perform(session::GoHome{});
  desk.perform(session::StartMeasuring{});
  desk.settle();
  for (const double x : {10.0, 50.0}) desk.perform(session::ClickAt{desk.pixel({x, 40, 50})});
  REQUIRE(ruler(desk).points == 2);
  CHECK(ruler(desk).length.starts_with("40 mm straight"));
}

void leave_measuring(Desk& desk) {
  desk.perform(session::StartMeasuring{});
  desk.lasting(session::LeaveMeasuring{}, [&] { return desk.panel().ruler.has_value(); });
  CHECK(desk.app().mode() == session::Mode::usual);
  CHECK_FALSE(desk.panel().ruler);
}

}  // namespace

const std::vector<Trial>& measure_trials() {
  static const std::vector<Trial> trials{
      {"start_measuring", start_measuring},
      {"leave_measuring", leave_measuring},
  };
  return trials;
}

}  // namespace scenario
