#include "ui/find/palette.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "ui/base/keyboard.h"
#include "ui/base/theme.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/find/palette_entries.h"

namespace cluneal::ui {
namespace {

constexpr const char* popup = "##palette";
constexpr int most_rows = 12;

bool pressed(ImGuiKey key) {
  return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key));
}

/// Where the query's words stand in a title, from and to, in order and apart.
std::vector<std::pair<std::size_t, std::size_t>> matched(const std::string& title, const std::string& typed) {
  std::string small = title;
  for (char& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  std::vector<std::pair<std::size_t, std::size_t>> parts;
  for (const std::string& word : Query(typed).words) {
    // Rather where a word begins than within one.
    std::size_t at = small.starts_with(word) ? 0 : small.find(" " + word);
    if (at == std::string::npos) {
      at = small.find(word);
    } else if (at > 0) {
      ++at;
    }
    if (at != std::string::npos) parts.emplace_back(at, at + word.size());
  }
  std::sort(parts.begin(), parts.end());
  std::vector<std::pair<std::size_t, std::size_t>> apart;
  for (const auto& part : parts) {
    if (apart.empty() || part.first >= apart.back().second) apart.push_back(part);
  }
  return apart;
}

/// Text in one line; what was typed of it in the colour that leads the eye.
void draw_title(ImVec2 at, const std::string& title, const std::string& typed, ImU32 ink, ImU32 found) {
  ImDrawList* draw = ImGui::GetWindowDrawList();
  const auto piece = [&](std::size_t from, std::size_t to, ImU32 colour) {
    if (from >= to || from >= title.size()) return;
    const std::string part = title.substr(from, to - from);
    draw->AddText(at, colour, part.c_str());
    at.x += ImGui::CalcTextSize(part.c_str()).x;
  };
  std::size_t done = 0;
  for (const auto& [from, to] : matched(title, typed)) {
    piece(done, from, ink);
    piece(from, to, found);
    done = to;
  }
  piece(done, title.size(), ink);
}

class Palette {
 public:
  Palette(const Model& model, PanelState& state, std::vector<session::Action>& actions)
      : model_(model), panels_(state), state_(state.palette), actions_(actions) {}

  void draw() {
    if (!state_.open) {
      state_.shown = false;
      return;
    }
    if (!ImGui::IsPopupOpen(popup)) ImGui::OpenPopup(popup);
    const ImGuiViewport& screen = *ImGui::GetMainViewport();
    const float width = std::min(ImGui::GetFontSize() * 44, screen.Size.x * 0.94F);
    ImGui::SetNextWindowPos({std::floor(screen.GetCenter().x - width / 2), std::floor(screen.Size.y * 0.1F)});
    ImGui::SetNextWindowSize({width, 0});
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                       ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoNav |
                                       ImGuiWindowFlags_NoSavedSettings;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ImGui::GetStyle().PopupRounding);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, ImGui::GetStyle().PopupBorderSize);
    const bool begun = ImGui::BeginPopupModal(popup, nullptr, flags);
    ImGui::PopStyleVar(2);
    if (!begun) return;
    if (!state_.shown) begin();
    draw_field();
    entries_ = palette_entries(model_, panels_);
    found_ = palette_found(entries_, state_.typed, state_.recent);
    move();
    draw_list();
    draw_foot();
    end();
    ImGui::EndPopup();
  }

 private:
  void begin() {
    state_.shown = true;
    state_.typed.clear();
    state_.at = 0;
    ImGui::SetKeyboardFocusHere();
  }

  void draw_field() {
    const std::string before = state_.typed;
    ImGui::PushFont(fonts().large);
    ImGui::SetNextItemWidth(-1);
    entered_ = ImGui::InputTextWithHint("##typed", say(phrases::find_a_structure_an_action).c_str(), &state_.typed,
                                        ImGuiInputTextFlags_EnterReturnsTrue);
    // The field keeps the keyboard, whatever is clicked.
    if (!ImGui::IsItemActive() && !entered_ && !ImGui::IsMouseDown(0)) ImGui::SetKeyboardFocusHere(-1);
    ImGui::PopFont();
    if (before == state_.typed) return;
    state_.at = 0;
    moved_ = true;
  }

  /// As many as there is room for, whatever the size of the text.
  [[nodiscard]] int rows() const {
    const float room = ImGui::GetMainViewport()->Size.y * 0.82F - ImGui::GetFrameHeight() * 4;
    return std::clamp(static_cast<int>(room / row_height()), 3, most_rows);
  }
  [[nodiscard]] static float row_height() { return std::floor(ImGui::GetFontSize() * 1.75F); }

  void move() {
    if (found_.empty()) return;
    const auto last = static_cast<int>(found_.size()) - 1;
    const int page = rows() - 1;
    int at = static_cast<int>(std::min(state_.at, found_.size() - 1));
    const int before = at;
    // From the last on to the first, as lists of commands do.
    if (pressed(ImGuiKey_DownArrow)) at = at == last ? 0 : at + 1;
    if (pressed(ImGuiKey_UpArrow)) at = at == 0 ? last : at - 1;
    if (pressed(ImGuiKey_PageDown)) at = std::min(last, at + page);
    if (pressed(ImGuiKey_PageUp)) at = std::max(0, at - page);
    moved_ = moved_ || at != before;
    state_.at = static_cast<std::size_t>(at);
  }

  void draw_list() {
    const auto count = static_cast<int>(found_.size());
    const float height = static_cast<float>(std::clamp(count, 2, rows())) * row_height();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    ImGui::BeginChild("found", {0, height}, false, ImGuiWindowFlags_NoNav);
    if (found_.empty()) {
      ImGui::Dummy({0, row_height() / 2});
      quiet_text(say(phrases::nothing_is_called_words_or, {{"words", state_.typed}}));
    }
    if (moved_) scroll();
    ImGuiListClipper clipper;
    clipper.Begin(count, row_height());
    while (clipper.Step()) {
      for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) draw_row(static_cast<std::size_t>(i));
    }
    draw_end_of_recent();
    ImGui::EndChild();
    ImGui::PopStyleVar();
  }

  /// A line below what was taken last, where nothing has been typed yet.
  void draw_end_of_recent() const {
    if (!state_.typed.empty()) return;
    const auto is_recent = [this](const PaletteEntry* entry) {
      return std::find(state_.recent.begin(), state_.recent.end(), entry->key) != state_.recent.end();
    };
    const auto count = std::find_if_not(found_.begin(), found_.end(), is_recent) - found_.begin();
    if (count == 0) return;
    const ImVec2 at = ImGui::GetWindowPos();
    const float y = std::floor(at.y + static_cast<float>(count) * row_height() - ImGui::GetScrollY()) + 0.5F;
    ImGui::GetWindowDrawList()->AddLine({at.x, y}, {at.x + ImGui::GetWindowWidth(), y}, colour::line);
  }

  /// The chosen row comes into sight, and no more moves than must.
  void scroll() const {
    const float top = static_cast<float>(state_.at) * row_height();
    const float room = ImGui::GetWindowHeight();
    const float now = ImGui::GetScrollY();
    if (top < now) ImGui::SetScrollY(top);
    if (top + row_height() > now + room) ImGui::SetScrollY(top + row_height() - room);
  }

  void draw_row(std::size_t index) {
    const PaletteEntry& entry = *found_[index];
    ImGui::PushID(static_cast<int>(index));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const ImVec2 size{ImGui::GetContentRegionAvail().x, row_height()};
    if (ImGui::InvisibleButton("row", size)) chosen_ = index;
    const ImVec2& moved = ImGui::GetIO().MouseDelta;
    // A mouse that only lies there does not take the choice from the arrows.
    if (ImGui::IsItemHovered() && (moved.x != 0 || moved.y != 0)) state_.at = index;
    if (ImGui::IsItemHovered() && !entry.why_not.empty()) ImGui::SetTooltip("%s", entry.why_not.c_str());
    const bool here = index == state_.at;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const float round = ImGui::GetStyle().FrameRounding;
    if (here) {
      const ImVec2 end{at.x + size.x, at.y + size.y};
      draw->AddRectFilled(at, end, ImGui::GetColorU32(ImGuiCol_Header), round);
      draw->AddRect({at.x + 0.5F, at.y + 0.5F}, {end.x - 0.5F, end.y - 0.5F}, colour::accent, round);
    }
    const float pad = ImGui::GetFontSize() * 0.5F;
    const float right = draw_right(entry, at, size, pad);
    const float middle = at.y + (size.y - ImGui::GetFontSize()) / 2;
    float left = at.x + pad;
    if (entry.on) draw_tick({left, middle});
    left += ImGui::GetFontSize() * 1.1F;
    const bool possible = entry.why_not.empty();
    const ImU32 ink = possible ? colour::ink : colour::quiet;
    draw_title({left, middle}, fitted(entry.findable.title, right - left - pad), state_.typed, ink,
               possible ? static_cast<ImU32>(colour::accent) : ink);
    ImGui::PopID();
  }

  /// Keys or why not, and what it is, from the right; gives where they begin.
  static float draw_right(const PaletteEntry& entry, const ImVec2& at, const ImVec2& size, float pad) {
    ImDrawList* draw = ImGui::GetWindowDrawList();
    ImGui::PushFont(fonts().small);
    const float letter = ImGui::GetFontSize();
    const float y = at.y + (size.y - letter) / 2;
    const std::string kind = fitted(entry.kind, letter * 12);
    float x = at.x + size.x - pad - ImGui::CalcTextSize(kind.c_str()).x;
    draw->AddText({x, y}, colour::quiet, kind.c_str());
    if (!entry.why_not.empty()) {
      const std::string why = entry.why_not + "  \xC2\xB7  ";
      x -= ImGui::CalcTextSize(why.c_str()).x;
      draw->AddText({x, y}, colour::quiet, why.c_str());
    } else if (!entry.keys.empty()) {
      const float width = ImGui::CalcTextSize(entry.keys.c_str()).x;
      x -= width + 2 * letter;
      const ImVec2 cap{x - letter * 0.5F, y - letter * 0.18F};
      draw->AddRect(cap, {x + width + letter * 0.5F, y + letter * 1.18F}, colour::line, letter * 0.25F);
      draw->AddText({x, y}, colour::quiet, entry.keys.c_str());
      x -= letter * 0.5F;
    }
    ImGui::PopFont();
    return x;
  }

  static void draw_tick(const ImVec2& at) {
    const float side = ImGui::GetFontSize();
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->PathLineTo({at.x + side * 0.08F, at.y + side * 0.55F});
    draw->PathLineTo({at.x + side * 0.3F, at.y + side * 0.78F});
    draw->PathLineTo({at.x + side * 0.72F, at.y + side * 0.28F});
    draw->PathStroke(colour::accent, 0, std::max(1.5F, side / 10));
  }

  void draw_foot() const {
    ImGui::Dummy({0, 0});
    std::string said = "\xE2\x86\x91 \xE2\x86\x93 " + say(phrases::choose_enter_do_it_go);
    if (!state_.typed.empty()) said = count(phrases::count_found, found_.size()) + "    " + said;
    quiet_text(said);
  }

  /// Does what was chosen, or closes.
  void end() {
    if (entered_ && !found_.empty()) chosen_ = state_.at;
    constexpr ImGuiHoveredFlags anywhere =
        ImGuiHoveredFlags_ChildWindows | ImGuiHoveredFlags_AllowWhenBlockedByActiveItem;
    const bool outside = ImGui::IsMouseClicked(0) && !ImGui::IsWindowHovered(anywhere);
    if (chosen_ && found_[*chosen_]->why_not.empty()) {
      const PaletteEntry& entry = *found_[*chosen_];
      remember_taken(state_.recent, entry.key);
      close();
      if (entry.action) actions_.push_back(*entry.action);
      if (entry.window != nullptr) entry.window->run(panels_);
      if (!entry.topics.empty()) open_topics(panels_, entry.topics);
      if (entry.preference != nullptr) {
        session::Preferences wanted = preferences_now(model_, panels_);
        entry.preference->set(wanted, entry.value);
        choose(wanted, model_, panels_, actions_);
      }
    } else if (escape_is_for_dialog(panels_) || outside) {
      close();
    }
  }
  void close() {
    state_.open = false;
    ImGui::CloseCurrentPopup();
  }

  const Model& model_;
  PanelState& panels_;
  PaletteState& state_;
  std::vector<session::Action>& actions_;
  std::vector<PaletteEntry> entries_;
  std::vector<const PaletteEntry*> found_;
  std::optional<std::size_t> chosen_;
  bool entered_ = false, moved_ = false;
};

}  // namespace

void draw_palette(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  Palette(model, state, actions).draw();
}

}  // namespace cluneal::ui
