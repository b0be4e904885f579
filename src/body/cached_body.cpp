#include <algorithm>
#include <system_error>

#include "base/file.h"
#include "body/baked_file.h"
#include "body/baked_layout.h"
#include "body/build_body.h"
#include "generated/body/modeller_sources.h"

namespace cluneal::body {
namespace {

base::Result<std::vector<std::filesystem::path>> tables_in(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().extension() == ".json") files.push_back(at->path());
  }
  if (error) {
    return base::Error{"cannot read the body's tables in " + folder.string() + ": " + error.message() +
                           "; check where the program's assets lie (CLUNEAL_ASSETS)",
                       {}};
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

base::Result<std::string> cache_key(const std::filesystem::path& assets, const std::string& atlas_hash,
                                    const std::string& person, const BuildOptions& options) {
  const auto files = tables_in(assets / "body");
  if (!files) return files.error();
  std::string all = std::string("modeller ") + modeller_sources + " layout " + std::to_string(baked_version) +
                    " levels " + std::to_string(options.levels) + (options.occlusion ? "" : " unshaded") + " person " +
                    person + " atlas " + atlas_hash;
  for (const auto& file : *files) {
    auto text = base::read_text(file);
    if (!text) return text.error();
    all += "\n" + file.filename().string() + " " + base::content_hash(*text);
  }
  return base::content_hash(all);
}

std::filesystem::path cached_file(const std::filesystem::path& cache, const std::string& person,
                                  const std::string& key) {
  return cache / "bodies" / (person + "-" + key.substr(0, 16) + ".body");
}

base::Result<Body> cached_body(const std::filesystem::path& assets, const anatomy::Atlas& atlas,
                               const std::string& person, const std::filesystem::path& cache, base::Progress* progress,
                               const BuildOptions& options, Finest finest) {
  const auto key = cache_key(assets, atlas.content_hash, person, options);
  if (!key) return key.error();
  const std::filesystem::path file = cached_file(cache, person, *key);
  std::error_code ignored;
  std::vector<base::Diagnostic> warnings;
  if (std::filesystem::exists(file, ignored)) {
    auto body = read_baked(file, *key, finest);
    if (body) return body;
    warnings.push_back({base::Severity::warning, file.string(), "", body.error().message});
  }
  auto body = build_body(assets, atlas, person, options, progress);
  if (!body) return body;
  base::Status written = base::make_folder_of(file);
  if (written) written = write_baked(file, *body, *key);
  if (!written) {
    warnings.push_back(
        {base::Severity::warning, file.string(), "",
         "the body could not be kept for the next start, which will build it again: " + written.error().message});
  }
  body.warnings.insert(body.warnings.end(), warnings.begin(), warnings.end());
  return body;
}

base::Result<Body> measured_body(const std::filesystem::path& assets, const anatomy::Atlas& atlas,
                                 const std::string& person, const std::filesystem::path& cache) {
  const auto key = cache_key(assets, atlas.content_hash, person);
  if (!key) return key.error();
  const std::filesystem::path file = cached_file(cache, person, *key);
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored)) {
    if (auto body = read_baked(file, *key)) return body;
  }
  BuildOptions options;
  options.occlusion = false;
  return build_body(assets, atlas, person, options);
}

}  // namespace cluneal::body
