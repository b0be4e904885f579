// The whole program in a made-up language, with all that the atlas knows: what is read in English was forgotten by
// whoever wrote it. (Whether there is room for it: tests/unit/ui/language_test.cpp.)
#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <sstream>
#include <string>

#include "../unit/ui/screen.h"
#include "../unit/ui/words_on_screen.h"
#include "app/models/load.h"
#include "forgotten_words.h"
#include "trial.h"

namespace scenario {
namespace {

using session::BedsideStep;
using session::DeskStep;

/// So high that a panel shows all that it has without being scrolled.
constexpr int tall = 9000;
constexpr int laptop = 768;

app::ApplicationOptions in_pseudo() {
  app::ApplicationOptions options = Desk::usual();
  options.language = "pseudo";
  return options;
}

/// The words of all authors' names.
std::set<std::string, std::less<>> authors(const anatomy::Atlas& atlas) {
  std::set<std::string, std::less<>> words;
  for (const auto& [key, reference] : atlas.references) {
    std::istringstream names(reference.authors);
    for (std::string word; names >> word;) {
      std::erase_if(word, [](char c) { return c == ',' || c == '.' || c == ';'; });
      words.insert(word);
      // "Jiamjunyasiri-Smith"
      for (std::istringstream parts(word); std::getline(parts, word, '-');) words.insert(word);
    }
  }
  return words;
}

std::vector<std::string> latin_names(const anatomy::Atlas& atlas) {
  std::vector<std::string> names;
  for (const auto& [id, structure] : atlas.structures) names.push_back(structure.names.latin);
  for (const auto& [id, nerve] : atlas.nerves) names.push_back(nerve.names.latin);
  return names;
}

/// What is read of the panels, with what is known of it by other means.
class Reader {
 public:
  Reader(Desk& desk, int height) : desk_(desk), screen_(1366, height, 1) {
    const auto atlas = app::load_knowledge("en");
    REQUIRE(atlas);
    latin_ = latin_names(*atlas);
    people_ = authors(*atlas);
    // A Latin name may break over lines.
    for (const std::string& name : latin_) {
      std::istringstream words(name);
      for (std::string word; words >> word;) people_.insert(word);
    }
  }

  /// Once all has settled.
  void look(const std::string& what) {
    INFO(what);
    for (int i = 0; i < 4; ++i) (void)screen_.frame(desk_.panel());
    std::vector<std::string> own = own_words(desk_.panel());
    own.insert(own.end(), latin_.begin(), latin_.end());
    own.insert(own.end(), files.begin(), files.end());
    const std::set<std::string> forgotten = lines_in_english(own, people_);
    std::string all;
    for (const std::string& line : forgotten) all += "\n  " + line;
    INFO(all);
    CHECK(forgotten.empty());
    lines += ui::lines_on_screen().size();
  }
  ui::PanelState& state() { return screen_.state; }
  void press(ImGuiKey key) { (void)screen_.press(desk_.panel(), key); }

  std::vector<std::string> files;  ///< Names that the user gave.
  std::size_t lines = 0;           ///< That were read in all: a test that reads none proves nothing.

