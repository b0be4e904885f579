#include "app/present/topics.h"

#include <algorithm>

#include "anatomy/walk.h"
#include "app/phrases.h"
#include "app/present/cite.h"
#include "app/present/postures.h"
#include "app/present/search_words.h"
#include "app/present/topic_numbers.h"
#include "app/present/ways.h"
#include "language/writing.h"

namespace cluneal::app {
namespace {

constexpr std::string_view ruled_out_first = "red_flags";  ///< The kind of topics that come before any nerve.

using anatomy::Atlas;
using anatomy::Basis;
using anatomy::NerveEffect;
using anatomy::Topic;
using anatomy::TopicKind;
using base::Id;

const TopicKind* kind_of(const Atlas& atlas, const Topic& topic) {
  for (const TopicKind& kind : atlas.topic_kinds) {
    if (kind.key == topic.kind) return &kind;
  }
  return nullptr;
}

/// All that a topic says, for the search.
std::string said(const Topic& topic) {
  std::string all = topic.text + " " + topic.plain;
  for (const anatomy::Section& section : topic.sections) {
    for (const anatomy::Statement& statement : section.statements) all += " " + statement.text;
  }
  return all;
}

std::string weight_of(const language::Language& language, const anatomy::Statement& statement) {
  switch (statement.basis) {
    case Basis::reasoned:
      return language.say(phrases::reasoned_here_not_from_a);
    case Basis::none_found:
      return language.say(phrases::looked_for_no_study_was);
    case Basis::made_up:
      return {};
    case Basis::published:
      break;
  }
  std::string weight;
  const auto add = [&](const std::string& more) { weight = language::listed(language, weight, more); };
  if (statement.n) add(std::to_string(*statement.n) + " " + statement.counted);
  add(statement.design);
  if (!statement.follow_up.empty()) add(language.say(phrases::followed_time, {{"time", statement.follow_up}}));
  if (statement.confidence == anatomy::Confidence::low) add(language.say(phrases::weak_evidence));
  if (!weight.empty()) weight.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(weight.front())));
  return language::sentence(language, weight);
}

std::vector<ui::InfoClaim> sources_of(const Atlas& atlas, const std::vector<std::string>& keys) {
  std::vector<ui::InfoClaim> sources;
  for (const std::string& key : keys) {
    ui::InfoClaim claim;
    cite(atlas, key, claim);
    if (!claim.source.empty()) sources.push_back(std::move(claim));
  }
  return sources;
}

std::string fact_of(const language::Language& language, const Topic& topic) {
  if (topic.year) return std::to_string(*topic.year);
  if (!topic.effect) return {};
  switch (*topic.effect) {
    case NerveEffect::none:
      return language.say(phrases::leaves_the_nerve_as_it);
    case NerveEffect::numbs:
      return language.say(phrases::numbs_the_nerve_for_a);
    case NerveEffect::stimulates:
      return language.say(phrases::stimulates_the_nerve);
    case NerveEffect::frees:
      return language.say(phrases::frees_the_nerve);
    case NerveEffect::destroys:
      return language.say(phrases::destroys_the_nerve_where_it);
    case NerveEffect::removes:
      return language.say(phrases::removes_a_piece_of_the);
  }
  return {};
}

ui::InfoSection section_of(const Atlas& atlas, const anatomy::SectionKind& kind, const anatomy::Section& section) {
  ui::InfoSection shown{kind.title, kind.held_back, {}};
  for (const anatomy::Statement& statement : section.statements) {
    shown.statements.push_back(told_statement(atlas, statement));
  }
  return shown;
}

std::optional<ui::InfoWalk> told_walk(const Atlas& atlas, const Topic& topic) {
  const std::vector<const Topic*> steps = anatomy::steps_of(atlas, topic.id.parent());
  const auto at = std::find(steps.begin(), steps.end(), &topic);
  if (at == steps.end()) return std::nullopt;
  ui::InfoWalk walk{atlas.title_of(topic.id.parent()), static_cast<std::size_t>(at - steps.begin()) + 1, steps.size(),
                    std::nullopt, std::nullopt};
  const auto to = [](const Topic& step) { return ui::InfoLink{step.id, step.names.title}; };
  if (at != steps.begin()) walk.back = to(**(at - 1));
  if (at + 1 != steps.end()) walk.next = to(**(at + 1));
  return walk;
}

ui::TreeNode leaf_of(const Atlas& atlas, const Topic& topic) {
  ui::TreeNode leaf;
  leaf.id = topic.id;
  leaf.title = language::titled(atlas.language, topic.year ? std::to_string(*topic.year) : "", topic.names.title);
  leaf.full = topic.names.title;
  leaf.words = words_of(topic.names);
  leaf.text = said(topic);
  leaf.topic = true;
  leaf.picture = picture_of(atlas, topic);
  const std::vector<const Topic*> steps = anatomy::steps_of(atlas, topic.id.parent());
  if (steps.empty()) return leaf;
  leaf.title = leaf.full = atlas.title_of(topic.id.parent());
  leaf.text.clear();
  for (const Topic* step : steps) leaf.text += step->names.title + " " + said(*step) + " ";
  return leaf;
}

