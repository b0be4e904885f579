// Any text: reading a translators' file ends with messages or a sentence, and every number has a plural form.

#include <cstdint>
#include <string_view>

#include "language/po_file.h"
#include "require.h"

using namespace cluneal;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto file = language::read_po(text, "fuzz");
  if (!file) {
    require(!file.error().message.empty(), "a refusal has a reason");
    return 0;
  }
  for (const language::PoMessage& message : file->messages) {
    require(!message.translations.empty(), "a message has a translation");
    for (const std::string& translation : message.translations) require(!translation.empty(), "which says something");
  }
  for (const std::uint64_t n : {0ULL, 1ULL, 2ULL, 11ULL, 1000000ULL, ~0ULL}) {
    require(file->plural_rule.form(n) < file->plural_rule.forms(), "a number has a form that there is");
  }
  return 0;
}
