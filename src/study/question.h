#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.h"

namespace cluneal::study {

using base::Id;

/// What a learner is asked to do, in the order of a lesson.
enum class Kind {
  name_this,
  find_it,
  trace_the_nerve,
  which_root,
  paint_the_territory,
  which_condition,
  examine_next,
  which_layer,
  what_the_study_says,
  left_or_right,
  what_is_wrong,
};

inline constexpr std::array<std::pair<std::string_view, Kind>, 11> kind_words{
    {{"name_this", Kind::name_this},
     {"find_it", Kind::find_it},
     {"trace_the_nerve", Kind::trace_the_nerve},
     {"which_root", Kind::which_root},
     {"paint_the_territory", Kind::paint_the_territory},
     {"which_condition", Kind::which_condition},
     {"examine_next", Kind::examine_next},
     {"which_layer", Kind::which_layer},
     {"what_the_study_says", Kind::what_the_study_says},
     {"left_or_right", Kind::left_or_right},
     {"what_is_wrong", Kind::what_is_wrong}}};

/// "name_this": in ids of questions, in files and on the command line.
[[nodiscard]] std::string_view word_of(Kind kind);
/// Nothing where the word is none.
[[nodiscard]] std::optional<Kind> kind_of(std::string_view word);

/// How a question is answered.
enum class Answering {
  choice,  ///< One of `choices`; where there is `accepted` or `number`, typed too.
  place,   ///< A click on `target`, with or without `choices` to fall back on.
  order,   ///< `choices` brought into the order of `steps`.
  paint,   ///< The skin of `target` painted.
};

/// The picture beside a question, with nothing on it that tells the answer: neither names nor letters of sides. All ids
/// are those of the scene, with their sides.
struct Picture {
  std::string view;         ///< A named view (session/camera.h); empty: the question has no picture of its own.
  std::vector<Id> shown;    ///< Besides what is shown by itself.
  std::vector<Id> hidden;   ///< Of what would be shown.
  std::vector<Id> pointed;  ///< What the question is about: brought out.
  std::vector<Id> framed;   ///< What fills the picture; empty: all of it.
  bool fixed = false;  ///< The view is what is asked about: it stays. Else a picture may be seen from where what is
                       ///< pointed at is not hidden.
  Id drawing = {};     ///< A case whose patient's drawing lies on the skin; empty: none.
  bool operator==(const Picture&) const = default;
};

/// An answer that is a number of a study.
struct Number {
  double value = 0;
  double low = 0, high = 0;  ///< What counts as right, ends included: the study's own spread, else as below.
  bool published = false;    ///< Whether `low` and `high` are the study's.
  int decimals = 0;          ///< As many as the paper gives.
  std::string unit;          ///< "mm", "percent": the atlas's words, which no language changes.
  bool operator==(const Number&) const = default;
};

/// Within which a place counts as found where no study says that people differ by more, mm. Chosen: a fingertip.
inline constexpr double found_within = 15;

/// A question as a plain value. Texts are in the language of the atlas; ids, order and right answers are those of the
/// data alone. As `make_questions` gives it, it has all `wrong` answers that can stand beside the right one and no
/// `choices`; `posed` makes one that can be asked.
struct Question {
  std::string id;  ///< Kind and subject, "find_it/landmark.psis": the same in every language, seed and order.
  Kind kind = Kind::name_this;
  Answering answering = Answering::choice;
  std::vector<Id> subjects;        ///< What is asked about, without sides: what a learner knows once it is right.
  std::vector<std::string> roots;  ///< "L4": the roots that are asked about.
  std::string text;
  std::string answer;                 ///< For a reader.
  std::vector<std::string> wrong;     ///< Most plausible first; none of them is true by the data.
  std::vector<std::string> choices;   ///< As posed, the right one among them, or steps out of order.
  std::vector<std::string> accepted;  ///< What may be typed for the answer: its names, with `answer` first.
  std::vector<std::string> steps;     ///< In the right order; with Answering::order.
  std::optional<Number> number;
  Id target;                     ///< What to find or to paint. Without a side, either side is right.
  std::optional<double> spread;  ///< mm: how far from the target one may be, as studies spread; none is published.
  std::vector<std::string> spread_from;  ///< The claims from which `spread` comes.
  Picture picture;
  std::string explanation;
  std::vector<std::string> references;  ///< Keys of the atlas's references; one at least.
  std::string text_of_other_side;       ///< Where `text` names the side; then `target` has one.
  std::string answer_of_other_side;     ///< Where `answer` names it.
  bool same_on_both_sides = false;      ///< The picture may as well show the other side;
  bool answer_is_side = false;          ///< then the answer and the wrong one change places.
  bool operator==(const Question&) const = default;
};

/// Of a place that is to be found: how far from it one may point, mm.
[[nodiscard]] double ring_of(const Question& question);

}  // namespace cluneal::study
