// Each file here was read wrong, or refused, before the program had readers of its own for these three kinds.

#include <catch2/catch.hpp>
#include <cmath>
#include <cstring>
#include <glm/geometric.hpp>
#include <string>

#include "io/declaration.h"
#include "io/obj_reader.h"
#include "io/off_reader.h"
#include "io/ply_reader.h"
#include "io/stl_reader.h"

using namespace cluneal;

namespace {

using Reader = base::Result<io::RawSurface> (*)(std::span<const std::byte>);

base::Result<io::RawSurface> read(Reader reader, const std::string& text) {
  return reader(std::as_bytes(std::span(text)));
}

double volume_of(const io::RawSurface& surface) {
  double six = 0;
  const glm::dvec3 origin = surface.points.front();
  for (const auto& t : surface.triangles) {
    six += glm::dot(surface.points[t[0]] - origin,
                    glm::cross(surface.points[t[1]] - origin, surface.points[t[2]] - origin));
  }
  return six / 6;
}

/// The tetrahedron (0,0,0) (40,0,0) (0,50,0) (0,0,60): a sixth of 40 x 50 x 60.
constexpr double volume = 20000;
const std::string points = "v 0 0 0\nv 40 0 0\nv 0 50 0\nv 0 0 60\n";
const std::string faces = "f 1 3 2\nf 1 2 4\nf 1 4 3\nf 2 3 4\n";

void require_tetrahedron(const base::Result<io::RawSurface>& surface) {
  INFO((surface.ok() ? std::string() : surface.error().message));
  REQUIRE(surface.ok());
  CHECK(surface->triangles.size() == 4);
  CHECK(volume_of(*surface) == Approx(volume));
}

void require_refused(const base::Result<io::RawSurface>& surface, const std::string& word) {
  REQUIRE_FALSE(surface.ok());
  INFO(surface.error().message);
  CHECK(surface.error().message.find(word) != std::string::npos);
}

std::string ply_header(const std::string& format,
                       const std::string& face = "property list uchar int vertex_indices\n") {
  return "ply\nformat " + format + " 1.0\nelement vertex 4\nproperty float x\nproperty float y\nproperty float z\n" +
         "element face 4\n" + face + "end_header\n";
}
const std::string ply_points = "0 0 0\n40 0 0\n0 50 0\n0 0 60\n";
const std::string ply_faces = "3 0 2 1\n3 0 1 3\n3 0 3 2\n3 1 2 3\n";

std::string stl_facets(const char* facet = "facet normal 0 0 0") {
  const char* corners[] = {"0 0 0", "40 0 0", "0 50 0", "0 0 60"};
  const int triangles[4][3] = {{0, 2, 1}, {0, 1, 3}, {0, 3, 2}, {1, 2, 3}};
  std::string text;
  for (const auto& t : triangles) {
    text += std::string(facet) + "\nouter loop\n";
    for (const int corner : t) text += std::string("vertex ") + corners[corner] + "\n";
    text += "endloop\nendfacet\n";
  }
  return text;
}

}  // namespace

TEST_CASE("an OBJ's lines may be indented, commented, continued and marked") {
  require_tetrahedron(read(io::read_obj, points + faces));
  require_tetrahedron(read(io::read_obj, points + "  f 1 3 2\n\tf 1 2 4\nf 1 4 3\nf 2 3 4\n"));
  require_tetrahedron(read(io::read_obj, "\xEF\xBB\xBF" + points + faces));
  require_tetrahedron(read(io::read_obj, points + "f 1 3 2 # base\nf 1 2 4\nf 1 4 3 #\nf 2 3 4\n"));
  require_tetrahedron(read(io::read_obj, points + "# ends in a backslash \\\nf 1 3 2\nf 1 2 4\nf 1 4 3\nf 2 3 4\n"));
  require_tetrahedron(read(io::read_obj, points + "usemtl bone\\\n" + faces + "g last\\\n"));
  require_tetrahedron(read(io::read_obj, points + "f 1 3 \\\n2\nf 1 \\\n 2 \\\n4\nf 1 4 3\nf 2 3 4"));
  require_tetrahedron(read(io::read_obj, points + "lod 1\nparm u 0 1\nbevel on\n" + faces));
  require_tetrahedron(read(io::read_obj, "v 0 0 0 1 0 0 1\nv 40 0 0 1\nv 0 50 0 0 0 1\nv 0 0 60\n" + faces));
  require_tetrahedron(read(io::read_obj, points + "f -4 -2 -3\nf -4 -3 -1\nf 1/1 4/2/3 3//1\nf 2 3 4\n"));
  require_tetrahedron(read(io::read_obj, faces + points));
  std::string old_system = points + faces;
  for (char& c : old_system) c = c == '\n' ? '\r' : c;
  require_tetrahedron(read(io::read_obj, old_system));
}

