#include "ui/base/pictogram.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "screen.h"

using namespace cluneal;
using namespace cluneal::ui;
using base::operator""_id;

namespace {

/// A box that a body fills from edge to edge, and a mark in its middle.
anatomy::Drawing full_drawing() {
  anatomy::Drawing drawing{{-0.5, 0}, {0.5, 1}, {}};
  drawing.blobs = {
      {"trunk", anatomy::Ink::body, {{{-0.4, 0.1}, 0.1}, {{0.4, 0.1}, 0.1}, {{0.4, 0.9}, 0.1}, {{-0.4, 0.9}, 0.1}}},
      {"", anatomy::Ink::mark, {{{0, 0.5}, 0.1}}}};
  return drawing;
}

struct Drawn {
  ImVec2 low{1e9F, 1e9F}, high{-1e9F, -1e9F};
  int vertices = 0;
};

/// What is drawn of one colour in all windows of the last frame.
Drawn drawn_in(ImU32 colour) {
  Drawn drawn;
  const ImDrawData* data = ImGui::GetDrawData();
  for (int i = 0; i < data->CmdListsCount; ++i) {
    for (const ImDrawVert& vertex : data->CmdLists[i]->VtxBuffer) {
      if (vertex.col != colour) continue;
      drawn.low = {std::min(drawn.low.x, vertex.pos.x), std::min(drawn.low.y, vertex.pos.y)};
      drawn.high = {std::max(drawn.high.x, vertex.pos.x), std::max(drawn.high.y, vertex.pos.y)};
      ++drawn.vertices;
    }
  }
  return drawn;
}

TreeNode posture(const char* id) {
  TreeNode node;
  node.id = *base::Id::parse(id);
  node.title = node.full = id;
  node.topic = true;
  node.picture = InfoPicture{full_drawing(), "Can bring the pain on", true};
  return node;
}

}  // namespace

TEST_CASE("A figure fills its box to one of its edges, stands in the middle and leaves it nowhere, at any size") {
  Screen screen(800, 600, 1);
  struct Box {
    ImVec2 low, high;
  };
  for (const Box& box : {Box{{10, 20}, {50, 60}}, Box{{0, 0}, {300, 100}}, Box{{100, 50}, {180, 590}}}) {
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({800, 600});
    ImGui::Begin("figure", nullptr, ImGuiWindowFlags_NoDecoration);
    ImGui::GetWindowDrawList()->PushClipRectFullScreen();
    draw_pictogram(full_drawing(), box.low, box.high, {1, 0, 1, 1});
    ImGui::GetWindowDrawList()->PopClipRect();
    ImGui::End();
    ImGui::Render();
    const float width = box.high.x - box.low.x, height = box.high.y - box.low.y, side = std::min(width, height);
    // ImGui draws the last half pixel of an edge as its transparent rim.
    const Drawn body = drawn_in(colour::ink);
    CHECK(body.high.x - body.low.x == Approx(side).margin(1.2));
    CHECK(body.high.y - body.low.y == Approx(side).margin(1.2));
    CHECK(body.low.x + body.high.x == Approx(box.low.x + box.high.x).margin(1.5));
    CHECK(body.low.y + body.high.y == Approx(box.low.y + box.high.y).margin(1.5));
    CHECK(drawn_in(colour::warning).vertices > 0);
    // Smooth: the rim that fades away lies outside of what is filled.
    const Drawn rim = drawn_in(colour::ink & ~IM_COL32_A_MASK);
    CHECK(rim.vertices > 0);
    CHECK((rim.low.x < body.low.x && rim.low.y < body.low.y && rim.high.x > body.high.x && rim.high.y > body.high.y));
  }
}

TEST_CASE("A posture's topic shows its figure and in words what it does, larger where the text is larger") {
  for (const float scale : {1.0F, 2.0F}) {
    Screen screen(1600, 1000, scale);
    Model model;
    Info info;
    info.id = "posture.sitting"_id;
    info.title = "Sitting";
    info.topic = InfoTopic{};
    for (int i = 0; i < 3; ++i) (void)screen.frame(model);
    const int before = drawn_in(colour::warning).vertices;
    info.topic->picture = InfoPicture{full_drawing(), "Can bring the pain on", true};
    model.info = info;
    for (int i = 0; i < 3; ++i) (void)screen.frame(model);
    const Drawn mark = drawn_in(colour::warning);
    CHECK(mark.vertices > before);
    // The mark is a fifth of the figure, the figure ten lines of text high.
    if (before == 0) CHECK(mark.high.y - mark.low.y == Approx(2 * 16 * scale).margin(2 * scale));
  }
}

TEST_CASE("In the list a posture's row is visited wherever it is pressed, on its figure too") {
  Screen screen(1440, 900, 1);
  Model model;
  TreeNode postures;
  postures.id = "posture"_id;
  postures.title = postures.full = "Worse and better";
  postures.topic = true;
  postures.children = {posture("posture.sitting"), posture("posture.lying")};
  TreeNode first = posture("red_flag");  // The first kind's heading has the colour of a mark; the search leaves it out.
  first.children = {};
  model.topics = {first, postures};
  toggle_syndrome(screen.state);
  for (int i = 0; i < 3; ++i) (void)screen.frame(model);
  // Found by the search, so that its kind is open.
  screen.state.search.text = "posture";
  for (int i = 0; i < 4; ++i) (void)screen.frame(model);
  const Drawn marks = drawn_in(colour::warning);
  REQUIRE(marks.vertices > 0);
  const float x = (marks.low.x + marks.high.x) / 2;
  std::set<std::string> ids;
  for (const float y : {marks.low.y + 2, marks.high.y - 2}) {
    for (const session::Action& action : screen.click(model, x, y)) {
      if (const auto* visit = session::get_if<session::Visit>(&action)) ids.insert(visit->id.text());
    }
  }
  CHECK(ids == std::set<std::string>{"posture.sitting", "posture.lying"});
}

TEST_CASE("Of a row of figures the one that is clicked is given, and links without a figure take no room") {
  Screen screen(400, 600, 1);
  std::vector<InfoLink> links;
  for (const char* id : {"posture.a", "posture.b", "posture.c", "posture.d", "posture.e", "posture.f", "posture.g"}) {
    links.push_back({*base::Id::parse(id), id, InfoPicture{full_drawing(), "Can ease the pain", false}});
  }
  links.insert(links.begin() + 1, InfoLink{"posture.plain"_id, "Plain"});
  ImGuiIO& io = ImGui::GetIO();
  const auto frame = [&](ImVec2 at, bool down) {
    io.MousePos = at;
    io.MouseDown[0] = down;
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({400, 600});
    ImGui::Begin("row", nullptr, ImGuiWindowFlags_NoDecoration);
    const InfoLink* pressed = draw_row_of_postures(links);
    ImGui::End();
    ImGui::Render();
    return pressed == nullptr ? std::string() : pressed->id.text();
  };
  (void)frame({-1, -1}, false);
  const Drawn marks = drawn_in(colour::warning);
  CHECK(marks.high.x < 400);  // They go on in the next line.
  CHECK(marks.high.y - marks.low.y > 50);
  std::vector<std::string> pressed;
  for (const ImVec2 at : {ImVec2{30, 30}, ImVec2{105, 30}}) {
    for (const bool down : {false, true, false, false}) {
      if (const std::string id = frame(at, down); !id.empty()) pressed.push_back(id);
    }
  }
  CHECK(pressed == std::vector<std::string>{"posture.a", "posture.b"});
}
