#include "io/anki_package.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <set>

#include "base/file.h"
#include "base/json.h"
#include "io/sha1.h"
#include "io/zip_writer.h"

namespace cluneal::io {

namespace {

using base::JsonWriter;

/// As Anki makes a new collection (its source, rslib/src/storage/schema11.sql).
constexpr const char* schema = R"(
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
  ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL, left integer NOT NULL,
  odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,
  type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);
)";

constexpr std::int64_t default_deck = 1;

std::string models_json(const CardPackage& package) {
  JsonWriter json;
  json.begin_object();
  for (const CardType& type : package.types) {
    json.key(std::to_string(type.id)).begin_object();
    json.member("id", static_cast<long long>(type.id)).member("name", type.name).member("type", 0);
    json.member("mod", static_cast<long long>(package.modified)).member("usn", -1).member("sortf", 0);
    json.member("did", static_cast<long long>(package.decks.empty() ? default_deck : package.decks.front().id));
    json.key("tmpls").begin_array().begin_object().member("name", "Card 1").member("ord", 0);
    json.member("qfmt", type.front).member("afmt", type.back).member("bqfmt", "").member("bafmt", "");
    json.key("did").null().member("bfont", "").member("bsize", 0).end_object().end_array().key("flds").begin_array();
    for (std::size_t i = 0; i < type.fields.size(); ++i) {
      json.begin_object().member("name", type.fields[i]).member("ord", i).member("sticky", false);
      json.member("rtl", false).member("font", "Arial").member("size", 20).key("media").begin_array().end_array();
      json.end_object();
    }
    json.end_array().member("css", type.css);
    json.member("latexPre",
                "\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage{amssymb,amsmath}\n"
                "\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n");
    json.member("latexPost", "\\end{document}").member("latexsvg", false);
    json.key("req").begin_array().begin_array().value(0).value("any").begin_array().value(1).end_array();
    json.end_array().end_array();
    json.key("tags").begin_array().end_array().key("vers").begin_array().end_array().end_object();
  }
  json.end_object();
  return json.text();
}

void write_deck(JsonWriter& json, std::int64_t id, const std::string& name, std::int64_t modified) {
  json.key(std::to_string(id)).begin_object().member("id", static_cast<long long>(id)).member("name", name);
  json.member("mod", static_cast<long long>(modified)).member("usn", -1);
  for (const char* day : {"lrnToday", "revToday", "newToday", "timeToday"}) {
    json.key(day).begin_array().value(0).value(0).end_array();
  }
  json.member("collapsed", false).member("browserCollapsed", false).member("desc", "").member("dyn", 0);
  json.member("conf", 1).member("extendNew", 0).member("extendRev", 0).end_object();
}

std::string decks_json(const CardPackage& package) {
  JsonWriter json;
  json.begin_object();
  write_deck(json, default_deck, "Default", package.modified);
  for (const CardDeck& deck : package.decks) write_deck(json, deck.id, deck.name, package.modified);
  json.end_object();
  return json.text();
}

/// Anki's own defaults: what a learner has set up counts, for options are not imported over their own.
constexpr const char* conf_json =
    R"({"activeDecks":[1],"addToCur":true,"collapseTime":1200,"curDeck":1,"curModel":null,"dayLearnFirst":false,)"
    R"("dueCounts":true,"estTimes":true,"newBury":true,"newSpread":0,"nextPos":1,"schedVer":1,"sortBackwards":false,)"
    R"("sortType":"noteFld","timeLim":0})";
constexpr const char* dconf_json =
    R"({"1":{"id":1,"name":"Default","mod":0,"usn":0,"maxTaken":60,"autoplay":true,"timer":0,"replayq":true,"dyn":false,)"
    R"("new":{"bury":false,"delays":[1,10],"initialFactor":2500,"ints":[1,4,0],"order":1,"perDay":20,"separate":true},)"
    R"("rev":{"bury":false,"ease4":1.3,"fuzz":0.05,"ivlFct":1,"maxIvl":36500,"minSpace":1,"perDay":200},)"
    R"("lapse":{"delays":[10],"leechAction":0,"leechFails":8,"minInt":1,"mult":0}}})";

