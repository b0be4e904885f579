#pragma once

#include <string>
#include <vector>

#include "base/id.h"

namespace cluneal::anatomy {

using base::Id;

/// A thing's names. `latin` and `ta2` are empty where Terminologia Anatomica 2 has no entry.
struct Names {
  std::string title;  ///< In the language of the atlas; as read, English.
  std::string latin;
  std::string ta2;    ///< Its number in TA2, or empty: "not in TA2".
  std::string plain;  ///< Words for a patient.
  /// What papers call it too; found by search. In another language than English, the English names too.
  std::vector<std::string> synonyms;
};

}  // namespace cluneal::anatomy
