#include "ui/rooms/speaker_panel.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "language/writing.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/rooms/speaker_phrases.h"

namespace cluneal::ui {
namespace {

constexpr float of_height = 0.036F;  ///< Usual text, of the window's height: 27 pixels of 768.
constexpr float large_font = 21;     ///< ui::Fonts' large at scale 1.

/// Text in one of the fonts, so many times its size.
class Sized {
 public:
  Sized(ImFont* font, float times) {
    ImGui::PushFont(font);
    ImGui::SetWindowFontScale(times);
  }
  ~Sized() {
    ImGui::SetWindowFontScale(1);
    ImGui::PopFont();
  }
  Sized(const Sized&) = delete;
  Sized& operator=(const Sized&) = delete;
};

/// Something that is said, in which look.
struct Passage {
  std::string text;
  bool bold = false, quiet = false;
  float times = 1;
};

ImFont* font_of(const Passage& passage) {
  return passage.bold ? fonts().large_bold : fonts().large;
}

float height_of(const Passage& passage, float width, float times) {
  const Sized sized(font_of(passage), times * passage.times);
  return ImGui::CalcTextSize(passage.text.c_str(), nullptr, false, width).y;
}

/// Gives where it ends.
float put(const Passage& passage, const ImVec2& at, float width, float times) {
  const Sized sized(font_of(passage), times * passage.times);
  ImGui::SetCursorPos(at);
  ImGui::PushStyleColor(ImGuiCol_Text, passage.quiet ? ImU32(colour::quiet) : ImU32(colour::ink));
  ImGui::PushTextWrapPos(at.x + width);
  ImGui::TextUnformatted(ordered_lines(passage.text, width).c_str());
  ImGui::PopTextWrapPos();
  ImGui::PopStyleColor();
  return at.y + ImGui::CalcTextSize(passage.text.c_str(), nullptr, false, width).y;
}

/// One below another, all in the largest of a few sizes in which they find room.
void put_all(const std::vector<Passage>& passages, const ImVec2& at, const ImVec2& room) {
  const float gap = 0.6F * fonts().large->FontSize;
  for (const float times : {1.5F, 1.35F, 1.2F, 1.1F, 1.0F, 0.9F, 0.8F, 0.75F}) {
    float high = -gap;
    for (const Passage& passage : passages) high += height_of(passage, room.x, times) + gap;
    if (high > room.y && times > 0.75F) continue;
    float y = at.y;
    for (const Passage& passage : passages) y = put(passage, {at.x, y}, room.x, times) + gap;
    return;
  }
}

/// As large as it finds room, in a frame; where it is not there the frame alone. Gives where it ends.
float put_picture(const PictureShown& picture, const ImVec2& at, const ImVec2& room) {
  const float shape = picture.texture != nullptr && picture.width > 0 ? picture.height / picture.width : 9.0F / 16;
  const float width = std::floor(std::min(room.x, room.y / shape));
  const float height = std::floor(width * shape);
  const ImVec2 to{at.x + width, at.y + height};
  ImDrawList& list = *ImGui::GetWindowDrawList();
  if (picture.texture != nullptr) list.AddImage(picture.texture, at, to, {0, 1}, {1, 0});
  list.AddRect(at, to, colour::line, 0, 0, 2);
  return to.y;
}

/// Clock, how long one has spoken of how long, where the plan is, which step. Gives how high that is.
float put_times(const SpeakerInput& input, const TalkView& talk, float margin, float width) {
  const Passage time{input.time, true, false, 2.6F};
  const Passage elapsed{say(phrases::elapsed_of_minutes,
                            {{"elapsed", language::clock(talk.elapsed)}, {"minutes", std::to_string(talk.minutes)}}),
                        true, false, 1.6F};
  const Passage planned{say(phrases::speaker_planned, {{"time", language::clock(talk.speaker.planned)}}), false, true,
                        0.8F};
  const Passage step{say(phrases::speaker_step, {{"number", std::to_string(talk.speaker.step)},
                                                 {"count", std::to_string(talk.speaker.steps)}}),
                     true, false, 1.3F};
  const auto width_of = [](const Passage& passage) {
    const Sized sized(font_of(passage), passage.times);
    return ImGui::CalcTextSize(passage.text.c_str()).x;
  };
  const float letter = fonts().large->FontSize;
  const float high = height_of(time, width, 1);
  float x = margin;
  put(time, {x, margin / 2}, width, 1);
  x += width_of(time) + 2 * letter;
  const float right = width - margin - width_of(step);
  const float room = std::max(4 * letter, right - x - letter);
  const float below = put(elapsed, {x, margin / 2 + 0.15F * letter}, room, 1);
  put(planned, {x, below}, room, 1);
  put(step, {right, margin / 2}, width_of(step) + letter, 1);
  std::vector<std::string> remarks;
  if (talk.frozen) remarks.push_back(say(phrases::screen_frozen));
  if (!talk.ink.empty()) remarks.push_back(say(talk.ink_kept ? phrases::drawing_kept : phrases::drawing_not_kept));
  float y = margin / 2 + height_of(step, width, 1);
  for (const std::string& remark : remarks) {
    const Passage told{remark, false, true, 0.8F};
    const float own = width_of(told);
    y = put(told, {width - margin - own, y}, own + letter, 1);
  }
  return std::max({high, below + height_of(planned, room, 1) - margin / 2, y - margin / 2}) + margin / 2;
}

/// On the left: what the hall sees, and what it sees then.
void put_pictures(const SpeakerInput& input, const SpeakerView& speaker, const ImVec2& at, const ImVec2& room) {
  const Passage then{
      speaker.next.empty() ? say(phrases::speaker_last) : say(phrases::speaker_next, {{"words", speaker.next}}), false,
      false, 0.85F};
  const float gap = 0.5F * fonts().large->FontSize;
  const float words = height_of(then, room.x, 1);
  const float left = room.y - words - 2 * gap;
  const float first = speaker.next.empty() ? left : 0.55F * left;
  float y = put_picture(input.now, at, {room.x, first}) + gap;
  y = put(then, {at.x, y}, room.x, 1) + gap;
  if (!speaker.next.empty()) put_picture(input.next, {at.x, y}, {room.x, at.y + room.y - y});
}

/// On the right: what is said and asked, and whose it is.
std::vector<Passage> passages_of(const TalkView& talk) {
  const SpeakerView& speaker = talk.speaker;
  std::vector<Passage> passages{{speaker.words, true}};
  if (!talk.notes.empty()) passages.push_back({talk.notes});
  if (!speaker.ask.empty()) {
    passages.push_back({say(phrases::speaker_ask, {{"ask", speaker.ask}})});
    passages.push_back({say(phrases::speaker_answer, {{"answer", speaker.answer}}), true});
  }
  if (!speaker.sources.empty()) passages.push_back({speaker.sources, false, true, 0.8F});
  return passages;
}

}  // namespace

float speaker_scale(int height) {
  // In steps: the fonts are loaded anew for each.
  constexpr float steps = 8;
  const float wanted = std::clamp(static_cast<float>(height) * of_height / large_font, 0.75F, 4.0F);
  return std::round(wanted * steps) / steps;
}

void draw_speaker_window(const SpeakerInput& input) {
  const Speaking speaking(input.model.language);
  const auto width = static_cast<float>(input.width), height = static_cast<float>(input.height);
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({width, height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
  constexpr ImGuiWindowFlags flags =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs | ImGuiWindowFlags_NoSavedSettings;
  if (ImGui::Begin("Speaker's window", nullptr, flags) && input.model.talk) {
    const TalkView& talk = *input.model.talk;
    const float margin = std::round(0.025F * height);
    const float top = std::round(margin + put_times(input, talk, margin, width));
    const float left = std::floor(0.4F * (width - 3 * margin));
    const float high = height - top - margin;
    put_pictures(input, talk.speaker, {margin, top}, {left, high});
    put_all(passages_of(talk), {2 * margin + left, top}, {width - 3 * margin - left, high});
  }
  ImGui::End();
  ImGui::PopStyleVar();
}

}  // namespace cluneal::ui
