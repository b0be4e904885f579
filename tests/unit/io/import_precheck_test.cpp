#include "io/import_precheck.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <cstring>

using cluneal::io::implausible;

namespace {

std::optional<std::string> look(const std::string& text, const std::string& extension) {
  return implausible(std::as_bytes(std::span(text)), extension);
}

std::string ply(const std::string& format, const std::string& vertices, const std::string& rest) {
  return "ply\nformat " + format + " 1.0\ncomment made by hand\nelement vertex " + vertices +
         "\nproperty float x\nproperty float y\nproperty float z\nend_header\n" + rest;
}

}  // namespace

TEST_CASE("a PLY's counts are held against its size") {
  CHECK_FALSE(look(ply("binary_little_endian", "3", std::string(36, 'x')), "ply"));
  CHECK(look(ply("binary_little_endian", "4", std::string(36, 'x')), "ply"));
  CHECK_FALSE(look(ply("ascii", "2", "0 0 0\n1 1 1"), "ply"));
  CHECK(look(ply("ascii", "400000000", "0 0 0\n1 1 1"), "ply"));
  CHECK(look(ply("ascii", "99999999999999999999999", "0 0 0\n1 1 1"), "ply"));
  CHECK(look(ply("ascii", "-1", "0 0 0\n"), "ply"));
  CHECK(look("ply\nformat ascii 1.0\nelement vertex 1\n", "ply"));
  CHECK(look("solid", "ply"));
  // By its content, whatever the name says.
  CHECK(look(ply("ascii", "400000000", "0 0 0"), "obj"));
}

TEST_CASE("line ends of other systems are line ends") {
  std::string text = ply("ascii", "1", "0 0 0");
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
    text.replace(at, 1, "\r\n");
  CHECK_FALSE(look(text, "ply"));
}

TEST_CASE("a binary STL's count is held against its size") {
  std::string stl(84 + 2 * 50, '\0');
  std::uint32_t count = 2;
  std::memcpy(stl.data() + 80, &count, 4);
  CHECK_FALSE(look(stl, "stl"));
  count = 3;
  std::memcpy(stl.data() + 80, &count, 4);
  CHECK(look(stl, "stl"));
  CHECK_FALSE(look("solid a\nfacet normal 0 0 1\n", "stl"));
}

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
