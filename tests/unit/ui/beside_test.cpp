#include <catch2/catch.hpp>
#include <set>

#include "screen.h"

using namespace cluneal;
using namespace cluneal::ui;
using base::operator""_id;

namespace {

Model model_of_two() {
  Model model;
  BesideStrip beside;
  beside.pictures = {{"territory"_id, "Territories on the skin"}, {"differential.joint"_id, "Joint pain"}};
  beside.more = InfoLink{"differential.disc"_id, "Disc pain"};
  model.beside = beside;
  return model;
}

/// What clicks all over the strip ask for.
std::set<std::string> asked(Screen& screen, const Model& model, float from, float to) {
  std::set<std::string> words;
  for (float x = from; x < to; x += 9) {
    for (const session::Action& action : screen.click(model, x, 840)) {
      if (const auto* select = session::get_if<session::Select>(&action)) words.insert("select " + select->id.text());
      if (const auto* put = session::get_if<session::PutBeside>(&action)) {
        words.insert((put->on ? "add " : "drop ") + put->id.text());
      }
      if (session::is<session::OnePicture>(action)) words.insert("one");
    }
  }
  return words;
}

}  // namespace

TEST_CASE("The strip of pictures side by side takes them away, adds one, and ends it") {
  for (const float width : {1440.0F, 900.0F}) {
    Screen screen(static_cast<int>(width), 900, 1);
    const Model model = model_of_two();
    const PanelOutput output = screen.frame(model);
    // It stands below the pictures, not over them.
    CHECK(output.viewport.y + output.viewport.height < 836);
    const auto from = static_cast<float>(output.viewport.x), to = from + static_cast<float>(output.viewport.width);
    CHECK(asked(screen, model, from, to) == std::set<std::string>{"select territory", "select differential.joint",
                                                                  "drop territory", "drop differential.joint",
                                                                  "add differential.disc", "one"});
  }
}

TEST_CASE("Where nothing more can stand beside, the button that adds is asleep") {
  Screen screen(1440, 900, 1);
  Model model = model_of_two();
  model.beside->more.reset();
  const PanelOutput output = screen.frame(model);
  const auto from = static_cast<float>(output.viewport.x), to = from + static_cast<float>(output.viewport.width);
  CHECK_FALSE(asked(screen, model, from, to).contains("add differential.disc"));
  model.beside.reset();
  CHECK(screen.frame(model).viewport.height > output.viewport.height);
}
