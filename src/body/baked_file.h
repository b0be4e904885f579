#pragma once

#include <filesystem>
#include <string>

#include "anatomy/atlas.h"
#include "base/progress.h"
#include "base/result.h"
#include "body/build_body.h"
#include "body/core/body.h"

namespace cluneal::body {

/// When the finest meshes are read, which are more than half of a baked file: with the rest, or each when it is first
/// asked for. What is wrong with one is then told in Body::late_faults; a coarser one stands in for it, and the file is
/// removed, so that the body is built again at the next start.
enum class Finest { with_the_rest, when_asked_for };

/// The baked body: one versioned file with checksums, little-endian, read by mapping it into memory.
[[nodiscard]] base::Status write_baked(const std::filesystem::path& path, const Body& body, const std::string& key);
/// Refuses a file of another version, another key, a wrong checksum or any size or index out of range.
[[nodiscard]] base::Result<Body> read_baked(const std::filesystem::path& path, const std::string& key,
                                            Finest finest = Finest::with_the_rest);

/// The name of a body in the cache: a hash of everything it is made from (tables, atlas, person, options, modeller's
/// version).
[[nodiscard]] base::Result<std::string> cache_key(const std::filesystem::path& assets, const std::string& atlas_hash,
                                                  const std::string& person, const BuildOptions& options = {});

/// Where a body of that key lies in the cache folder.
[[nodiscard]] std::filesystem::path cached_file(const std::filesystem::path& cache, const std::string& person,
                                                const std::string& key);

/// From the cache where it is there, else built and put there. A cache that cannot be written is a warning.
[[nodiscard]] base::Result<Body> cached_body(const std::filesystem::path& assets, const anatomy::Atlas& atlas,
                                             const std::string& person, const std::filesystem::path& cache,
                                             base::Progress* progress = nullptr, const BuildOptions& options = {},
                                             Finest finest = Finest::with_the_rest);

/// From the cache where it is there, else built without its shade and not kept: for whoever only measures it.
[[nodiscard]] base::Result<Body> measured_body(const std::filesystem::path& assets, const anatomy::Atlas& atlas,
                                               const std::string& person, const std::filesystem::path& cache);

}  // namespace cluneal::body
