#include "anatomy/translator.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace cluneal::anatomy {
namespace {

void add_synonym(std::string name, Names& names) {
  bool known = name == names.title;
  for (const std::string& other : names.synonyms) known = known || other == name;
  if (!known) names.synonyms.push_back(std::move(name));
}

/// `list` is parted by semicolons.
void add_synonyms(std::string_view list, Names& names) {
  while (!list.empty()) {
    const std::string_view one = list.substr(0, list.find(';'));
    const std::size_t first = one.find_first_not_of(' ');
    if (first != std::string_view::npos) {
      add_synonym(std::string(one.substr(first, one.find_last_not_of(' ') - first + 1)), names);
    }
    list.remove_prefix(std::min(list.size(), one.size() + 1));
  }
}

}  // namespace

void Translator::text(const std::string& thing, std::string_view field, std::string& text) const {
  if (!text.empty()) text = language_.find(thing + "/" + std::string(field), text);
}

void Translator::shared(std::string_view context, std::string& text) const {
  if (!text.empty()) text = language_.find(context, text);
}

void Translator::names(const Id& id, Names& names) const {
  const std::string& thing = id.text();
  std::vector<std::string> english = names.synonyms;
  english.insert(english.begin(), names.title);
  text(thing, "name", names.title);
  text(thing, "plain name", names.plain);
  text(thing, "short name", names.brief);
  std::string list;
  for (const std::string& synonym : names.synonyms) list += (list.empty() ? "" : "; ") + synonym;
  text(thing, "synonyms", list);
  names.synonyms.clear();
  add_synonyms(list, names);
  for (std::string& name : english) add_synonym(std::move(name), names);
}

}  // namespace cluneal::anatomy
