#include <array>

#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

constexpr std::array<std::pair<std::string_view, SpreadKind>, 5> spread_words{{{"none", SpreadKind::none},
                                                                               {"sd", SpreadKind::sd},
                                                                               {"range", SpreadKind::range},
                                                                               {"ci", SpreadKind::ci},
                                                                               {"unclear", SpreadKind::unclear}}};

Claim read_claim(const JsonReader& at) {
  at.unknown_keys({"key",       "quantity",   "value",   "unit", "spread_kind", "spread",  "low",      "high",
                   "n",         "counted",    "from",    "to",   "metric",      "posture", "material", "sex",
                   "reference", "confidence", "checked", "note", "rank",        "named"});
  Claim claim;
  claim.key = non_empty_string(at["key"]);
  claim.quantity = non_empty_string(at["quantity"]);
  claim.value = at["value"].number();
  claim.unit = non_empty_string(at["unit"]);
  if (at.has("spread_kind")) claim.spread_kind = read_enum(at["spread_kind"], spread_words);
  claim.spread = at.number_or("spread", 0);
  if (at.has("low")) claim.low = at["low"].number();
  if (at.has("high")) claim.high = at["high"].number();
  if (at.has("n")) claim.n = static_cast<int>(at["n"].integer());
  claim.counted = at.string_or("counted", "");
  claim.from = at.string_or("from", "");
  claim.to = at.string_or("to", "");
  claim.rank = static_cast<int>(at.has("rank") ? at["rank"].integer() : 0);
  claim.named = at.boolean_or("named", false);
  claim.metric = at.string_or("metric", "");
  claim.posture = at.string_or("posture", "");
  claim.material = at.string_or("material", "");
  claim.sex = at.string_or("sex", "");
  claim.reference = at.string_or("reference", "");
  claim.confidence = read_enum(at["confidence"], confidence_words);
  claim.checked = read_enum(at["checked"], checked_words);
  claim.note = at.string_or("note", "");
  return claim;
}

}  // namespace

void read_claims(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "claims")) {
    Claim claim = read_claim(at);
    const std::string key = claim.key;
    insert_unique(at, atlas.claims, key, key, std::move(claim));
  }
}

}  // namespace cluneal::anatomy
