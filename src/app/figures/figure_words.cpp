#include "app/figures/figure_words.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>

#include "app/phrases.h"
#include "app/present/cite.h"
#include "language/writing.h"
#include "view/orientation.h"
#include "view/phrases.h"
#include "view/shown.h"

namespace cluneal::app {
namespace {

using base::Id;
using view::Kind;
using view::SceneItem;
using Things = std::vector<SceneItem>;
using language::Language;
using language::Phrase;

constexpr Phrase program_name = phrases::cluneal_atlas;

/// "a, b and c"
std::string joined(const Language& language, const std::vector<std::string>& words) {
  if (words.empty()) return {};
  std::string out = words.front();
  for (std::size_t i = 1; i < words.size(); ++i) {
    out = language.say(i + 1 == words.size() ? phrases::some_and_last : phrases::some_next,
                       {{"some", out}, {"last", words[i]}, {"next", words[i]}});
  }
  return out;
}

std::string in_sentence(const Language& language, std::string words, bool first) {
  if (!first) return language.within(std::move(words));
  words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
  return words;
}

bool shows(const Things& things, Kind kind) {
  return std::any_of(things.begin(), things.end(), [&](const SceneItem& thing) { return thing.kind == kind; });
}

/// The tissues among what is shown, in the order in which anatomy lists them.
std::vector<std::string> tissues_of(const Language& language, const Things& things) {
  using anatomy::Tissue;
  std::vector<std::string> words;
  for (const auto& [tissue, word] :
       {std::pair{Tissue::bone, phrases::bones}, std::pair{Tissue::disc, phrases::discs},
        std::pair{Tissue::ligament, phrases::ligaments}, std::pair{Tissue::fascia, phrases::fasciae},
        std::pair{Tissue::muscle, phrases::muscles}, std::pair{Tissue::vessel, phrases::vessels},
        std::pair{Tissue::skin, phrases::skin}}) {
    const bool there = std::any_of(things.begin(), things.end(), [wanted = tissue](const SceneItem& thing) {
      return thing.structure != nullptr && thing.structure->tissue == wanted;
    });
    if (there) words.push_back(language.say(word));
  }
  return words;
}

/// The names of a few structures one by one; else none.
std::vector<std::string> few_structures(const Things& things) {
  constexpr std::size_t few = 3;
  std::vector<std::string> names;
  for (const SceneItem& thing : things) {
    if (thing.structure == nullptr) continue;
    const std::string& name = thing.structure->names.title;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names.size() <= few ? names : std::vector<std::string>{};
}

/// "Superior, middle and inferior cluneal nerves": what the names of groups share is said once.
std::vector<std::string> shown_groups(const view::Inputs& inputs, const Things& things) {
  std::vector<std::pair<std::vector<std::string>, std::string>> told;  // First words, and what follows them.
  for (const anatomy::Group* group : inputs.atlas.groups_in_order()) {
    const bool there = std::any_of(things.begin(), things.end(), [&](const SceneItem& thing) {
      return thing.kind == Kind::nerve && thing.group != nullptr && thing.group->id == group->id;
    });
    if (!there) continue;
    const std::string& name = group->names.title;
    const bool begins = name.starts_with(group->short_name + " ");
    const std::string first = begins ? group->short_name : name;
    const std::string rest = begins ? name.substr(group->short_name.size()) : "";
    const bool same = begins && !told.empty() && told.back().second == rest;
    if (!same) told.push_back({{}, rest});
    told.back().first.push_back(in_sentence(inputs.atlas.language, first, told.size() == 1 && !same));
  }
  std::vector<std::string> words;
  words.reserve(told.size());
  for (const auto& [firsts, rest] : told) words.push_back(joined(inputs.atlas.language, firsts) + rest);
  return words;
}

std::string title_of(const view::Inputs& inputs, const Things& things) {
  const Language& language = inputs.atlas.language;
  std::vector<std::string> words = shown_groups(inputs, things);
  if (words.empty()) words = few_structures(things);
  if (words.empty()) words = tissues_of(language, things);
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = in_sentence(language, words[i], i == 0);
  for (std::size_t i = 0; i < inputs.scene.models.size(); ++i) {
    const bool there = std::any_of(things.begin(), things.end(),
                                   [&](const SceneItem& thing) { return thing.id == session::model_id(i); });
    if (there) words.push_back(inputs.scene.models[i].name);
  }
  if (words.empty()) return language.say(program_name);
  const std::vector<std::string> more(words.begin() + 1, words.end());
  if (more.empty()) return words.front();
  return language.say(phrases::first_with_others, {{"first", words.front()}, {"others", joined(language, more)}});
}

/// "seen from behind"; between the named views by the angles.
std::string seen_from(const Language& language, const session::Camera& camera) {
  constexpr double same = 0.5;  // Degrees: what nobody sees.
  const double azimuth = std::fmod(std::fmod(camera.azimuth, 360) + 360, 360);
  for (const session::NamedView& view : session::named_views()) {
    const double off = std::abs(azimuth - view.azimuth);
    if (std::min(off, 360 - off) < same && std::abs(camera.elevation - view.elevation) < same) {
      return language.say(phrases::seen_how, {{"how", in_sentence(language, language.say(view.title), false)}});
    }
  }
  const double right = azimuth > 180 ? 360 - azimuth : azimuth;
  const bool below = camera.elevation < 0;
  const Phrase phrase =
      azimuth > 180
          ? (below ? phrases::seen_from_across_to_the : phrases::seen_from_across_to_the_patient)
          : (below ? phrases::seen_from_across_to_the_patient_left : phrases::seen_from_across_to_the_patient_left_of);
  return language.say(phrase, {{"across", language::number(language, right, 0)},
                               {"up", language::number(language, std::abs(camera.elevation), 0)}});
}

/// What is said where one side alone of paired things is shown: by the switch of sides, or one by one.
std::optional<Phrase> side_alone(const session::Scene& scene, const Things& things) {
  const auto has = [&](base::Side side) {
    return std::any_of(things.begin(), things.end(), [&](const SceneItem& thing) {
      // Bones of both sides stay when one side is looked at.
      const bool told = thing.kind == Kind::nerve || thing.kind == Kind::site || thing.kind == Kind::territory;
      return told && base::side_of(thing.id) == side;
    });
  };
  const bool left = has(base::Side::left), right = has(base::Side::right);
  if (left != right) return left ? phrases::of_nerves_left_alone : phrases::of_nerves_right_alone;
  if (left || scene.sides == session::Sides::both) return std::nullopt;
  return scene.sides == session::Sides::left ? phrases::left_side_is_shown : phrases::right_side_is_shown;
}

std::string about(const view::Inputs& inputs, const Things& things) {
  const bool of_body =
      std::any_of(things.begin(), things.end(), [](const SceneItem& t) { return t.kind != Kind::model; });
  const Language& language = inputs.atlas.language;
  const std::string who = of_body ? anatomy::title_of_person(inputs.atlas.persons, inputs.body.person) : "";
  const std::string seen = seen_from(language, inputs.camera);
  std::string words =
      language::sentence(language, who.empty() ? in_sentence(language, seen, true)
                                               : language.say(phrases::some_next, {{"some", who}, {"next", seen}}));
  const auto add = [&](const std::string& sentence) { words = language::followed(language, words, sentence); };
  std::vector<std::string> with;
  if (shows(things, Kind::nerve)) with = tissues_of(language, things);
  if (shows(things, Kind::site)) with.push_back(language.say(phrases::the_entrapment_sites));
  if (shows(things, Kind::territory)) with.push_back(language.say(phrases::the_areas_of_skin_that));
  if (shows(things, Kind::landmark)) with.push_back(language.say(phrases::the_landmarks_of_the_examination));
  if (!with.empty()) add(language.say(phrases::shown_with_things, {{"things", joined(language, with)}}));
  if (const std::optional<Phrase> side = side_alone(inputs.scene, things)) add(language.say(*side));
  if (const auto sides = view::side_marks(session::axes_of(inputs.camera))) {
    namespace marks = view::phrases;
    const bool across = sides->first == marks::mark_right || sides->first == marks::mark_left;
    add(across ? language.say(phrases::r_and_l_are_the,
                              {{"right", language.say(marks::mark_right)}, {"left", language.say(marks::mark_left)}})
               : language.say(phrases::a_and_p_are_anterior, {{"anterior", language.say(marks::mark_anterior)},
                                                              {"posterior", language.say(marks::mark_posterior)}}));
  }
  const std::vector<std::string> notes = view::notes_of(inputs, things);
  for (const std::string& note : notes) {
    if (note != who) add(language::sentence(language, note));
  }
  return words;
}

/// How many of the things that are shown rest on each source.
class Sources {
 public:
  explicit Sources(const anatomy::Atlas& atlas) : atlas_(atlas) {}

  void add(const SceneItem& thing) {
    std::set<std::string> keys;
    const Id id = view::without_side(thing.id);
    if (thing.nerve != nullptr) add(*thing.nerve, keys);
    if (thing.structure != nullptr) add(thing.structure->references, keys);
    if (const auto site = atlas_.sites.find(id); site != atlas_.sites.end()) {
      add(site->second.references, keys);
      add_claims(site->second.passage_present, keys);
      add_claims(site->second.constricted_in_cadavers, keys);
      add_claims(site->second.clinical_share, keys);
    }
    if (const auto territory = atlas_.territories.find(id); territory != atlas_.territories.end()) {
      add(territory->second.references, keys);
    }
    if (const auto area = atlas_.areas.find(id); area != atlas_.areas.end()) {
      const auto topic = atlas_.topics.find(area->second.topic);
      if (topic != atlas_.topics.end()) {
        for (const anatomy::AreaInWords& told : topic->second.areas) add(told.references, keys);
      }
    }
    if (const auto landmark = atlas_.landmarks.find(id); landmark != atlas_.landmarks.end()) {
      add(landmark->second.references, keys);
    }
    for (const std::string& key : keys) ++counts_[key];
  }

  [[nodiscard]] std::vector<FigureSource> told() const {
    std::vector<std::pair<std::string, int>> order;
    for (const auto& entry : counts_) {
      if (atlas_.references.contains(entry.first)) order.emplace_back(entry);
    }
    std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<FigureSource> sources;
    for (const auto& entry : order) {
      const anatomy::Reference& reference = atlas_.references.at(entry.first);
      ui::InfoClaim claim;
      cite(atlas_, entry.first, claim);
      FigureSource source{claim.source, claim.link, claim.address};
      // Where no authors were seen the journal stands for them.
      if (!reference.journal.empty() && !source.text.starts_with(reference.journal))
        source.text += ", " + reference.journal;  // As papers are cited in every language.
      sources.push_back(std::move(source));
    }
    return sources;
  }

 private:
  static void add(const std::vector<std::string>& references, std::set<std::string>& keys) {
    keys.insert(references.begin(), references.end());
  }
  void add_claims(const std::vector<std::string>& claims, std::set<std::string>& keys) const {
    for (const std::string& key : claims) {
      if (const auto claim = atlas_.claims.find(key); claim != atlas_.claims.end())
        keys.insert(claim->second.reference);
    }
  }
  void add(const anatomy::Nerve& nerve, std::set<std::string>& keys) const {
    add(nerve.references, keys);
    for (const anatomy::Waypoint& waypoint : nerve.course) {
      add(waypoint.references, keys);
      add_claims(waypoint.station_claims, keys);
    }
  }

  const anatomy::Atlas& atlas_;
  std::map<std::string, int> counts_;
};

}  // namespace

FigureWords figure_words(const view::Inputs& inputs) {
  const Things things = view::visible_items(inputs);
  Sources sources(inputs.atlas);
  for (const SceneItem& thing : things) sources.add(thing);
  std::string title = title_of(inputs, things);
  // A figure of a topic is about the topic; what it shows comes after.
  if (const auto topic = inputs.atlas.topics.find(inputs.scene.selected); topic != inputs.atlas.topics.end())
    title = language::titled(inputs.atlas.language, topic->second.names.title, title);
  return {std::move(title), about(inputs, things), sources.told(), inputs.atlas.language};
}

FigureWords figure_words(const std::vector<view::Inputs>& pictures) {
  const view::Inputs& first = pictures.front();
  const Language& language = first.atlas.language;
  Sources sources(first.atlas);
  Things all;
  std::vector<std::string> titles;
  for (const view::Inputs& picture : pictures) {
    titles.push_back(in_sentence(language, picture.pane.title, titles.empty()));
    for (SceneItem& thing : view::visible_items(picture)) {
      sources.add(thing);
      all.push_back(std::move(thing));
    }
  }
  return {language.say(phrases::side_by_side_names, {{"names", joined(language, titles)}}), about(first, all),
          sources.told(), language};
}

}  // namespace cluneal::app
