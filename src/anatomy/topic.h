#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "anatomy/claim.h"
#include "anatomy/names.h"
#include "anatomy/place.h"

namespace cluneal::anatomy {

/// What a statement rests on.
enum class Basis {
  published,   ///< The papers that it cites.
  reasoned,    ///< Inferred here from anatomy and from what is cited; nobody has studied it.
  none_found,  ///< It was looked for, and no study was found.
  made_up,     ///< Part of a case that was made up for teaching.
};

/// A sentence that the atlas says of a topic. Statements that disagree stand side by side.
struct Statement {
  std::string text;
  Basis basis = Basis::published;
  std::vector<std::string> references;
  std::optional<int> n;
  std::string counted;    ///< "patients", "sides"; with `n`.
  std::string design;     ///< "series without a control group"
  std::string follow_up;  ///< "12 months"
  Confidence confidence = Confidence::medium;
};

/// Statements under one heading: one that the topic's kind lists.
struct Section {
  std::string key;  ///< "results"
  std::vector<Statement> statements;
};

/// A heading under which a kind of topics says something.
struct SectionKind {
  std::string key, title;
  bool required = false;
  bool held_back = false;  ///< Shown only when asked for: the answer of a case.
};

/// A kind of clinical knowledge: red flags, treatments, cases. What kinds there are is data
/// (assets/atlas/clinical/kinds.json); each has a file of its own.
struct TopicKind {
  std::string key;     ///< "treatments": of its file and of `cluneal list`.
  std::string prefix;  ///< "treatment": how its ids start.
  std::string title, summary;
  int least = 0;              ///< So many topics it has or more.
  bool professional = false;  ///< Not for a patient's eyes.
  bool drawn = false;         ///< Each of its topics has a pictogram.
  bool has_way = false;       ///< Each of its topics has a way through the body.
  bool painted = false;       ///< Each of its topics has a drawing on the skin.
  bool flags_first = false;   ///< What must be ruled out stands above each of its topics, open.
  std::vector<SectionKind> sections;
};

/// What a treatment does to a nerve. The words are kept apart, for "neurolysis" is said of freeing and of destroying.
enum class NerveEffect { none, numbs, stimulates, frees, destroys, removes };

/// The skin on which a condition is felt, in words.
struct AreaInWords {
  std::string words;
  bool published = false;  ///< Else drawn here after a paper's words.
  std::vector<std::string> references;
};

/// How near something lies to the way that a procedure takes.
struct NearWay {
  Id thing;                     ///< A nerve, structure or place, without a side, or all below it; a joint by a heading.
  std::vector<Id> between;      ///< Of a joint: its two bones.
  int least = 0, greatest = 0;  ///< Over all drawn bodies and both sides, mm; held by body/check/check_ways.h.
};

/// The way that a procedure takes on a drawn body: straight from the nearest skin to each of its places.
struct Way {
  std::vector<Id> to;
  std::vector<NearWay> near;
};

/// A stroke with which somebody painted on the skin where it hurts, told so that it can be laid on every body.
struct PaintedStroke {
  base::Side side = base::Side::left;
  double radius = 15;        ///< mm
  std::vector<Spot> points;  ///< In order; the stroke runs from one to the next.
};

/// So many pictures stand side by side at most: more are too small to compare.
inline constexpr std::size_t most_side_by_side = 4;

/// Something to learn about the syndrome: a red flag, a symptom, a treatment, a case.
struct Topic {
  Id id;  ///< "treatment.decompression_superior"
  std::string kind;
  int order = 0;  ///< Its place in its file.
  Names names;
  std::string text;        ///< For a student.
  std::string plain;       ///< For a patient; may be empty.
  std::vector<Id> places;  ///< Where on the model: structures, nerves, sites, territories, landmarks, without a side.
  std::vector<Id> beside;  ///< Compared in pictures side by side, two to four: what is on the model, or topics.
  std::vector<Section> sections;    ///< In the order of its kind.
  std::vector<std::string> claims;  ///< Its numbers, drawn as forest plots: keys, in the order of the rows.
  std::vector<std::vector<std::string>> pooled;  ///< Those of them that answer one question and become one.
  std::vector<AreaInWords> areas;                ///< Of a condition that is felt on the skin.
  std::optional<int> year;                       ///< Of an event.
  std::optional<NerveEffect> effect;             ///< Of a treatment.
  std::optional<Way> way;                        ///< Of a procedure.
  Id press;                            ///< Where a finger presses in this step of an examination; a site or landmark.
  Id answer;                           ///< Of a case: the topic or site that it was.
  bool urgent = false;                 ///< Of a case: not to be kept waiting.
  std::vector<PaintedStroke> painted;  ///< Of a case: what its patient draws.

  /// All that its statements and areas cite, once each, in order.
  [[nodiscard]] std::vector<std::string> references() const;
};

[[nodiscard]] std::string_view word_of(Basis basis);
[[nodiscard]] std::string_view word_of(NerveEffect effect);
[[nodiscard]] std::string_view word_of(Confidence confidence);
[[nodiscard]] std::string_view word_of(Checked checked);

}  // namespace cluneal::anatomy
