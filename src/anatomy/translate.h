#pragma once

#include "anatomy/atlas.h"

namespace cluneal::anatomy {

/// The same atlas with what people read in another language: names, summaries, steps, notes, topics. Ids, keys, Latin
/// and whatever else is no text stay, so that a body built with it is the same. `english` is an atlas as it was read.
/// What has no translation stays English, and `language` keeps note of it.
[[nodiscard]] Atlas translated(Atlas english, const language::Language& language);

}  // namespace cluneal::anatomy
