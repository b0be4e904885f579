#include "io/import_precheck.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "io/text_cursor.h"

namespace cluneal::io {
namespace {

std::string_view text_of(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

std::optional<std::uint64_t> count_of(std::string_view word) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error == std::errc::result_out_of_range) return UINT64_MAX;
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

std::string too_many(std::uint64_t count, std::string_view what, std::size_t bytes) {
  return "claims " + std::to_string(count) + " " + std::string(what) + ", which its " + std::to_string(bytes) +
         " bytes cannot hold; it is damaged or made to harm";
}

std::optional<std::string> implausible_off(std::string_view text) {
  TextCursor cursor(text);
  std::string_view line = cursor.line();
  if (line.find("OFF") == std::string_view::npos) return std::nullopt;
  line.remove_prefix(line.find("OFF") + 3);
  while (!cursor.at_end() && (line.find_first_not_of(" \t") == std::string_view::npos || line.front() == '#')) {
    line = cursor.line();
  }
  const auto vertices = count_of(take_word(line));
  const auto faces = count_of(take_word(line));
  // Each vertex takes three numbers, each face a count and a corner, with a separator behind each.
  if (vertices && *vertices > text.size() / 6) return too_many(*vertices, "vertices", text.size());
  if (faces && *faces > text.size() / 4) return too_many(*faces, "faces", text.size());
  return std::nullopt;
}

}  // namespace

std::optional<std::string> implausible(std::span<const std::byte> bytes, std::string_view extension) {
  const std::string_view text = text_of(bytes);
  if (text.empty()) return "is empty";
  if (extension == "off") return implausible_off(text);
  return std::nullopt;
}

}  // namespace cluneal::io
