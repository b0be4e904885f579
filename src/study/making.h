#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "anatomy/atlas.h"
#include "study/question.h"

namespace cluneal::study {

// Shared by the makers of questions, one a kind (make_*.cpp). Each adds its questions to `out`, in any order.

using Questions = std::vector<Question>;
void make_names(const anatomy::Atlas& atlas, Questions& out);
void make_places(const anatomy::Atlas& atlas, Questions& out);
void make_courses(const anatomy::Atlas& atlas, Questions& out);
void make_roots(const anatomy::Atlas& atlas, Questions& out);
void make_skins(const anatomy::Atlas& atlas, Questions& out);
void make_conditions(const anatomy::Atlas& atlas, Questions& out);
void make_examinations(const anatomy::Atlas& atlas, Questions& out);
void make_layers(const anatomy::Atlas& atlas, Questions& out);
void make_studies(const anatomy::Atlas& atlas, Questions& out);
void make_sides(const anatomy::Atlas& atlas, Questions& out);
void make_faults(const anatomy::Atlas& atlas, Questions& out);

/// A question of a kind about a thing; `aspect`, where a kind asks of one thing in several ways, ends its id.
[[nodiscard]] Question about(Kind kind, const Id& subject, std::string_view aspect = {});

/// Adds it, where it can be asked: it has a source, and wrong answers or a task. Wrong answers that read as the right
/// one does, or as each other, are left out first.
void put(Questions& out, Question question);

/// Whether there are two of it, for whatever a picture can show.
[[nodiscard]] bool is_paired(const anatomy::Atlas& atlas, const Id& id);
/// With the left side, where there are two.
[[nodiscard]] Id one_of(const anatomy::Atlas& atlas, const Id& id);
/// Both sides, where there are two.
[[nodiscard]] std::vector<Id> both_of(const anatomy::Atlas& atlas, const Id& id);
/// Whether it is drawn by convention as one of several that no study tells apart: then no question does.
[[nodiscard]] bool is_not_told_apart(const anatomy::Atlas& atlas, const Id& id);
/// The drawn nerves at and below `nerve`, those of the left side of pairs, without variants: a nerve is not seen twice.
[[nodiscard]] std::vector<Id> drawn_parts(const anatomy::Atlas& atlas, const Id& nerve);

/// Which nerves have to do with each other. Refers to the atlas.
class Kinship {
 public:
  explicit Kinship(const anatomy::Atlas& atlas);
  /// Whether one of two nerves is part of the other, or a part of one is: then the name of one may be true of the
  /// other.
  [[nodiscard]] bool share_parts(const Id& a, const Id& b) const;
  /// Whether `part` is part of `whole`, by its id or by its `parent`, or the same.
  [[nodiscard]] bool is_part(const Id& part, const Id& whole) const;
  /// Whether they share parts, and whether the fibres of one come by the other.
  [[nodiscard]] bool are_tied(const Id& a, const Id& b) const;

 private:
  [[nodiscard]] bool come_by(const Id& nerve, const Id& way) const;

  const anatomy::Atlas& atlas_;
  std::map<Id, std::set<Id>> wholes_;  ///< By nerve: what it is part of, by ids and by `parent`, itself included.
  std::map<Id, std::set<Id>> parts_;   ///< The other way round.
};

/// Where something stands in the literature: its own references; else those of the claims measured from or to it, of
/// the nerves' steps that lie at it, of the topics that name it, whichever come first. Keys, four at most.
[[nodiscard]] std::vector<std::string> sources_of(const anatomy::Atlas& atlas, const Id& id,
                                                  const std::vector<std::string>& own);
/// What is typed for it: its names.
[[nodiscard]] std::vector<std::string> typed_names(const anatomy::Names& names);
/// Two sentences or texts, one after the other.
[[nodiscard]] std::string joined(const anatomy::Atlas& atlas, const std::string& first, const std::string& next);

}  // namespace cluneal::study
