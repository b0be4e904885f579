#include "text/utf8.h"

#include <catch2/catch.hpp>

using cluneal::text::Character;
using cluneal::text::characters_of;
using cluneal::text::extends_previous;

TEST_CASE("characters are decoded with their places") {
  // Sizes 1, 2, 3 and 4 bytes, by RFC 3629.
  const auto characters = characters_of("A\xc3\xa9\xe7\xa5\x9e\xf0\x9f\xa6\xb4z");
  REQUIRE(characters.size() == 5);
  CHECK(characters[1].code == U'\u00e9');
  CHECK(characters[2].code == U'\u795e');
  CHECK(characters[3].code == char32_t{0x1f9b4});
  CHECK(characters[4].first == 10);
}

TEST_CASE("what is no UTF-8 becomes the replacement character, a byte at a time") {
  for (const char* bad : {"\xff", "\xc0\xaf", "\xe0\x80\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe7\xa5"}) {
    for (const Character& character : characters_of(bad)) CHECK(character.code == U'\uFFFD');
    CHECK_FALSE(characters_of(bad).empty());
  }
}

TEST_CASE("marks and joiners belong to the character before") {
  CHECK(extends_previous(0x0301));
  CHECK(extends_previous(0x200d));
  CHECK_FALSE(extends_previous(U'e'));
}
