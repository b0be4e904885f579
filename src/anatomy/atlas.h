#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "anatomy/claim.h"
#include "base/id.h"

namespace cluneal::anatomy {

using base::Id;

/// A thing's names. `latin` and `ta2` are empty where Terminologia Anatomica 2 has no entry.
struct Names {
  std::string english;
  std::string latin;
  std::string ta2;    ///< Its number in TA2, or empty: "not in TA2".
  std::string plain;  ///< Words for a patient.
};

enum class Tissue { bone, disc, ligament, fascia, muscle, nerve, vessel, skin };

/// Something that has a shape in the body. Paired ones have one entry without a side; `paired` says there are two.
struct Structure {
  Id id;
  Names names;
  Tissue tissue = Tissue::bone;
  bool paired = false;
  bool shown = true;    ///< In the default scene.
  double opacity = 1;   ///< 0 to 1, where the scene has no value of its own: skin is looked through.
  std::string summary;  ///< A sentence or two for a student.
  std::vector<std::string> references;
  bool goes_on_above = false;  ///< The body's own goes on there beyond the model, which therefore
  bool goes_on_below = false;  ///< fades out in place of looking sawn off.
};

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
  std::string step;  ///< For a person: "crosses the iliac crest". Unique within a course.
  Relation relation = Relation::beside;
  Id passes;  ///< What `relation` speaks of (`fascia.thoracolumbar`); empty: the place itself.
  Id place;   ///< Where: `landmark.*`, `curve.*`, `bone.*` or `ligament.*`, without its side for paired ones.
  /// With a curve: the station of least squared deviation from these claims, each weighted by `station_spread`
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
  std::vector<Waypoint> course;  ///< From root to skin.
  std::optional<Twigs> twigs;
  std::vector<std::string> references;
};

/// Where a mark lies: a named place of the body, and how far from it.
struct Spot {
  Id place;                       ///< `landmark.*` or `curve.*`, without its side for paired ones.
  std::optional<double> midline;  ///< Of a curve: its hindmost point so far from the midline, mm.
  double offset_lateral = 0;      ///< mm from there: toward the patient's side,
  double offset_posterior = 0;    ///< backward,
  double offset_superior = 0;     ///< upward (of the standing patient).
  double facing = 0;  ///< From where the skin over it is met: degrees from straight behind toward the patient's side.
};

/// A place where a nerve gets caught.
struct Site {
  Id id;
  Names names;
  Id nerve;
  std::string mechanism;
  std::string waypoint;                      ///< The step of the nerve's course where it lies; else
  std::optional<Spot> spot;                  ///< a place of its own. With neither it is known but not drawn.
  std::vector<std::string> passage_present;  ///< Claims.
  std::vector<std::string> constricted_in_cadavers;
  std::vector<std::string> clinical_share;
  std::string palpation;
  std::string block_target;
  bool schematic = false;
  std::vector<std::string> references;
};

/// A piece of skin that a nerve serves and where its pain is felt. Paired, one entry for both sides. The rings are
/// closed, in order; between them it fades.
struct Territory {
  Id id;  ///< `territory.scn.medial`
  Names names;
  Id nerve;
  std::string summary;
  Id upper, lower;           ///< Places between whose heights its core lies; no lower one: it goes on beyond the model.
  std::vector<Spot> core;    ///< Inside: surely its skin. Empty, with `extent`: told in words only.
  std::vector<Spot> extent;  ///< Outside: none of its skin.
  bool schematic = true;
  std::string note;
  std::vector<std::string> references;
};

/// Another way in which a nerve is found than the usual one, and how often. One at a time of a nerve is shown.
struct Variant {
  Id id;  ///< `variant.scn.three_levels`
  Names names;
  Id of;              ///< The nerve, or the whole group of nerves, that varies.
  std::string share;  ///< "22 of 37 dissections", as the study counts it.
  std::string summary;
  std::vector<Id> shows, hides;  ///< Against what the atlas shows by itself.
  std::vector<std::string> references;
};

/// One line of the table that sets the groups side by side: "Roots", and what it says of this group.
struct Compared {
  std::string aspect;
  std::string text;
  std::vector<std::string> references;
};

/// A hue, the same for a group's nerve, sites and territory. Linear sRGB.
struct Group {
  Id id;
  Names names;
  std::string short_name;  ///< "Superior": for a switch or a column.
  int order = 0;           ///< Its place in the file: the order in which a lecture shows them.
  double red = 0, green = 0, blue = 0;
  std::string summary;
  std::vector<Compared> comparison;  ///< Empty for the neighbours; else the same aspects in the same order.
};

/// The group of all that is not cluneal.
[[nodiscard]] Id neighbours();

/// A named place, line or layer of the body that others refer to, with words for a reader.
struct PlaceName {
  Id id;  ///< `landmark.psis`, `curve.iliac_crest.top`, `fascia.thoracolumbar`
  Names names;
  bool paired = true;
};

/// A place by which an examiner finds the way and from which published distances are measured, shown on demand. It is a
/// `PlaceName` too: what may be referred to.
struct Landmark {
  Id id;  ///< `landmark.psis`
  Names names;
  bool paired = true;
  std::optional<Spot> spot;  ///< Where it lies; none: at the body's place of the same id.
  std::string summary;
  std::vector<std::string> references;
};

/// What the atlas knows. Plain values; read-only once loaded.
struct Atlas {
  std::map<std::string, Reference> references;
  std::map<std::string, Claim> claims;
  std::map<Id, Structure> structures;
  std::map<Id, Nerve> nerves;
  std::map<Id, Site> sites;
  std::map<Id, Territory> territories;
  std::map<Id, Variant> variants;
  std::map<Id, Group> groups;
  std::map<Id, PlaceName> places;
  std::map<Id, Landmark> landmarks;
  std::map<Id, Names> headings;  ///< Above structures of a kind: `bone.vertebra`, "Vertebrae".
  std::string content_hash;      ///< Of all files read.

  /// The names of anything, with or without a side: "Medial superior cluneal nerve, left".
  [[nodiscard]] std::string title_of(const Id& id) const;
  /// The groups in the order of a lecture.
  [[nodiscard]] std::vector<const Group*> groups_in_order() const;
  /// The group of the nerve that a site or a territory belongs to; nothing where it is unknown.
  [[nodiscard]] const Group* group_of(const Id& nerve) const;
  /// Every structure, drawn nerve, site, painted territory and landmark, with sides. A body may lack some of them: what
  /// is shown is what both the atlas and the body have.
  [[nodiscard]] std::vector<Id> leaves() const;
};

}  // namespace cluneal::anatomy
