#include "io/import_precheck.h"

#include <algorithm>
#include <utility>

#include "io/fbx_precheck.h"
#include "io/file_content.h"
#include "io/package_parts.h"
#include "io/package_unit.h"

namespace cluneal::io {
namespace {

/// What Assimp leaves away from a Collada's shape.
std::optional<std::string> misread_collada(std::string_view text) {
  for (const auto& [tag, what] : {std::pair{"<skew>", "skews its parts"}, std::pair{"<skew ", "skews its parts"},
                                  std::pair{"<morph ", "is deformed by morph targets"}}) {
    if (text.find(tag) == std::string_view::npos) continue;
    return std::string(what) + ", which cannot be read here; apply that in the program that it comes from";
  }
  // Indices below 0 drop out without a word.
  for (std::size_t at = text.find("<p>"); at != std::string_view::npos; at = text.find("<p>", at)) {
    const std::size_t end = std::min(text.find('<', at + 3), text.size());
    if (text.substr(at, end - at).find('-') != std::string_view::npos) return "names points that it does not have";
    at = end;
  }
  return std::nullopt;
}

/// What an archive of such a name is damaged by, where that can be seen from outside.
std::optional<std::string> damaged_package(std::span<const std::byte> bytes) {
  const std::string_view text = text_of(bytes);
  if (!text.starts_with("PK")) {
    if (auto told = told_by_content(bytes)) return told;
    return "does not begin as a 3MF does; it is damaged, or of another kind than its name says";
  }
  if (text.rfind(end_of_package) == std::string_view::npos) {
    return "lacks the list of what it holds, which ends a 3MF; it is cut off, copy it again";
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> header_problem(std::span<const std::byte> bytes, std::string_view extension) {
  const std::string_view text = text_of(bytes);
  if (text.empty()) return "is empty";
  if (extension == "fbx") return misread_fbx(text);
  if (extension == "dae") return misread_collada(text);
  if (extension == "3mf") {
    if (auto damage = damaged_package(bytes)) return damage;
    const auto tag = first_tag(bytes);
    auto complaint = tag ? required_by_package(*tag) : std::nullopt;
    return complaint ? complaint : needed_by_package(bytes);
  }
  return std::nullopt;
}

}  // namespace cluneal::io
