#include "io/header_words.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <iterator>

namespace cluneal::io {
namespace {

constexpr std::size_t bytes_looked_at = 512;

constexpr LengthUnit length_units[] = {
    {"mm", 1, "millimetres", true},
    {"millimeter", 1, "millimetres", true},
    {"millimeters", 1, "millimetres", true},
    {"millimetre", 1, "millimetres", true},
    {"millimetres", 1, "millimetres", true},
    {"milimetros", 1, "millimetres", true},
    {"cm", 10, "centimetres", true},
    {"centimeter", 10, "centimetres", true},
    {"centimeters", 10, "centimetres", true},
    {"centimetre", 10, "centimetres", true},
    {"centimetres", 10, "centimetres", true},
    {"centimetros", 10, "centimetres", true},
    {"zentimeter", 10, "centimetres", true},
    {"dm", 100, "decimetres"},
    {"decimeter", 100, "decimetres", true},
    {"decimeters", 100, "decimetres", true},
    {"decimetre", 100, "decimetres", true},
    {"decimetres", 100, "decimetres", true},
    {"m", 1000, "metres"},
    {"meter", 1000, "metres", true},
    {"meters", 1000, "metres", true},
    {"metre", 1000, "metres", true},
    {"metres", 1000, "metres", true},
    {"metros", 1000, "metres", true},
    {"km", 1e6, "kilometres"},
    {"kilometer", 1e6, "kilometres", true},
    {"kilometers", 1e6, "kilometres", true},
    {"kilometre", 1e6, "kilometres", true},
    {"kilometres", 1e6, "kilometres", true},
    {"um", 0.001, "micrometres"},
    {"micron", 0.001, "micrometres", true},
    {"microns", 0.001, "micrometres", true},
    {"micrometer", 0.001, "micrometres", true},
    {"micrometers", 0.001, "micrometres", true},
    {"micrometre", 0.001, "micrometres", true},
    {"micrometres", 0.001, "micrometres", true},
    {"nm", 1e-6, "nanometres"},
    {"nanometer", 1e-6, "nanometres", true},
    {"nanometers", 1e-6, "nanometres", true},
    {"nanometre", 1e-6, "nanometres", true},
    {"nanometres", 1e-6, "nanometres", true},
    {"in", 25.4, "inches"},
    {"inch", 25.4, "inches", true},
    {"inches", 25.4, "inches", true},
    {"ft", 304.8, "feet"},
    {"foot", 304.8, "feet"},
    {"feet", 304.8, "feet"},
    {"mil", 0.0254, "thousandths of an inch"},
    {"mils", 0.0254, "thousandths of an inch"},
    {"yd", 914.4, "yards"},
    {"yard", 914.4, "yards"},
    {"yards", 914.4, "yards"},
};

unsigned char byte_at(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

/// A letter of UTF-8 without its accent, in the case that it has; 0 where it is none of those that matter here.
char plain_letter(unsigned char lead, unsigned char byte) {
  if ((lead == 0xC2 && byte == 0xB5) || (lead == 0xCE && byte == 0xBC)) return 'u';
  if (lead != 0xC3) return 0;
  const char small = byte < 0xA0 ? '\0' : ' ';
  const unsigned letter = byte | 0x20U;
  const char plain = letter <= 0xA4   ? 'A'
                     : letter < 0xA8  ? '\0'
                     : letter <= 0xAB ? 'E'
                     : letter <= 0xAF ? 'I'
                     : letter < 0xB2  ? '\0'
                     : letter <= 0xB6 ? 'O'
                     : letter < 0xB9  ? '\0'
                     : letter <= 0xBC ? 'U'
                                      : '\0';
  return plain == 0 ? plain : static_cast<char>(plain | small);
}

/// In ASCII alone: what is no letter of a unit or a space becomes a blank.
std::string plain_text(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned char c = byte_at(text, i);
    if (c < 0x80) {
      plain += std::isprint(c) != 0 ? static_cast<char>(c) : ' ';
      continue;
    }
    const char letter = c == 0xB5 ? 'u' : plain_letter(c, byte_at(text, i + 1));
    plain += letter == 0 ? ' ' : letter;
    if (letter != 0 && c != 0xB5) ++i;
  }
  return plain;
}

bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}
bool is_digit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}
bool is_capital(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0;
}

/// How long the number is that begins here; 0 where none does.
std::size_t number_length(std::string_view text, double& value) {
  if (text.empty() || (!is_digit(text[0]) && !(text[0] == '.' && text.size() > 1 && is_digit(text[1])))) return 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() ? static_cast<std::size_t>(end - text.data()) : 0;
}

std::size_t word_length(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_letter(text[end])) {
    if (end > 0 && is_capital(text[end]) && !is_capital(text[end - 1])) break;
    ++end;
  }
  return end;
}

}  // namespace

const LengthUnit* length_unit(std::string_view word) {
  const auto* const found = std::find_if(std::begin(length_units), std::end(length_units),
                                         [&](const LengthUnit& u) { return u.word == word; });
  return found == std::end(length_units) ? nullptr : found;
}

bool among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

const HeaderWord& word_at(const HeaderWords& words, std::size_t i) {
  static const HeaderWord nothing;
  return i < words.size() ? words[i] : nothing;
}

bool opens_or_closes(const HeaderWord& word) {
  return among(word.text, {"(", "[", "{", "<", "\"", "'", ")", "]", "}", ">"});
}

std::string quoted_header(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string quote;
  for (const char c : text.substr(0, longest)) quote += c >= ' ' && c <= '~' ? c : ' ';
  const std::size_t first = std::min(quote.find_first_not_of(" #"), quote.size());
  quote.erase(0, first);
  quote.erase(quote.find_last_not_of(' ') + 1);
  return "\"" + quote + (text.size() > longest ? "...\"" : "\"");
}

HeaderWords header_words(std::string_view text) {
  const std::string plain = plain_text(text.substr(0, bytes_looked_at));
  std::string_view rest = plain;
  HeaderWords words;
  bool glued = false;
  while (!rest.empty()) {
    if (rest.front() == ' ' || rest.front() == '_') {
      rest.remove_prefix(1);
      glued = false;
      continue;
    }
    HeaderWord word;
    word.glued = glued;
    std::size_t size = number_length(rest, word.value);
    if (size > 0) {
      word.kind = HeaderWord::Kind::number;
    } else if ((size = word_length(rest)) > 0) {
      word.kind = HeaderWord::Kind::word;
      word.capital = std::all_of(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(size), is_capital);
    } else {
      size = 1;
    }
    word.text = rest.substr(0, size);
    std::transform(word.text.begin(), word.text.end(), word.text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    words.push_back(std::move(word));
    rest.remove_prefix(size);
    glued = true;
  }
  return words;
}

}  // namespace cluneal::io
