#include "body/core/level_mesh.h"

#include <atomic>

namespace cluneal::body {

struct LevelMesh::Later {
  std::once_flag once;
  std::function<Pointer()> read;
  Pointer mesh;
  std::atomic<bool> done{false};
};

LevelMesh LevelMesh::later(std::function<Pointer()> read) {
  LevelMesh level;
  level.later_ = std::make_shared<Later>();
  level.later_->read = std::move(read);
  return level;
}

const LevelMesh::Pointer& LevelMesh::pointer() const {
  if (!later_) return mesh_;
  std::call_once(later_->once, [&later = *later_] {
    later.mesh = later.read();
    later.read = nullptr;  // With all that it holds: the file, and the coarser mesh.
    later.done = true;
  });
  return later_->mesh;
}

bool LevelMesh::is_read() const {
  return !later_ || later_->done;
}

void LateFaults::add(std::string fault) {
  const std::lock_guard lock(mutex_);
  faults_.push_back(std::move(fault));
}

std::vector<std::string> LateFaults::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(faults_, {});
}

}  // namespace cluneal::body
