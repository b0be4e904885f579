#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "base/result.h"

namespace cluneal::language {

/// No language has more plural forms.
inline constexpr std::size_t most_forms = 6;

/// Which plural form a language takes for a number: the expression in C of a file's header,
/// "nplurals=2; plural=(n != 1);".
class PluralRule {
 public:
  /// English and German.
  PluralRule();
  [[nodiscard]] static base::Result<PluralRule> parse(std::string_view header);

  /// Which form is taken for `n`, from 0; always one that there is.
  [[nodiscard]] std::size_t form(std::uint64_t n) const;
  [[nodiscard]] std::size_t forms() const { return forms_; }

  struct Node;  ///< Of the expression; private to plural_rule.cpp.

 private:
  std::shared_ptr<const Node> root_;
  std::size_t forms_ = 2;
};

}  // namespace cluneal::language
