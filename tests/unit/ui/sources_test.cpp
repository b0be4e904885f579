#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "screen.h"
#include "ui/dialogs/sources_dialog.h"
#include "words_on_screen.h"

namespace cluneal::ui {
namespace {

using base::operator""_id;

SourceRow source_row(const std::string& source, int year, const std::string& checked, std::vector<std::string> of) {
  SourceRow row;
  row.cited.source = row.cited.full_source = source;
  row.cited.checked = checked;
  row.year = year;
  row.of = std::move(of);
  row.words = source;
  return row;
}

Model model_with_sources() {
  Model model;
  model.sources = {source_row("Kuniya 2014", 2014, "Read in full.", {"Treatment", "Symptoms"}),
                   source_row("Lu 1998", 1998, "Only its abstract was read.", {"Anatomy"}),
                   source_row("Fähndrich 1997", 1997, "Only its abstract was read.", {"Treatment"})};
  return model;
}

bool reads(const std::string& words) {
  const std::vector<LineOnScreen> lines = lines_on_screen();
  return std::any_of(lines.begin(), lines.end(),
                     [&](const LineOnScreen& line) { return line.text.find(words) != std::string::npos; });
}

TEST_CASE("Sources are found by words, by how they were read and by what cites them") {
  const std::vector<SourceRow> sources = model_with_sources().sources;
  using Found = std::vector<std::size_t>;
  CHECK(sources_found(sources, {}) == Found{0, 1, 2});
  CHECK(sources_found(sources, {"LU 98", "", ""}) == Found{1});
  CHECK(sources_found(sources, {"199", "", "Treatment"}) == Found{2});
  CHECK(sources_found(sources, {"fahndrich", "", ""}) == Found{2});
  CHECK(sources_found(sources, {"FÄHN", "", ""}) == Found{2});
  CHECK(sources_found(sources, {"", "Only its abstract was read.", ""}) == Found{1, 2});
  CHECK(sources_found(sources, {"", "Read in full.", "Anatomy"}).empty());
}

TEST_CASE("The dialog of sources says how many are found while one types, and is closed by Escape") {
  const Model model = model_with_sources();
  Screen screen(1366, 768, 1);
  screen.state.sources = true;
  for (int i = 0; i < 4; ++i) (void)screen.frame(model);
  CHECK(reads("3 of 3 sources"));
  CHECK(reads("Kuniya 2014"));
  // The keyboard is in the field at once.
  for (const char letter : std::string("lu")) {
    ImGui::GetIO().AddInputCharacter(static_cast<unsigned>(letter));
    (void)screen.frame(model);
  }
  (void)screen.frame(model);
  CHECK(screen.state.sources_state.typed == "lu");
  CHECK(reads("1 of 3 sources"));
  CHECK_FALSE(reads("Kuniya 2014"));
  (void)screen.press(model, ImGuiKey_Escape);
  (void)screen.press(model, ImGuiKey_Escape);
  CHECK_FALSE(screen.state.sources);
}

}  // namespace
}  // namespace cluneal::ui
