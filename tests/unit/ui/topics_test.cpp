#include <catch2/catch.hpp>
#include <set>

#include "screen.h"

using namespace cluneal;
using namespace cluneal::ui;
using base::operator""_id;

namespace {

TreeNode topic(const char* id, const char* title) {
  TreeNode node;
  node.id = *base::Id::parse(id);
  node.title = node.full = title;
  node.topic = true;
  return node;
}

Model model_with_topics() {
  Model model;
  TreeNode flags = topic("red_flag", "Rule out first");
  flags.children = {topic("red_flag.infection", "Infection")};
  TreeNode treatments = topic("treatment", "Treatment");
  treatments.children = {topic("treatment.release", "Release")};
  treatments.children[0].words = "decompression";
  model.topics = {flags, treatments};
  TreeNode bone;
  bone.id = "bone.hip"_id;
  bone.title = "Hip bone";
  model.tree = {bone};
  return model;
}

/// What clicks down a column of the window ask to visit.
std::set<std::string> visited(Screen& screen, const Model& model, float x) {
  const bool syndrome = screen.state.syndrome;
  std::set<std::string> ids;
  // A heading that is clicked an even number of times is closed again: steps of several lengths.
  for (const float step : {7.0F, 11.0F, 17.0F}) {
    for (float y = 90; y < 860; y += step) {
      screen.state.syndrome = syndrome;  // The column crosses the button that lists the structures again.
      for (const session::Action& action : screen.click(model, x, y)) {
        if (const auto* visit = session::get_if<session::Visit>(&action)) ids.insert(visit->id.text());
      }
    }
  }
  return ids;
}

}  // namespace

TEST_CASE("The syndrome's list opens kind by kind, and a topic in it is visited") {
  Screen screen(1440, 900, 1);
  const Model model = model_with_topics();
  CHECK(visited(screen, model, 100).empty());  // The structures are listed.
  toggle_syndrome(screen.state);
  CHECK(screen.state.syndrome);
  const std::set<std::string> found = visited(screen, model, 100);
  CHECK_FALSE(found.empty());
  for (const std::string& id : found) CHECK((id == "red_flag.infection" || id == "treatment.release"));
}

TEST_CASE("The key of the syndrome shows its list even where the panel was closed, and then the structures again") {
  PanelState state;
  state.structures = false;
  state.syndrome = true;
  toggle_syndrome(state);
  CHECK((state.structures && state.syndrome));
  toggle_syndrome(state);
  CHECK((state.structures && !state.syndrome));
}

TEST_CASE("A search finds topics beside structures, by their synonyms too, and Enter visits what was found") {
  Screen screen(1440, 900, 1);
  const Model model = model_with_topics();
  (void)screen.frame(model);
  screen.state.search.text = "decompression";
  screen.state.search.focus = true;
  for (int i = 0; i < 4; ++i) (void)screen.frame(model);
  std::string id;
  for (const session::Action& action : screen.press(model, ImGuiKey_Enter)) {
    if (const auto* visit = session::get_if<session::Visit>(&action)) id = visit->id.text();
  }
  CHECK(id == "treatment.release");
}

TEST_CASE("A case's answer is shown only when it is asked for, and another case holds its own back again") {
  Screen screen(1440, 900, 1);
  Model model = model_with_topics();
  Info info;
  info.id = "case.one"_id;
  info.title = "A case";
  InfoTopic told;
  told.kind = "Cases";
  told.sections = {{"History", false, {{"It hurts.", "", {}}}}, {"What it was", true, {{"The tunnel.", "", {}}}}};
  told.answer = InfoLink{"site.scn.crest_tunnel"_id, "Tunnel"};
  info.topic = told;
  model.info = info;
  const float right = 1440 - 300;
  const std::set<std::string> before_any = visited(screen, model, right);
  // Pressing down the column has come upon the button, and then upon the answer's link.
  CHECK(screen.state.revealed == info.id);
  CHECK(visited(screen, model, right).contains("site.scn.crest_tunnel"));
  model.info->id = "case.two"_id;
  screen.state.revealed = info.id;
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  CHECK(screen.state.revealed != model.info->id);
}
