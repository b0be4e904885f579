#include "ui/base/widgets.h"

#include <imgui.h>
// For the frame round what the keyboard is on, which ImGui draws for its own widgets alone.
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "text/visual_order.h"
#include "ui/base/theme.h"

namespace cluneal::ui {
namespace {

constexpr const char* ellipsis = "\xE2\x80\xA6";

float width_of(const std::string& line) {
  return ImGui::CalcTextSize(line.c_str()).x;
}

/// Adds the lines of a paragraph, each in its order: which letters stand on which is found in the order of reading.
void add_lines(std::string_view paragraph, float width, std::string& lines) {
  const text::OrderedText text(paragraph);
  const char* const begin = text.logical().c_str();
  const char* const end = begin + text.logical().size();
  const float scale = ImGui::GetFontSize() / ImGui::GetFont()->FontSize;
  for (const char* at = begin; at < end;) {
    const char* stop = std::max(at + 1, ImGui::GetFont()->CalcWordWrapPositionA(scale, at, end, std::max(1.0F, width)));
    // Where not one letter has room, the first stands alone, whole.
    while (stop < end && (static_cast<unsigned char>(*stop) & 0xC0U) == 0x80U) ++stop;
    if (at != begin) lines += '\n';
    lines += text.line(static_cast<std::size_t>(at - begin), static_cast<std::size_t>(stop - begin));
    for (at = stop; at < end && *at == ' ';) ++at;
  }
}

}  // namespace

std::string ordered(const std::string& text) {
  return text::runs_leftward(text) ? text::OrderedText(text).line() : text;
}

std::string ordered_lines(std::string_view text, float width) {
  if (!text::runs_leftward(text)) return std::string(text);
  std::string lines;
  while (true) {
    const std::size_t stop = text.find('\n');
    add_lines(text.substr(0, stop), width, lines);
    if (stop == std::string_view::npos) return lines;
    lines += '\n';
    text.remove_prefix(stop + 1);
  }
}

bool eye_button(const char* id, bool shown, bool partly) {
  const float side = ImGui::GetTextLineHeight();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const bool clicked = ImGui::InvisibleButton(id, {side * 1.25F, side});
  show_focus();
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const ImU32 ink = ImGui::IsItemHovered() ? colour::accent : (shown ? colour::ink : colour::quiet);
  const ImVec2 middle{at.x + side * 0.62F, at.y + side * 0.5F};
  const float half = side * 0.46F;
  const float lid = side * 0.30F;
  const float stroke = std::max(1.0F, side / 13.0F);
  draw->PathLineTo({middle.x - half, middle.y});
  draw->PathBezierQuadraticCurveTo({middle.x, middle.y - 2 * lid}, {middle.x + half, middle.y});
  draw->PathBezierQuadraticCurveTo({middle.x, middle.y + 2 * lid}, {middle.x - half, middle.y});
  draw->PathStroke(ink, ImDrawFlags_Closed, stroke);
  if (shown && !partly) draw->AddCircleFilled(middle, side * 0.16F, ink);
  if (shown && partly) draw->AddCircle(middle, side * 0.15F, ink, 0, stroke);
  if (!shown)
    draw->AddLine({middle.x - half, middle.y + lid * 1.2F}, {middle.x + half, middle.y - lid * 1.2F}, ink, stroke);
  return clicked;
}

void swatch(double red, double green, double blue) {
  const float side = ImGui::GetTextLineHeight();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec4 fill = on_ground(red, green, blue);
  const float inset = side * 0.18F;
  ImGui::GetWindowDrawList()->AddRectFilled({at.x + inset, at.y + inset}, {at.x + side - inset, at.y + side - inset},
                                            ImGui::ColorConvertFloat4ToU32(fill), side * 0.15F);
  ImGui::Dummy({side, side});
}

bool toggle_button(const char* label, bool on) {
  return wide_toggle(label, on, 0);
}

float button_width(const std::string& label) {
  return ImGui::CalcTextSize(label.c_str()).x + 2 * ImGui::GetStyle().FramePadding.x;
}

bool wide_toggle(const char* label, bool on, float width) {
  if (on) {
    ImGui::PushStyleColor(ImGuiCol_Button, ImGui::GetStyleColorVec4(ImGuiCol_Header));
    ImGui::PushStyleColor(ImGuiCol_Border, colour::accent);
  }
  const bool clicked = ImGui::Button(label, {width, 0});
  if (on) ImGui::PopStyleColor(2);
  return clicked;
}

bool small_toggle(const char* label, bool on, float height, const char* why_not) {
  const bool disabled = why_not != nullptr;
  const ImGuiStyle& style = ImGui::GetStyle();
  ImGui::PushFont(fonts().small);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {style.FramePadding.x * 0.7F, (height - ImGui::GetFontSize()) / 2});
  ImGui::BeginDisabled(disabled);
  const bool clicked = toggle_button(label, on);
  ImGui::EndDisabled();
  ImGui::PopStyleVar();
  ImGui::PopFont();
  if (disabled && ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenDisabled)) ImGui::SetTooltip("%s", why_not);
  return clicked;
}

