// Views that are kept under a name.
#include "trial.h"

namespace scenario {
namespace {

const ui::Bookmark& only(Desk& desk) {
  REQUIRE(desk.panel().bookmarks.size() == 1);
  return desk.panel().bookmarks.front();
}

void add_bookmark(Desk& desk) {
  desk.lasting(session::AddBookmark{"one"}, [&] { return desk.panel().bookmarks.size(); });
  CHECK(only(desk).name == "one");
}

void go_to_bookmark(Desk& desk) {
  desk.perform(session::Isolate{"bone.sacrum"_id});
  desk.perform(session::Orbit{50, 5});
  desk.settle();
  const session::Scene scene = desk.scene();
  const session::Camera camera = desk.camera();
  desk.perform(session::AddBookmark{"one"});
  desk.perform(session::ResetScene{});
  desk.perform(session::GoHome{});
  desk.settle();
  desk.undoable(session::GoToBookmark{only(desk).id});
  CHECK(desk.scene() == scene);
  CHECK(desk.camera().azimuth == Approx(camera.azimuth));
  desk.perform(session::GoToBookmark{only(desk).id + 7});
  CHECK(desk.scene() == scene);
  CHECK(desk.told("not there any more"));
}

void rename_bookmark(Desk& desk) {
  desk.perform(session::AddBookmark{"one"});
  desk.lasting(session::RenameBookmark{only(desk).id, "two"}, [&] { return only(desk).name; });
  CHECK(only(desk).name == "two");
}

void delete_bookmark(Desk& desk) {
  desk.perform(session::AddBookmark{"one"});
  desk.lasting(session::DeleteBookmark{only(desk).id}, [&] { return desk.panel().bookmarks.size(); });
  CHECK(desk.panel().deleted_bookmark == "one");
}

void restore_bookmark(Desk& desk) {
  desk.perform(session::AddBookmark{"one"});
  desk.perform(session::DeleteBookmark{only(desk).id});
  desk.lasting(session::RestoreBookmark{}, [&] { return desk.panel().bookmarks.size(); });
  CHECK(only(desk).name == "one");
}

}  // namespace

const std::vector<Trial>& bookmark_trials() {
  static const std::vector<Trial> trials{
      {"add_bookmark", add_bookmark},         {"go_to_bookmark", go_to_bookmark},
      {"rename_bookmark", rename_bookmark},   {"delete_bookmark", delete_bookmark},
      {"restore_bookmark", restore_bookmark},
  };
  return trials;
}

}  // namespace scenario
