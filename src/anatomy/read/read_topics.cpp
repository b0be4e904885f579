#include <algorithm>

#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

TopicKind read_kind(const JsonReader& at) {
  at.unknown_keys({"key", "prefix", "title", "summary", "least", "professional", "drawn", "painted", "has_way",
                   "flags_first", "sections"});
  TopicKind kind;
  kind.key = non_empty_string(at["key"]);
  kind.prefix = non_empty_string(at["prefix"]);
  kind.title = non_empty_string(at["title"]);
  kind.summary = non_empty_string(at["summary"]);
  kind.least = static_cast<int>(at["least"].integer());
  kind.professional = at.boolean_or("professional", false);
  kind.drawn = at.boolean_or("drawn", false);
  kind.has_way = at.boolean_or("has_way", false);
  kind.painted = at.boolean_or("painted", false);
  kind.flags_first = at.boolean_or("flags_first", false);
  for (const JsonReader& section : at["sections"].items()) {
    section.unknown_keys({"key", "title", "required", "held_back"});
    kind.sections.push_back({non_empty_string(section["key"]), non_empty_string(section["title"]),
                             section.boolean_or("required", false), section.boolean_or("held_back", false)});
  }
  return kind;
}

Statement read_statement(const JsonReader& at) {
  at.unknown_keys({"text", "basis", "references", "n", "counted", "design", "follow_up", "confidence"});
  Statement statement;
  statement.text = non_empty_string(at["text"]);
  if (at.has("basis")) statement.basis = read_enum(at["basis"], basis_words);
  statement.references = optional_strings(at, "references");
  if (at.has("n")) statement.n = static_cast<int>(at["n"].integer());
  statement.counted = at.string_or("counted", "");
  statement.design = at.string_or("design", "");
  statement.follow_up = at.string_or("follow_up", "");
  if (at.has("confidence")) statement.confidence = read_enum(at["confidence"], confidence_words);
  return statement;
}

/// In the order of the kind, whatever that of the file is.
std::vector<Section> read_sections(const JsonReader& at, const TopicKind& kind) {
  std::vector<std::string_view> known;
  std::vector<Section> sections;
  for (const SectionKind& section : kind.sections) {
    known.push_back(section.key);
    if (!at.has(section.key)) continue;
    Section read{section.key, {}};
    for (const JsonReader& statement : at[section.key].items()) read.statements.push_back(read_statement(statement));
    sections.push_back(std::move(read));
  }
  at.unknown_keys(known);
  return sections;
}

AreaInWords read_area_in_words(const JsonReader& at) {
  at.unknown_keys({"words", "basis", "references"});
  static constexpr Words<bool, 2> words{{{"published", true}, {"drawn", false}}};
  return {non_empty_string(at["words"]), read_enum(at["basis"], words), optional_strings(at, "references")};
}

Way read_way(const JsonReader& at) {
  at.unknown_keys({"to", "near"});
  Way way{optional_ids(at, "to"), {}};
  for (const JsonReader& near : at["near"].items()) {
    near.unknown_keys({"id", "between", "least", "greatest"});
    NearWay read{
        near["id"].id(), {}, static_cast<int>(near["least"].integer()), static_cast<int>(near["greatest"].integer())};
    read.between = optional_ids(near, "between");
    way.near.push_back(std::move(read));
  }
  return way;
}

PaintedStroke read_painted(const JsonReader& at) {
  at.unknown_keys({"side", "radius", "points"});
  static constexpr Words<base::Side, 2> words{{{"left", base::Side::left}, {"right", base::Side::right}}};
  PaintedStroke stroke;
  stroke.side = read_enum(at["side"], words);
  stroke.radius = at["radius"].number();
  if (at["radius"].is_number() && stroke.radius <= 0) at["radius"].fail("must be more than 0 mm");
  for (const JsonReader& spot : at["points"].items()) stroke.points.push_back(read_spot(spot));
  if (at["points"].is_array() && stroke.points.empty()) at["points"].fail("holds no point");
  return stroke;
}

Topic read_topic(const JsonReader& at, const TopicKind& kind) {
  at.unknown_keys({"id", "names", "text", "plain", "places", "beside", "sections", "claims", "pooled", "areas", "year",
                   "effect_on_nerve", "way", "press", "answer", "urgent", "painted"});
  Topic topic;
  topic.id = at["id"].id();
  topic.kind = kind.key;
  topic.names = read_names(at["names"]);
  topic.text = non_empty_string(at["text"]);
  topic.plain = at.string_or("plain", "");
  topic.places = optional_ids(at, "places");
  topic.beside = optional_ids(at, "beside");
  topic.sections = read_sections(at["sections"], kind);
  topic.claims = optional_strings(at, "claims");
  if (at.has("pooled")) {
    for (const JsonReader& together : at["pooled"].items()) {
      std::vector<std::string> keys;
      for (const JsonReader& key : together.items()) keys.push_back(non_empty_string(key));
      topic.pooled.push_back(std::move(keys));
    }
  }
  if (at.has("areas")) {
    for (const JsonReader& area : at["areas"].items()) topic.areas.push_back(read_area_in_words(area));
  }
  if (at.has("year")) topic.year = static_cast<int>(at["year"].integer());
  if (at.has("effect_on_nerve")) topic.effect = read_enum(at["effect_on_nerve"], effect_words);
  topic.press = optional_id(at, "press");
  if (at.has("way")) topic.way = read_way(at["way"]);
  topic.answer = optional_id(at, "answer");
  topic.urgent = at.boolean_or("urgent", false);
  if (at.has("painted")) {
    for (const JsonReader& stroke : at["painted"].items()) topic.painted.push_back(read_painted(stroke));
  }
  return topic;
}

}  // namespace

void read_topic_kinds(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "topic_kinds")) {
    TopicKind kind = read_kind(at);
    const bool again = std::any_of(atlas.topic_kinds.begin(), atlas.topic_kinds.end(),
                                   [&](const TopicKind& other) { return other.key == kind.key; });
    if (again) at.fail("\"" + kind.key + "\" is there twice");
    atlas.topic_kinds.push_back(std::move(kind));
  }
}

void read_topics(const JsonReader& root, const TopicKind& kind, Atlas& atlas) {
  int order = 0;
  for (const JsonReader& at : entries(root, kind.key)) {
    Topic topic = read_topic(at, kind);
    topic.order = order++;
    const Id id = topic.id;
    insert_unique(at, atlas.topics, id, id.text(), std::move(topic));
  }
}

}  // namespace cluneal::anatomy
