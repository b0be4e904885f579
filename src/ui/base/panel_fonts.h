#pragma once

#include <imgui.h>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/font.h"

namespace cluneal::ui {

/// Letters as ImGui wants them: pairs of first and last, and a 0. Those that it cannot hold are left out.
[[nodiscard]] std::vector<ImWchar> ranges_of(const std::set<char32_t>& letters);

/// The fonts of the panels in the current context's atlas: the program's own, and of the other fonts of this machine
/// the letters that are wanted. ImGui takes all letters of a font when it is loaded, so that a letter which is not
/// there yet means loading all again.
class PanelFonts {
 public:
  /// One of ui::Fonts: how bold, and how large at scale 1.
  struct Face {
    text::Weight weight;
    float size;
  };

  /// With the fonts of this machine.
  PanelFonts();
  /// `system`: where letters come from; without any, ImGui's own font is all that there is.
  explicit PanelFonts(std::unique_ptr<text::Fonts> system) : system_(std::move(system)) {}

  /// Asks for the letters of the language that is spoken, and those of names that are shown: file names, what was
  /// typed. Of a script of few letters all are then loaded, so that its next word is there already; of Chinese
  /// characters and Hangul the wanted ones. Names have room for some thousand of them (`most_pixels_of_names`);
  /// beyond that those of now take the place of those from before, and what has no room is left out. Gives whether
  /// load() must follow.
  [[nodiscard]] bool want(const std::set<char32_t>& language, const std::set<char32_t>& names, float scale);
  /// Loads all, between two frames. ImGui's first five fonts are then those of ui::Fonts, in order.
  void load(float scale);

 private:
  void load_face(const Face& face, float scale);
  /// The bytes of a font file; nothing where ImGui could not read that font of it.
  [[nodiscard]] std::string* file_of(const std::string& path, int index);

  std::unique_ptr<text::Fonts> system_;
  std::set<char32_t> language_, names_;
  std::vector<std::vector<ImWchar>> ranges_;  ///< ImGui reads them until the atlas is built,
  std::map<std::string, std::string> files_;  ///< and these, by path.
};

/// The letters of a text beyond ASCII, and the forms in which they are drawn.
void add_letters(std::string_view utf8, std::set<char32_t>& letters);

}  // namespace cluneal::ui
