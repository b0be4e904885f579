#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "screen.h"
#include "ui/rooms/speaker_panel.h"
#include "words_on_screen.h"

namespace cluneal::ui {
namespace {

Model talk_with_notes(int sentences) {
  Model model;
  TalkView talk;
  for (int i = 0; i < sentences; ++i)
    talk.notes += "They come out of the back and step over the edge of the hip bone. ";
  talk.minutes = 13;
  talk.elapsed = 200;
  talk.speaker.step = 3;
  talk.speaker.steps = 19;
  talk.speaker.slides = 25;
  talk.speaker.words = "Thin nerves over a hard edge";
  talk.speaker.next = "It hurts at the belt";
  talk.speaker.ask = "Which nerves cross the crest?";
  talk.speaker.answer = "The superior ones.";
  talk.speaker.sources = "Isu et al. 2018";
  talk.speaker.planned = 225;
  model.talk = talk;
  return model;
}

std::vector<LineOnScreen> drawn(const Model& model, int width, int height) {
  for (int frame = 0; frame < 2; ++frame) {
    ImGui::NewFrame();
    draw_speaker_window({model, width, height, "14:05", {}, {}});
    ImGui::Render();
  }
  return lines_on_screen();
}

bool reads(const std::vector<LineOnScreen>& lines, const std::string& words) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const LineOnScreen& line) { return line.text.find(words) != std::string::npos; });
}

TEST_CASE(
    "The speaker's window tells time, step, notes, question with answer, sources and what comes, and cuts nothing") {
  for (const auto& [width, height] : {std::pair{1366, 768}, {1024, 768}, {1920, 1080}, {1100, 640}}) {
    for (const int sentences : {1, 6, 12}) {
      CAPTURE(width, height, sentences);
      Screen screen(width, height, speaker_scale(height));
      const std::vector<LineOnScreen> lines = drawn(talk_with_notes(sentences), width, height);
      for (const char* words : {"14:05", "3:20 of 13 min", "planned to end at 3:45", "Step 3 of 19", "Thin nerves",
                                "They come", "Question:", "Answer:", "Isu et al.", "Then:"})
        CHECK(reads(lines, words));
      for (const LineOnScreen& line : lines) {
        INFO(line.text);
        CHECK(line.from.x >= 0);
        CHECK(line.from.y >= 0);
        CHECK(line.to.x <= static_cast<float>(width));
        CHECK(line.to.y <= static_cast<float>(height));
      }
    }
  }
}

TEST_CASE("What is said is read from a metre away, however much it is, and the time of day from farther") {
  for (const int sentences : {1, 6, 12}) {
    CAPTURE(sentences);
    Screen screen(1366, 768, speaker_scale(768));
    for (const LineOnScreen& line : drawn(talk_with_notes(sentences), 1366, 768)) {
      INFO(line.text);
      const float size = line.to.y - line.from.y;
      if (line.text.find("They come") != std::string::npos) CHECK(size >= 20);
      if (line.text.find("14:05") != std::string::npos) CHECK(size >= 60);
    }
  }
}

TEST_CASE("The last slide says that it is, and a step that asks nothing shows no question") {
  Model model = talk_with_notes(2);
  model.talk->speaker.next.clear();
  model.talk->speaker.ask.clear();
  Screen screen(1366, 768, speaker_scale(768));
  const std::vector<LineOnScreen> lines = drawn(model, 1366, 768);
  CHECK(reads(lines, "This is the last slide."));
  CHECK_FALSE(reads(lines, "Then:"));
  CHECK_FALSE(reads(lines, "Question:"));
  CHECK_FALSE(reads(lines, "Answer:"));
}

}  // namespace
}  // namespace cluneal::ui
