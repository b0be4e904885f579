#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "anatomy/atlas.h"
#include "anatomy/citation.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// How the panels put numbers, claims and sources into words.

/// As many decimals as the paper gives, at most two.
[[nodiscard]] std::string as_published(const language::Language& language, double value);
/// A text in which sources stand by their keys, with their names instead: "Konno et al. 2017".
[[nodiscard]] std::string with_names(const anatomy::Atlas& atlas, const std::string& text);
using anatomy::Authored;
using anatomy::short_name;
/// The short names of known keys as a list: "Lu et al. 1998; Konno et al. 2017".
[[nodiscard]] std::string short_names(const anatomy::Atlas& atlas, const std::vector<std::string>& keys,
                                      Authored authored = Authored::with_others);
/// Where it stands on the web: by its DOI, else its PMID. Empty where it has neither that can be trusted.
[[nodiscard]] std::string web_address(const anatomy::Reference& reference);
/// Whether it is such an address and nothing else: what is handed to another program.
[[nodiscard]] bool is_web_address(std::string_view text);
/// Fills in where `claim` comes from; nothing where `key` is unknown.
void cite(const anatomy::Atlas& atlas, const std::string& key, ui::InfoClaim& claim);
[[nodiscard]] ui::InfoClaim told(const anatomy::Atlas& atlas, const anatomy::Claim& claim);
/// An end of a distance within a sentence: "midline", "posterior superior iliac spine".
[[nodiscard]] std::string end_name(const anatomy::Atlas& atlas, const std::string& end);
/// "From the midline"
[[nodiscard]] std::string from_end(const anatomy::Atlas& atlas, const std::string& end);
/// The same as a title: "Posterior superior iliac spine".
[[nodiscard]] std::string title_of_end(const anatomy::Atlas& atlas, const std::string& end);
/// As the title of what a distance leads to; of what leads to its like "Posterior superior iliac spine of the other
/// side".
[[nodiscard]] std::string title_of_target(const anatomy::Atlas& atlas, const anatomy::Claim& claim);
/// A distance, told at the landmark that it was measured from: what it leads to comes first.
[[nodiscard]] ui::InfoClaim told_from_here(const anatomy::Atlas& atlas, const anatomy::Claim& claim);
/// Those of `keys` that are known.
[[nodiscard]] std::vector<ui::InfoClaim> told(const anatomy::Atlas& atlas, const std::vector<std::string>& keys);

}  // namespace cluneal::app
