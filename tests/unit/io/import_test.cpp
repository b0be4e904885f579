#include "io/import.h"

#include <sys/stat.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <cmath>
#include <thread>

#include "../base/temporary_folder.h"
#include "geometry/bounds.h"
#include "geometry/topology.h"
#include "io/assimp_flatten.h"
#include "models.h"

using namespace cluneal;

namespace {

base::Result<io::ForeignModel> import(const std::filesystem::path& file) {
  return io::import_model(file, IMPORT_CHILD);
}

/// Where the model's box comes to lie, LPS millimetres.
geometry::Bounds placed_bounds(const io::ForeignModel& model) {
  geometry::Bounds bounds;
  for (const glm::vec3& p : model.mesh.positions)
    bounds.add(glm::dvec3(model.transform * glm::dvec4(glm::dvec3(p), 1)));
  return bounds;
}

void require_close(const glm::dvec3& found, const glm::dvec3& wanted) {
  INFO("found " << found.x << ' ' << found.y << ' ' << found.z);
  REQUIRE(found.x == Approx(wanted.x).margin(1e-3));
  REQUIRE(found.y == Approx(wanted.y).margin(1e-3));
  REQUIRE(found.z == Approx(wanted.z).margin(1e-3));
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// A PLY as text or binary whose header claims `vertices`, with little behind it.
std::string claiming_ply(const std::string& vertices) {
  return "ply\nformat binary_little_endian 1.0\nelement vertex " + vertices +
         "\nproperty float x\nproperty float y\nproperty float z\nelement face 1\nproperty list uchar int "
         "vertex_indices\n"
         "end_header\n" +
         std::string(40, '\0');
}

}  // namespace

TEST_CASE("an OBJ comes in welded, whole and with its own normals") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "box.obj";
  write(file, box_obj(200, 300, 100));
  const auto model = import(file);
  REQUIRE(model.ok());
  CHECK(model->format == "OBJ");
  CHECK(model->mesh.triangle_count() == 12);
  CHECK(model->mesh.positions.size() == 8);
  CHECK(model->mesh.normals.size() == 8);
  CHECK(geometry::topology_of(model->mesh).closed);
  CHECK(geometry::volume_of(model->mesh) ==
        Approx(200.0 * 300 * 100));  // By length, width and height: outward winding.
  CHECK_FALSE(model->unit_declared);
  CHECK(contains(model->unit_note, "millimetres"));
  require_close(placed_bounds(*model).high, {200, 300, 100});
  CHECK(model->content_hash.size() == 32);
}

TEST_CASE("an undeclared unit is guessed from the size of a pelvis") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "pelvis.obj";
  // A coccyx is 30 mm: a model of so many units is not a pelvis in centimetres.
  const auto [across, millimetres] = GENERATE(table<float, double>({{0.28f, 280}, {30.0f, 30}, {280.0f, 280}}));
  write(file, box_obj(across, 0.5f * across, 0.7f * across));
  const auto model = import(file);
  REQUIRE(model.ok());
  CHECK(placed_bounds(*model).size().x == Approx(millimetres).epsilon(1e-5));
  CHECK(contains(model->unit_note, "guessed"));
  CHECK(contains(model->unit_note, std::to_string(static_cast<int>(millimetres)) + " mm"));
}

TEST_CASE("a DAE keeps the unit and the upward axis that it declares") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "box.dae";
  const std::string inches = "<unit name=\"inch\" meter=\"0.0254\"/>";
  SECTION("z up, in inches: the model's own x, y, z are left, back, up") {
    write(file, box_dae(1, 2, 3, inches, "Z_UP"));
    const auto model = import(file);
    REQUIRE(model.ok());
    CHECK(model->unit_declared);
    require_close(placed_bounds(*model).low, {0, 0, 0});
    require_close(placed_bounds(*model).high, {25.4, 50.8, 76.2});
  }
  SECTION("y up, in centimetres: the model's z is forward") {
    write(file, box_dae(1, 2, 3, "<unit name=\"centimeter\" meter=\"0.01\"/>", "Y_UP"));
    const auto model = import(file);
    REQUIRE(model.ok());
    require_close(placed_bounds(*model).low, {0, -30, 0});
    require_close(placed_bounds(*model).high, {10, 0, 20});
  }
}

TEST_CASE("an FBX keeps the unit and the axes that it declares") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "box.fbx";
  SECTION("y up, z forward, centimetres") {
    write(file, box_fbx(1, 2, 3, 1, 1, 1, 2, 1));
    const auto model = import(file);
    REQUIRE(model.ok());
    CHECK(model->unit_declared);
    require_close(placed_bounds(*model).low, {0, -30, 0});
    require_close(placed_bounds(*model).high, {10, 0, 20});
  }
  SECTION("z up, -y forward, inches: LPS but for the unit") {
    write(file, box_fbx(1, 2, 3, 2.54, 2, 1, 1, -1));
    const auto model = import(file);
    REQUIRE(model.ok());
    require_close(placed_bounds(*model).low, {0, 0, 0});
    require_close(placed_bounds(*model).high, {25.4, 50.8, 76.2});
  }
  SECTION("z up, +y forward: x is then the right side") {
    write(file, box_fbx(1, 2, 3, 1, 2, 1, 1, 1));
    const auto model = import(file);
    REQUIRE(model.ok());
    require_close(placed_bounds(*model).low, {-10, -20, 0});
    require_close(placed_bounds(*model).high, {0, 0, 30});
  }
}

