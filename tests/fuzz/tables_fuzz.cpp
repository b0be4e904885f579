// Any bytes as each of the body's tables.

#include <cstdint>
#include <filesystem>
#include <span>

#include "body/tables/ligament_table.h"
#include "body/tables/measures.h"
#include "body/tables/net_table.h"
#include "body/tables/place_table.h"
#include "memory_file.h"

using namespace cluneal;

namespace {

template <class T>
void refused_or_read(const base::Result<T>& result) {
  require(result.ok() || !result.error().message.empty(), "a refusal has a reason");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const MemoryFile file(std::span(data, size));
  refused_or_read(body::load_net_table(file.path()));
  refused_or_read(body::load_measures(file.path()));
  refused_or_read(body::load_posture(file.path()));
  refused_or_read(body::load_place_table(file.path()));
  refused_or_read(body::load_ligaments(file.path()));
  return 0;
}
