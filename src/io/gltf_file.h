#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "base/result.h"

namespace cluneal::io {

/// Gives the bytes of a file that a model names as lying beside it; nothing where it is not there or may not be read.
class Companions {
 public:
  virtual ~Companions() = default;
  [[nodiscard]] virtual std::optional<std::vector<std::byte>> read(const std::string& name) = 0;
};

/// A glTF's or GLB's JSON and what its accessors name, in whatever way it is stored. Errors are ends of sentences.
class GltfFile {
 public:
  /// Whether these bytes are a glTF of version 2 (or later: `open` refuses that).
  [[nodiscard]] static bool is_gltf2(std::span<const std::byte> bytes);
  /// `bytes` must outlive it.
  [[nodiscard]] static base::Result<GltfFile> open(std::span<const std::byte> bytes, Companions& companions);

  [[nodiscard]] base::JsonReader root() const { return {*document_, *mistakes_}; }
  /// What reading found wrong with the JSON so far, as the end of a sentence.
  [[nodiscard]] std::optional<std::string> mistake() const;

  struct Numbers {
    std::size_t width = 0;  ///< Numbers an element.
    std::vector<double> values;
  };
  /// An accessor's numbers, whatever their type: whole numbers that stand for parts of one are brought to it, sparse
  /// ones are put in place.
  [[nodiscard]] base::Result<Numbers> numbers(long long accessor);
  [[nodiscard]] std::size_t accessors() const { return accessors_.size(); }
  /// Whether the accessor says where its numbers are; without that they are all 0.
  [[nodiscard]] bool is_stored(long long accessor) const;

 private:
  using Bytes = std::span<const std::byte>;
  GltfFile() = default;
  [[nodiscard]] base::Result<Bytes> buffer(long long index);
  [[nodiscard]] base::Result<Bytes> view(long long index);
  [[nodiscard]] base::Result<Bytes> unpacked(const base::JsonReader& extension, long long index);
  [[nodiscard]] base::Status put_sparse(const base::JsonReader& sparse, Numbers& into, int type, bool normalized);
  /// `count` elements of `width` numbers out of a view.
  [[nodiscard]] base::Status read_view(long long view, std::size_t offset, std::size_t count, int type, bool normalized,
                                       Numbers& into);

  std::shared_ptr<const base::JsonDocument> document_;
  std::shared_ptr<std::vector<base::Diagnostic>> mistakes_;
  std::vector<base::JsonReader> accessors_, views_, buffers_;
  std::vector<std::optional<std::vector<std::byte>>> loaded_;    ///< Each buffer that does not lie in the file itself.
  std::vector<std::optional<std::vector<std::byte>>> unpacked_;  ///< Each view that was packed.
  Bytes chunk_;                                                  ///< A GLB's own buffer.
  Companions* companions_ = nullptr;
};

}  // namespace cluneal::io
