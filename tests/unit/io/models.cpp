#include "models.h"

#include <array>
#include <fstream>
#include <iterator>
#include <sstream>

using cluneal::geometry::Mesh;

namespace {

constexpr std::array<std::array<unsigned, 3>, 12> box_faces{{{0, 2, 1},
                                                             {1, 2, 3},
                                                             {4, 5, 6},
                                                             {5, 7, 6},
                                                             {0, 1, 4},
                                                             {1, 5, 4},
                                                             {2, 6, 3},
                                                             {3, 6, 7},
                                                             {0, 4, 2},
                                                             {2, 4, 6},
                                                             {1, 3, 5},
                                                             {3, 7, 5}}};

}  // namespace

Mesh box(float x, float y, float z) {
  Mesh mesh;
  for (unsigned i = 0; i < 8; ++i) {
    mesh.positions.emplace_back((i & 1U) != 0 ? x : 0, (i & 2U) != 0 ? y : 0, (i & 4U) != 0 ? z : 0);
  }
  for (const auto& face : box_faces) mesh.indices.insert(mesh.indices.end(), face.begin(), face.end());
  return mesh;
}

std::string box_obj(float x, float y, float z) {
  std::ostringstream text;
  for (const glm::vec3& p : box(x, y, z).positions) text << "v " << p.x << ' ' << p.y << ' ' << p.z << '\n';
  for (const auto& f : box_faces) text << "f " << f[0] + 1 << ' ' << f[1] + 1 << ' ' << f[2] + 1 << '\n';
  return text.str();
}

std::string box_dae(float x, float y, float z, const std::string& unit, const std::string& up_axis) {
  std::ostringstream numbers, corners;
  for (const glm::vec3& p : box(x, y, z).positions) numbers << p.x << ' ' << p.y << ' ' << p.z << ' ';
  for (const auto& f : box_faces) corners << f[0] << ' ' << f[1] << ' ' << f[2] << ' ';
  return "<?xml version=\"1.0\"?><COLLADA xmlns=\"http://www.collada.org/2005/11/COLLADASchema\" version=\"1.4.1\">"
         "<asset>" +
         unit + "<up_axis>" + up_axis +
         "</up_axis></asset>"
         "<library_geometries><geometry id=\"g\"><mesh>"
         "<source id=\"p\"><float_array id=\"pa\" count=\"24\">" +
         numbers.str() +
         "</float_array><technique_common>"
         "<accessor source=\"#pa\" count=\"8\" stride=\"3\"><param name=\"X\" type=\"float\"/><param name=\"Y\" "
         "type=\"float\"/>"
         "<param name=\"Z\" type=\"float\"/></accessor></technique_common></source>"
         "<vertices id=\"v\"><input semantic=\"POSITION\" source=\"#p\"/></vertices>"
         "<triangles count=\"12\"><input semantic=\"VERTEX\" source=\"#v\" offset=\"0\"/><p>" +
         corners.str() +
         "</p></triangles></mesh></geometry></library_geometries>"
         "<library_visual_scenes><visual_scene id=\"s\"><node id=\"n\"><instance_geometry "
         "url=\"#g\"/></node></visual_scene>"
         "</library_visual_scenes><scene><instance_visual_scene url=\"#s\"/></scene></COLLADA>";
}

std::string box_fbx(float x, float y, float z, double unit_scale, int up, int up_sign, int front, int front_sign) {
  std::ostringstream numbers, corners, head;
  const char* comma = "";
  for (const glm::vec3& p : box(x, y, z).positions) {
    numbers << comma << p.x << ',' << p.y << ',' << p.z;
    comma = ",";
  }
  comma = "";
  for (const auto& f : box_faces) {
    corners << comma << f[0] << ',' << f[1] << ",-" << f[2] + 1;
    comma = ",";
  }
  const auto setting = [&head](const char* name, int value) {
    head << "P: \"" << name << "\", \"int\", \"Integer\", \"\"," << value << "\n";
  };
  setting("UpAxis", up);
  setting("UpAxisSign", up_sign);
  setting("FrontAxis", front);
  setting("FrontAxisSign", front_sign);
  setting("CoordAxis", 3 - up - front);
  setting("CoordAxisSign", 1);
  head << "P: \"UnitScaleFactor\", \"double\", \"Number\", \"\"," << unit_scale << "\n";
  return "; FBX 7.3.0 project file\nFBXHeaderExtension:  {\nFBXHeaderVersion: 1003\nFBXVersion: 7300\n}\n"
         "GlobalSettings:  {\nVersion: 1000\nProperties70:  {\n" +
         head.str() +
         "}\n}\n"
         "Definitions:  {\nVersion: 100\nCount: 2\n}\n"
         "Objects:  {\nGeometry: 10, \"Geometry::box\", \"Mesh\" {\nVertices: *24 {\na: " +
         numbers.str() + "\n}\nPolygonVertexIndex: *36 {\na: " + corners.str() +
         "\n}\n}\n"
         "Model: 20, \"Model::box\", \"Mesh\" {\nVersion: 232\n}\n}\n"
         "Connections:  {\nC: \"OO\",20,0\nC: \"OO\",10,20\n}\n";
}

void write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}
