#include <algorithm>
#include <cmath>
#include <cstring>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/file.h"
#include "base/parallel.h"
#include "body/baked_file.h"
#include "body/baked_layout.h"
#include "body/byte_stream.h"
#include "body/mapped_file.h"
#include "body/places/marks.h"

namespace cluneal::body {
namespace {

using Bytes = std::span<const std::byte>;

bool all_finite(std::span<const glm::vec3> items) {
  // x - x is 0 for a finite number and not a number otherwise: one sum tells all, and the compiler can vectorise it.
  float sum = 0;
  for (const glm::vec3& item : items) sum += (item.x - item.x) + (item.y - item.y) + (item.z - item.z);
  return sum == 0.0F;
}
bool all_finite(std::span<const float> items) {
  return std::all_of(items.begin(), items.end(), [](float item) { return std::isfinite(item); });
}
bool all_finite(std::span<const glm::dvec3> items) {
  return std::all_of(items.begin(), items.end(), [](const glm::dvec3& item) {
    return std::isfinite(item.x) && std::isfinite(item.y) && std::isfinite(item.z);
  });
}

/// A block of numbers, copied out.
struct Block {
  std::variant<std::monostate, std::vector<glm::vec3>, std::vector<float>, std::vector<std::uint32_t>,
               std::vector<glm::dvec3>, std::vector<double>>
      items;
  bool sound = true;  ///< No coordinate is infinite or no number.
};

template <class T>
Block block_of(Bytes file, const BakedArray& array) {
  static_assert(std::is_trivially_copyable_v<T>);
  // The file is mapped from a page's start, and a block begins at a sixteenth byte.
  const auto* first = static_cast<const T*>(static_cast<const void*>(file.data() + array.offset));
  std::vector<T> items(first, first + array.count);
  Block block;
  if constexpr (std::is_same_v<T, glm::vec3> || std::is_same_v<T, float> || std::is_same_v<T, glm::dvec3>) {
    block.sound = all_finite(std::span<const T>(items));
  }
  block.items = std::move(items);
  return block;
}

Block block_of(Bytes file, const BakedArray& array) {
  switch (array.kind) {
    case ArrayKind::float3:
      return block_of<glm::vec3>(file, array);
    case ArrayKind::float1:
      return block_of<float>(file, array);
    case ArrayKind::index:
      return block_of<std::uint32_t>(file, array);
    case ArrayKind::double3:
      return block_of<glm::dvec3>(file, array);
    case ArrayKind::double1:
      return block_of<double>(file, array);
  }
  return {};
}

/// The blocks of numbers, copied out after their bounds were checked: most of a file, and of the time that it takes.
class ReadBlocks {
 public:
  explicit ReadBlocks(std::vector<Block> blocks) : blocks_(std::move(blocks)), taken_(blocks_.size(), false) {}

  /// Empty for no_array; refuses an array of another kind or one that was taken before.
  template <class T>
  std::vector<T> take(ByteReader& in) {
    const auto index = in.value<std::uint32_t>();
    if (in.broken() || index == no_array) return {};
    auto* items = index < blocks_.size() ? std::get_if<std::vector<T>>(&blocks_[index].items) : nullptr;
    if (items == nullptr || taken_[index] || !blocks_[index].sound) {
      in.refuse();
      return {};
    }
    taken_[index] = true;
    return std::move(*items);
  }

