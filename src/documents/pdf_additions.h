#pragma once

#include <string>
#include <vector>

#include "base/result.h"

namespace cluneal::documents {

/// What Cairo 1.16 cannot say of a PDF.
struct PdfAdditions {
  std::string language;           ///< BCP 47.
  std::vector<std::string> alts;  ///< Of its figures, in their order; UTF-8.
};

/// The PDF with these appended as an incremental update (ISO 32000-1, 7.5.6): new versions of a few objects, and a
/// table that names them; what Cairo wrote stays as it is. Fails where the file is not built as Cairo builds PDF 1.4.
[[nodiscard]] base::Result<std::string> with_additions(std::string pdf, const PdfAdditions& additions);

}  // namespace cluneal::documents
