#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "io/anki_package.h"
#include "study/question.h"

namespace cluneal::app {

/// Questions as cards of another program's.
struct Cards {
  io::CardPackage package;                         ///< All but the pictures.
  std::map<std::string, study::Picture> pictures;  ///< To be drawn, by the name under which notes have them.
};

/// A note for each question, in the language of the atlas; with pictures where `pictured`. The same question is the
/// same note at each call, in each language one of its own. `modified`: seconds since 1970.
[[nodiscard]] Cards cards_of(const anatomy::Atlas& atlas, const std::vector<study::Question>& questions, bool pictured,
                             std::int64_t modified);

/// The same as comma-separated values (RFC 4180), UTF-8, a line a question under a line of names.
[[nodiscard]] std::string cards_csv(const anatomy::Atlas& atlas, const std::vector<study::Question>& questions);

}  // namespace cluneal::app
