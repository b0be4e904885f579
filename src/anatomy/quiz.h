#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "anatomy/names.h"

namespace cluneal::anatomy {

/// A claim whose number learners are asked for.
struct AskedClaim {
  std::string claim;  ///< Its key.
  std::string ask;    ///< The question, without the study and without the number.
};

/// What learners are asked that the rest of the atlas does not say by itself.
struct Quiz {
  std::vector<Id> asked_walks;           ///< Walks (what their steps' ids share) whose order is that of an examination.
  std::vector<AskedClaim> asked_claims;  ///< In the order of a lesson.
  std::set<Id> not_told_apart;  ///< Nerves that are drawn by convention, one of several that no study tells apart.
  std::map<Id, Id> skin_apart;  ///< By territory: another one that really lies apart from it, the nearest such.
  std::map<Id, std::vector<Id>> other_answers;  ///< By case: what is true of it too, or cannot be told from its answer.
};

}  // namespace cluneal::anatomy
