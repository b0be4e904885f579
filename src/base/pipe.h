#pragma once

#include <filesystem>

namespace cluneal::base {

/// Opens for writing, without waiting for ever where it is a pipe: -1 with ENXIO where nobody reads it within some
/// seconds, -1 with another errno for other reasons. `flags` are further ones of open(2). The descriptor does not wait
/// (O_NONBLOCK).
[[nodiscard]] int open_for_writing(const std::filesystem::path& path, int flags);

}  // namespace cluneal::base
