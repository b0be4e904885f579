#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "anatomy/area.h"
#include "anatomy/bedside.h"
#include "anatomy/claim.h"
#include "anatomy/group.h"
#include "anatomy/handout.h"
#include "anatomy/nerve.h"
#include "anatomy/nerve_traits.h"
#include "anatomy/person.h"
#include "anatomy/pictogram.h"
#include "anatomy/place.h"
#include "anatomy/quiz.h"
#include "anatomy/site.h"
#include "anatomy/structure.h"
#include "anatomy/territory.h"
#include "anatomy/topic.h"
#include "anatomy/tour.h"
#include "anatomy/variant.h"
#include "anatomy/words_by_sex.h"
#include "language/language.h"

namespace cluneal::anatomy {

/// What the atlas knows. Plain values; read-only once loaded.
struct Atlas {
  std::map<std::string, Reference> references;
  std::map<std::string, Claim> claims;
  std::map<Id, Structure> structures;
  std::map<Id, Nerve> nerves;
  TraitTable nerve_traits;  ///< By the branch that they are told of: nerve_traits.h.
  std::map<Id, Site> sites;
  std::map<Id, Territory> territories;
  std::map<Id, Variant> variants;
  std::map<Id, Group> groups;
  Persons persons;
  std::map<Id, PlaceName> places;
  std::map<Id, Landmark> landmarks;
  std::vector<TopicKind> topic_kinds;  ///< In the order of a lesson.
  std::map<Id, Topic> topics;
  Pictograms pictograms;  ///< Of topics that are postures.
  Handouts handouts;      ///< What patients take home.
  Bedside bedside;        ///< What is said to them.
  Quiz quiz;              ///< What learners are asked besides.
  std::map<Id, Area> areas;
  std::map<Root, RootColour> root_colours;
  std::map<Id, Tour> tours;
  std::vector<WordsBySex> words_by_sex;
  std::map<Id, Names> headings;  ///< Above structures of a kind: `bone.vertebra`, "Vertebrae".
  language::Language language;   ///< Of its texts; as read, English.
  std::string content_hash;      ///< Of the files that shape a body: neither topics nor references.

  /// The names of anything, with or without a side: "Medial superior cluneal nerve, left".
  [[nodiscard]] std::string title_of(const Id& id) const;
  /// The topics of a kind in the order of its file.
  [[nodiscard]] std::vector<const Topic*> topics_of(std::string_view kind) const;
  /// The tours in the order in which one would hear them.
  [[nodiscard]] std::vector<const Tour*> tours_in_order() const;
  /// The groups in the order of a lecture.
  [[nodiscard]] std::vector<const Group*> groups_in_order() const;
  /// The group of the nerve that a site or a territory belongs to; nothing where it is unknown.
  [[nodiscard]] const Group* group_of(const Id& nerve) const;
  /// Whether it is of the group of all that is not cluneal.
  [[nodiscard]] bool is_neighbour(const Nerve& nerve) const;
  /// The variant with which alone that nerve is seen, in place of another; null for all others.
  [[nodiscard]] const Variant* variant_behind(const Id& nerve) const;
  /// Every structure, drawn nerve, site, painted territory, area and landmark, with sides. A body may lack some of
  /// them: what is shown is what both the atlas and the body have.
  [[nodiscard]] std::vector<Id> leaves() const;
};

}  // namespace cluneal::anatomy
