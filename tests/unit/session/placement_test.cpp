#include "session/placement.h"

#include <catch2/catch.hpp>
#include <glm/geometric.hpp>
#include <glm/mat3x3.hpp>
#include <glm/matrix.hpp>
#include <limits>

#include "transformed.h"

using namespace cluneal::session;

namespace {

/// A file in metres with y up, its box about (0.1, 0.9, 0.05).
FileFrame metres_upright() {
  FileFrame file;
  file.transform = glm::dmat4(1000.0 * glm::dmat3(1, 0, 0, 0, 0, 1, 0, -1, 0));
  file.transform[3][3] = 1;
  file.millimetres_per_unit = 1000;
  file.middle = {0.1, 0.9, 0.05};
  return file;
}

double apart(const glm::dmat4& a, const glm::dmat4& b) {
  double most = 0;
  for (glm::length_t column = 0; column < 4; ++column) {
    for (glm::length_t row = 0; row < 4; ++row) most = std::max(most, std::abs(a[column][row] - b[column][row]));
  }
  return most;
}

}  // namespace

TEST_CASE("a model that lies as its file has it is neither turned nor scaled") {
  const FileFrame file = metres_upright();
  const Placement read = placement_of(file.transform, file);
  CHECK(read.middle == glm::dvec3(100, -50, 900));
  CHECK(read.turned == glm::dvec3(0));
  CHECK(read.scale == 1);
  CHECK(apart(transform_of(read, file), file.transform) < 1e-9);
}

TEST_CASE("numbers that are typed lay the model about its middle, and are read back the same") {
  const FileFrame file = metres_upright();
  for (const glm::dvec3& turned : {glm::dvec3(0, 0, 90), glm::dvec3(-90, 0, 0), glm::dvec3(20, -35, 170),
                                   glm::dvec3(0, 90, 30), glm::dvec3(0, -90, 30)}) {
    const Placement wanted{{12.5, 80, -40}, turned, 1.25};
    const glm::dmat4 laid = transform_of(wanted, file);
    CHECK(glm::distance(at(laid, file.middle), wanted.middle) < 1e-9);
    const Placement read = placement_of(laid, file);
    INFO(read.turned.x << " " << read.turned.y << " " << read.turned.z);
    CHECK(glm::distance(read.turned, turned) < 1e-5);
    CHECK(read.scale == Approx(1.25));
    CHECK(glm::distance(read.middle, wanted.middle) < 1e-5);
  }
}

TEST_CASE("a turn about z by 90 degrees brings what lay to the left to the back") {
  const FileFrame file;
  const glm::dmat4 laid = transform_of({{0, 0, 0}, {0, 0, 90}, 2}, file);
  CHECK(glm::distance(at(laid, {1, 0, 0}), {0, 2, 0}) < 1e-12);
  // First about x, then about z.
  const glm::dmat4 both = transform_of({{0, 0, 0}, {90, 0, 90}, 1}, file);
  CHECK(glm::distance(at(both, {0, 1, 0}), {0, 0, 1}) < 1e-12);
  CHECK(glm::distance(at(both, {0, 0, 1}), {1, 0, 0}) < 1e-12);
}

TEST_CASE("what cannot be shown is brought within what can") {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const Placement sane = sensible({{nan, 0, 0}, {0, 725, 0}, 0});
  CHECK(sane.middle == glm::dvec3(0));
  CHECK(sane.turned == glm::dvec3(0, 5, 0));
  CHECK(sane.scale > 0);
  CHECK(sensible({{0, 0, 0}, {0, 0, 0}, nan}).scale == 1);
  CHECK(sensible({{1e300, 0, 0}, {0, 0, 0}, 1}).middle.x <= 1e6);
}

TEST_CASE("a flip negates x and y about the file's origin, and twice is not at all") {
  const FileFrame file = metres_upright();
  const glm::dmat4 once = flipped(file.transform);
  CHECK(glm::distance(at(once, file.middle), {-100, 50, 900}) < 1e-9);
  CHECK(glm::determinant(glm::dmat3(once)) > 0);  // Nothing is mirrored: left stays the patient's left hand.
  CHECK(apart(flipped(once), file.transform) == 0);
}

TEST_CASE("the middle is brought to a place and nothing turns") {
  const FileFrame file = metres_upright();
  const glm::dmat4 turned = transform_of({{1, 2, 3}, {10, 20, 30}, 0.5}, file);
  const Placement there = placement_of(with_middle_at(turned, file, {0, 75, 10}), file);
  CHECK(glm::distance(there.middle, {0, 75, 10}) < 1e-6);
  CHECK(glm::distance(there.turned, {10, 20, 30}) < 1e-5);
  CHECK(there.scale == Approx(0.5));
}

TEST_CASE("another unit: a model goes on to lie where its file says, or where it was brought to") {
  const FileFrame file = metres_upright();
  ImportedModel model;
  model.millimetres_per_unit = 1000;
  model.transform = file.transform;
  const ImportedModel as_read = with_unit(model, file, 1);
  CHECK(glm::distance(at(as_read.transform, file.middle), {0.1, -0.05, 0.9}) < 1e-9);
  CHECK(as_read.unit_declared);

  model.transform = transform_of({{0, 75, 10}, {0, 0, 40}, 1}, file);
  const ImportedModel brought = with_unit(model, file, 10);
  CHECK(brought.millimetres_per_unit == 10);
  const Placement lies = placement_of(brought.transform, in_unit(file, 10));
  CHECK(glm::distance(lies.middle, {0, 75, 10}) < 1e-6);
  CHECK(glm::distance(lies.turned, {0, 0, 40}) < 1e-5);
  CHECK(lies.scale == Approx(1));
  // A hundredth as large: millimetres from the middle to a corner a metre off.
  CHECK(glm::distance(at(brought.transform, file.middle + glm::dvec3(1, 0, 0)), lies.middle) == Approx(10));
  CHECK(apart(with_unit(brought, file, 1000).transform, model.transform) < 1e-6);
}
