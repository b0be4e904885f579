#include "ui/find/palette.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "screen.h"
#include "session/command.h"
#include "ui/find/command_now.h"
#include "ui/find/palette_entries.h"
#include "words_on_screen.h"

namespace cluneal::ui {
namespace {

using base::operator""_id;

Model model_to_find_in() {
  Model model;
  const Switch on{true, session::VisibilityState::all};
  const Switch off{true, session::VisibilityState::none};
  model.groups = {{"nerve.scn"_id, "Superior", "Superior cluneal nerves", "", 0, 0.3, 0.6, false, on, off, off}};
  TreeNode hip{"bone.hip"_id, "Hip bone", true, false, {}, {}, {}, {}, {}};
  hip.children = {{"bone.hip.left"_id, "Left", true, false, {}, {}, {}, {}, {}},
                  {"bone.hip.right"_id, "Right", true, false, {}, {}, {}, {}, {}}};
  TreeNode spine{"landmark.psis"_id, "Posterior superior iliac spine", true, false, {}, {}, {}, {}, {}};
  spine.words = "PSIS dimple of Venus";
  model.tree = {hip, spine};
  TreeNode kind{"treatment"_id, "Treatment", true, false, {}, {}, {}, {}, {}};
  kind.children = {{"treatment.rest"_id, "Rest", true, false, {}, {}, {}, {}, {}}};
  model.topics = {kind};
  model.persons = {{"man", "Typical man", false}, {"woman", "Typical woman", true}};
  model.skin = session::SkinLook::ghost;
  model.bookmarks = {{3, "Monday's lesson", "2026-11-28 13:00"}};
  model.variants = {{"nerve.scn"_id, {}, "Superior cluneal nerves: usual pattern", ""},
                    {"nerve.scn"_id, "variant.scn.l1"_id, "Superior cluneal nerves: L1 alone", ""}};
  return model;
}

std::vector<std::string> found(const Model& model, const std::string& typed,
                               const std::vector<std::string>& recent = {}) {
  const std::vector<PaletteEntry> entries = palette_entries(model, PanelState{});
  std::vector<std::string> titles;
  for (const PaletteEntry* entry : palette_found(entries, typed, recent)) titles.push_back(entry->findable.title);
  return titles;
}

PaletteEntry entry(const Model& model, const std::string& key, const PanelState& state = {}) {
  for (PaletteEntry& one : palette_entries(model, state)) {
    if (one.key == key) return one;
  }
  FAIL("no entry " << key);
  return {};
}

/// The palette open on a screen, with what is typed.
struct Opened {
  explicit Opened(Model with, int width = 1440, int height = 900, float scale = 1)
      : model(std::move(with)), screen(width, height, scale) {
    (void)screen.frame(model);
    open();
  }
  void open() {
    screen.state.palette.open = true;
    for (int i = 0; i < 4; ++i) (void)screen.frame(model);
  }
  void type(const std::string& text) {
    for (const char c : text) ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(c));
    for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  }
  std::vector<session::Action> press(ImGuiKey key) { return screen.press(model, key); }

