// What the picture shows of a question.
#include <utility>

#include "app/desk/desk.h"
#include "app/desk_phrases.h"
#include "app/drawing/paint.h"
#include "app/questions/question_picture.h"

namespace cluneal::app {

using session::DeskStep;

namespace {

session::Scene scene_at_desk(const Application::State& state) {
  const AtDesk& desk = *state.desk;
  session::Scene scene;
  scene.body = desk.shown.body;
  scene.dark_background = state.editing.scene().dark_background;
  scene.labels = false;
  if (desk.practice.step != DeskStep::question && desk.practice.step != DeskStep::answered) return scene;
  scene = scene_of(state.library.atlas, desk.practice.question.picture, std::move(scene));
  if (desk.practice.question.answering == study::Answering::paint)
    scene = skin_to_paint(std::move(scene), state.library.atlas);
  if (desk.practice.step == DeskStep::answered && !desk.practice.question.target.empty()) {
    scene.shown[desk.practice.question.target] = true;
    scene.highlighted.insert(desk.practice.question.target);
  }
  return scene;
}

}  // namespace

void renew_desk(Application::State& state) {
  if (!state.desk) return;
  AtDesk& desk = *state.desk;
  if (desk.language != state.library.atlas.language.tag()) {
    renew_plan(state);
    if (desk.exam) renew_exam(state, desk.practice.asked);
    // The same question in the other language, from its beginning.
    const auto at = desk.place_of.find(desk.practice.question.id);
    if (!desk.exam && desk.practice.step == DeskStep::question && at != desk.place_of.end())
      pose(state, desk.pool[at->second], desk.practice.asked);
  }
  desk.shown = scene_at_desk(state);
}

void frame_desk(Application::State& state, double now) {
  if (!state.desk || state.awaits_body()) return;
  AtDesk& desk = *state.desk;
  const bool asks = desk.practice.step == DeskStep::question || desk.practice.step == DeskStep::answered;
  const AtDesk::Framed wanted{state.picturing.size, state.library.body.get(),
                              asks ? desk.practice.question.id : std::string()};
  if (desk.framed == wanted) return;
  study::Picture picture;
  if (asks) picture = desk.practice.question.picture;
  if (picture.view.empty()) picture.view = "posterior";
  view::FrameCache memory;
  const session::Camera camera = camera_of(state.inputs(false, now), memory, picture);
  const bool flies = desk.framed && desk.framed->size == wanted.size && desk.framed->body == wanted.body;
  desk.framed = wanted;
  if (camera == state.camera.aim()) return;
  if (flies) {
    state.camera.fly_without_history(camera, now);
    return;
  }
  state.camera.flight.reset();
  state.camera.now = camera;
}

std::vector<view::PointMark> desk_marks(const Application::State& state) {
  std::vector<view::PointMark> marks;
  if (!state.desk || state.desk->practice.step != DeskStep::answered || !state.desk->practice.verdict) return marks;
  const Verdict& verdict = *state.desk->practice.verdict;
  if (verdict.clicked) marks.push_back({*verdict.clicked, state.say(phrases::desk_you_pointed)});
  if (verdict.place) marks.push_back({*verdict.place, state.desk->practice.question.answer});
  return marks;
}

}  // namespace cluneal::app
