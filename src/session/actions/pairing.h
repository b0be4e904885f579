#pragma once

#include <cstddef>
#include <variant>

namespace cluneal::session {

// Points are picked in turn on a model of the user's own and on the atlas, to lay the one onto the other.

/// Points are picked in turn on a model of the user's own and on the atlas, to lay the one onto the other.
struct StartPairing {
  std::size_t model = 0;
};
struct TakePairBack {};
struct SetPairScale {
  bool on = false;
};
/// Lays the model by the points that have been picked.
struct FitPairs {};
struct LeavePairing {};

using PairingAction = std::variant<StartPairing, TakePairBack, SetPairScale, FitPairs, LeavePairing>;

}  // namespace cluneal::session