TEST_CASE("an OBJ's free-form statements do not hide its faces, and are counted") {
  const auto surface = read(
      io::read_obj, points + "cstype bezier\ndeg 3\ncurv 0 1 1 2 3 4\nparm u 0 1\nend\ncurv 0 1 1 2\nend\n" + faces);
  require_tetrahedron(surface);
  CHECK(surface->left_out == 2);
}

TEST_CASE("an OBJ that cannot be read says where") {
  require_refused(read(io::read_obj, points + "f 1 2 9\n"), "does not have");
  require_refused(read(io::read_obj, points + "f 1 0 2\n"), "line 5");
  require_refused(read(io::read_obj, points + "f 1 two 3\n"), "line 5");
  require_refused(read(io::read_obj, "v 0 0\n" + faces), "line 1");
  const auto no_number = read(io::read_obj, "v 1.#QNAN 0 0\nv 40 0 0\nv 0 50 0\nv 0 0 60\n" + faces);
  REQUIRE(no_number.ok());
  CHECK(std::isnan(no_number->points[0].x));
}

TEST_CASE("a PLY's text may stand on any lines") {
  require_tetrahedron(read(io::read_ply, ply_header("ascii") + ply_points + ply_faces));
  require_tetrahedron(read(io::read_ply, ply_header("ascii") + ply_points + "\n\n" + ply_faces + "\n\n"));
  require_tetrahedron(
      read(io::read_ply, ply_header("ascii") + "0 0\n0 40 0 0\n0 50 0 0\n0 60\n3 0 2 1 3\n0 1 3\n3 0 3 2\n3 1 2 3"));
  std::string remarks = ply_header("ascii");
  for (int i = 0; i < 1500; ++i) remarks.insert(remarks.find("element"), "comment made by hand\n");
  require_tetrahedron(read(io::read_ply, remarks + ply_points + ply_faces));
}

TEST_CASE("a PLY that ends early or holds more than it says is refused") {
  require_refused(read(io::read_ply, ply_header("ascii") + ply_points + "3 0 2 1\n3 0 1 3\n3 0 3 2\n"), "ends after 3");
  require_refused(read(io::read_ply, ply_header("ascii") + ply_points + ply_faces + "7 7\n"), "more numbers");
  require_refused(read(io::read_ply, ply_header("ascii") + ply_points + "3 0 2 1\n3 0 1 x\n"), "a number should be");
  require_refused(read(io::read_ply, ply_header("ascii") + ply_points + "3 0 2 7\n3 0 1 3\n3 0 3 2\n3 1 2 3\n"),
                  "does not have");
  require_refused(read(io::read_ply, "ply\nformat ascii 1.0\nelement vertex 1\n"), "without an end");
  require_refused(read(io::read_ply, "solid"), "does not begin");
  for (const char* count : {"400000000", "99999999999999999999999"}) {
    std::string bomb = ply_header("binary_little_endian");
    bomb.replace(bomb.find("vertex 4") + 7, 1, count);
    require_refused(read(io::read_ply, bomb + std::string(40, '\0')), "cannot hold");
  }
}

