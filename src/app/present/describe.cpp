// What the information panel says of one thing: names, roots by study, course, sources, shape.
#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "app/application_state.h"
#include "app/phrases.h"
#include "app/present/cite.h"
#include "app/present/plots.h"
#include "app/present/site_topics.h"
#include "app/present/spreads.h"
#include "app/present/topics.h"
#include "geometry/curve.h"
#include "geometry/topology.h"
#include "language/writing.h"
#include "session/side_by_side.h"
#include "session/visible.h"

namespace cluneal::app {
namespace {

using base::operator""_id;

std::string finding_words(const language::Language& language, const anatomy::RootShare& share) {
  using anatomy::RootFinding;
  switch (share.finding) {
    case RootFinding::share:
      if (share.of.empty()) return as_published(language, share.percent.value_or(0)) + " %";
      return language.say(phrases::percent_of_all,
                          {{"percent", as_published(language, share.percent.value_or(0))}, {"all", share.of}});
    case RootFinding::present:
      return language.say(phrases::found_how_often_was_not);
    case RootFinding::absent:
      return language.say(phrases::looked_for_and_not_found);
    case RootFinding::not_listed:
      return language.say(phrases::not_spoken_of);
    case RootFinding::review_range:
      return language.say(phrases::named_by_reviews_as_the);
    case RootFinding::not_reported:
      return language.say(phrases::branch_not_reported);
  }
  return {};
}

/// The same in the cell of a table.
std::string finding_in_brief(const language::Language& language, const anatomy::RootShare& share) {
  using anatomy::RootFinding;
  switch (share.finding) {
    case RootFinding::share:
      return as_published(language, share.percent.value_or(0)) + " %";
    case RootFinding::present:
      return language.say(phrases::root_found);
    case RootFinding::absent:
      return language.say(phrases::root_not_found);
    case RootFinding::not_listed:
      return language.say(phrases::root_not_spoken_of);
    case RootFinding::review_range:
      return language.say(phrases::root_reviews_only);
    case RootFinding::not_reported:
      return language.say(phrases::root_branch_not_reported);
  }
  return {};
}

class Describer {
 public:
  Describer(const Application::State& state, ui::Info& info) : s_(state), info_(info) {}

  void nerve(const anatomy::Nerve& nerve, const Id& sided) {
    names(nerve.names);
    info_.summary = nerve.summary;
    info_.rule_out_first = what_to_rule_out(s_.library.atlas);
    if (nerve.uncertain) info_.summary += "\n" + s_.say(phrases::uncertain_why, {{"why", nerve.uncertainty}});
    variants(nerve);
    roots(nerve);
    const auto course = s_.library.body->courses.find(sided);
    const body::Course* laid = course == s_.library.body->courses.end() ? nullptr : &course->second;
    if (laid != nullptr) info_.nerve = sided;
    if (has_spread(s_.library.atlas, *s_.library.body, sided)) info_.spread = s_.scene().spread == sided;
    for (const anatomy::Waypoint& waypoint : nerve.course) step(waypoint, laid);
    for (const auto& [id, site] : s_.library.atlas.sites) {
      if (nerve.id.covers(site.nerve)) link(id, base::side_of(sided));
    }
    for (const auto& [id, territory] : s_.library.atlas.territories) {
      if (nerve.id.covers(territory.nerve)) link(id, base::side_of(sided));
    }
    sources(nerve.references);
    info_.facts.emplace_back(s_.say(phrases::diameter_as_drawn_to_scale),
                             as_published(s_.library.atlas.language, nerve.diameter) + " mm");
    if (laid != nullptr)
      info_.facts.emplace_back(s_.say(phrases::length_on_this_body),
                               language::number(s_.library.atlas.language, geometry::length_of(laid->line), 0) + " mm");
  }

  void site(const anatomy::Site& site, base::Side side) {
    names(site.names);
    info_.rule_out_first = what_to_rule_out(s_.library.atlas);
    info_.summary = language::sentence(s_.library.atlas.language, site.names.plain);
    ui::InfoSite site_info;
    site_info.mechanism = site.mechanism;
    site_info.palpation = site.palpation;
    site_info.block_target = site.block_target;
    site_info.passage_present = plotted(site.passage_present);
    site_info.constricted = plotted(site.constricted_in_cadavers);
    site_info.clinical = plotted(site.clinical_share);
    site_info.schematic = site.schematic;
    add_topics_of_site(s_.library.atlas, site, site_info);
    info_.site = std::move(site_info);
    link(site.nerve, side);
    sources(site.references);
  }

