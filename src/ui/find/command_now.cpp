#include "ui/find/command_now.h"

#include <algorithm>
#include <array>

#include "language/writing.h"
#include "ui/base/words.h"

namespace cluneal::ui {
namespace {

const GroupSwitches* group_of(const Model& model, int order) {
  const auto group = std::find_if(model.groups.begin(), model.groups.end(),
                                  [&](const GroupSwitches& known) { return known.order == order; });
  return group == model.groups.end() ? nullptr : &*group;
}

const Switch& part_of(const GroupSwitches& group, session::GroupPart part) {
  switch (part) {
    case session::GroupPart::sites:
      return group.sites;
    case session::GroupPart::territory:
      return group.territory;
    case session::GroupPart::nerves:
      break;
  }
  return group.nerves;
}

/// What an action would do, in words; empty where its command's title says it.
class Words {
 public:
  explicit Words(const Model& model) : model_(model) {}

  std::string operator()(const session::ToggleGroup& a) const {
    const GroupSwitches* group = group_of(model_, a.group);
    if (group == nullptr) return {};
    const bool hides = part_of(*group, a.part).state == session::VisibilityState::all;
    const std::string name = within(group->title);
    switch (a.part) {
      case session::GroupPart::sites:
        return say(hides ? phrases::hide_the_entrapment_sites : phrases::show_the_entrapment_sites, {{"nerves", name}});
      case session::GroupPart::territory:
        return say(hides ? phrases::hide_the_territory_of_the : phrases::show_the_territory_of_the, {{"nerves", name}});
      case session::GroupPart::nerves:
        break;
    }
    return say(hides ? phrases::hide_the_nerves : phrases::show_the_nerves, {{"nerves", name}});
  }
  std::string operator()(const session::SetLabels& a) const {
    return a.on ? say(phrases::show_labels) : say(phrases::hide_labels);
  }
  std::string operator()(const session::SetShown& a) const {
    if (a.id.text() != "landmark") return {};
    return a.shown ? say(phrases::show_the_landmarks_of_the) : say(phrases::hide_the_landmarks_of_the);
  }
  std::string operator()(const session::SetDarkBackground& a) const {
    return a.on ? say(phrases::make_the_background_dark) : say(phrases::make_the_background_light);
  }
  std::string operator()(const session::SetHighlighted& a) const {
    return a.on ? say(phrases::highlight_the_selection) : say(phrases::no_longer_highlight_the_selection);
  }
  std::string operator()(const session::SetBody& a) const {
    const auto person = std::find_if(model_.persons.begin(), model_.persons.end(),
                                     [&](const PersonChoice& known) { return known.id == a.person; });
    return person == model_.persons.end() ? std::string{}
                                          : say(phrases::change_to_the_person, {{"person", within(person->title)}});
  }
  std::string operator()(const session::OtherBody&) const {
    const auto now = std::find_if(model_.persons.begin(), model_.persons.end(),
                                  [&](const PersonChoice& known) { return known.id == model_.scene.body; });
    if (now == model_.persons.end()) return {};
    const auto other = std::find_if(model_.persons.begin(), model_.persons.end(), [&](const PersonChoice& known) {
      return known.typical == now->typical && known.woman != now->woman;
    });
    return other == model_.persons.end() ? std::string{} : (*this)(session::SetBody{other->id});
  }
  std::string operator()(const session::NextSkin&) const {
    if (!model_.skin) return {};
    constexpr std::array words{phrases::show_no_skin, phrases::show_the_skin_transparent, phrases::show_the_skin_solid};
    return say(words[static_cast<std::size_t>(session::next_look(*model_.skin))]);
  }
  std::string operator()(const session::ToggleHandles&) const {
    return model_.info && model_.info->handles ? say(phrases::hide_the_transform_handles)
                                               : say(phrases::show_the_transform_handles);
  }
  std::string operator()(const session::PauseRide&) const {
    if (!model_.ride) return {};
    return model_.ride->halted ? say(phrases::resume) : say(phrases::pause_the_ride);
  }
  template <class Other>
  std::string operator()(const Other&) const {
    return {};
  }

 private:
  const Model& model_;
};

/// Why a command makes no sense now; empty where it does. `asked`: whether it asks for anything.
std::string obstacle(const session::Command& command, const Model& model, bool asked) {
  using session::Mode;
  const Mode mode = mode_of(model);
  if (command.mode != Mode::usual && command.mode != mode) {
    if (command.mode == Mode::riding) return say(phrases::only_on_a_ride);
    if (command.mode == Mode::measuring) return say(phrases::only_while_one_measures);
    return command.mode == Mode::pairing ? say(phrases::only_while_points_are_picked)
                                         : say(phrases::only_while_the_skin_is);
  }
  const std::string& name = command.name;
  if (name == "edit.undo" && model.undo_label.empty()) return say(phrases::nothing_to_undo);
  if (name == "edit.redo" && model.redo_label.empty()) return say(phrases::nothing_to_redo);
  if (name == "camera.back" && !model.camera_back) return say(phrases::no_previous_view);
  if (name == "camera.forward" && !model.camera_forward) return say(phrases::no_next_view);
  if (name == "work.cancel" && model.jobs.empty()) return say(phrases::nothing_is_running);
  if (name == "ride.start" && (!model.info || model.info->nerve.empty())) return say(phrases::select_a_nerve_first);
  if (name == "select.none" && model.scene.selected.empty()) return say(phrases::nothing_is_selected);
  if (name == "skin.next" && !model.skin) return say(phrases::this_body_has_no_skin);
  if (name == "painting.start" && model.painting) return say(phrases::it_is_being_painted_on);
  if (name == "points.fit" && model.pairing && !model.pairing->enough) return say(phrases::pick_more_points_first);
  if (asked) return {};
  if (name == "nerves.thicker") return say(phrases::nerves_at_their_thickest);
  if (name == "nerves.thinner") return say(phrases::nerves_at_their_thinnest);
  if (command.name.starts_with("model.")) return say(phrases::select_a_model_of_your);
  return say(phrases::select_something_first);
}

bool is_on(const session::Command& command, const Model& model, const std::optional<session::Action>& action) {
  if (const auto* toggle = action ? session::get_if<session::ToggleGroup>(&*action) : nullptr) {
    const GroupSwitches* group = group_of(model, toggle->group);
    return group != nullptr && part_of(*group, toggle->part).state == session::VisibilityState::all;
  }
  return command.on != nullptr && command.on(model.scene);
}

}  // namespace

session::Mode mode_of(const Model& model) {
  return model.talk       ? session::Mode::presenting
         : model.bedside  ? session::Mode::bedside
         : model.desk     ? session::Mode::desk
         : model.painting ? session::Mode::painting
         : model.pairing  ? session::Mode::pairing
         : model.ruler    ? session::Mode::measuring
         : model.ride     ? session::Mode::riding
                          : session::Mode::usual;
}

CommandNow command_now(const session::Command& command, const Model& model) {
  CommandNow now;
  now.title = say(command.title);
  if (command.name == "edit.undo") now.title = language::titled(language_now(), now.title, model.undo_label);
  if (command.name == "edit.redo") now.title = language::titled(language_now(), now.title, model.redo_label);
  now.action = command.action(model.scene);
  now.on = is_on(command, model, now.action);
  now.does = now.action ? session::visit(Words(model), *now.action) : std::string{};
  if (now.does.empty()) now.does = now.title;
  now.why_not = obstacle(command, model, now.action.has_value());
  if (!now.why_not.empty()) now.action.reset();
  return now;
}

}  // namespace cluneal::ui
