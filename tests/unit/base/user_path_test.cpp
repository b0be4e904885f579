#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "base/file.h"
#include "base/folders.h"

using namespace cluneal;

TEST_CASE("a path is understood as people type, paste and drop it") {
  const std::filesystem::path home = base::home_folder();
  CHECK(base::user_path("~") == home);
  CHECK(base::user_path("~/figures/a.png") == home / "figures/a.png");
  CHECK(base::user_path("  /tmp/a b.stl \n") == "/tmp/a b.stl");
  CHECK(base::user_path("'/tmp/a b.stl'") == "/tmp/a b.stl");
  CHECK(base::user_path("\"/tmp/a.stl\"") == "/tmp/a.stl");
  CHECK(base::user_path("file:///tmp/a%20b.stl") == "/tmp/a b.stl");
  CHECK(base::user_path("file://localhost/tmp/a.stl") == "/tmp/a.stl");
  CHECK(base::user_path("/tmp/x/../a.png") == "/tmp/a.png");
  CHECK(base::user_path("a.png") == std::filesystem::current_path() / "a.png");
  // A name may begin with a tilde or hold a percent sign.
  CHECK(base::user_path("/tmp/~a 100%.png") == "/tmp/~a 100%.png");
  CHECK(base::user_path("~a.png") == std::filesystem::current_path() / "~a.png");
  for (const char* nothing : {"", "   ", "\"\"", "file://"}) CHECK(base::user_path(nothing).empty());
}
