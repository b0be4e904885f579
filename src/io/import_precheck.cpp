#include "io/import_precheck.h"

#include <utility>

#include "io/fbx_precheck.h"
#include "io/file_content.h"
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
  return std::nullopt;
}

}  // namespace

std::optional<std::string> header_problem(std::span<const std::byte> bytes, std::string_view extension) {
  const std::string_view text = text_of(bytes);
  if (text.empty()) return "is empty";
  if (extension == "fbx") return misread_fbx(text);
  if (extension == "dae") return misread_collada(text);
  if (extension == "3mf") {
    const auto tag = first_tag(bytes);
    return tag ? required_by_package(*tag) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace cluneal::io
