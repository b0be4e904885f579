#include <algorithm>
#include <functional>
#include <ostream>

#include "anatomy/words.h"
#include "app/cli/commands.h"
#include "app/cli/nearest.h"
#include "app/models/load.h"
#include "app/present/bibliography.h"
#include "app/present/cite.h"
#include "base/json.h"

namespace cluneal::app::cli {
namespace {

using anatomy::Atlas;
using base::Id;
using base::JsonWriter;

/// A line for a person.
struct Line {
  std::string id, title, text;
};

void strings(JsonWriter& json, const char* key, const std::vector<std::string>& texts) {
  json.key(key).begin_array();
  for (const std::string& text : texts) json.value(text);
  json.end_array();
}

void ids(JsonWriter& json, const char* key, const std::vector<Id>& all) {
  json.key(key).begin_array();
  for (const Id& id : all) json.value(id.text());
  json.end_array();
}

/// Its number; nothing where it has a Latin name there whose number is not recorded.
std::string in_ta2(const anatomy::Names& names) {
  return names.ta2.empty() && names.latin.empty() ? "not in TA2" : names.ta2;
}

void names(const Atlas& atlas, JsonWriter& json, const anatomy::Names& names) {
  json.key("names").begin_object().member(atlas.language.is_english() ? "english" : "name", names.title);
  json.member("latin", names.latin);
  json.member("ta2", in_ta2(names)).member("plain", names.plain);
  strings(json, "synonyms", names.synonyms);
  json.end_object();
}

/// What every entry begins with.
void head(const Atlas& atlas, JsonWriter& json, const Id& id, const anatomy::Names& of, const std::string& text,
          const std::vector<std::string>& references) {
  json.begin_object().member("id", id.text());
  names(atlas, json, of);
  json.member("text", text);
  strings(json, "references", references);
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
  json.member("pain", pictogram.pain == anatomy::Pain::worse ? "worse" : "better");
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

void topic(const Atlas& atlas, JsonWriter& json, const anatomy::Topic& topic) {
  head(atlas, json, topic.id, topic.names, topic.text, topic.references());
  if (!topic.plain.empty()) json.member("plain", topic.plain);
  ids(json, "places", topic.places);
  for (const anatomy::Section& section : topic.sections) {
    json.key(section.key).begin_array();
    for (const anatomy::Statement& said : section.statements) statement(json, said);
    json.end_array();
  }
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
  if (topic.effect) json.member("effect_on_nerve", word_of(*topic.effect));
  if (!topic.answer.empty()) json.member("answer", topic.answer.text()).member("urgent", topic.urgent);
  if (const auto drawn = atlas.pictograms.of_topics.find(topic.id); drawn != atlas.pictograms.of_topics.end()) {
    pictogram(atlas, json, drawn->second);
  }
  json.end_object();
}

void structures(const Atlas& atlas, JsonWriter& json, std::vector<Line>& lines) {
  for (const auto& [id, structure] : atlas.structures) {
    head(atlas, json, id, structure.names, structure.summary, structure.references);
    json.member("paired", structure.paired).end_object();
    lines.push_back({id.text(), structure.names.title, structure.summary});
  }
}

void nerves(const Atlas& atlas, JsonWriter& json, std::vector<Line>& lines) {
  for (const auto& [id, nerve] : atlas.nerves) {
    head(atlas, json, id, nerve.names, nerve.summary, nerve.references);
    json.member("group", nerve.group.text()).member("drawn", nerve.drawn);
    json.member("uncertain", nerve.uncertain).member("uncertainty", nerve.uncertainty).key("steps").begin_array();
    for (const anatomy::Waypoint& waypoint : nerve.course) json.value(waypoint.text);
    json.end_array().end_object();
    lines.push_back({id.text(), nerve.names.title, nerve.summary});
  }
}

/// One entry a cell of the matrix root x nerve x study.
void roots(const Atlas& atlas, JsonWriter& json, std::vector<Line>& lines) {
  static constexpr anatomy::Words<anatomy::RootFinding, 6> findings{
      {{"share", anatomy::RootFinding::share},
       {"present", anatomy::RootFinding::present},
       {"absent", anatomy::RootFinding::absent},
       {"not_listed", anatomy::RootFinding::not_listed},
       {"review_range", anatomy::RootFinding::review_range},
       {"not_reported", anatomy::RootFinding::not_reported}}};
  for (const auto& [id, nerve] : atlas.nerves) {
    for (const anatomy::RootShare& root : nerve.roots) {
      const std::string finding(spelt(root.finding, findings));
      const std::string key = root.root + "/" + id.text() + "/" + root.reference;
      json.begin_object().member("id", key).member("root", root.root).member("nerve", id.text());
      names(atlas, json, nerve.names);
      json.member("text", root.note).member("finding", finding);
      if (root.percent) json.member("percent", *root.percent);
      json.member("of", root.of);
      strings(json, "references", {root.reference});
      json.end_object();
      lines.push_back(
          {key, finding + (root.percent ? " " + as_published(atlas.language, *root.percent) + " %" : ""), root.of});
    }
  }
}

void sites(const Atlas& atlas, JsonWriter& json, std::vector<Line>& lines) {
  for (const auto& [id, site] : atlas.sites) {
    head(atlas, json, id, site.names, site.mechanism, site.references);
    json.member("nerve", site.nerve.text()).member("palpation", site.palpation);
    json.member("block_target", site.block_target).member("schematic", site.schematic);
    strings(json, "passage_present", site.passage_present);
    strings(json, "constricted_in_cadavers", site.constricted_in_cadavers);
    strings(json, "clinical_share", site.clinical_share);
    json.end_object();
    lines.push_back({id.text(), site.names.title, site.mechanism});
  }
}

void territories(const Atlas& atlas, JsonWriter& json, std::vector<Line>& lines) {
  for (const auto& [id, territory] : atlas.territories) {
    head(atlas, json, id, territory.names, territory.summary, territory.references);
    json.member("nerve", territory.nerve.text()).member("schematic", territory.schematic).end_object();
    lines.push_back({id.text(), territory.names.title, territory.summary});
  }
}

void areas(const Atlas& atlas, JsonWriter& json, std::vector<Line>& lines) {
  for (const auto& [id, area] : atlas.areas) {
    const auto topic = atlas.topics.find(area.topic);
    head(atlas, json, id, area.names, area.note,
         topic == atlas.topics.end() ? std::vector<std::string>{} : topic->second.references());
    json.member("topic", area.topic.text()).member("paired", area.paired).member("urgent", area.urgent);
    if (area.dermatome) json.member("root", area.dermatome->root.name());
    json.end_object();
    lines.push_back({id.text(), area.names.title, area.note});
  }
}

void landmarks(const Atlas& atlas, JsonWriter& json, std::vector<Line>& lines) {
  for (const auto& [id, landmark] : atlas.landmarks) {
    head(atlas, json, id, landmark.names, landmark.summary, landmark.references);
    json.member("paired", landmark.paired).end_object();
    lines.push_back({id.text(), landmark.names.title, landmark.summary});
  }
}

void variants(const Atlas& atlas, JsonWriter& json, std::vector<Line>& lines) {
  for (const auto& [id, variant] : atlas.variants) {
    head(atlas, json, id, variant.names, variant.summary, variant.references);
    json.member("of", variant.of.text()).member("share", variant.share).end_object();
    lines.push_back({id.text(), variant.names.title, variant.share});
  }
}

void claims(const Atlas& atlas, JsonWriter& json, std::vector<Line>& lines) {
  for (const auto& [key, claim] : atlas.claims) {
    const std::string text = told(atlas, claim).text;
    json.begin_object().member("id", key).member("text", text).member("quantity", claim.quantity);
    json.member("value", claim.value).member("unit", claim.unit);
    if (claim.spread > 0) json.member("spread", claim.spread);
    if (claim.low && claim.high) json.member("low", *claim.low).member("high", *claim.high);
    if (claim.n) json.member("n", *claim.n);
    json.member("counted", claim.counted).member("from", claim.from).member("to", claim.to);
    json.member("metric", claim.metric).member("material", claim.material).member("note", claim.note);
    json.member("confidence", word_of(claim.confidence)).member("checked", word_of(claim.checked));
    strings(json, "references", {claim.reference});
    json.end_object();
    lines.push_back({key, text, ""});
  }
}

void tours(const Atlas& atlas, JsonWriter& json, std::vector<Line>& lines) {
  for (const anatomy::Tour* tour : atlas.tours_in_order()) {
    head(atlas, json, tour->id, tour->names, tour->summary, tour->references());
    json.member("minutes", tour->minutes).key("steps").begin_array();
    for (const anatomy::TourStep& step : tour->steps) {
      json.begin_object().member("id", step.key).member("text", step.slide).member("notes", step.notes);
      json.member("seconds", step.seconds);
      if (step.question) json.member("question", step.question->ask).member("answer", step.question->answer);
      strings(json, "references", step.references);
      json.end_object();
    }
    json.end_array().end_object();
    lines.push_back({tour->id.text(), tour->names.title, tour->summary});
  }
}

void references(const Atlas& atlas, JsonWriter& json, std::vector<Line>& lines) {
  for (const auto& [key, reference] : atlas.references) {
    json.begin_object().member("id", key).member("key", key).member("authors", reference.authors);
    json.member("year", reference.year).member("title", reference.title).member("journal", reference.journal);
    json.member("doi", reference.doi).member("pmid", reference.pmid).member("pmcid", reference.pmcid);
    json.member("checked", word_of(reference.checked)).member("note", reference.note).end_object();
    ui::InfoClaim cited;
    cite(atlas, key, cited);
    lines.push_back({key, cited.full_source, cited.link});
  }
}

struct Kind {
  std::string_view key;
  void (*write)(const Atlas&, JsonWriter&, std::vector<Line>&);
};

constexpr std::array<Kind, 11> own_kinds{{{"structures", structures},
                                          {"nerves", nerves},
                                          {"roots", roots},
                                          {"sites", sites},
                                          {"territories", territories},
                                          {"areas", areas},
                                          {"landmarks", landmarks},
                                          {"variants", variants},
                                          {"tours", tours},
                                          {"claims", claims},
                                          {"references", references}}};

std::vector<std::string> known_kinds(const Atlas& atlas) {
  std::vector<std::string> kinds;
  kinds.reserve(own_kinds.size() + atlas.topic_kinds.size());
  for (const Kind& kind : own_kinds) kinds.emplace_back(kind.key);
  for (const anatomy::TopicKind& kind : atlas.topic_kinds) kinds.push_back(kind.key);
  return kinds;
}

base::Error unknown_kind(const std::string& word, const std::vector<std::string>& kinds) {
  const std::vector<std::string> near = nearest(word, kinds, 1);
  std::string sentence = "There is no kind \"" + word + "\"; ";
  if (!near.empty()) return base::Error{sentence + "did you mean \"" + near.front() + "\"?", {}};
  sentence += "there are ";
  for (std::size_t i = 0; i < kinds.size(); ++i) sentence += (i == 0 ? "" : ", ") + kinds[i];
  return base::Error{sentence + ".", {}};
}

/// Gives whether there is such a kind.
bool write_kind(const Atlas& atlas, const std::string& key, JsonWriter& json, std::vector<Line>& lines) {
  for (const Kind& kind : own_kinds) {
    if (kind.key != key) continue;
    kind.write(atlas, json, lines);
    return true;
  }
  for (const anatomy::TopicKind& kind : atlas.topic_kinds) {
    if (kind.key != key) continue;
    const std::vector<const anatomy::Topic*> topics = atlas.topics_of(key);
    lines.reserve(lines.size() + topics.size());
    for (const anatomy::Topic* one : topics) {
      topic(atlas, json, *one);
      lines.push_back({one->id.text(), one->names.title, one->text});
    }
    return true;
  }
  return false;
}

int list_bibliography(const Atlas& atlas, const ListOptions& options, const Streams& console) {
  if (options.kind != "references") {
    return report_error(console,
                        base::Error{"--bibtex and --csl list references: \"cluneal list references --bibtex\".", {}});
  }
  std::vector<const anatomy::Reference*> all;
  for (const auto& [key, reference] : atlas.references) all.push_back(&reference);
  console.out << (options.bibtex ? bibtex(all) : csl_json(all));
  return exit_done;
}

}  // namespace

int run_list(const ListOptions& options, const Streams& console) {
  const base::Result<Atlas> atlas = load_knowledge(options.language);
  if (!atlas) return report_error(console, atlas.error());
  if (options.kind.empty()) {
    for (const std::string& kind : known_kinds(*atlas)) console.out << kind << '\n';
    return exit_done;
  }
  if (options.bibtex || options.csl) return list_bibliography(*atlas, options, console);
  JsonWriter json;
  std::vector<Line> lines;
  json.begin_object().member("kind", options.kind).key("entries").begin_array();
  if (!write_kind(*atlas, options.kind, json, lines)) {
    return report_error(console, unknown_kind(options.kind, known_kinds(*atlas)));
  }
  json.end_array().end_object();
  if (options.json) {
    console.out << json.text();
    return exit_done;
  }
  for (const Line& line : lines) {
    console.out << line.id << ": " << line.title << (line.text.empty() ? "" : ". " + line.text) << '\n';
  }
  return exit_done;
}

}  // namespace cluneal::app::cli
