#include <algorithm>
#include <map>
#include <set>

#include "anatomy/citation.h"
#include "anatomy/nerve_traits.h"
#include "anatomy/roots.h"
#include "study/making.h"
#include "study/phrases.h"

namespace cluneal::study {

namespace {

using anatomy::Atlas;
using anatomy::Nerve;
using anatomy::Root;
using anatomy::RootFinding;
using anatomy::RootShare;

bool is_found(const RootShare& cell) {
  return cell.finding == RootFinding::present || (cell.finding == RootFinding::share && cell.percent.value_or(0) > 0);
}

/// All roots that the data gives a nerve, a part of it or what it is part of: by studies, by reviews, by what its
/// anatomy allows.
std::set<Root> given(const Atlas& atlas, const Kinship& kinship, const Nerve& nerve) {
  std::set<Root> roots;
  for (const auto& [id, other] : atlas.nerves) {
    if (!kinship.is_part(id, nerve.id) && !kinship.is_part(nerve.id, id)) continue;
    for (const RootShare& cell : other.roots) {
      if (const auto root = anatomy::parse_root(cell.root); root && cell.finding != RootFinding::absent) {
        roots.insert(*root);
      }
    }
    const anatomy::NerveTraits traits = anatomy::traits_of(atlas.nerve_traits, id);
    if (!traits.origin || traits.origin->own_root) continue;  // Its own root stands in its cells.
    for (Root root = traits.origin->first; root <= traits.origin->last; root = root.next()) roots.insert(root);
  }
  return roots;
}

/// All roots that one study gives a nerve, a part of it or what it is part of.
std::set<Root> given_by(const Atlas& atlas, const Kinship& kinship, const Nerve& nerve, const std::string& reference) {
  std::set<Root> roots;
  for (const auto& [id, other] : atlas.nerves) {
    if (!kinship.is_part(id, nerve.id) && !kinship.is_part(nerve.id, id)) continue;
    for (const RootShare& cell : other.roots) {
      const auto root = anatomy::parse_root(cell.root);
      if (root && cell.reference == reference && cell.finding != RootFinding::absent) roots.insert(*root);
    }
  }
  return roots;
}

constexpr int all_roots = 22;  ///< T1 to S5: a root's index at most.

/// Other roots, the nearest first, at most so many levels away.
std::vector<std::string> roots_beside(const Root& root, const std::set<Root>& left_out, int farthest = all_roots) {
  constexpr int last = all_roots;
  std::vector<std::string> names;
  for (int step = 1; step <= std::min(farthest, last - 1); ++step) {
    for (const int index : {root.index - step, root.index + step}) {
      const Root other{index};
      if (index >= 1 && index <= last && !left_out.contains(other)) names.push_back(other.name());
    }
  }
  return names;
}

std::string listed_roots(const std::set<Root>& roots) {
  std::string names;
  for (const Root& root : roots) names += (names.empty() ? "" : ", ") + root.name();
  return names;
}

/// A name that says its root asks nothing. Among the synonyms are, in every language, the English names.
bool tells_root(const Nerve& nerve) {
  if (anatomy::root_in(nerve.id)) return true;
  std::vector<std::string> names = nerve.names.synonyms;
  names.push_back(nerve.names.title);
  for (const RootShare& cell : nerve.roots) {
    for (const std::string& name : names) {
      if (name.find(cell.root) != std::string::npos) return true;
    }
  }
  return false;
}

void roots_by_study(const Atlas& atlas, const Kinship& kinship, const Nerve& nerve, Questions& out) {
  const std::set<Root> all = given(atlas, kinship, nerve);
  for (const RootShare& cell : nerve.roots) {
    const auto root = anatomy::parse_root(cell.root);
    const auto reference = atlas.references.find(cell.reference);
    if (!root || !is_found(cell) || reference == atlas.references.end()) continue;
    Question question = about(Kind::which_root, nerve.id, root->name() + "/" + cell.reference);
    question.roots = {root->name()};
    question.text = atlas.language.say(
        phrases::which_root_by_study, {{"study", anatomy::short_name(reference->second)}, {"name", nerve.names.title}});
    question.answer = root->name();
    // Roots that nobody names are best, if they are near; then those that others name and this study does not: the
    // question asks by whom.
    constexpr int near = 3;
    question.wrong = roots_beside(*root, all, near);
    for (std::string& other : roots_beside(*root, given_by(atlas, kinship, nerve, cell.reference))) {
      if (std::find(question.wrong.begin(), question.wrong.end(), other) == question.wrong.end())
        question.wrong.push_back(std::move(other));
    }
    question.explanation =
        joined(atlas, nerve.summary, atlas.language.say(phrases::roots_by_all, {{"roots", listed_roots(all)}}));
    question.references = {cell.reference};
    if (!drawn_parts(atlas, nerve.id).empty()) {
      const std::vector<Id> parts = drawn_parts(atlas, nerve.id);
      question.picture = {"posterior", parts, {}, parts, {}};
      question.same_on_both_sides = nerve.paired;
    }
    put(out, std::move(question));
  }
}

/// A root that stands in reviews alone, among such as were counted.
void roots_by_reviews(const Atlas& atlas, const Nerve& nerve, Questions& out) {
  std::map<Root, std::vector<std::string>> reviewed;
  std::set<Root> counted;
  for (const RootShare& cell : nerve.roots) {
    const auto root = anatomy::parse_root(cell.root);
    if (!root) continue;
    if (cell.finding == RootFinding::review_range) reviewed[*root].push_back(cell.reference);
    if (is_found(cell)) counted.insert(*root);
  }
  for (const Root& root : counted) reviewed.erase(root);
  if (reviewed.size() != 1) return;  // One right answer.
  const auto& [root, references] = *reviewed.begin();
  Question question = about(Kind::which_root, nerve.id, root.name() + "/reviews");
  question.roots = {root.name()};
  question.text = atlas.language.say(phrases::which_root_by_reviews, {{"name", nerve.names.title}});
  question.answer = root.name();
  for (const Root& other : counted) question.wrong.push_back(other.name());
  question.explanation = nerve.summary;
  question.references = references;
  put(out, std::move(question));
}

/// The spot on the skin at which a root is tested.
void roots_by_test(const Atlas& atlas, Questions& out) {
  for (const auto& [id, area] : atlas.areas) {
    if (!area.dermatome || area.dermatome->part != anatomy::DermatomePart::test_point) continue;
    const auto topic = atlas.topics.find(area.topic);
    if (topic == atlas.topics.end()) continue;
    const Root root = area.dermatome->root;
    Question question = about(Kind::which_root, id);
    question.roots = {root.name()};
    question.text = atlas.language.say(phrases::which_root_is_tested);
    question.answer = root.name();
    question.wrong = roots_beside(root, {root});
    question.explanation = topic->second.text;
    for (const anatomy::Section& section : topic->second.sections) {
      if (section.key != "test") continue;
      for (const anatomy::Statement& said : section.statements) {
        question.references.insert(question.references.end(), said.references.begin(), said.references.end());
        question.explanation = joined(atlas, said.text, question.explanation);
      }
    }
    const Id shown = one_of(atlas, id);
    // The spots in front lie at the groin and on the thigh.
    question.picture = {area.core.front().facing > 90 ? "anterior" : "posterior", {shown}, {}, {shown}, {}};
    question.same_on_both_sides = area.paired;
    put(out, std::move(question));
  }
}

}  // namespace

void make_roots(const Atlas& atlas, Questions& out) {
  const Kinship kinship(atlas);
  for (const auto& [id, nerve] : atlas.nerves) {
    if (!tells_root(nerve)) {
      roots_by_study(atlas, kinship, nerve, out);
      roots_by_reviews(atlas, nerve, out);
    }
  }
  roots_by_test(atlas, out);
}

}  // namespace cluneal::study
