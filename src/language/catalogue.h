#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "language/po_file.h"

namespace cluneal::language {

/// Adds the characters of `text` beyond Latin (U+024F); what is no UTF-8 is passed over.
void add_letters(std::string_view text, std::set<std::uint32_t>& letters);

/// The translations of one language, by context and English text. Filled by one thread, then read by any.
class Catalogue {
 public:
  /// `made_up`: every text has a translation, that of pseudo.h.
  explicit Catalogue(std::string tag, bool made_up = false) : tag_(std::move(tag)), made_up_(made_up) {}
  Catalogue(Catalogue&& other) noexcept
      : tag_(std::move(other.tag_)),
        made_up_(other.made_up_),
        rule_(std::move(other.rule_)),
        messages_(std::move(other.messages_)) {}

  void add(PoFile file);

  /// The translations of a text, a form each; null where there are none, which is kept note of.
  [[nodiscard]] const std::vector<std::string>* find(std::string_view context, std::string_view text) const;
  [[nodiscard]] const std::string& tag() const { return tag_; }
  [[nodiscard]] bool made_up() const { return made_up_; }
  [[nodiscard]] const PluralRule& rule() const { return rule_; }
  [[nodiscard]] std::size_t size() const { return messages_.size(); }
  /// The characters of all translations beyond Latin (U+024F).
  [[nodiscard]] std::set<std::uint32_t> letters() const;
  [[nodiscard]] std::vector<std::string> missed() const;

 private:
  std::string tag_;
  bool made_up_;
  PluralRule rule_;
  std::map<std::string, std::vector<std::string>, std::less<>> messages_;  ///< By context, a 4 (EOT) and the text.
  mutable std::mutex guard_;
  mutable std::set<std::string> missed_;
};

}  // namespace cluneal::language
