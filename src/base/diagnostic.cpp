#include "base/diagnostic.h"

namespace cluneal::base {

std::string to_string(const Diagnostic& diagnostic) {
  std::string text;
  for (const std::string* part : {&diagnostic.file, &diagnostic.path}) {
    if (!part->empty()) text += *part + ": ";
  }
  return text + diagnostic.message;
}

}  // namespace cluneal::base
