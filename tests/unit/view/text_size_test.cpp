#include <algorithm>
#include <catch2/catch.hpp>

#include "synthetic.h"
#include "view/metrics.h"

using namespace cluneal;
using test::Stage;

TEST_CASE("however large the text, the names of nerves stand before those of bones") {
  for (const double text : {0.75, 1.5, 2.0, 2.5}) {
    for (const glm::ivec2 size : {glm::ivec2(600, 620), glm::ivec2(640, 900), glm::ivec2(1250, 900)}) {
      INFO("text " << text << ", " << size.x << " x " << size.y);
      Stage stage;
      stage.camera = session::framed(stage.camera, view::bounds_of_shown(stage.inputs(size)),
                                     static_cast<double>(size.x) / size.y);
      auto inputs = stage.inputs(size);
      inputs.text = text;
      (void)view::make_picture(inputs, stage.memory);
      const auto count = [&](std::string_view kind) {
        return std::count_if(stage.memory.labels.begin(), stage.memory.labels.end(),
                             [&](const auto& label) { return label.id.text().starts_with(kind); });
      };
      CHECK(count("nerve.") >= 3);
    }
  }
}

TEST_CASE("text grows with what is asked for, as far as there is room") {
  Stage stage;
  auto inputs = stage.inputs({1920, 1000});
  const double usual = view::metrics_of(inputs).em;
  inputs.text = 2;
  CHECK(view::metrics_of(inputs).em == Approx(2 * usual));
  inputs.text = 0.75;
  CHECK(view::metrics_of(inputs).em == Approx(0.75 * usual));
  inputs.text = 2.5;
  inputs.size = {640, 1000};
  CHECK(view::metrics_of(inputs).em == Approx(640.0 / 36));
}
