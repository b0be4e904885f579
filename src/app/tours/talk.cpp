#include "app/tours/talk.h"

#include <algorithm>
#include <utility>

#include "app/models/bodies.h"
#include "app/phrases.h"
#include "app/present/languages.h"
#include "app/tours/find_tour.h"
#include "app/tours/ink.h"
#include "app/tours/slide_pictures.h"
#include "app/tours/slides.h"
#include "app/tours/speaker.h"
#include "app/tours/tour_drafts.h"
#include "language/language.h"

namespace cluneal::app {
namespace {

const anatomy::TourStep& step_of(const Presenting& presenting, const session::Slide& slide) {
  return presenting.tour->steps[slide.step];
}

/// What is switched for the whole talk: the ground.
session::Scene with_ground_of(session::Scene scene, const session::Scene& before) {
  scene.dark_background = before.dark_background;
  return scene;
}

/// What stands on the slide of now.
void write_words(Presenting& presenting, const anatomy::Atlas& atlas) {
  presenting.words = slide_words(atlas, page_of(*presenting.tour, presenting.talk.now()),
                                 anatomy::title_of_person(atlas.persons, presenting.shown.body));
  presenting.words.ink.clear();  // The window draws it over the picture, which need not be drawn again for a stroke.
}

void show_slide(Application::State& state, double now) {
  Presenting& presenting = *state.presenting;
  const session::Slide& slide = presenting.talk.now();
  const anatomy::Atlas& atlas = state.library.atlas;
  presenting.shot = session::shot_of(step_of(presenting, slide), atlas, slide.part);
  presenting.shown = with_ground_of(presenting.shot.scene, presenting.shown);
  write_words(presenting, atlas);
  request_body(state, presenting.shown.body);
  state.mark_dirty(now);
}

/// What the step has drawn on it, and nothing to undo.
void begin_ink(Presenting& presenting) {
  presenting.stroke.reset();
  presenting.ink = session::HistoryOf<anatomy::SlideInk>(ink_of_step(presenting));
}

/// What this version of the atlas does not know, once, and before anybody looks.
void tell_unknown(Application::State& state, const anatomy::Tour& tour) {
  for (std::size_t i = 0; i < tour.steps.size(); ++i) {
    const std::string unknown = session::shot_of(tour.steps[i], state.library.atlas).unknown;
    if (!unknown.empty())
      state.report(base::Severity::warning,
                   state.say(phrases::slide_number_what, {{"number", std::to_string(i + 1)}, {"what", unknown}}));
  }
}

}  // namespace

std::optional<FoundTour> read_tour_or_tell(Application::State& state, const std::string& named) {
  state.panel.asked(ui::Matter::tour);
  base::Result<FoundTour> found = find_tour(named, state.library.atlas);
  if (!found) {
    state.report(base::Severity::error, found.error(), ui::Matter::tour);
    return std::nullopt;
  }
  state.panel.done(ui::Matter::tour);
  for (const base::Diagnostic& remark : found->remarks) state.report(remark.severity, state.say(remark));
  return std::move(*found);
}

void start_tour(Application::State& state, const std::string& named, double now) {
  std::optional<FoundTour> found = read_tour_or_tell(state, named);
  if (!found) return;
  // What this version does not know of a file would be lost by writing over it.
  const bool has_file = found->tour.id.text() != named && found->remarks.empty();
  give_tour(state, std::move(found->tour), {false, has_file ? named : std::string()}, 0, now);
}

void give_tour(Application::State& state, anatomy::Tour tour, TourOrigin origin, std::size_t from, double now) {
  std::optional<session::Talk> talk = session::talk_of(tour);
  if (!talk) return;
  if (state.presenting) end_tour(state, now);
  tell_unknown(state, tour);
  const auto first = std::find_if(talk->slides.begin(), talk->slides.end(),
                                  [&](const session::Slide& slide) { return slide.step == from; });
  if (first != talk->slides.end()) talk->at = static_cast<std::size_t>(first - talk->slides.begin());
  Presenting presenting;
  presenting.tour = presenting.spoken = std::make_shared<const anatomy::Tour>(std::move(tour));
  presenting.origin = std::move(origin);
  presenting.talk = std::move(*talk);
  begin_ink(presenting);
  presenting.nothing = session::nothing_shown(state.library.atlas);
  presenting.shown = with_ground_of({}, state.scene());
  presenting.aside = state.set_aside();
  presenting.began = now;
  state.presenting = std::move(presenting);
  show_slide(state, now);
}

void go_on(Application::State& state, session::Talk to, double now) {
  if (!state.presenting) return;
  session::Talk& talk = state.presenting->talk;
  const bool other = to.at != talk.at, other_step = to.now().step != talk.now().step;
  talk = std::move(to);
  if (other_step) begin_ink(*state.presenting);
  state.panel.stale = true;
  if (other) show_slide(state, now);
}

void reset_slide(Application::State& state, double now) {
  if (!state.presenting) return;
  Presenting& presenting = *state.presenting;
  presenting.shown = with_ground_of(presenting.shot.scene, presenting.shown);
  presenting.stroke.reset();
  presenting.ink.commit(state.say(phrases::drawing_on_a_slide), ink_of_step(presenting));
  if (presenting.framed) presenting.framed->slide = presenting.talk.slides.size();  // None: the camera flies back.
  state.mark_dirty(now);
}

void freeze_hall(Application::State& state) {
  if (!state.presenting) return;
  Presenting& presenting = *state.presenting;
  state.panel.stale = true;
  if (std::exchange(presenting.frozen, std::nullopt)) return;
  presenting.frozen = Presenting::Frozen{ink_now(presenting)};
  // Not as something flies by.
  state.camera.now = state.camera.aim();
  state.camera.flight.reset();
}

void take_next_language(Application::State& state, double now) {
  if (!state.presenting) return;
  Presenting& presenting = *state.presenting;
  const std::string before(state.library.atlas.language.tag());
  const std::vector<language::Choice>& all = language::choices();
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.tag == before; });
  // One that is not in the list, the made-up one, goes on with its first.
  const std::size_t next = found == all.end() ? 0 : static_cast<std::size_t>(found - all.begin() + 1) % all.size();
  set_language(state, all[next].tag);
  if (!presenting.language_before) presenting.language_before = before;
  const anatomy::Atlas& atlas = state.library.atlas;
  // One of the atlas's: what its steps are is the same in every language.
  const auto tour = atlas.tours.find(presenting.tour->id);
  const bool of_atlas = presenting.origin.path.empty() && !presenting.origin.drafted;
  if (of_atlas && tour != atlas.tours.end() && tour->second.steps.size() == presenting.tour->steps.size())
    presenting.tour = std::make_shared<const anatomy::Tour>(tour->second);
  const session::Slide& slide = presenting.talk.now();
  presenting.shot = session::shot_of(step_of(presenting, slide), atlas, slide.part);
  write_words(presenting, atlas);
  state.mark_dirty(now);
}

