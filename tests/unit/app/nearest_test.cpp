#include "app/cli/nearest.h"

#include <catch2/catch.hpp>

using cluneal::app::cli::edit_distance;
using cluneal::app::cli::nearest;

TEST_CASE("the distance of words counts letters put in, taken out, changed and swapped") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("abc", "") == 3);
  CHECK(edit_distance("kitten", "sitting") == 3);  // Levenshtein's textbook example.
  CHECK(edit_distance("medial", "medail") == 1);
  CHECK(edit_distance("ca", "abc") == 3);  // Optimal string alignment, not Damerau's 2.
}

TEST_CASE("the nearest come first, the far ones not at all") {
  const std::vector<std::string> words{"bone", "bone.hip", "bone.hip.left", "nerve.scn", "nerve.scn.medial"};
  CHECK(nearest("nerve.scn.medail", words, 3) == std::vector<std::string>{"nerve.scn.medial"});
  CHECK(nearest("bone.hipp", words, 1) == std::vector<std::string>{"bone.hip"});
  CHECK(nearest("qqqqqq", words, 3).empty());
}

TEST_CASE("a part of an id finds the shortest id that has it") {
  const std::vector<std::string> words{"bone.hip.left", "bone.hip", "nerve.scn.medial"};
  CHECK(nearest("hip", words, 3) == std::vector<std::string>{"bone.hip", "bone.hip.left"});
  CHECK(nearest("medial", words, 3) == std::vector<std::string>{"nerve.scn.medial"});
}
