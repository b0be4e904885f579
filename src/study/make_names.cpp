#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "study/making.h"
#include "study/phrases.h"

namespace cluneal::study {

namespace {

using anatomy::Atlas;

language::Phrase asked_of(anatomy::Tissue tissue) {
  switch (tissue) {
    case anatomy::Tissue::disc:
      return phrases::which_disc;
    case anatomy::Tissue::ligament:
      return phrases::which_ligament;
    case anatomy::Tissue::muscle:
      return phrases::which_muscle;
    case anatomy::Tissue::nerve:
      return phrases::which_nerve;
    case anatomy::Tissue::bone:
      return phrases::which_bone;
    case anatomy::Tissue::fascia:
    case anatomy::Tissue::vessel:
    case anatomy::Tissue::skin:
      break;
  }
  return phrases::which_structure;
}

/// The same thing by its names: what it is called, and what is known of it.
void name_it(const Atlas& atlas, Question& question, const anatomy::Names& names, const std::string& summary) {
  question.answer = names.title;
  question.accepted = typed_names(names);
  question.explanation = summary;
  if (names.latin.empty()) return;
  question.explanation = joined(atlas, summary, atlas.language.say(phrases::in_latin, {{"name", names.latin}}));
}

/// Of others what lies near in the list comes first: neighbours in a row of vertebrae or ribs.
template <class Map, class Fits>
std::vector<std::string> titles_near(const Map& map, const Id& id, Fits fits) {
  std::vector<const typename Map::value_type*> all;
  std::ptrdiff_t own = 0;
  for (const auto& one : map) {
    if (one.first == id) own = std::ssize(all);
    if (one.first == id || fits(one.first, one.second)) all.push_back(&one);
  }
  std::vector<std::string> titles;
  for (std::ptrdiff_t step = 1; step < std::ssize(all); ++step) {
    for (const std::ptrdiff_t at : {own - step, own + step}) {
      if (at >= 0 && at < std::ssize(all)) titles.push_back(all[static_cast<std::size_t>(at)]->second.names.title);
    }
  }
  return titles;
}

void name_structures(const Atlas& atlas, Questions& out) {
  for (const auto& [id, structure] : atlas.structures) {
    if (structure.tissue == anatomy::Tissue::skin) continue;  // There is one.
    Question question = about(Kind::name_this, id);
    question.text = atlas.language.say(asked_of(structure.tissue));
    name_it(atlas, question, structure.names, structure.summary);
    const anatomy::Tissue tissue = structure.tissue;
    question.wrong = titles_near(atlas.structures, id,
                                 [tissue](const Id&, const anatomy::Structure& o) { return o.tissue == tissue; });
    question.picture = {"posterior", {one_of(atlas, id)}, {}, {one_of(atlas, id)}, {}};
    question.same_on_both_sides = structure.paired;
    question.references = sources_of(atlas, id, structure.references);
    put(out, std::move(question));
  }
}

/// How far apart two nerves stand in the tree of names and groups: less is nearer.
int apart(const anatomy::Nerve& a, const anatomy::Nerve& b) {
  if (a.id.parent() == b.id.parent()) return 0;
  return a.group == b.group ? 1 : 2;
}

void name_nerves(const Atlas& atlas, Questions& out) {
  const Kinship kinship(atlas);
  for (const auto& [id, nerve] : atlas.nerves) {
    const std::vector<Id> parts = drawn_parts(atlas, id);
    if (parts.empty() || is_not_told_apart(atlas, id)) continue;
    Question question = about(Kind::name_this, id);
    question.text = atlas.language.say(nerve.drawn ? phrases::which_nerve : phrases::which_nerves);
    name_it(atlas, question, nerve.names, nerve.summary);
    for (int distance = 0; distance <= 2; ++distance) {
      for (const auto& [other_id, other] : atlas.nerves) {
        if (other.drawn != nerve.drawn || apart(nerve, other) != distance) continue;
        if (is_not_told_apart(atlas, other_id)) continue;
        if (!kinship.share_parts(id, other_id)) question.wrong.push_back(other.names.title);
      }
    }
    question.picture = {"posterior", parts, {}, parts, parts};
    question.same_on_both_sides = nerve.paired;
    question.references = sources_of(atlas, id, nerve.references);
    put(out, std::move(question));
  }
}

void name_landmarks(const Atlas& atlas, Questions& out) {
  for (const auto& [id, landmark] : atlas.landmarks) {
    const auto place = atlas.places.find(id);
    if (place == atlas.places.end()) continue;
    Question question = about(Kind::name_this, id);
    question.text = atlas.language.say(phrases::which_landmark);
    name_it(atlas, question, place->second.names, landmark.summary);
    for (const auto& [other, is] : atlas.landmarks) {
      // What stands for a stretch of a line may lie on the same spot.
      if (other != id && other.parent() != id.parent()) question.wrong.push_back(atlas.title_of(other));
    }
    question.picture = {"posterior", {one_of(atlas, id)}, {}, {one_of(atlas, id)}, {}};
    question.same_on_both_sides = landmark.paired;
    question.references = sources_of(atlas, id, landmark.references);
    put(out, std::move(question));
  }
}

void name_sites(const Atlas& atlas, Questions& out) {
  for (const auto& [id, site] : atlas.sites) {
    if (site.waypoint.empty() && !site.spot) continue;
    Question question = about(Kind::name_this, id);
    question.subjects.push_back(site.nerve);
    question.text = atlas.language.say(phrases::which_site);
    name_it(atlas, question, site.names, site.mechanism);
    const Id own = id;
    question.wrong =
        titles_near(atlas.sites, id, [&own](const Id& other, const anatomy::Site&) { return !other.covers(own); });
    question.picture = {"posterior", {one_of(atlas, id)}, {}, {one_of(atlas, id)}, {one_of(atlas, id)}};
    question.same_on_both_sides = true;
    question.references = sources_of(atlas, id, site.references);
    put(out, std::move(question));
  }
}

/// Which nerve serves a piece of skin, told in words: for one that is not drawn, too.
void name_nerves_of_skin(const Atlas& atlas, Questions& out) {
  const Kinship kinship(atlas);
  for (const auto& [id, territory] : atlas.territories) {
    const auto nerve = atlas.nerves.find(territory.nerve);
    if (nerve == atlas.nerves.end()) continue;
    Question question = about(Kind::name_this, id);
    question.subjects.push_back(territory.nerve);
    // What the words say of the skin may say its nerve's name: they stand there only where nothing can be shown.
    question.text = territory.core.empty() ? atlas.language.say(phrases::whose_skin, {{"skin", territory.summary}})
                                           : atlas.language.say(phrases::whose_skin_is_it);
    name_it(atlas, question, nerve->second.names, joined(atlas, territory.summary, territory.note));
    for (const auto& [other_id, other] : atlas.territories) {
      if (kinship.are_tied(territory.nerve, other.nerve)) continue;
      question.wrong.push_back(atlas.title_of(other.nerve));
    }
    if (!territory.core.empty()) question.picture = {"posterior", {one_of(atlas, id)}, {}, {one_of(atlas, id)}, {}};
    question.same_on_both_sides = !territory.core.empty();
    question.references = sources_of(atlas, id, territory.references);
    put(out, std::move(question));
  }
}

/// A name that several things have ("lateral branch of the dorsal ramus", of which level?) is no answer.
void keep_own_names(Questions& questions) {
  std::map<std::string, std::set<Id>> named;
  for (const Question& question : questions) {
    for (const std::string& name : question.accepted) named[name].insert(question.subjects.front());
  }
  for (Question& question : questions) {
    std::erase_if(question.accepted,
                  [&](const std::string& name) { return name != question.answer && named.at(name).size() > 1; });
  }
}

}  // namespace

void make_names(const Atlas& atlas, Questions& out) {
  Questions names;
  name_structures(atlas, names);
  name_nerves(atlas, names);
  name_landmarks(atlas, names);
  name_sites(atlas, names);
  name_nerves_of_skin(atlas, names);
  keep_own_names(names);
  std::move(names.begin(), names.end(), std::back_inserter(out));
}

}  // namespace cluneal::study
