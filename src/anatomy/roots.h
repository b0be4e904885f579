#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/id.h"

namespace cluneal::anatomy {

/// A spinal nerve, counted from T1 = 1 to S5 = 22. The lumbar and sacral nerves leave below the vertebra of their name.
struct Root {
  int index = 0;

  [[nodiscard]] std::string name() const;  ///< "L2"
  [[nodiscard]] Root next() const { return {index + 1}; }
  auto operator<=>(const Root&) const = default;
};

/// "T12", "L3", "S1", in either case; nothing else.
[[nodiscard]] std::optional<Root> parse_root(std::string_view text);
/// The first part of an id that is a root's name: L2 of `nerve.ramus_dorsal.l2.branch_lateral`.
[[nodiscard]] std::optional<Root> root_in(const base::Id& id);

/// "L1, L2, S1", from above down.
[[nodiscard]] std::string listed(const std::set<Root>& roots);

inline constexpr Root root_t11{11}, root_l1{13}, root_l5{17}, root_s1{18}, root_s3{20}, root_s4{21};

}  // namespace cluneal::anatomy
