#include <algorithm>
#include <map>
#include <set>

#include "language/writing.h"
#include "study/making.h"
#include "study/phrases.h"

namespace cluneal::study {

namespace {

using anatomy::Atlas;
using anatomy::Nerve;
using anatomy::Relation;

struct Layer {
  Relation relation;
  std::string_view word;
  language::Phrase text;
};

/// What a nerve has to do with: what its steps pass, and what they lie at.
std::set<Id> met_by(const Nerve& nerve) {
  std::set<Id> met;
  for (const anatomy::Waypoint& step : nerve.course) {
    met.insert(step.passes);
    met.insert(step.place);
  }
  return met;
}

std::string_view kind_of_thing(const Id& id) {
  return std::string_view(id.text()).substr(0, id.text().find('.'));
}

/// Muscles and ligaments that have a shape, and fasciae. A name for several muscles is none: one of them could be right
/// too.
std::set<Id> layers_of(const Atlas& atlas) {
  std::set<Id> layers;
  for (const auto& [id, nerve] : atlas.nerves) {
    for (const anatomy::Waypoint& step : nerve.course) {
      if (kind_of_thing(step.passes) == "fascia") layers.insert(step.passes);
    }
  }
  for (const auto& [id, structure] : atlas.structures) {
    if (structure.tissue == anatomy::Tissue::muscle || structure.tissue == anatomy::Tissue::ligament) layers.insert(id);
  }
  return layers;
}

/// Whether the names of two layers could mean one thing, a muscle and a part of it.
bool could_be_one(const Id& a, const Id& b) {
  return a.text().starts_with(b.text()) || b.text().starts_with(a.text());
}

/// What is no wrong answer for a nerve: all that it, or one by which its fibres come or go on, meets. Where fibres are
/// exchanged by strands, what lies beyond the strand counts too.
std::set<Id> not_wrong(const Atlas& atlas, const Kinship& kinship, const Nerve& nerve) {
  const auto also_tied = [&](const std::set<Id>& to) {
    std::set<Id> all = to;
    for (const auto& entry : atlas.nerves) {
      const auto is_tied = [&](const Id& id) { return kinship.are_tied(entry.first, id); };
      if (std::any_of(to.begin(), to.end(), is_tied)) all.insert(entry.first);
    }
    return all;
  };
  std::set<Id> met;
  for (const Id& id : also_tied(also_tied({nerve.id}))) {
    const std::set<Id> more = met_by(atlas.nerves.at(id));
    met.insert(more.begin(), more.end());
  }
  return met;
}

/// The step at which a nerve passes a layer, and what there is to say of it.
std::string passing(const Atlas& atlas, const Nerve& nerve, const anatomy::Waypoint& step) {
  const std::string told = language::titled(atlas.language, nerve.names.title, step.text);
  return joined(atlas, language::sentence(atlas.language, told), step.note);
}

/// Of its own kind first: a muscle among muscles.
std::vector<std::string> wrong_layers(const Atlas& atlas, const Id& thing, const std::set<Id>& known,
                                      const std::set<Id>& met) {
  const std::string_view own = kind_of_thing(thing);
  std::vector<std::string> wrong;
  for (const std::string_view kind : {"muscle", "ligament", "fascia"}) {
    std::vector<std::string> titles;
    for (const Id& other : known) {
      const bool fits = kind_of_thing(other) == kind && std::none_of(met.begin(), met.end(), [&other](const Id& m) {
                          return !m.empty() && could_be_one(m, other);
                        });
      if (fits) titles.push_back(atlas.title_of(other));
    }
    wrong.insert(kind == own ? wrong.begin() : wrong.end(), titles.begin(), titles.end());
  }
  return wrong;
}

}  // namespace

void make_layers(const Atlas& atlas, Questions& out) {
  const Layer layers[] = {{Relation::pierces, "pierces", phrases::what_is_pierced},
                          {Relation::over, "over", phrases::what_it_runs_over}};
  const std::set<Id> known = layers_of(atlas);
  const Kinship kinship(atlas);
  for (const auto& [id, nerve] : atlas.nerves) {
    if (is_not_told_apart(atlas, id)) continue;
    const std::set<Id> met = not_wrong(atlas, kinship, nerve);
    for (const Layer& layer : layers) {
      std::map<Id, const anatomy::Waypoint*> passed;
      for (const anatomy::Waypoint& step : nerve.course) {
        if (step.relation == layer.relation && known.contains(step.passes)) {
          // Where it passes one twice, the step that a paper tells.
          const anatomy::Waypoint*& one = passed[step.passes];
          if (one == nullptr || one->references.empty()) one = &step;
        }
      }
      for (const auto& [thing, step] : passed) {
        Question question = about(Kind::which_layer, id, std::string(layer.word) + "/" + thing.text());
        question.subjects.push_back(thing);
        question.text = atlas.language.say(layer.text, {{"name", nerve.names.title}});
        question.answer = atlas.title_of(thing);
        question.wrong = wrong_layers(atlas, thing, known, met);
        question.explanation = passing(atlas, nerve, *step);
        question.references = sources_of(atlas, id, step->references.empty() ? nerve.references : step->references);
        if (nerve.drawn) {
          question.picture = {"posterior", {one_of(atlas, id)}, {}, {one_of(atlas, id)}, {one_of(atlas, id)}};
          question.same_on_both_sides = nerve.paired;
        }
        put(out, std::move(question));
      }
    }
  }
}

}  // namespace cluneal::study
