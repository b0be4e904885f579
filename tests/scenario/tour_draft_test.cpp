// A tour that is being made, over more than one start.
#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <filesystem>

#include "../unit/ui/screen.h"
#include "../unit/ui/words_on_screen.h"
#include "app/models/load.h"
#include "app/tours/find_tour.h"
#include "base/file.h"
#include "desk.h"
#include "session/tours.h"
#include "session/visible.h"

using namespace scenario;

namespace {

/// Hands at the panels: what is clicked is found by what stands on it.
class Hands {
 public:
  explicit Hands(Desk& desk) : desk_(desk), screen_(1440, 1000, 1) { look(); }

  void click(const std::string& words) {
    const std::vector<ui::LineOnScreen> lines = ui::lines_on_screen();
    // What is drawn last lies on top.
    const auto line = std::find_if(lines.rbegin(), lines.rend(),
                                   [&](const ui::LineOnScreen& one) { return one.text.starts_with(words); });
    INFO("looked for \"" << words << "\"");
    REQUIRE(line != lines.rend());
    perform(screen_.click(desk_.panel(), line->middle().x, line->middle().y));
    look();
  }
  /// Into the field below those words.
  void type_below(const std::string& words, const std::string& text) {
    const std::vector<ui::LineOnScreen> lines = ui::lines_on_screen();
    const auto line = std::find_if(lines.rbegin(), lines.rend(),
                                   [&](const ui::LineOnScreen& one) { return one.text.starts_with(words); });
    INFO("looked for \"" << words << "\"");
    REQUIRE(line != lines.rend());
    perform(screen_.click(desk_.panel(), line->from.x + 40, line->to.y + 16));
    type(text);
  }
  void type(const std::string& text) {
    for (const char letter : text) {
      ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(letter));
      perform(screen_.frame(desk_.panel()).actions);
    }
    look();
  }
  void press(ImGuiKey key) {
    perform(screen_.press(desk_.panel(), key));
    look();
  }
  ui::PanelState& state() { return screen_.state; }

 private:
  void perform(const std::vector<session::Action>& actions) {
    for (const session::Action& action : actions) desk_.perform(action);
  }
  void look() {
    ImGui::GetIO().MousePos = {-FLT_MAX, -FLT_MAX};
    desk_.settle();
    for (int i = 0; i < 4; ++i) perform(screen_.frame(desk_.panel()).actions);
  }

  Desk& desk_;
  ui::Screen screen_;
};

}  // namespace

TEST_CASE("a tour is made from nothing by clicks, and saved as a file that is a tour") {
  const Home home;
  const std::string path = home.path("lesson.cluneal-tour").string();
  {
    Desk desk(home, Desk::keeping());
    Hands hands(desk);
    hands.state().tours = true;
    hands.press(ImGuiKey_Home);
    hands.click("Make a tour");
    hands.click("Add a step");
    hands.type_below("Words on the slide", "All of it");
    hands.type_below("Notes: what is said", "Look here.");
    hands.type_below("Question to the class", "Which?");
    hands.type_below("Answer", "These.");
    desk.perform(session::SetShown{"bone"_id, false});
    desk.perform(session::GoToView{"left"});
    hands.click("Add a step");
    hands.type_below("Words on the slide", "No bone");
    hands.click("1. All of it");
    CHECK(session::is_switched_on(desk.scene(), *app::load_knowledge(), "bone.sacrum"_id));
    hands.click("Down");
    hands.click("Save");
    hands.press(ImGuiKey_Home);
    for (int i = 0; i < 40; ++i) hands.press(ImGuiKey_Delete);
    hands.type(path);
    hands.press(ImGuiKey_Enter);
    REQUIRE(std::filesystem::exists(path));
    CHECK(desk.panel().tour_draft->saved);
    desk.kill();
  }
  const base::Result<anatomy::Atlas> atlas = app::load_knowledge();
  const base::Result<app::FoundTour> found = app::find_tour(path, *atlas);
  REQUIRE(found);
  CHECK(found->remarks.empty());
  const anatomy::Tour& tour = found->tour;
  REQUIRE(tour.steps.size() == 2);
  CHECK(tour.steps[0].slide == "No bone");
  CHECK(tour.steps[1].slide == "All of it");
  CHECK(tour.steps[1].notes == "Look here.");
  REQUIRE(tour.steps[1].question);
  CHECK(tour.steps[1].question->answer == "These.");
  CHECK_FALSE(session::is_switched_on(session::shot_of(tour.steps[0], *atlas).scene, *atlas, "bone.sacrum"_id));
}

