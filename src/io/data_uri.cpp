#include "io/data_uri.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <string>

#include "io/text_cursor.h"

namespace cluneal::io {
namespace {

/// The six bits that a character stands for, in the usual alphabet or the one for addresses; -1 for another.
int bits_of(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  return c == '/' || c == '_' ? 63 : -1;
}

std::optional<std::vector<std::byte>> from_base64(std::string_view text) {
  std::vector<std::byte> result;
  result.reserve(text.size() / 4 * 3 + 3);
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : text) {
    if (std::isspace(static_cast<unsigned char>(c)) != 0) continue;
    if (c == '=') break;
    const int six = bits_of(c);
    if (six < 0) return std::nullopt;
    bits = (bits << 6U) | static_cast<std::uint32_t>(six);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    result.push_back(static_cast<std::byte>((bits >> static_cast<unsigned>(count)) & 0xFFU));
  }
  return result;
}

/// Percent signs decoded, zero bytes too, which a path must not hold and data may.
std::string decoded(std::string_view text) {
  if (text.find('%') == std::string_view::npos) return std::string(text);
  std::string result;
  const auto digit = [](char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const int letter = std::tolower(static_cast<unsigned char>(c));
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded = text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0;
    result += coded ? static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2])) : text[i];
    if (coded) i += 2;
  }
  return result;
}

}  // namespace

bool is_data_uri(std::string_view uri) {
  return begins_with(uri, "data:");
}

std::optional<std::vector<std::byte>> bytes_of_data_uri(std::string_view uri) {
  const std::size_t comma = uri.find(',');
  if (comma == std::string_view::npos) return std::nullopt;
  std::string head(uri.substr(0, comma));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  while (!head.empty() && head.back() == ' ') head.pop_back();
  const std::string data = decoded(uri.substr(comma + 1));
  if (head.ends_with("base64")) return from_base64(data);
  const auto* first = reinterpret_cast<const std::byte*>(data.data());
  return std::vector<std::byte>(first, first + data.size());
}

}  // namespace cluneal::io
