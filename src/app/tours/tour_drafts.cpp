#include "app/tours/tour_drafts.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <glm/trigonometric.hpp>
#include <set>
#include <utility>

#include "anatomy/write_tour.h"
#include "app/models/bodies.h"
#include "app/phrases.h"
#include "app/tours/find_tour.h"
#include "app/tours/kept_draft.h"
#include "app/tours/talk.h"
#include "base/file.h"
#include "view/framing.h"

namespace cluneal::app {
namespace {

constexpr double keep_after = 1;  // Seconds of quiet.

anatomy::Tour empty_tour() {
  anatomy::Tour tour;
  tour.id = *Id::parse("tour.own");
  tour.minutes = 1;
  return tour;
}

TourDraft& draft_of(Application::State& state) {
  if (!state.draft) state.draft.emplace(DraftedTour{empty_tour(), {}});
  state.draft->open = true;
  return *state.draft;
}

/// What the draft's other members say of its steps.
void settle(TourDraft& draft) {
  if (!draft.has_step()) draft.at = draft.tour().steps.empty() ? 0 : draft.tour().steps.size() - 1;
}

void changed(Application::State& state, double now) {
  settle(*state.draft);
  state.draft->keep_due = now + keep_after;
  state.panel.stale = true;
}

/// A step's key is once in its tour; those that are there stay.
void give_keys(anatomy::Tour& tour) {
  std::set<std::string> all, seen;
  for (const anatomy::TourStep& step : tour.steps) all.insert(step.key);
  for (anatomy::TourStep& step : tour.steps) {
    const bool twice = !seen.insert(step.key).second;
    if (!twice && !step.key.empty()) continue;
    std::size_t number = 1;
    while (!all.insert("step_" + std::to_string(number)).second) ++number;
    step.key = "step_" + std::to_string(number);
  }
}

/// One entry to undo; `change` is given the tour with its file, and the step that is worked on.
template <class Change>
void edit(Application::State& state, const language::Phrase& label, double now, Change change,
          const std::string& gesture = {}) {
  TourDraft& draft = draft_of(state);
  DraftedTour edited = draft.history.now();
  anatomy::Tour& tour = edited.tour;
  change(edited, draft.at);
  give_keys(tour);
  int seconds = 0;
  for (const anatomy::TourStep& step : tour.steps) seconds += step.seconds;
  tour.minutes = std::clamp(static_cast<int>(std::lround(seconds / 60.0)), 1, 120);
  draft.history.commit(state.say(label), std::move(edited), gesture);
  changed(state, now);
}

session::Camera camera_of(const Application::State& state, const session::TourShot& shot) {
  session::Camera camera = state.camera.aim();
  const session::Camera direction = session::direction_of(shot);
  camera.azimuth = direction.azimuth;
  camera.elevation = direction.elevation;
  if (shot.camera) {
    camera.target = {shot.camera->target[0], shot.camera->target[1], shot.camera->target[2]};
    camera.distance = shot.camera->half_height / std::tan(glm::radians(camera.field_of_view / 2));
    return camera;
  }
  geometry::Bounds bounds;
  for (const Id& id : shot.focus) bounds.add(state.bounds_of(id, state.clock));
  const double aspect = state.picturing.aspect();
  if (!bounds.empty()) return session::framed(camera, bounds, aspect, state.names_stand_beside());
  return session::framed(camera, view::framing_of_shown(state.inputs(false, state.clock)).points, aspect,
                         state.names_stand_beside());
}

}  // namespace

void make_tour(Application::State& state, double now) {
  draft_of(state);
  changed(state, now);
}

void new_tour(Application::State& state, double now) {
  edit(state, phrases::new_tour, now, [](DraftedTour& drafted, std::size_t&) { drafted = {empty_tour(), {}}; });
}

void change_tour(Application::State& state, const std::string& named, double now) {
  std::optional<FoundTour> read = read_tour_or_tell(state, named);
  if (!read) return;
  const bool of_atlas = read->tour.id.text() == named;
  // What this version does not know of a file would be lost by writing over it.
  const bool has_file = !of_atlas && read->remarks.empty();
  edit(state, phrases::open_a_tour, now, [&](DraftedTour& drafted, std::size_t& at) {
    drafted.tour = std::move(read->tour);
    if (of_atlas) drafted.tour.id = empty_tour().id;
    drafted.path = has_file ? named : std::string();
    at = 0;
  });
  if (has_file) state.draft->on_disk = state.draft->history.now();
}

void stop_making_tour(Application::State& state, double now) {
  if (!state.draft) return;
  state.draft->open = false;
  changed(state, now);
}

void take_step(Application::State& state, double now) {
  edit(state, phrases::add_a_step, now, [&](DraftedTour& drafted, std::size_t& at) {
    anatomy::Tour& tour = drafted.tour;
    if (!tour.steps.empty()) ++at;
    tour.steps.insert(tour.steps.begin() + static_cast<std::ptrdiff_t>(at),
                      session::step_taken_from(state.scene(), state.camera.aim(), state.library.atlas));
  });
}

void retake_step(Application::State& state, double now) {
  if (!state.draft || !state.draft->has_step()) return;
  edit(state, phrases::picture_of_a_step, now, [&](DraftedTour& drafted, std::size_t& at) {
    anatomy::Tour& tour = drafted.tour;
    anatomy::TourStep& step = tour.steps[at];
    anatomy::TourStep taken = session::step_taken_from(state.scene(), state.camera.aim(), state.library.atlas);
    taken.key = step.key;
    taken.slide = step.slide;
    taken.notes = step.notes;
    taken.seconds = step.seconds;
    taken.question = step.question;
    taken.references = step.references;
    step = std::move(taken);
  });
}

void go_to_step(Application::State& state, std::size_t step, double now) {
  if (!state.draft || step >= state.draft->tour().steps.size()) return;
  state.draft->at = step;
  const session::TourShot shot = session::shot_of(state.draft->tour().steps[step], state.library.atlas);
  if (!shot.unknown.empty()) state.report(base::Severity::warning, shot.unknown);
  session::Scene scene = with_models_of(state.scene(), shot.scene);
  scene.nerve_scale = state.scene().nerve_scale;
  scene.dark_background = state.scene().dark_background;
  const std::string person = scene.body;
  state.commit(state.say(phrases::show_step_number, {{"number", std::to_string(step + 1)}}), std::move(scene), now);
  request_body(state, person);
  state.fly_to(camera_of(state, shot), now);
  changed(state, now);
}

void move_step(Application::State& state, int by, double now) {
  if (!state.draft || !state.draft->has_step()) return;
  const auto last = static_cast<std::ptrdiff_t>(state.draft->tour().steps.size()) - 1;
  const std::ptrdiff_t to = std::clamp(static_cast<std::ptrdiff_t>(state.draft->at) + by, std::ptrdiff_t{0}, last);
  edit(state, phrases::move_a_step, now, [&](DraftedTour& drafted, std::size_t& at) {
    anatomy::Tour& tour = drafted.tour;
    const auto begin = tour.steps.begin();
    const auto from = static_cast<std::ptrdiff_t>(at);
    if (from < to) std::rotate(begin + from, begin + from + 1, begin + to + 1);
    if (from > to) std::rotate(begin + to, begin + from, begin + from + 1);
    at = static_cast<std::size_t>(to);
  });
}

void duplicate_step(Application::State& state, double now) {
  if (!state.draft || !state.draft->has_step()) return;
  edit(state, phrases::duplicate_a_step, now, [](DraftedTour& drafted, std::size_t& at) {
    anatomy::Tour& tour = drafted.tour;
    anatomy::TourStep copy = tour.steps[at];
    copy.key.clear();
    ++at;
    tour.steps.insert(tour.steps.begin() + static_cast<std::ptrdiff_t>(at), copy);
  });
}

void remove_step(Application::State& state, double now) {
  if (!state.draft || !state.draft->has_step()) return;
  edit(state, phrases::delete_a_step, now, [](DraftedTour& drafted, std::size_t& at) {
    anatomy::Tour& tour = drafted.tour;
    tour.steps.erase(tour.steps.begin() + static_cast<std::ptrdiff_t>(at));
  });
}

void write_step(Application::State& state, const session::WriteStep& words, double now) {
  if (!state.draft || !state.draft->has_step()) return;
  edit(
      state, phrases::words_of_a_step, now,
      [&](DraftedTour& drafted, std::size_t& at) {
        anatomy::Tour& tour = drafted.tour;
        anatomy::TourStep& step = tour.steps[at];
        step.slide = words.slide;
        step.notes = words.notes;
        step.seconds = std::clamp(words.seconds, 5, 600);
        step.question = std::nullopt;
        if (!words.ask.empty()) step.question = anatomy::TourQuestion{words.ask, words.answer};
      },
      "words " + std::to_string(state.draft->at));
}

void name_tour(Application::State& state, const session::NameTour& names, double now) {
  edit(
      state, phrases::title_of_a_tour, now,
      [&](DraftedTour& drafted, std::size_t&) {
        anatomy::Tour& tour = drafted.tour;
        tour.names.title = names.title;
        tour.summary = names.summary;
      },
      "title");
}

void undo_tour_change(Application::State& state, double now) {
  if (!state.draft) return;
  state.draft->history.undo();
  changed(state, now);
}

void redo_tour_change(Application::State& state, double now) {
  if (!state.draft) return;
  state.draft->history.redo();
  changed(state, now);
}

void save_tour(Application::State& state, const std::string& path, double now) {
  if (!state.draft) return;
  state.panel.asked(ui::Matter::tour);
  const std::filesystem::path file = base::user_path(path);
  anatomy::Tour tour = state.draft->tour();
  if (tour.names.title.empty()) tour.names.title = file.stem().string();
  const base::Status written = base::write_atomically(file, anatomy::to_json(tour));
  state.tell_end(ui::Matter::tour, written.ok(),
                 written ? state.say(phrases::saved_file, {{"file", file.string()}}) : state.say(written.error()));
  if (!written) return;
  state.draft->history.amend({std::move(tour), file.string()});
  state.draft->on_disk = state.draft->history.now();
  changed(state, now);
}

void put_ink_into_draft(Application::State& state, const Presenting& given, double now) {
  const bool own = given.origin.drafted && state.draft && state.draft->tour().steps == given.tour->steps;
  edit(state, phrases::drawing_on_a_slide, now, [&](DraftedTour& drafted, std::size_t& at) {
    if (!own) {
      drafted = {*given.tour, given.origin.path};
      if (drafted.path.empty()) drafted.tour.id = empty_tour().id;
      at = given.kept_ink.begin()->first;
    }
    for (const auto& [step, ink] : given.kept_ink) drafted.tour.steps[step].ink = ink;
  });
  if (!own && !given.origin.path.empty()) state.draft->on_disk = DraftedTour{*given.tour, given.origin.path};
  state.report(base::Severity::note, state.say(phrases::what_you_drew_is_kept), ui::Matter::tour);
}

void try_tour(Application::State& state, double now) {
  if (!state.draft || state.draft->tour().steps.empty()) return;
  give_tour(state, state.draft->tour(), {true, {}}, state.draft->at, now);
}

base::Status keep_tour_draft(Application::State& state) {
  if (!state.draft || state.draft->keep_due < 0) return base::Done{};
  const TourDraft& draft = *state.draft;
  base::Status kept = base::Done{};
  if (state.editing.saved.keeps()) {
    if (draft.tour().steps.empty() && draft.tour().names.title.empty()) {
      forget_draft();
    } else {
      kept = keep_draft({draft.tour(), draft.at, draft.path(), draft.open});
    }
  }
  state.draft->keep_due = -1;  // What cannot be written is told, and tried again after the next change.
  return kept;
}

void bring_tour_draft_back(Application::State& state) {
  if (!state.editing.saved.keeps()) return;
  base::Result<std::optional<KeptDraft>> kept = kept_draft();
  if (!kept) {
    const std::filesystem::path beside = put_draft_aside();
    state.report(base::Severity::warning, state.say(phrases::tour_draft_not_used,
                                                    {base::filled_by("why", kept.error()), {"file", beside.string()}}));
    return;
  }
  if (!*kept) return;
  state.draft.emplace(DraftedTour{std::move((*kept)->tour), std::move((*kept)->path)});
  state.draft->at = (*kept)->at;
  state.draft->open = (*kept)->open;
  if (state.draft->path().empty()) return;
  base::Result<FoundTour> on_disk = find_tour(state.draft->path(), state.library.atlas);
  if (on_disk) state.draft->on_disk = DraftedTour{std::move(on_disk->tour), state.draft->path()};
}

std::optional<ui::TourDraftView> tour_draft_view_of(const Application::State& state) {
  if (!state.draft || !state.draft->open) return std::nullopt;
  const TourDraft& draft = *state.draft;
  ui::TourDraftView view;
  view.title = draft.tour().names.title;
  view.summary = draft.tour().summary;
  view.path = draft.path();
  view.saved = draft.saved();
  view.minutes = draft.tour().minutes;
  view.at = draft.at;
  view.undo_label = draft.history.undo_label();
  view.redo_label = draft.history.redo_label();
  view.can_undo = draft.history.can_undo();
  view.can_redo = draft.history.can_redo();
  for (const anatomy::TourStep& step : draft.tour().steps) view.steps.push_back(step.slide);
  if (draft.has_step()) {
    const anatomy::TourStep& step = draft.tour().steps[draft.at];
    view.words = {step.slide, step.notes, step.question ? step.question->ask : "",
                  step.question ? step.question->answer : "", step.seconds};
    view.slide_words = anatomy::words_in(step.slide);
  }
  return view;
}

}  // namespace cluneal::app