TEST_CASE("a binary PLY is read in either order of bytes, whatever its first byte") {
  const bool big = GENERATE(false, true);
  // 0A 00 00 42, little end first, is 32.0000381: its first byte is that of a line feed.
  const float first = 32.0000381F;
  const float corners[12] = {first, 0, 0, 72, 0, 0, 32, 50, 0, 32, 0, 60};
  std::string data;
  const auto put = [&data, big](auto value) {
    std::string bytes(sizeof(value), '\0');
    std::memcpy(bytes.data(), &value, sizeof(value));
    data += big ? std::string(bytes.rbegin(), bytes.rend()) : bytes;
  };
  for (const float corner : corners) put(corner);
  for (const auto& t : {std::array<int, 3>{0, 2, 1}, {0, 1, 3}, {0, 3, 2}, {1, 2, 3}}) {
    data += '\3';
    for (const int corner : t) put(corner);
  }
  const std::string header = ply_header(big ? "binary_big_endian" : "binary_little_endian");
  require_tetrahedron(read(io::read_ply, header + data));
  // With line ends as Windows has them, in the header alone.
  std::string windows;
  for (const char c : header) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  require_tetrahedron(read(io::read_ply, windows + data));
  require_refused(read(io::read_ply, header + data.substr(0, data.size() - 1)), "ends after 3");
}

TEST_CASE("a PLY's triangle strips, empty faces and faces before their points") {
  const std::string strips =
      "ply\nformat ascii 1.0\nelement vertex 4\nproperty double x\nproperty double y\nproperty double z\n"
      "element tristrips 1\nproperty list int int vertex_indices\nend_header\n";
  // 0 1 2 3 is two triangles; after -1 two more, so that the body closes.
  const auto surface = read(io::read_ply, strips + ply_points + "9 0 2 1 3 -1 0 3 2 1\n");
  REQUIRE(surface.ok());
  CHECK(surface->triangles.size() == 4);
  const auto empty = read(io::read_ply, [] {
    std::string header = ply_header("ascii");
    header.replace(header.find("face 4") + 5, 1, "5");
    return header + ply_points + "3 0 2 1\n0\n3 0 1 3\n3 0 3 2\n3 1 2 3\n";
  }());
  require_tetrahedron(empty);
  CHECK(empty->left_out == 1);
  require_tetrahedron(read(io::read_ply,
                           "ply\nformat ascii 1.0\nelement face 4\nproperty list uchar int vertex_index\n"
                           "element vertex 4\nproperty float x\nproperty float y\nproperty float z\nend_header\n" +
                               ply_faces + ply_points));
}

TEST_CASE("an STL's text is known whatever its first bytes") {
  require_tetrahedron(read(io::read_stl, "solid bone\n" + stl_facets() + "endsolid bone\n"));
  require_tetrahedron(read(io::read_stl, "\n  solid bone\n" + stl_facets() + "endsolid\n"));
  require_tetrahedron(read(io::read_stl, "\xEF\xBB\xBFsolid\n" + stl_facets() + "endsolid\n"));
  std::string capitals = "SOLID A\n" + stl_facets() + "ENDSOLID A\n";
  for (char& c : capitals) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  require_tetrahedron(read(io::read_stl, capitals));
  std::string one_line = "solid bone\n" + stl_facets() + "endsolid bone";
  for (char& c : one_line) c = c == '\n' ? ' ' : c;
  require_tetrahedron(read(io::read_stl, one_line));
  const auto two =
      read(io::read_stl, "solid vertex facet\nendsolid vertex facet\nsolid b\n" + stl_facets() + "endsolid b\n");
  require_tetrahedron(two);
  CHECK(two->parts == 2);
}

TEST_CASE("an STL that is cut off says so") {
  const std::string facets = stl_facets();
  require_refused(read(io::read_stl, "solid\n" + facets.substr(0, facets.rfind("endloop"))), "cut off");
  require_refused(read(io::read_stl, "solid\n" + facets.substr(0, facets.rfind("60"))), "cut off");
  const auto open = read(io::read_stl, "solid\n" + facets);
  require_tetrahedron(open);
  CHECK(open->warnings.size() == 1);
}

