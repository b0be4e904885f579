#pragma once

#include <span>

#include "base/result.h"
#include "store/database.h"

namespace cluneal::store {

/// One step from a version of the tables to the next. What was released is never changed: a new step is added.
struct Migration {
  int to;  ///< `PRAGMA user_version` after it; 1, 2, ...
  const char* sql;
};

/// All steps, in order.
[[nodiscard]] std::span<const Migration> migrations();
[[nodiscard]] int newest_version();

/// Brings the tables to the version of the last step, a step a transaction: one that fails leaves the version before it
/// with all its data. Fails on a version that is newer than the last step. Two programs at once do each step once.
[[nodiscard]] base::Status migrate(Database& database, std::span<const Migration> steps);

}  // namespace cluneal::store
