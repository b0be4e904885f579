#pragma once

#include <imgui.h>

#include <string>

#include "ui/panels.h"

namespace cluneal::ui {

/// A picture that is there to be shown, its rows from the bottom up; `texture` null: none is.
struct PictureShown {
  ImTextureID texture = nullptr;
  float width = 0, height = 0;  ///< Its own pixels.
};

struct SpeakerInput {
  const Model& model;
  int width = 0, height = 0;  ///< Of the speaker's window, pixels.
  std::string time;           ///< Of the day: "14:05"
  PictureShown now, next;     ///< What the hall sees, and what it sees then.
};

/// How large the fonts of a speaker's window of that height are to be loaded: its text is read at arm's length and
/// more.
[[nodiscard]] float speaker_scale(int height);

/// The whole speaker's window, in the current ImGui frame: clock, times and step at the top, on the left what the hall
/// sees and what it sees then, on the right what is said, as large as it finds room. Nothing in it can be clicked.
void draw_speaker_window(const SpeakerInput& input);

}  // namespace cluneal::ui
