#include "io/package_unit.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "io/declaration.h"
#include "io/package_parts.h"
#include "io/text_cursor.h"

namespace cluneal::io {
namespace {

/// So much of the XML is looked at.
constexpr std::size_t bytes_looked_at = 65536;

/// The beginning of the archive's model; of several, that in the place where a 3MF has its own.
std::string beginning_of_model(std::string_view zip) {
  const std::vector<PackagePart> models = models_in_package(zip);
  if (models.empty()) return {};
  const auto usual = std::find_if(models.begin(), models.end(),
                                  [](const PackagePart& part) { return part.name == "3D/3dmodel.model"; });
  std::string beginning;
  for_each_piece(usual != models.end() ? *usual : models.front(), [&beginning](std::string_view piece) {
    beginning = piece.substr(0, bytes_looked_at);
    return false;
  });
  return beginning;
}

/// An extension of 3MF that holds shapes, by a part of its name, and what of it is a shape: an attribute or an element.
struct ShapeExtension {
  std::string_view space;
  std::string_view sign;
};
constexpr ShapeExtension shape_extensions[] = {
    {"/3dmanufacturing/production/", ":path"},
    {"/3dmanufacturing/beamlattice/", ":beamlattice"},
    {"/3dmanufacturing/displacement/", ":displacementmesh"},
    {"/3dmanufacturing/booleanoperations/", ":booleanshape"},
    {"/3dmanufacturing/volumetric/", ":levelset"},
};

/// Looks through a model's pieces for shapes of extensions, required or not.
class ShapeSearch {
 public:
  /// False as soon as one is found.
  bool look(std::string_view piece) {
    for (std::size_t at = piece.find("xmlns:"); at != std::string_view::npos; at = piece.find("xmlns:", at + 1)) {
      declare(piece.substr(at + 6, 300));
    }
    for (const auto& [sign, space] : signs_) {
      if (!holds(piece, sign)) continue;
      found_ = space;
      return false;
    }
    return true;
  }
  [[nodiscard]] const std::string& found() const { return found_; }

 private:
  /// An attribute stands behind a blank of any kind, an element behind its bracket.
  static bool holds(std::string_view piece, std::string_view sign) {
    for (std::size_t at = piece.find(sign); at != std::string_view::npos; at = piece.find(sign, at + 1)) {
      if (at > 0 && std::string_view(" \t\r\n<").find(piece[at - 1]) != std::string_view::npos) return true;
    }
    return false;
  }

  void declare(std::string_view text) {
    const std::string_view prefix = text.substr(0, text.find_first_of(" \t\r\n=>"));
    const std::size_t open = std::min(text.find_first_of("\"'"), text.size());
    const std::string_view space = text.substr(std::min(open + 1, text.size()));
    for (const ShapeExtension& extension : shape_extensions) {
      const std::string_view name = space.substr(0, space.find_first_of("\"'"));
      if (name.find(extension.space) == std::string_view::npos) continue;
      std::string sign = std::string(prefix) + std::string(extension.sign);
      const auto same = [&sign](const auto& known) { return known.first == sign; };
      constexpr std::size_t most = 16;
      if (signs_.size() < most && std::none_of(signs_.begin(), signs_.end(), same)) {
        signs_.emplace_back(std::move(sign), std::string(name));
      }
    }
  }
  std::vector<std::pair<std::string, std::string>> signs_;
  std::string found_;
};

std::string cannot_be_read(std::string_view extension) {
  return "needs the 3MF extension " + std::string(extension.substr(0, 100)) +
         ", which cannot be read here; export it again without it, or as STL or PLY";
}

/// The value of an attribute in a tag; empty where it has none.
std::string attribute(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    std::size_t i = at + name.size();
    if (at == 0 || std::string_view(" \t\r\n").find(tag[at - 1]) == std::string_view::npos) continue;
    i = std::min(tag.find_first_not_of(" \t\r\n", i), tag.size());
    if (i == tag.size() || tag[i] != '=') continue;
    i = std::min(tag.find_first_of("\"'", i), tag.size());
    if (i == tag.size()) return {};
    return std::string(tag.substr(i + 1, std::min(tag.find(tag[i], i + 1), tag.size()) - i - 1));
  }
  return {};
}

}  // namespace

std::optional<std::string> first_tag(std::span<const std::byte> bytes) {
  const std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  const std::string text =
      all.starts_with("PK") ? beginning_of_model(all) : std::string(all.substr(0, bytes_looked_at));
  for (const std::string_view name : {"<model", "<amf", "<AMF"}) {
    const std::size_t at = text.find(name);
    const std::size_t end = at == std::string::npos ? at : text.find('>', at);
    if (end != std::string::npos) return text.substr(at, end - at + 1);
  }
  return std::nullopt;
}

void read_package_unit(const std::string& tag, DeclaredFrame& frame) {
  const std::string unit = attribute(tag, "unit");
  frame.millimetres_per_unit.reset();
  if (!unit.empty()) read_declaration("unit=" + unit, frame);
  if (frame.millimetres_per_unit) return;
  frame.millimetres_per_unit = 1;
  frame.unit_name = "millimetres, as files of this kind have it";
}

std::optional<std::string> required_by_package(const std::string& tag) {
  const std::string required = attribute(tag, "requiredextensions");
  std::string_view left = required;
  for (std::string_view prefix = take_word(left); !prefix.empty(); prefix = take_word(left)) {
    const std::string space = attribute(tag, "xmlns:" + std::string(prefix));
    if (space.find("/material/") != std::string::npos) continue;
    return cannot_be_read(space.empty() ? prefix : space);
  }
  return std::nullopt;
}

std::optional<std::string> needed_by_package(std::span<const std::byte> bytes) {
  const std::string_view zip(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  for (const PackagePart& part : models_in_package(zip)) {
    ShapeSearch search;
    bool first = true, prefixed = false;
    for_each_piece(part, [&](std::string_view piece) {
      prefixed = prefixed || (std::exchange(first, false) && piece.find("<model") == std::string_view::npos &&
                              piece.find(":model") != std::string_view::npos);
      return search.look(piece);
    });
    if (!search.found().empty()) return cannot_be_read(search.found());
    if (prefixed) {
      return "writes its elements with a prefix, as in \"m:model\", which cannot be read here; save it again in "
             "another "
             "program, or as STL or PLY";
    }
  }
  return std::nullopt;
}

}  // namespace cluneal::io
