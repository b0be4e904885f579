// Files, other programs, work that goes on, and the program itself.
#include <chrono>
#include <fstream>
#include <thread>
#include <tuple>

#include "base/file.h"
#include "trial.h"

namespace scenario {
namespace {

namespace fs = std::filesystem;

void open_source(Desk& desk) {
  // What opens browsers, as far as the program can tell.
  const fs::path tools = desk.file("tools");
  fs::create_directory(tools);
  std::ofstream(tools / "xdg-open") << "#!/bin/sh\necho \"$1\" > " << desk.file("opened") << ".part && mv "
                                    << desk.file("opened") << ".part " << desk.file("opened") << "\n";
  fs::permissions(tools / "xdg-open", fs::perms::owner_all);
  const Variable path("PATH", tools.string() + ":/usr/bin:/bin");
  const std::string address = "https://doi.org/10.1000/1";
  const session::Scene before = desk.scene();
  desk.perform(session::OpenSource{address});
  CHECK(desk.told(address));
  CHECK(desk.scene() == before);
  CHECK(desk.panel().undo_label.empty());
  for (int i = 0; i < 500 && !fs::exists(desk.file("opened")); ++i) {
    desk.wait(0.1);
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  CHECK(*base::read_text(desk.file("opened")) == address + "\n");
  desk.perform(session::OpenSource{"file:///etc/passwd"});
  CHECK(desk.told("no address"));
}

void cancel_work(Desk& desk) {
  desk.perform(session::SaveFigure{desk.file("a.png"), {640, 480}, false, 300});
  REQUIRE(desk.app().figure_pending());
  const session::Scene before = desk.scene();
  desk.perform(session::OpenFiles{{desk.home().box("box.obj")}});
  CHECK(desk.panel().jobs.size() == 2);
  desk.perform(session::CancelWork{});
  CHECK_FALSE(desk.app().figure_pending());
  desk.settle();
  CHECK(desk.scene() == before);
  CHECK(desk.panel().undo_label.empty());
  CHECK_FALSE(fs::exists(desk.file("a.png")));
}

void remember_models(Desk& desk) {
  desk.lasting(session::RememberModels{true}, [&] { return desk.panel().remember_models; });
}

void save_figure(Desk& desk) {
  // Drawn by the window, between its own pictures.
  desk.perform(session::SaveFigure{desk.file("a.png"), {640, 480}, false, 300});
  CHECK(desk.app().figure_pending());
  CHECK(desk.panel().jobs.size() == 1);
  desk.perform(session::CancelWork{});
  for (const auto& [path, size, words] :
       {std::tuple{desk.file("a.png"), glm::ivec2(8, 8), "16 pixels"},
        std::tuple{desk.file("a.jpg"), glm::ivec2(640, 480), "end \""},
        std::tuple{desk.file("none/a.png"), glm::ivec2(640, 480), "There is no folder"}}) {
    desk.perform(session::SaveFigure{path, size, false, 300});
    CHECK_FALSE(desk.app().figure_pending());
    CHECK(desk.told(words));
  }
}

void save_state(Desk& desk) {
  const std::string file = desk.file("scene.json");
  desk.lasting(session::SaveState{file}, [&] { return fs::exists(file); });
  CHECK(base::read_text(file)->find("\"body\"") != std::string::npos);
  desk.perform(session::SaveState{desk.file("none/scene.json")});
  CHECK(desk.told("none/scene.json"));
}

void open_scene(Desk& desk) {
  desk.perform(session::SetDarkBackground{true});
  desk.perform(session::Isolate{"bone.sacrum"_id});
  desk.perform(session::Orbit{50, 5});
  desk.settle();
  const session::Camera camera = desk.camera();
  const session::Scene saved = desk.scene();
  desk.perform(session::SaveState{desk.file("scene.json")});
  desk.perform(session::ResetScene{});
  desk.perform(session::GoHome{});
  desk.settle();
  desk.undoable(session::OpenScene{desk.file("scene.json")});
  CHECK(desk.scene() == saved);
  CHECK(desk.camera().azimuth == Approx(camera.azimuth));
  desk.perform(session::OpenScene{desk.file("none.json")});
  CHECK(desk.scene() == saved);
  CHECK(desk.told("The scene was not opened"));
}

void look_into_folder(Desk& desk) {
  (void)desk.home().box("box.obj");
  const session::FileView models{session::FilePurpose::open_model, false, session::FileOrder::name};
  desk.lasting(session::LookIntoFolder{models, desk.file("")}, [&] { return desk.panel().files.entries.size(); });
  CHECK(desk.panel().files.entries.back().name == "box.obj");
}

void choose_file(Desk& desk) {
  const std::string model = desk.home().box("box.obj");
  const session::FileView models{session::FilePurpose::open_model, false, session::FileOrder::name};
  desk.perform(session::LookIntoFolder{models, desk.file("")});
  desk.lasting(session::ChooseFile{models, "box.obj"}, [&] { return desk.panel().files.chosen; });
  CHECK(desk.panel().files.chosen == model);
  desk.perform(session::ChooseFile{models, "none.obj"});
  CHECK(desk.panel().files.problem.find("There is no file") != std::string::npos);
}

void make_folder(Desk& desk) {
  const session::FileView scenes{session::FilePurpose::save_scene, false, session::FileOrder::name};
  desk.perform(session::LookIntoFolder{scenes, desk.file("")});
  desk.lasting(session::MakeFolder{scenes, "scenes"}, [&] { return desk.panel().files.folder; });
  CHECK(fs::is_directory(desk.file("scenes")));
}

void dismiss_message(Desk& desk) {
  desk.app().report(base::Severity::error, "one");
  desk.app().report(base::Severity::error, "two");
  desk.lasting(session::DismissMessage{0}, [&] { return desk.panel().messages.size(); });
  CHECK_FALSE(desk.told("one"));
  CHECK(desk.told("two"));
  desk.perform(session::DismissMessage{7});
  CHECK(desk.told("two"));
}

void set_language(Desk& desk) {
  desk.perform(session::Select{"bone.sacrum"_id});
  desk.app().set_drawn(1234, true);  // Said of a picture that was there before.
  // The made-up language has a translation of everything, and every one of them is in brackets.
  desk.lasting(session::SetLanguage{"pseudo"}, [&] { return desk.panel().info->title; });
  CHECK(desk.panel().info->title.starts_with("["));
  CHECK(desk.node("nerve.scn"_id).title.starts_with("["));
  CHECK(desk.panel().topics.at(0).title.starts_with("["));
  CHECK(desk.panel().status.starts_with("["));
  CHECK(desk.panel().comparison.rows.at(0).aspect.starts_with("["));
  CHECK(desk.panel().language.tag() == "pseudo");
  // What cannot be had is told, and all stays as it is.
  desk.perform(session::SetLanguage{"klingon"});
  CHECK(desk.told("klingon"));
  CHECK(desk.panel().language.tag() == "pseudo");
  desk.perform(session::SetLanguage{"en"});
  CHECK(desk.panel().info->title == "Sacrum");
}

void quit(Desk& desk) {
  desk.lasting(session::Quit{}, [&] { return desk.app().quitting(); });
}

}  // namespace

const std::vector<Trial>& file_trials() {
  static const std::vector<Trial> trials{
      {"open_source", open_source},           {"cancel_work", cancel_work},   {"remember_models", remember_models},
      {"save_figure", save_figure},           {"save_state", save_state},     {"open_scene", open_scene},
      {"look_into_folder", look_into_folder}, {"choose_file", choose_file},   {"make_folder", make_folder},
      {"dismiss_message", dismiss_message},   {"set_language", set_language}, {"quit", quit},
  };
  return trials;
}

}  // namespace scenario
