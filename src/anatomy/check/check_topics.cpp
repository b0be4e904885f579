#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "anatomy/check/checking.h"

namespace cluneal::anatomy {

namespace {

/// Whether something of the model answers to `id`, by itself or below it.
bool on_model(const Atlas& atlas, const Id& id) {
  const auto in = [&](const auto& things) {
    return std::any_of(things.begin(), things.end(), [&](const auto& entry) { return id.covers(entry.first); });
  };
  return in(atlas.structures) || in(atlas.nerves) || in(atlas.sites) || in(atlas.territories) || in(atlas.landmarks) ||
         in(atlas.areas);
}

/// "12 %": a number of percent.
bool states_share(const std::string& text) {
  const std::size_t at = text.find('%');
  if (at == std::string::npos) return false;
  const std::size_t before = text.find_last_not_of(' ', at == 0 ? 0 : at - 1);
  return before != std::string::npos && std::isdigit(static_cast<unsigned char>(text[before])) != 0;
}

void check_statement(const Atlas& atlas, const Topic& topic, const Section& section, const Statement& statement,
                     const Findings& findings) {
  const std::string where = topic.id.text() + " " + section.key;
  check_references_known(atlas, statement.references, where, findings);
  if (statement.basis == Basis::published && statement.references.empty()) {
    findings.error(where, "states something as published without a source: " + in_quotes(statement.text));
  }
  if (statement.basis == Basis::made_up && topic.kind != "cases") {
    findings.error(where, "makes something up, which only a case may: " + in_quotes(statement.text));
  }
  // An age, a duration or a score of a made-up patient is nobody's finding; everywhere else a share is somebody's.
  if (states_share(statement.text) && statement.basis != Basis::published && statement.basis != Basis::made_up) {
    findings.error(where, "states a share without a source: " + in_quotes(statement.text));
  }
  if (statement.n && *statement.n <= 0) findings.error(where, "counts nothing.");
  if (statement.n && statement.counted.empty()) findings.error(where, "does not say what it counts.");
  for (const std::string& key : statement.references) {
    if (statement.text.find(key) != std::string::npos) {
      findings.error(where, "shows the key " + in_quotes(key) + " to the reader.");
    }
  }
}

/// Where a finger presses.
void check_press(const Atlas& atlas, const Topic& topic, const Findings& findings) {
  if (topic.press.empty()) return;
  const std::string& where = topic.id.text();
  if (!atlas.sites.contains(topic.press) && !atlas.landmarks.contains(topic.press))
    findings.error(where, "presses " + in_quotes(topic.press.text()) + ", which is neither a site nor a landmark.");
  if (std::none_of(topic.places.begin(), topic.places.end(), [&](const Id& place) { return place == topic.press; }))
    findings.error(where, "presses " + in_quotes(topic.press.text()) + ", which is none of its places.");
}

/// What is drawn of its numbers, and what of them becomes one.
void check_numbers(const Atlas& atlas, const Topic& topic, const Findings& findings) {
  const std::string& where = topic.id.text();
  const std::vector<std::string> cited = topic.references();
  for (const std::string& key : topic.claims) {
    const auto claim = atlas.claims.find(key);
    if (claim == atlas.claims.end()) {
      findings.error(where, "draws " + in_quotes(key) + ", which is no claim.");
    } else if (!share_of(claim->second)) {
      findings.error(where, "draws " + in_quotes(key) + ", which is no share.");
    } else if (std::find(cited.begin(), cited.end(), claim->second.reference) == cited.end()) {
      findings.error(where, "draws " + in_quotes(key) + " of a paper that it does not cite.");
    }
  }
  for (const std::vector<std::string>& together : topic.pooled) {
    std::set<std::string> papers;
    for (const std::string& key : together) {
      const auto claim = atlas.claims.find(key);
      if (std::find(topic.claims.begin(), topic.claims.end(), key) == topic.claims.end() ||
          claim == atlas.claims.end()) {
        findings.error(where, "pools " + in_quotes(key) + ", which it does not draw.");
        continue;
      }
      if (!claim->second.n) findings.error(where, "pools " + in_quotes(key) + ", which says not in how many.");
      if (!papers.insert(claim->second.reference).second)
        findings.error(where, "pools two numbers of " + in_quotes(claim->second.reference) + " as two studies.");
    }
    if (together.size() < 2) findings.error(where, "pools one study.");
  }
}

/// Where the way leads, and what lies near it.
void check_way(const Atlas& atlas, const TopicKind& kind, const Topic& topic, const Findings& findings) {
  const std::string& where = topic.id.text();
  if (!topic.way) {
    if (kind.has_way) findings.error(where, "has no way, as all " + kind.key + " have.");
    return;
  }
  if (!kind.has_way) findings.error(where, "has a way, which " + kind.key + " have not.");
  if (topic.way->to.empty()) findings.error(where, "has a way to nowhere.");
  for (const Id& to : topic.way->to) {
    if (!atlas.sites.contains(to) && !atlas.landmarks.contains(to))
      findings.error(where, "has a way to " + in_quotes(to.text()) + ", which is neither a site nor a landmark.");
  }
  if (topic.way->near.empty()) findings.error(where, "does not say what lies near its way.");
  for (const NearWay& near : topic.way->near) {
    const std::string thing = in_quotes(near.thing.text());
    check_sideless(near.thing, findings);
    if (near.least < 0 || near.least > near.greatest)
      findings.error(where, "has a range from its way to " + thing + " that goes backward.");
    if (near.between.empty()) {
      const bool place = std::any_of(atlas.places.begin(), atlas.places.end(),
                                     [&](const auto& entry) { return near.thing.covers(entry.first); });
      if (!place && !on_model(atlas, near.thing))
        findings.error(where, "has " + thing + " near its way, which is nothing of the model.");
    } else if (near.between.size() != 2 || !atlas.structures.contains(near.between[0]) ||
               !atlas.structures.contains(near.between[1])) {
      findings.error(where, "has the joint " + thing + " near its way, which is not between two structures.");
    }
    if (atlas.title_of(near.thing) == near.thing.text()) findings.error(where, "has no name for " + thing + ".");
  }
}

void check_topic(const Atlas& atlas, const TopicKind& kind, const Topic& topic, const Findings& findings) {
  const std::string& where = topic.id.text();
  check_sideless(topic.id, findings);
  if (!where.starts_with(kind.prefix + ".")) {
    findings.error(where, "does not start with " + in_quotes(kind.prefix + ".") + ", as all " + kind.key + " do.");
  }
  check_beside(atlas, topic.beside, where, findings);
  check_way(atlas, kind, topic, findings);
  check_numbers(atlas, topic, findings);
  check_press(atlas, topic, findings);
  if (kind.painted == topic.painted.empty()) {
    findings.error(where, kind.painted ? "has no drawing, as all " + kind.key + " must."
                                       : "has a drawing, which none of the " + kind.key + " may.");
  }
  for (const PaintedStroke& stroke : topic.painted) {
    for (const Spot& spot : stroke.points) check_spot(atlas, spot, where + " drawing", findings);
  }
  for (const Id& place : topic.places) {
    check_sideless(place, findings);
    if (!on_model(atlas, place)) {
      findings.error(where, "lies at " + in_quotes(place.text()) + ", which is nothing of the model.");
    }
  }
  for (const SectionKind& section : kind.sections) {
    const auto found = std::find_if(topic.sections.begin(), topic.sections.end(),
                                    [&](const Section& other) { return other.key == section.key; });
    const bool says = found != topic.sections.end() && !found->statements.empty();
    if (section.required && !says) findings.error(where, "says nothing under " + in_quotes(section.key) + ".");
  }
  for (const Section& section : topic.sections) {
    for (const Statement& statement : section.statements) check_statement(atlas, topic, section, statement, findings);
  }
  for (const AreaInWords& area : topic.areas) {
    check_references_known(atlas, area.references, where, findings);
    if (area.published && area.references.empty()) findings.error(where, "has a published area without a source.");
  }
  if (kind.key == "treatments" && !topic.effect) findings.error(where, "does not say what it does to the nerve.");
  if (kind.key == "cases" && !atlas.topics.contains(topic.answer) && !atlas.sites.contains(topic.answer)) {
    findings.error(where, "was " + in_quotes(topic.answer.text()) + ", which is neither a topic nor a site.");
  }
}

}  // namespace

void check_beside(const Atlas& atlas, const std::vector<Id>& beside, const std::string& where,
                  const Findings& findings) {
  if (beside.size() == 1 || beside.size() > most_side_by_side) {
    findings.error(where, "compares " + std::to_string(beside.size()) + " things side by side; two to four can be.");
  }
  for (const Id& id : beside) {
    const auto other = atlas.topics.find(id);
    const bool felt =
        other != atlas.topics.end() &&
        (!other->second.places.empty() || std::any_of(atlas.areas.begin(), atlas.areas.end(),
                                                      [&](const auto& area) { return area.second.topic == id; }));
    if (!felt && !on_model(atlas, id)) {
      findings.error(where, "compares " + in_quotes(id.text()) + ", which no picture can show.");
    }
  }
}

namespace {

/// A kind after whose topics somebody is pressed, injected or treated.
bool touches_a_patient(const TopicKind& kind) {
  constexpr std::array<std::string_view, 3> kinds{"examinations", "blocks", "treatments"};
  return std::find(kinds.begin(), kinds.end(), kind.key) != kinds.end();
}

}  // namespace

void check_topics(const Atlas& atlas, std::vector<base::Diagnostic>& diagnostics) {
  for (const TopicKind& kind : atlas.topic_kinds) {
    const Findings findings("clinical/" + kind.key + ".json", diagnostics);
    const std::vector<const Topic*> topics = atlas.topics_of(kind.key);
    if (static_cast<int>(topics.size()) < kind.least) {
      findings.error(kind.key, "has " + std::to_string(topics.size()) + " entries; there must be " +
                                   std::to_string(kind.least) + " or more.");
    }
    for (const Topic* topic : topics) check_topic(atlas, kind, *topic, findings);
    if (touches_a_patient(kind) && !kind.flags_first) {
      findings.error(kind.key, "does not show first what must be ruled out, as its kind must.");
    }
  }
}

}  // namespace cluneal::anatomy
