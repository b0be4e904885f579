#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

Variant read_variant(const JsonReader& at) {
  at.unknown_keys({"id", "names", "of", "share", "claims", "summary", "shows", "hides", "references"});
  Variant variant;
  variant.id = at["id"].id();
  variant.names = read_names(at["names"]);
  variant.of = at["of"].id();
  variant.share = non_empty_string(at["share"]);
  variant.claims = optional_strings(at, "claims");
  variant.summary = non_empty_string(at["summary"]);
  variant.shows = optional_ids(at, "shows");
  variant.hides = optional_ids(at, "hides");
  variant.references = optional_strings(at, "references");
  return variant;
}

}  // namespace

void read_variants(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "variants")) {
    Variant variant = read_variant(at);
    const Id id = variant.id;
    insert_unique(at, atlas.variants, id, id.text(), std::move(variant));
  }
}

}  // namespace cluneal::anatomy
