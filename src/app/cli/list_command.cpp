#include <algorithm>
#include <functional>
#include <ostream>

#include "anatomy/words.h"
#include "app/cli/commands.h"
#include "app/cli/list_entries.h"
#include "app/cli/nearest.h"
#include "app/models/load.h"
#include "app/present/bibliography.h"
#include "app/present/cite.h"
#include "base/json.h"

namespace cluneal::app::cli {
namespace {

using anatomy::Atlas;
using base::JsonWriter;

/// The beginning of an entry that no anatomist has a name for.
void begin_cited(const Atlas& atlas, JsonWriter& json, const std::string& key, const std::string& title,
                 const std::string& text, const std::string& reference) {
  json.begin_object().member("id", key).key("names").begin_object();
  json.member(atlas.language.is_english() ? "english" : "name", title).end_object().member("text", text);
  strings(json, "references", {reference});
}

/// One entry a cell of the matrix root x nerve x study.
void roots(const Atlas& atlas, JsonWriter& json, std::vector<ListLine>& lines) {
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

void claims(const Atlas& atlas, JsonWriter& json, std::vector<ListLine>& lines) {
  for (const auto& [key, claim] : atlas.claims) {
    const std::string text = told(atlas, claim).text;
    begin_cited(atlas, json, key, claim.quantity, text, claim.reference);
    json.member("quantity", claim.quantity);
    json.member("value", claim.value).member("unit", claim.unit);
    if (claim.spread > 0) json.member("spread", claim.spread);
    if (claim.low && claim.high) json.member("low", *claim.low).member("high", *claim.high);
    if (claim.n) json.member("n", *claim.n);
    json.member("counted", claim.counted).member("from", claim.from).member("to", claim.to);
    json.member("metric", claim.metric).member("material", claim.material).member("note", claim.note);
    json.member("confidence", word_of(claim.confidence)).member("checked", word_of(claim.checked));
    json.end_object();
    lines.push_back({key, text, ""});
  }
}

void references(const Atlas& atlas, JsonWriter& json, std::vector<ListLine>& lines) {
  for (const auto& [key, reference] : atlas.references) {
    ui::InfoClaim cited;
    cite(atlas, key, cited);
    begin_cited(atlas, json, key, reference.title, cited.full_source, key);
    json.member("key", key).member("authors", reference.authors);
    json.member("year", reference.year).member("title", reference.title).member("journal", reference.journal);
    json.member("doi", reference.doi).member("pmid", reference.pmid).member("pmcid", reference.pmcid);
    json.member("checked", word_of(reference.checked)).member("note", reference.note).end_object();
    lines.push_back({key, cited.full_source, cited.link});
  }
}

struct Kind {
  std::string_view key;
  void (*write)(const Atlas&, JsonWriter&, std::vector<ListLine>&);
};

/// What is listed and has no id of its own in the atlas.
constexpr std::array<Kind, 3> other_kinds{{{"roots", roots}, {"claims", claims}, {"references", references}}};

std::vector<std::string> known_kinds(const Atlas& atlas) {
  std::vector<std::string> kinds;
  for (const anatomy::Subject& subject : anatomy::subjects()) {
    if (subject.each != nullptr) kinds.emplace_back(subject.key);
  }
  for (const Kind& kind : other_kinds) kinds.emplace_back(kind.key);
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
bool write_kind(const Atlas& atlas, const std::string& key, JsonWriter& json, std::vector<ListLine>& lines) {
  for (const anatomy::Subject& subject : anatomy::subjects()) {
    if (subject.key != key || subject.each == nullptr) continue;
    list_subject(atlas, subject, json, lines);
    return true;
  }
  for (const Kind& kind : other_kinds) {
    if (kind.key != key) continue;
    kind.write(atlas, json, lines);
    return true;
  }
  for (const anatomy::TopicKind& kind : atlas.topic_kinds) {
    if (kind.key != key) continue;
    for (const anatomy::Topic* one : atlas.topics_of(key)) list_topic(atlas, *one, json, lines);
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
  std::vector<ListLine> lines;
  json.begin_object().member("kind", options.kind).key("entries").begin_array();
  if (!write_kind(*atlas, options.kind, json, lines)) {
    return report_error(console, unknown_kind(options.kind, known_kinds(*atlas)));
  }
  json.end_array().end_object();
  if (options.json) {
    console.out << json.text();
    return exit_done;
  }
  for (const ListLine& line : lines) {
    console.out << line.id << ": " << line.title << (line.text.empty() ? "" : ". " + line.text) << '\n';
  }
  return exit_done;
}

}  // namespace cluneal::app::cli
