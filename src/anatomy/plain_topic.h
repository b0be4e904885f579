#pragma once

#include <optional>
#include <string>
#include <vector>

#include "anatomy/atlas.h"

namespace cluneal::anatomy {

/// All of a topic that a patient is shown. The room for the bedside and the pages to take home know topics by this type
/// alone, so that nothing else of one can reach them.
struct PlainTopic {
  std::string name;  ///< In plain words.
  std::string text;
  std::vector<std::string> references;  ///< What the topic rests on.
};

/// Nothing of a topic that the atlas does not have, and nothing of one whose kind is for professionals (a procedure).
[[nodiscard]] std::optional<PlainTopic> plain_topic(const Atlas& atlas, const Id& id);

}  // namespace cluneal::anatomy
