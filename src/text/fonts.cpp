#include <hb.h>

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "text/face.h"
#include "text/font.h"
#include "text/font_finder.h"
#include "text/glyph_field.h"
#include "text/utf8.h"

namespace cluneal::text {

namespace {

constexpr std::array<const char*, 3> preferred_families{"Inter", "Noto Sans", "DejaVu Sans"};

struct DestroyBuffer {
  void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
};

/// A stretch of the text in one font and one script.
struct Run {
  std::size_t first = 0, end = 0;  ///< Bytes.
  std::uint32_t face = 0;
};

class SystemFonts final : public Fonts {
 public:
  explicit SystemFonts(Library library) : library_(std::move(library)) {}

  /// Opens the fonts of both weights that everything falls back from.
  [[nodiscard]] bool open_first() {
    for (const Weight weight : {Weight::regular, Weight::bold}) {
      std::vector<std::uint32_t>& chain = chain_of(weight);
      for (const char* family : preferred_families) {
        if (const auto file = finder_.family(family, weight)) add(chain, *file);
      }
      if (const auto file = chain.empty() ? finder_.any(weight) : std::nullopt) add(chain, *file);
      if (chain.empty()) return false;
    }
    return true;
  }

  [[nodiscard]] ShapedLine shape(std::string_view utf8, Weight weight) override {
    ShapedLine line;
    const Face& first = faces_[chain_of(weight).front()];
    line.ascent = first.ascent();
    line.descent = first.descent();
    for (const Run& run : runs_of(utf8, weight)) {
      line.ascent = std::max(line.ascent, faces_[run.face].ascent());
      line.descent = std::max(line.descent, faces_[run.face].descent());
      append(line, utf8, run);
    }
    return line;
  }

  [[nodiscard]] GlyphField field(std::uint32_t face, std::uint32_t glyph) override {
    if (face >= faces_.size()) return {};
    return make_field(faces_[face], glyph);
  }

  [[nodiscard]] std::string file(Weight weight) const override {
    const auto& chain = weight == Weight::bold ? bold_ : regular_;
    return faces_[chain.front()].file().path;
  }

  [[nodiscard]] std::vector<LettersOfFont> fonts_for(const std::set<char32_t>& letters, Weight weight) override {
    std::map<std::uint32_t, std::vector<char32_t>> by_face;
    for (const char32_t letter : letters) {
      const std::uint32_t face = face_for(letter, weight);
      if (faces_[face].has(letter)) by_face[face].push_back(letter);
    }
    std::vector<LettersOfFont> fonts;
    for (const std::uint32_t face : chain_of(weight)) {
      const auto found = by_face.find(face);
      if (found == by_face.end()) continue;
      const FontFile& file = faces_[face].file();
      fonts.push_back({file.path, file.index, std::move(found->second)});
    }
    return fonts;
  }

 private:
  [[nodiscard]] std::vector<std::uint32_t>& chain_of(Weight weight) {
    return weight == Weight::bold ? bold_ : regular_;
  }

  /// The face's place among all, opened if it is new; adds it to the chain.
  std::optional<std::uint32_t> add(std::vector<std::uint32_t>& chain, const FontFile& file) {
    std::uint32_t place = 0;
    while (place < faces_.size() && !(faces_[place].file() == file)) ++place;
    if (place == faces_.size()) {
      std::optional<Face> face = Face::open(library_.get(), file);
      if (!face) return std::nullopt;
      faces_.push_back(std::move(*face));
    }
    if (std::find(chain.begin(), chain.end(), place) == chain.end()) chain.push_back(place);
    return place;
  }

  /// Which face draws the character: the first of the chain that has it, else one that fontconfig knows, else the first
  /// of all, which draws its box.
  [[nodiscard]] std::uint32_t face_for(char32_t code, Weight weight) {
    std::vector<std::uint32_t>& chain = chain_of(weight);
    for (const std::uint32_t face : chain) {
      if (faces_[face].has(code)) return face;
    }
    const auto known = missing_.find({code, weight});
    if (known != missing_.end()) return known->second;
    std::uint32_t face = chain.front();
    if (const auto file = finder_.with_character(code, weight)) {
      const std::optional<std::uint32_t> added = add(chain, *file);
      if (added && faces_[*added].has(code)) face = *added;
    }
    missing_[{code, weight}] = face;
    return face;
  }

  [[nodiscard]] std::vector<Run> runs_of(std::string_view utf8, Weight weight) {
    std::vector<Run> runs;
    hb_script_t script = HB_SCRIPT_COMMON;
    for (const Character& character : characters_of(utf8)) {
      const hb_script_t own = hb_unicode_script(hb_unicode_funcs_get_default(), character.code);
      const bool neutral = own == HB_SCRIPT_COMMON || own == HB_SCRIPT_INHERITED || own == HB_SCRIPT_UNKNOWN;
      const bool joins = !runs.empty() && extends_previous(character.code);
      const std::uint32_t face = joins ? runs.back().face : face_for(character.code, weight);
      const bool same_script = neutral || script == HB_SCRIPT_COMMON || own == script;
      if (runs.empty() || (!joins && (face != runs.back().face || !same_script))) {
        runs.push_back({character.first, character.first, face});
        script = HB_SCRIPT_COMMON;
      }
      if (!neutral) script = own;
    }
    for (std::size_t i = 0; i < runs.size(); ++i) runs[i].end = i + 1 < runs.size() ? runs[i + 1].first : utf8.size();
    return runs;
  }

  // Each run is shaped in its own direction; runs follow one another from left to right.
  void append(ShapedLine& line, std::string_view utf8, const Run& run) {
    const std::unique_ptr<hb_buffer_t, DestroyBuffer> buffer(hb_buffer_create());
    hb_buffer_add_utf8(buffer.get(), utf8.data(), static_cast<int>(utf8.size()), static_cast<unsigned>(run.first),
                       static_cast<int>(run.end - run.first));
    hb_buffer_guess_segment_properties(buffer.get());
    const Face& face = faces_[run.face];
    hb_shape(face.shaper(), buffer.get(), nullptr, 0);
    unsigned count = 0;
    const hb_glyph_info_t* glyphs = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t* places = hb_buffer_get_glyph_positions(buffer.get(), &count);
    const double em = 64.0 * face.units_per_em();
    for (unsigned i = 0; i < count; ++i) {
      line.glyphs.push_back(
          {run.face, glyphs[i].codepoint, line.width + places[i].x_offset / em, places[i].y_offset / em});
      line.width += places[i].x_advance / em;
    }
  }

  FontFinder finder_;
  Library library_;  ///< Outlives the faces.
  std::vector<Face> faces_;
  std::vector<std::uint32_t> regular_, bold_;
  std::map<std::pair<char32_t, Weight>, std::uint32_t> missing_;
};

}  // namespace

base::Result<std::unique_ptr<Fonts>> Fonts::load() {
  FT_Library raw = nullptr;
  if (FT_Init_FreeType(&raw) != 0) return base::Error{"FreeType does not start; install the program again.", {}};
  auto fonts = std::make_unique<SystemFonts>(Library(raw));
  if (!fonts->open_first()) {
    return base::Error{"No font was found; install one (the Debian package fonts-inter or fonts-noto-core).", {}};
  }
  return std::unique_ptr<Fonts>(std::move(fonts));
}

}  // namespace cluneal::text
