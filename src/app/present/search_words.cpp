#include "app/present/search_words.h"

#include <cctype>
#include <set>

#include "anatomy/subjects.h"
#include "app/phrases.h"
#include "language/writing.h"

namespace cluneal::app {
namespace {

/// Words that anatomists leave out of an abbreviation.
bool is_small(std::string_view word) {
  static const std::set<std::string_view> small{"of", "the", "a", "an", "and", "to", "in", "on", "at", "for", "by"};
  return small.contains(word);
}

/// The same name with one word for another; empty where it does not stand there.
std::string instead(std::string name, std::string_view word, std::string_view other) {
  const std::size_t at = name.find(word);
  if (at == std::string::npos) return {};
  return name.replace(at, word.size(), other);
}

}  // namespace

std::string initials(std::string_view name) {
  std::string letters;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty() && !is_small(word)) {
      letters += static_cast<char>(std::toupper(static_cast<unsigned char>(word.front())));
    }
    word.clear();
  };
  for (const char c : name) {
    if (c == ',') break;  // "..., upper branch": what follows tells branches apart and is not abbreviated.
    if (c == ' ' || c == '-') {
      end_word();
    } else {
      word += c;
    }
  }
  end_word();
  return letters;
}

std::string words_of(const anatomy::Names& names) {
  std::string words = names.latin + " " + names.plain;
  for (const std::string& synonym : names.synonyms) words += " " + synonym;
  const std::string& english = names.title;
  for (const std::string& name : {english, instead(english, "posterior", "dorsal")}) {
    // A single letter would be found everywhere.
    const std::string letters = initials(name);
    words += " " + name;
    if (letters.size() > 1) words += " " + letters;
  }
  return words;
}

std::string search_words(const anatomy::Atlas& atlas, const base::Id& id) {
  const anatomy::Names* names = anatomy::names_of(atlas, id);
  return names == nullptr ? std::string{} : words_of(*names);
}

std::string said_of(const anatomy::Atlas& atlas, const base::Id& id) {
  if (const auto structure = atlas.structures.find(id); structure != atlas.structures.end())
    return structure->second.summary;
  if (const auto territory = atlas.territories.find(id); territory != atlas.territories.end())
    return territory->second.summary + " " + territory->second.note;
  if (const auto site = atlas.sites.find(id); site != atlas.sites.end())
    return site->second.mechanism + " " + site->second.palpation + " " + site->second.block_target;
  if (const auto landmark = atlas.landmarks.find(id); landmark != atlas.landmarks.end())
    return landmark->second.summary;
  std::string said;
  if (const auto group = atlas.groups.find(id); group != atlas.groups.end()) said = group->second.summary;
  const auto nerve = atlas.nerves.find(id);
  if (nerve == atlas.nerves.end()) return said;
  said += " " + nerve->second.summary;
  for (const anatomy::Waypoint& waypoint : nerve->second.course) said += " " + waypoint.text + " " + waypoint.note;
  return said;
}

std::vector<ui::VariantChoice> variant_choices(const anatomy::Atlas& atlas) {
  std::vector<ui::VariantChoice> choices;
  std::set<base::Id> seen;
  for (const auto& entry : atlas.variants) {
    const anatomy::Variant& variant = entry.second;
    const std::string of = atlas.title_of(variant.of);
    if (seen.insert(variant.of).second)
      choices.push_back({variant.of,
                         {},
                         atlas.language.say(phrases::nerve_usual_pattern, {{"nerve", of}}),
                         atlas.language.say(phrases::variant)});
    choices.push_back({variant.of, variant.id, language::titled(atlas.language, of, variant.names.title),
                       words_of(variant.names) + " " + atlas.language.say(phrases::variant) + " " + variant.share});
  }
  return choices;
}

}  // namespace cluneal::app
