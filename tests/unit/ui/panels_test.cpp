// Every panel is drawn and clicked all over, without a window: Dear ImGui needs neither one nor OpenGL for that.
#include "ui/panels.h"

#include <imgui.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "full_model.h"
#include "screen.h"
#include "ui/base/widgets.h"
#include "words_on_screen.h"

namespace cluneal::ui {
namespace {

using base::operator""_id;

/// The superior group whole, the middle one without marks, the inferior one not on the body.
Model model_with_groups() {
  Model model = full_model();
  const Switch on{true, session::VisibilityState::all};
  const Switch off{true, session::VisibilityState::none};
  model.groups = {{"nerve.scn"_id, "Superior", "Superior cluneal nerves", "", 0, 0.3, 0.6, false, on, off, off},
                  {"nerve.mcn"_id, "Middle", "Middle cluneal nerves", "", 0.9, 0.3, 0.8, false, off, {}, {}},
                  {"nerve.icn"_id, "Inferior", "Inferior cluneal nerves", "", 0.4, 0.6, 0.1, false, {}, {}, {}},
                  {"nerve.neighbour"_id, "Neighbours", "Neighbouring nerves", "", 1, 0.8, 0.2, true, {}, {}, {}}};
  for (std::size_t i = 0; i < model.groups.size(); ++i) model.groups[i].order = static_cast<int>(i);
  model.stage = 1;
  model.stages = 4;
  return model;
}

TEST_CASE("Every panel is drawn, empty and full, on small and large screens, and leaves room for the picture") {
  const auto [width, height, scale] =
      GENERATE(std::tuple{640, 400, 1.0F}, std::tuple{1920, 1080, 1.0F}, std::tuple{3840, 2160, 2.5F});
  for (const bool full : {false, true}) {
    Screen screen(width, height, scale);
    const Model model = full ? full_model() : Model{};
    PanelOutput output;
    for (int i = 0; i < 4; ++i) output = screen.frame(model);
    CHECK(output.actions.empty());
    CHECK(output.viewport.width >= width / 4);
    CHECK(output.viewport.height >= height / 3);
    CHECK(output.viewport.x + output.viewport.width <= width);
    CHECK(output.viewport.y + output.viewport.height <= height);
    CHECK(ImGui::GetDrawData()->TotalVtxCount > 0);
  }
}

TEST_CASE("A search finds by full names, by words in any order and by what a thing lies below") {
  const auto selected_by_search = [](const std::string& words) {
    Screen screen(1440, 900, 1);
    Model model = full_model();
    // As in the list: below its group a nerve bears only what its name adds.
    TreeNode& medial = model.tree[1].children[0];
    medial.title = "Medial";
    medial.full = "Medial superior cluneal nerve";
    screen.state.search.text = words;
    std::set<std::string> selected;
    for (float y = 150; y < 420; y += 6) {
      for (const session::Action& action : screen.click(model, 120, y)) {
        if (const auto* select = session::get_if<session::Select>(&action)) selected.insert(select->id.text());
      }
    }
    return selected;
  };
  const std::set<std::string> nerve{"nerve.scn", "nerve.scn.medial"};
  CHECK(selected_by_search("medial superior cluneal nerve") == nerve);
  CHECK(selected_by_search("SUPERIOR medial") == nerve);
  CHECK(selected_by_search("superior") == nerve);
  CHECK(selected_by_search("hip") == std::set<std::string>{"bone.hip"});
  CHECK(selected_by_search("medial hip").empty());
}

TEST_CASE("What is found is gone through by the arrows, both sides of a pair, and Enter goes to it") {
  Screen screen(1440, 900, 1);
  Model model = full_model();
  model.tree[0].words = "Os coxae";
  model.tree[1].text = "They cross the crest.";
  const auto visited = [&] {
    std::string id;
    for (const session::Action& action : screen.press(model, ImGuiKey_Enter)) {
      if (const auto* visit = session::get_if<session::Visit>(&action)) id = visit->id.text();
    }
    return id;
  };
  const auto search = [&](const char* words) {
    screen.state.search.text = words;
    screen.state.search.at = 0;
    screen.state.search.focus = true;
    for (int i = 0; i < 4; ++i) (void)screen.frame(model);
  };
  (void)screen.frame(model);
  search("coxae");
  CHECK(visited() == "bone.hip.left");
  search("coxae");
  (void)screen.press(model, ImGuiKey_DownArrow);
  CHECK(visited() == "bone.hip.right");
  search("coxae");
  for (int i = 0; i < 3; ++i) (void)screen.press(model, ImGuiKey_DownArrow);
  (void)screen.press(model, ImGuiKey_UpArrow);
  CHECK(visited() == "bone.hip.left");
  search("crest");  // In no name: in what is said of the group.
  CHECK(visited() == "nerve.scn");
  search("knee");
  CHECK(visited().empty());
}

TEST_CASE("A search leads to the trunk before its branches, and to what begins so before what only has it") {
  Screen screen(1440, 900, 1);
  Model model = full_model();
  model.tree[1].title = "Superior cluneal nerves";
  TreeNode branch;
  branch.id = "nerve.scn.branch"_id;
  branch.full = "Communicating branch of the medial superior cluneal nerve";
  model.tree[1].children[0].full = "Medial superior cluneal nerve";
  model.tree[1].children.insert(model.tree[1].children.begin(), branch);
  (void)screen.frame(model);
  const auto visited = [&](const char* words, int down) {
    screen.state.search.text = words;
    screen.state.search.at = 0;
    screen.state.search.focus = true;
    for (int i = 0; i < 4; ++i) (void)screen.frame(model);
    for (int i = 0; i < down; ++i) (void)screen.press(model, ImGuiKey_DownArrow);
    std::string id;
    for (const session::Action& action : screen.press(model, ImGuiKey_Enter)) {
      if (const auto* visit = session::get_if<session::Visit>(&action)) id = visit->id.text();
    }
    return id;
  };
  CHECK(visited("superior cluneal", 0) == "nerve.scn");
  CHECK(visited("superior cluneal", 1) == "nerve.scn.branch");
  CHECK(visited("medial superior", 0).starts_with("nerve.scn.medial"));
  CHECK(visited("medial superior", 2) == "nerve.scn.branch");
}

TEST_CASE("The picture alone fills the window, and a black screen covers all") {
  Screen screen(1600, 1000, 1);
  const Model model = full_model();
  (void)screen.frame(model);
  screen.state.black = true;
  (void)screen.frame(model);
  const ImDrawData* data = ImGui::GetDrawData();
  const ImDrawList& last = *data->CmdLists[data->CmdListsCount - 1];
  CHECK(last.VtxBuffer[0].col == IM_COL32(0, 0, 0, 255));
  screen.state.black = false;
  screen.state.bare = true;
  (void)screen.frame(model);
  CHECK(screen.frame(model).viewport == Viewport{0, 0, 1600, 1000});
  CHECK(ImGui::GetDrawData()->TotalVtxCount == 0);
}

TEST_CASE("Panels that are closed give their room to the picture") {
  Screen screen(1600, 1000, 1);
  const Model model = full_model();
  const int with = screen.frame(model).viewport.width;
  screen.state.structures = screen.state.info = false;
  const PanelOutput without = screen.frame(model);
  CHECK(without.viewport.width == 1600);
  CHECK(without.viewport.width > with);
}

TEST_CASE("Clicking down the list selects every structure and finds every eye") {
  Screen screen(1600, 1000, 1);
  Model model = full_model();
  model.info.reset();
  (void)screen.frame(model);
  std::set<std::string> selected;
  std::set<std::string> toggled;
  for (float y = 100; y < 500; y += 6) {
    for (float x = 8; x < 328; x += 9) {
      for (const session::Action& action : screen.click(model, x, y)) {
        if (const auto* select = session::get_if<session::Select>(&action)) selected.insert(select->id.text());
        if (const auto* shown = session::get_if<session::SetShown>(&action)) toggled.insert(shown->id.text());
      }
    }
  }
  const std::set<std::string> all{"bone.hip", "bone.hip.left", "bone.hip.right", "nerve.scn", "nerve.scn.medial"};
  CHECK(selected == all);
  // A pair's sides are hidden from their menus; the row's eye stands for both.
  CHECK(toggled == std::set<std::string>{"bone.hip", "nerve.scn", "nerve.scn.medial"});
}

/// What is asked for by clicks all over a part of the window.
std::vector<session::Action> clicked_in(Screen& screen, const Model& model, float left, float top, float right,
                                        float bottom) {
  std::vector<session::Action> all;
  for (float y = top; y < bottom; y += 8) {
    for (float x = left; x < right; x += 12) {
      for (session::Action& action : screen.click(model, x, y)) all.push_back(std::move(action));
    }
  }
  return all;
}

TEST_CASE("Each group has a large switch and two small ones, and what the body lacks does not answer") {
  const auto [width, height, scale] =
      GENERATE(std::tuple{1440, 900, 1.0F}, std::tuple{1440, 900, 1.5F}, std::tuple{1280, 720, 1.5F});
  Screen screen(width, height, scale);
  const Model model = model_with_groups();
  (void)screen.frame(model);  // The tool bar finds how many rows it needs.
  const PanelOutput output = screen.frame(model);
  std::set<std::pair<int, session::GroupPart>> toggled;
  std::set<int> revealed;
  std::set<session::Sides> sides;
  for (const session::Action& action : clicked_in(screen, model, 4, static_cast<float>(output.viewport.y), 330 * scale,
                                                  static_cast<float>(output.viewport.y) + 380 * scale)) {
    if (const auto* toggle = session::get_if<session::ToggleGroup>(&action))
      toggled.emplace(toggle->group, toggle->part);
    if (const auto* reveal = session::get_if<session::Reveal>(&action)) revealed.insert(reveal->by);
    if (const auto* side = session::get_if<session::SetSides>(&action)) sides.insert(side->sides);
  }
  using enum session::GroupPart;
  CHECK(toggled == std::set<std::pair<int, session::GroupPart>>{{0, nerves}, {0, sites}, {0, territory}, {1, nerves}});
  CHECK(revealed == std::set<int>{-1, 1});
  CHECK(sides.size() == 3);
}

TEST_CASE("Each root has a switch, and one gives all of them back") {
  const float scale = GENERATE(1.0F, 1.5F);
  Screen screen(1440, 900, scale);
  Model model = model_with_groups();
  for (anatomy::Root root = anatomy::root_t11; root <= anatomy::root_s4; root = root.next())
    model.levels.push_back(root);
  model.scene.roots = {anatomy::root_l1};
  (void)screen.frame(model);
  const PanelOutput output = screen.frame(model);
  std::set<std::string> asked;
  for (const session::Action& action : clicked_in(screen, model, 4, static_cast<float>(output.viewport.y), 330 * scale,
                                                  static_cast<float>(output.viewport.y) + 480 * scale)) {
    if (const auto* roots = session::get_if<session::SetRoots>(&action)) asked.insert(anatomy::listed(roots->roots));
  }
  // Each of the others with L1, and none: by L1 itself, or all of them.
  CHECK(asked == std::set<std::string>{"T11, L1", "T12, L1", "L1, L2", "L1, L3", "L1, L4", "L1, L5", "L1, S1", "L1, S2",
                                       "L1, S3", "L1, S4", ""});
}

TEST_CASE("The strip of a ride takes its room from the picture and has four buttons, wide or narrow") {
  const float scale = GENERATE(1.0F, 1.5F);
  Screen screen(1440, 900, scale);
  Model model = model_with_groups();
  const Viewport without = screen.frame(model).viewport;
  model.ride =
      RideStrip{"Medial superior cluneal nerve, left", "crosses the top of the iliac crest", 2, 9, false, false, ""};
  const Viewport with = screen.frame(model).viewport;
  CHECK(with.height < without.height);
  CHECK(with.width == without.width);
  std::set<std::string> asked;
  const auto bottom = static_cast<float>(with.y + with.height);
  for (const session::Action& action :
       clicked_in(screen, model, static_cast<float>(with.x), bottom + 4, static_cast<float>(with.x + with.width),
                  static_cast<float>(without.y + without.height))) {
    std::string name(session::name_of(action));
    if (const auto* step = session::get_if<session::StepRide>(&action)) name += step->by > 0 ? " on" : " back";
    asked.insert(name);
  }
  CHECK(asked == std::set<std::string>{"step_ride back", "pause_ride", "step_ride on", "leave_ride"});
}

TEST_CASE("A long step of a ride is read whole, however narrow the picture, and the strip keeps its height") {
  const std::string step =
      "runs down over the erector spinae and through the thoracolumbar fascia to the top of the iliac crest, then on";
  for (const int width : {1366, 1920}) {
    Screen screen(width, 768, 1);
    Model model = model_with_groups();
    model.ride = RideStrip{"Medial superior cluneal nerve, left", step, 2, 9, true, false, step};
    for (int i = 0; i < 3; ++i) (void)screen.frame(model);
    std::string read;
    for (const LineOnScreen& line : lines_on_screen()) read += line.text + " ";
    INFO(width << ": " << read);
    std::size_t at = 0;
    std::istringstream words(step);
    for (std::string word; words >> word;) {
      at = read.find(word, at);
      CHECK(at != std::string::npos);
      if (at == std::string::npos) break;
    }
    const int height = screen.frame(model).viewport.height;
    model.ride->step = "root";
    CHECK(screen.frame(model).viewport.height == height);
  }
}

TEST_CASE("The ruler's strip says what is waited for, then how long it is, and can be left") {
  Screen screen(1366, 768, 1);
  Model model = model_with_groups();
  model.ruler = RulerStrip{};
  const auto reads = [&](const std::string& words) {
    for (int i = 0; i < 3; ++i) (void)screen.frame(model);
    const auto lines = lines_on_screen();
    return std::any_of(lines.begin(), lines.end(), [&](const auto& line) { return line.text == words; });
  };
  CHECK(reads("Click the first point."));
  model.ruler->points = 1;
  CHECK(reads("Click the second point."));
  model.ruler = RulerStrip{2, "83 mm straight, 91 mm along the skin"};
  CHECK(reads("83 mm straight, 91 mm along the skin. Another click begins anew."));
  const Viewport with = screen.frame(model).viewport;
  std::set<std::string> asked;
  for (const session::Action& action :
       clicked_in(screen, model, static_cast<float>(with.x), static_cast<float>(with.y + with.height) + 4,
                  static_cast<float>(with.x + with.width), static_cast<float>(with.y + with.height) + 40))
    asked.insert(std::string(session::name_of(action)));
  CHECK(asked == std::set<std::string>{"leave_measuring"});
}

TEST_CASE("What is being done is read whole beside its bar") {
  Screen screen(1366, 768, 1);
  Model model = model_with_groups();
  const std::string what = "Drawing the figure; two more wait for their turn after it";
  model.jobs = {{what, 0.4}};
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  const auto lines = lines_on_screen();
  CHECK(std::any_of(lines.begin(), lines.end(), [&](const LineOnScreen& line) { return line.text == what; }));
}

TEST_CASE("A step of a course is a link where it lies on the body, and a site is one to read about") {
  Screen screen(1440, 900, 1);
  Model model = full_model();
  model.info->nerve = model.info->id;
  model.info->course = {{"leaves the foramen", "leaves the foramen", true, false, {}},
                        {"crosses the crest", "crosses the crest", false, true, {}}};
  model.info->links = {{"site.scn.crest_tunnel.left"_id, "Tunnel on the crest"}};
  const PanelOutput output = screen.frame(model);
  std::set<std::string> asked;
  for (const session::Action& action :
       clicked_in(screen, model, static_cast<float>(output.viewport.x + output.viewport.width) + 20,
                  static_cast<float>(output.viewport.y) + 100, 1420, 850)) {
    if (const auto* fly = session::get_if<session::FlyToStep>(&action)) asked.insert("fly to " + fly->step);
    if (const auto* visit = session::get_if<session::Visit>(&action)) asked.insert("visit " + visit->id.text());
    if (session::is<session::StartRide>(action)) asked.insert("ride");
  }
  CHECK(asked == std::set<std::string>{"fly to crosses the crest", "ride", "visit site.scn.crest_tunnel.left"});
}

TEST_CASE("A source is opened by its address, where it has one") {
  Screen screen(1440, 900, 1);
  Model model = full_model();
  const auto opened = [&] {
    const PanelOutput output = screen.frame(model);
    std::set<std::string> addresses;
    for (const session::Action& action :
         clicked_in(screen, model, static_cast<float>(output.viewport.x + output.viewport.width) + 20,
                    static_cast<float>(output.viewport.y) + 100, 1420, 850)) {
      if (const auto* open = session::get_if<session::OpenSource>(&action)) addresses.insert(open->address);
    }
    return addresses;
  };
  CHECK(opened().empty());
  model.info->roots.front().second.front().address = "https://doi.org/10.1/a";
  CHECK(opened() == std::set<std::string>{"https://doi.org/10.1/a"});
}

TEST_CASE("The comparison opens over all and closes again, on a small screen in large type as on a large one") {
  for (const auto& [width, height, scale] : {std::tuple{1280, 720, 2.0F}, std::tuple{1920, 1080, 1.0F}}) {
    Screen screen(width, height, scale);
    Model model = model_with_groups();
    model.comparison.groups = {0, 1, 2};
    model.comparison.rows = {{"Roots", {{"L1 to L5", "Lu et al. 1998"}, {"S1 to S4", ""}, {"S1 to S3", ""}}}};
    screen.state.compare = true;
    for (int i = 0; i < 4; ++i) (void)screen.frame(model);
    REQUIRE(ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel));
    screen.state.compare = false;
    for (int i = 0; i < 3; ++i) (void)screen.frame(model);
    CHECK_FALSE(ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel));
  }
}

