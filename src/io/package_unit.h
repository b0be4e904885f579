#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include "io/import_units.h"

namespace cluneal::io {

/// The first tag of a 3MF's or AMF's XML, packed or not: `<model unit="inch" ...>`; nothing where it cannot be found.
[[nodiscard]] std::optional<std::string> first_tag(std::span<const std::byte> bytes);

/// The unit that such a tag declares; where it says none, the millimetre that both formats mean then.
void read_package_unit(const std::string& tag, DeclaredFrame& frame);

/// Why a 3MF cannot be read, as the end of a sentence: it requires an extension other than for materials.
[[nodiscard]] std::optional<std::string> required_by_package(const std::string& tag);

/// The same of what it uses without saying that it is required: parts in other files of its archive, lattices and other
/// shapes of extensions, which would be missing in silence.
[[nodiscard]] std::optional<std::string> needed_by_package(std::span<const std::byte> bytes);

}  // namespace cluneal::io
