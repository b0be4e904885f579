#pragma once

#include <cstdio>
#include <cstdlib>

/// Ends the program where something does not hold that must hold for every input.
inline void require(bool right, const char* what) {
  if (right) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}
