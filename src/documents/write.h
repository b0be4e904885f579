#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "documents/document.h"

namespace cluneal::documents {

/// A tagged PDF 1.4 with its fonts embedded, headings as outline, and no date, so that the same document makes the same
/// bytes. Fails with a sentence where a picture's bytes do not fit its size, a row of a table is higher than a page, or
/// `largest_file` cannot be kept. May be called from any thread.
[[nodiscard]] base::Result<std::string> pdf_of(const Document& document);
/// One page as SVG 1.1, letters as outlines, the words in its description. Fails too where it takes more than a page.
[[nodiscard]] base::Result<std::string> svg_of(const Document& document);

/// The same, atomically into a file.
[[nodiscard]] base::Status write_pdf(const Document& document, const std::filesystem::path& path);
[[nodiscard]] base::Status write_svg(const Document& document, const std::filesystem::path& path);

}  // namespace cluneal::documents
