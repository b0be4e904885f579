// What a tour that is given leaves alone, beyond what each action's trial looks at.
#include <filesystem>

#include "base/file.h"
#include "desk.h"

using namespace scenario;

namespace {

std::string first_tour(Desk& desk) {
  return desk.panel().tours.front().id.text();
}

}  // namespace

TEST_CASE("what is kept between two starts knows nothing of a tour") {
  const Home home;
  session::Scene scene;
  session::Camera camera;
  {
    Desk desk(home, Desk::keeping());
    desk.perform(session::SetLabels{false});
    desk.perform(session::Orbit{20, 0});
    desk.settle();
    scene = desk.scene();
    camera = desk.camera();
    // The autosave that is due comes while the tour is given.
    desk.perform(session::StartTour{first_tour(desk)});
    desk.perform(session::TurnSlide{1});
    (void)desk.frame();
    desk.perform(session::ToggleGroup{0, session::GroupPart::nerves});
    CHECK(desk.wait(30, [] { return std::filesystem::exists(Home::kept_scene()); }));
    const auto written = base::read_text(Home::kept_scene());
    REQUIRE(written);
    desk.perform(session::TurnSlide{1});
    desk.perform(session::SetSides{session::Sides::left});
    (void)desk.wait(15);
    CHECK(base::read_text(Home::kept_scene()).value() == *written);
    desk.close();  // In the middle of it.
  }
  Desk again(home, Desk::keeping());
  CHECK(again.scene() == scene);
  CHECK(again.camera() == camera);
}

TEST_CASE("a ride, and a drawing of pain, go on after a tour where they were") {
  const Home home;
  Desk desk(home);
  desk.perform(session::StartPainting{});
  desk.settle();
  desk.perform(session::PaintAt{Desk::middle() + glm::dvec2(-90, 40)});
  desk.perform(session::EndStroke{});
  const std::string size = desk.panel().painting->size;
  REQUIRE_FALSE(size.empty());
  desk.perform(session::StartTour{first_tour(desk)});
  CHECK_FALSE(desk.panel().painting);
  desk.perform(session::LeaveTour{});
  REQUIRE(desk.panel().painting);
  CHECK(desk.panel().painting->size == size);
  desk.perform(session::LeavePainting{});
  desk.settle();

  desk.perform(session::Select{"nerve.scn.medial.left"_id});
  desk.perform(session::StartRide{});
  desk.settle();
  desk.perform(session::PauseRide{});  // Off from the first step.
  desk.perform(session::StartTour{first_tour(desk)});
  (void)desk.wait(5);
  desk.perform(session::LeaveTour{});
  REQUIRE(desk.panel().ride);
  CHECK_FALSE(desk.panel().ride->halted);
  CHECK(desk.app().mode() == session::Mode::riding);
}

TEST_CASE("a model that has been read while a tour is given is there when it ends, and can be undone") {
  const Home home;
  Desk desk(home);
  desk.perform(session::OpenFiles{{home.box("box.obj")}});
  desk.perform(session::StartTour{first_tour(desk)});
  desk.settle();
  CHECK(desk.scene().models.empty());
  CHECK(desk.app().own_scene().models.empty());
  desk.perform(session::LeaveTour{});
  desk.settle();
  REQUIRE(desk.scene().models.size() == 1);
  desk.perform(session::Undo{});
  CHECK(desk.scene().models.empty());
}

TEST_CASE("a slide keeps its place when the window changes, and waits for its body with its words") {
  const Home home;
  Desk desk(home);
  const std::string tour = desk.file("woman.json");
  REQUIRE(base::write_atomically(tour, R"({"id": "tour.own", "order": 1, "names": {"english": "Mine"}, "minutes": 1,
    "summary": "Mine.", "steps": [{"key": "one", "slide": "A woman", "notes": "Say.", "seconds": 30,
    "view": "posterior", "body": "woman", "only": ["bone"], "references": []}]})"));
  desk.perform(session::StartTour{tour});
  const auto titles = [&](glm::ivec2 size) {
    std::string all;
    for (const render::OverlayText& text : desk.app().pictures(size, 1, desk.now).front().picture->frame.overlay.texts)
      all += text.text + "\n";
    return all;
  };
  CHECK(desk.panel().talk->waits);
  CHECK(titles({1366, 768}).find("A woman") != std::string::npos);
  CHECK(desk.app().pictures({1366, 768}, 1, desk.now).front().picture->frame.items.empty());
  desk.settle();
  CHECK_FALSE(desk.panel().talk->waits);
  CHECK(titles({1366, 768}).find("A woman") != std::string::npos);
  CHECK_FALSE(desk.app().pictures({1366, 768}, 1, desk.now).front().picture->frame.items.empty());
  const session::Camera wide = desk.camera();
  CHECK(titles({600, 768}).find("1 / 1") != std::string::npos);
  CHECK(desk.camera() != wide);
  (void)titles({1366, 768});
  CHECK(desk.camera() == wide);
  desk.perform(session::LeaveTour{});
  desk.settle();
  CHECK(desk.frame().items.size() > 0);
}