std::string small(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// Whether `place` is of `thing`: lies at it, above or below it, or is a site or a territory of it.
bool is_place_of(const Atlas& atlas, const Id& place, const Id& thing) {
  if (place.covers(thing) || thing.covers(place)) return true;
  const auto site = atlas.sites.find(place);
  if (site != atlas.sites.end()) return thing.covers(site->second.nerve);
  const auto territory = atlas.territories.find(place);
  return territory != atlas.territories.end() && thing.covers(territory->second.nerve);
}

/// Whether it is listed by itself: of a walk, its first step alone.
bool is_listed(const Atlas& atlas, const Topic& topic) {
  const std::vector<const Topic*> steps = anatomy::steps_of(atlas, topic.id.parent());
  return steps.empty() || steps.front() == &topic;
}

}  // namespace

ui::InfoStatement told_statement(const Atlas& atlas, const anatomy::Statement& statement) {
  return {statement.text, weight_of(atlas.language, statement), sources_of(atlas, statement.references)};
}

bool speaks_of(const Atlas& atlas, const Topic& topic, const Id& thing) {
  if (std::any_of(topic.places.begin(), topic.places.end(),
                  [&](const Id& place) { return is_place_of(atlas, place, thing); }))
    return true;
  return std::any_of(topic.sections.begin(), topic.sections.end(), [&](const anatomy::Section& section) {
    return !section.statements.empty() && std::any_of(atlas.groups.begin(), atlas.groups.end(), [&](const auto& entry) {
      return entry.first.covers(thing) && small(entry.second.short_name) == section.key;
    });
  });
}

std::vector<ui::TreeNode> topic_tree(const Atlas& atlas) {
  std::vector<ui::TreeNode> tree;
  for (const TopicKind& kind : atlas.topic_kinds) {
    ui::TreeNode node;
    node.id = Id::parse(kind.prefix).value_or(Id{});
    node.title = kind.title;
    node.full = kind.summary;
    node.topic = true;
    for (const Topic* topic : atlas.topics_of(kind.key)) {
      if (is_listed(atlas, *topic)) node.children.push_back(leaf_of(atlas, *topic));
    }
    tree.push_back(std::move(node));
  }
  return tree;
}

std::vector<ui::InfoLink> what_to_rule_out(const Atlas& atlas) {
  std::vector<ui::InfoLink> links;
  for (const Topic* topic : atlas.topics_of(ruled_out_first)) links.push_back({topic->id, topic->names.title});
  return links;
}

void describe_topic(const Atlas& atlas, const Topic& topic, ui::Info& info) {
  const TopicKind* kind = kind_of(atlas, topic);
  if (kind == nullptr) return;
  info.latin = topic.names.latin;
  if (!topic.names.ta2.empty()) info.ta2 = "TA2 " + topic.names.ta2;
  info.summary = topic.text;
  ui::InfoTopic shown;
  shown.kind = kind->title;
  shown.plain = topic.plain;
  shown.fact = fact_of(atlas.language, topic);
  for (const anatomy::Section& section : topic.sections) {
    const auto of_kind = std::find_if(kind->sections.begin(), kind->sections.end(),
                                      [&](const anatomy::SectionKind& each) { return each.key == section.key; });
    if (of_kind != kind->sections.end()) shown.sections.push_back(section_of(atlas, *of_kind, section));
  }
  if (!topic.areas.empty()) {
    ui::InfoSection skin{atlas.language.say(phrases::its_area_on_the_skin), false, {}};
    for (const anatomy::AreaInWords& area : topic.areas) {
      skin.statements.push_back({area.words,
                                 area.published ? atlas.language.say(phrases::as_published)
                                                : atlas.language.say(phrases::drawn_here_after_the_words),
                                 sources_of(atlas, area.references)});
    }
    shown.sections.push_back(std::move(skin));
  }
  for (const auto& [id, area] : atlas.areas) {
    if (area.topic == topic.id) shown.places.push_back({id, area.names.title});
  }
  for (const Id& place : topic.places) shown.places.push_back({place, atlas.title_of(place)});
  shown.numbers = topic_numbers(atlas, topic);
  shown.way = told_way(atlas, topic);
  shown.flags_open = kind->flags_first;
  if (topic.kind != ruled_out_first) info.rule_out_first = what_to_rule_out(atlas);
  if (!topic.answer.empty()) shown.answer = ui::InfoLink{topic.answer, atlas.title_of(topic.answer)};
  shown.walk = told_walk(atlas, topic);
  shown.picture = picture_of(atlas, topic);
  info.topic = std::move(shown);
}

std::vector<ui::InfoAbout> topics_about(const Atlas& atlas, const Id& thing) {
  std::vector<ui::InfoAbout> about;
  for (const TopicKind& kind : atlas.topic_kinds) {
    const bool tells = std::any_of(kind.sections.begin(), kind.sections.end(),
                                   [](const anatomy::SectionKind& section) { return section.held_back; });
    if (tells) continue;  // The place would give a case's answer away.
    ui::InfoAbout of_kind{kind.title, {}};
    for (const Topic* topic : atlas.topics_of(kind.key)) {
      if (!speaks_of(atlas, *topic, thing)) continue;
      // A walk once, at the first of its steps that speaks of it.
      const std::optional<ui::InfoWalk> walk = told_walk(atlas, *topic);
      const bool there = walk && !of_kind.topics.empty() && of_kind.topics.back().title == walk->title;
      if (there) continue;
      of_kind.topics.push_back({topic->id, walk ? walk->title : topic->names.title, picture_of(atlas, *topic)});
    }
    if (!of_kind.topics.empty()) about.push_back(std::move(of_kind));
  }
  return about;
}

}  // namespace cluneal::app
