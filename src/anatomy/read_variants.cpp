#include "anatomy/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

Variant read_variant(const JsonReader& at) {
  at.unknown_keys({"id", "names", "of", "share", "summary", "shows", "hides", "references"});
  Variant variant;
  variant.id = at["id"].id();
  variant.names = read_names(at["names"]);
  variant.of = at["of"].id();
  variant.share = filled(at["share"]);
  variant.summary = filled(at["summary"]);
  variant.shows = ids_or_none(at, "shows");
  variant.hides = ids_or_none(at, "hides");
  variant.references = strings_or_none(at, "references");
  return variant;
}

}  // namespace

void read_variants(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "variants")) {
    Variant variant = read_variant(at);
    const Id id = variant.id;
    put(at, atlas.variants, id, id.text(), std::move(variant));
  }
}

}  // namespace cluneal::anatomy
