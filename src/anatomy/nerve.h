#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "anatomy/names.h"
#include "anatomy/roots.h"

namespace cluneal::anatomy {

/// How a nerve passes the thing that a waypoint names.
enum class Relation {
  start,
  over,
  under,
  pierces,
  through_foramen,
  beside,
  along,
  ends_in,
  goes_on,  ///< The last step of a nerve that the model does not follow to its end.
};

/// A nerve that is no round cord but a band: how broad it is, and where its flat side faces (back and front are one).
/// Its thickness is its diameter.
struct FlatSection {
  double width = 0;          ///< mm
  double faces_lateral = 0;  ///< A direction of any length: toward the patient's side,
  double faces_posterior = 0;
  double faces_superior = 0;
};

/// A place on a ligament's band: shares of the way from its first attachment to its last, and from its first edge to
/// its last.
struct BandSpot {
  double along = 0;
  double across = 0;
};

/// One tie of a nerve to the body. `place` is an expression that the body layer resolves on any person.
struct Waypoint {
  std::string step;  ///< Its key, in English: "crosses the iliac crest". Unique within a course.
  std::string text;  ///< The same for a person, in the language of the atlas.
  Relation relation = Relation::beside;
  Id passes;  ///< What `relation` speaks of (`fascia.thoracolumbar`); empty: the place itself.
  Id place;   ///< Where: `landmark.*`, `curve.*`, `bone.*` or `ligament.*`, without its side for paired ones.
  /// With a curve: the station of least squared deviation from these claims, each weighted by `claim_sigma`
  /// (so on any pelvis the crossing lies where the studies together put it); the residuals are shown.
  std::vector<std::string> station_claims;
  std::optional<BandSpot> band;     ///< Where on the ligament that is its place.
  std::vector<std::string> claims;  ///< Distances that the laid step is held against, none of which placed it.
  Id toward;                        ///< A landmark; empty: none. The place is then moved
  double share = 0;                 ///< by this share of the way toward it, so that steps between bones fit any body.
  double offset_lateral = 0;        ///< mm from the place: toward the patient's side,
  double offset_posterior = 0;      ///< backward,
  double offset_superior = 0;       ///< upward (of the standing patient),
  double offset_outward = 0;        ///< then, where not 0: out of the nearest bone, so far from its surface.
  std::optional<double> depth;      ///< mm under the nearest skin, where it runs along skin: in the fat.
  bool schematic = false;           ///< The place is drawn by convention, no paper gives it.
  std::optional<double> diameter;   ///< mm here, where it is not the nerve's: a ganglion, a twig. Between, it eases.
  std::optional<FlatSection> flat;  ///< Where the nerve is a band. Between a band and a cord it eases too.
  std::vector<std::string> references;
  std::string note;
};

/// How a nerve breaks up beneath the skin: twigs that leave it one after the other and end all over the skin that it
/// serves. Always schematic: that there are twigs is published, where each one runs is not.
struct Twigs {
  int count = 0;
  std::string after;  ///< The step of the course from which on they leave it.
  Id territory;       ///< In whose skin they end.
  std::vector<std::string> references;
  std::string note;
};

/// What a study says about a root of a nerve.
enum class RootFinding {
  share,         ///< `percent` was counted.
  present,       ///< Found; how often was not read.
  absent,        ///< Looked for, not found.
  not_listed,    ///< The study does not speak of it.
  review_range,  ///< Only reviews name it, as the widest range; nobody counted.
  not_reported,  ///< The root is known for the group; which branch it feeds is not reported.
};

/// How often a root reaches a nerve in one study: one cell of the matrix root x nerve x study. Unknown stays unknown.
struct RootShare {
  std::string root;  ///< "T12", "L1", "S3".
  std::string reference;
  RootFinding finding = RootFinding::share;
  std::optional<double> percent;  ///< Of sides or cadavers, as `of` says; only with RootFinding::share.
  std::string of;                 ///< "20 sides", "37 dissections".
  std::string note;
};

/// Which primary ramus of the spinal nerve carries a nerve's fibres.
enum class Ramus { dorsal, ventral, mixed };

/// A nerve: one entry for both sides. Branches and roots are nerves of their own, tied together in two ways:
/// `parent` is the whole that it belongs to (its node in the tree of names: `nerve.scn` above `nerve.scn.medial`);
/// `joins` is the nerve that it runs into. A feeding root's line goes on from its last waypoint to the nearest
/// point of the course of the nerve that it joins, so that the drawn lines meet. `leaves` is the nerve that it branches
/// off: its line starts on that nerve's, where this is nearest to its first waypoint.
struct Nerve {
  Id id;  ///< `nerve.scn.medial`
  Names names;
  Id group;  ///< `nerve.scn`, `nerve.mcn`, `nerve.icn`, or the neighbours' `nerve.neighbour`.
  std::string summary;
  std::optional<Id> parent;  ///< The nerve that it is part of or a branch of.
  std::optional<Id> joins;   ///< The nerve on whose line this one's ends.
  double joins_beside = 0;   ///< mm beside the middle of that nerve, where it is a band; lateral is positive.
  std::optional<Id> leaves;  ///< The nerve on whose line this one's starts.
  bool paired = true;        ///< False: one in the midline, the spinal cord.
  Ramus ramus = Ramus::mixed;
  double diameter = 1;         ///< mm, drawn true to scale before any exaggeration.
  std::string diameter_claim;  ///< The claim it comes from; empty: schematic.
  bool drawn = true;           ///< False: known by name only, has no course on the body yet.
  bool shown = true;           ///< In the default scene.
  bool minor = false;          ///< A strand or short branch beside greater ones: named only where it is singled out.
  bool uncertain = false;      ///< Drawn dashed.
  std::string uncertainty;     ///< Why, in a sentence; empty where it is not uncertain.
  std::vector<RootShare> roots;
  std::set<Root> told_fibres;    ///< Of these roots and no others, where the drawn connections would say otherwise.
  std::set<Root> fibres;         ///< The roots whose fibres it holds: fibres.h.
  std::vector<Waypoint> course;  ///< From root to skin.
  std::optional<Twigs> twigs;
  std::vector<std::string> references;
  std::string file;  ///< Of the atlas, in which it stands: "nerves/middle.json".
};

}  // namespace cluneal::anatomy