TEST_CASE("mirrored instances keep their outside outside") {
  const geometry::Mesh source = box(1, 2, 3);
  aiScene scene;
  // NOLINTBEGIN(cppcoreguidelines-owning-memory): Assimp's types are plain C, and the scene frees all that hangs on it.
  scene.mNumMeshes = 1;
  scene.mMeshes = new aiMesh* [1] { new aiMesh };
  aiMesh& mesh = *scene.mMeshes[0];
  mesh.mNumVertices = 8;
  mesh.mVertices = new aiVector3D[8];
  for (unsigned i = 0; i < 8; ++i)
    mesh.mVertices[i] = {source.positions[i].x, source.positions[i].y, source.positions[i].z};
  mesh.mNumFaces = 12;
  mesh.mFaces = new aiFace[12];
  for (std::size_t i = 0; i < 12; ++i) {
    mesh.mFaces[i].mNumIndices = 3;
    mesh.mFaces[i].mIndices =
        new unsigned[3]{source.indices[3 * i], source.indices[3 * i + 1], source.indices[3 * i + 2]};
  }
  scene.mRootNode = new aiNode("root");
  scene.mRootNode->mNumMeshes = 1;
  scene.mRootNode->mMeshes = new unsigned[1]{0};
  auto* child = new aiNode("mirrored");
  child->mNumMeshes = 1;
  child->mMeshes = new unsigned[1]{0};
  child->mTransformation = aiMatrix4x4(aiVector3D(-1, 1, 1), aiQuaternion(), aiVector3D(-5, 0, 0));
  scene.mRootNode->addChildren(1, &child);
  // NOLINTEND(cppcoreguidelines-owning-memory)

  REQUIRE(io::check_scene(scene).ok());
  auto flat = io::flatten(scene);
  REQUIRE(flat.ok());
  CHECK(flat->parts == 2);
  const auto centred = io::centred(std::move(*flat));
  REQUIRE(centred.ok());
  CHECK(centred->mesh.triangle_count() == 24);
  CHECK(geometry::volume_of(centred->mesh) == Approx(12.0));  // Twice 1 x 2 x 3, both counted as outside.
  SECTION("an index beyond the corners is refused before anything follows it") {
    mesh.mFaces[3].mIndices[1] = 8;
    CHECK_FALSE(io::check_scene(scene).ok());
  }
}

TEST_CASE("hostile files are refused at once") {
  const TemporaryFolder folder;
  const auto start = std::chrono::steady_clock::now();
  SECTION("a header that claims more than the file can hold") {
    const auto file = folder.path() / "bomb.ply";
    write(file, claiming_ply("400000000"));
    const auto model = import(file);
    REQUIRE_FALSE(model.ok());
    CHECK(contains(model.error().message, "400000000"));
  }
  SECTION("one face with very many corners") {
    const auto file = folder.path() / "face.obj";
    std::string text;
    for (int i = 0; i < 3000; ++i) {
      text += "v " + std::to_string(std::cos(i) * i) + " " + std::to_string(std::sin(i) * i) + " 0\n";
    }
    text += "f";
    for (int i = 0; i < 480000; ++i) text += " " + std::to_string(i % 3000 + 1);
    write(file, text + "\n");
    const auto model = import(file);
    REQUIRE_FALSE(model.ok());
    CHECK(contains(model.error().message, "480000 corners"));
  }
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

TEST_CASE("what is no model gets a sentence") {
  const TemporaryFolder folder;
  const auto sentence = [&folder](const std::string& name, const std::string& text) {
    write(folder.path() / name, text);
    const auto model = import(folder.path() / name);
    REQUIRE_FALSE(model.ok());
    CHECK(model.error().message.find('\n') == std::string::npos);
    CHECK(model.error().message.back() == '.');
    CHECK(contains(model.error().message, name));
    return model.error().message;
  };
  CHECK(contains(sentence("empty.obj", ""), "is empty"));
  CHECK(contains(sentence("note.txt", "This is a note and no model at all."), "kind that can be opened"));
  CHECK(contains(sentence("cloud.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\np 1 2 3\n"), "no surface"));
  CHECK(contains(sentence("nan.ply",
                          "ply\nformat ascii 1.0\nelement vertex 3\nproperty float x\nproperty float y\n"
                          "property float z\nelement face 1\nproperty list uchar int vertex_indices\nend_header\n"
                          "0 0 0\nnan 0 0\n0 1 0\n3 0 1 2\n"),
                 "no numbers"));
  sentence("broken.glb", "glTF\x02" + std::string(40, '\x7f'));
  sentence("broken.fbx", "Kaydara FBX Binary  " + std::string(60, '\x11'));

  CHECK(contains(import(folder.path() / "missing.obj").error().message, "not there"));
  CHECK(contains(import(folder.path()).error().message, "no file"));
  const auto pipe = folder.path() / "pipe.obj";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(contains(import(pipe).error().message, "no file"));
}

TEST_CASE("lines and points are left out, and said to be") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "mixed.obj";
  write(file, "v 0 0 0\nv 90 0 0\nv 0 90 0\nf 1 2 3\nl 1 2\nl 2 3\n");
  const auto model = import(file);
  REQUIRE(model.ok());
  CHECK(model->mesh.triangle_count() == 1);
  REQUIRE(model.warnings.size() == 1);
  CHECK(contains(model.warnings[0].message, "left out 2"));
  CHECK(model.warnings[0].file == "mixed.obj");
}

