#include "body/late_mesh.h"

#include <algorithm>
#include <cstring>
#include <system_error>
#include <vector>

#include "base/file.h"
#include "body/sound.h"

namespace cluneal::body {
namespace {

/// The bytes of all blocks: they lie from `start` on.
struct Region {
  std::uint64_t start = 0;
  std::vector<std::byte> bytes;
};

template <class T>
bool copy_out(const Region& region, const BakedArray& array, std::vector<T>& items) {
  if (array.count == 0) return true;
  const std::uint64_t size = array.count * sizeof(T);
  if (array.offset < region.start || array.offset - region.start > region.bytes.size()) return false;
  if (size > region.bytes.size() - (array.offset - region.start)) return false;
  items.resize(array.count);
  std::memcpy(static_cast<void*>(items.data()), region.bytes.data() + (array.offset - region.start), size);
  return true;
}

base::Result<Region> region_of(const OpenFile& file, const LateBlocks& blocks) {
  Region region{file.size(), {}};
  std::uint64_t end = 0;
  for (const BakedArray* array :
       {&blocks.positions, &blocks.normals, &blocks.occlusion, &blocks.radii, &blocks.indices}) {
    if (array->count == 0) continue;
    region.start = std::min(region.start, array->offset);
    end = std::max(end, array->offset + array->count * element_size(array->kind));
  }
  if (end <= region.start) return region;
  end = std::min((end + 15) / 16 * 16, file.size());
  region.bytes.resize(end - region.start);
  if (base::Status read = file.read(region.start, region.bytes); !read) return read.error();
  return region;
}

base::Result<LevelMesh::Pointer> read(const OpenFile& file, const LateBlocks& blocks) {
  const auto region = region_of(file, blocks);
  if (!region) return region.error();
  if (base::content_hash(region->bytes) != blocks.hash) {
    return base::Error{"the checksum of a finest mesh does not match its contents", {}};
  }
  auto mesh = std::make_shared<geometry::Mesh>();
  const bool whole = copy_out(*region, blocks.positions, mesh->positions) &&
                     copy_out(*region, blocks.normals, mesh->normals) &&
                     copy_out(*region, blocks.occlusion, mesh->occlusion) &&
                     copy_out(*region, blocks.radii, mesh->radii) && copy_out(*region, blocks.indices, mesh->indices);
  const bool finite = all_finite(mesh->positions) && all_finite(mesh->normals) && all_finite(mesh->occlusion) &&
                      all_finite(mesh->radii);
  if (!whole || !finite || !fits_together(*mesh)) {
    return base::Error{"the contents of a finest mesh do not fit together", {}};
  }
  return LevelMesh::Pointer(std::move(mesh));
}

}  // namespace

LevelMesh late_mesh(std::shared_ptr<const LateSource> source, LateBlocks blocks, LevelMesh::Pointer coarser) {
  return LevelMesh::later([source = std::move(source), blocks = std::move(blocks), coarser = std::move(coarser)] {
    auto mesh = read(source->file, blocks);
    if (mesh) return *mesh;
    const std::filesystem::path& path = source->file.path();
    std::error_code error;
    const bool gone = std::filesystem::remove(path, error) || !error;
    source->faults->add("the baked body " + path.string() + " is damaged: " + mesh.error().message +
                        "; it is shown with less detail, " +
                        (gone ? "and built again at the next start" : "until that file is installed anew"));
    return coarser;
  });
}

}  // namespace cluneal::body
