#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cluneal::base {

/// The whole file, up to 4 GiB (64 MiB from pipes and devices). Fails with a sentence that names the path.
[[nodiscard]] Result<std::string> read_text(const std::filesystem::path& path);
[[nodiscard]] Result<std::vector<std::byte>> read_bytes(const std::filesystem::path& path);

/// Writes to a temporary file in the same folder, syncs and renames: readers see the old or the new file, never half.
/// Follows symbolic links, keeps an existing file's permissions; pipes and devices are written directly. The folder
/// must exist. Fails with a sentence that names path and reason, and leaves the old file as it was.
[[nodiscard]] Status write_atomically(const std::filesystem::path& path, std::span<const std::byte> bytes);
[[nodiscard]] Status write_atomically(const std::filesystem::path& path, std::string_view text);

/// Makes the folder that a file is to lie in, and those above it. Fails with a sentence that names file, folder and
/// reason: a disk that may only be read, for instance.
[[nodiscard]] Status make_folder_of(const std::filesystem::path& file);

/// Where the program's own data lies: $CLUNEAL_ASSETS, else beside the installed program, else the source tree's
/// `assets` folder as configured.
[[nodiscard]] std::filesystem::path assets_folder();
/// $XDG_CACHE_HOME/cluneal-atlas, $XDG_CONFIG_HOME/cluneal-atlas, $XDG_STATE_HOME/cluneal-atlas (or their defaults).
[[nodiscard]] std::filesystem::path cache_folder();
[[nodiscard]] std::filesystem::path config_folder();
[[nodiscard]] std::filesystem::path state_folder();

/// A path as people type, paste or drop it: "~/x", "file:///a%20b" and quotes round the whole are understood, blanks
/// round it are not part of it, and a relative one lies in the working folder. Empty where nothing is left.
[[nodiscard]] std::filesystem::path user_path(std::string_view typed);
/// "my%20bone.bin" as "my bone.bin" (RFC 3986); what is no code stays as it is.
[[nodiscard]] std::string percent_decoded(std::string_view text);

/// 128-bit content hash (XXH3) as 32 hexadecimal digits.
[[nodiscard]] std::string content_hash(std::span<const std::byte> bytes);
[[nodiscard]] std::string content_hash(std::string_view text);

}  // namespace cluneal::base
