#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace cluneal::body {

/// A value and what was published of it.
struct Held {
  double value = 0;
  double mean = 0;
  double sd = 0;  ///< 0: no spread was read, so nothing is judged.
  std::string unit;
  std::string source;
  std::string assumed = {};  ///< Why `sd` is an assumed one: "no spread published". Empty: it is published.
  [[nodiscard]] double deviation() const { return sd > 0 ? (value - mean) / sd : 0; }  ///< In standard deviations.
};

/// What one check found: what the diagnostic says, and for programs and summaries what it is about.
struct Finding : base::Diagnostic {
  std::string rule;     ///< Which check spoke, dotted: "measure.sacrum.width", "ligament.undeclared".
  std::string subject;  ///< One of `subjects()`.
  std::optional<Held> held;
};
using Findings = std::vector<Finding>;

/// In the order in which a report tells them: bones, joints, ligaments, muscles, nerves, sites, skin.
[[nodiscard]] const std::vector<std::string>& subjects();
/// By what an id, or the name of a measure, starts with.
[[nodiscard]] std::string subject_of(std::string_view path);

/// How bad a deviation is: nothing up to one standard deviation, a warning up to two, an error beyond. `named`: one of
/// those that must lie within one.
[[nodiscard]] base::Severity graded(double deviation, bool named = false);

/// A finding without a published number.
[[nodiscard]] Finding finding(std::string rule, base::Severity severity, std::string path, std::string message);
/// A published number held against this body's: graded where `judged`, else a note. The message starts with `what`.
[[nodiscard]] Finding held_against(std::string rule, std::string path, const std::string& what, Held held, bool named,
                                   bool judged);

/// "printf" into a string.
template <class... T>
[[nodiscard]] std::string text_of(const char* format, T... values);

}  // namespace cluneal::body

#include <array>
#include <cstdio>

template <class... T>
std::string cluneal::body::text_of(const char* format, T... values) {
  std::array<char, 600> text{};
  std::snprintf(text.data(), text.size(), format, values...);
  return text.data();
}
