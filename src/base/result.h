#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/diagnostic.h"
#include "base/phrase.h"

namespace cluneal::base {

/// Why an operation gave no value: one sentence that says what to do, with details for whoever wants them.
struct Error {
  std::string message;  ///< In English, as logs and the command line have it.
  std::vector<Diagnostic> details;
  Said said = {};  ///< The same for the window, which says it in its language; empty: English alone.
};

/// An error that can be said in any language.
[[nodiscard]] inline Error error_of(const Phrase& phrase, std::vector<Filled> filling = {}) {
  Said said{phrase, std::move(filling)};
  std::string message = in_english(said);
  return {std::move(message), {}, std::move(said)};
}
[[nodiscard]] inline Diagnostic warning_of(const Phrase& phrase, std::vector<Filled> filling = {}) {
  Said said{phrase, std::move(filling)};
  std::string message = in_english(said);
  return {Severity::warning, {}, {}, std::move(message), std::move(said)};
}
/// Why something failed, for a sentence that says that it did.
[[nodiscard]] inline Filled filled_by(std::string_view name, const Error& error) {
  return error.said.empty() ? Filled{name, error.message} : filled_by(name, error.said);
}

/// A value, or the reason why there is none; either way with the warnings that came up on the way.
/// Bad input never throws; exceptions are left to bugs and to memory running out.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}  // NOLINT(google-explicit-constructor): `return value;` is the point
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  /// Only where ok().
  [[nodiscard]] T& value() & { return std::get<T>(state_); }
  [[nodiscard]] const T& value() const& { return std::get<T>(state_); }
  [[nodiscard]] T&& value() && { return std::get<T>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  /// Only where not ok().
  [[nodiscard]] const Error& error() const { return std::get<Error>(state_); }

  std::vector<Diagnostic> warnings;

 private:
  std::variant<T, Error> state_;
};

/// Success without a value.
struct Done {};
using Status = Result<Done>;

}  // namespace cluneal::base