  void territory(const anatomy::Territory& territory, const Id& sided) {
    names(territory.names);
    info_.summary = territory.summary + (territory.note.empty() ? "" : "\n" + territory.note);
    if (territory.schematic) info_.summary += "\n" + s_.say(phrases::its_edges_are_schematic_as);
    const auto laid = s_.library.body->territories.find(sided);
    if (laid != s_.library.body->territories.end()) {
      info_.facts.emplace_back(
          s_.say(phrases::drawn_on_this_body_core),
          language::number(s_.library.atlas.language, laid->second.core_area / 100, 0) + " cm\xC2\xB2");
      info_.facts.emplace_back(
          s_.say(phrases::drawn_on_this_body_all),
          language::number(s_.library.atlas.language, laid->second.extent_area / 100, 0) + " cm\xC2\xB2");
    }
    link(territory.nerve, base::side_of(sided));
    sources(territory.references);
  }

  /// Its place, and what was published as measured from it.
  void landmark(const anatomy::Landmark& landmark, base::Side side) {
    names(landmark.names);
    info_.summary = language::sentence(s_.library.atlas.language, landmark.names.plain);
    if (!info_.summary.empty()) info_.summary += "\n";
    info_.summary += landmark.summary;
    std::vector<ToldClaim> claims;
    for (const auto& [key, claim] : s_.library.atlas.claims) {
      if (claim.quantity != "distance" || claim.from != landmark.id.text()) continue;
      const auto here = measured_anywhere(key, side);
      claims.push_back({&claim, in_words(here), here});
    }
    // What leads to the same place stands together, on one axis; nerves, for which one measures here, before bone.
    const auto place = [](const ToldClaim& told) {
      return std::pair(told.claim->to.starts_with("landmark."), std::string_view(told.claim->to));
    };
    std::stable_sort(claims.begin(), claims.end(),
                     [&](const ToldClaim& a, const ToldClaim& b) { return place(a) < place(b); });
    info_.measured_from = told_with_plots(s_.library.atlas, claims, true);
    sources(landmark.references);
  }

  void structure(const anatomy::Structure& structure) {
    names(structure.names);
    info_.summary = structure.summary;
    sources(structure.references);
  }

  void shape(const geometry::Mesh& mesh, double millimetres) {
    const geometry::Topology topology = geometry::topology_of(mesh);
    info_.facts.emplace_back(s_.say(phrases::triangles), std::to_string(mesh.triangle_count()));
    info_.facts.emplace_back(s_.say(phrases::closed), topology.closed ? s_.say(phrases::yes) : s_.say(phrases::no));
    info_.facts.emplace_back(
        s_.say(phrases::surface),
        language::number(s_.library.atlas.language, geometry::area_of(mesh) * millimetres * millimetres / 100, 1) +
            " cm\xC2\xB2");
    if (topology.closed) {
      const double volume = geometry::volume_of(mesh) * millimetres * millimetres * millimetres / 1000;
      info_.facts.emplace_back(s_.say(phrases::volume),
                               language::number(s_.library.atlas.language, volume, 1) + " cm\xC2\xB3");
    }
  }

 private:
  void link(const Id& id, base::Side side) {
    const Id sided = side == base::Side::right ? id.child("right") : side == base::Side::left ? id.child("left") : id;
    info_.links.push_back({sided, s_.library.atlas.title_of(id)});
  }

  void names(const anatomy::Names& names) {
    info_.latin = names.latin;
    info_.ta2 = names.ta2.empty() ? s_.say(phrases::not_in_ta2) : "TA2 " + names.ta2;
    if (!names.latin.empty() && names.ta2.empty()) info_.ta2.clear();  // A Latin name whose number is not certain.
  }

  /// The other ways in which the nerve, its whole or its group is found.
  void variants(const anatomy::Nerve& nerve) {
    const session::Scene& scene = s_.scene();
    for (const auto& entry : s_.library.atlas.variants) {
      const Id& id = entry.first;
      const anatomy::Variant& variant = entry.second;
      if (!variant.of.covers(nerve.id) && variant.of != nerve.group) continue;
      const auto chosen = scene.variants.find(variant.of);
      const bool first = std::none_of(info_.variants.begin(), info_.variants.end(),
                                      [&](const ui::InfoVariant& other) { return other.of == variant.of; });
      if (first) {
        info_.variants.push_back(
            {variant.of, {}, s_.say(phrases::the_usual_pattern), "", "", {}, {}, chosen == scene.variants.end()});
      }
      ui::InfoVariant told{variant.of,
                           id,
                           variant.names.title,
                           variant.share,
                           variant.summary,
                           plotted(variant.claims),
                           {},
                           chosen != scene.variants.end() && chosen->second == id};
      for (const std::string& key : variant.references) {
        if (counts_by(variant, key)) continue;
        ui::InfoClaim claim;
        cite(s_.library.atlas, key, claim);
        if (!claim.source.empty()) told.sources.push_back(std::move(claim));
      }
      info_.variants.push_back(std::move(told));
    }
  }

