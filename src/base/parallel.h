#pragma once

#include <cstddef>
#include <functional>

namespace cluneal::base {

/// Calls `work(i)` for every i below `count`, on as many threads as the machine has and the calling one among them, and
/// returns when all are done; where the system gives no more threads, on fewer. The order is not told. `work` must be
/// safe to call from many threads at once. What it throws first is thrown here, once no thread works any more; what was
/// not yet begun is left then.
void for_each_parallel(std::size_t count, const std::function<void(std::size_t)>& work);

/// The same for very many small passes: each thread takes some hundred in a row.
void for_each_parallel_of_many(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace cluneal::base
