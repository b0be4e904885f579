#pragma once

namespace cluneal::session {

/// Where somebody who practises is.
enum class DeskStep {
  start,     ///< Who learns, and what is to be done today.
  question,  ///< One is asked.
  answered,  ///< What was right, and why.
  done,      ///< All of today is done.
  progress,  ///< What is known and what fades.
  exam,      ///< An exam: what it holds, and what of it is done.
  report,    ///< How the exam was.
};

}  // namespace cluneal::session
