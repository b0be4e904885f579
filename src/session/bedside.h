#pragma once

namespace cluneal::session {

/// Where a talk at the bedside is, in this order.
enum class BedsideStep {
  side,       ///< How one looks at the picture, and which side hurts.
  questions,  ///< What must be ruled out.
  stop,       ///< It was not: what to do now, and how fast. The talk ends here.
  where,      ///< The patient shows where it hurts.
  nerves,     ///< Which nerves have their skin there.
  caught,     ///< Where the chosen one can get caught.
  worse,      ///< What brings the pain on and what eases it.
  help,       ///< What can be done, from the gentlest up.
  ask,        ///< What to ask.
  take_home,  ///< Pages to take home.
};

enum class Answer { no, not_sure, yes };

}  // namespace cluneal::session
