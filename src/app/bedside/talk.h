#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "session/bedside.h"

namespace cluneal::app {

/// A talk at the bedside: where one is in it, and what was answered and chosen. A plain value about a patient, which is
/// kept in memory alone.
struct BedsideTalk {
  session::BedsideStep step = session::BedsideStep::side;
  bool mirror = false;                 ///< The front is seen as in a mirror.
  base::Side side = base::Side::none;  ///< That hurts.
  std::vector<std::optional<session::Answer>> answers;
  std::optional<std::size_t> stopped_by;  ///< A question. None of a talk that the drawing stopped.
  bool front = false;                     ///< The patient's front is shown.
  bool farther_down = false;              ///< It hurts beyond where the model ends.
  base::Id handout;                       ///< Of the nerves that are talked about.
  base::Id reading;                       ///< The treatment that is read about.
  std::vector<std::string> languages;     ///< Of the pages; one or two.
  bool letter = false;                    ///< The paper of the pages, else A4.
  bool operator==(const BedsideTalk&) const = default;
};

/// What the talk must know of what was painted.
struct BedsidePaint {
  bool there = false;
  bool wants_doctor = false;  ///< Much of it lies where numbness or pain wants a doctor.
  bool other_side = false;    ///< Most of it lies on the side that does not hurt.
};

/// At the first step, with nothing answered; what was set for the pages stays.
[[nodiscard]] BedsideTalk begun_talk(std::size_t questions, std::vector<std::string> languages, bool letter = false);

// Each gives the talk as it is then. What makes no sense at its step changes nothing.

[[nodiscard]] BedsideTalk with_hurt_side(BedsideTalk talk, base::Side side);
/// A yes, and a not sure, ends the talk at `stop`; the last no goes on.
[[nodiscard]] BedsideTalk answered(BedsideTalk talk, std::size_t question, session::Answer answer);
[[nodiscard]] BedsideTalk answered_no_to_rest(BedsideTalk talk);
[[nodiscard]] BedsideTalk with_nerves(BedsideTalk talk, const base::Id& handout);
/// To the next step; stays where this one wants an answer first.
[[nodiscard]] BedsideTalk gone_on(BedsideTalk talk, const BedsidePaint& paint);
/// To the step before; nothing from the first one.
[[nodiscard]] std::optional<BedsideTalk> gone_back(BedsideTalk talk);

/// Whether `gone_on` goes anywhere.
[[nodiscard]] bool can_go_on(const BedsideTalk& talk, const BedsidePaint& paint);

}  // namespace cluneal::app
