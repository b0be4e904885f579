#include "app/cli/list_entries.h"

#include <algorithm>
#include <array>

#include "anatomy/words.h"

namespace cluneal::app::cli {
namespace {

using anatomy::Atlas;
using base::Id;
using base::JsonWriter;

/// Its number; nothing where it has a Latin name there whose number is not recorded.
std::string in_ta2(const anatomy::Names& names) {
  return names.ta2.empty() && names.latin.empty() ? "not in TA2" : names.ta2;
}

void ids(JsonWriter& json, const char* key, const std::vector<Id>& all) {
  json.key(key).begin_array();
  for (const Id& id : all) json.value(id.text());
  json.end_array();
}

void statement(JsonWriter& json, const anatomy::Statement& said) {
  json.begin_object().member("text", said.text).member("basis", word_of(said.basis));
  strings(json, "references", said.references);
  if (said.n) json.member("n", *said.n).member("counted", said.counted);
  if (!said.design.empty()) json.member("design", said.design);
  if (!said.follow_up.empty()) json.member("follow_up", said.follow_up);
  json.member("confidence", word_of(said.confidence)).end_object();
}

/// Its joints' angles, and what is drawn of it: hulls of discs in order, as x, y and radius in statures.
void pictogram(const Atlas& atlas, JsonWriter& json, const anatomy::Pictogram& pictogram) {
  static constexpr anatomy::Words<anatomy::Ink, 7> inks{{{"body", anatomy::Ink::body},
                                                         {"far", anatomy::Ink::far},
                                                         {"furniture", anatomy::Ink::furniture},
                                                         {"gap", anatomy::Ink::gap},
                                                         {"mark", anatomy::Ink::mark},
                                                         {"relief", anatomy::Ink::relief},
                                                         {"arrow", anatomy::Ink::arrow}}};
  const anatomy::Drawing drawing = drawing_of(atlas.pictograms, pictogram);
  json.key("pictogram").begin_object();
  json.member("pain", std::string(spelt(pictogram.pain, anatomy::pain_words)));
  json.member("mark", pictogram.mark.text()).member("body", pictogram.person.body).key("angles").begin_object();
  for (const auto& [key, angle] : pictogram.person.angles) json.member(key, angle);
  json.end_object();
  json.key("low").begin_array().value(drawing.low.x).value(drawing.low.y).end_array();
  json.key("high").begin_array().value(drawing.high.x).value(drawing.high.y).end_array();
  json.key("blobs").begin_array();
  for (const anatomy::Blob& blob : drawing.blobs) {
    json.begin_object().member("part", blob.part).member("ink", spelt(blob.ink, inks)).key("discs").begin_array();
    for (const anatomy::Disc& disc : blob.discs) {
      json.begin_array().value(disc.centre.x).value(disc.centre.y).value(disc.radius).end_array();
    }
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

/// What entries of a subject say beside names, text and sources.
void of_structure(const Atlas& atlas, JsonWriter& json, const Id& id) {
  json.member("paired", atlas.structures.at(id).paired);
}

void of_nerve(const Atlas& atlas, JsonWriter& json, const Id& id) {
  const anatomy::Nerve& nerve = atlas.nerves.at(id);
  json.member("group", nerve.group.text()).member("drawn", nerve.drawn);
  json.key("fibres").begin_array();
  for (const anatomy::Root& root : nerve.fibres) json.value(root.name());
  json.end_array();
  json.member("uncertain", nerve.uncertain).member("uncertainty", nerve.uncertainty).key("steps").begin_array();
  for (const anatomy::Waypoint& waypoint : nerve.course) json.value(waypoint.text);
  json.end_array();
}

void of_site(const Atlas& atlas, JsonWriter& json, const Id& id) {
  const anatomy::Site& site = atlas.sites.at(id);
  json.member("nerve", site.nerve.text()).member("palpation", site.palpation);
  json.member("block_target", site.block_target).member("schematic", site.schematic);
  strings(json, "passage_present", site.passage_present);
  strings(json, "constricted_in_cadavers", site.constricted_in_cadavers);
  strings(json, "clinical_share", site.clinical_share);
}

void of_territory(const Atlas& atlas, JsonWriter& json, const Id& id) {
  const anatomy::Territory& territory = atlas.territories.at(id);
  json.member("nerve", territory.nerve.text()).member("schematic", territory.schematic);
}

void of_area(const Atlas& atlas, JsonWriter& json, const Id& id) {
  const anatomy::Area& area = atlas.areas.at(id);
  json.member("topic", area.topic.text()).member("paired", area.paired).member("urgent", area.urgent);
  if (area.dermatome) json.member("root", area.dermatome->root.name());
}

void of_landmark(const Atlas& atlas, JsonWriter& json, const Id& id) {
  json.member("paired", atlas.landmarks.at(id).paired);
}

void of_variant(const Atlas& atlas, JsonWriter& json, const Id& id) {
  const anatomy::Variant& variant = atlas.variants.at(id);
  json.member("of", variant.of.text()).member("share", variant.share);
  strings(json, "claims", variant.claims);
  ids(json, "shows", variant.shows);
  ids(json, "hides", variant.hides);
}

void of_tour(const Atlas& atlas, JsonWriter& json, const Id& id) {
  const anatomy::Tour& tour = atlas.tours.at(id);
  json.member("minutes", tour.minutes).key("steps").begin_array();
  for (const anatomy::TourStep& step : tour.steps) {
    json.begin_object().member("id", step.key).member("text", step.slide).member("notes", step.notes);
    json.member("seconds", step.seconds);
    if (step.question) json.member("question", step.question->ask).member("answer", step.question->answer);
    strings(json, "references", step.references);
    json.end_object();
  }
  json.end_array();
}

struct Own {
  std::string_view subject;
  void (*write)(const Atlas&, JsonWriter&, const Id&);
};

constexpr std::array<Own, 8> own_members{{{"structures", of_structure},
                                          {"nerves", of_nerve},
                                          {"sites", of_site},
                                          {"territories", of_territory},
                                          {"areas", of_area},
                                          {"landmarks", of_landmark},
                                          {"variants", of_variant},
                                          {"tours", of_tour}}};

}  // namespace

void list_subject(const Atlas& atlas, const anatomy::Subject& subject, JsonWriter& json, std::vector<ListLine>& lines) {
  const auto own =
      std::find_if(own_members.begin(), own_members.end(), [&](const Own& one) { return one.subject == subject.key; });
  subject.each(atlas, [&](const anatomy::Entry& entry) {
    begin_entry(atlas, json, entry.id.text(), entry.names, entry.text, entry.references);
    if (own != own_members.end()) own->write(atlas, json, entry.id);
    json.end_object();
    lines.push_back({entry.id.text(), entry.names.title, entry.text});
  });
}

void strings(JsonWriter& json, const char* key, const std::vector<std::string>& texts) {
  json.key(key).begin_array();
  for (const std::string& text : texts) json.value(text);
  json.end_array();
}

void names(const Atlas& atlas, JsonWriter& json, const anatomy::Names& names) {
  json.key("names").begin_object().member(atlas.language.is_english() ? "english" : "name", names.title);
  json.member("latin", names.latin);
  json.member("ta2", in_ta2(names)).member("plain", names.plain);
  strings(json, "synonyms", names.synonyms);
  json.end_object();
}

void begin_entry(const Atlas& atlas, JsonWriter& json, const std::string& id, const anatomy::Names& of,
                 const std::string& text, const std::vector<std::string>& references) {
  json.begin_object().member("id", id);
  names(atlas, json, of);
  json.member("text", text);
  strings(json, "references", references);
}

namespace {

void way(const Atlas& atlas, JsonWriter& json, const anatomy::Way& way) {
  json.key("way").begin_object();
  json.member("of", "drawn bodies, not patients; not for guiding a needle");
  json.member("bodies", static_cast<int>(atlas.persons.size())).member("unit", "mm");
  ids(json, "to", way.to);
  json.key("near").begin_array();
  for (const anatomy::NearWay& near : way.near) {
    json.begin_object().member("id", near.thing.text()).member("name", atlas.title_of(near.thing));
    json.member("least", near.least).member("greatest", near.greatest).end_object();
  }
  json.end_array().end_object();
}

}  // namespace

void list_topic(const Atlas& atlas, const anatomy::Topic& topic, JsonWriter& json, std::vector<ListLine>& lines) {
  begin_entry(atlas, json, topic.id.text(), topic.names, topic.text, topic.references());
  if (!topic.plain.empty()) json.member("plain", topic.plain);
  ids(json, "places", topic.places);
  for (const anatomy::Section& section : topic.sections) {
    json.key(section.key).begin_array();
    for (const anatomy::Statement& said : section.statements) statement(json, said);
    json.end_array();
  }
  if (!topic.claims.empty()) strings(json, "claims", topic.claims);
  if (!topic.areas.empty()) {
    json.key("areas").begin_array();
    for (const anatomy::AreaInWords& area : topic.areas) {
      json.begin_object().member("words", area.words).member("basis", area.published ? "published" : "drawn");
      strings(json, "references", area.references);
      json.end_object();
    }
    json.end_array();
  }
  if (topic.year) json.member("year", *topic.year);
  if (topic.way) way(atlas, json, *topic.way);
  if (topic.effect) json.member("effect_on_nerve", word_of(*topic.effect));
  if (!topic.answer.empty()) json.member("answer", topic.answer.text()).member("urgent", topic.urgent);
  if (const auto drawn = atlas.pictograms.of_topics.find(topic.id); drawn != atlas.pictograms.of_topics.end()) {
    pictogram(atlas, json, drawn->second);
  }
  json.end_object();
  lines.push_back({topic.id.text(), topic.names.title, topic.text});
}

}  // namespace cluneal::app::cli
