#include "io/file_content.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>

#include "io/text_cursor.h"
#include "text/utf8.h"

namespace cluneal::io {
namespace {

constexpr std::string_view unpack = "; unpack it and open what is inside";
constexpr std::string_view segment = "; make a surface of the structure first, as 3D Slicer does, and save that";

struct Signature {
  std::string_view bytes;
  std::size_t at;
  std::string_view kind;
  std::string_view advice;
};

using namespace std::string_view_literals;
constexpr Signature signatures[] = {
    {"\x1F\x8B"sv, 0, "is packed with gzip", unpack},
    {"PK\x03\x04"sv, 0, "is a ZIP archive", unpack},
    {"BZh"sv, 0, "is packed with bzip2", unpack},
    {"\xFD"
     "7zXZ"sv,
     0, "is packed with xz", unpack},
    {"7z\xBC\xAF"sv, 0, "is a 7-Zip archive", unpack},
    {"\x28\xB5\x2F\xFD"sv, 0, "is packed with zstd", unpack},
    {"Rar!"sv, 0, "is a RAR archive", unpack},
    {"\x89PNG"sv, 0, "is a picture (PNG) and no model", ""},
    {"\xFF\xD8\xFF"sv, 0, "is a picture (JPEG) and no model", ""},
    {"%PDF"sv, 0, "is a PDF and no model", ""},
    {"DICM"sv, 128, "is a DICOM image and no surface", segment},
    {"n+1\0"sv, 344, "is a NIfTI volume and no surface", segment},
    {"NRRD0"sv, 0, "is an NRRD volume and no surface", segment},
    {"# vtk DataFile"sv, 0, "is a VTK file, which cannot be read here", "; save it as PLY, OBJ or STL"},
    {"version https://git-lfs"sv, 0, "only says where Git keeps the model", "; fetch it with \"git lfs pull\""},
};

/// Whether every other of the first bytes is zero, from `zero` on, and the rest are printable.
bool looks_latin(std::string_view text, std::size_t zero) {
  // Farther than a binary STL's header, which may be text of this kind.
  const std::size_t looked_at = std::min<std::size_t>(text.size(), 128);
  if (looked_at < 8) return false;
  for (std::size_t i = 0; i < looked_at; ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (i % 2 == zero % 2 ? c != 0 : std::isprint(c) == 0 && std::isspace(c) == 0) return false;
  }
  return true;
}

}  // namespace

std::optional<std::string> told_by_content(std::span<const std::byte> bytes) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  for (const Signature& one : signatures) {
    if (text.size() < one.at + one.bytes.size() || text.substr(one.at, one.bytes.size()) != one.bytes) continue;
    return std::string(one.kind) + std::string(one.advice);
  }
  constexpr std::size_t looked_at = 4096;
  const std::string_view word = TextCursor(text.substr(0, looked_at)).word();
  if (begins_with(word, "<!doctype") || begins_with(word, "<html")) {
    return "is a web page and no model; download the model itself";
  }
  return std::nullopt;
}

std::optional<std::string> from_utf16(std::span<const std::byte> bytes) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const bool little = text.starts_with("\xFF\xFE") || looks_latin(text, 1);
  if (!little && !text.starts_with("\xFE\xFF") && !looks_latin(text, 0)) return std::nullopt;
  const auto unit = [&](std::size_t i) {
    const auto first = std::to_integer<std::uint32_t>(bytes[i]), second = std::to_integer<std::uint32_t>(bytes[i + 1]);
    return little ? first | (second << 8U) : (first << 8U) | second;
  };
  std::string out;
  out.reserve(bytes.size() / 2);
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    std::uint32_t c = unit(i);
    if (c == 0xFEFF) continue;
    const bool pair = c >= 0xD800 && c < 0xDC00 && i + 3 < bytes.size();
    if (pair) {
      c = 0x10000 + ((c - 0xD800) << 10U) + ((unit(i + 2) - 0xDC00) & 0x3FFU);
      i += 2;
    }
    text::append_utf8(out, c);
  }
  return out;
}

}  // namespace cluneal::io
