#include "view/label_choice.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "geometry/curve.h"
#include "session/visible.h"

namespace cluneal::view {
namespace {

constexpr double unnamed = 0;  ///< Named only where one points at it: the vertebrae beside it say which it is.
constexpr double usual_nerve = 60, usual_structure = 30;  ///< Where the atlas says nothing of it.
constexpr double rank_of_marks = 70;                      ///< They are shown because somebody asked for them.
constexpr double ground_size = 0.88;                      ///< Of the words for bones and ligaments.

bool is_minor(const SceneItem& thing) {
  return thing.kind == Kind::nerve && thing.nerve != nullptr && thing.nerve->minor;
}

/// Where minor strands are all that is shown of nerves, they are what the picture is about.
bool minor_alone(const std::vector<SceneItem>& things) {
  return std::none_of(things.begin(), things.end(),
                      [](const SceneItem& thing) { return thing.kind == Kind::nerve && !is_minor(thing); });
}

double importance_of_structure(const SceneItem& thing) {
  if (thing.structure == nullptr) return usual_structure;
  // Its words would point at what lies behind.
  if (thing.structure->tissue == anatomy::Tissue::skin && !is_solid(thing)) return unnamed;
  return thing.structure->label.value_or(usual_structure);
}

double importance_of(const Inputs& inputs, const SceneItem& thing, bool names_minor) {
  const Id& selected = inputs.scene.selected;
  if (!selected.empty() && selected.covers(thing.id)) return 100;
  if (session::is_highlighted(inputs.scene, thing.id)) return emphasised;
  if (is_minor(thing) && !names_minor) return unnamed;
  if (thing.kind == Kind::model) return 63;
  if (is_mark(thing)) return rank_of_marks;
  if (thing.kind == Kind::territory) return 65;
  if (thing.kind == Kind::structure) return importance_of_structure(thing);
  return anatomy::traits_of(inputs.atlas.nerve_traits, thing.id).label.value_or(usual_nerve);
}

/// Of what the atlas is about.
bool is_cluneal(const Inputs& inputs, const SceneItem& thing) {
  return thing.kind == Kind::nerve && anatomy::traits_of(inputs.atlas.nerve_traits, thing.id).bold.value_or(false);
}

/// The branch of which one name stands for all strands; empty where the thing is no strand.
Id bundle_of(const Inputs& inputs, const Id& id) {
  return anatomy::branch_with(inputs.atlas.nerve_traits, id, anatomy::NerveTrait::bundle);
}

bool visible_enough(const SceneItem& thing, const VisibilitySample& seen) {
  // Of what lies behind something else, a corner that looks out beside it is no place to point at: the name would be
  // taken for that of its neighbour.
  constexpr double least_uncovered = 0.2;
  if (thing.kind == Kind::structure && seen.uncovered < least_uncovered) return false;
  return seen.spots.size() >= (is_mark(thing) ? 1U : 2U);
}

/// Whether `a` is to be named rather than its twin `b`; `nearer`: the side that the picture shows from, if any.
bool preferred(const WantedLabel& a, const WantedLabel& b, base::Side nearer) {
  if (a.importance != b.importance) return a.importance > b.importance;
  // From the side the nearer twin is the one that is looked at; 60 mm nearer count as much as e times better seen.
  const double nearest = std::min(a.seen->depth, b.seen->depth);
  const auto favour = [nearest, nearer](const WantedLabel& w) {
    const base::Side usual = w.thing->kind == Kind::nerve ? base::Side::right : base::Side::left;
    const base::Side side = nearer != base::Side::none ? nearer : usual;
    return w.seen->share * std::exp((nearest - w.seen->depth) / 60) * (base::side_of(w.thing->id) == side ? 1.8 : 1.0);
  };
  const double mine = favour(a), other = favour(b);
  return mine != other ? mine > other : a.thing->id < b.thing->id;
}

/// `apart`: importance from which both are named.
void drop_twins(std::vector<WantedLabel>& wanted, base::Side nearer, bool both_sides, double apart) {
  std::map<Id, const WantedLabel*> of;
  for (const WantedLabel& w : wanted) of[w.id] = &w;
  std::vector<WantedLabel> kept;
  for (const WantedLabel& w : wanted) {
    const auto twin = of.find(base::mirrored(w.id));
    const bool alone = twin == of.end() || twin->second == &w || twin->second->id == w.id;
    if (!alone && w.importance < apart && !preferred(w, *twin->second, nearer)) continue;
    kept.push_back(w);
    // From the side the farther twin stands for nothing: one would look for it on the nearer one.
    const bool beside = nearer == base::Side::none && both_sides;
    if (!alone && beside && twin->second->importance < apart) kept.back().instead = {*twin->second};
  }
  wanted = std::move(kept);
}

/// Of a bundle's strands the one of which most is seen, which then bears the name of the whole: twenty names would bury
/// the rest.
void keep_one_strand(const Inputs& inputs, std::vector<WantedLabel>& wanted) {
  const auto strand_of = [&](const WantedLabel& w) {
    return w.importance < emphasised ? bundle_of(inputs, w.thing->id) : Id();
  };
  std::map<Id, const WantedLabel*> best;
  for (const WantedLabel& w : wanted) {
    const Id bundle = strand_of(w);
    if (bundle.empty()) continue;
    const auto favour = [](const WantedLabel& of) {
      return of.seen->share * geometry::length_of(of.thing->course->line);
    };
    const WantedLabel*& kept = best[bundle];
    if (kept == nullptr || favour(w) > favour(*kept)) kept = &w;
  }
  std::set<Id> kept;
  for (const auto& [bundle, w] : best) kept.insert(w->thing->id);
  std::erase_if(wanted, [&](const WantedLabel& w) { return !strand_of(w).empty() && !kept.contains(w.thing->id); });
}

/// A hall that sees nerves of several groups is told which group is which, not the branches: of each group the one of
/// which most is seen bears the group's name, unless one of them is singled out.
void keep_one_of_group(const Inputs& inputs, std::vector<WantedLabel>& wanted) {
  if (!inputs.look.hall) return;
  const auto plain = [&](const WantedLabel& w) {
    return w.thing->nerve != nullptr && is_cluneal(inputs, *w.thing) && w.importance < emphasised;
  };
  std::map<Id, WantedLabel*> best;
  for (WantedLabel& w : wanted) {
    if (w.thing->nerve == nullptr || !is_cluneal(inputs, *w.thing)) continue;
    if (!plain(w)) return;
    const Id& group = w.thing->nerve->group;
    WantedLabel*& kept = best[group];
    // One of the group itself: what it comes from, the posterior femoral cutaneous nerve, bears no name of theirs.
    const auto rank = [&group](const WantedLabel& one) {
      return std::pair(group.covers(one.thing->nerve->id), one.seen->share);
    };
    if (kept == nullptr || rank(w) > rank(*kept)) kept = &w;
  }
  if (best.size() < 2) return;
  for (const auto& [group, w] : best) {
    w->group = group;
    for (WantedLabel& twin : w->instead) twin.group = group;
  }
  std::erase_if(wanted, [&](const WantedLabel& w) { return plain(w) && w.group.empty(); });
}

/// From above or below, nerves at the far end of the body are what lies behind those that one looks at: these are named
/// first.
void lower_far_nerves(const Inputs& inputs, std::vector<WantedLabel>& wanted) {
  constexpr double end_on = 0.7;  // Cosine.
  constexpr double far = 60;    // mm behind the nearest of the cluneal nerves; chosen: a group is about so deep end-on.
  constexpr double lower = 13;  // Below the neighbours of the nerves that are near.
  if (std::abs(session::axes_of(inputs.camera).back.z) < end_on) return;
  double nearest = std::numeric_limits<double>::infinity();
  for (const WantedLabel& w : wanted) {
    if (is_cluneal(inputs, *w.thing)) nearest = std::min(nearest, w.seen->depth);
  }
  for (WantedLabel& w : wanted) {
    if (w.thing->kind == Kind::nerve && w.importance < emphasised && w.seen->depth > nearest + far)
      w.importance = std::max(unnamed, w.importance - lower);
  }
}

/// One nerve of each cluneal group comes before a second one of any: where few names find room, each colour has one.
/// And before marks, where these are many: each was asked for with all of its kind, not by itself. `wanted`: by rank.
void raise_first_of_groups(const Inputs& inputs, std::vector<WantedLabel>& wanted) {
  constexpr std::ptrdiff_t many_marks = 5;
  std::map<Id, WantedLabel*> first;
  const auto marks = std::count_if(wanted.begin(), wanted.end(),
                                   [](const WantedLabel& w) { return !w.accent && sort_of(w) == LabelSort::mark; });
  double highest = marks >= many_marks ? rank_of_marks : 0;
  for (WantedLabel& w : wanted) {
    if (w.accent || !is_cluneal(inputs, *w.thing)) continue;
    highest = std::max(highest, w.importance);
    if (w.thing->nerve != nullptr) first.try_emplace(w.thing->nerve->group, &w);
  }
  constexpr double above = 0.5;  // Ranks are whole numbers: below what stands higher than all nerves.
  for (const auto& [group, w] : first) {
    w->importance = highest + above;
    w->needed = true;
    for (WantedLabel& twin : w->instead) twin.needed = true;
  }
}

std::string text_of(const Inputs& inputs, const WantedLabel& w, base::Side said, bool by_column) {
  if (!w.group.empty()) return inputs.atlas.title_of(w.group);
  const Id bundle = bundle_of(inputs, w.thing->id);
  if (!bundle.empty() && w.importance < emphasised) return inputs.atlas.title_of(bundle);
  const base::Side side = base::side_of(w.id);
  const bool with_side = !by_column && side != said;
  if (!w.part && !w.brief) return label_of(inputs, *w.thing, with_side);
  const anatomy::Names& names = w.part ? inputs.atlas.landmarks.at(without_side(w.id)).names : *w.thing->names;
  return sided_name(inputs.atlas.language, names.brief.empty() ? names.title : names.brief,
                    with_side ? side : base::Side::none);
}

/// The parts of a structure by which one finds the way, where the atlas ranks them: in place of the name of the whole.
/// One whose sign is shown bears its name there.
void add_parts(const Inputs& inputs, const WantedLabel& whole, std::vector<WantedLabel>& wanted) {
  if (inputs.look.hall || inputs.look.asks || !inputs.look.own_left.empty()) return;
  const base::Side side = base::side_of(whole.thing->id);
  for (const auto& [id, landmark] : inputs.atlas.landmarks) {
    if (!(landmark.label > 0) || landmark.on != without_side(whole.thing->id)) continue;
    const Id own = side == base::Side::none ? id : id.child(side == base::Side::left ? "left" : "right");
    const auto place = inputs.body.landmarks.find(own);
    if (place == inputs.body.landmarks.end() || session::is_visible(inputs.scene, inputs.atlas, own)) continue;
    WantedLabel part;
    part.id = own;
    part.part = place->second;
    part.thing = whole.thing;
    part.seen = whole.seen;
    part.importance = landmark.label;
    part.size = ground_size;
    wanted.push_back(std::move(part));
  }
}

}  // namespace

LabelSort sort_of(const WantedLabel& wanted) {
  if (wanted.part || wanted.brief) return LabelSort::brief;
  if (is_mark(*wanted.thing) || wanted.thing->kind == Kind::territory) return LabelSort::mark;
  return wanted.thing->kind == Kind::structure ? LabelSort::ground : LabelSort::nerve;
}

bool has_enough(LabelSort sort, const std::map<LabelSort, std::size_t>& placed, double times) {
  const auto of = [&](LabelSort each) {
    const auto found = placed.find(each);
    return found != placed.end() ? static_cast<double>(found->second) : 0.0;
  };
  // Bones and ligaments take what nerves leave.
  const bool read = sort == LabelSort::nerve || sort == LabelSort::ground;
  if (read && of(LabelSort::nerve) + of(LabelSort::ground) >= 14 * times) return true;
  const double most = sort == LabelSort::nerve ? 12 : sort == LabelSort::mark ? 9 : 10;
  return sort != LabelSort::ground && of(sort) >= most * times;
}

std::vector<WantedLabel> wanted_labels(const Inputs& inputs, FrameCache& memory, const std::vector<SceneItem>& things,
                                       const VisibilityMap& sightings, double widest_ems, bool tight) {
  const bool by_column = sides_by_column(inputs);
  const base::Side said = side_said(inputs);
  std::vector<WantedLabel> wanted;
  const bool names_minor = minor_alone(things);
  for (const SceneItem& thing : things) {
    const auto seen = sightings.of.find(thing.id);
    if (seen == sightings.of.end() || !visible_enough(thing, seen->second)) continue;
    WantedLabel w;
    w.id = thing.id;
    w.thing = &thing;
    w.seen = &seen->second;
    w.importance = importance_of(inputs, thing, names_minor);
    if (thing.kind == Kind::structure && is_solid(thing)) add_parts(inputs, w, wanted);
    if (w.importance <= unnamed) continue;
    w.accent = w.importance >= emphasised;
    w.needed = w.accent;
    w.bold = w.accent || is_cluneal(inputs, thing);
    if (thing.kind == Kind::structure && !w.accent) w.size = ground_size;
    w.brief = !w.accent && thing.kind == Kind::structure && thing.names != nullptr && !thing.names->brief.empty();
    wanted.push_back(std::move(w));
  }
  // A hall reads few names, and each once.
  const double apart = inputs.look.hall ? std::numeric_limits<double>::infinity() : emphasised;
  drop_twins(wanted, nearer_side(inputs.camera), inputs.scene.sides == session::Sides::both, apart);
  keep_one_of_group(inputs, wanted);
  keep_one_strand(inputs, wanted);
  lower_far_nerves(inputs, wanted);
  const auto by_rank = [](const WantedLabel& a, const WantedLabel& b) { return a.importance > b.importance; };
  std::stable_sort(wanted.begin(), wanted.end(), by_rank);
  raise_first_of_groups(inputs, wanted);
  std::stable_sort(wanted.begin(), wanted.end(), by_rank);
  const auto write = [&](WantedLabel& w) {
    const std::string words = text_of(inputs, w, said, by_column);
    w.text = inputs.look.hall ? filled(inputs, memory, words, w.bold, widest_ems / w.size)
                              : wrapped(inputs, memory, words, w.bold, widest_ems / w.size, tight);
    w.text.width *= w.size;
  };
  for (WantedLabel& w : wanted) {
    write(w);
    for (WantedLabel& twin : w.instead) write(twin);
  }
  wanted.erase(std::remove_if(wanted.begin(), wanted.end(), [](const WantedLabel& w) { return w.text.width <= 0; }),
               wanted.end());
  return wanted;
}

}  // namespace cluneal::view