 private:
  std::vector<Block> blocks_;
  std::vector<bool> taken_;
};

bool sound(const geometry::Mesh& mesh) {
  const std::size_t count = mesh.positions.size();
  const auto fits = [&](std::size_t size) { return size == 0 || size == count; };
  if (!fits(mesh.normals.size()) || !fits(mesh.occlusion.size()) || !fits(mesh.radii.size())) return false;
  if (mesh.indices.size() % 3 != 0) return false;
  std::uint32_t largest = 0;
  for (const std::uint32_t index : mesh.indices) largest = std::max(largest, index);
  return mesh.indices.empty() || largest < count;
}

std::shared_ptr<const geometry::Mesh> read_mesh(ByteReader& in, ReadBlocks& blocks) {
  if (in.value<std::uint8_t>() == 0) return nullptr;
  auto mesh = std::make_shared<geometry::Mesh>();
  mesh->positions = blocks.take<glm::vec3>(in);
  mesh->normals = blocks.take<glm::vec3>(in);
  mesh->occlusion = blocks.take<float>(in);
  mesh->radii = blocks.take<float>(in);
  mesh->indices = blocks.take<std::uint32_t>(in);
  if (!sound(*mesh)) in.refuse();
  return mesh;
}

glm::dvec3 read_point(ByteReader& in) {
  glm::dvec3 point(0);
  for (std::size_t i = 0; i < 3; ++i) point[i] = in.value<double>();
  if (!all_finite(std::span<const glm::dvec3>(&point, 1))) in.refuse();
  return point;
}

double read_number(ByteReader& in) {
  const auto number = in.value<double>();
  if (!std::isfinite(number)) in.refuse();
  return number;
}

Id read_id(ByteReader& in) {
  const auto id = Id::parse(in.text());
  if (id) return *id;
  in.refuse();
  return {};
}

geometry::Polyline read_line(ByteReader& in, ReadBlocks& blocks) {
  return blocks.take<glm::dvec3>(in);
}

std::vector<Twig> read_twigs(ByteReader& in, ReadBlocks& blocks) {
  std::vector<Twig> twigs(in.count(8));
  for (Twig& twig : twigs) {
    twig.line = read_line(in, blocks);
    twig.radius = blocks.take<double>(in);
    if (twig.radius.size() != twig.line.size()) in.refuse();
  }
  return twigs;
}

Course read_course(ByteReader& in, ReadBlocks& blocks) {
  Course course;
  course.id = read_id(in);
  course.line = read_line(in, blocks);
  course.radius = blocks.take<double>(in);
  if (course.radius.size() != course.line.size()) in.refuse();
  course.flat.half_width = blocks.take<double>(in);
  course.flat.faces = read_line(in, blocks);
  const bool sizes_fit = course.flat.half_width.size() == course.flat.faces.size() &&
                         (course.flat.faces.empty() || course.flat.faces.size() == course.line.size());
  if (!sizes_fit) in.refuse();
  for (auto& mesh : course.tube) mesh = read_mesh(in, blocks);
  course.waypoints.resize(in.count(40));
  for (LaidWaypoint& waypoint : course.waypoints) {
    waypoint.step = in.text();
    waypoint.point = read_point(in);
    waypoint.arc_length = read_number(in);
    waypoint.residuals.resize(in.count(20));
    for (auto& residual : waypoint.residuals) {
      residual.claim = in.text();
      residual.measured = read_number(in);
      residual.published = read_number(in);
    }
  }
  course.twigs = read_twigs(in, blocks);
  return course;
}

LaidSite read_site(ByteReader& in) {
  LaidSite site;
  site.id = read_id(in);
  site.nerve = read_id(in);
  site.point = read_point(in);
  site.outward = read_point(in);
  site.radius = read_number(in);
  if (site.radius <= 0) in.refuse();
  if (!in.broken()) add_marker(site);
  return site;
}

LaidTerritory read_territory(ByteReader& in, ReadBlocks& blocks) {
  LaidTerritory territory;
  territory.id = read_id(in);
  territory.patch = read_mesh(in, blocks);
  if (!territory.patch || territory.patch->occlusion.size() != territory.patch->positions.size()) in.refuse();
  territory.core = read_line(in, blocks);
  territory.extent = read_line(in, blocks);
  territory.core_area = read_number(in);
  territory.extent_area = read_number(in);
  return territory;
}

Measures read_measures(ByteReader& in, ReadBlocks& blocks) {
  Measures measures;
  measures.source = in.text();
  measures.places.resize(in.count(53));
  for (PublishedPlace& place : measures.places) {
    place.landmark = read_id(in);
    place.mean = read_point(in);
    place.sd = read_point(in);
    const auto named = in.value<std::uint8_t>();
    if (named > 1) in.refuse();
    place.named = named == 1;
  }
  measures.distances.resize(in.count(36));
  for (PublishedDistance& distance : measures.distances) {
    distance.name = in.text();
    distance.from = read_id(in);
    distance.to = read_id(in);
    distance.mean = read_number(in);
    distance.sd = read_number(in);
    distance.allowed_sd = read_number(in);
  }
  measures.lines.resize(in.count(16));
  for (PublishedLine& line : measures.lines) {
    line.curve = read_id(in);
    line.from = read_id(in);
    line.to = read_id(in);
    line.points = read_line(in, blocks);
  }
  return measures;
}

std::vector<base::Diagnostic> read_remarks(ByteReader& in) {
  std::vector<base::Diagnostic> remarks(in.count(13));
  for (base::Diagnostic& remark : remarks) {
    const auto severity = in.value<std::uint8_t>();
    if (severity > static_cast<std::uint8_t>(base::Severity::error)) in.refuse();
    remark.severity = static_cast<base::Severity>(severity);
    remark.file = in.text();
    remark.path = in.text();
    remark.message = in.text();
  }
  return remarks;
}

void read_marks(ByteReader& in, ReadBlocks& blocks, Body& body) {
  for (std::size_t left = in.count(64); left > 0 && !in.broken(); --left) {
    LaidSite site = read_site(in);
    const Id id = site.id;
    body.sites.insert_or_assign(id, std::move(site));
  }
  for (auto* laid : {&body.territories, &body.areas}) {
    for (std::size_t left = in.count(29); left > 0 && !in.broken(); --left) {
      LaidTerritory territory = read_territory(in, blocks);
      const Id id = territory.id;
      laid->insert_or_assign(id, std::move(territory));
    }
  }
}

Body read_directory(ByteReader& in, ReadBlocks& blocks) {
  Body body;
  body.person = in.text();
  body.tilt_backward = read_number(in);
  for (std::size_t left = in.count(23); left > 0 && !in.broken(); --left) {
    Shape shape;
    shape.id = read_id(in);
    shape.declared_euler = in.value<std::int64_t>();
    shape.least_thickness = read_number(in);
    for (auto& mesh : shape.mesh) mesh = read_mesh(in, blocks);
    const bool whole = std::all_of(shape.mesh.begin(), shape.mesh.end(), [](const auto& m) { return m != nullptr; });
    if (!whole) in.refuse();
    const Id id = shape.id;
    body.shapes.insert_or_assign(id, std::move(shape));
  }
  for (std::size_t left = in.count(28); left > 0 && !in.broken(); --left) {
    const Id id = read_id(in);
    body.landmarks[id] = read_point(in);
  }
  for (std::size_t left = in.count(8); left > 0 && !in.broken(); --left) {
    const Id id = read_id(in);
    body.curves[id] = read_line(in, blocks);
  }
  for (std::size_t left = in.count(15); left > 0 && !in.broken(); --left) {
    Course course = read_course(in, blocks);
    const Id id = course.id;
    body.courses.insert_or_assign(id, std::move(course));
  }
  read_marks(in, blocks, body);
  body.published = read_measures(in, blocks);
  body.remarks = read_remarks(in);
  return body;
}

/// The array table, or nothing where an entry reaches out of the file or lies askew, or where they are more together
/// than the file holds.
std::optional<std::vector<BakedArray>> read_arrays(Bytes file, const BakedHeader& header) {
  std::vector<BakedArray> arrays(header.array_count);
  if (arrays.empty()) return arrays;  // memcpy wants an address even where it copies nothing.
  std::memcpy(static_cast<void*>(arrays.data()), file.data() + sizeof(BakedHeader), arrays.size() * sizeof(BakedArray));
  std::uint64_t left = file.size();
  for (const BakedArray& array : arrays) {
    const std::uint64_t size = element_size(array.kind);
    if (size == 0 || array.offset % 16 != 0 || array.offset > file.size()) return std::nullopt;
    if (array.count > (file.size() - array.offset) / size || array.count * size > left) return std::nullopt;
    left -= array.count * size;
  }
  return arrays;
}

/// What is wrong with the header, or nothing.
std::string header_mistake(Bytes file, const BakedHeader& header, const std::string& key) {
  if (header.magic != baked_magic) return "it is no baked body";
  if (header.byte_order != baked_byte_order) return "it was written by a machine with another byte order";
  if (header.version != baked_version) {
    return "it is version " + std::to_string(header.version) + ", this program reads version " +
           std::to_string(baked_version);
  }
  std::array<char, 32> wanted{};
  std::copy_n(key.begin(), std::min(key.size(), wanted.size()), wanted.begin());
  if (header.key != wanted) return "it was made from other inputs";
  if (header.file_size != file.size()) return "it is cut short or too long";
  const std::uint64_t after_header = file.size() - sizeof(BakedHeader);
  if (header.array_count > after_header / sizeof(BakedArray)) return "its table of arrays reaches beyond its end";
  if (header.directory_offset > file.size() || header.directory_size > file.size() - header.directory_offset) {
    return "its directory reaches beyond its end";
  }
  return {};
}

bool checksum_matches(Bytes file, const BakedHeader& header) {
  const std::string sum = base::content_hash(file.subspan(sizeof(BakedHeader)));
  return std::equal(header.checksum.begin(), header.checksum.end(), sum.begin(), sum.end());
}

}  // namespace

base::Result<Body> read_baked(const std::filesystem::path& path, const std::string& key) {
  auto mapped = MappedFile::open(path);
  if (!mapped) return mapped.error();
  const Bytes file = mapped->bytes();
  const auto refusal = [&](const std::string& why) {
    return base::Error{"the baked body " + path.string() + " cannot be used: " + why + "; it will be built again", {}};
  };
  if (file.size() < sizeof(BakedHeader)) return refusal("it is too short");
  BakedHeader header;
  std::memcpy(static_cast<void*>(&header), file.data(), sizeof(header));
  if (std::string mistake = header_mistake(file, header, key); !mistake.empty()) return refusal(mistake);
  const auto arrays = read_arrays(file, header);
  // On all cores: clean pages for what is copied out cost more than the copying, and one of them takes the checksum.
  std::vector<Block> copied(arrays ? arrays->size() : 0);
  bool as_written = false;
  base::for_each_parallel(copied.size() + 1, [&](std::size_t i) {
    if (i == 0) {
      as_written = checksum_matches(file, header);
    } else {
      copied[i - 1] = block_of(file, (*arrays)[i - 1]);
    }
  });
  if (!as_written) return refusal("its checksum does not match its contents");
  if (!arrays) return refusal("an array reaches beyond its end");
  ReadBlocks blocks(std::move(copied));
  ByteReader in(file.subspan(header.directory_offset, header.directory_size));
  Body body = read_directory(in, blocks);
  if (in.broken() || !in.at_end()) return refusal("its contents do not fit together");
  return body;
}

}  // namespace cluneal::body
