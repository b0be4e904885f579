#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "geometry/mesh.h"

namespace cluneal::body {

/// One level of detail of a shape or a tube: a mesh that is there, or one that is read from the baked file when it is
/// first asked for. Never changes once it is there; copies share it. From any thread.
class LevelMesh {
 public:
  using Pointer = std::shared_ptr<const geometry::Mesh>;

  LevelMesh() = default;
  /// In place of the pointer, wherever one is put or taken.
  template <class T, class = std::enable_if_t<std::is_convertible_v<T, Pointer>>>
  LevelMesh(T mesh) : mesh_(std::move(mesh)) {}  // NOLINT(google-explicit-constructor)
  /// `read` is called at most once, by whoever asks first while the others wait; it never gives null.
  [[nodiscard]] static LevelMesh later(std::function<Pointer()> read);

  /// Reads it where that has not been done.
  [[nodiscard]] const Pointer& pointer() const;
  operator const Pointer&() const { return pointer(); }  // NOLINT(google-explicit-constructor)
  const geometry::Mesh& operator*() const { return *pointer(); }
  const geometry::Mesh* operator->() const { return pointer().get(); }
  [[nodiscard]] const geometry::Mesh* get() const { return pointer().get(); }
  /// Whether there is one, without reading it.
  explicit operator bool() const { return later_ != nullptr || mesh_ != nullptr; }
  [[nodiscard]] bool is_read() const;
  friend bool operator==(const LevelMesh& a, const LevelMesh& b) { return a.pointer() == b.pointer(); }

 private:
  struct Later;
  Pointer mesh_;
  std::shared_ptr<Later> later_;  ///< Null where the mesh was there from the start.
};

/// What went wrong where meshes were read later than their body: each a sentence. From any thread.
class LateFaults {
 public:
  void add(std::string fault);
  /// Those since the last call.
  [[nodiscard]] std::vector<std::string> take();

 private:
  std::mutex mutex_;
  std::vector<std::string> faults_;
};

}  // namespace cluneal::body
