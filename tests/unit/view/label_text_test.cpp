#include "view/label_text.h"

#include <catch2/catch.hpp>

#include "synthetic.h"

using namespace cluneal;
using test::Stage;

// In the stage's fonts every byte is half an em wide: a Japanese character one and a half.

TEST_CASE("a name breaks between its words, into two lines as even as can be") {
  Stage stage;
  const view::LabelText broken =
      view::wrapped(stage.inputs(), stage.memory, "Medial superior cluneal nerve", false, 8, false);
  CHECK(broken.lines == std::vector<std::string>{"Medial superior", "cluneal nerve"});
  CHECK(broken.width == Approx(7.5));
  CHECK(view::wrapped(stage.inputs(), stage.memory, "Sacrotuberous", false, 4, false).lines ==
        std::vector<std::string>{"Sacrotuberous"});
}

TEST_CASE("a Japanese name, which has no spaces, breaks where a reader pauses, else where it must") {
  Stage stage;
  const auto lines = [&](const char* text, double widest) {
    return view::wrapped(stage.inputs(), stage.memory, text, false, widest, true).lines;
  };
  CHECK(lines("上殿皮神経の内側枝", 13.5) == std::vector<std::string>{"上殿皮神経の内側枝"});
  CHECK(lines("上殿皮神経の内側枝", 9) == std::vector<std::string>{"上殿皮神経の", "内側枝"});
  CHECK(lines("後大腿皮神経会陰枝", 9) == std::vector<std::string>{"後大腿皮", "神経会陰枝"});
  CHECK(lines("ハムストリングの起始", 12) == std::vector<std::string>{"ハムストリングの", "起始"});
}

TEST_CASE("notes are filled line by line, in Japanese too") {
  Stage stage;
  const auto filled = [&](const char* text, double widest) {
    return view::filled(stage.inputs(), stage.memory, text, false, widest).lines;
  };
  CHECK(filled("Teaching model, not a medical device", 8) ==
        std::vector<std::string>{"Teaching model,", "not a medical", "device"});
  CHECK(filled("教育用模型であり医療機器ではありません", 15) ==
        std::vector<std::string>{"教育用模型であり医療", "機器ではありません"});
}
