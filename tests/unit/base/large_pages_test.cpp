#include "base/large_pages.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

using namespace cluneal;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr bool own_allocator = true;
#elif defined(__has_feature)
constexpr bool own_allocator = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
constexpr bool own_allocator = false;
#endif

/// What the kernel says of the mapping that holds the address: its flags, two letters each.
std::string flags_at(const void* place) {
  const auto address = reinterpret_cast<std::uintptr_t>(place);
  std::ifstream maps("/proc/self/smaps");
  bool inside = false;
  for (std::string line; std::getline(maps, line);) {
    std::istringstream words(line);
    std::uintptr_t from = 0, to = 0;
    char dash = 0;
    if (line.find(':') > line.find('-') && words >> std::hex >> from >> dash >> to)
      inside = from <= address && address < to;
    if (inside && line.starts_with("VmFlags:")) return line + " ";
  }
  return {};
}

}  // namespace

TEST_CASE("the heap may have large pages, whichever thread asks for memory", "[large_pages]") {
  if (own_allocator || !std::filesystem::exists("/sys/kernel/mm/transparent_hugepage")) {
    std::cout << "skipped: large pages (a sanitizer's allocator, or a kernel without them)\n";
    return;
  }
  base::lay_heap_in_large_pages();
  std::vector<char>(4 << 20).clear();  // What is freed stays.
  std::vector<char> here(8 << 20), there;
  std::thread([&there] { there.resize(8 << 20); }).join();
  CHECK(flags_at(here.data() + here.size() / 2).find(" hg ") != std::string::npos);
  CHECK(flags_at(there.data() + there.size() / 2).find(" hg ") != std::string::npos);
}
