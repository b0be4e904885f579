#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace cluneal::base {

/// A file that is written line by line as things happen. Writing never waits: what the reader of a pipe does not take
/// in time is lost to it, and so is all after it has gone.
class LineFile {
 public:
  /// From its beginning. Fails with a sentence, also for a pipe that nobody reads within some seconds.
  [[nodiscard]] static Result<LineFile> open(const std::filesystem::path& path);
  LineFile(LineFile&& other) noexcept;
  LineFile& operator=(LineFile&& other) noexcept;
  LineFile(const LineFile&) = delete;
  LineFile& operator=(const LineFile&) = delete;
  ~LineFile();

  /// `line` ends with its line's end.
  void write(std::string_view line) const;

 private:
  explicit LineFile(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
  mutable bool torn_ = false;  ///< The last line was taken in part.
};

}  // namespace cluneal::base
