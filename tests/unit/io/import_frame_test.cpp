#include <catch2/catch.hpp>
#include <glm/matrix.hpp>
#include <glm/vec3.hpp>

#include "io/import_units.h"

using namespace cluneal;
using Axes = io::DeclaredFrame::Axes;

TEST_CASE("whatever axes a file declares, left stays left") {
  // A proper rotation has determinant 1; a mirror image, which swaps left and right, has -1.
  for (int up = 0; up < 3; ++up) {
    for (int front = 0; front < 3; ++front) {
      for (const int up_sign : {-1, 1}) {
        for (const int front_sign : {-1, 1}) {
          const glm::dmat4 m = io::to_lps(Axes{up, up_sign, front, front_sign});
          REQUIRE(glm::determinant(m) == Approx(1));
          if (up == front) continue;
          glm::dvec4 upward(0), forward(0);
          upward[static_cast<glm::length_t>(up)] = up_sign;
          forward[static_cast<glm::length_t>(front)] = front_sign;
          CHECK(m * upward == glm::dvec4(0, 0, 1, 0));
          CHECK(m * forward == glm::dvec4(0, -1, 0, 0));
        }
      }
    }
  }
}

TEST_CASE("axes that make no sense are taken as LPS") {
  CHECK(io::to_lps(Axes{1, 1, 1, 1}) == glm::dmat4(1));
  CHECK(io::to_lps(Axes{7, 1, 2, 1}) == glm::dmat4(1));
  CHECK(io::to_lps(Axes{-1, 1, 2, 1}) == glm::dmat4(1));
}

TEST_CASE("a declared unit is not second-guessed") {
  io::DeclaredFrame declared;
  declared.millimetres_per_unit = 1000;
  declared.unit_name = "metres, as glTF has it";
  const io::ModelFrame frame = io::frame_of(declared, 300);
  CHECK(frame.unit_declared);
  CHECK(frame.millimetres_per_unit == 1000);
  CHECK(frame.unit_note == "read as metres, as glTF has it, 300000 mm across");
}
