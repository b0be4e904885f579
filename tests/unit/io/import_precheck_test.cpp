#include "io/import_precheck.h"

#include <catch2/catch.hpp>

using cluneal::io::implausible;

namespace {

std::optional<std::string> look(const std::string& text, const std::string& extension) {
  return implausible(std::as_bytes(std::span(text)), extension);
}

}  // namespace

TEST_CASE("an OFF's counts are held against its size") {
  const std::string rest = "0 0 0\n1 0 0\n0 1 0\n3 0 1 2\n";
  CHECK_FALSE(look("OFF\n3 1 0\n" + rest, "off"));
  CHECK_FALSE(look("OFF\n# a remark\n3 1 0\n" + rest, "off"));
  CHECK(look("OFF\n353535235358 6 0\n" + rest, "off"));
  CHECK(look("OFF 3 100000 0\n" + rest, "off"));
}

TEST_CASE("an empty file is empty") {
  CHECK(look("", "obj"));
}
