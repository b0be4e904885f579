#pragma once

#include <array>
#include <string_view>
#include <utility>

#include "anatomy/tour.h"

namespace cluneal::anatomy {

// Words of a tour's file, for its reader and its writer.

inline constexpr std::array<std::pair<std::string_view, TourSides>, 3> sides_words{
    {{"both", TourSides::both}, {"left", TourSides::left}, {"right", TourSides::right}}};
/// No word: as the atlas shows the skin by itself.
inline constexpr std::array<std::pair<std::string_view, TourSkin>, 3> skin_words{
    {{"none", TourSkin::none}, {"ghost", TourSkin::ghost}, {"solid", TourSkin::solid}}};
inline constexpr std::array<std::pair<std::string_view, bool>, 2> labels_words{{{"few", true}, {"none", false}}};

}  // namespace cluneal::anatomy