std::string fitted(const std::string& text, float width) {
  std::string shown = ordered(text);
  if (width_of(shown) <= width) return shown;
  std::string cut = text;
  while (!cut.empty() && width_of(ordered(cut + ellipsis)) > width) {
    // A character of UTF-8 goes as a whole.
    while (cut.size() > 1 && (static_cast<unsigned char>(cut.back()) & 0xC0U) == 0x80U) cut.pop_back();
    cut.pop_back();
  }
  while (!cut.empty() && cut.back() == ' ') cut.pop_back();
  return ordered(cut + ellipsis);
}

std::string fitted_middle(const std::string& text, float width) {
  std::string shown = ordered(text);
  if (width_of(shown) <= width) return shown;
  std::vector<std::size_t> characters;  // Where each begins: one of UTF-8 goes as a whole.
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) characters.push_back(i);
  }
  for (std::size_t left_out = 1; left_out < characters.size(); ++left_out) {
    // The end is what tells such names apart: it has the larger part.
    const std::size_t kept = characters.size() - left_out, first = kept / 3;
    std::string cut = ordered(text.substr(0, characters[first]) + ellipsis + text.substr(characters[first + left_out]));
    if (width_of(cut) <= width) return cut;
  }
  return ellipsis;
}

std::string fitted_lines(const std::string& text, float width) {
  if (std::string whole = ordered(text); width_of(whole) <= width) return whole;
  std::string lines, line;
  const auto end_line = [&] {
    if (!lines.empty()) lines += '\n';
    lines += fitted_middle(line, width);
  };
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t blank = std::min(text.find(' ', from), text.size());
    const std::string word = text.substr(from, blank - from);
    std::string longer = line;
    if (!longer.empty()) longer += ' ';
    longer += word;
    if (!line.empty() && width_of(ordered(longer)) > width) {
      end_line();
      line = word;
    } else {
      line = std::move(longer);
    }
    from = blank + 1;
  }
  end_line();
  return lines;
}

std::string fitted_end(const std::string& text, float width) {
  std::string shown = ordered(text);
  if (width_of(shown) <= width) return shown;
  std::size_t from = 0;
  while (from < text.size() && width_of(ordered(ellipsis + text.substr(from))) > width) {
    ++from;
    while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80U) ++from;
  }
  return ordered(ellipsis + text.substr(from));
}

void wrapped(std::string_view text) {
  ImGui::PushTextWrapPos(0);
  if (text::runs_leftward(text)) {
    const std::string lines = ordered_lines(text, ImGui::CalcWrapWidthForPos(ImGui::GetCursorScreenPos(), 0));
    ImGui::TextUnformatted(lines.c_str());
  } else {
    ImGui::TextUnformatted(text.data(), text.data() + text.size());
  }
  ImGui::PopTextWrapPos();
}

bool link(const std::string& title, bool small) {
  // Lines of a panel may read alike; where they stand tells them apart.
  ImGui::PushID(static_cast<int>(ImGui::GetCursorPosY()));
  ImGui::PushFont(small ? fonts().small : fonts().regular);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float room = std::max(1.0F, ImGui::GetContentRegionAvail().x);
  const std::string text = ordered_lines(title, room);
  const ImVec2 size = ImGui::CalcTextSize(text.c_str(), nullptr, false, room);
  const bool pressed = ImGui::InvisibleButton("link", {std::max(1.0F, size.x), std::max(1.0F, size.y)});
  show_focus();
  if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  ImGui::GetWindowDrawList()->AddText(ImGui::GetFont(), ImGui::GetFontSize(), at, colour::accent, text.c_str(), nullptr,
                                      room);
  ImGui::PopFont();
  ImGui::PopID();
  return pressed;
}

void show_focus() {
  ImGui::RenderNavHighlight({ImGui::GetItemRectMin(), ImGui::GetItemRectMax()}, ImGui::GetItemID());
}

bool pressed_by_key() {
  const ImGuiID item = ImGui::GetItemID();
  return item != 0 && ImGui::GetCurrentContext()->NavActivateId == item;
}

void quiet_text(std::string_view text) {
  ImGui::PushFont(fonts().small);
  ImGui::PushStyleColor(ImGuiCol_Text, colour::quiet);
  wrapped(text);
  ImGui::PopStyleColor();
  ImGui::PopFont();
}

void heading(std::string_view text) {
  ImGui::Dummy({0, ImGui::GetStyle().ItemSpacing.y});
  ImGui::PushFont(fonts().bold);
  wrapped(text);
  ImGui::PopFont();
}

void hint(const std::string& text) {
  if (!ImGui::IsItemHovered()) return;
  ImGui::BeginTooltip();
  const float width = ImGui::GetFontSize() * 26;
  ImGui::PushTextWrapPos(width);
  ImGui::TextUnformatted(ordered_lines(text, width - ImGui::GetCursorPosX()).c_str());
  ImGui::PopTextWrapPos();
  ImGui::EndTooltip();
}

}  // namespace cluneal::ui