  Model model;
  Screen screen;
};

TEST_CASE("Every command of the scene and of the window can be found, with its key") {
  const Model model = model_to_find_in();
  const std::vector<PaletteEntry> entries = palette_entries(model, PanelState{});
  std::set<std::string> keys;
  for (const PaletteEntry& one : entries) CHECK(keys.insert(one.key).second);
  for (const session::Command& command : session::commands()) {
    INFO(command.name);
    // Those of slides and of the rooms make no sense where a palette can be opened.
    const bool elsewhere = command.mode == session::Mode::presenting || command.mode == session::Mode::bedside ||
                           command.mode == session::Mode::desk;
    CHECK(keys.contains(command.name) == !elsewhere);
    if (elsewhere) continue;
    CHECK(entry(model, command.name).keys == command.keys);
  }
  for (const WindowCommand& command : window_commands())
    CHECK(keys.contains(command.name) == (command.name != "palette.open"));
}

TEST_CASE("What is switched says what it would do, and what makes no sense says why") {
  Model model = model_to_find_in();
  CHECK(entry(model, "labels.toggle").findable.title == "Hide labels");
  CHECK(entry(model, "nerves.superior").findable.title == "Hide the superior cluneal nerves");
  CHECK(entry(model, "sites.superior").findable.title == "Show the entrapment sites of the superior cluneal nerves");
  CHECK(entry(model, "skin.next").findable.title == "Show the skin, solid");
  CHECK(entry(model, "body.other").findable.title == "Change to the typical woman");
  CHECK(entry(model, "edit.undo").why_not == "Nothing to undo");
  CHECK(entry(model, "hide.selected").why_not == "Select something first");
  CHECK(entry(model, "ride.next").why_not == "Only on a ride");
  CHECK(entry(model, "ride.start").why_not == "Select a nerve first");
  CHECK(entry(model, "panel.info").findable.title == "Hide the information panel");
  model.scene.labels = false;
  model.undo_label = "hide left hip bone";
  model.scene.selected = "bone.hip.left"_id;
  model.ride = RideStrip{};
  PanelState state;
  state.info = false;
  CHECK(entry(model, "labels.toggle").findable.title == "Show labels");
  CHECK(entry(model, "edit.undo").findable.title == "Undo: hide left hip bone");
  CHECK(entry(model, "edit.undo").why_not.empty());
  CHECK(entry(model, "hide.selected").why_not.empty());
  CHECK(entry(model, "ride.next").why_not.empty());
  CHECK(entry(model, "panel.info", state).findable.title == "Show the information panel");
  // A nerve to ride along, not just anything that is selected.
  CHECK(entry(model, "ride.start").why_not == "Select a nerve first");
  for (const session::Command& command : session::commands()) {
    const CommandNow now = command_now(command, model);
    CHECK(now.action.has_value() == now.why_not.empty());
  }
}

TEST_CASE("Actions and settings have the names of the field, and are found by those that they had before") {
  const Model model = model_to_find_in();
  const std::vector<PaletteEntry> entries = palette_entries(model, PanelState{});
  const auto found_key = [&](const std::string& typed, const std::string& key) {
    for (const PaletteEntry* one : palette_found(entries, typed, {})) {
      if (one->key == key) return true;
    }
    return false;
  };
  struct Renamed {
    const char *key, *now, *before;
  };
  for (const auto& [key, now, before] : {
           Renamed{"fly.all", "Zoom to fit", "Bring all into the picture"},
           {"camera.nearer", "Zoom in", "Nearer"},
           {"camera.farther", "Zoom out", "Farther"},
           {"camera.back", "Previous view", "Back to where the camera was"},
           {"camera.forward", "Next view", "Forward again"},
           {"camera.turn_left", "Rotate left", "Turn to the left"},
           {"ride.pause", "Pause or resume", "Halt, or ride on"},
           {"ride.leave", "Exit the ride", "Leave the ride"},
           {"ride.next", "Next step", "To the next step"},
           {"ride.back", "Previous step", "To the step before"},
           {"ride.start", "Ride along the selected nerve", "fly-through"},
           {"select.none", "Clear the selection", "Select nothing"},
           {"scene.reset", "Reset the scene", "Show as the atlas does"},
           {"isolate.selected", "Isolate the selection", "Show the selection alone"},
           {"ghost.selected", "Toggle transparency of the selection", "see-through, or solid again"},
           {"reveal.next", "Reveal the next group", "Reveal one group more"},
           {"reveal.back", "Hide the last group", "Reveal one group less"},
           {"measure.leave", "Remove the ruler", "Take the ruler away"},
           {"painting.leave", "Discard the drawing", "Forget the drawing"},
           {"painting.undo", "Undo the last stroke", "Take the last stroke back"},
           {"points.fit", "Align the model by the points", "Lay the model by the points"},
           {"points.leave", "Cancel the alignment", "Leave the model where it was"},
           {"model.as_read", "Reset placement", "Back to where its file has it"},
           {"model.centre", "Centre on the atlas", "To the atlas's centre"},
           {"beside.none", "Single view", "One picture again"},
           {"work.cancel", "Cancel the running task", "Cancel what is running"},
           {"sites.middle", "Middle: entrapment sites", "Where they get caught"},
           {"body.other", "Switch between woman and man", "The other body"},
           {"window.alone", "Hide all panels", "The picture alone"},
           {"setting labels.amount 0", "Number of labels", "How many names"},
           {"setting mouse.wheel_forward 0", "Wheel forward", "Wheel turned forward leads: nearer"},
       }) {
    INFO(key);
    CHECK(found_key(before, key));
    const Findable shown = entry(model, key).findable;
    CHECK((shown.title.starts_with(now) || shown.also == now));
  }
}

TEST_CASE("The nerves of a root are found by its name, alone, with others, and all of them again") {
  Model model = model_to_find_in();
  model.levels = {anatomy::root_t11, anatomy::root_l1};
  CHECK(found(model, "T11").front() == "Nerves of T11 alone");
  CHECK(found(model, "segment") == std::vector<std::string>{"Nerves of T11 alone", "Nerves of L1 alone"});
  model.scene.roots = {anatomy::root_l1};
  CHECK(found(model, "T11").front() == "Nerves of T11 too");
  const PaletteEntry less = entry(model, "root L1");
  CHECK(less.findable.title == "Without the nerves of L1");
  REQUIRE(less.action);
  CHECK(session::get<session::SetRoots>(*less.action).roots.empty());
  const PaletteEntry more = entry(model, "root T11");
  REQUIRE(more.action);
  CHECK(anatomy::listed(session::get<session::SetRoots>(*more.action).roots) == "T11, L1");
  CHECK(entry(model, "roots.all").findable.title == "Nerves of all roots");
}

TEST_CASE("Both sides of a pair, persons, the skin, topics and variants are there, each with what it is") {
  const Model model = model_to_find_in();
  CHECK(found(model, "hip bone") == std::vector<std::string>{"Hip bone, left", "Hip bone, right"});
  CHECK(found(model, "psis") == std::vector<std::string>{"Posterior superior iliac spine"});
  CHECK(entry(model, "landmark.psis").kind == "Landmark");
  CHECK(entry(model, "bone.hip.left").kind == "Bone");
  CHECK(entry(model, "treatment.rest").kind == "Treatment");
  CHECK(entry(model, "view.posterior").kind == "View");
  CHECK(entry(model, "person man").on);
  CHECK_FALSE(entry(model, "person woman").on);
  CHECK(entry(model, "skin.ghost").on);
  CHECK(entry(model, "variant nerve.scn ").on);
  CHECK(found(model, "monday").at(0) == "Monday's lesson");
  CHECK(found(model, "L1 alone").at(0) == "Superior cluneal nerves: L1 alone");
}

TEST_CASE("A kind of topics is found before its topics and opens their list; printing and measuring are found") {
  Model model = model_to_find_in();
  TreeNode flags{"red_flag"_id, "Rule out first", true, false, {}, {}, {}, {}, {}};
  flags.children = {{"red_flag.cancer"_id, "Pain despite treatment", true, false, {}, {}, {}, {}, {}}};
  flags.children[0].words = "treatment failed";
  model.topics.insert(model.topics.begin(), flags);
  for (const char* typed : {"treatment", "treatments", "treat"}) CHECK(found(model, typed).front() == "Treatment");
  for (const char* typed : {"measure", "ruler"}) {
    CHECK(found(model, typed).front() == "Ruler: measure between two points");
  }
  const std::vector<std::string> prints = found(model, "print");
  for (const char* title : {"Save a figure...", "At the bedside: talk with a patient"}) {
    INFO(title);
    CHECK(std::find(prints.begin(), prints.end(), title) != prints.end());
  }
  Opened palette(model);
  palette.type("treatment");
  CHECK(palette.press(ImGuiKey_Enter).empty());
  CHECK(palette.screen.state.syndrome);
  for (int i = 0; i < 3; ++i) (void)palette.screen.frame(palette.model);
  const auto lines = lines_on_screen();
  CHECK(std::any_of(lines.begin(), lines.end(), [](const LineOnScreen& line) { return line.text == "Rest"; }));
  CHECK(std::none_of(lines.begin(), lines.end(),
                     [](const LineOnScreen& line) { return line.text == "Pain despite treatment"; }));
}

TEST_CASE("Nothing typed: what was taken last, then all that can be done") {
  const Model model = model_to_find_in();
  const std::vector<std::string> all = found(model, "", {"landmark.psis", "labels.toggle", "edit.undo"});
  CHECK(all.at(0) == "Posterior superior iliac spine");
  CHECK(all.at(1) == "Hide labels");
  CHECK(std::find(all.begin(), all.end(), "Undo") == all.end());
  CHECK(all.back() != "Quit");
}

TEST_CASE("Of what is found equally well what was taken last comes first, and what cannot be done last") {
  const Model model = model_to_find_in();
  CHECK(found(model, "hip bone", {"bone.hip.right"}).at(0) == "Hip bone, right");
  const std::vector<std::string> selection = found(model, "selection");
  CHECK_FALSE(selection.empty());
  const std::vector<PaletteEntry> entries = palette_entries(model, PanelState{});
  const auto camera = palette_found(entries, "camera", {});
  CHECK(camera.back()->why_not.empty() ==
        std::all_of(camera.begin(), camera.end(), [](const PaletteEntry* one) { return one->why_not.empty(); }));
}

TEST_CASE("What was taken is remembered, the last first, twelve of them, and no model of the user's own") {
  std::vector<std::string> recent;
  for (int i = 0; i < 20; ++i) remember_taken(recent, "key" + std::to_string(i));
  CHECK(recent.size() == 12);
  CHECK(recent.front() == "key19");
  remember_taken(recent, "key15");
  CHECK(recent.front() == "key15");
  CHECK(std::count(recent.begin(), recent.end(), "key15") == 1);
  remember_taken(recent, "model.0");
  CHECK(recent.front() == "key15");
  remember_taken(recent, "model.flip");
  CHECK(recent.front() == "model.flip");
}

TEST_CASE("What is typed goes into the field at once, Enter goes there, and the palette closes") {
  const auto [width, height, scale] = GENERATE(std::tuple{1440, 900, 1.0F}, std::tuple{1366, 768, 2.5F},
                                               std::tuple{1440, 900, 0.75F}, std::tuple{640, 400, 2.0F});
  Opened palette(model_to_find_in(), width, height, scale);
  palette.type("psis");
  CHECK(palette.screen.state.palette.typed == "psis");
  const auto actions = palette.press(ImGuiKey_Enter);
  REQUIRE(actions.size() == 1);
  CHECK(session::get<session::Visit>(actions.front()).id == "landmark.psis"_id);
  CHECK_FALSE(palette.screen.state.palette.open);
  CHECK_FALSE(ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel));
  palette.open();
  CHECK(palette.screen.state.palette.typed.empty());
  const auto again = palette.press(ImGuiKey_Enter);  // It is the first now.
  REQUIRE(again.size() == 1);
  CHECK(session::get<session::Visit>(again.front()).id == "landmark.psis"_id);
}

