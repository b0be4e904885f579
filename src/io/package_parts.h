#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace cluneal::io {

/// A file in a 3MF's or AMF's archive (ZIP), as it is packed there.
struct PackagePart {
  std::string_view name;
  std::string_view packed;
  bool deflated = false;
};

/// The models' XML in an archive; none where it is cut off or no archive.
[[nodiscard]] std::vector<PackagePart> models_in_package(std::string_view zip);

/// Calls `look` with what a part holds, piece by piece, until it gives false. Each piece begins with the end of the one
/// before, so that a tag's attribute stands whole in one of them.
void for_each_piece(const PackagePart& part, const std::function<bool(std::string_view)>& look);

/// The end of an archive: its last record's first bytes.
inline constexpr std::string_view end_of_package = "PK\x05\x06";

}  // namespace cluneal::io
