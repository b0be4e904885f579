#include "app/present/source_list.h"

#include <algorithm>
#include <map>

#include "app/phrases.h"
#include "app/present/cite.h"

namespace cluneal::app {
namespace {

/// By paper, what cites it; the clinical kinds in the order of a lesson.
std::map<std::string, std::vector<std::string>> citing(const anatomy::Atlas& atlas) {
  std::map<std::string, std::vector<std::string>> of;
  const auto add = [&of](const std::string& key, const std::string& kind) {
    std::vector<std::string>& kinds = of[key];
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) kinds.push_back(kind);
  };
  for (const anatomy::TopicKind& kind : atlas.topic_kinds) {
    for (const anatomy::Topic* topic : atlas.topics_of(kind.key)) {
      for (const std::string& key : topic->references()) add(key, kind.title);
    }
  }
  const std::string anatomy_itself = atlas.language.say(phrases::source_of_anatomy);
  const auto add_all = [&](const auto& things) {
    for (const auto& entry : things) {
      for (const std::string& key : entry.second.references) add(key, anatomy_itself);
    }
  };
  add_all(atlas.nerves);
  add_all(atlas.sites);
  add_all(atlas.territories);
  add_all(atlas.structures);
  add_all(atlas.landmarks);
  add_all(atlas.variants);
  const std::string numbers = atlas.language.say(phrases::source_of_numbers);
  for (const auto& [key, claim] : atlas.claims) add(claim.reference, numbers);
  return of;
}

}  // namespace

std::vector<ui::SourceRow> source_rows(const anatomy::Atlas& atlas) {
  std::map<std::string, std::vector<std::string>> of = citing(atlas);
  std::vector<ui::SourceRow> rows;
  for (const auto& [key, reference] : atlas.references) {
    ui::SourceRow row;
    cite(atlas, key, row.cited);
    row.year = reference.year;
    row.of = of[key];
    row.words =
        row.cited.full_source + " " + row.cited.source + " " + row.cited.link + " " + std::to_string(reference.year);
    rows.push_back(std::move(row));
  }
  std::stable_sort(rows.begin(), rows.end(), [](const ui::SourceRow& a, const ui::SourceRow& b) {
    return a.year != b.year ? a.year > b.year : a.cited.source < b.cited.source;
  });
  return rows;
}

}  // namespace cluneal::app
