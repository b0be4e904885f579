// Any bytes as a model of every kind: the look before the reader gets it is safe and quick.

#include <cstdint>
#include <span>

#include "io/import.h"
#include "io/import_precheck.h"
#include "require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<std::string> extensions = cluneal::io::importable_extensions();
  for (const std::string& extension : extensions) {
    const auto reason = cluneal::io::header_problem(std::as_bytes(std::span(data, size)), extension);
    require(!reason || !reason->empty(), "a refusal has a reason");
  }
  return 0;
}
