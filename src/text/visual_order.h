#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cluneal::text {

/// Whether there is a letter in it that is written from right to left (Arabic, Hebrew and their like).
[[nodiscard]] bool runs_leftward(std::string_view utf8);

/// A paragraph for who draws letter by letter from left to right and shapes nothing, as Dear ImGui does. Arabic letters
/// have the forms that join them (Unicode's presentation forms), brackets are mirrored (Unicode Annex 9, by FriBidi).
class OrderedText {
 public:
  explicit OrderedText(std::string_view paragraph);
  /// In the order in which it is read: where it is broken into lines is found on this.
  [[nodiscard]] const std::string& logical() const { return logical_; }
  /// The bytes `first` to `end` of logical() as one line, in the order in which they stand on it.
  [[nodiscard]] std::string line(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::string line() const { return line(0, logical_.size()); }

 private:
  std::string logical_;
  std::vector<char32_t> letters_;    ///< The same,
  std::vector<std::size_t> begins_;  ///< where each of them begins in it,
  std::vector<signed char> levels_;  ///< how deep it is embedded,
  std::vector<unsigned int> kinds_;  ///< and its kind for the ordering.
  unsigned int direction_ = 0;       ///< Of the paragraph.
};

}  // namespace cluneal::text
