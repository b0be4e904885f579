#pragma once

#include <optional>
#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "app/desk/practice.h"

namespace cluneal::app {

/// How far a place was missed, and along what, or how much of the skin was met; empty where neither was asked.
[[nodiscard]] std::string measure_of(const anatomy::Atlas& atlas, const Verdict& verdict);
/// "Right", "Wrong" or "Not answered", of an exam that is over.
[[nodiscard]] std::string how_of(const anatomy::Atlas& atlas, const std::optional<Verdict>& verdict);
/// The right answer, of an order all its steps, a line each.
[[nodiscard]] std::string answer_of(const study::Question& question);
/// What the question rests on, a line each.
[[nodiscard]] std::vector<std::string> sources_of(const anatomy::Atlas& atlas, const study::Question& question);

}  // namespace cluneal::app
