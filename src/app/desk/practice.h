#pragma once

#include <cstddef>
#include <glm/vec3.hpp>
#include <optional>
#include <string>
#include <vector>

#include "session/desk.h"
#include "study/question.h"
#include "study/scheduler.h"

namespace cluneal::app {

/// What a distance was taken along.
enum class MissedAlong { straight, bone, skin };

/// How an answer was.
struct Verdict {
  bool right = false;
  bool given = true;             ///< Else it was asked to be shown.
  std::string said;              ///< What was chosen or typed, or the steps in the order in which they were taken.
  bool is_point = false;         ///< What was to be found is a landmark or a site.
  std::optional<double> missed;  ///< mm, of a place that was to be found: along `along`, else straight.
  MissedAlong along = MissedAlong::straight;
  std::optional<double>
      overlap;  ///< 0 to 1, of skin that was to be painted: the share in common (body/places/pain_drawing.h).
  std::optional<glm::dvec3> clicked, place;  ///< Where one clicked, and where the place is.
};

/// One who practises: where they are, and what they are asked. A plain value.
struct Practice {
  session::DeskStep step = session::DeskStep::start;
  study::Question question;                  ///< As it is posed.
  std::vector<std::size_t> taken;            ///< Of `question.choices`, the steps so far, in order.
  std::optional<Verdict> verdict;            ///< Of the answer.
  study::Grade grade = study::Grade::again;  ///< That is proposed for it.
  double judged = 0;                         ///< When the answer was.
  double asked = 0;                          ///< When it was, seconds of the window's clock.
  long long milliseconds = 0;                ///< That the answer took.
  int right = 0, answered = 0;               ///< Since the desk was entered.
};

[[nodiscard]] Verdict judge_choice(const study::Question& question, std::size_t choice);
/// Letters' size, blanks and signs do not count; of a longer word one letter may be wrong. A number is right within
/// what the question allows.
[[nodiscard]] Verdict judge_text(const study::Question& question, const std::string& text);
[[nodiscard]] Verdict judge_order(const study::Question& question, const std::vector<std::size_t>& taken);
[[nodiscard]] Verdict not_known();

/// The share in common with a territory from which on it counts as painted. Chosen: half of the ground of what is
/// painted by the outline of its core alone.
inline constexpr double painted_from = 0.35;
[[nodiscard]] Verdict judge_distance(const study::Question& question, double millimetres);
[[nodiscard]] Verdict judge_overlap(double share);

/// So long after the last of several steps no key grades: it was pressed before the answer could be read. Seconds.
/// Chosen: what it takes to see that there is an answer.
inline constexpr double unread_for = 0.7;
/// Whether a grade is taken now, or came on the heels of the last step.
[[nodiscard]] bool takes_grade(const Practice& practice, double now);

/// The practice with its question answered.
[[nodiscard]] Practice with_verdict(Practice practice, Verdict verdict, double now);

}  // namespace cluneal::app
