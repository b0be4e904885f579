#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "anatomy/nerve.h"
#include "anatomy/roots.h"

namespace cluneal::anatomy {

/// What an anatomist would say of a branch of nerves in general. Checks, courses and pictures ask for these and never
/// for a nerve by its name.
enum class NerveTrait {
  bundle,                 ///< Strands that share one name: the picture names one of them, by the whole's.
  source,                 ///< What cluneal nerves come from, in the group of the neighbours: roots and rami.
  lumbar_lateral,         ///< A lateral branch of a dorsal ramus above the sacrum: it goes down, straight.
  arches_over_ala,        ///< It arches over the ala of the sacrum first (Bogduk 1982).
  behind_sacrum,          ///< It runs on the back of the sacrum.
  kept_on_bone,           ///< How far from bone a step says that it lies is kept, be it less than the nerve's room.
  led_by_bone,            ///< In canal and foramina or round a process: bone leads it, and its form is not judged.
  forks_in_skin,          ///< It ends in the skin in several twigs.
  leaves_pelvis,          ///< It leaves the pelvis by the greater sciatic foramen.
  enters_lesser_foramen,  ///< And goes in again by the lesser.
};

/// What the anatomy of a nerve allows.
struct Origin {
  std::string called;  ///< "a superior cluneal nerve"
  Ramus ramus = Ramus::mixed;
  Root first, last;
  std::string why;        ///< A sentence.
  bool own_root = false;  ///< One whose id names a level has the root of that level alone.
};

/// What is said of the nerves at and below an id.
struct NerveTraits {
  std::optional<double> label;  ///< Which names come first where there is no room for all; 0: none.
  std::optional<bool> bold;     ///< Its name is what the picture is about.
  std::optional<Origin> origin;
  Id crosses;  ///< The curve that it runs over, where papers measure it.
  Id passes;   ///< The ligament in which papers measure it.
  std::set<NerveTrait> traits;
};

using TraitTable = std::map<Id, NerveTraits>;

/// All that holds for a nerve, with or without its side: traits add up, of the rest the most specific id's counts.
[[nodiscard]] NerveTraits traits_of(const TraitTable& table, const Id& nerve);
[[nodiscard]] bool has_trait(const TraitTable& table, const Id& nerve, NerveTrait trait);
/// The most specific id at or above `nerve` of which a trait is told; empty where there is none.
[[nodiscard]] Id branch_with(const TraitTable& table, const Id& nerve, NerveTrait trait);

}  // namespace cluneal::anatomy
