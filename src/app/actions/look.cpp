// How what is shown looks.
#include <algorithm>
#include <array>
#include <utility>

#include "app/actions/perform.h"
#include "app/phrases.h"

namespace cluneal::app {
namespace {

struct LookPerformer {
  Application::State& state;
  double now;

  void operator()(const session::SetOpacity& a) const {
    session::Scene scene = state.scene();
    scene.opacity[a.id] = std::clamp(a.opacity, 0.0, 1.0);
    state.commit(state.say(phrases::opacity_of_name, {{"name", title(a.id)}}), std::move(scene), now,
                 "opacity " + a.id.text());
  }
  void operator()(const session::ToggleGhost& a) const {
    session::Scene scene = state.scene();
    const Id whole = base::side_of(a.id) == base::Side::none ? a.id : a.id.parent();
    const auto known = state.library.atlas.structures.find(whole);
    const double own = known == state.library.atlas.structures.end() ? 1 : known->second.opacity;
    const bool is_ghost = session::opacity_of(scene, a.id, own) <= session::ghost_opacity;
    // What is a ghost by itself becomes solid, and that ghost again.
    const double solid = own <= session::ghost_opacity ? 1 : own;
    scene.opacity[a.id] = is_ghost ? solid : std::min(own, session::ghost_opacity);
    state.commit(state.say(is_ghost ? phrases::solid_name : phrases::transparent_name, {{"name", title(a.id)}}),
                 std::move(scene), now);
  }
  void operator()(const session::SetSkin& a) const {
    constexpr std::array words{phrases::no_skin, phrases::transparent_skin, phrases::solid_skin};
    state.commit(state.say(words[static_cast<std::size_t>(a.look)]),
                 session::with_skin(state.scene(), state.library.atlas, a.look), now);
  }
  void operator()(const session::NextSkin&) const {
    (*this)(session::SetSkin{session::next_look(session::skin_look(state.scene(), state.library.atlas))});
  }
  void operator()(const session::SetLabels& a) const {
    session::Scene scene = state.scene();
    scene.labels = a.on;
    state.commit(a.on ? state.say(phrases::labels_on) : state.say(phrases::labels_off), std::move(scene), now);
  }
  void operator()(const session::SetNerveScale& a) const {
    session::Scene scene = state.scene();
    scene.nerve_scale = std::clamp(a.scale, session::least_nerve_scale, session::largest_nerve_scale);
    state.commit(state.say(phrases::nerve_thickness), std::move(scene), now, "nerve_scale");
  }
  void operator()(const session::SetDarkBackground& a) const {
    session::Scene scene = state.scene();
    scene.dark_background = a.on;
    state.commit(state.say(phrases::background), std::move(scene), now);
  }
  void operator()(const session::SetSpread& a) const {
    session::Scene scene = state.scene();
    scene.spread = a.nerve;
    state.commit(
        a.nerve.empty() ? state.say(phrases::hide_published_distances) : state.say(phrases::published_distances),
        std::move(scene), now);
  }

  [[nodiscard]] std::string title(const Id& id) const { return state.library.title_of(id); }
};

}  // namespace

void perform(Application::State& state, const session::LookAction& action, double now) {
  std::visit(LookPerformer{state, now}, action);
}

}  // namespace cluneal::app
