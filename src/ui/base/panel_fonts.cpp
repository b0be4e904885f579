#include "ui/base/panel_fonts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/file.h"
#include "text/utf8.h"
#include "text/visual_order.h"

namespace cluneal::ui {
namespace {

constexpr std::array<PanelFonts::Face, 5> faces{{{text::Weight::regular, 16.0F},
                                                 {text::Weight::bold, 16.0F},
                                                 {text::Weight::regular, 13.5F},
                                                 {text::Weight::regular, 21.0F},
                                                 {text::Weight::bold, 21.0F}}};
/// Latin, Greek (names of angles), general punctuation, arrows and mathematical signs: all that the atlas's texts use.
constexpr std::array<std::pair<char32_t, char32_t>, 5> always{
    {{0x0020, 0x024F}, {0x0370, 0x03FF}, {0x2010, 0x2044}, {0x2190, 0x2193}, {0x2200, 0x22FF}}};
/// Of the texture: 64 MB of the graphics memory, which is 8,000 Chinese characters at the usual size of text on a
/// screen of the usual fineness, and 500 at four times that.
constexpr double most_pixels_of_names = 16.0 * 1024 * 1024;

/// Whether a script has so many letters that they are loaded one by one.
bool of_many(char32_t letter) {
  return (letter >= 0x3100 && letter < 0xD800) || (letter >= 0xF900 && letter < 0xFB00);
}

/// With them, of a script of few letters, the block of 256 in which each stands.
std::set<char32_t> with_blocks(const std::set<char32_t>& letters) {
  std::set<char32_t> all = letters;
  for (const char32_t letter : letters) {
    const char32_t first = letter & ~char32_t{0xFF};
    if (of_many(letter) || (all.contains(first) && all.contains(first + 0xFF))) continue;
    for (char32_t of_block = first; of_block < first + 0x100; ++of_block) all.insert(of_block);
  }
  all.erase(0);
  return all;
}

double pixels_of_letter(float scale) {
  double pixels = 0;
  for (const PanelFonts::Face& face : faces) pixels += std::pow(1.2 * static_cast<double>(face.size * scale), 2);
  return pixels;
}

/// Whether ImGui can read the font: it ends the program at a file that is no OpenType with outlines of its kinds.
bool is_readable(const std::string& file, int index) {
  bool whole = true;
  const auto number = [&](std::size_t at, std::size_t bytes) {
    std::size_t value = 0;
    whole = whole && at + bytes <= file.size();
    for (std::size_t i = 0; whole && i < bytes; ++i) value = value << 8U | static_cast<unsigned char>(file[at + i]);
    return value;
  };
  const auto tag_at = [&](std::size_t at) { return at + 4 <= file.size() ? file.substr(at, 4) : std::string(); };
  std::size_t at = 0;
  const auto number_of_font = static_cast<std::size_t>(std::max(0, index));
  if (tag_at(0) == "ttcf") {
    if (number_of_font >= number(8, 4)) return false;
    at = number(12 + 4 * number_of_font, 4);
  } else if (number_of_font != 0) {
    return false;
  }
  if (number(at, 4) != 0x00010000 && tag_at(at) != "OTTO" && tag_at(at) != "true") return false;
  std::set<std::string> tables;
  const std::size_t count = number(at + 4, 2);
  for (std::size_t i = 0; i < count && whole; ++i) {
    const std::size_t table = at + 12 + 16 * i;
    if (number(table + 8, 4) + number(table + 12, 4) > file.size()) return false;
    tables.insert(tag_at(table));
  }
  const auto has = [&](const char* name) { return tables.contains(name); };
  return whole && has("cmap") && has("head") && has("hhea") && has("hmtx") && has("maxp") &&
         ((has("glyf") && has("loca")) || has("CFF "));
}

}  // namespace

void add_letters(std::string_view utf8, std::set<char32_t>& letters) {
  if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return;
  const auto add = [&letters](std::string_view text) {
    for (const text::Character& character : text::characters_of(text)) {
      if (character.code >= 0x80) letters.insert(character.code);
    }
  };
  add(utf8);
  if (text::runs_leftward(utf8)) add(text::OrderedText(utf8).logical());
}

std::vector<ImWchar> ranges_of(const std::set<char32_t>& letters) {
  std::vector<ImWchar> ranges;
  for (const char32_t letter : letters) {
    if (letter > IM_UNICODE_CODEPOINT_MAX) continue;
    const auto sign = static_cast<ImWchar>(letter);
    if (!ranges.empty() && ranges.back() + 1 == sign) {
      ranges.back() = sign;
    } else {
      ranges.insert(ranges.end(), {sign, sign});
    }
  }
  ranges.push_back(0);
  return ranges;
}

PanelFonts::PanelFonts() {
  base::Result<std::unique_ptr<text::Fonts>> found = text::Fonts::load();
  if (found) system_ = std::move(*found);
}

bool PanelFonts::want(const std::set<char32_t>& language, const std::set<char32_t>& names, float scale) {
  const bool spoken = language != language_;
  if (spoken) language_ = language;
  const ImVector<ImFont*>& loaded = ImGui::GetIO().Fonts->Fonts;
  const auto is_there = [&](char32_t letter) {
    return !loaded.empty() && loaded[0]->FindGlyphNoFallback(static_cast<ImWchar>(letter)) != nullptr;
  };
  std::set<char32_t> fresh;  // What no font has is asked for once.
  for (const char32_t letter : names) {
    if (letter <= IM_UNICODE_CODEPOINT_MAX && !names_.contains(letter) && !is_there(letter)) fresh.insert(letter);
  }
  if (fresh.empty()) return spoken;
  const auto most = static_cast<std::size_t>(most_pixels_of_names / pixels_of_letter(scale));
  fresh.insert(names_.begin(), names_.end());
  if (with_blocks(fresh).size() > most) {
    fresh.clear();
    for (auto letter = names.begin(); letter != names.end() && fresh.size() < most; ++letter) fresh.insert(*letter);
  }
  if (fresh == names_) return spoken;
  names_ = std::move(fresh);
  return true;
}

void PanelFonts::load(float scale) {
  ImGui::GetIO().Fonts->Clear();
  ranges_.clear();
  files_.clear();
  for (const Face& face : faces) load_face(face, scale);
}

std::string* PanelFonts::file_of(const std::string& path, int index) {
  const auto [place, is_new] = files_.try_emplace(path);
  if (is_new) {
    base::Result<std::string> file = base::read_text(path);
    if (file) place->second = std::move(*file);
  }
  return is_readable(place->second, index) ? &place->second : nullptr;
}

void PanelFonts::load_face(const Face& face, float scale) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  const float size = face.size * scale;
  std::set<char32_t> wanted = language_;
  wanted.insert(names_.begin(), names_.end());
  const std::string first = system_ ? system_->file(face.weight) : std::string();
  ImFontConfig config;
  std::string* const own_file = first.empty() ? nullptr : file_of(first, 0);
  if (own_file == nullptr) {
    config.SizePixels = size;
    atlas.AddFontDefault(&config);
    return;
  }
  std::set<char32_t> own = with_blocks(wanted);
  for (const auto& [from, to] : always) {
    for (char32_t letter = from; letter <= to; ++letter) own.insert(letter);
  }
  config.FontDataOwnedByAtlas = false;     // One file is in all five fonts.
  config.OversampleH = size < 40 ? 2 : 1;  // Large letters need no finer ones beneath them, which take much room.
  config.OversampleV = 1;
  const auto add = [&](std::string& file, const std::set<char32_t>& letters) {
    ranges_.push_back(ranges_of(letters));
    atlas.AddFontFromMemoryTTF(file.data(), static_cast<int>(file.size()), size, &config, ranges_.back().data());
  };
  add(*own_file, own);
  for (const text::LettersOfFont& more : system_->fonts_for(wanted, face.weight)) {
    const int index =
        more.index & 0xFFFF;  // Above it, which instance of a variable font, of which ImGui knows nothing.
    std::string* const file = more.file == first ? nullptr : file_of(more.file, index);
    if (file == nullptr) continue;
    config.MergeMode = true;
    config.FontNo = index;
    config.OversampleH = 1;  // There may be thousands: finer ones would outgrow the texture.
    add(*file, with_blocks({more.letters.begin(), more.letters.end()}));
  }
}

}  // namespace cluneal::ui
