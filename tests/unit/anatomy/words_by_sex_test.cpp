#include "anatomy/words_by_sex.h"

#include <catch2/catch.hpp>

using namespace cluneal::anatomy;

TEST_CASE("A body is spoken of in the words of its own sex", "[words]") {
  const std::vector<WordsBySex> words{{"labium majus or scrotum", "labium majus", "scrotum"},
                                      {"clitoris or penis", "clitoris", "penis"}};
  const std::string text = "From the clitoris or penis to the labium majus or scrotum; the clitoris or penis.";
  CHECK(in_words_of(words, true, text) == "From the clitoris to the labium majus; the clitoris.");
  CHECK(in_words_of(words, false, text) == "From the penis to the scrotum; the penis.");
  CHECK(in_words_of(words, true, "Sacrum") == "Sacrum");
  CHECK(in_words_of({}, true, text) == text);
}
