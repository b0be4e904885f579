#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cluneal::io {

/// A ZIP archive, made in memory (PKWARE's APPNOTE 6.3, without ZIP64: less than 4 GiB and 65536 files). All entries
/// bear one date, so that the same content is the same file.
class ZipWriter {
 public:
  /// `squeezed`: deflated; what is compressed already, as a JPEG, is stored as it is.
  base::Status add(std::string_view name, std::string_view content, bool squeezed);
  /// The whole archive.
  [[nodiscard]] base::Result<std::string> finished() const;

 private:
  std::string data_;
  std::string directory_;
  std::size_t entries_ = 0;
};

}  // namespace cluneal::io
