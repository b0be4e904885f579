// Which person is drawn. Bodies are built beside the window.
#include "app/models/bodies.h"

#include <memory>
#include <utility>

#include "app/models/load.h"
#include "app/phrases.h"

namespace cluneal::app {
namespace {

/// What a person's coming and its being given up have in common.
std::string change_to(const std::string& person) {
  return "body " + person;
}

void show_body(Application::State& state, std::shared_ptr<const body::Body> next) {
  state.panel.done(ui::Matter::person);
  if (next == state.library.body) return;
  state.library.body = std::move(next);
  // What goes on along and on the one that was drawn.
  state.doing.riding.reset();
  state.renew();
}

}  // namespace

void set_body(Application::State& state, const std::string& person, double now) {
  state.panel.asked(ui::Matter::person);
  if (const base::Status known = known_person(state.library.atlas.persons, person); !known) {
    state.report(base::Severity::error, known.error(), ui::Matter::person);
    return;
  }
  session::Scene next = state.scene();
  next.body = person;
  state.commit(
      state.say(phrases::body_person, {{"person", anatomy::title_of_person(state.library.atlas.persons, person)}}),
      std::move(next), now, change_to(person));
  request_body(state, person);
}

void keep_body(Application::State& state, const std::string& person, double now) {
  if (state.scene().body != person || state.library.body->person == person) return;
  session::Scene next = state.scene();
  next.body = state.library.body->person;
  // With the change itself as one gesture, so that nothing is left of it to undo.
  state.commit(
      state.say(phrases::body_person,
                {{"person", anatomy::title_of_person(state.library.atlas.persons, state.library.body->person)}}),
      std::move(next), now, change_to(person));
}

void request_body(Application::State& state, const std::string& person) {
  if (const auto known = state.library.bodies.find(person); known != state.library.bodies.end()) {
    show_body(state, known->second);
    return;
  }
  if (state.work.is_making(person)) return;
  state.work.start(state.say(phrases::building_the_body), person,
                   [&state, person, atlas = state.library.english](base::Progress& p) -> base::Jobs::Delivery {
                     // The English atlas does not change while the program runs, so a worker may read it.
                     auto built = std::make_shared<base::Result<body::Body>>(
                         load_person_to_draw(*atlas, person, &p, state.options.bodies));
                     return [&state, person, built, &p] {
                       if (!*built) {
                         if (p.cancelled()) return;
                         state.report(base::Severity::error, built->error(), ui::Matter::person);
                         keep_body(state, person, state.clock);
                         return;
                       }
                       state.library.bodies[person] = std::make_shared<const body::Body>(std::move(built->value()));
                       if (state.scene().body == person) show_body(state, state.library.bodies[person]);
                       state.work.ended.emplace_back("body_built");
                     };
                   });
}

}  // namespace cluneal::app
