#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "anatomy/atlas.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// By which words a name is found: Latin, plain words, synonyms, abbreviation.
[[nodiscard]] std::string words_of(const anatomy::Names& names);

/// The first letters of a name's words, as anatomists abbreviate: "LPSL" for "Long posterior sacroiliac ligament".
[[nodiscard]] std::string initials(std::string_view name);
/// By what a thing is found beside its name: Latin, plain words, initials, and "dorsal" where others say "posterior".
[[nodiscard]] std::string search_words(const anatomy::Atlas& atlas, const base::Id& id);
/// What the atlas says of it.
[[nodiscard]] std::string said_of(const anatomy::Atlas& atlas, const base::Id& id);

/// All variants to choose, those of a nerve after its usual pattern.
[[nodiscard]] std::vector<ui::VariantChoice> variant_choices(const anatomy::Atlas& atlas);

}  // namespace cluneal::app