TEST_CASE("a tour that was being made is there again after a lost program") {
  const bool titled = GENERATE(true, false);
  const Home home;
  {
    Desk desk(home, Desk::keeping());
    desk.perform(session::TakeStep{});
    desk.perform(session::WriteStep{"Kept", "All of it", "", "", 45});
    if (titled) desk.perform(session::NameTour{"Mine", "For all."});
    desk.wait(1.2);
    desk.perform(session::WriteStep{"Too late", "", "", "", 45});
    desk.wait(0.5);  // Not written yet.
    desk.kill();
  }
  {
    Desk again(home, Desk::keeping());
    REQUIRE(again.panel().tour_draft);
    REQUIRE(again.panel().tour_draft->steps.size() == 1);
    CHECK(again.panel().tour_draft->words.slide == "Kept");
    CHECK(again.panel().tour_draft->words.seconds == 45);
    CHECK(again.panel().tour_draft->title == (titled ? "Mine" : ""));
    CHECK_FALSE(again.panel().tour_draft->saved);
    again.perform(session::RemoveStep{});
    again.close();
  }
  Desk empty(home, Desk::keeping());
  CHECK(empty.panel().tour_draft.has_value() == titled);  // A title alone is kept too.
}

TEST_CASE(
    "a tour that was saved is known as saved at the next start, and one that cannot be read is told and put aside") {
  const Home home;
  const std::string path = home.path("mine.cluneal-tour").string();
  {
    Desk desk(home, Desk::keeping());
    desk.perform(session::TakeStep{});
    desk.perform(session::SaveTour{path});
    desk.close();
  }
  {
    Desk again(home, Desk::keeping());
    REQUIRE(again.panel().tour_draft);
    CHECK(again.panel().tour_draft->path == path);
    CHECK(again.panel().tour_draft->saved);
  }
  const std::filesystem::path kept = Home::kept_scene().parent_path() / "tour_draft.json";
  REQUIRE(base::write_atomically(kept, "{\"path\": 1}").ok());
  Desk damaged(home, Desk::keeping());
  CHECK_FALSE(damaged.panel().tour_draft);
  CHECK(damaged.told("tour_draft.unused-1.json"));
  CHECK(std::filesystem::exists(kept.parent_path() / "tour_draft.unused-1.json"));
}

TEST_CASE("a step taken of each slide of the atlas's tours shows what the slide shows") {
  const base::Result<anatomy::Atlas> atlas = app::load_knowledge();
  REQUIRE(atlas);
  for (const anatomy::Tour* tour : atlas->tours_in_order()) {
    for (const anatomy::TourStep& step : tour->steps) {
      const session::TourShot shot = session::shot_of(step, *atlas);
      const anatomy::TourStep taken = session::step_taken_from(shot.scene, {}, *atlas);
      const session::TourShot again = session::shot_of(taken, *atlas);
      INFO(tour->id.text() << " " << step.key);
      CHECK(again.unknown.empty());
      bool same = true;
      for (const Id& id : atlas->leaves()) {
        const bool wanted = session::is_switched_on(shot.scene, *atlas, id);
        if (session::is_switched_on(again.scene, *atlas, id) == wanted) continue;
        UNSCOPED_INFO(id.text() << (wanted ? " is missing" : " is too many"));
        same = false;
      }
      CHECK(same);
      CHECK(again.scene.variants == shot.scene.variants);
      CHECK(again.scene.opacity == shot.scene.opacity);
      CHECK(taken.only.size() + taken.show.size() + taken.hide.size() < 120);
    }
  }
}
