#include "io/ply_header.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

#include "io/declaration.h"
#include "io/text_cursor.h"

namespace cluneal::io {
namespace {

using base::Error;

constexpr std::pair<std::string_view, PlyType> type_names[] = {
    {"char", PlyType::int8},       {"int8", PlyType::int8},       {"uchar", PlyType::uint8},
    {"uint8", PlyType::uint8},     {"short", PlyType::int16},     {"int16", PlyType::int16},
    {"ushort", PlyType::uint16},   {"uint16", PlyType::uint16},   {"int", PlyType::int32},
    {"int32", PlyType::int32},     {"uint", PlyType::uint32},     {"uint32", PlyType::uint32},
    {"float", PlyType::float32},   {"float32", PlyType::float32}, {"double", PlyType::float64},
    {"float64", PlyType::float64},
};

std::optional<PlyType> type_in(std::string_view word) {
  for (const auto& [name, type] : type_names) {
    if (word == name) return type;
  }
  return std::nullopt;
}

std::optional<std::uint64_t> count_in(std::string_view word) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error == std::errc::result_out_of_range) return UINT64_MAX;
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return value;
}

base::Status read_property(std::string_view line, PlyElement& element) {
  PlyProperty property;
  std::string_view word = take_word(line);
  if (word == "list") {
    property.list_count = type_in(take_word(line));
    if (!property.list_count) return Error{"has a PLY list whose length is of an unknown type", {}};
    word = take_word(line);
  }
  const auto type = type_in(word);
  if (!type) return Error{"has a PLY property of an unknown type", {}};
  property.type = *type;
  property.name = take_word(line);
  std::transform(property.name.begin(), property.name.end(), property.name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  element.properties.push_back(std::move(property));
  return base::Done{};
}

/// The least that one element takes: in text a digit and a separator a property.
std::uint64_t least_size(const PlyElement& element, bool text) {
  std::uint64_t size = 0;
  for (const PlyProperty& property : element.properties) {
    size += text ? 2 : size_of(property.list_count.value_or(property.type));
  }
  return std::max<std::uint64_t>(1, size);
}

base::Status check_counts(const PlyHeader& header, std::size_t bytes) {
  std::uint64_t left = bytes - header.size + 1;  // The last line of a text file may lack its end.
  for (const PlyElement& element : header.elements) {
    const std::uint64_t each = least_size(element, header.encoding == PlyHeader::Encoding::text);
    if (element.count > left / each) {
      return Error{"claims " + std::to_string(element.count) + " of \"" + element.name + "\", which its " +
                       std::to_string(bytes) + " bytes cannot hold; it is cut off, damaged or made to harm",
                   {}};
    }
    left -= element.count * each;
  }
  return base::Done{};
}

}  // namespace

std::size_t size_of(PlyType type) {
  switch (type) {
    case PlyType::int8:
    case PlyType::uint8:
      return 1;
    case PlyType::int16:
    case PlyType::uint16:
      return 2;
    case PlyType::int32:
    case PlyType::uint32:
    case PlyType::float32:
      return 4;
    case PlyType::float64:
      return 8;
  }
  return 0;
}

std::optional<std::size_t> PlyElement::find(std::string_view property) const {
  for (std::size_t i = 0; i < properties.size(); ++i) {
    if (properties[i].name == property) return i;
  }
  return std::nullopt;
}

base::Result<PlyHeader> read_ply_header(std::string_view text) {
  TextCursor cursor(text);
  if (std::string_view first = cursor.line(); !begins_with(take_word(first), "ply")) {
    return Error{"does not begin as a PLY file does", {}};
  }
  PlyHeader header;
  for (;;) {
    if (cursor.at_end()) return Error{"has a PLY header without an end", {}};
    const std::string_view before = cursor.rest();
    std::string_view line = cursor.line();
    const std::string_view word = take_word(line);
    if (word == "end_header") {
      // In a binary file the first byte of the data may look like the second of a line's end: the line ends as the
      // first one does.
      const std::size_t end = before.find_first_of("\r\n");
      const bool carriage_first = before[end] == '\r';
      const std::size_t first_end = text.find_first_of("\r\n");
      const bool both = carriage_first && text.substr(first_end, 2) == "\r\n";
      header.size = text.size() - before.size() + end + (both ? 2 : 1);
      break;
    }
    if (word == "format") {
      const std::string_view encoding = take_word(line);
      if (encoding == "binary_little_endian")
        header.encoding = PlyHeader::Encoding::little_endian;
      else if (encoding == "binary_big_endian")
        header.encoding = PlyHeader::Encoding::big_endian;
      else if (encoding != "ascii")
        return Error{"has a PLY format that is not known", {}};
    } else if (word == "comment" || word == "obj_info") {
      read_declaration(line, header.declared);
    } else if (word == "element") {
      PlyElement element;
      element.name = take_word(line).substr(0, 40);
      const auto count = count_in(take_word(line));
      if (!count) return Error{"has a PLY element without a count", {}};
      element.count = *count;
      header.elements.push_back(std::move(element));
    } else if (word == "property") {
      if (header.elements.empty()) return Error{"has a PLY property before any element", {}};
      if (base::Status read = read_property(line, header.elements.back()); !read) return read.error();
    }
  }
  header.size = std::min(header.size, text.size());
  if (base::Status counts = check_counts(header, text.size()); !counts) return counts.error();
  return header;
}

}  // namespace cluneal::io