TEST_CASE("The arrows go through what is found, from its end to its beginning, and stay with the list") {
  Opened palette(model_to_find_in());
  palette.type("hip bone");
  (void)palette.press(ImGuiKey_DownArrow);
  CHECK(palette.screen.state.palette.at == 1);
  (void)palette.press(ImGuiKey_DownArrow);
  CHECK(palette.screen.state.palette.at == 0);
  (void)palette.press(ImGuiKey_UpArrow);
  const auto actions = palette.press(ImGuiKey_Enter);
  REQUIRE(actions.size() == 1);
  CHECK(session::get<session::Visit>(actions.front()).id == "bone.hip.right"_id);
}

TEST_CASE("Escape closes and does nothing; what makes no sense stays there") {
  Opened palette(model_to_find_in());
  palette.type("undo");
  CHECK(palette.press(ImGuiKey_Enter).empty());
  CHECK(palette.screen.state.palette.open);
  CHECK(palette.press(ImGuiKey_Escape).empty());
  CHECK_FALSE(palette.screen.state.palette.open);
}

TEST_CASE("What the window does by itself is done: a dialog opens in the palette's place") {
  Opened palette(model_to_find_in());
  palette.type("keys and mouse");
  CHECK(palette.press(ImGuiKey_Enter).empty());
  CHECK(palette.screen.state.help);
  CHECK(ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel));
}

TEST_CASE("A click does what it hits, and one beside the box closes it") {
  Opened palette(model_to_find_in());
  palette.type("hip bone");
  std::set<std::string> visited;
  for (float y = 90; y < 260 && palette.screen.state.palette.open; y += 4) {
    for (const session::Action& action : palette.screen.click(palette.model, 720, y))
      visited.insert(session::get<session::Visit>(action).id.text());
  }
  CHECK(visited == std::set<std::string>{"bone.hip.left"});
  palette.open();
  CHECK(palette.screen.click(palette.model, 30, 850).empty());
  CHECK_FALSE(palette.screen.state.palette.open);
}

TEST_CASE("It opens over the picture alone too") {
  Opened palette(model_to_find_in());
  palette.screen.state.palette.open = false;
  palette.screen.state.bare = true;
  (void)palette.screen.frame(palette.model);
  palette.open();
  palette.type("psis");
  CHECK(palette.press(ImGuiKey_Enter).size() == 1);
}

}  // namespace
}  // namespace cluneal::ui