TEST_CASE("a binary STL's count is held against its size") {
  const std::string begin = GENERATE("solid made by a program that says so in binary too", "a header");
  std::string stl = begin + std::string(80 - begin.size(), '\0') + std::string("\1\0\0\0", 4) + std::string(50, '\0');
  const float corner = 90;
  std::memcpy(stl.data() + 84 + 24, &corner, 4);
  std::memcpy(stl.data() + 84 + 40, &corner, 4);
  const auto surface = read(io::read_stl, stl);
  REQUIRE(surface.ok());
  CHECK(surface->triangles.size() == 1);
  CHECK(surface->warnings.empty());
  const auto more = read(io::read_stl, stl + "tail");
  REQUIRE(more.ok());
  CHECK(more->triangles.size() == 1);
  CHECK(more->warnings.size() == 1);
  stl[80] = 2;
  require_refused(read(io::read_stl, stl), "claims 2 triangles");
}

TEST_CASE("what a file says of its space and its unit is obeyed") {
  const auto declared = [](const std::string& line) {
    io::DeclaredFrame frame;
    io::read_declaration(line, frame);
    return frame;
  };
  const auto ras = declared("Visualization Toolkit generated SLA File SPACE=RAS");
  REQUIRE(ras.axes);
  const glm::dmat4 turn = io::to_lps(*ras.axes);
  CHECK(turn * glm::dvec4(1, 2, 3, 1) == glm::dvec4(-1, -2, 3, 1));
  CHECK_FALSE(declared("SPACE=LPS").axes);
  CHECK_FALSE(declared("in the workspace: ras").axes);
  CHECK(declared("UNITS=mm").millimetres_per_unit == 1);
  CHECK(declared("File units = centimeters").millimetres_per_unit == 10);
  CHECK(declared("Units: Inches").millimetres_per_unit == 25.4);
  CHECK_FALSE(declared("units unknown").millimetres_per_unit);
  CHECK_FALSE(declared("units=parsecs").millimetres_per_unit);

  CHECK(read(io::read_obj, "# SPACE=RAS\n# UNITS=m\n" + points + faces)->declared.axes);
  CHECK(read(io::read_stl, "solid a SPACE=RAS\n" + stl_facets() + "endsolid\n")->declared.axes);
  std::string ply = ply_header("ascii");
  ply.insert(ply.find("element"), "comment SPACE=RAS\nobj_info units=cm\n");
  const auto surface = read(io::read_ply, ply + ply_points + ply_faces);
  REQUIRE(surface.ok());
  CHECK(surface->declared.axes);
  CHECK(surface->declared.millimetres_per_unit == 10);
}

TEST_CASE("far from the origin a surface keeps its form") {
  std::string far;
  for (const char* corner : {"412345.678 5712345.678 123.456", "412385.678 5712345.678 123.456",
                             "412345.678 5712395.678 123.456", "412345.678 5712345.678 183.456"}) {
    far += std::string("v ") + corner + "\n";
  }
  auto surface = read(io::read_obj, far + faces);
  require_tetrahedron(surface);
  const auto centred = io::centred(std::move(*surface));
  REQUIRE(centred.ok());
  const glm::dvec3 first = centred->origin + glm::dvec3(centred->mesh.positions[0]);
  CHECK(glm::distance(first, glm::dvec3(412345.678, 5712345.678, 123.456)) < 1e-5);

  auto near = read(io::read_obj, points + faces);
  CHECK(io::centred(std::move(*near))->origin == glm::dvec3(0));
}

TEST_CASE("faces of more corners are cut inside their outline") {
  // An L: a fan from its first corner would run outside.
  const auto surface =
      read(io::read_obj, "v 0 0 5\nv 30 0 5\nv 30 10 5\nv 10 10 5\nv 10 40 5\nv 0 40 5\nf 2 3 4 5 6 1\n");
  REQUIRE(surface.ok());
  REQUIRE(surface->triangles.size() == 4);
  double area = 0;
  for (const auto& t : surface->triangles) {
    const glm::dvec3 cross =
        glm::cross(surface->points[t[1]] - surface->points[t[0]], surface->points[t[2]] - surface->points[t[0]]);
    CHECK(cross.z > 0);
    area += 0.5 * cross.z;
  }
  CHECK(area == Approx(30 * 10 + 10 * 30));
}
