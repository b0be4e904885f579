// A baked body with changes that its checksum does not tell: the input is a recipe of changes to a good file, so that
// what lies behind the header is reached too.

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/file.h"
#include "body/baked_file.h"
#include "body/baked_layout.h"
#include "memory_file.h"

using namespace cluneal;
using base::operator""_id;

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr const char* key = "0123456789abcdef0123456789abcdef";

/// One of everything.
body::Body small_body() {
  auto mesh = std::make_shared<geometry::Mesh>();
  mesh->positions = {glm::vec3(0, 0, 0), glm::vec3(1, 0, 0), glm::vec3(0, 1, 0)};
  mesh->normals = {glm::vec3(0, 0, 1), glm::vec3(0, 0, 1), glm::vec3(0, 0, 1)};
  mesh->indices = {0, 1, 2};
  body::Body body;
  body.person = "man";
  body::Shape shape;
  shape.id = "bone.hip.left"_id;
  for (auto& level : shape.mesh) level = mesh;
  body.shapes.insert_or_assign(shape.id, shape);
  body.landmarks["landmark.psis.left"_id] = glm::dvec3(1, 2, 3);
  body.curves["curve.iliac_crest.top.left"_id] = {glm::dvec3(0, 0, 0), glm::dvec3(1, 0, 0)};
  body::Course course;
  course.id = "nerve.scn.medial.left"_id;
  course.line = {glm::dvec3(0, 0, 0), glm::dvec3(1, 0, 0)};
  course.radius = {1, 1};
  for (auto& level : course.tube) level = mesh;
  body.courses.insert_or_assign(course.id, course);
  return body;
}

Bytes good_file() {
  std::string pattern = (std::filesystem::temp_directory_path() / "cluneal-fuzz-XXXXXX").string();
  const int made = mkstemp(pattern.data());
  require(made >= 0, "a file can be made");
  ::close(made);
  require(body::write_baked(pattern, small_body(), key).ok(), "a small body can be written");
  require(body::read_baked(pattern, key).ok(), "and read");
  const auto bytes = base::read_bytes(pattern);
  std::filesystem::remove(pattern);
  const auto* start = reinterpret_cast<const std::uint8_t*>(bytes->data());
  return {start, start + bytes->size()};
}

/// Makes header and contents agree again.
void seal(Bytes& file) {
  if (file.size() < sizeof(body::BakedHeader)) return;
  body::BakedHeader header;
  std::memcpy(&header, file.data(), sizeof(header));
  header.file_size = file.size();
  const std::size_t late = std::clamp<std::size_t>(header.late_offset, sizeof(header), file.size());
  const std::string sum =
      base::content_hash(std::as_bytes(std::span(file).subspan(sizeof(header), late - sizeof(header))));
  std::copy(sum.begin(), sum.end(), header.checksum.begin());
  std::memcpy(file.data(), &header, sizeof(header));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Bytes good = good_file();
  Bytes file = good;
  // Three bytes a change: where (two), what. The first byte says whether it is cut and whether it is sealed again.
  const std::uint8_t how = size > 0 ? data[0] : 0;
  for (std::size_t i = 1; i + 2 < size; i += 3) {
    const std::size_t place = (data[i] | std::size_t{data[i + 1]} << 8U) % file.size();
    file[place] = data[i + 2];
  }
  if ((how & 1U) != 0 && size > 2) file.resize(file.size() * data[1] / 256);
  if ((how & 2U) == 0) seal(file);
  const MemoryFile stored(file);
  const auto body = body::read_baked(stored.path(), key);
  require(body.ok() || !body.error().message.empty(), "a refusal has a reason");
  const auto late = body::read_baked(stored.path(), key, body::Finest::when_asked_for);
  if (!late.ok()) return 0;
  for (const auto& [id, shape] : late->shapes) require(shape.mesh[0].get() != nullptr, "a late mesh has a stand-in");
  for (const auto& [id, course] : late->courses) require(course.tube[0].get() != nullptr, "a late tube likewise");
  return 0;
}
