#include "app/figures/figure_words.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <set>

#include "app/present/cite.h"
#include "body/tables/measures.h"
#include "view/orientation.h"
#include "view/shown.h"

namespace cluneal::app {
namespace {

using base::Id;
using view::Kind;
using view::Shown;
using Things = std::vector<Shown>;

/// "a, b and c"
std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) out += i + 1 == words.size() ? " and " : ", ";
    out += words[i];
  }
  return out;
}

std::string in_sentence(std::string words, bool first) {
  // "T12 root" keeps its capital.
  const bool word = words.size() > 1 && std::islower(static_cast<unsigned char>(words[1])) != 0;
  auto& letter = words[0];
  if (first) letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
  if (!first && word) letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  return words;
}

bool shows(const Things& things, Kind kind) {
  return std::any_of(things.begin(), things.end(), [&](const Shown& thing) { return thing.kind == kind; });
}

/// The tissues among what is shown, in the order in which anatomy lists them.
std::vector<std::string> tissues_of(const Things& things) {
  using anatomy::Tissue;
  std::vector<std::string> words;
  for (const auto& [tissue, word] :
       {std::pair{Tissue::bone, "bones"}, std::pair{Tissue::disc, "discs"}, std::pair{Tissue::ligament, "ligaments"},
        std::pair{Tissue::fascia, "fasciae"}, std::pair{Tissue::muscle, "muscles"},
        std::pair{Tissue::vessel, "vessels"}, std::pair{Tissue::skin, "skin"}}) {
    const bool there = std::any_of(things.begin(), things.end(), [wanted = tissue](const Shown& thing) {
      return thing.structure != nullptr && thing.structure->tissue == wanted;
    });
    if (there) words.emplace_back(word);
  }
  return words;
}

/// The names of a few structures one by one; else none.
std::vector<std::string> few_structures(const Things& things) {
  constexpr std::size_t few = 3;
  std::vector<std::string> names;
  for (const Shown& thing : things) {
    if (thing.structure == nullptr) continue;
    const std::string& name = thing.structure->names.english;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return names.size() <= few ? names : std::vector<std::string>{};
}

/// "Superior, middle and inferior cluneal nerves": what the names of groups share is said once.
std::vector<std::string> shown_groups(const view::Inputs& inputs, const Things& things) {
  std::vector<std::pair<std::vector<std::string>, std::string>> told;  // First words, and what follows them.
  for (const anatomy::Group* group : inputs.atlas.groups_in_order()) {
    const bool there = std::any_of(things.begin(), things.end(), [&](const Shown& thing) {
      return thing.kind == Kind::nerve && thing.group != nullptr && thing.group->id == group->id;
    });
    if (!there) continue;
    const std::string& name = group->names.english;
    const bool begins = name.starts_with(group->short_name + " ");
    const std::string first = begins ? group->short_name : name;
    const std::string rest = begins ? name.substr(group->short_name.size()) : "";
    const bool same = begins && !told.empty() && told.back().second == rest;
    if (!same) told.push_back({{}, rest});
    told.back().first.push_back(in_sentence(first, told.size() == 1 && !same));
  }
  std::vector<std::string> phrases;
  for (const auto& [firsts, rest] : told) phrases.push_back(joined(firsts) + rest);
  return phrases;
}

std::string title_of(const view::Inputs& inputs, const Things& things) {
  std::vector<std::string> words = shown_groups(inputs, things);
  if (words.empty()) words = few_structures(things);
  if (words.empty()) words = tissues_of(things);
  for (std::size_t i = 0; i < words.size(); ++i) words[i] = in_sentence(words[i], i == 0);
  for (std::size_t i = 0; i < inputs.scene.models.size(); ++i) {
    const bool there =
        std::any_of(things.begin(), things.end(), [&](const Shown& thing) { return thing.id == session::model_id(i); });
    if (there) words.push_back(inputs.scene.models[i].name);
  }
  if (words.empty()) return "Cluneal Atlas";
  const std::vector<std::string> more(words.begin() + 1, words.end());
  return words.front() + (more.empty() ? "" : " with " + joined(more));
}

/// "seen from behind"; between the named views by the angles.
std::string seen_from(const session::Camera& camera) {
  constexpr double same = 0.5;  // Degrees: what nobody sees.
  const double azimuth = std::fmod(std::fmod(camera.azimuth, 360) + 360, 360);
  for (const session::NamedView& view : session::named_views()) {
    const double off = std::abs(azimuth - view.azimuth);
    if (std::min(off, 360 - off) < same && std::abs(camera.elevation - view.elevation) < same) {
      return "seen " + in_sentence(view.title, false);
    }
  }
  const double right = azimuth > 180 ? 360 - azimuth : azimuth;
  return "seen from " + number(right, 0) + "\u00b0 to the patient's " + (azimuth > 180 ? "right" : "left") +
         " of the front, " + number(std::abs(camera.elevation), 0) + "\u00b0 from " +
         (camera.elevation < 0 ? "below" : "above");
}

std::string about(const view::Inputs& inputs, const Things& things) {
  const bool of_body = std::any_of(things.begin(), things.end(), [](const Shown& t) { return t.kind != Kind::model; });
  const std::string who = of_body ? anatomy::title_of_person(inputs.atlas.persons, inputs.body.person) : "";
  std::string words =
      (who.empty() ? in_sentence(seen_from(inputs.camera), true) : who + ", " + seen_from(inputs.camera)) + ". ";
  std::vector<std::string> with;
  if (shows(things, Kind::nerve)) with = tissues_of(things);
  if (shows(things, Kind::site)) with.emplace_back("the sites where nerves get caught");
  if (shows(things, Kind::territory)) with.emplace_back("the areas of skin that they serve");
  if (shows(things, Kind::landmark)) with.emplace_back("the landmarks of the examination");
  if (!with.empty()) words += "Shown with " + joined(with) + ". ";
  if (const auto sides = view::side_marks(session::axes_of(inputs.camera))) {
    const bool across = sides->first == "R" || sides->first == "L";
    words += across ? "R and L are the patient's right and left. " : "A and P are anterior and posterior. ";
  }
  words += "The bar holds at the depth of the middle of the picture. ";
  const std::vector<std::string> notes = view::notes_of(inputs, things);
  for (const std::string& note : notes) {
    if (note != who) words += note + ". ";
  }
  words.pop_back();
  return words;
}

/// How many of the things that are shown rest on each source.
class Sources {
 public:
  explicit Sources(const anatomy::Atlas& atlas) : atlas_(atlas) {}

  void add(const Shown& thing) {
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
        source.text += ", " + reference.journal;
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
  const Things things = view::shown_things(inputs);
  Sources sources(inputs.atlas);
  for (const Shown& thing : things) sources.add(thing);
  return {title_of(inputs, things), about(inputs, things), sources.told()};
}

}  // namespace cluneal::app