void end_tour(Application::State& state, double now) {
  if (!state.presenting) return;
  Presenting past = std::move(*state.presenting);
  state.presenting.reset();
  past.tour = past.spoken;
  if (past.language_before) set_language(state, *past.language_before);
  state.bring_back(std::move(past.aside), now);
  if (!past.kept_ink.empty()) put_ink_into_draft(state, past, now);
}

void frame_slide(Application::State& state, double now) {
  if (!state.presenting || state.awaits_body()) return;
  Presenting& presenting = *state.presenting;
  const Presenting::Framed wanted{state.picturing.whole, state.library.body.get(), presenting.talk.at,
                                  std::max<std::size_t>(1, presenting.shot.beside.size())};
  if (presenting.framed == wanted) return;
  const session::Camera direction = session::direction_of(presenting.shot);
  // As the tour has it, whatever has been switched: the same slide is always seen from the same place.
  const view::Inputs whole = slide_inputs(state.library.atlas, *state.library.body, state.library.models,
                                          presenting.shot.scene, direction, *state.picturing.fonts, wanted.size);
  const session::Camera to = view::framed_for_slide(pictures_of(whole, presenting.shot).inputs, presenting.shot);
  const bool flies = presenting.framed && presenting.framed->size == wanted.size &&
                     presenting.framed->body == wanted.body && presenting.framed->pictures == wanted.pictures;
  presenting.framed = wanted;
  if (to == state.camera.aim()) return;
  if (flies) {
    state.camera.fly_without_history(to, now);
    return;
  }
  state.camera.flight.reset();
  state.camera.now = to;
}

bool tell_time(Application::State& state, double now) {
  if (!state.presenting || now < state.presenting->tells_next()) return false;
  Presenting& presenting = *state.presenting;
  const auto passed = static_cast<int>((now - presenting.began) / tells_time_each);
  presenting.told = std::max(presenting.told + 1, passed);  // However that division was rounded.
  return true;
}

std::optional<ui::TalkView> talk_view_of(const Application::State& state) {
  if (!state.presenting) return std::nullopt;
  const Presenting& presenting = *state.presenting;
  ui::TalkView view;
  view.tour = presenting.tour->id;
  view.typed = presenting.talk.typed;
  view.notes = presenting.spoken->steps[presenting.talk.now().step].notes;
  view.minutes = presenting.tour->minutes;
  view.elapsed = presenting.told * tells_time_each;
  view.waits = state.awaits_body();
  view.tool = presenting.tool;
  view.pen = presenting.pen;
  // It lies on the slide's own picture, which is not there yet on the way to it.
  if (!state.camera.flight) view.ink = ink_now(presenting);
  if (presenting.frozen) view.ink = presenting.frozen->ink;
  view.frozen = presenting.frozen.has_value();
  view.ink_kept = presenting.ink.now() == ink_of_step(presenting);
  view.speaker = speaker_view_of(state);
  return view;
}

std::vector<ui::TourChoice> tour_choices(const anatomy::Atlas& atlas) {
  std::vector<ui::TourChoice> choices;
  for (const anatomy::Tour* tour : atlas.tours_in_order())
    choices.push_back({tour->id, tour->names.title, tour->summary, tour->minutes, tour->steps.size()});
  return choices;
}

}  // namespace cluneal::app