TEST_CASE("who speaks sees what to say, and by tens of seconds for how long") {
  const Home home;
  Desk desk(home);
  desk.perform(session::StartTour{first_tour(desk)});
  CHECK(desk.panel().talk->elapsed == 0);
  CHECK(desk.panel().talk->minutes == desk.panel().tours.front().minutes);
  const std::string first = desk.panel().talk->notes;
  CHECK_FALSE(first.empty());
  (void)desk.wait(25);
  CHECK(desk.panel().talk->elapsed == 20);
  CHECK(desk.app().next_wake(desk.now).value_or(1e9) <= desk.now + 10);
  desk.perform(session::TurnSlide{1});
  CHECK(desk.panel().talk->notes != first);
}

TEST_CASE("what a slide compares stands side by side in the window too, and follows what is switched") {
  const Home home;
  Desk desk(home);
  const std::string tour = desk.file("compared.json");
  REQUIRE(base::write_atomically(tour, R"({"id": "tour.own", "order": 1, "names": {"english": "Mine"}, "minutes": 1,
    "summary": "Mine.", "steps": [
    {"key": "one", "slide": "Bones", "notes": "Say.", "seconds": 30, "view": "posterior", "only": ["bone"],
     "references": []},
    {"key": "two", "slide": "Three nerves", "notes": "Say.", "seconds": 30, "view": "posterior", "only": ["bone"],
     "beside": [{"of": "nerve.scn"}, {"of": "nerve.mcn"}, {"of": "nerve.icn"}],
     "question": {"ask": "Which is which?", "answer": "So."}, "references": []}]})"));
  const auto words = [](const app::Application::PlacedPicture& placed) {
    std::string all;
    for (const render::OverlayText& text : placed.picture->frame.overlay.texts) all += text.text + "\n";
    return all;
  };
  const auto pictures = [&](glm::ivec2 size) {
    (void)desk.app().pictures(size, 1, desk.now);
    desk.settle();
    return desk.app().pictures(size, 1, desk.now);
  };
  desk.perform(session::StartTour{tour});
  CHECK(pictures({1920, 1080}).size() == 1);
  desk.perform(session::TurnSlide{1});
  const auto asked = pictures({1920, 1080});
  REQUIRE(asked.size() == 3);
  CHECK(words(asked[0]).find("A\n") != std::string::npos);
  desk.perform(session::TurnSlide{1});
  desk.perform(session::TurnSlide{1});
  const auto three = pictures({1920, 1080});
  REQUIRE(three.size() == 3);
  int width = 0;
  for (const auto& placed : three) {
    CHECK(placed.place.corner == glm::ivec2(width, 0));
    CHECK(placed.picture->frame.size == placed.place.size);
    CHECK(placed.picture->frame.size.y == 1080);
    width += placed.place.size.x;
    // One camera for all.
    CHECK(placed.picture->frame.view == three[0].picture->frame.view);
  }
  CHECK(width == 1920);
  CHECK(words(three[0]).find("Superior") != std::string::npos);
  CHECK(words(three[0]).find("Middle") == std::string::npos);
  CHECK(words(three[1]).find("Middle") != std::string::npos);
  // Something switched is switched in each of them.
  std::vector<std::size_t> before;
  for (const auto& placed : three) before.push_back(placed.picture->frame.items.size());
  desk.perform(session::SetSides{session::Sides::left});
  const auto left = pictures({1920, 1080});
  for (std::size_t i = 0; i < 3; ++i) CHECK(left[i].picture->frame.items.size() < before[i]);
  // Back to one picture, and out, all is as it was.
  desk.perform(session::TurnSlide{-3});
  CHECK(pictures({1920, 1080}).size() == 1);
  desk.perform(session::TurnSlide{2});
  CHECK(pictures({1024, 768}).size() == 3);
  desk.perform(session::LeaveTour{});
  CHECK(pictures({1280, 800}).size() == 1);
}
