#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cluneal::app::cli {

/// How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of the other.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The words that somebody who wrote `word` may have meant, the likeliest first, at most `most`; none where nothing is
/// near: at most a third of the letters wrong, or `word` is one of the dotted parts.
[[nodiscard]] std::vector<std::string> nearest(std::string_view word, const std::vector<std::string>& words,
                                               std::size_t most);

}  // namespace cluneal::app::cli
