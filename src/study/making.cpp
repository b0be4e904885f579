#include "study/making.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "language/writing.h"

namespace cluneal::study {

namespace {

constexpr std::size_t most_sources = 4;

void add_new(std::vector<std::string>& keys, const std::vector<std::string>& more) {
  for (const std::string& key : more) {
    if (keys.size() < most_sources && std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  }
}

/// Whether a place of the body lies on a structure: `landmark.vertebra.l2.foramen` on `bone.vertebra.l2`.
bool lies_on(const Id& place, const Id& structure) {
  if (structure.covers(place)) return true;
  const auto without_kind = [](const Id& id) { return Id::parse(id.text().substr(id.text().find('.') + 1)); };
  const std::optional<Id> of_place = without_kind(place), of_structure = without_kind(structure);
  return of_place && of_structure && of_structure->covers(*of_place);
}

}  // namespace

Question about(Kind kind, const Id& subject, std::string_view aspect) {
  Question question;
  question.kind = kind;
  question.id = std::string(word_of(kind)) + "/" + subject.text();
  if (!aspect.empty()) question.id += "/" + std::string(aspect);
  question.subjects = {subject};
  return question;
}

void put(Questions& out, Question question) {
  std::vector<std::string> wrong;
  for (std::string& one : question.wrong) {
    if (one != question.answer && std::find(wrong.begin(), wrong.end(), one) == wrong.end()) {
      wrong.push_back(std::move(one));
    }
  }
  question.wrong = std::move(wrong);
  const bool asks = question.answering != Answering::choice || !question.wrong.empty();
  if (asks && !question.references.empty()) out.push_back(std::move(question));
}

bool is_paired(const anatomy::Atlas& atlas, const Id& id) {
  if (const auto found = atlas.structures.find(id); found != atlas.structures.end()) return found->second.paired;
  if (const auto found = atlas.nerves.find(id); found != atlas.nerves.end()) return found->second.paired;
  if (const auto found = atlas.landmarks.find(id); found != atlas.landmarks.end()) return found->second.paired;
  if (const auto found = atlas.areas.find(id); found != atlas.areas.end()) return found->second.paired;
  return atlas.sites.contains(id) || atlas.territories.contains(id);
}

Id one_of(const anatomy::Atlas& atlas, const Id& id) {
  return is_paired(atlas, id) ? id.child("left") : id;
}

std::vector<Id> both_of(const anatomy::Atlas& atlas, const Id& id) {
  return is_paired(atlas, id) ? std::vector<Id>{id.child("left"), id.child("right")} : std::vector<Id>{id};
}

bool is_not_told_apart(const anatomy::Atlas& atlas, const Id& id) {
  return atlas.quiz.not_told_apart.contains(id);
}

std::vector<Id> drawn_parts(const anatomy::Atlas& atlas, const Id& nerve) {
  std::vector<Id> parts;
  for (const auto& [id, part] : atlas.nerves) {
    const bool usual = id == nerve || atlas.variant_behind(id) == nullptr;
    if (part.drawn && usual && nerve.covers(id)) parts.push_back(one_of(atlas, id));
  }
  return parts;
}

Kinship::Kinship(const anatomy::Atlas& atlas) : atlas_(atlas) {
  for (const auto& [id, nerve] : atlas.nerves) {
    std::set<Id>& wholes = wholes_[id];
    std::vector<Id> left{id};
    while (!left.empty()) {
      const Id whole = left.back();
      left.pop_back();
      if (whole.empty() || !wholes.insert(whole).second) continue;
      parts_[whole].insert(id);
      left.push_back(whole.parent());
      const auto found = atlas.nerves.find(whole);
      if (found != atlas.nerves.end() && found->second.parent) left.push_back(*found->second.parent);
    }
  }
  // All ids begin alike: that is no kinship.
  for (auto part = parts_.begin(); part != parts_.end();) {
    part = atlas.nerves.contains(part->first) ? std::next(part) : parts_.erase(part);
  }
}

bool Kinship::share_parts(const Id& a, const Id& b) const {
  const auto of_a = parts_.find(a), of_b = parts_.find(b);
  if (of_a == parts_.end() || of_b == parts_.end()) return a == b;
  return std::any_of(of_a->second.begin(), of_a->second.end(),
                     [&of_b](const Id& part) { return of_b->second.contains(part); });
}

bool Kinship::is_part(const Id& part, const Id& whole) const {
  const auto wholes = wholes_.find(part);
  return wholes != wholes_.end() && wholes->second.contains(whole);
}

bool Kinship::come_by(const Id& nerve, const Id& way) const {
  const auto parts = parts_.find(nerve);
  if (parts == parts_.end()) return false;
  std::vector<Id> left(parts->second.begin(), parts->second.end());
  std::set<Id> met;
  while (!left.empty()) {
    const Id id = left.back();
    left.pop_back();
    if (!met.insert(id).second) continue;
    if (share_parts(id, way)) return true;
    const auto found = atlas_.nerves.find(id);
    if (found != atlas_.nerves.end() && found->second.leaves) left.push_back(*found->second.leaves);
  }
  return false;
}

bool Kinship::are_tied(const Id& a, const Id& b) const {
  return share_parts(a, b) || come_by(a, b) || come_by(b, a);
}

std::vector<std::string> sources_of(const anatomy::Atlas& atlas, const Id& id, const std::vector<std::string>& own) {
  std::vector<std::string> keys;
  add_new(keys, own);
  if (!keys.empty()) return keys;
  for (const auto& [key, claim] : atlas.claims) {
    if (claim.from == id.text() || claim.to == id.text()) add_new(keys, {claim.reference});
  }
  if (!keys.empty()) return keys;
  for (const auto& [nerve_id, nerve] : atlas.nerves) {
    for (const anatomy::Waypoint& step : nerve.course) {
      if (step.passes == id || lies_on(step.place, id)) add_new(keys, step.references);
    }
  }
  if (!keys.empty()) return keys;
  for (const auto& [topic_id, topic] : atlas.topics) {
    if (std::find(topic.places.begin(), topic.places.end(), id) != topic.places.end())
      add_new(keys, topic.references());
  }
  return keys;
}

std::vector<std::string> typed_names(const anatomy::Names& names) {
  std::vector<std::string> typed{names.title};
  if (!names.latin.empty()) typed.push_back(names.latin);
  for (const std::string& name : names.synonyms) typed.push_back(name);
  return typed;
}

std::string joined(const anatomy::Atlas& atlas, const std::string& first, const std::string& next) {
  return language::followed(atlas.language, first, next);
}

}  // namespace cluneal::study
