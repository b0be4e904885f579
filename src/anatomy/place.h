#pragma once

#include <optional>
#include <string>
#include <vector>

#include "anatomy/names.h"

namespace cluneal::anatomy {

/// Where a mark lies: a named place of the body, and how far from it.
struct Spot {
  Id place;                       ///< `landmark.*` or `curve.*`, without its side for paired ones.
  std::optional<double> midline;  ///< Of a curve: its hindmost point so far from the midline, mm.
  double offset_lateral = 0;      ///< mm from there: toward the patient's side,
  double offset_posterior = 0;    ///< backward,
  double offset_superior = 0;     ///< upward (of the standing patient).
  double facing = 0;  ///< From where the skin over it is met: degrees from straight behind toward the patient's side.
};

/// A named place, line or layer of the body that others refer to, with words for a reader.
struct PlaceName {
  Id id;  ///< `landmark.psis`, `curve.iliac_crest.top`, `fascia.thoracolumbar`
  Names names;
  bool paired = true;
  std::string crossed_by{};  ///< The one root whose dorsal ramus crosses it, "L5"; empty: any may.
};

/// A place by which an examiner finds the way and from which published distances are measured, shown on demand. It is a
/// `PlaceName` too: what may be referred to.
struct Landmark {
  Id id;  ///< `landmark.psis`
  Names names;
  bool paired = true;
  std::optional<Spot> spot;  ///< Where it lies; none: at the body's place of the same id.
  std::optional<Id> on{};    ///< The structure of which it is a part, without its side for paired ones: named there,
  double label = 0;          ///< by this rank, where that is shown, also while its sign is not. 0: by its sign alone.
  std::string summary;
  std::vector<std::string> references;
};

}  // namespace cluneal::anatomy
