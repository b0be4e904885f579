#include "ui/picture/start_screen.h"

#include <catch2/catch.hpp>

#include "screen.h"

namespace cluneal::ui {

TEST_CASE("Before there is anything to show the whole window says what is being done") {
  Screen screen(640, 400, 1);
  const auto drawn = [](const char* what, double fraction, bool slow) {
    ImGui::NewFrame();
    draw_start_screen(what, fraction, slow);
    ImGui::Render();
    return ImGui::GetDrawData()->TotalVtxCount;
  };
  (void)drawn("", 0, false);
  const int short_words = drawn("skin", 0.5, false);
  CHECK(drawn("building the bones", 0.5, false) > short_words);
  CHECK(drawn("skin", 0.5, true) > short_words);
  // Its ground covers all: what is behind it is black.
  const ImDrawVert* ground = ImGui::GetDrawData()->CmdLists[0]->VtxBuffer.Data;
  CHECK(ground[0].pos.x <= 0);
  CHECK(ground[2].pos.x >= 640);
  CHECK(ground[2].pos.y >= 400);
}

}  // namespace cluneal::ui
