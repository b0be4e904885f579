#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/id.h"

namespace cluneal::anatomy {

using base::Id;

/// What stands on the page that a patient takes home about one group of nerves: topics, whose plain texts are printed,
/// and a few sentences of its own.
struct Handout {
  Id id;
  Id of;                   ///< A group of nerves.
  std::string short_name;  ///< "Upper nerves": for a switch that a patient presses.
  std::string plain;       ///< What the nerve is and what can happen to it.
  std::vector<std::string> references;
  std::vector<Id> shows, hides;  ///< Of the body, on the patient's own side.
  std::vector<Id> frames;        ///< What the picture is framed to.
  Id caught_at;                  ///< The site that is ringed.
  std::vector<Id> feels;         ///< Symptoms.
  std::vector<Id> worse, eases;  ///< Postures.
  std::vector<Id> first, later;  ///< Treatments: what is tried first; what else there is, from the gentlest up.
};

/// Red flags that stand on every handout.
struct HandoutWarnings {
  std::vector<Id> at_once;   ///< An emergency department, now.
  std::vector<Id> same_day;  ///< A doctor, today.
  std::vector<Id> again;     ///< Another look.
};

struct Handouts {
  std::map<Id, Handout> all;
  HandoutWarnings warnings;
  /// Of the group at or above `nerve`; nothing where there is none.
  [[nodiscard]] const Handout* of(const Id& nerve) const;
};

/// A patient reads sentences of no more words than this (Baumann and others 2023, Eur Spine J 32:3039).
inline constexpr int most_plain_words = 15;

}  // namespace cluneal::anatomy
