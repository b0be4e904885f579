#include "text/visual_order.h"

#include <catch2/catch.hpp>
#include <string>

#include "text/utf8.h"

using namespace cluneal::text;

namespace {

std::string text_of(std::u32string_view letters) {
  std::string utf8;
  for (const char32_t letter : letters) append_utf8(utf8, letter);
  return utf8;
}

}  // namespace

TEST_CASE("a character is written as it is read") {
  for (const char32_t code : {U'a', U'\u00e9', U'\u0416', U'\u6f22', U'\U0001f480'}) {
    std::string utf8 = "x";
    append_utf8(utf8, code);
    REQUIRE(characters_of(utf8).size() == 2);
    CHECK(characters_of(utf8)[1].code == code);
  }
}

TEST_CASE("only letters of scripts that are written from right to left run leftward") {
  CHECK(runs_leftward("العربية.obj"));
  CHECK(runs_leftward("שלום"));
  CHECK_FALSE(runs_leftward("pelvis.obj"));
  CHECK_FALSE(runs_leftward("Кость Οστό 骨盤 \u2265 \U0001f480"));
  CHECK_FALSE(runs_leftward(""));
}

// The forms of each letter are those of the Unicode chart "Arabic Presentation Forms-B".
TEST_CASE("Arabic letters join, and a line of them begins on the right") {
  const OrderedText word("\u0639\u0631\u0628\u064a\u0629");
  CHECK(word.logical() == text_of(U"\ufecb\ufeae\ufe91\ufef4\ufe94"));
  CHECK(word.line() == text_of(U"\ufe94\ufef4\ufe91\ufeae\ufecb"));
}

TEST_CASE("lam and alef become one letter, and nothing is left where the second stood") {
  CHECK(OrderedText("\u0644\u0627").line() == text_of(U"\ufefb"));
}

TEST_CASE("a name of both directions begins where its first letter does (Unicode Annex 9)") {
  CHECK(OrderedText("\u05d0\u05d1.obj").line() == "obj." + text_of(U"\u05d1\u05d0"));
  CHECK(OrderedText("obj \u05d0\u05d1 12").line() == "obj 12 " + text_of(U"\u05d1\u05d0"));
  CHECK(OrderedText("\u05d0(\u05d1").line() == text_of(U"\u05d1)\u05d0"));
  CHECK(OrderedText("pelvis.obj").line() == "pelvis.obj");
  CHECK(OrderedText("").line().empty());
}

TEST_CASE("each line of a paragraph has its own order") {
  const OrderedText text("\u05d0\u05d1 \u05d2\u05d3");
  const std::size_t space = text.logical().find(' ');
  CHECK(text.line(0, space) == text_of(U"\u05d1\u05d0"));
  CHECK(text.line(space + 1, text.logical().size()) == text_of(U"\u05d3\u05d2"));
}