TEST_CASE("points that no surface uses do not count") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "stray.ply";
  const std::string stray = GENERATE("90000 0 0", "nan 0 inf");
  write(file,
        "ply\nformat ascii 1.0\nelement vertex 4\nproperty float x\nproperty float y\nproperty float z\n"
        "element face 1\nproperty list uchar int vertex_indices\nend_header\n0 0 0\n" +
            stray + "\n300 0 0\n0 200 0\n3 0 2 3\n");
  const auto model = import(file);
  REQUIRE(model.ok());
  CHECK(model->mesh.positions.size() == 3);
  CHECK(contains(model->unit_note, "300 mm"));
}

TEST_CASE("a model reads what lies beside it and nothing else") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "inside");
  const auto file = folder.path() / "inside" / "model.gltf";
  const std::string positions(36, '\0');
  std::string corners = positions;
  const float side = 1;
  std::copy_n(reinterpret_cast<const char*>(&side), 4, corners.begin() + 12);
  std::copy_n(reinterpret_cast<const char*>(&side), 4, corners.begin() + 28);
  write(folder.path() / "inside" / "beside.bin", corners);
  write(folder.path() / "outside.bin", corners);
  const auto gltf = [](const std::string& buffer) {
    return R"({"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}],"meshes":[{"primitives":)"
           R"([{"attributes":{"POSITION":0}}]}],"accessors":[{"bufferView":0,"componentType":5126,"count":3,"type":"VEC3",)"
           R"("min":[0,0,0],"max":[1,1,0]}],"bufferViews":[{"buffer":0,"byteLength":36}],"buffers":[{"byteLength":36,"uri":")" +
           buffer + R"("}]})";
  };
  write(file, gltf("beside.bin"));
  const auto model = import(file);
  REQUIRE(model.ok());
  CHECK(model->unit_declared);
  require_close(placed_bounds(*model).high, {1000, 0, 1000});  // A metre; glTF's y is up.

  SECTION("a change beside the file changes its hash") {
    corners[14] = 1;
    write(folder.path() / "inside" / "beside.bin", corners);
    const auto again = import(file);
    REQUIRE(again.ok());
    CHECK(again->content_hash != model->content_hash);
  }
  SECTION("a path that leads out is not followed") {
    write(file, gltf("../outside.bin"));
    CHECK_FALSE(import(file).ok());
  }
}

TEST_CASE("an import that is cancelled stops soon") {
  const TemporaryFolder folder;
  write(folder.path() / "sleep", "x");
  base::Progress progress;
  std::thread canceller([&progress] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    progress.cancel();
  });
  const auto start = std::chrono::steady_clock::now();
  const auto model = io::import_model(folder.path() / "sleep", BAD_CHILD, &progress);
  canceller.join();
  REQUIRE_FALSE(model.ok());
  CHECK(contains(model.error().message, "cancelled"));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
}

TEST_CASE("a reader that dies gives a sentence and nothing else") {
  const TemporaryFolder folder;
  const auto [how, words] = GENERATE(table<std::string, std::string>({{"abort", "fail"},
                                                                      {"crash", "fail"},
                                                                      {"fail", "fail"},
                                                                      {"silent", "garbled"},
                                                                      {"garbage", "garbled"},
                                                                      {"out_of_memory", "memory"}}));
  write(folder.path() / how, "x");
  const auto model = io::import_model(folder.path() / how, BAD_CHILD);
  REQUIRE_FALSE(model.ok());
  INFO(model.error().message);
  CHECK(contains(model.error().message, words));
}

TEST_CASE("everything in the reference folder opens", "[reference]") {
  const std::filesystem::path shared = std::filesystem::path(CLUNEAL_SHARED_DIR) / "reference";
  if (!std::filesystem::is_directory(shared)) {
    WARN("skipped: there is no reference folder at " << shared);
    return;
  }
  std::size_t opened = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(shared)) {
    if (entry.path().extension() != ".ply") continue;
    INFO(entry.path());
    const auto model = import(entry.path());
    REQUIRE(model.ok());
    CHECK(model->millimetres_per_unit == 1);  // Its README: all of it in millimetres.
    ++opened;
  }
  CHECK(opened > 20);
}
