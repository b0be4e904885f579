#include "ui/command_now.h"

#include <algorithm>
#include <array>
#include <cctype>

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

/// Within a sentence: "superior cluneal nerves".
std::string small_first(std::string text) {
  if (!text.empty()) text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
  return text;
}

/// What an action would do, in words; empty where its command's title says it.
class Words {
 public:
  explicit Words(const Model& model) : model_(model) {}

  std::string operator()(const session::ToggleGroup& a) const {
    const GroupSwitches* group = group_of(model_, a.group);
    if (group == nullptr) return {};
    const bool hides = part_of(*group, a.part).state == session::Shownness::all;
    const std::string name = small_first(group->title);
    const std::string verb = hides ? "Hide " : "Show ";
    switch (a.part) {
      case session::GroupPart::sites:
        return verb + "where the " + name + " get caught";
      case session::GroupPart::territory:
        return verb + "the territory of the " + name;
      case session::GroupPart::nerves:
        break;
    }
    return verb + "the " + name;
  }
  std::string operator()(const session::SetLabels& a) const { return a.on ? "Show labels" : "Hide labels"; }
  std::string operator()(const session::SetShown& a) const {
    if (a.id.text() != "landmark") return {};
    return a.shown ? "Show the landmarks of the examination" : "Hide the landmarks of the examination";
  }
  std::string operator()(const session::SetDarkBackground& a) const {
    return a.on ? "Make the background dark" : "Make the background light";
  }
  std::string operator()(const session::SetHighlighted& a) const {
    return a.on ? "Highlight the selection" : "No longer highlight the selection";
  }
  std::string operator()(const session::SetBody& a) const {
    const auto person = std::find_if(model_.persons.begin(), model_.persons.end(),
                                     [&](const PersonChoice& known) { return known.id == a.person; });
    return person == model_.persons.end() ? std::string{} : "Change to the " + small_first(person->title);
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
    constexpr std::array words{"Show no skin", "Show the skin, see-through", "Show the skin, solid"};
    return words[static_cast<std::size_t>(session::next_look(*model_.skin))];
  }
  std::string operator()(const session::ToggleHandles&) const {
    return model_.info && model_.info->handles ? "Hide the handles in the picture" : "Show handles in the picture";
  }
  std::string operator()(const session::PauseRide&) const {
    if (!model_.ride) return {};
    return model_.ride->halted ? "Ride on" : "Halt the ride";
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
    if (command.mode == Mode::riding) return "Only on a ride";
    return command.mode == Mode::pairing ? "Only while points are picked" : "Only while the skin is painted on";
  }
  const std::string& name = command.name;
  if (name == "edit.undo" && model.undo_label.empty()) return "Nothing to undo";
  if (name == "edit.redo" && model.redo_label.empty()) return "Nothing to redo";
  if (name == "camera.back" && !model.camera_back) return "The camera was nowhere before";
  if (name == "camera.forward" && !model.camera_forward) return "The camera did not go back";
  if (name == "work.cancel" && model.jobs.empty()) return "Nothing is running";
  if (name == "ride.start" && (!model.info || model.info->nerve.empty())) return "Select a nerve first";
  if (name == "select.none" && model.scene.selected.empty()) return "Nothing is selected";
  if (name == "skin.next" && !model.skin) return "This body has no skin";
  if (name == "painting.start" && model.painting) return "It is being painted on";
  if (name == "points.fit" && model.pairing && !model.pairing->enough) return "Pick more points first";
  if (asked) return {};
  if (name == "nerves.thicker") return "They are drawn as thick as can be";
  if (name == "nerves.thinner") return "They are drawn as thin as they are";
  if (command.menu == "Model") return "Select a model of your own first";
  return "Select something first";
}

bool is_on(const session::Command& command, const Model& model, const std::optional<session::Action>& action) {
  if (const auto* toggle = action ? std::get_if<session::ToggleGroup>(&*action) : nullptr) {
    const GroupSwitches* group = group_of(model, toggle->group);
    return group != nullptr && part_of(*group, toggle->part).state == session::Shownness::all;
  }
  return command.on != nullptr && command.on(model.scene);
}

}  // namespace

session::Mode mode_of(const Model& model) {
  return model.painting  ? session::Mode::painting
         : model.pairing ? session::Mode::pairing
         : model.ride    ? session::Mode::riding
                         : session::Mode::usual;
}

CommandNow command_now(const session::Command& command, const Model& model) {
  CommandNow now;
  now.title = command.title;
  if (command.name == "edit.undo" && !model.undo_label.empty()) now.title += ": " + model.undo_label;
  if (command.name == "edit.redo" && !model.redo_label.empty()) now.title += ": " + model.redo_label;
  now.action = command.action(model.scene);
  now.on = is_on(command, model, now.action);
  now.does = now.action ? std::visit(Words(model), *now.action) : std::string{};
  if (now.does.empty()) now.does = now.title;
  now.why_not = obstacle(command, model, now.action.has_value());
  if (!now.why_not.empty()) now.action.reset();
  return now;
}

}  // namespace cluneal::ui
