#include "io/stl_reader.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "io/declaration.h"
#include "io/text_cursor.h"

namespace cluneal::io {
namespace {

using base::Error;

constexpr std::size_t header_bytes = 80;
constexpr std::size_t prefix_bytes = 84;
constexpr std::size_t triangle_bytes = 50;

/// How far into a file one looks for what it is.
constexpr std::size_t header_looked_at = 8192;

/// How many bytes the triangles of a binary file end behind, by the count that it says; more than there are where it is
/// too short for one.
std::uint64_t binary_size(std::string_view bytes) {
  std::uint32_t count = 0;
  if (bytes.size() < prefix_bytes) return UINT64_MAX;
  std::memcpy(&count, bytes.data() + header_bytes, sizeof(count));
  return prefix_bytes + std::uint64_t{triangle_bytes} * count;
}

/// Text says "solid" and later "facet" or "endsolid". Some programs begin binary files with "solid" too, and some leave
/// the word away; some pad a text's name with zero bytes, which otherwise stand in binary files only.
bool is_text(std::string_view text) {
  const bool fits_binary = binary_size(text) <= text.size();
  text = text.substr(0, header_looked_at);
  TextCursor cursor(text);
  const std::string_view first = cursor.word();
  if (fits_binary && text.find('\0') != std::string_view::npos) return false;
  if (begins_with(first, "facet")) return begins_with(cursor.word(), "normal");
  if (!begins_with(first, "solid")) return false;
  while (!cursor.at_end()) {
    const std::string_view word = cursor.word();
    if (begins_with(word, "facet") || begins_with(word, "endsolid")) return true;
  }
  return false;
}

void add_corner(RawSurface& surface, const glm::dvec3& corner, std::vector<std::uint32_t>& face) {
  face.push_back(static_cast<std::uint32_t>(surface.points.size()));
  surface.points.push_back(corner);
}

/// What stands behind "solid" on its line; where the whole file is one line, up to the first facet.
std::string_view name_of_solid(TextCursor& cursor) {
  const std::string_view rest = cursor.rest();
  const std::string_view line = cursor.line();
  for (std::size_t at = line.find("facet"); at != std::string_view::npos; at = line.find("facet", at + 1)) {
    std::string_view behind = line.substr(at + 5);
    if (take_word(behind) != "normal") continue;
    cursor = TextCursor(rest.substr(at));
    return line.substr(0, at);
  }
  return line;
}

/// Whether a word behind which no corner stands belongs into a text STL: its own, a number, or padding.
bool is_stl_word(std::string_view word) {
  for (const std::string_view known : {"facet", "normal", "outer", "loop", "color"}) {
    if (begins_with(word, known)) return true;
  }
  return number_in(word).has_value() || word.find_first_not_of('\0') == std::string_view::npos;
}

base::Result<RawSurface> read_text(std::string_view text) {
  RawSurface surface;
  FaceCutter faces(surface);
  TextCursor cursor(text);
  std::vector<std::uint32_t> face;
  bool open = false;
  std::size_t unknown = 0;
  for (std::string_view word = cursor.word(); !word.empty(); word = cursor.word()) {
    if (begins_with(word, "vertex")) {
      glm::dvec3 corner(0);
      for (glm::length_t axis = 0; axis < 3; ++axis) {
        const auto number = number_in(cursor.word());
        if (!number) return Error{"has a corner without three numbers; it is damaged or cut off", {}};
        corner[axis] = *number;
      }
      add_corner(surface, corner, face);
    } else if (begins_with(word, "endloop") || begins_with(word, "endfacet")) {
      if (face.empty()) continue;
      if (base::Status added = faces.add(face); !added) return added.error();
      face.clear();
    } else if (begins_with(word, "endsolid")) {
      open = false;
      cursor.line();  // The name may be any words.
    } else if (begins_with(word, "solid")) {
      ++surface.parts;
      open = true;
      read_declaration(name_of_solid(cursor), surface.declared);
    } else if (!is_stl_word(word)) {
      ++unknown;
    }
  }
  if (!face.empty()) return Error{"ends in the midst of a triangle; it is cut off, copy it again", {}};
  surface.parts = std::max<std::size_t>(1, surface.parts);
  if (unknown > 0) {
    surface.warnings.push_back("has " + std::to_string(unknown) + (unknown == 1 ? " word" : " words") +
                               " that an STL does not have; look whether all of it is there");
  }
  if (open) surface.warnings.push_back("ends without \"endsolid\"; what came behind it is missing");
  return surface;
}

bool is_printable(std::span<const std::byte> bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](std::byte byte) {
    const auto c = std::to_integer<unsigned char>(byte);
    return c >= ' ' || (c >= '\t' && c <= '\r');
  });
}

base::Result<RawSurface> read_binary(std::span<const std::byte> bytes) {
  if (bytes.size() < prefix_bytes) return Error{"is too short to be an STL file", {}};
  std::uint32_t count = 0;
  std::memcpy(&count, bytes.data() + header_bytes, sizeof(count));
  const std::uint64_t wanted = binary_size({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  if (wanted > bytes.size() && is_printable(bytes.first(prefix_bytes))) {
    return Error{"holds text, but none that an STL file may hold; perhaps it is of another kind than its name says",
                 {}};
  }
  if (count == 0 && wanted < bytes.size()) {
    return Error{"says that it holds no triangle, though " + std::to_string(bytes.size() - wanted) +
                     " bytes follow; save it again",
                 {}};
  }
  if (wanted > bytes.size()) {
    return Error{"claims " + std::to_string(count) + " triangles, which its " + std::to_string(bytes.size()) +
                     " bytes cannot hold; it is damaged or made to harm",
                 {}};
  }
  RawSurface surface;
  FaceCutter faces(surface);
  surface.parts = 1;
  const std::string_view header(reinterpret_cast<const char*>(bytes.data()), header_bytes);
  read_declaration(header.substr(0, std::min(header.find('\0'), header.size())), surface.declared);
  surface.points.reserve(std::size_t{3} * count);
  surface.triangles.reserve(count);
  std::vector<std::uint32_t> face;
  for (std::uint32_t i = 0; i < count; ++i) {
    std::array<float, 9> corners{};
    // Behind the normal's three numbers.
    std::memcpy(corners.data(), bytes.data() + prefix_bytes + std::size_t{triangle_bytes} * i + 12, sizeof(corners));
    face.clear();
    for (std::size_t k = 0; k < 9; k += 3) add_corner(surface, {corners[k], corners[k + 1], corners[k + 2]}, face);
    if (base::Status added = faces.add(face); !added) return added.error();
  }
  if (wanted < bytes.size()) {
    surface.warnings.push_back("has " + std::to_string(bytes.size() - wanted) +
                               " bytes behind its last triangle, which were passed over");
  }
  return surface;
}

}  // namespace

bool is_stl_text(std::span<const std::byte> bytes) {
  return is_text({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

base::Result<RawSurface> read_stl(std::span<const std::byte> bytes) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  return is_text(text) ? read_text(text) : read_binary(bytes);
}

}  // namespace cluneal::io
