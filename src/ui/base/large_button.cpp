#include "ui/base/large_button.h"

#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "ui/base/theme.h"
#include "ui/base/widgets.h"

namespace cluneal::ui {
namespace {

constexpr float designed_font = 16;  ///< Pixels of the regular font at scale 1.
constexpr float designed_target = 44;

struct ButtonInk {
  ImU32 fill, rim, words;
};

ButtonInk ink_of_button(Standing standing, bool hovered, bool held, bool disabled) {
  const auto style = [](ImGuiCol which) { return ImGui::GetColorU32(which); };
  const ImU32 ground = ImGui::ColorConvertFloat4ToU32(ImGui::GetStyle().Colors[ImGuiCol_WindowBg]) | IM_COL32_A_MASK;
  if (disabled) return {style(ImGuiCol_FrameBg), colour::line, colour::quiet};
  if (standing == Standing::primary) return {hovered || held ? ImU32(colour::ink) : ImU32(colour::accent), 0, ground};
  const ImU32 fill = held                           ? style(ImGuiCol_ButtonActive)
                     : hovered                      ? style(ImGuiCol_ButtonHovered)
                     : standing == Standing::chosen ? style(ImGuiCol_Header)
                                                    : style(ImGuiCol_Button);
  return {fill, standing == Standing::chosen ? ImU32(colour::accent) : ImU32(colour::line), colour::ink};
}

/// Pixels of the widest thing between two blanks, in the font of now.
float longest_word(const std::string& text) {
  float longest = 0;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t blank = std::min(text.find(' ', from), text.size());
    longest = std::max(longest, ImGui::CalcTextSize(text.data() + from, text.data() + blank).x);
    from = blank + 1;
  }
  return longest;
}

/// Lines of words one below the other, each with its middle at `top.x`.
void draw_centred(const std::string& words, float wrap, ImVec2 top, ImU32 ink) {
  const ImFont* font = ImGui::GetFont();
  const float size = ImGui::GetFontSize(), scale = size / font->FontSize;
  const char* const end = words.data() + words.size();
  for (const char* line = words.data(); line < end; top.y += size) {
    const char* const given = std::find(line, end, '\n');
    const char* stop = std::min(given, font->CalcWordWrapPositionA(scale, line, given, wrap));
    if (stop == line) stop = given;  // Not one letter has room.
    const float width = font->CalcTextSizeA(size, FLT_MAX, 0, line, stop).x;
    ImGui::GetWindowDrawList()->AddText(font, size, {std::floor(top.x - width / 2), std::floor(top.y)}, ink, line,
                                        stop);
    for (line = stop; line < end && (*line == ' ' || *line == '\n');) ++line;
  }
}

}  // namespace

float target_size() {
  return std::ceil(designed_target * fonts().regular->FontSize / designed_font);
}

void ButtonRow::next() const {
  if (beside) ImGui::SameLine();
}

ButtonRow button_row(const std::vector<std::string>& words) {
  const float room = std::max(1.0F, ImGui::GetContentRegionAvail().x);
  const auto count = static_cast<float>(words.size());
  const float width = std::floor((room - ImGui::GetStyle().ItemSpacing.x * (count - 1)) / count);
  const float edges = 1.2F * ImGui::GetFontSize();
  const bool fits = std::all_of(words.begin(), words.end(),
                                [&](const std::string& text) { return longest_word(text) + edges <= width; });
  return {fits ? width : room, fits};
}

float button_row_height(const std::vector<std::string>& words) {
  const ButtonRow row = button_row(words);
  float highest = 0, sum = -ImGui::GetStyle().ItemSpacing.y;
  for (const std::string& text : words) {
    const float height = large_button_height(text, row.width);
    highest = std::max(highest, height);
    sum += height + ImGui::GetStyle().ItemSpacing.y;
  }
  return row.beside ? highest : sum;
}

float large_button_height(const std::string& words, float width, bool striped) {
  const float edge = 0.6F * ImGui::GetFontSize();
  const float wrap = std::max(1.0F, width - 2 * edge - (striped ? ImGui::GetFontSize() : 0.0F));
  return std::max(target_size(), std::ceil(ImGui::CalcTextSize(words.c_str(), nullptr, false, wrap).y + 1.2F * edge));
}

bool large_button(const char* id, const std::string& said, float width, Standing standing,
                  std::optional<unsigned> hue) {
  const float room = width > 0 ? width : std::max(1.0F, ImGui::GetContentRegionAvail().x);
  const float edge = 0.6F * ImGui::GetFontSize();
  const float stripe = hue ? 0.5F * ImGui::GetFontSize() : 0.0F;
  const float wrap = std::max(1.0F, room - 2 * edge - 2 * stripe);
  const std::string words = ordered_lines(said, wrap);
  const ImVec2 text = ImGui::CalcTextSize(words.c_str(), nullptr, false, wrap);
  const float height = large_button_height(words, room, hue.has_value());
  const ImVec2 low = ImGui::GetCursorScreenPos(), high{low.x + std::max(room, target_size()), low.y + height};
  const bool pressed = ImGui::InvisibleButton(id, {high.x - low.x, height});
  const bool disabled = (ImGui::GetStyle().Alpha < 1);
  show_focus();
  // What the keyboard is at has its ring; filled as under a pointer it would be taken for chosen.
  const bool pointed_at = ImGui::IsItemHovered() && ImGui::IsMouseHoveringRect(low, high);
  const ButtonInk look = ink_of_button(standing, pointed_at, ImGui::IsItemActive(), disabled);
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const float round = ImGui::GetStyle().FrameRounding + 2;
  draw->AddRectFilled(low, high, look.fill, round);
  if (hue) draw->AddRectFilled(low, {low.x + stripe, high.y}, *hue, round, ImDrawFlags_RoundCornersLeft);
  if (look.rim != 0) draw->AddRect(low, high, look.rim, round, 0, standing == Standing::chosen ? 2.0F : 1.0F);
  draw_centred(words, wrap, {low.x + stripe + (high.x - low.x - stripe) / 2, low.y + (height - text.y) / 2},
               look.words);
  return pressed;
}

}  // namespace cluneal::ui
