#include "text/line_breaks.h"

#include <catch2/catch.hpp>

#include "text/utf8.h"

using cluneal::text::Word;
using cluneal::text::words_of;

namespace {

/// Words with "|" where they may be parted only if there is no room.
std::vector<std::string> told(std::string_view text) {
  std::vector<std::string> words;
  for (const Word& word : words_of(text)) {
    std::string one = word.after_space ? " " : "";
    for (std::size_t i = 0; i < word.pieces.size(); ++i) one += (i == 0 ? "" : "|") + word.pieces[i];
    words.push_back(one);
  }
  return words;
}

}  // namespace

TEST_CASE("where there are spaces a text breaks there alone") {
  CHECK(told("Medial  superior cluneal nerve ") ==
        std::vector<std::string>{"Medial", " superior", " cluneal", " nerve"});
  CHECK(told("L5/S1 (schematic), \u00ab28,5\u00bb") ==
        std::vector<std::string>{"L5/S1", " (schematic),", " \u00ab28,5\u00bb"});
  CHECK(told("").empty());
  CHECK(told(" ").empty());
}

TEST_CASE("Japanese breaks behind syllables and marks, and within a row of ideographs only for want of room") {
  CHECK(told("上殿皮神経の内側枝") == std::vector<std::string>{"上|殿|皮|神|経|の", "内|側|枝"});
  CHECK(told("骨、靱帯と神経") == std::vector<std::string>{"骨、", "靱|帯|と", "神|経"});
  CHECK(told("ハムストリング") == std::vector<std::string>{"ハムストリング"});
  CHECK(told("後上腸骨棘（PSIS）から28.5 mm") ==
        std::vector<std::string>{"後|上|腸|骨|棘", "（PSIS）", "か|ら", "28.5", " mm"});
}

// The marks that JIS X 4051 (and JLREQ, appendix A) forbids at a line's beginning and at its end.
TEST_CASE("no line begins with what closes, nor ends with what opens") {
  for (const std::string_view mark : {"、", "。", "）", "」", "ー", "ッ", "ゃ", "・", "々", "！", "："}) {
    for (const Word& word : words_of("神経" + std::string(mark) + "神経")) {
      for (const std::string& piece : word.pieces) {
        INFO(mark);
        CHECK_FALSE(piece.starts_with(mark));
      }
    }
  }
  for (const std::string_view mark : {"（", "「", "『", "【"}) {
    for (const Word& word : words_of("神経" + std::string(mark) + "神経")) {
      for (const std::string& piece : word.pieces) {
        INFO(mark);
        CHECK_FALSE(piece.ends_with(mark));
      }
    }
  }
}

TEST_CASE("a text's words hold all of it but its spaces, whatever bytes it has") {
  for (const std::string text : {"a\xff"
                                 "b",
                                 "\xe4\xb8", "神\xcc\x81経", "\xcc\x81神", "（（（", "。。", "e\xcc\x81 x"}) {
    std::string all;
    for (const Word& word : words_of(text)) all += word.text();
    std::string without;
    for (const char c : text) {
      if (c != ' ') without += c;
    }
    CHECK(all == without);
  }
}
