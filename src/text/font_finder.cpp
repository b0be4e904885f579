#include "text/font_finder.h"

#include <fontconfig/fontconfig.h>

#include <memory>

namespace cluneal::text {

struct FontFinder::Config {
  FcConfig* handle = nullptr;
  FcCharSet* all = nullptr;  ///< What any font has; made when it is first asked for.
};

namespace {

struct DeletePattern {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, DeletePattern>;

const FcChar8* fc_text(const char* text) {
  return reinterpret_cast<const FcChar8*>(text);
}

Pattern pattern_for(const char* name, Weight weight) {
  Pattern pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, fc_text(name));
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, weight == Weight::bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
  FcPatternAddInteger(pattern.get(), FC_SLANT, FC_SLANT_ROMAN);
  FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
  // Outlines alone: a distance field needs them, and pictures of letters have none.
  FcPatternAddBool(pattern.get(), FC_COLOR, FcFalse);
  return pattern;
}

Pattern match(FcConfig* config, const Pattern& wanted) {
  FcConfigSubstitute(config, wanted.get(), FcMatchPattern);
  FcDefaultSubstitute(wanted.get());
  FcResult result = FcResultNoMatch;
  return Pattern(FcFontMatch(config, wanted.get(), &result));
}

std::optional<FontFile> file_of(const Pattern& pattern) {
  FcChar8* path = nullptr;
  int index = 0;
  if (!pattern || FcPatternGetString(pattern.get(), FC_FILE, 0, &path) != FcResultMatch) return std::nullopt;
  FcPatternGetInteger(pattern.get(), FC_INDEX, 0, &index);
  // The upper half of the index names an instance of a variable font, which FreeType takes in the same form.
  return FontFile{reinterpret_cast<const char*>(path), index};
}

/// Whether any outline font of this machine has the character: known at once, where to match one takes a millisecond.
bool is_anywhere(FcConfig* config, FcCharSet*& all, char32_t code) {
  if (all == nullptr) {
    all = FcCharSetCreate();
    for (const FcSetName set : {FcSetSystem, FcSetApplication}) {
      const FcFontSet* fonts = FcConfigGetFonts(config, set);
      for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
        FcCharSet* has = nullptr;
        if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &has) == FcResultMatch)
          FcCharSetMerge(all, has, nullptr);
      }
    }
  }
  return FcCharSetHasChar(all, code) != FcFalse;
}

}  // namespace

FontFinder::FontFinder() : config_(std::make_unique<Config>()) {
  config_->handle = FcInitLoadConfigAndFonts();
}

FontFinder::~FontFinder() {
  if (config_->all != nullptr) FcCharSetDestroy(config_->all);
  if (config_->handle != nullptr) FcConfigDestroy(config_->handle);
}

std::optional<FontFile> FontFinder::family(const std::string& name, Weight weight) const {
  if (config_->handle == nullptr) return std::nullopt;
  const Pattern found = match(config_->handle, pattern_for(name.c_str(), weight));
  if (!found) return std::nullopt;
  // Fontconfig always finds something; only the family that was asked for counts.
  FcChar8* family = nullptr;
  for (int i = 0; FcPatternGetString(found.get(), FC_FAMILY, i, &family) == FcResultMatch; ++i) {
    if (FcStrCmpIgnoreCase(family, fc_text(name.c_str())) == 0) return file_of(found);
  }
  return std::nullopt;
}

std::optional<FontFile> FontFinder::with_character(char32_t code, Weight weight) const {
  if (config_->handle == nullptr || !is_anywhere(config_->handle, config_->all, code)) return std::nullopt;
  const Pattern wanted = pattern_for("sans-serif", weight);
  FcCharSet* characters = FcCharSetCreate();
  FcCharSetAddChar(characters, code);
  FcPatternAddCharSet(wanted.get(), FC_CHARSET, characters);
  const Pattern found = match(config_->handle, wanted);
  FcCharSetDestroy(characters);
  FcCharSet* has = nullptr;
  if (!found || FcPatternGetCharSet(found.get(), FC_CHARSET, 0, &has) != FcResultMatch ||
      FcCharSetHasChar(has, code) == FcFalse) {
    return std::nullopt;
  }
  return file_of(found);
}

std::optional<FontFile> FontFinder::any(Weight weight) const {
  if (config_->handle == nullptr) return std::nullopt;
  return file_of(match(config_->handle, pattern_for("sans-serif", weight)));
}

}  // namespace cluneal::text
