#pragma once

#include <string>
#include <string_view>

namespace cluneal::base {

/// A text as HTML, XML and SVG hold it between tags and in quoted values. Controls but line ends and tabs, which XML
/// has no way to write, go.
[[nodiscard]] std::string escaped_markup(std::string_view text);

}  // namespace cluneal::base
