// What of the atlas is shown, and what is selected.
#include <utility>

#include "app/actions/perform.h"
#include "app/flight/fly.h"
#include "app/phrases.h"
#include "session/groups.h"
#include "session/levels.h"
#include "session/side_by_side.h"
#include "session/topics.h"
#include "session/variants.h"

namespace cluneal::app {
namespace {

struct VisibilityPerformer {
  Application::State& state;
  double now;

  void operator()(const session::SetShown& a) const {
    state.commit(
        state.say(a.shown ? phrases::show_name : phrases::hide_name, {{"name", title(a.id)}}),
        a.shown ? session::with_shown_branch(session::with_variant_behind(state.scene(), state.library.atlas, a.id),
                                             state.library.atlas, a.id)
                : session::with_branch(state.scene(), a.id, false),
        now);
  }
  void operator()(const session::ToggleGroup& a) const {
    int place = 0;
    for (const session::GroupMembers& group : state.library.groups()) {
      if (place++ != a.group) continue;
      const std::vector<session::Member>& members = group.of(a.part);
      if (members.empty()) {
        state.report(base::Severity::note, state.say(phrases::this_body_has_none_of));
        return;
      }
      // On a slide, which shows a few things alone, what is there of a group goes with one press.
      const bool show = state.presenting ? session::shownness(state.scene(), session::own_members(members)) ==
                                               session::VisibilityState::none
                                         : session::shownness(state.scene(), members) != session::VisibilityState::all;
      const std::string group_name = title(group.id);
      const std::string what =
          a.part == session::GroupPart::sites       ? state.say(phrases::sites_of_nerves, {{"nerves", group_name}})
          : a.part == session::GroupPart::territory ? state.say(phrases::territory_of_nerves, {{"nerves", group_name}})
                                                    : group_name;
      state.commit(state.say(show ? phrases::show_name : phrases::hide_name, {{"name", what}}),
                   session::with_shown(state.scene(), members, show), now);
    }
  }
  void operator()(const session::Reveal& a) const {
    const bool begins = a.by > 0 && !state.editing.revealing;
    state.editing.revealing = true;
    const std::vector<session::GroupMembers> groups = state.library.groups();
    state.commit(a.by > 0 ? state.say(phrases::reveal_next_group) : state.say(phrases::hide_last_group),
                 begins ? session::reveal_begun(state.scene(), groups) : session::revealed(state.scene(), groups, a.by),
                 now);
  }
  void operator()(const session::Isolate& a) const {
    session::Scene scene = state.scene();
    scene.shown.clear();
    for (const Id& leaf : state.library.atlas.leaves()) {
      if (!a.id.covers(leaf)) scene.shown[leaf] = false;
    }
    for (session::ImportedModel& model : scene.models) model.shown = false;
    state.commit(state.say(phrases::show_only_name, {{"name", title(a.id)}}),
                 session::with_shown_branch(std::move(scene), state.library.atlas, a.id), now);
  }
  void operator()(const session::ShowAll&) const {
    state.editing.revealing = false;
    session::Scene scene = state.scene();
    std::erase_if(scene.shown, [](const auto& entry) { return !session::on_demand(entry.first); });
    for (const Id& leaf : state.library.atlas.leaves()) {
      if (!session::on_demand(leaf)) scene.shown[leaf] = true;
    }
    for (session::ImportedModel& model : scene.models) model.shown = true;
    scene.sides = session::Sides::both;
    scene.roots.clear();
    state.commit(state.say(phrases::show_all), std::move(scene), now);
  }
  void operator()(const session::ResetScene&) const {
    state.editing.revealing = false;
    session::Scene scene;
    scene.body = state.scene().body;
    scene.models = state.scene().models;
    for (session::ImportedModel& model : scene.models) model.shown = true;
    state.commit(state.say(phrases::reset_the_scene), std::move(scene), now);
  }
  void operator()(const session::SetSides& a) const {
    session::Scene scene = state.scene();
    scene.sides = a.sides;
    state.commit(state.say(phrases::sides), std::move(scene), now);
  }
  void operator()(const session::SetRoots& a) const {
    const std::string label = a.roots.empty()
                                  ? state.say(phrases::nerves_of_all_roots)
                                  : state.say(phrases::nerves_of_roots_alone, {{"roots", anatomy::listed(a.roots)}});
    state.commit(label, session::with_roots(state.scene(), state.library.atlas, a.roots), now);
  }
  void operator()(const session::ChooseVariant& a) const {
    const bool usual = a.variant.empty();
    state.commit(usual ? state.say(phrases::usual_pattern_of_name, {{"name", title(a.of)}})
                       : state.say(phrases::variant_name, {{"name", title(a.variant)}}),
                 session::with_variant(state.scene(), state.library.atlas, a.of, a.variant), now);
  }
  void operator()(const session::Select& a) const { select(state, a.id, now); }
  void operator()(const session::Visit& a) const { visit(state, a.id, now); }
  void operator()(const session::SetHighlighted& a) const {
    session::Scene scene = state.scene();
    if (a.on) {
      scene.highlighted.insert(a.id);
    } else {
      scene.highlighted.erase(a.id);
    }
    state.commit(state.say(phrases::highlight_name, {{"name", title(a.id)}}), std::move(scene), now);
  }
  void operator()(const session::PutBeside& a) const {
    const std::vector<Id>& there = state.scene().beside;
    if (!a.on) {
      show_beside(state.say(phrases::remove_a_view), session::without_beside(state.scene(), a.id));
      return;
    }
    if (!session::can_stand_beside(state.library.atlas, a.id)) {
      state.report(base::Severity::note, state.say(phrases::has_no_place_on_the_model, {{"name", title(a.id)}}));
    } else if (there.size() >= session::most_side_by_side) {
      state.report(base::Severity::note, state.say(phrases::no_more_views));
    } else {
      show_beside(state.say(phrases::name_in_its_own_view, {{"name", title(a.id)}}),
                  session::with_beside(state.scene(), state.library.atlas, a.id));
    }
  }
  void operator()(const session::OnePicture&) const {
    session::Scene scene = state.scene();
    scene.beside.clear();
    show_beside(state.say(phrases::single_view), std::move(scene));
  }

  /// And brings what the pictures are for into all of them.
  void show_beside(std::string label, session::Scene scene) const {
    state.commit(std::move(label), std::move(scene), now);
    fly_to_pictures(state, now);
  }

  [[nodiscard]] std::string title(const Id& id) const { return state.library.title_of(id); }
};

}  // namespace

void perform(Application::State& state, const session::VisibilityAction& action, double now) {
  std::visit(VisibilityPerformer{state, now}, action);
}

}  // namespace cluneal::app
