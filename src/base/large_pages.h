#pragma once

namespace cluneal::base {

/// For a program that draws and ends, before it has threads: lets all of them share one heap, which the kernel may back
/// by large pages, and which keeps what is freed for what comes next. A quarter to a third of the processor's time of a
/// quick figure went into first touches of small pages: targets and meshes are megabytes, and each piece came fresh
/// from the kernel. Does nothing where memory is limited (ulimit) or the C library is not GNU's.
void lay_heap_in_large_pages();

}  // namespace cluneal::base
