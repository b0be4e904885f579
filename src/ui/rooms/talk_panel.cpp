#include "ui/rooms/talk_panel.h"

#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "language/writing.h"
#include "session/command.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/find/window_commands.h"
#include "ui/rooms/slide_glass.h"

namespace cluneal::ui {
namespace {

constexpr ImGuiWindowFlags plate = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs |
                                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize |
                                   ImGuiWindowFlags_NoFocusOnAppearing;

/// Keys that ask for one thing, and what.
struct KeyLine {
  std::string keys, what;
};

bool is_digit(const session::Command& command) {
  return command.keys.size() == 1 && command.keys[0] >= '0' && command.keys[0] <= '9';
}

/// Whether it points at the slide or draws on it.
bool is_pen(const session::Command& command) {
  const std::optional<session::Action> action = command.action({});
  return action && (std::holds_alternative<session::InkAction>(action->subject()) ||
                    session::is<session::Undo>(*action) || session::is<session::Redo>(*action));
}

/// Whether it changes what the slide shows, and turns none.
bool is_switch(const session::Command& command) {
  if (is_pen(command)) return false;
  const std::optional<session::Action> action = command.action({});
  const bool quits = action && session::is<session::Quit>(*action);
  return (command.in_tour && !quits) || (action && session::is<session::ToggleGroup>(*action));
}

/// What turns slides, and what the screen does.
std::vector<KeyLine> slide_lines() {
  std::vector<KeyLine> lines;
  bool digits = false;
  for (const session::Command& command : session::commands()) {
    if (command.mode != session::Mode::presenting || is_switch(command) || is_pen(command)) continue;
    if (is_digit(command)) {
      if (!digits) lines.push_back({"0 ... 9", say(command.title)});
      digits = true;
      continue;
    }
    lines.push_back({all_keys(command.keys, command.also), say(command.title)});
  }
  for (const WindowCommand& command : talk_commands())
    lines.push_back({all_keys(command.keys, command.also), say(command.title)});
  return lines;
}

/// Those of one sort.
std::vector<KeyLine> lines_of(bool (*sort)(const session::Command&)) {
  std::vector<KeyLine> lines;
  for (const session::Mode mode : {session::Mode::presenting, session::Mode::usual}) {
    for (const session::Command& command : session::commands()) {
      const bool holds = command.mode == mode && session::holds_in(command, session::Mode::presenting);
      if (holds && sort(command)) lines.push_back({all_keys(command.keys, command.also), say(command.title)});
    }
  }
  return lines;
}

void draw_lines(const char* name, const std::string& title, const std::vector<KeyLine>& lines, float keys_width,
                float width) {
  ImGui::BeginGroup();
  ImGui::PushFont(fonts().large_bold);
  ImGui::TextUnformatted(title.c_str());
  ImGui::PopFont();
  if (ImGui::BeginTable(name, 2, ImGuiTableFlags_None, {width, 0})) {
    ImGui::TableSetupColumn("keys", ImGuiTableColumnFlags_WidthFixed, keys_width);
    ImGui::TableSetupColumn("what", ImGuiTableColumnFlags_WidthStretch);
    for (const KeyLine& line : lines) {
      ImGui::TableNextRow();
      ImGui::TableNextColumn();
      ImGui::PushStyleColor(ImGuiCol_Text, colour::accent);
      wrapped(line.keys);
      ImGui::PopStyleColor();
      ImGui::TableNextColumn();
      wrapped(line.what);
    }
    ImGui::EndTable();
  }
  ImGui::EndGroup();
}

/// A window that cannot be clicked, with its middle at these shares of the screen.
bool begin_plate(const char* name, float x, float y) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({size.x * x, size.y * y}, ImGuiCond_Always, {x, 0.5F});
  return ImGui::Begin(name, nullptr, plate);
}

void draw_card(float& share) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowSize({0.94F * size.x, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, ImGui::GetStyle().PopupBorderSize);
  const bool begun = begin_plate("Card", 0.5F, 0.5F);
  ImGui::PopStyleVar();
  if (begun) {
    ImGui::PushFont(fonts().large);
    ImGui::SetWindowFontScale(share * size.y * 0.025F / fonts().large->FontSize);
    const float letter = ImGui::GetFontSize();
    const float gap = 1.5F * letter;
    const float room = ImGui::GetContentRegionAvail().x - 2 * gap;
    // What is said of slides is the longest.
    draw_lines("slides", say(phrases::slides), slide_lines(), 9 * letter, 0.4F * room);
    ImGui::SameLine(0, gap);
    draw_lines("switches", say(phrases::on_this_slide), lines_of(&is_switch), 4.5F * letter, 0.31F * room);
    ImGui::SameLine(0, gap);
    draw_lines("pen", say(phrases::pointer_and_pen), lines_of(&is_pen), 7.5F * letter, 0.29F * room);
    ImGui::PopFont();
    // Where words of another language take more lines than there are, smaller in the next frame.
    constexpr float most = 0.98F;
    const float height = ImGui::GetCursorPosY() + ImGui::GetStyle().WindowPadding.y;
    if (height > most * size.y) share *= 0.97F * most * size.y / height;
  }
  ImGui::End();
}

void draw_waiting(const Model& model) {
  const float letter = ImGui::GetFontSize();
  if (begin_plate("Waiting", 0.5F, 0.5F)) {
    const Job job = model.jobs.empty() ? Job{} : model.jobs.front();
    ImGui::PushFont(fonts().large);
    ImGui::TextUnformatted(ordered(job.what).c_str());
    ImGui::PopFont();
    ImGui::ProgressBar(static_cast<float>(job.fraction), {24 * letter, letter / 2}, "");
  }
  ImGui::End();
}

/// Above the slide's number, as large as it.
void draw_typed(const std::string& typed) {
  if (begin_plate("Typed", 0.97F, 0.8F)) {
    ImGui::SetWindowFontScale(ImGui::GetIO().DisplaySize.y * 0.06F / fonts().large_bold->FontSize);
    ImGui::PushFont(fonts().large_bold);
    ImGui::TextUnformatted(typed.c_str());
    ImGui::PopFont();
  }
  ImGui::End();
}

/// Beside what is said: how long one has spoken, and what the hall cannot tell who speaks.
std::vector<std::string> speaker_lines(const TalkView& talk) {
  std::vector<std::string> lines{say(phrases::elapsed_of_minutes, {{"elapsed", language::clock(talk.elapsed)},
                                                                   {"minutes", std::to_string(talk.minutes)}})};
  if (talk.frozen) lines.push_back(say(phrases::screen_frozen));
  if (!talk.ink.empty()) lines.push_back(say(talk.ink_kept ? phrases::drawing_kept : phrases::drawing_not_kept));
  return lines;
}

/// Below the picture what is said with the slide, as large as it finds room, and how long one has spoken.
void draw_speaker(const TalkView& talk, float top, float height) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({0, top});
  ImGui::SetNextWindowSize({size.x, height});
  constexpr ImGuiWindowFlags strip = plate & ~ImGuiWindowFlags_AlwaysAutoResize;
  if (ImGui::Begin("Speaker", nullptr, strip)) {
    ImGui::PushFont(fonts().large);
    const std::vector<std::string> lines = speaker_lines(talk);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float largest = 0.026F * size.y / fonts().large->FontSize;
    for (const float share : {1.0F, 0.9F, 0.8F, 0.7F, 0.6F}) {
      ImGui::SetWindowFontScale(share * largest);
      float wide = 0;
      for (const std::string& line : lines) wide = std::max(wide, ImGui::CalcTextSize(line.c_str()).x);
      const float words = room.x - wide - 2 * ImGui::GetFontSize();
      if (share > 0.6F && ImGui::CalcTextSize(talk.notes.c_str(), nullptr, false, words).y > room.y) continue;
      const float left = ImGui::GetCursorPosX();
      ImGui::PushTextWrapPos(left + words);
      ImGui::TextUnformatted(ordered_lines(talk.notes, words).c_str());
      ImGui::PopTextWrapPos();
      ImGui::SetCursorPos({left + words + 2 * ImGui::GetFontSize(), ImGui::GetStyle().WindowPadding.y});
      ImGui::BeginGroup();
      for (const std::string& line : lines) ImGui::TextUnformatted(line.c_str());
      ImGui::EndGroup();
      break;
    }
    ImGui::PopFont();
  }
  ImGui::End();
}

}  // namespace

PanelOutput draw_talk(const PanelInput& input, const TalkView& talk, PanelState& state) {
  PanelOutput output;
  output.viewport = {0, 0, std::max(1, input.width), std::max(1, input.height)};
  for (const TourChoice& tour : input.model.tours) {
    if (tour.id == talk.tour) state.talk.last_tour = tour.id.text();
  }
  ImGui::SetMouseCursor(ImGuiMouseCursor_None);
  if (state.speaker) {
    const int strip = input.height / 5;
    output.viewport.height = std::max(1, input.height - strip);
    draw_speaker(talk, static_cast<float>(input.height - strip), static_cast<float>(strip));
  }
  output.lens = draw_glass(talk, output.viewport, !state.talk.pointer_hidden);
  if (talk.waits) draw_waiting(input.model);
  if (!talk.typed.empty() && !talk.frozen) draw_typed(talk.typed);
  if (state.talk_card) {
    draw_card(state.talk.card_share);
  } else {
    state.talk.card_share = 1;
  }
  return output;
}

}  // namespace cluneal::ui