  /// Whether one of the variant's claims is of that source, and so cites it.
  [[nodiscard]] bool counts_by(const anatomy::Variant& variant, const std::string& reference) const {
    return std::any_of(variant.claims.begin(), variant.claims.end(), [&](const std::string& key) {
      const auto claim = s_.library.atlas.claims.find(key);
      return claim != s_.library.atlas.claims.end() && claim->second.reference == reference;
    });
  }

  void roots(const anatomy::Nerve& nerve) {
    for (const anatomy::RootShare& share : nerve.roots) {
      const auto same = [&](const auto& entry) { return entry.first == share.root; };
      auto at = std::find_if(info_.roots.begin(), info_.roots.end(), same);
      if (at == info_.roots.end()) at = info_.roots.insert(info_.roots.end(), {share.root, {}});
      ui::InfoClaim claim;
      claim.text = finding_words(s_.library.atlas.language, share);
      claim.brief = finding_in_brief(s_.library.atlas.language, share);
      if (!share.note.empty()) claim.text += " " + with_names(s_.library.atlas, share.note);
      if (share.percent) claim.plot = share_plot(*share.percent, leading_count(share.of));
      cite(s_.library.atlas, share.reference, claim);
      at->second.push_back(std::move(claim));
    }
  }

  void step(const anatomy::Waypoint& waypoint, const body::Course* laid) {
    ui::InfoStep step;
    step.text = waypoint.text;
    if (!waypoint.note.empty())
      step.text =
          language::followed(s_.library.atlas.language, language::sentence(s_.library.atlas.language, step.text),
                             with_names(s_.library.atlas, waypoint.note));
    step.name = waypoint.step;
    step.schematic = waypoint.schematic;
    step.laid = laid != nullptr && std::any_of(laid->waypoints.begin(), laid->waypoints.end(),
                                               [&](const auto& other) { return other.step == waypoint.step; });
    std::set<std::string> cited;
    std::vector<ToldClaim> claims;
    for (const std::string& key : waypoint.station_claims) {
      const auto claim = s_.library.atlas.claims.find(key);
      if (claim == s_.library.atlas.claims.end()) continue;
      const auto here = measured(laid, waypoint.step, key);
      claims.push_back({&claim->second, in_words(here), here});
      cited.insert(claim->second.reference);
    }
    step.claims = told_with_plots(s_.library.atlas, claims);
    for (const std::string& key : waypoint.references) {
      if (cited.contains(key)) continue;
      ui::InfoClaim claim;
      cite(s_.library.atlas, key, claim);
      step.claims.push_back(std::move(claim));
    }
    info_.course.push_back(std::move(step));
  }

  [[nodiscard]] std::string in_words(const std::optional<double>& here) const {
    return here ? s_.say(phrases::on_this_body_value_mm,
                         {{"value", language::number(s_.library.atlas.language, *here, 1)}})
                : "";
  }

  /// The claims that are known, each with its row of a forest plot.
  [[nodiscard]] std::vector<ui::InfoClaim> plotted(const std::vector<std::string>& keys) const {
    std::vector<ToldClaim> claims;
    for (const std::string& key : keys) {
      const auto claim = s_.library.atlas.claims.find(key);
      if (claim != s_.library.atlas.claims.end()) claims.push_back({&claim->second, {}, std::nullopt});
    }
    return told_with_plots(s_.library.atlas, claims);
  }

  static std::optional<double> measured(const body::Course* laid, const std::string& step, const std::string& claim) {
    if (laid == nullptr) return std::nullopt;
    for (const body::PlacedWaypoint& waypoint : laid->waypoints) {
      if (waypoint.step != step) continue;
      for (const auto& residual : waypoint.residuals) {
        if (residual.claim == claim) return residual.measured;
      }
    }
    return std::nullopt;
  }

