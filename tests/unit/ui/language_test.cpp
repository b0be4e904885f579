// The panels in a made-up language (language/pseudo.h), accented and 40 % longer: what is not in it was forgotten, and
// what has no room has none in German.
#include <imgui.h>
#include <imgui_internal.h>

#include <catch2/catch.hpp>
#include <string>

#include "screen.h"
#include "ui/base/panel_fonts.h"
#include "ui/base/words.h"
#include "ui/find/palette_entries.h"

namespace cluneal::ui {
namespace {

language::Language made_up() {
  return language::Language::load("", "pseudo").value();
}

/// Windows and dialogs that lie partly outside the screen.
std::string windows_outside() {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  std::string outside;
  for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
    if (!window->WasActive || (window->Flags & ImGuiWindowFlags_ChildWindow) != 0) continue;
    const ImVec2 end{window->Pos.x + window->Size.x, window->Pos.y + window->Size.y};
    if (window->Pos.x < -1 || window->Pos.y < -1 || end.x > screen.x + 1 || end.y > screen.y + 1)
      outside += std::string(window->Name) + " ";
  }
  return outside;
}

TEST_CASE("Panels speak English where nothing was chosen, and the model's language while they are drawn") {
  CHECK(say(phrases::close) == "Close");
  Screen screen(1366, 768, 1);
  const language::Language language = made_up();
  {
    const Speaking speaking(language);
    CHECK(say(phrases::close) == "[Clösé ~~]");
  }
  CHECK(say(phrases::close) == "Close");
}

TEST_CASE("Everything that can be asked for in the palette is said in the language of now") {
  Screen screen(1366, 768, 1);
  const language::Language language = made_up();
  const Speaking speaking(language);
  const Model model;
  for (const PaletteEntry& entry : palette_entries(model, screen.state)) {
    INFO(entry.key << ": " << entry.findable.title);
    CHECK(entry.findable.title.find('[') != std::string::npos);
    CHECK(entry.kind.front() == '[');
    if (!entry.why_not.empty()) CHECK(entry.why_not.front() == '[');
  }
}

TEST_CASE("In a longer language every dialog lies on the screen and closes by Escape") {
  bool PanelState::*const dialog =
      GENERATE(&PanelState::settings, &PanelState::help, &PanelState::about, &PanelState::compare,
               &PanelState::bookmarks, &PanelState::open_file, &PanelState::save_figure, &PanelState::save_scene);
  const auto [width, height, scale] = GENERATE(std::tuple{1366, 768, 1.0F}, std::tuple{1366, 768, 1.75F});
  Screen screen(width, height, scale);
  Model model;
  model.language = made_up();
  screen.state.*dialog = true;
  for (int i = 0; i < 4; ++i) (void)screen.frame(model);
  CHECK(ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel));
  CHECK(windows_outside().empty());
  (void)screen.press(model, ImGuiKey_Escape);
  CHECK_FALSE(screen.state.*dialog);
}

TEST_CASE("The dialog of settings stays open while the language changes") {
  Screen screen(1366, 768, 1);
  Model model;
  screen.state.settings = true;
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  const ImGuiID before = ImGui::GetCurrentContext()->OpenPopupStack.front().PopupId;
  model.language = made_up();
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  REQUIRE(ImGui::GetCurrentContext()->OpenPopupStack.Size == 1);
  CHECK(ImGui::GetCurrentContext()->OpenPopupStack.front().PopupId == before);
  CHECK(screen.state.settings);
}

TEST_CASE("Letters are given to ImGui as ranges") {
  CHECK(ranges_of({0x3042, 0x3043, 0x3044, 0x6BBF}) == std::vector<ImWchar>{0x3042, 0x3044, 0x6BBF, 0x6BBF, 0});
  CHECK(ranges_of(std::set<char32_t>{}) == std::vector<ImWchar>{0});
}

}  // namespace
}  // namespace cluneal::ui
