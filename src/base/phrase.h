#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cluneal::base {

/// A text that a person sees, in English, with the id by which translators' files know it. Each folder that shows texts
/// declares its own in a header `phrases*.h`, so that a phrase that is not there fails to compile. What stands in
/// braces, as `{count}`, is filled in where it is said.
struct Phrase {
  std::string_view id;           ///< "ui.undo": folder and name of the constant; the context in translators' files.
  std::string_view text;         ///< "Undo"; of a plural that of one: "{count} nerve".
  std::string_view plural = {};  ///< "{count} nerves"; empty where nothing is counted.
  bool operator==(const Phrase&) const = default;
};

struct Said;

/// A value for a placeholder.
struct Filled {
  std::string_view name;                  ///< "count", for `{count}`. Of a literal.
  std::string value;                      ///< In English, where it is words.
  std::shared_ptr<const Said> said = {};  ///< The same, where other languages have other words for it.
  bool operator==(const Filled& other) const { return name == other.name && value == other.value; }
};

/// A phrase and what fills it: a sentence that can be said in any language.
struct Said {
  Phrase phrase;
  std::vector<Filled> filling = {};
  [[nodiscard]] bool empty() const { return phrase.text.empty(); }
  bool operator==(const Said&) const = default;
};

/// `text` with its placeholders filled. One that nothing is given for stays as it is.
[[nodiscard]] std::string filled(std::string_view text, std::span<const Filled> filling);
[[nodiscard]] std::string in_english(const Said& said);
/// Words for a placeholder that other languages have others for.
[[nodiscard]] Filled filled_by(std::string_view name, Said said);

}  // namespace cluneal::base
