#include "app/present/bibliography.h"

#include "base/json.h"

namespace cluneal::app {
namespace {

/// For a value in braces.
std::string for_tex(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '&' || c == '%' || c == '$' || c == '#' || c == '_') out += '\\';
    if (c == '{' || c == '}' || c == '\\') continue;
    out += c;
  }
  return out;
}

void field(std::string& out, const char* name, const std::string& value) {
  if (!value.empty()) out += ",\n  " + std::string(name) + " = {" + for_tex(value) + "}";
}

std::string entry(const anatomy::Reference& reference) {
  const PrintedIn in = printed_in(reference);
  const Authors authors = authors_of(reference);
  std::string names;
  for (const std::string& surname : authors.surnames) names += (names.empty() ? "{" : " and {") + surname + "}";
  if (authors.others) names += " and others";
  std::string out = (in.journal.empty() ? "@misc{" : "@article{") + reference.key;
  if (!names.empty()) out += ",\n  author = {" + names + "}";
  field(out, "title", reference.title);
  field(out, "journal", in.journal);
  field(out, "year", std::to_string(reference.year));
  field(out, "volume", in.volume);
  field(out, "number", in.issue);
  field(out, "pages", in.pages);
  // A DOI is taken as it is by the styles that print it.
  if (!reference.doi.empty()) out += ",\n  doi = {" + reference.doi + "}";
  field(out, "pmid", reference.pmid);
  field(out, "pmcid", reference.pmcid);
  return out + "\n}\n";
}

}  // namespace

Authors authors_of(const anatomy::Reference& reference) {
  Authors authors;
  std::string text = reference.authors;
  if (text == anatomy::unseen_authors) return authors;
  if (const std::size_t at = text.find(" et al"); at != std::string::npos) {
    authors.others = true;
    text.erase(at);
  }
  std::size_t from = 0;
  while (from < text.size()) {
    std::size_t end = text.find_first_of(",;", from);
    if (end == std::string::npos) end = text.size();
    std::string name = text.substr(from, end - from);
    const std::size_t first = name.find_first_not_of(' ');
    if (first != std::string::npos) authors.surnames.push_back(name.substr(first));
    from = end + 1;
  }
  return authors;
}

std::string bibtex(const std::vector<const anatomy::Reference*>& references) {
  std::string out;
  for (const anatomy::Reference* reference : references) out += (out.empty() ? "" : "\n") + entry(*reference);
  return out;
}

std::string csl_json(const std::vector<const anatomy::Reference*>& references) {
  base::JsonWriter json;
  json.begin_array();
  for (const anatomy::Reference* reference : references) {
    const PrintedIn in = printed_in(*reference);
    json.begin_object().member("id", reference->key);
    json.member("type", in.journal.empty() ? "document" : "article-journal").key("author").begin_array();
    const Authors authors = authors_of(*reference);
    for (const std::string& surname : authors.surnames) json.begin_object().member("family", surname).end_object();
    if (authors.others) json.begin_object().member("literal", "et al.").end_object();
    json.end_array().member("title", reference->title).key("issued").begin_object().key("date-parts");
    json.begin_array().begin_array().value(reference->year).end_array().end_array().end_object();
    const auto optional = [&](const char* key, const std::string& value) {
      if (!value.empty()) json.member(key, value);
    };
    optional("container-title", in.journal);
    optional("volume", in.volume);
    optional("issue", in.issue);
    optional("page", in.pages);
    optional("DOI", reference->doi);
    optional("PMID", reference->pmid);
    optional("PMCID", reference->pmcid);
    json.end_object();
  }
  json.end_array();
  return json.text();
}

}  // namespace cluneal::app
