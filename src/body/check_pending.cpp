#include "body/check_pending.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace cluneal::body {
namespace {

/// Beginnings of rules. A line goes as soon as the bodies pass it.
constexpr std::array<std::string_view, 8> pending{
    "measure.",                // Typical persons, bone by bone; ligaments; joint spaces.
    "place.landmark.sacrum.",  // Where the sacrum hangs.
    "joint.overlap",           // Bone in bone.
    "sex_order.",
    "claim.",     // Tubbs's origins, which follow from where the sacrum hangs; Lu's perforations.
    "form.",      // Bends, curls, descent, stand-off, forks.
    "ligament.",  // Passages undeclared, not made, or on the wrong side.
    "owner.",     // Ends in their territory, sites at what traps.
};

}  // namespace

void hold_back_pending(Findings& findings) {
  for (Finding& found : findings) {
    if (found.severity != base::Severity::error) continue;
    const bool known = std::any_of(pending.begin(), pending.end(),
                                   [&](std::string_view rule) { return found.rule.starts_with(rule); });
    if (!known) continue;
    found.severity = base::Severity::warning;
    found.held_back = true;
  }
}

}  // namespace cluneal::body
