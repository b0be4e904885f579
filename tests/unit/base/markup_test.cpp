#include "base/markup.h"

#include <catch2/catch.hpp>

using namespace cluneal;

TEST_CASE("what markup gives a meaning is escaped, and what it cannot hold goes") {
  CHECK(base::escaped_markup("a < b & \"c\" > d") == "a &lt; b &amp; &quot;c&quot; &gt; d");
  CHECK(base::escaped_markup(std::string("one\0\x01\ntwo\tthree", 15)) == "one\ntwo\tthree");
  CHECK(base::escaped_markup("&amp;") == "&amp;amp;");
  CHECK(base::escaped_markup("T12\u2013L3") == "T12\u2013L3");
}
