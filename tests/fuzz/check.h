#pragma once
#include <cstdio>
#include <cstdlib>

/// Stops the fuzzer with the input kept when something that must hold does not.
inline void must_hold(bool truth, const char* what) {
  if (truth) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}