  /// On whichever nerve's course the claim is held against the body.
  [[nodiscard]] std::optional<double> measured_anywhere(const std::string& claim, base::Side side) const {
    for (const auto& [id, course] : s_.library.body->courses) {
      if (side != base::Side::none && base::side_of(id) != side) continue;
      for (const body::PlacedWaypoint& waypoint : course.waypoints) {
        if (const auto found = measured(&course, waypoint.step, claim)) return found;
      }
    }
    return std::nullopt;
  }

  void sources(const std::vector<std::string>& keys) {
    for (const std::string& key : keys) {
      ui::InfoClaim claim;
      cite(s_.library.atlas, key, claim);
      if (!claim.source.empty()) info_.sources.push_back(std::move(claim));
    }
  }

  const Application::State& s_;
  ui::Info& info_;
};

std::optional<ui::Info> described(const Application::State& state, const Id& id) {
  ui::Info info;
  info.id = id;
  info.title = state.library.atlas.title_of(id);
  info.opacity = session::opacity_of(state.scene(), id);
  info.shown = session::is_switched_on(state.scene(), state.library.atlas, id);
  if (const auto topic = state.library.atlas.topics.find(id); topic != state.library.atlas.topics.end()) {
    describe_topic(state.library.atlas, topic->second, info);
    return info;
  }
  Describer describer(state, info);
  if (const auto index = session::model_index(state.scene(), id)) {
    const session::ImportedModel& model = state.scene().models[*index];
    info.title = model.name;
    info.model = index;
    for (const Id& bone : state.library.bones()) {
      info.bones.push_back({bone, bone == "bone"_id ? state.say(phrases::all_bones_that_are_shown)
                                                    : state.library.atlas.title_of(bone)});
    }
    info.handles = state.handles.wanted;
    info.shown = session::is_model_shown(state.scene(), *index);
    info.unit_note = state.library.unit_note(model.hash);
    if (const auto file = state.library.file_of(state.scene(), *index))
      info.placement = session::placement_of(model.transform, *file);
    const auto loaded = state.library.models.find(model.hash);
    if (loaded != state.library.models.end()) describer.shape(*loaded->second.mesh, model.millimetres_per_unit);
    return info;
  }
  const bool sided = base::side_of(id) != base::Side::none;
  const Id whole = sided ? id.parent() : id;
  const bool midline = state.library.body->shapes.contains(id) || state.library.body->courses.contains(id);
  const Id drawn = sided || midline ? id : id.child("left");
  if (const auto nerve = state.library.atlas.nerves.find(whole); nerve != state.library.atlas.nerves.end())
    describer.nerve(nerve->second, drawn);
  if (const auto site = state.library.atlas.sites.find(whole); site != state.library.atlas.sites.end())
    describer.site(site->second, base::side_of(id));
  if (const auto landmark = state.library.atlas.landmarks.find(whole); landmark != state.library.atlas.landmarks.end())
    describer.landmark(landmark->second, base::side_of(drawn));
  if (const auto territory = state.library.atlas.territories.find(whole);
      territory != state.library.atlas.territories.end())
    describer.territory(territory->second, drawn);
  if (const auto structure = state.library.atlas.structures.find(whole);
      structure != state.library.atlas.structures.end()) {
    describer.structure(structure->second);
    info.opacity = session::opacity_of(state.scene(), id, structure->second.opacity);
  }
  info.about = topics_about(state.library.atlas, whole);
  if (const auto group = state.library.atlas.groups.find(whole);
      group != state.library.atlas.groups.end() && info.summary.empty()) {
    info.summary = group->second.summary;
    info.latin = group->second.names.latin;
  }
  const auto shape = state.library.body->shapes.find(drawn);
  if (shape != state.library.body->shapes.end()) describer.shape(shape->second.at(body::LevelOfDetail::still), 1);
  return info;
}

}  // namespace

std::optional<ui::Info> describe(const Application::State& state, const Id& id) {
  std::optional<ui::Info> info = described(state, id);
  const bool woman = anatomy::is_woman(state.library.atlas.persons, state.scene().body);
  const auto say = [&](std::string& text) {
    text = anatomy::in_words_of(state.library.atlas.words_by_sex, woman, std::move(text));
  };
  if (!info) return info;
  const std::vector<Id>& beside = state.scene().beside;
  if (session::can_stand_beside(state.library.atlas, id))
    info->beside = std::find(beside.begin(), beside.end(), id) != beside.end();
  for (std::string* text : {&info->title, &info->latin, &info->summary}) say(*text);
  for (ui::InfoStep& step : info->course) say(step.text);
  return info;
}

}  // namespace cluneal::app
