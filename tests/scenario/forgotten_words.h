#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "ui/model/model.h"

namespace scenario {

/// The lines of the last frame that are in English though the panels speak the made-up language (language/pseudo.h),
/// which has an accent on every letter that can have one. What no language translates is passed over: numbers, keys of
/// papers, keys of the keyboard, words of `people`; whole lines of `own` (names of people, of files, of sources, in
/// Latin), also where they are broken into lines or cut short.
[[nodiscard]] std::set<std::string> lines_in_english(const std::vector<std::string>& own,
                                                     const std::set<std::string, std::less<>>& people);

/// What the panels show that has no translation: sources as they are cited, Latin names, languages' names.
[[nodiscard]] std::vector<std::string> own_words(const cluneal::ui::Model& model);

}  // namespace scenario
