#pragma once

#include <cstddef>
#include <span>

#include "base/result.h"
#include "io/import.h"

namespace cluneal::io {

// What the import's child says to its parent: one block of bytes in the machine's own order, read only by the same
// program that wrote it. The parent trusts none of it: the child has just read somebody's file.

/// Writes the reply to an open file. False where it could not be written (the limit on its size, most likely).
[[nodiscard]] bool write_reply(int descriptor, const base::Result<ForeignModel>& reply);

/// Reads a reply: every count against the bytes that are there, every number finite, every index in range, every text
/// bounded. Anything else is an error.
[[nodiscard]] base::Result<ForeignModel> read_reply(std::span<const std::byte> bytes);

}  // namespace cluneal::io
