#include "io/text_cursor.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <limits>

namespace cluneal::io {
namespace {

bool ends_line(char c) {
  return c == '\n' || c == '\r';
}
bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\v' || c == '\f';
}

/// How many characters stand before the first that is one of these. std::string_view::find_first_of asks a function of
/// the C library for each character, which takes a third of the time of reading a large file.
template <class Asked>
std::size_t before_first(std::string_view text, Asked asked) {
  return static_cast<std::size_t>(std::find_if(text.begin(), text.end(), asked) - text.begin());
}

template <class Number>
std::optional<Number> parsed(std::string_view word, const char*& end) {
  if (!word.empty() && word.front() == '+') word.remove_prefix(1);
  Number value{};
  const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  end = stop;
  if (error != std::errc()) return std::nullopt;
  return value;
}

/// Whether a number that double cannot hold is too near to 0 for it, and not too large: by its exponent and by where
/// its first digit other than 0 stands.
bool is_nearly_zero(std::string_view word) {
  const std::size_t e = std::min(word.find_first_of("eE"), word.size());
  const std::string_view digits = word.substr(0, e);
  const std::size_t first = digits.find_first_of("123456789");
  if (first == std::string_view::npos) return true;
  const auto point = static_cast<double>(std::min(digits.find('.'), digits.size()));
  double exponent = 0;
  for (const char c : word.substr(std::min(e + 1, word.size()))) {
    if (c >= '0' && c <= '9') exponent = std::min(10 * exponent + (c - '0'), 1e18);
  }
  if (e + 1 < word.size() && word[e + 1] == '-') exponent = -exponent;
  return exponent + point - static_cast<double>(first) < 0;
}

/// Block by block: lines may be long, and a text's lines may all end with the one sign or all with the other.
std::size_t line_length(std::string_view text) {
  constexpr std::size_t block = 256;
  for (std::size_t at = 0; at < text.size(); at += block) {
    std::string_view here = text.substr(at, block);
    const std::size_t feed = here.find('\n');
    here = here.substr(0, feed);
    const std::size_t end = std::min(here.find('\r'), feed);
    if (end != std::string_view::npos) return at + end;
  }
  return text.size();
}

}  // namespace

TextCursor::TextCursor(std::string_view text) : rest_(text) {
  if (rest_.substr(0, 3) == "\xEF\xBB\xBF") rest_.remove_prefix(3);
}

std::string_view TextCursor::line() {
  const std::size_t end = line_length(rest_);
  const std::string_view line = rest_.substr(0, end);
  const std::size_t skip = rest_.substr(end, 2) == "\r\n" ? 2 : 1;
  rest_.remove_prefix(std::min(end + skip, rest_.size()));
  return line;
}

std::string_view TextCursor::word() {
  const auto parts = [](char c) { return is_blank(c) || ends_line(c); };
  rest_.remove_prefix(before_first(rest_, [&](char c) { return !parts(c); }));
  const std::size_t end = before_first(rest_, parts);
  const std::string_view word = rest_.substr(0, end);
  rest_.remove_prefix(end);
  return word;
}

std::string_view take_word(std::string_view& line) {
  line.remove_prefix(before_first(line, [](char c) { return !is_blank(c); }));
  const std::size_t end = before_first(line, is_blank);
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
  // Beyond the range of double: nothing, or nothing that could be drawn.
  if (!value && end == last && !word.empty() && is_nearly_zero(word)) return 0;
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