TEST_CASE("A landmark is a sign, which has no opacity to set") {
  const auto sets_opacity = [](const base::Id& id) {
    Screen screen(1440, 900, 1);
    Model model = full_model();
    model.info->id = id;
    const PanelOutput output = screen.frame(model);
    bool sets = false;
    for (const session::Action& action :
         clicked_in(screen, model, static_cast<float>(output.viewport.x + output.viewport.width) + 20,
                    static_cast<float>(output.viewport.y) + 20, 1420, 400)) {
      sets = sets || session::is<session::SetOpacity>(action);
    }
    return sets;
  };
  CHECK(sets_opacity("bone.hip.left"_id));
  CHECK_FALSE(sets_opacity("landmark.psis.left"_id));
}

TEST_CASE("names that begin alike and have no room are told apart by their ends") {
  Screen screen(1366, 768, 1);
  ImGui::NewFrame();
  const std::string upper = "Mittlerer Clunealnerv, oberer Ast", outer = "Mittlerer Clunealnerv, \u00e4u\u00dferer Ast";
  const float room = 0.6F * ImGui::CalcTextSize(upper.c_str()).x;
  for (const std::string& name : {upper, outer}) {
    const std::string shown = fitted_middle(name, room);
    INFO(shown);
    CHECK(ImGui::CalcTextSize(shown.c_str()).x <= room);
    CHECK(shown.starts_with("Mit"));
    CHECK(shown.ends_with("erer Ast"));
    CHECK(fitted_middle(name, 10 * room) == name);
  }
  CHECK(fitted_middle(upper, room) != fitted_middle(outer, room));
  CHECK(fitted_middle(outer, 0) == "\u2026");
  ImGui::Render();
}

TEST_CASE("names that have no room in one line of the tree are whole in several") {
  Screen screen(1366, 768, 1);
  ImGui::NewFrame();
  const std::string name = "Posterior cutaneous nerve of the thigh, inferior cluneal branches";
  const float room = 0.45F * ImGui::CalcTextSize(name.c_str()).x;
  std::string lines = fitted_lines(name, room);
  INFO(lines);
  CHECK(ImGui::CalcTextSize(lines.c_str()).x <= room);
  CHECK(std::count(lines.begin(), lines.end(), '\n') >= 2);
  std::replace(lines.begin(), lines.end(), '\n', ' ');
  CHECK(lines == name);
  CHECK(fitted_lines(name, 10 * room) == name);
  // A word that is wider than the room is cut, as it was; it does not run out of the panel.
  const float narrow = 0.7F * ImGui::CalcTextSize("cutaneous").x;
  CHECK(ImGui::CalcTextSize(fitted_lines(name, narrow).c_str()).x <= narrow);
  ImGui::Render();
}

}  // namespace
}  // namespace cluneal::ui
