// How far it is from the start to what somebody wants to know of a nerve: by real clicks on the real panels, which are
// found by what stands on them.
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cfloat>

#include "../unit/ui/screen.h"
#include "../unit/ui/words_on_screen.h"
#include "desk.h"

using namespace scenario;

namespace {

constexpr int most_presses = 4;
constexpr int width = 1440, height = 900;

/// In which panel words stand.
enum class At { list, information };

/// Somebody before the window, as it is at the first start.
class Reader {
 public:
  Reader() : desk_(home_), screen_(width, height, 1) { look(); }

  /// Presses the first thing in that panel on which a line begins so.
  void press(const std::string& words, At at) {
    const auto line = find(words, at);
    INFO("looked for \"" << words << "\" among:\n" << all());
    REQUIRE(line);
    ++presses_;
    const ImVec2 point = line->middle();
    for (const session::Action& action : screen_.click(desk_.panel(), point.x, point.y)) desk_.perform(action);
    ImGui::GetIO().MousePos = {-FLT_MAX, -FLT_MAX};
    look();
  }
  /// To a heading of the information, where it is not in sight already.
  void go_to(const std::string& heading, const std::string& below) {
    if (!sees(below)) press(heading, At::information);
  }
  [[nodiscard]] bool sees(const std::string& words) { return find(words, At::information).has_value(); }
  [[nodiscard]] int presses() const { return presses_; }
  const ui::Info& read() {
    REQUIRE(desk_.panel().info);
    return *desk_.panel().info;
  }
  std::string all() {
    std::string text;
    for (const ui::LineOnScreen& line : lines_) text += line.text + "\n";
    return text;
  }

 private:
  /// Until what was asked for is laid out: a list that opens, a panel that scrolls to a heading.
  void look() {
    desk_.settle();
    for (int i = 0; i < 4; ++i) {
      for (const session::Action& action : screen_.frame(desk_.panel()).actions) desk_.perform(action);
    }
    lines_ = ui::lines_on_screen();
  }
  std::optional<ui::LineOnScreen> find(const std::string& words, At at) {
    const auto found = std::find_if(lines_.begin(), lines_.end(), [&](const ui::LineOnScreen& line) {
      const bool there = at == At::list ? line.to.x < width / 3.0F : line.from.x > 2 * width / 3.0F;
      return there && line.text.starts_with(words);
    });
    return found == lines_.end() ? std::nullopt : std::optional(*found);
  }

  Home home_;
  Desk desk_;
  ui::Screen screen_;
  std::vector<ui::LineOnScreen> lines_;
  int presses_ = 0;
};

struct NerveOnList {
  const char* title;  ///< How its row in the list of structures begins.
  const char* id;
  const char* symptom;  ///< How a topic of the kind begins that speaks of it.
};
constexpr std::array<NerveOnList, 3> nerves{{
    {"Superior cluneal", "nerve.scn", "Where it hurts: superior"},
    {"Middle cluneal", "nerve.mcn", "Where it hurts: middle"},
    {"Inferior cluneal", "nerve.icn", "Where it hurts: inferior"},
}};

/// Words that one line of a panel surely holds.
std::string beginning(const std::string& title) {
  return title.substr(0, 20);
}

void to_topic(Reader& reader, const NerveOnList& nerve, const char* kind, const std::string& topic) {
  reader.press(nerve.title, At::list);
  reader.press("In the syndrome", At::information);
  reader.press(kind, At::information);
  reader.press(topic, At::information);
  REQUIRE(reader.read().topic);
  CHECK(reader.read().topic->kind == kind);
  CHECK(reader.sees(topic));
  CHECK(reader.presses() <= most_presses);
}

}  // namespace

TEST_CASE("from the start to a nerve's roots, study by study, it is at most four presses") {
  for (const NerveOnList& nerve : nerves) {
    INFO(nerve.id);
    Reader reader;
    reader.press(nerve.title, At::list);
    CHECK(reader.read().id.text() == nerve.id);
    REQUIRE_FALSE(reader.read().roots.empty());
    const auto& [root, studies] = reader.read().roots.front();
    const std::string study = beginning(studies.front().source);
    reader.go_to("Roots, study by study", study);
    CHECK(reader.sees("Roots, study by study"));
    CHECK(reader.sees(root));
    CHECK(reader.presses() <= most_presses);
  }
}

TEST_CASE("from the start to a place where a nerve gets caught it is at most four presses") {
  for (const NerveOnList& nerve : nerves) {
    INFO(nerve.id);
    Reader reader;
    reader.press(nerve.title, At::list);
    std::string site;
    for (const ui::InfoLink& to : reader.read().links) {
      if (site.empty() && to.id.text().starts_with("site.")) site = beginning(to.title);
    }
    REQUIRE_FALSE(site.empty());
    reader.go_to("Where it gets caught", site);
    reader.press(site, At::information);
    CHECK(reader.read().site);
    CHECK(reader.sees(site));
    CHECK(reader.presses() <= most_presses);
  }
}

TEST_CASE("from the start to a symptom of a nerve it is at most four presses") {
  for (const NerveOnList& nerve : nerves) {
    Reader reader;
    to_topic(reader, nerve, "Symptoms", nerve.symptom);
  }
}

TEST_CASE("from the start to what else the pain can be it is at most four presses") {
  for (const NerveOnList& nerve : nerves) {
    Reader reader;
    to_topic(reader, nerve, "What else it can be", "L5 radiculopathy");
    // And it says how it is told from this nerve.
    const auto& sections = reader.read().topic->sections;
    CHECK(std::any_of(sections.begin(), sections.end(), [&](const ui::InfoSection& section) {
      std::string small = nerve.title;
      small.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(small.front())));
      return section.title.starts_with("Told from the " + small.substr(0, small.find(' ')));
    }));
  }
}

TEST_CASE("from the start to a treatment of a nerve it is at most four presses") {
  for (const NerveOnList& nerve : nerves) {
    Reader reader;
    to_topic(reader, nerve, "Treatment", "Block series");
  }
}
