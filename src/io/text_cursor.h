#pragma once

#include <optional>
#include <string_view>

namespace cluneal::io {

/// Walks over a text word by word or line by line. Lines end with a line feed, a carriage return, or both. A byte order
/// mark at the start is passed over.
class TextCursor {
 public:
  explicit TextCursor(std::string_view text);

  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }
  /// The next line without its end, which is passed over.
  std::string_view line();
  /// The next word, across lines; empty at the end of the text.
  std::string_view word();

 private:
  std::string_view rest_;
};

/// Takes the next word off the front of a line; empty where there is none.
std::string_view take_word(std::string_view& line);

/// A whole word as a number: "1.5e-3", "+2"; not-a-number for "nan", "1.#QNAN" and their like; nothing for a word that
/// is no number at all.
[[nodiscard]] std::optional<double> number_in(std::string_view word);
[[nodiscard]] std::optional<long long> integer_in(std::string_view word);

/// Whether `text` begins with `word`, which is in lower case, in any case.
[[nodiscard]] bool begins_with(std::string_view text, std::string_view word);

}  // namespace cluneal::io
