#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cluneal::ui {

/// What stands in a panel that is longer than its window: its headings, to go to. They are told to it while they are
/// drawn, so that the links above them are those of the frame before.
struct Contents {
  std::string of;                     ///< What the panel tells of.
  std::vector<std::string> chapters;  ///< Of the last frame.
  std::vector<std::string> drawn;     ///< Of this one, so far.
  std::string wanted;                 ///< The chapter to go to in this frame; empty: none.
};

/// Before the panel's content: a link to each chapter, where there are several and the window does not hold them all.
void draw_contents(Contents& contents, const std::string& of);
/// A heading that is one of them.
void chapter(Contents& contents, std::string_view title);
/// After the panel's content.
void end_contents(Contents& contents);

}  // namespace cluneal::ui
