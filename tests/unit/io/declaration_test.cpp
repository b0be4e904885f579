#include <catch2/catch.hpp>
#include <glm/vec4.hpp>
#include <string>

#include "io/declaration.h"

using namespace cluneal;

namespace {

io::DeclaredFrame declared_by(const std::string& line) {
  io::DeclaredFrame frame;
  io::read_declaration(line, frame);
  return frame;
}

}  // namespace

TEST_CASE("a unit is obeyed however a header states it for certain") {
  const std::pair<const char*, double> headers[] = {
      {"This file uses centimeters as units for non-parametric coordinates.", 10},
      {"All units in millimeters", 1},
      {"UNITS mm", 1},
      {"Units in centimetres", 10},
      {"Units are in inches.", 25.4},
      {"#units=cm", 10},
      {"unit: in", 25.4},
      {"unit: \"in\"", 25.4},
      {"1 unit = 1 cm", 10},
      {"1 unit = 0.1 inch", 2.54},
      {"10 units = 1 mm", 0.1},
      {"1 cm = 1 unit", 10},
      {"One unit is one millimetre", 1},
      {"units = 0.01 m", 10},
      {"unit=\"\xC2\xB5m\"", 0.001},
      {"unit = \xCE\xBCm", 0.001},
      {"Unit: \xB5m", 0.001},
      {"scale=0.01 units=metre", 10},
      {"units: metres, scale factor: 0.001", 1},
      {"10 mm per unit", 10},
      {"mm per unit: 10", 10},
      {"100 units per metre", 10},
      {"fileUnits: cm", 10},
      {"length_unit = dm", 100},
      {"metersPerUnit = 0.01", 10},
      {"Coordinates are in mm", 1},
      {"all dimensions in millimetres", 1},
      {"Dimensions: cm", 10},
      {"Millimeters", 1},
      {"Einheit: mm", 1},
      {"Unidades: cent\xC3\xADmetros", 10},
      {"foot.obj, units: mm", 1},
      {"mm per unit 10", 10},
      {"units=cm scale=0.01", 10},
      {"1 unit corresponds to 1 cm", 10},
      {"Centimeters are used as units", 10},
      {"vertex coordinates (cm)", 10},
      {"units=\"metre\" scale=\"0.01\"", 10},
  };
  for (const auto& [header, millimetres] : headers) {
    INFO(header);
    const io::DeclaredFrame frame = declared_by(header);
    REQUIRE(frame.millimetres_per_unit);
    CHECK(*frame.millimetres_per_unit == Approx(millimetres));
  }
  CHECK(declared_by("1 unit = 0.01 m").unit_name == "units of 0.01 metres, as the file says");
}

TEST_CASE("a header that speaks of units and is not understood is told, and not obeyed") {
  for (const char* header : {"units: mm, cm or m", "units unknown", "units=parsecs", "the units are not millimetres",
                             "units were inches, converted to mm", "unit: mm/10", "UnitScaleFactor 10", "units=1/10 mm",
                             "1 unit = 0 mm", "1 unit = 1e300 m", "coordinates in feet", "no unit", "scale to mm: 10",
                             "multiply by 10 for mm", "spacing in mm: 2"}) {
    INFO(header);
    const io::DeclaredFrame frame = declared_by(header);
    CHECK_FALSE(frame.millimetres_per_unit);
    CHECK(frame.remarks.size() == 1);
  }
  io::DeclaredFrame twice = declared_by("units: mm");
  io::read_declaration("units: cm", twice);
  CHECK(twice.millimetres_per_unit == 1);
  CHECK(twice.remarks.size() == 1);
  for (int i = 0; i < 1000; ++i) io::read_declaration("units of kind " + std::to_string(i), twice);
  CHECK(twice.remarks.size() < 10);
}

TEST_CASE("what is not about units or spaces is passed over") {
  for (const char* header :
       {"Exported by Unity 5 in 2020", "normals are unit vectors", "angle units: degrees", "8 vertices in foot",
        "the left foot, 240 mm long", "object m", "in memoriam A. M. Inch", "g vertebra", "color space: ras",
        "Las Palmas", "4 vertices, 4 faces", "airspace: pal", "L 5", "in the workspace: ras", "United community"}) {
    INFO(header);
    const io::DeclaredFrame frame = declared_by(header);
    CHECK_FALSE(frame.millimetres_per_unit);
    CHECK_FALSE(frame.axes);
    CHECK(frame.remarks.empty());
  }
}

TEST_CASE("a space is obeyed however a header states it for certain") {
  for (const char* header :
       {"SPACE=RAS", "#SPACE=RAS", "SPACE: R-A-S", "Coordinate system: RAS", "coordinate_system = ras", "space = R A S",
        "space: Right, Anterior, Superior", "RAS coordinates", "in RAS space", "orientation (RAS)",
        "coordinateSystem=RAS+", "RAS", "Space is right-anterior-superior", "x: right, y: anterior, z: superior",
        "+x=R +y=A +z=S"}) {
    INFO(header);
    CHECK(declared_by(header).space == "ras");
    CHECK(declared_by(header).axes);
  }
  for (const char* header : {"SPACE=LPS", "coordinate system: L-P-S", "in LPS"}) {
    INFO(header);
    CHECK(declared_by(header).space == "lps");
    CHECK_FALSE(declared_by(header).axes);
  }
  for (const char* header : {"converted from RAS to LPS", "space=lpi", "SPACE: L-A-S", "space: left-anterior-superior",
                             "coordsys: LAS", "x=L y=A z=S"}) {
    INFO(header);
    CHECK_FALSE(declared_by(header).axes);
    CHECK(declared_by(header).remarks.size() == 1);
  }
}
