#include <catch2/catch.hpp>

#include "screen.h"
#include "words_on_screen.h"

using namespace cluneal;
using namespace cluneal::ui;
using base::operator""_id;

namespace {

/// A topic whose sections take a page each, or a line.
Model long_topic(int lines) {
  Info info;
  info.id = "symptom.one"_id;
  info.title = "A symptom";
  InfoTopic told;
  told.kind = "Symptoms";
  for (const char* title : {"Alpha", "Beta", "Gamma"}) {
    InfoSection section{title, false, {}};
    for (int i = 0; i < lines; ++i) section.statements.push_back({"A sentence.", "", {}});
    told.sections.push_back(std::move(section));
  }
  info.topic = told;
  Model model;
  model.info = info;
  return model;
}

std::vector<LineOnScreen> drawn(Screen& screen, const Model& model) {
  for (int i = 0; i < 4; ++i) (void)screen.frame(model);
  return lines_on_screen();
}

std::vector<LineOnScreen> called(const std::vector<LineOnScreen>& lines, const std::string& words) {
  std::vector<LineOnScreen> found;
  for (const LineOnScreen& line : lines) {
    if (line.text == words) found.push_back(line);
  }
  return found;
}

}  // namespace

TEST_CASE("What is drawn is read from the screen, line by line, as far as it is in sight") {
  Screen screen(1440, 900, 1);
  const auto lines = drawn(screen, long_topic(60));
  CHECK(called(lines, "A symptom").size() == 1);
  CHECK_FALSE(called(lines, "A sentence.").empty());
  CHECK(called(lines, "A sentence.").size() < 60);
  for (const LineOnScreen& line : called(lines, "A sentence.")) {
    CHECK(line.from.x > 1000);
    CHECK(line.to.y < 900);
  }
}

TEST_CASE("A long panel begins with links to its headings, and one that is pressed brings its heading into sight") {
  Screen screen(1440, 900, 1);
  const Model model = long_topic(60);
  // Its link alone: the heading is pages below.
  const auto lines = drawn(screen, model);
  for (const LineOnScreen& line : lines) UNSCOPED_INFO(line.text);
  const auto before = called(lines, "Gamma");
  REQUIRE(before.size() == 1);
  const ImVec2 at = before.front().middle();
  (void)screen.click(model, at.x, at.y);
  const auto after = called(drawn(screen, model), "Gamma");
  REQUIRE(after.size() == 1);
  CHECK(after.front().from.y < 400);
  CHECK(called(drawn(screen, model), "Beta").empty());
}

TEST_CASE("A panel that is in sight as a whole has no links to its headings") {
  Screen screen(1440, 900, 1);
  CHECK(called(drawn(screen, long_topic(1)), "Gamma").size() == 1);
}

TEST_CASE("Next and Back go through a walk, and there is nothing before its first step and after its last") {
  Screen screen(1440, 900, 1);
  Model model = long_topic(1);
  const auto visited_by = [&](const char* button) {
    std::string id;
    const auto found = called(drawn(screen, model), button);
    REQUIRE(found.size() == 1);
    const ImVec2 at = found.front().middle();
    for (const session::Action& action : screen.click(model, at.x, at.y)) {
      if (const auto* visit = session::get_if<session::Visit>(&action)) id = visit->id.text();
    }
    return id;
  };
  model.info->topic->walk = InfoWalk{"A walk", 1, 2, std::nullopt, InfoLink{"symptom.two"_id, "The second"}};
  CHECK(called(drawn(screen, model), "A walk  1 / 2").size() == 1);
  CHECK(visited_by("Next") == "symptom.two");
  CHECK(visited_by("Back").empty());
  model.info->topic->walk = InfoWalk{"A walk", 2, 2, InfoLink{"symptom.one"_id, "The first"}, std::nullopt};
  CHECK(visited_by("Next").empty());
  CHECK(visited_by("Back") == "symptom.one");
}
