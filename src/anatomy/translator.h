#pragma once

#include <string>
#include <string_view>

#include "anatomy/names.h"
#include "language/language.h"

namespace cluneal::anatomy {

/// Puts texts of the atlas into another language. Knows under which context each stands in the translators' files
/// (assets/languages/atlas_messages.py): a thing's id and the field, or one word for what things of a kind share.
class Translator {
 public:
  explicit Translator(const language::Language& language) : language_(language) {}

  /// `thing` is its id: "site.scn.tunnel". A text that has no translation stays.
  void text(const std::string& thing, std::string_view field, std::string& text) const;
  /// A text that things of a kind share: "patients".
  void shared(std::string_view context, std::string& text) const;
  /// The English names go on being found.
  void names(const Id& id, Names& names) const;

 private:
  const language::Language& language_;
};

}  // namespace cluneal::anatomy
