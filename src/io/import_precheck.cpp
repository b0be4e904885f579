#include "io/import_precheck.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <vector>

namespace cluneal::io {
namespace {

std::string_view text_of(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Takes one line, without its end, off the front.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find_first_of("\r\n"), rest.size());
  const std::string_view line = rest.substr(0, end);
  const std::size_t skip = rest.substr(end, 2) == "\r\n" ? 2 : 1;
  rest.remove_prefix(std::min(end + skip, rest.size()));
  return line;
}

std::string_view take_word(std::string_view& rest) {
  const std::size_t start = std::min(rest.find_first_not_of(" \t"), rest.size());
  rest.remove_prefix(start);
  const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  return word;
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

/// Bytes of one value of a PLY type in a binary file; 0 for an unknown type.
std::uint64_t ply_type_size(std::string_view type) {
  constexpr std::array<std::pair<std::string_view, std::uint64_t>, 17> sizes{{{"char", 1},
                                                                              {"uchar", 1},
                                                                              {"int8", 1},
                                                                              {"uint8", 1},
                                                                              {"short", 2},
                                                                              {"ushort", 2},
                                                                              {"int16", 2},
                                                                              {"uint16", 2},
                                                                              {"int", 4},
                                                                              {"uint", 4},
                                                                              {"int32", 4},
                                                                              {"uint32", 4},
                                                                              {"float", 4},
                                                                              {"float32", 4},
                                                                              {"double", 8},
                                                                              {"float64", 8},
                                                                              {"list", 1}}};
  for (const auto& entry : sizes) {
    if (entry.first == type) return entry.second;
  }
  return 0;
}

struct PlyElement {
  std::string name;
  std::uint64_t count = 0;
  std::uint64_t binary_size = 0;  ///< Least bytes of one, in a binary file,
  std::uint64_t text_size = 0;    ///< and in a text file: a digit and a separator for each property.
};

std::optional<std::string> implausible_ply(std::string_view text) {
  std::string_view rest = text;
  if (take_line(rest) != "ply") return "does not begin as a PLY file does";
  bool ascii = false;
  std::vector<PlyElement> elements;
  for (int line_number = 0;; ++line_number) {
    if (rest.empty() || line_number > 1000) return "has a PLY header without an end";
    std::string_view line = take_line(rest);
    const std::string_view word = take_word(line);
    if (word == "end_header") break;
    if (word == "format") ascii = take_word(line) == "ascii";
    if (word == "element") {
      const std::string_view name = take_word(line);
      const auto count = count_of(take_word(line));
      if (!count) return "has a PLY element without a count";
      elements.push_back({std::string(name.substr(0, 40)), *count, 0, 0});
    }
    if (word == "property" && !elements.empty()) {
      const std::string_view type = take_word(line);
      elements.back().binary_size += type == "list" ? ply_type_size(take_word(line)) : ply_type_size(type);
      elements.back().text_size += 2;
    }
  }
  std::uint64_t left = rest.size() + 1;  // The last line of a text file may lack its end.
  for (const PlyElement& element : elements) {
    const std::uint64_t each = std::max<std::uint64_t>(1, ascii ? element.text_size : element.binary_size);
    if (element.count > left / each) return too_many(element.count, "of \"" + element.name + "\"", text.size());
    left -= element.count * each;
  }
  return std::nullopt;
}

std::optional<std::string> implausible_stl(std::string_view text) {
  if (text.size() < 84 || text.substr(0, 5) == "solid") return std::nullopt;
  std::uint32_t count = 0;
  std::memcpy(&count, text.data() + 80, sizeof(count));
  if (84 + 50 * std::uint64_t{count} > text.size()) return too_many(count, "triangles", text.size());
  return std::nullopt;
}

std::optional<std::string> implausible_off(std::string_view text) {
  std::string_view rest = text;
  std::string_view line = take_line(rest);
  if (line.find("OFF") == std::string_view::npos) return std::nullopt;
  line.remove_prefix(line.find("OFF") + 3);
  while (!rest.empty() && (line.find_first_not_of(" \t") == std::string_view::npos || line.front() == '#')) {
    line = take_line(rest);
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
  if (extension == "ply" || text.substr(0, 4) == "ply\n" || text.substr(0, 4) == "ply\r") return implausible_ply(text);
  if (extension == "stl") return implausible_stl(text);
  if (extension == "off") return implausible_off(text);
  return std::nullopt;
}

}  // namespace cluneal::io
