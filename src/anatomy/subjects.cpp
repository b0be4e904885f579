#include "anatomy/subjects.h"

#include <algorithm>
#include <array>

#include "anatomy/check/checking.h"
#include "anatomy/read/reading.h"

namespace cluneal::anatomy {
namespace {

using Visit = std::function<void(const Entry&)>;

template <auto reader>
void read_file(const base::JsonReader& root, const std::string& /*file*/, Atlas& atlas) {
  reader(root, atlas);
}

/// The names of one of a map's things.
template <auto things>
const Names* names_in(const Atlas& atlas, const Id& id) {
  const auto found = (atlas.*things).find(id);
  return found == (atlas.*things).end() ? nullptr : &found->second.names;
}

const Names* heading_of(const Atlas& atlas, const Id& id) {
  const auto found = atlas.headings.find(id);
  return found == atlas.headings.end() ? nullptr : &found->second;
}

/// All of a map's things, each with the text that says what it is.
template <auto things, auto text>
void each_in(const Atlas& atlas, const Visit& visit) {
  for (const auto& [id, thing] : atlas.*things) visit({id, thing.names, thing.*text, thing.references});
}

/// What an area is, its topic knows.
void each_area(const Atlas& atlas, const Visit& visit) {
  for (const auto& [id, area] : atlas.areas) {
    const auto topic = atlas.topics.find(area.topic);
    const bool known = topic != atlas.topics.end();
    visit({id, area.names, area.note, known ? topic->second.references() : std::vector<std::string>{}});
  }
}

void each_tour(const Atlas& atlas, const Visit& visit) {
  for (const Tour* tour : atlas.tours_in_order()) visit({tour->id, tour->names, tour->summary, tour->references()});
}

/// A file of clinical knowledge has the name of its kind.
void read_topics_of_kind(const base::JsonReader& root, const std::string& file, Atlas& atlas) {
  for (const TopicKind& kind : atlas.topic_kinds) {
    if (file == "clinical/" + kind.key + ".json") read_topics(root, kind, atlas);
  }
}

// A group and its nerve share an id; the nerve's names are the fuller ones, and so it stands before. Places name
// landmarks too, for steps and claims.
constexpr std::array<Subject, 23> all{{
    {.key = "structures",
     .path = "structures.json",
     .read = read_file<read_structures>,
     .check = check_shapes,
     .translate = translate_structures,
     .names = names_in<&Atlas::structures>,
     .each = each_in<&Atlas::structures, &Structure::summary>},
    {.key = "nerves",
     .path = "nerves",
     .files = FilesOf::folder,
     .read = read_nerves,
     .check = check_nerves,
     .translate = translate_nerves,
     .names = names_in<&Atlas::nerves>,
     .each = each_in<&Atlas::nerves, &Nerve::summary>},
    {.key = "sites",
     .path = "sites.json",
     .read = read_file<read_sites>,
     .check = check_sites,
     .translate = translate_sites,
     .names = names_in<&Atlas::sites>,
     .each = each_in<&Atlas::sites, &Site::mechanism>},
    {.key = "territories",
     .path = "territories.json",
     .read = read_file<read_territories>,
     .check = check_territories,
     .translate = translate_territories,
     .names = names_in<&Atlas::territories>,
     .each = each_in<&Atlas::territories, &Territory::summary>},
    {.key = "variants",
     .path = "variants.json",
     .read = read_file<read_variants>,
     .check = check_variants,
     .translate = translate_variants,
     .names = names_in<&Atlas::variants>,
     .each = each_in<&Atlas::variants, &Variant::summary>},
    {.key = "topic_kinds", .path = "clinical/kinds.json", .shapes_body = false, .read = read_file<read_topic_kinds>},
    {.key = "topics",
     .path = "clinical",
     .files = FilesOf::topic_kinds,
     .shapes_body = false,
     .read = read_topics_of_kind,
     .check = check_topics,
     .translate = translate_topics,
     .names = names_in<&Atlas::topics>},
    {.key = "areas",
     .path = "areas.json",
     .read = read_file<read_areas>,
     .check = check_areas,
     .translate = translate_areas,
     .names = names_in<&Atlas::areas>,
     .each = each_area},
    {.key = "groups",
     .path = "groups.json",
     .read = read_file<read_groups>,
     .translate = translate_groups,
     .names = names_in<&Atlas::groups>},
    {.key = "places",
     .path = "places.json",
     .read = read_file<read_places>,
     .translate = translate_places,
     .names = names_in<&Atlas::places>},
    {.key = "landmarks",
     .path = "landmarks.json",
     .read = read_file<read_landmarks>,
     .check = check_landmarks,
     .translate = translate_landmarks,
     .names = names_in<&Atlas::landmarks>,
     .each = each_in<&Atlas::landmarks, &Landmark::summary>},
    {.key = "headings",
     .path = "headings.json",
     .read = read_file<read_headings>,
     .translate = translate_headings,
     .names = heading_of},
    {.key = "tours",
     .path = "tours",
     .files = FilesOf::folder,
     .shapes_body = false,
     .read = read_file<read_tours>,
     .check = check_tours,
     .translate = translate_tours,
     .names = names_in<&Atlas::tours>,
     .each = each_tour},
    {.key = "claims", .path = "claims.json", .read = read_file<read_claims>, .translate = translate_claims},
    {.key = "references",
     .path = "references.json",
     .shapes_body = false,
     .read = read_file<read_references>,
     .check = check_sources,
     .translate = translate_references},
    {.key = "persons", .path = "persons.json", .read = read_file<read_persons>, .translate = translate_persons},
    {.key = "nerve_traits", .path = "nerve_traits.json", .read = read_file<read_nerve_traits>},
    {.key = "root_colours", .path = "root_colours.json", .shapes_body = false, .read = read_file<read_root_colours>},
    {.key = "words_by_sex",
     .path = "words_by_sex.json",
     .shapes_body = false,
     .read = read_file<read_words_by_sex>,
     .translate = translate_words_by_sex},
    {.key = "pictograms",
     .path = "pictograms.json",
     .shapes_body = false,
     .read = read_file<read_pictograms>,
     .check = check_pictograms},
    {.key = "handouts",
     .path = "handouts.json",
     .shapes_body = false,
     .read = read_file<read_handouts>,
     .check = check_handouts,
     .translate = translate_handouts},
    {.key = "bedside",
     .path = "bedside.json",
     .shapes_body = false,
     .read = read_file<read_bedside>,
     .check = check_bedside,
     .translate = translate_bedside},
    {.key = "quiz",
     .path = "quiz.json",
     .shapes_body = false,
     .read = read_file<read_quiz>,
     .check = check_quiz,
     .translate = translate_quiz},
}};

}  // namespace

std::span<const Subject> subjects() {
  return all;
}

const Names* names_of(const Atlas& atlas, const Id& id) {
  for (const Subject& subject : all) {
    const Names* names = subject.names == nullptr ? nullptr : subject.names(atlas, id);
    if (names != nullptr) return names;
  }
  return nullptr;
}

}  // namespace cluneal::anatomy
