#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

constexpr std::array<std::pair<std::string_view, Urgency>, 3> urgencies{
    {{"at_once", Urgency::at_once}, {"same_day", Urgency::same_day}, {"again", Urgency::again}}};
constexpr std::array<std::pair<std::string_view, Sureness>, 4> surenesses{{{"not_tested", Sureness::not_tested},
                                                                           {"few", Sureness::few},
                                                                           {"no_comparison", Sureness::no_comparison},
                                                                           {"unknown", Sureness::unknown}}};

/// The id of an entry, which must not have been there before.
Id own_id(const JsonReader& at, std::set<Id>& known) {
  Id id = at["id"].id();
  if (!id.empty() && !known.insert(id).second) at["id"].fail("\"" + id.text() + "\" is there twice");
  return id;
}

}  // namespace

void read_bedside(const JsonReader& root, Atlas& atlas) {
  root.unknown_keys({"format", "note", "questions", "rungs", "asks"});
  const std::string format = root["format"].string(), expected = "cluneal-atlas/bedside/1";
  if (!format.empty() && format != expected) root["format"].fail("the format is \"" + format + "\", not " + expected);
  std::set<Id> known;
  for (const JsonReader& at : root["questions"].items()) {
    at.unknown_keys({"id", "of", "urgency", "ask"});
    atlas.bedside.questions.push_back(
        {own_id(at, known), at["of"].id(), read_enum(at["urgency"], urgencies), non_empty_string(at["ask"])});
  }
  for (const JsonReader& at : root["rungs"].items()) {
    at.unknown_keys({"id", "treatment", "like", "sure", "references"});
    atlas.bedside.rungs.push_back({own_id(at, known), at["treatment"].id(), non_empty_string(at["like"]),
                                   read_enum(at["sure"], surenesses), optional_strings(at, "references")});
  }
  for (const JsonReader& at : root["asks"].items()) {
    at.unknown_keys({"id", "ask"});
    atlas.bedside.asks.push_back({own_id(at, known), non_empty_string(at["ask"])});
  }
}

const BedsideRung* Bedside::rung_of(const Id& treatment) const {
  const auto found = std::find_if(rungs.begin(), rungs.end(),
                                  [&treatment](const BedsideRung& rung) { return rung.treatment == treatment; });
  return found == rungs.end() ? nullptr : &*found;
}

}  // namespace cluneal::anatomy
