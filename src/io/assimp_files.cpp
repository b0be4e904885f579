#include "io/assimp_files.h"

#include <algorithm>
#include <cstring>
#include <memory>

#include "base/file.h"
#include "io/descriptor.h"

namespace cluneal::io {
namespace {

class MappedStream : public Assimp::IOStream {
 public:
  explicit MappedStream(MappedBytes bytes) : mapped_(std::move(bytes)) {}

  std::size_t Read(void* buffer, std::size_t size, std::size_t count) override {
    if (size == 0) return 0;
    const std::size_t whole = std::min(count, (mapped_.bytes().size() - at_) / size);
    if (whole > 0) std::memcpy(buffer, mapped_.bytes().data() + at_, whole * size);
    at_ += whole * size;
    return whole;
  }
  std::size_t Write(const void*, std::size_t, std::size_t) override { return 0; }
  aiReturn Seek(std::size_t offset, aiOrigin origin) override {
    const std::size_t end = mapped_.bytes().size();
    // Assimp passes negative offsets as very large ones; unsigned arithmetic wraps to the place that is meant.
    const std::size_t base = origin == aiOrigin_SET ? 0 : origin == aiOrigin_CUR ? at_ : end;
    const std::size_t target = base + offset;
    if (target > end) return aiReturn_FAILURE;
    at_ = target;
    return aiReturn_SUCCESS;
  }
  std::size_t Tell() const override { return at_; }
  std::size_t FileSize() const override { return mapped_.bytes().size(); }
  void Flush() override {}

 private:
  MappedBytes mapped_;
  std::size_t at_ = 0;
};

}  // namespace

ConfinedFiles::ConfinedFiles(const std::filesystem::path& model) {
  std::error_code error;
  model_ = std::filesystem::canonical(model, error);
  folder_ = model_.parent_path();
}

std::filesystem::path ConfinedFiles::resolved(const char* file) const {
  // As it stands first: a name may hold a backslash or a percent sign. Then as Windows writes paths, and as a glTF
  // writes its companions' addresses (RFC 3986).
  const std::string name(file);
  std::string slashed = name;
  std::replace(slashed.begin(), slashed.end(), '\\', '/');
  for (const std::string& spelling : {name, slashed, base::percent_decoded(name)}) {
    std::error_code error;
    const std::filesystem::path path = std::filesystem::canonical(spelling, error);
    if (error || !std::filesystem::is_regular_file(path, error)) continue;
    const auto [below, unused] = std::mismatch(folder_.begin(), folder_.end(), path.begin(), path.end());
    if (below == folder_.end()) return path;
  }
  return {};
}

bool ConfinedFiles::Exists(const char* file) const {
  return !resolved(file).empty();
}

Assimp::IOStream* ConfinedFiles::Open(const char* file, const char* mode) {
  if (std::strpbrk(mode, "wa+") != nullptr) return nullptr;
  const std::filesystem::path path = resolved(file);
  if (path.empty()) return nullptr;
  auto bytes = MappedBytes::of_file(path);
  if (!bytes) return nullptr;
  opened_.insert(path);
  return std::make_unique<MappedStream>(std::move(*bytes)).release();
}

void ConfinedFiles::Close(Assimp::IOStream* stream) {
  const std::unique_ptr<Assimp::IOStream> owned(stream);
}

std::optional<std::vector<std::byte>> ConfinedFiles::read(const std::string& name) {
  const std::filesystem::path path = resolved((folder_ / name).c_str());
  if (path.empty()) return std::nullopt;
  const auto bytes = MappedBytes::of_file(path);
  if (!bytes) return std::nullopt;
  opened_.insert(path);
  return std::vector<std::byte>(bytes->bytes().begin(), bytes->bytes().end());
}

std::string ConfinedFiles::content_hash() const {
  std::string hashes;
  if (const auto bytes = MappedBytes::of_file(model_)) hashes = base::content_hash(bytes->bytes());
  bool alone = true;
  for (const auto& path : opened_) {
    if (path == model_) continue;
    if (const auto bytes = MappedBytes::of_file(path)) {
      hashes += base::content_hash(bytes->bytes());
      alone = false;
    }
  }
  return alone ? hashes : base::content_hash(std::string_view(hashes));
}

}  // namespace cluneal::io
