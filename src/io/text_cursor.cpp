#include "io/text_cursor.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <limits>

namespace cluneal::io {
namespace {

constexpr std::string_view blanks = " \t\v\f";
constexpr std::string_view all_blanks = " \t\v\f\r\n";

template <class Number>
std::optional<Number> parsed(std::string_view word, const char*& end) {
  if (!word.empty() && word.front() == '+') word.remove_prefix(1);
  Number value{};
  const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  end = stop;
  if (error != std::errc()) return std::nullopt;
  return value;
}

}  // namespace

TextCursor::TextCursor(std::string_view text) : rest_(text) {
  if (rest_.substr(0, 3) == "\xEF\xBB\xBF") rest_.remove_prefix(3);
}

std::string_view TextCursor::line() {
  const std::size_t end = std::min(rest_.find_first_of("\r\n"), rest_.size());
  const std::string_view line = rest_.substr(0, end);
  const std::size_t skip = rest_.substr(end, 2) == "\r\n" ? 2 : 1;
  rest_.remove_prefix(std::min(end + skip, rest_.size()));
  return line;
}

std::string_view TextCursor::word() {
  rest_.remove_prefix(std::min(rest_.find_first_not_of(all_blanks), rest_.size()));
  const std::size_t end = std::min(rest_.find_first_of(all_blanks), rest_.size());
  const std::string_view word = rest_.substr(0, end);
  rest_.remove_prefix(end);
  return word;
}

std::string_view take_word(std::string_view& line) {
  line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
  const std::size_t end = std::min(line.find_first_of(blanks), line.size());
  const std::string_view word = line.substr(0, end);
  line.remove_prefix(end);
  return word;
}

std::optional<double> number_in(std::string_view word) {
  const char* end = nullptr;
  const auto value = parsed<double>(word, end);
  const char* last = word.data() + word.size();
  if (value && end == last) return value;
  // Microsoft's "1.#QNAN", "-1.#IND00", "1.#INF".
  if (value && end < last && *end == '#') return std::numeric_limits<double>::quiet_NaN();
  // Beyond the range of double: nothing that could be drawn.
  if (!value && end == last && !word.empty()) return std::numeric_limits<double>::quiet_NaN();
  return std::nullopt;
}

std::optional<long long> integer_in(std::string_view word) {
  const char* end = nullptr;
  const auto value = parsed<long long>(word, end);
  return value && end == word.data() + word.size() ? value : std::nullopt;
}

bool begins_with(std::string_view text, std::string_view word) {
  return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(), [](char w, char t) {
           return w == static_cast<char>(std::tolower(static_cast<unsigned char>(t)));
         });
}

}  // namespace cluneal::io