 private:
  Desk& desk_;
  ui::Screen screen_;
  std::vector<std::string> latin_;
  std::set<std::string, std::less<>> people_;
};

void add_ids(const std::vector<ui::TreeNode>& nodes, std::vector<Id>& ids) {
  for (const ui::TreeNode& node : nodes) {
    ids.push_back(node.id);
    add_ids(node.children, ids);
  }
}

TEST_CASE("in the made-up language nothing that the information panel says is in English") {
  const Home home;
  Desk desk(home, in_pseudo());
  Reader reader(desk, tall);
  reader.look("nothing is selected");
  std::vector<Id> ids;
  add_ids(desk.panel().tree, ids);
  add_ids(desk.panel().topics, ids);
  // Of a pair one side is enough: the other is told in the same words.
  std::erase_if(ids, [](const Id& id) { return base::side_of(id) == base::Side::right; });
  REQUIRE(ids.size() > 300);
  for (std::size_t i = 0; i < ids.size(); i += CLUNEAL_READ_EACH) {
    desk.perform(session::Select{ids[i]});
    reader.look(ids[i].text());
  }
  reader.state().syndrome = true;
  reader.look("the list of the syndrome");
  reader.files = {"box.obj"};
  desk.open_box();
  reader.look("a model of one's own");
  CHECK(reader.lines > 10'000 / CLUNEAL_READ_EACH);
}

TEST_CASE("in the made-up language no dialog says anything in English") {
  const Home home;
  Desk desk(home, in_pseudo());
  desk.perform(session::Select{"nerve.scn.medial.left"_id});
  desk.perform(session::AddBookmark{"Mönday"});
  bool ui::PanelState::*const dialogs[] = {
      &ui::PanelState::settings,   &ui::PanelState::help,          &ui::PanelState::about, &ui::PanelState::compare,
      &ui::PanelState::bookmarks,  &ui::PanelState::name_bookmark, &ui::PanelState::tours, &ui::PanelState::save_figure,
      &ui::PanelState::save_scene, &ui::PanelState::open_file};
  int number = 0;
  for (bool ui::PanelState::*const dialog : dialogs) {
    Reader reader(desk, laptop);
    reader.state().*dialog = true;
    reader.files = {"Mönday", "figure.png", "scene.cluneal", desk.home().path("").string(), "/"};
    reader.look("dialog " + std::to_string(number++));
    CHECK(reader.lines > 10);
  }
  Reader reader(desk, tall);
  reader.state().palette.open = true;
  reader.look("the palette");
}

TEST_CASE("in the made-up language nothing that goes on says anything in English") {
  const Home home;
  Desk desk(home, in_pseudo());
  Reader reader(desk, laptop);
  reader.files = {"box.obj"};
  desk.perform(session::Select{"nerve.scn.medial.left"_id});
  desk.perform(session::StartRide{});
  reader.look("a ride");
  desk.perform(session::LeaveRide{});
  desk.perform(session::StartMeasuring{});
  reader.look("measuring");
  desk.perform(session::LeaveMeasuring{});
  desk.perform(session::StartPainting{});
  desk.settle();
  for (const double x : {0.0, 10.0, 20.0}) desk.perform(session::PaintAt{Desk::middle() + glm::dvec2(-110 + x, -40)});
  desk.perform(session::EndStroke{});
  reader.look("painting");
  desk.perform(session::LeavePainting{});
  desk.perform(session::PutBeside{"nerve.scn"_id, true});
  desk.perform(session::PutBeside{"nerve.mcn"_id, true});
  reader.look("side by side");
  desk.perform(session::OnePicture{});
  desk.open_box();
  desk.perform(session::StartPairing{0});
  reader.look("laying by points");
  desk.perform(session::LeavePairing{});
  desk.perform(session::RenameBookmark{7, ""});
  desk.perform(session::SetBody{"nobody"});
  desk.perform(session::OpenScene{desk.file("none.json")});
  desk.perform(session::SaveState{desk.file("none/scene.json")});
  reader.files = {"box.obj",
                  desk.file("none.json"),
                  desk.file("none/scene.json"),
                  desk.file("none"),
                  "\"nobody\"",
                  "man, woman, visible-man, visible-woman",
                  "woman, man, visible-man, visible-woman"};
  reader.look("messages");
  const std::string tour = desk.panel().tours.front().id.text();
  desk.perform(session::StartTour{tour});
  desk.settle();
  reader.state().speaker = reader.state().talk_card = true;
  reader.look("a tour");
}

TEST_CASE("at the bedside and at the desk nothing is said in English in the made-up language") {
  const Home home;
  Desk desk(home, in_pseudo());
  {
    Reader reader(desk, 2000);
    desk.perform(session::EnterBedside{});
    (void)desk.frame();
    desk.settle();
    reader.look("which side");
    desk.perform(session::ChooseHurtSide{base::Side::left});
    reader.look("questions");
    desk.perform(session::AnswerNoToRest{});
    for (int i = 0; i < 12; ++i) {
      const BedsideStep at = desk.panel().bedside->step;
      if (at == BedsideStep::where) {
        for (const double x : {0.0, 10.0, 20.0})
          desk.perform(session::PaintAt{Desk::middle() + glm::dvec2(-110 + x, -40)});
        desk.perform(session::EndStroke{});
      }
      if (at == BedsideStep::nerves && !desk.panel().bedside->nerves.empty())
        desk.perform(session::ChooseNerves{desk.panel().bedside->nerves.front().handout});
      const std::vector<ui::BedsideRungView> rungs = desk.panel().bedside->rungs;  // Filled anew by what is done.
      for (const ui::BedsideRungView& rung : rungs) {
        if (at != BedsideStep::help) break;
        desk.perform(session::ReadRung{rung.treatment});
        reader.look(rung.treatment.text());
      }
      reader.look("bedside, step " + std::to_string(static_cast<int>(at)));
      desk.perform(session::GoOnAtBedside{});
    }
    CHECK(desk.panel().bedside->step == BedsideStep::take_home);
    desk.perform(session::LeaveBedside{});
  }
  desk.settle();
  Reader reader(desk, 2000);
  reader.files = {"Zzz"};
  desk.perform(session::EnterDesk{});
  (void)desk.frame();
  desk.settle();
  reader.look("who learns");
  desk.perform(session::AddLearner{"Zzz"});
  desk.perform(session::SetNewADay{200});
  reader.look("today");
  desk.perform(session::GoOnAtDesk{});
  for (int i = 0; i < 60; ++i) {
    const std::string kind = desk.panel().desk->kind + ": " + desk.panel().desk->text;
    reader.look("question " + kind);
    desk.perform(session::ShowAnswer{});
    reader.look("answer " + kind);
    desk.perform(session::ChooseAtDesk{4});
  }
  desk.perform(session::ShowProgress{true});
  reader.look("progress");
}

}  // namespace
}  // namespace scenario