struct CloseDatabase {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
};
struct FinalizeStatement {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
struct FreeBytes {
  void operator()(unsigned char* bytes) const { sqlite3_free(bytes); }
};
using Collection = std::unique_ptr<sqlite3, CloseDatabase>;
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

base::Error failed(sqlite3* database) {
  return {"The cards' collection could not be made: " + std::string(sqlite3_errmsg(database)) + ".", {}};
}

/// A row of a table, its values in order: numbers and texts.
class Rows {
 public:
  Rows(sqlite3* database, const char* sql) : database_(database) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    statement_.reset(statement);
  }
  Rows& with(std::int64_t number) {
    sqlite3_bind_int64(statement_.get(), ++bound_, number);
    return *this;
  }
  Rows& with(const std::string& text) {
    sqlite3_bind_text(statement_.get(), ++bound_, text.c_str(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    return *this;
  }
  base::Status put() {
    bound_ = 0;
    const bool done = sqlite3_step(statement_.get()) == SQLITE_DONE;
    sqlite3_reset(statement_.get());
    if (!done) return failed(database_);
    return base::Done{};
  }

 private:
  sqlite3* database_;
  Statement statement_;
  int bound_ = 0;
};

/// An id of 13 digits, as Anki makes of the milliseconds, by the note's guid: the same at each export.
std::int64_t note_id(const std::string& guid, std::set<std::int64_t>& taken) {
  constexpr std::int64_t first = 1'300'000'000'000, span = 200'000'000'000;
  const auto words = sha1(guid);
  const std::int64_t mixed = (static_cast<std::int64_t>(words[0] >> 1U) << 32U) | words[1];
  std::int64_t id = first + mixed % span;
  while (!taken.insert(id).second) ++id;
  return id;
}

base::Status put_notes(sqlite3* database, const CardPackage& package) {
  Rows notes(database, "INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,?,0,'')");
  Rows cards(database, "INSERT INTO cards VALUES (?,?,?,0,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')");
  std::set<std::int64_t> taken;
  std::int64_t due = 0;
  for (const CardNote& note : package.notes) {
    std::string fields, tags;
    for (std::size_t i = 0; i < note.fields.size(); ++i) fields += (i > 0 ? "\x1f" : "") + note.fields[i];
    for (const std::string& tag : note.tags) tags += " " + tag;
    if (!tags.empty()) tags += " ";
    const std::int64_t id = note_id(note.guid, taken);
    const CardType& type = package.types[note.type];
    notes.with(id).with(note.guid).with(type.id).with(package.modified).with(tags).with(fields);
    if (const base::Status put = notes.with(note.fields.front()).with(sha1(note.fields.front())[0]).put(); !put) {
      return put.error();
    }
    cards.with(id).with(id).with(package.decks[note.deck].id).with(package.modified).with(++due);
    if (const base::Status put = cards.put(); !put) return put.error();
  }
  return base::Done{};
}

base::Result<std::string> collection_of(const CardPackage& package) {
  sqlite3* opened = nullptr;
  const int code = sqlite3_open(":memory:", &opened);
  const Collection database(opened);
  if (code != SQLITE_OK || sqlite3_exec(opened, schema, nullptr, nullptr, nullptr) != SQLITE_OK) return failed(opened);
  sqlite3_exec(opened, "BEGIN", nullptr, nullptr, nullptr);
  Rows col(opened, "INSERT INTO col VALUES (1,?,?,?,11,0,0,0,?,?,?,?,'{}')");
  col.with(package.modified).with(1000 * package.modified).with(1000 * package.modified);
  col.with(std::string(conf_json)).with(models_json(package)).with(decks_json(package)).with(std::string(dconf_json));
  if (const base::Status put = col.put(); !put) return put.error();
  if (const base::Status put = put_notes(opened, package); !put) return put.error();
  if (sqlite3_exec(opened, "COMMIT", nullptr, nullptr, nullptr) != SQLITE_OK) return failed(opened);
  sqlite3_int64 size = 0;
  const std::unique_ptr<unsigned char, FreeBytes> bytes(sqlite3_serialize(opened, "main", &size, 0));
  if (!bytes) return failed(opened);
  return std::string(reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size));
}

base::Status check(const CardPackage& package) {
  std::set<std::string> guids;
  for (const CardNote& note : package.notes) {
    if (note.type >= package.types.size() || note.deck >= package.decks.size() ||
        note.fields.size() != package.types[note.type].fields.size() || note.fields.empty()) {
      return base::Error{"The note " + note.guid + " does not fit its type.", {}};
    }
    if (!guids.insert(note.guid).second) return base::Error{"Two notes have the id " + note.guid + ".", {}};
  }
  return base::Done{};
}

}  // namespace

base::Result<std::string> anki_package(const CardPackage& package) {
  if (const base::Status fits = check(package); !fits) return fits.error();
  const base::Result<std::string> collection = collection_of(package);
  if (!collection) return collection.error();
  ZipWriter zip;
  if (const base::Status added = zip.add("collection.anki2", *collection, true); !added) return added.error();
  JsonWriter names;
  names.begin_object();
  std::size_t number = 0;
  for (const auto& [name, content] : package.media) {
    const std::string entry = std::to_string(number++);
    if (const base::Status added = zip.add(entry, content, false); !added) return added.error();
    names.member(entry, name);
  }
  names.end_object();
  if (const base::Status added = zip.add("media", names.text(), false); !added) return added.error();
  return zip.finished();
}

base::Status write_anki_package(const std::filesystem::path& path, const CardPackage& package) {
  const base::Result<std::string> archive = anki_package(package);
  if (!archive) return archive.error();
  return base::write_atomically(path, *archive);
}

}  // namespace cluneal::io
