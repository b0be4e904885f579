#pragma once

#include <string>
#include <vector>

#include "base/id.h"

namespace cluneal::anatomy {

using base::Id;

/// A thing's names. `latin` is empty where Terminologia Anatomica 2 has no entry.
struct Names {
  std::string title;  ///< In the language of the atlas; as read, English.
  std::string latin;
  std::string ta2;    ///< Its number in TA2; empty where there is no entry, or its number is not recorded.
  std::string plain;  ///< Words for a patient.
  /// What papers call it too; found by search. In another language than English, the English names too.
  std::vector<std::string> synonyms;
  std::string brief = {};  ///< On a picture, beside many others: "L4"; empty: the title.
  bool operator==(const Names&) const = default;
};

}  // namespace cluneal::anatomy
