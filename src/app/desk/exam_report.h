#pragma once

#include <string>

#include "anatomy/atlas.h"
#include "app/desk/exam.h"
#include "documents/document.h"

namespace cluneal::app {

/// How an exam was that is over, in the atlas's language: what was right, then each question with the answer that was
/// given, the right one, why, and its sources. `name` and `date` (ISO 8601) may be empty.
[[nodiscard]] documents::Document exam_report(const anatomy::Atlas& atlas, const Exam& exam, const std::string& name,
                                              const std::string& date);

}  // namespace cluneal::app
