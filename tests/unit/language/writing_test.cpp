#include "language/writing.h"

#include <catch2/catch.hpp>
#include <filesystem>

using namespace cluneal::language;

namespace {

Language spoken(const char* tag) {
  return Language::load(std::filesystem::path(CLUNEAL_SOURCE_DIR) / "assets/languages", tag).value();
}

}  // namespace

// By DIN 1333, the Ortografía of the Real Academia Española and JIS Z 8301: a comma in German and Spanish, a point in
// Japanese.
TEST_CASE("A number has the decimal sign of its language", "[language]") {
  CHECK(number(Language(), 28.54, 1) == "28.5");
  CHECK(number(spoken("de"), 28.54, 1) == "28,5");
  CHECK(number(spoken("es"), -0.25, 2) == "-0,25");
  CHECK(number(spoken("ja"), 28.54, 1) == "28.5");
  CHECK(number(spoken("de"), 12, 0) == "12");
  CHECK(number(spoken("de"), "2.5") == "2,5");
  CHECK(number(spoken("pseudo"), 2.5, 1) == "2.5");
}

TEST_CASE("A sentence ends as its language writes it, once", "[language]") {
  CHECK(sentence(Language(), "The sitting bone") == "The sitting bone.");
  CHECK(sentence(Language(), "It is so.") == "It is so.");
  CHECK(sentence(spoken("ja"), "座る骨です") == "座る骨です。");
  CHECK(sentence(spoken("ja"), "座る骨です。") == "座る骨です。");
  CHECK(sentence(spoken("es"), "¿Duele ahí?") == "¿Duele ahí?");
  CHECK(sentence(spoken("ja"), "").empty());
}

TEST_CASE("Sentences and lists go on as their language writes them", "[language]") {
  CHECK(followed(spoken("de"), "Eins.", "Zwei.") == "Eins. Zwei.");
  CHECK(followed(spoken("ja"), "一。", "二。") == "一。二。");
  CHECK(followed(Language(), "", "Two.") == "Two.");
  CHECK(followed(Language(), "One.", "") == "One.");
  CHECK(listed(Language(), "Lu 1998", "Kuniya 2013") == "Lu 1998; Kuniya 2013");
  CHECK(listed(spoken("ja"), "Lu 1998", "Kuniya 2013") == "Lu 1998；Kuniya 2013");
  CHECK(listed(spoken("ja"), "", "Kuniya 2013") == "Kuniya 2013");
  CHECK(titled(Language(), "Undo", "Hide the sacrum") == "Undo: Hide the sacrum");
  CHECK(titled(spoken("ja"), "2011", "Kuniya") == "2011：Kuniya");
  CHECK(titled(spoken("ja"), "Undo", "") == "Undo");
  CHECK(with_remark(Language(), "28 mm", "20 to 34") == "28 mm (20 to 34)");
  CHECK(with_remark(spoken("ja"), "28 mm", "20") == "28 mm（20）");
}

TEST_CASE("a clock has minutes and two digits of seconds") {
  CHECK(clock(0) == "0:00");
  CHECK(clock(65) == "1:05");
  CHECK(clock(725) == "12:05");
}
