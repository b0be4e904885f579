#include "text/utf8.h"

#include <hb.h>

namespace cluneal::text {

namespace {

// Bytes of the sequence that begins at `first` and its value; 0 bytes where it is malformed (RFC 3629).
std::size_t decode(std::string_view text, std::size_t first, char32_t& code) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(first);
  if (lead < 0x80) {
    code = lead;
    return 1;
  }
  const std::size_t size = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (size == 0 || lead >= 0xf5 || first + size > text.size()) return 0;
  code = size == 2 ? lead & 0x1fu : size == 3 ? lead & 0x0fu : lead & 0x07u;
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(first + i) & 0xc0u) != 0x80u) return 0;
    code = (code << 6) | (byte(first + i) & 0x3fu);
  }
  const bool overlong = (size == 3 && code < 0x800) || (size == 4 && code < 0x10000);
  const bool surrogate = code >= 0xd800 && code < 0xe000;
  return overlong || surrogate || code > 0x10ffff ? 0 : size;
}

}  // namespace

std::vector<Character> characters_of(std::string_view utf8) {
  std::vector<Character> characters;
  characters.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) {
    char32_t code = 0;
    const std::size_t size = decode(utf8, i, code);
    characters.push_back({size == 0 ? U'\uFFFD' : code, i});
    i += size == 0 ? 1 : size;
  }
  return characters;
}

void append_utf8(std::string& utf8, char32_t code) {
  const auto byte = [&utf8](char32_t value) { utf8 += static_cast<char>(static_cast<unsigned char>(value)); };
  const auto rest = [&byte, code](unsigned shift) { byte(0x80u | ((code >> shift) & 0x3fu)); };
  if (code < 0x80) {
    byte(code);
    return;
  }
  if (code < 0x800) {
    byte(0xc0u | (code >> 6));
  } else if (code < 0x10000) {
    byte(0xe0u | (code >> 12));
    rest(6);
  } else {
    byte(0xf0u | (code >> 18));
    rest(12);
    rest(6);
  }
  rest(0);
}

bool extends_previous(char32_t code) {
  if (code == 0x200c || code == 0x200d || (code >= 0xfe00 && code <= 0xfe0f)) return true;
  switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), code)) {
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
      return true;
    default:
      return false;
  }
}

}  // namespace cluneal::text
