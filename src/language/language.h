#pragma once

#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/phrase.h"

namespace cluneal::language {

class Catalogue;

using base::Filled;
using Filling = std::initializer_list<Filled>;

/// What people are spoken to in. Small: a handle to what was loaded once. By itself English, the language in which
/// everything is written. What has no translation is said in English, and kept note of. May be used by several threads.
class Language {
 public:
  Language() = default;

  /// The translations of `tag` below `folder` (assets/languages): "de", "de-AT" and "de_DE.UTF-8" all are German. "en"
  /// is English itself, "pseudo" the made-up language of pseudo.h. Fails where there are none, or a file is broken.
  [[nodiscard]] static base::Result<Language> load(const std::filesystem::path& folder, std::string_view tag);
  [[nodiscard]] static Language of(Catalogue catalogue);

  [[nodiscard]] std::string say(const Phrase& phrase, Filling filling = {}) const;
  /// A sentence that was made where no language is known.
  [[nodiscard]] std::string say(const base::Said& said) const;
  /// In English where it has no phrase.
  [[nodiscard]] std::string say(const base::Error& error) const;
  [[nodiscard]] std::string say(const base::Diagnostic& remark) const;
  /// The form of the plural that belongs to `n`, which fills `{count}`.
  [[nodiscard]] std::string count(const Phrase& phrase, std::uint64_t n, Filling filling = {}) const;
  /// A text of the data by its context; the text itself where there is no translation, or it is empty.
  [[nodiscard]] std::string find(std::string_view context, std::string_view text) const;

  /// A name as it stands within a sentence: "superior cluneal nerves" of "Superior cluneal nerves". What begins with
  /// several capitals or a digit ("PSIS", "T12") stays, and in German everything, where nouns keep their capitals.
  [[nodiscard]] std::string within(std::string name) const;

  [[nodiscard]] std::string tag() const;  ///< "de"
  [[nodiscard]] bool is_english() const { return catalogue_ == nullptr; }
  /// The contexts and texts that were asked for and have no translation: "ui.undo: Undo"; sorted.
  [[nodiscard]] std::vector<std::string> missed() const;
  /// The characters of all its texts and of the languages' names that stand beyond Latin and its accents, in order: for
  /// who loads fonts.
  [[nodiscard]] std::vector<std::uint32_t> letters() const;
  /// How many messages were loaded.
  [[nodiscard]] std::size_t size() const;
  bool operator==(const Language&) const = default;

 private:
  std::shared_ptr<const Catalogue> catalogue_;
};

/// A language that can be chosen.
struct Choice {
  std::string_view tag;   ///< "de"
  std::string_view name;  ///< "Deutsch", in itself
};
/// English first.
[[nodiscard]] const std::vector<Choice>& choices();
/// "de" of "de-AT", "de_DE.UTF-8" or "DE"; empty where it is none that can be chosen, nor "pseudo".
[[nodiscard]] std::string_view chosen(std::string_view tag);

/// `text` with its placeholders filled. One that nothing is given for stays as it is.
[[nodiscard]] std::string filled(std::string_view text, Filling filling);

}  // namespace cluneal::language
