// What goes on with every change, whatever its subject.
#include "app/application_state.h"

#include <utility>

#include "app/bedside/room.h"
#include "app/desk/desk.h"
#include "app/drawing/measure.h"
#include "app/drawing/paint.h"
#include "app/handout_phrases.h"
#include "app/models/bodies.h"
#include "app/models/model_handles.h"
#include "app/models/pair_points.h"
#include "app/tours/slide_pictures.h"
#include "app/tours/slides.h"
#include "session/side_by_side.h"

namespace cluneal::app {

const session::Scene& Application::State::pictured() const {
  if (presenting) return awaits_body() ? presenting->nothing : presenting->shown;
  if (bedside) return bedside->shown;
  // What is painted lies on the bare skin; once it is judged, beside what it is held against.
  if (desk) return desk->practice.step == session::DeskStep::question ? doing.pictured(desk->shown) : desk->shown;
  return doing.pictured(editing.scene());
}

SetAside Application::State::set_aside() {
  SetAside waiting{camera, std::exchange(doing, {}), {}};
  CameraControl own;  // Of what is shown alone: its way is not gone back.
  own.now = waiting.camera.now;
  camera = std::move(own);
  handles.held.reset();
  picturing.hovered = {};
  return waiting;
}

void Application::State::bring_back(SetAside waited, double now) {
  camera = std::move(waited.camera);
  request_body(*this, scene().body);
  doing = std::move(waited.doing);
  if (doing.riding) doing.riding->last = now;
  renew();
  for (const std::function<void()>& then : waited.afterwards) then();
}

void Application::State::on_own_scene(std::function<void()> then) {
  if (SetAside* waiting = aside()) {
    waiting->afterwards.push_back(std::move(then));
  } else {
    then();
  }
}

view::Inputs Application::State::whole_slide(bool moving, double now) const {
  view::Inputs slide = slide_inputs(library.atlas, *library.body, library.models, pictured(), camera.now,
                                    *picturing.fonts, picturing.whole);
  slide.detail = moving ? picturing.governor.effort().detail : body::LevelOfDetail::still;
  slide.moving = moving;
  slide.time = now;
  slide.look.high_contrast = picturing.look.high_contrast;
  return slide;
}

view::Inputs Application::State::inputs(bool moving, double now, std::size_t pane) const {
  if (presenting) {
    view::Inputs slide = whole_slide(moving, now);
    return picturing.panes.size() > 1 ? pictures_of(slide, presenting->now).inputs[pane] : slide;
  }
  const body::LevelOfDetail detail = moving ? picturing.governor.effort().detail : body::LevelOfDetail::still;
  view::Look look = picturing.look;
  if (bedside) {
    look.own_left = say(phrases::handout_left_on_picture);
    look.own_right = say(phrases::handout_right_on_picture);
    look.hurts = bedside->talk.side;
  }
  look.asks = desk && desk->practice.step == session::DeskStep::question;
  look.asks_side = look.asks && desk->practice.question.answer_is_side;
  const bool several = picturing.panes.size() > 1 && !has_own_picture();
  return {library.atlas,
          *library.body,
          library.models,
          several ? picturing.panes[pane].scene : pictured(),
          camera.now,
          *picturing.fonts,
          several ? picturing.panes[pane].place.size : picturing.size,
          picturing.scale,
          detail,
          moving,
          false,
          picturing.hovered,
          now,
          picturing.text_size / 100.0,
          desk ? desk_marks(*this) : marks(*this),
          gizmo(*this),
          doing.painting ? doing.painting->patch : picturing.drawing.patch,
          std::move(look),
          {},
          several ? picturing.pane_look(pane) : view::PaneLook{},
          doing.measuring ? std::optional(doing.measuring->ruler) : std::nullopt};
}

void Application::State::commit(std::string label, session::Scene scene, double now, std::string gesture) {
  if (presenting) {
    presenting->shown = std::move(scene);
  } else if (bedside) {
    bedside->shown = std::move(scene);
  } else if (desk) {
    desk->shown = std::move(scene);
  } else {
    editing.history.commit(std::move(label), std::move(scene), std::move(gesture));
  }
  mark_dirty(now);
}

void Application::State::mark_dirty(double now) {
  renew();
  if (!scene_waits()) editing.changed(now);
}

void Application::State::renew() {
  panel.stale = true;
  renew_pairing(*this);
  renew_painting(*this);
  renew_measuring(*this);
  renew_bedside(*this);
  renew_desk(*this);
  if (library.body) {
    const base::Status laid = picturing.drawing.renew(scene().selected, library.atlas, *library.body);
    if (!laid) report(base::Severity::error, laid.error());
  }
  renew_panes();
}

void Application::State::renew_panes() {
  if (hall_is_frozen()) return;
  if (presenting) {
    presenting->now = session::switched(presenting->shot, presenting->shown);
    const std::vector<session::TourPicture>& beside = presenting->now.beside;
    picturing.lay_panes(view::panes_in_row(picturing.whole, awaits_body() ? 1 : beside.size()));
    for (std::size_t i = 0; i < picturing.panes.size(); ++i)
      picturing.panes[i].title = picturing.panes.size() > 1 ? beside[i].title : std::string();
    return;
  }
  std::vector<session::Scene> scenes;
  if (!has_own_picture()) scenes = session::scenes_side_by_side(scene(), library.atlas);
  picturing.lay_panes(scenes.size());
  for (std::size_t i = 0; i < scenes.size(); ++i) {
    picturing.panes[i].scene = std::move(scenes[i]);
    picturing.panes[i].title = session::title_beside(library.atlas, scene().beside[i]);
  }
  if (scenes.empty()) picturing.panes.front().title.clear();
}

std::optional<view::Picked> Application::State::pick(const glm::dvec2& pixel, bool moving, double now) {
  const std::size_t pane = picturing.pane_at(pixel);
  return view::pick(inputs(moving, now, pane), picturing.panes[pane].memory, picturing.in_pane(pixel));
}

bool Application::State::names_stand_beside() const {
  return view::names_beside(inputs(true, clock));
}

geometry::Bounds Application::State::bounds_of(const Id& id, double now) const {
  geometry::Bounds bounds;
  for (std::size_t i = 0; i < picturing.panes.size(); ++i) bounds.add(view::bounds_of_shown(inputs(false, now, i), id));
  return bounds;
}

void Application::State::move_camera(const session::Camera& to, double now) {
  if (!camera.move(to, now)) return;
  doing.riding.reset();
  mark_dirty(now);
}

void Application::State::fly_to(const session::Camera& to, double now) {
  doing.riding.reset();
  panel.stale = true;
  if (camera.fly_to(to, now)) mark_dirty(now);
}

void Application::State::look_under_pointer(double now) {
  Id over;
  // On a slide nothing glows because the mouse was left there.
  if (picturing.pointer && !handles.hot && !scene_waits()) {
    if (const auto hit = pick(*picturing.pointer, true, now); hit && !hit->veil) over = hit->id;
  }
  if (over == picturing.hovered) return;
  picturing.hovered = over;
  panel.stale = true;
}

}  // namespace cluneal::app
