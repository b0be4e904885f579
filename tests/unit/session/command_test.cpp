#include "session/command.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

using namespace cluneal;
using base::operator""_id;
using namespace session;

namespace {

const Command* find_command(std::string_view name) {
  const std::vector<Command>& all = commands();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Command& one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

template <class Expected>
const Expected* asked(const char* name, const Scene& scene, std::optional<Action>& keep) {
  const Command* command = find_command(name);
  REQUIRE(command != nullptr);
  keep = command->action(scene);
  return keep ? get_if<Expected>(&*keep) : nullptr;
}

}  // namespace

TEST_CASE("no two commands share a name or a key, and each says what it does") {
  std::set<std::string> names;
  std::map<std::string, std::string> keys;
  for (const Command& command : commands()) {
    INFO(command.name);
    CHECK(names.insert(command.name).second);
    CHECK_FALSE(command.title.text.empty());
    CHECK(command.action != nullptr);
    if (command.keys.empty()) continue;
    std::vector<std::string> all = command.also;
    all.push_back(command.keys);
    for (const std::string& key : all) {
      // On a ride a key may mean something else.
      const auto [place, fresh] =
          keys.emplace(std::to_string(static_cast<int>(command.mode)) + " " + key, command.name);
      INFO("shares its key with " << place->second);
      CHECK(fresh);
    }
  }
}

TEST_CASE("while a tour is given no key means two things, and few of the usual ones hold") {
  std::map<std::string, std::string> keys;
  for (const Command& command : commands()) {
    if (!holds_in(command, Mode::presenting) || command.keys.empty()) continue;
    std::vector<std::string> all = command.also;
    all.push_back(command.keys);
    for (const std::string& key : all) {
      INFO(key << " of " << command.name);
      const auto [place, fresh] = keys.emplace(key, command.name);
      INFO("shared with " << place->second);
      CHECK(fresh);
    }
  }
  CHECK(keys.at("S") == "tour.superior");
  CHECK(keys.at("L") == "labels.toggle");
  CHECK(keys.at("Shift+B") == "sides.both");
  CHECK(keys.at("U") == "muscles.toggle");
  CHECK(keys.at("Ctrl+Q") == "app.quit");
  CHECK(keys.at("Ctrl+P") == "ink.pen");  // As in other programs for slides, like the next two.
  CHECK(keys.at("Ctrl+L") == "ink.pointer");
  CHECK(keys.at("E") == "ink.wipe");
  CHECK(keys.at("Ctrl+Z") == "edit.undo");
  CHECK(holds_in(*find_command("edit.undo"), Mode::riding));
}

TEST_CASE("every named view has a command with its key and title") {
  std::optional<Action> keep;
  for (const NamedView& view : named_views()) {
    const std::string name = "view." + view.name;
    const auto* go = asked<GoToView>(name.c_str(), Scene{}, keep);
    REQUIRE(go != nullptr);
    CHECK(go->name == view.name);
    CHECK(find_command(name)->keys == std::to_string(view.key));
    CHECK(find_command(name)->title == view.title);
  }
}

TEST_CASE("commands on the selection ask for nothing without one") {
  Scene scene;
  for (const char* name :
       {"hide.selected", "isolate.selected", "fly.selected", "highlight.selected", "ghost.selected", "ride.start"}) {
    INFO(name);
    CHECK_FALSE(find_command(name)->action(scene));
    scene.selected = "bone.sacrum"_id;
    CHECK(find_command(name)->action(scene));
    scene.selected = {};
  }
}

TEST_CASE("each group of nerves has a switch for its nerves, its sites and its territory, on one letter") {
  std::optional<Action> keep;
  struct Row {
    int group;
    const char* name;
    std::string key;
  };
  for (const Row& row : {Row{0, "superior", "Q"}, Row{1, "middle", "W"}, Row{2, "inferior", "E"}}) {
    for (const auto& [part, kind, modifier] :
         {std::tuple{GroupPart::nerves, "nerves.", ""}, std::tuple{GroupPart::sites, "sites.", "Shift+"},
          std::tuple{GroupPart::territory, "territory.", "Alt+"}}) {
      const std::string name = std::string(kind) + row.name;
      const auto* toggle = asked<ToggleGroup>(name.c_str(), Scene{}, keep);
      REQUIRE(toggle != nullptr);
      CHECK(toggle->group == row.group);
      CHECK(toggle->part == part);
      CHECK(find_command(name)->keys == modifier + row.key);
    }
  }
}

TEST_CASE("a model is laid by commands only where one of the user's own is selected") {
  std::optional<Action> keep;
  Scene scene;
  scene.models.resize(2);
  for (const auto& [name, how] :
       {std::pair{"model.centre", Lay::to_centre}, {"model.flip", Lay::flipped}, {"model.as_read", Lay::as_read}}) {
    INFO(name);
    scene.selected = "model.1"_id;
    const auto* lay = asked<LayModel>(name, scene, keep);
    REQUIRE(lay != nullptr);
    CHECK(lay->index == 1);
    CHECK(lay->how == how);
    for (const Id& other : {Id{}, "model.2"_id, "bone.sacrum"_id}) {
      scene.selected = other;
      CHECK_FALSE(find_command(name)->action(scene));
    }
  }
}

TEST_CASE("toggles look at the scene") {
  std::optional<Action> keep;
  Scene scene;
  CHECK_FALSE(asked<SetLabels>("labels.toggle", scene, keep)->on);
  scene.labels = false;
  CHECK(asked<SetLabels>("labels.toggle", scene, keep)->on);
  CHECK(asked<SetDarkBackground>("background.toggle", scene, keep)->on);
  scene.selected = "nerve.scn"_id;
  CHECK(asked<SetHighlighted>("highlight.selected", scene, keep)->on);
  scene.highlighted.insert(scene.selected);
  CHECK_FALSE(asked<SetHighlighted>("highlight.selected", scene, keep)->on);
  CHECK(asked<ToggleGhost>("ghost.selected", scene, keep)->id == scene.selected);
}

TEST_CASE("nerves never get thinner than life nor thicker than the picture bears") {
  std::optional<Action> keep;
  Scene scene;
  scene.nerve_scale = 2;
  CHECK(asked<SetNerveScale>("nerves.thicker", scene, keep)->scale == 2.5);
  CHECK(asked<SetNerveScale>("nerves.thinner", scene, keep)->scale == 1.5);
  scene.nerve_scale = 1;
  CHECK_FALSE(find_command("nerves.thinner")->action(scene));
  scene.nerve_scale = 6;
  CHECK_FALSE(find_command("nerves.thicker")->action(scene));
}

TEST_CASE("one key shows all landmarks and hides them again") {
  std::optional<Action> keep;
  Scene scene;
  const auto* show = asked<SetShown>("landmarks.toggle", scene, keep);
  REQUIRE(show != nullptr);
  CHECK(show->id == "landmark"_id);
  CHECK(show->shown);
  scene.shown["landmark"_id] = true;
  CHECK_FALSE(asked<SetShown>("landmarks.toggle", scene, keep)->shown);
}

TEST_CASE("one key shows the muscles and hides them again") {
  std::optional<Action> keep;
  Scene scene;
  const auto* show = asked<SetShown>("muscles.toggle", scene, keep);
  REQUIRE(show != nullptr);
  CHECK(show->id == "muscle"_id);
  CHECK(show->shown);
  scene.shown["muscle"_id] = true;
  CHECK_FALSE(asked<SetShown>("muscles.toggle", scene, keep)->shown);
}

TEST_CASE("one key changes between man and woman") {
  std::optional<Action> keep;
  CHECK(asked<OtherBody>("body.other", Scene{}, keep) != nullptr);
}

TEST_CASE("what can be switched on says whether it is, and its command changes that") {
  Scene scene;
  const auto on = [&](const char* name) {
    const Command* command = find_command(name);
    REQUIRE(command->on != nullptr);
    return command->on(scene);
  };
  CHECK(on("labels.toggle"));
  CHECK_FALSE(on("background.toggle"));
  CHECK_FALSE(on("landmarks.toggle"));
  CHECK(on("sides.both"));
  scene.labels = false;
  scene.dark_background = true;
  scene.shown["landmark"_id] = true;
  scene.sides = Sides::right;
  CHECK_FALSE(on("labels.toggle"));
  CHECK(on("background.toggle"));
  CHECK(on("landmarks.toggle"));
  CHECK_FALSE(on("sides.both"));
  CHECK_FALSE(on("sides.left"));
  CHECK(on("sides.right"));
}
