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

}  // namespace cluneal::io
