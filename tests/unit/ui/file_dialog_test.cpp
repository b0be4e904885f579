#include "ui/dialogs/file_dialog.h"

#include <catch2/catch.hpp>
#include <functional>

#include "screen.h"
#include "ui/base/words.h"

#include <imgui_internal.h>

namespace cluneal::ui {
namespace {

using session::FilePurpose;

/// The dialog with what stands behind it: each answer comes a frame later, as in the window.
struct Desk {
  Screen screen{1600, 1000, 1};
  Model model;
  std::function<void(FileBrowser&, const std::string&)> answer;  ///< To what is typed and chosen.
  std::vector<session::Action> done;

  void frame() {
    for (session::Action& action : screen.frame(model).actions) take(action);
  }
  void press(ImGuiKey key) {
    ImGuiIO& io = ImGui::GetIO();
    for (const bool down : {true, false, false, false}) {
      io.KeysDown[static_cast<std::size_t>(io.KeyMap[key])] = down;
      frame();
    }
  }
  /// In place of what stands in the field, all of which is selected when it gets the keyboard.
  void type(const char* text) {
    ImGui::GetIO().AddInputCharactersUTF8(text);
    frame();
  }
  void take(const session::Action& action) {
    if (const auto* look = session::get_if<session::LookIntoFolder>(&action)) {
      if (!look->folder.empty()) model.files.folder = look->folder;
      model.files.view = look->view;
      ++model.files.answer;
    } else if (const auto* choice = session::get_if<session::ChooseFile>(&action)) {
      ++model.files.answer;
      model.files.chosen.clear();
      model.files.problem.clear();
      answer(model.files, choice->typed);
    } else {
      done.push_back(action);
    }
  }
  void open(bool PanelState::*dialog) {
    model.files.folder = "/home/a";
    model.files.entries = {{"lessons", true, "", ""}, {"one.json", false, "2 kB", ""}};
    frame();
    screen.state.*dialog = true;
    for (int i = 0; i < 4; ++i) frame();
  }
};

TEST_CASE("A figure replaces a file only where one has been told that it is there") {
  Desk desk;
  desk.answer = [](FileBrowser& files, const std::string& typed) {
    files.chosen = "/home/a/" + typed;
    files.chosen_is_there = typed == "figure.png";
  };
  desk.open(&PanelState::save_figure);
  CHECK(desk.screen.state.files.typed == "figure.png");
  desk.press(ImGuiKey_Enter);
  CHECK(desk.done.empty());
  CHECK(desk.screen.state.save_figure);
  for (int i = 0; i < 4; ++i) desk.frame();
  desk.press(ImGuiKey_Enter);
  REQUIRE(desk.done.size() == 1);
  CHECK(session::get<session::SaveFigure>(desk.done[0]).path == "/home/a/figure.png");
  CHECK_FALSE(desk.screen.state.save_figure);
  CHECK(session::get<session::SaveFigure>(desk.done[0]).dots_per_inch == 288);  // 3840 dots on a slide.
  // A new name needs no second word, and A4 is as large as A4.
  desk.screen.state.figure.size = 2;
  desk.done.clear();
  desk.open(&PanelState::save_figure);
  desk.type("new.png");
  desk.press(ImGuiKey_Enter);
  REQUIRE(desk.done.size() == 1);
  CHECK(session::get<session::SaveFigure>(desk.done[0]).path == "/home/a/new.png");
  CHECK(session::get<session::SaveFigure>(desk.done[0]).dots_per_inch == 300);
}

TEST_CASE("What cannot be chosen is said, and the dialog stays") {
  Desk desk;
  desk.answer = [](FileBrowser& files, const std::string&) { files.problem = "There is no such file."; };
  desk.open(&PanelState::open_scene);
  desk.press(ImGuiKey_Enter);
  CHECK(desk.done.empty());
  CHECK(desk.screen.state.open_scene);
}

TEST_CASE("The list is gone through by the keyboard alone: into a folder, up again, and to a file") {
  Desk desk;
  desk.answer = [](FileBrowser& files, const std::string& typed) { files.chosen = "/home/a/" + typed; };
  desk.open(&PanelState::open_scene);
  // From the field down to the buttons, on to the places, and into the list.
  bool entered = false;
  for (int step = 0; step < 12 && !entered; ++step) {
    desk.press(ImGuiKey_DownArrow);
    for (int side = 0; side < 2 && !entered; ++side) {
      desk.press(ImGuiKey_Space);
      entered = desk.model.files.folder.ends_with("/lessons");
      if (!entered && desk.screen.state.open_scene) desk.press(ImGuiKey_RightArrow);
    }
  }
  CHECK(entered);
  const std::string folder = desk.model.files.folder;
  desk.press(ImGuiKey_Backspace);
  CHECK(desk.model.files.folder + "/lessons" == folder);
}

TEST_CASE("A dialog stays on the screen however large the text") {
  const auto stays = [](bool PanelState::*wanted, const language::Phrase& phrase) {
    // Known by its id, whatever the language.
    const std::string title = "###" + std::string(phrase.id);
    Screen screen(1366, 768, 2.5F);
    const Model model;
    (void)screen.frame(model);
    screen.state.*wanted = true;
    for (int i = 0; i < 6; ++i) (void)screen.frame(model);
    const ImGuiWindow* dialog = ImGui::FindWindowByName(title.c_str());
    REQUIRE(dialog != nullptr);
    INFO(title);
    CHECK(dialog->Pos.x >= 0);
    CHECK(dialog->Pos.y >= 0);
    CHECK(dialog->Pos.x + dialog->Size.x <= 1366);
    CHECK(dialog->Pos.y + dialog->Size.y <= 768);
    // All of it is there or can be scrolled to.
    CHECK(dialog->ContentSize.y <= dialog->InnerRect.GetHeight() + dialog->ScrollMax.y);
    CHECK(dialog->ContentSize.x <= dialog->InnerRect.GetWidth() + 1);
    // The buttons of what asks for a file are seen without scrolling.
    if (wanted != &PanelState::help && wanted != &PanelState::about) CHECK(dialog->ScrollMax.y == 0);
  };
  stays(&PanelState::open_file, phrases::open_a_model);
  stays(&PanelState::save_figure, phrases::save_a_figure);
  stays(&PanelState::open_scene, phrases::open_a_scene);
  stays(&PanelState::save_scene, phrases::save_the_scene);
  stays(&PanelState::help, phrases::keys_and_mouse);
  stays(&PanelState::about, phrases::about_cluneal_atlas);
}

TEST_CASE("Each dialog asks for what it is for") {
  const auto done = [](bool PanelState::*dialog, const std::string& typed) {
    Desk desk;
    desk.answer = [](FileBrowser& files, const std::string& name) { files.chosen = "/x/" + name; };
    desk.open(dialog);
    desk.type(typed.c_str());
    desk.press(ImGuiKey_Enter);
    CHECK_FALSE(desk.screen.state.*dialog);
    return desk.done;
  };
  CHECK(session::get<session::OpenFiles>(done(&PanelState::open_file, "a.stl").at(0)).paths.front() == "/x/a.stl");
  CHECK(session::get<session::OpenScene>(done(&PanelState::open_scene, "a.json").at(0)).path == "/x/a.json");
  CHECK(session::get<session::SaveState>(done(&PanelState::save_scene, "b.json").at(0)).path == "/x/b.json");
}

}  // namespace
}  // namespace cluneal::ui
