#include <array>

#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

Reference read_reference(const JsonReader& at) {
  at.unknown_keys({"key", "authors", "year", "title", "journal", "doi", "pmid", "pmcid", "checked", "note"});
  Reference reference;
  reference.key = non_empty_string(at["key"]);
  reference.authors = at["authors"].string();
  reference.year = static_cast<int>(at["year"].integer());
  reference.title = at.string_or("title", "");
  reference.journal = at.string_or("journal", "");
  reference.doi = at.string_or("doi", "");
  reference.pmid = at.string_or("pmid", "");
  reference.pmcid = at.string_or("pmcid", "");
  reference.checked = read_enum(at["checked"], checked_words);
  reference.note = at.string_or("note", "");
  return reference;
}

}  // namespace

void read_references(const JsonReader& root, Atlas& atlas) {
  for (const JsonReader& at : entries(root, "references")) {
    Reference reference = read_reference(at);
    const std::string key = reference.key;
    insert_unique(at, atlas.references, key, key, std::move(reference));
  }
}

}  // namespace cluneal::anatomy
