#pragma once

#include <imgui.h>
// For writing a character as UTF-8.
#include <imgui_internal.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cluneal::ui {

/// A line of text as it stands on the screen.
struct LineOnScreen {
  std::string text;
  ImVec2 from{}, to{};  ///< Its box, pixels.
  [[nodiscard]] ImVec2 middle() const { return {(from.x + to.x) / 2, (from.y + to.y) / 2}; }
};

namespace detail {

struct KnownGlyph {
  const ImFont* font;
  const ImFontGlyph* glyph;
};

/// Glyphs by where they stand in the picture of the fonts.
inline std::map<std::pair<float, float>, KnownGlyph> known_glyphs() {
  std::map<std::pair<float, float>, KnownGlyph> known;
  for (const ImFont* font : ImGui::GetIO().Fonts->Fonts) {
    for (const ImFontGlyph& glyph : font->Glyphs) {
      if (glyph.Visible != 0) known.try_emplace({glyph.U0, glyph.V0}, KnownGlyph{font, &glyph});
    }
  }
  return known;
}

/// Puts glyphs together to lines: what goes on where the last one ended, or one space farther, is of its line.
class Reader {
 public:
  /// `corner` is the upper left one, `last` that across.
  void take(const KnownGlyph& known, const ImDrawVert& corner, const ImDrawVert& last, const ImVec4& clip) {
    const ImFontGlyph& glyph = *known.glyph;
    const float scale = (last.pos.x - corner.pos.x) / (glyph.X1 - glyph.X0);  // Of its window, on the font's own size.
    const ImVec2 pen{corner.pos.x - glyph.X0 * scale, corner.pos.y - glyph.Y0 * scale};
    const ImVec2 middle{(corner.pos.x + last.pos.x) / 2, (corner.pos.y + last.pos.y) / 2};
    if (middle.x < clip.x || middle.x > clip.z || middle.y < clip.y || middle.y > clip.w) return;
    const float space = known.font->GetCharAdvance(' ') * scale;
    const float gap = pen.x - end_;
    const bool goes_on = known.font == font_ && std::abs(pen.y - line_) < 0.5F && gap > -1 && gap < 2.5F * space;
    if (!goes_on) lines_.push_back({"", {pen.x, pen.y}, {}});
    LineOnScreen& line = lines_.back();
    if (goes_on && gap > 0.5F * space) line.text += gap > 1.5F * space ? "  " : " ";
    char letter[5] = {};
    line.text += ImTextCharToUtf8(letter, glyph.Codepoint);
    line.to = {pen.x + glyph.AdvanceX * scale, pen.y + known.font->FontSize * scale};
    font_ = known.font;
    line_ = pen.y;
    end_ = line.to.x;
  }
  std::vector<LineOnScreen> lines() { return std::move(lines_); }

 private:
  std::vector<LineOnScreen> lines_;
  const ImFont* font_ = nullptr;
  float line_ = 0, end_ = 0;
};

}  // namespace detail

/// What can be read of the frame that was drawn last, in the order in which it was drawn: text outside of its panel's
/// edges is not there. So a test sees and clicks what a person does.
inline std::vector<LineOnScreen> lines_on_screen() {
  const auto known = detail::known_glyphs();
  detail::Reader reader;
  const ImDrawData& data = *ImGui::GetDrawData();
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      // A glyph is a square of two triangles, whose first corner is its upper left one.
      for (unsigned int at = 0; at + 5 < command.ElemCount; at += 3) {
        const ImDrawIdx* corners = list.IdxBuffer.Data + command.IdxOffset + at;
        const ImDrawVert& corner = list.VtxBuffer[static_cast<int>(command.VtxOffset + corners[0])];
        const auto glyph = known.find({corner.uv.x, corner.uv.y});
        if (glyph == known.end() || corners[3] != corners[0]) continue;
        const ImDrawVert& last = list.VtxBuffer[static_cast<int>(command.VtxOffset + corners[2])];
        reader.take(glyph->second, corner, last, command.ClipRect);
        at += 3;
      }
    }
  }
  return reader.lines();
}

}  // namespace cluneal::ui
