#pragma once

#include <string>
#include <vector>

#include "base/id.h"

namespace cluneal::anatomy {

using base::Id;

/// How fast somebody with a red flag is looked at: in a hospital now, by a doctor the same day, before the talk goes
/// on.
enum class Urgency { at_once, same_day, again };

/// What must be ruled out before anything else, as a patient is asked.
struct BedsideQuestion {
  Id id;
  Id of;  ///< A red flag, whose plain text says what to do.
  Urgency urgency = Urgency::at_once;
  std::string ask;
};

/// How sure anyone is of what a treatment does for these nerves.
enum class Sureness {
  not_tested,     ///< Nobody has tested it for them.
  few,            ///< A few people were studied, and not against others.
  no_comparison,  ///< More people were, and not against others either.
  unknown,        ///< No result could be read.
};

/// A treatment as a patient meets it.
struct BedsideRung {
  Id id;
  Id treatment;
  std::string like;  ///< What it is like.
  Sureness sure = Sureness::unknown;
  std::vector<std::string> references;
};

/// What a patient may ask.
struct BedsideAsk {
  Id id;
  std::string ask;
};

/// What is said at the bedside and stands in no topic and on no handout.
struct Bedside {
  std::vector<BedsideQuestion> questions;  ///< In the order in which they are asked.
  std::vector<BedsideRung> rungs;
  std::vector<BedsideAsk> asks;
  /// Of that treatment; nothing where there is none.
  [[nodiscard]] const BedsideRung* rung_of(const Id& treatment) const;
};

}  // namespace cluneal::anatomy
