#include "base/large_pages.h"

#include <malloc.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <limits>

namespace cluneal::base {
namespace {

#ifdef __GLIBC__
constexpr int heap_bytes = 256 << 20;    // What a figure of 1920 x 1080 takes; address space, until it is touched.
constexpr int largest_piece = 32 << 20;  // From which on each has a mapping of its own: the most that glibc takes.
constexpr std::uintptr_t large_page = 2 << 20;

bool is_limited(int resource) {
  rlimit limit{};
  return ::getrlimit(static_cast<__rlimit_resource>(resource), &limit) != 0 || limit.rlim_cur != RLIM_INFINITY;
}
#endif

}  // namespace

void lay_heap_in_large_pages() {
#ifdef __GLIBC__
  if (is_limited(RLIMIT_AS) || is_limited(RLIMIT_DATA)) return;
  ::mallopt(M_ARENA_MAX, 1);
  ::mallopt(M_MMAP_THRESHOLD, largest_piece);
  ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());  // Else the next free() gives all of it back.
  // The next piece that the heap has no room for makes it grow by so much more.
  ::mallopt(M_TOP_PAD, heap_bytes);
  void* volatile piece = std::malloc(1 << 20);  // Volatile: a compiler may leave out what is freed unused.
  const auto start = reinterpret_cast<std::uintptr_t>(piece);
  std::free(piece);
  ::mallopt(M_TOP_PAD, 1 << 20);
  // Another allocator, a sanitizer's for one, has it elsewhere.
  const auto end = reinterpret_cast<std::uintptr_t>(::sbrk(0));
  if (start == 0 || end < start || end - start < heap_bytes / 2) return;
  const std::uintptr_t first = (start + large_page - 1) / large_page * large_page;
  // Where it is refused all is as it was.
  (void)::madvise(reinterpret_cast<void*>(first), (end - first) / large_page * large_page, MADV_HUGEPAGE);
#endif
}

}  // namespace cluneal::base
