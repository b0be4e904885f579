#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "anatomy/pictogram.h"
#include "base/id.h"
#include "session/groups.h"
#include "session/placement.h"

namespace cluneal::ui {

using base::Id;

// What the information panel says of one thing.

/// A posture as a drawn figure.
struct InfoPicture {
  anatomy::Drawing drawing;
  std::string pain;  ///< "Brings the pain on"
  bool worse = true;
};

/// One row of a forest plot: a number with what it is uncertain by, on the axis of all that are comparable with it.
struct InfoPlot {
  double value = 0;
  std::optional<std::array<double, 2>> interval;  ///< 95 %, of a mean or a share.
  std::optional<std::array<double, 2>> spread;    ///< One SD to each side, or the range: between persons.
  std::optional<double> here;                     ///< On this body.
  bool range = false;                             ///< Only from where to where, `spread`: there is no value in it.
  double weight = 0;                              ///< In the pool, 0 to 1.
  bool pooled = false;                            ///< Several studies as one.
  std::array<double, 2> axis{0, 100};
  bool axis_told = true;  ///< Its ends stand under this row: the last of those that share it.
};

struct InfoClaim {
  std::string text;      ///< "64.7 ± 5.3 mm from the PSIS (15 cadavers)"
  std::string measured;  ///< "60.1 mm on this body"; may be empty.
  std::string source;    ///< "Lu et al. 1998"
  std::string full_source;
  std::string link;          ///< A DOI or PMID as text.
  std::string checked;       ///< "abstract read"
  std::string note;          ///< What the number does not say by itself.
  std::string address = {};  ///< Of the source on the web, where it has one.
  std::optional<InfoPlot> plot = {};
  std::string brief = {};    ///< The same in the cell of a table: "75 %", "found".
  std::string subject = {};  ///< Over the first of several rows that share an axis: "From the midline".
};

struct InfoStep {
  std::string name;  ///< As the atlas has it.
  std::string text;  ///< With its note.
  bool schematic = false;
  bool laid = false;  ///< It has a place on this body, so the camera can go there.
  std::vector<InfoClaim> claims;
};

/// Something else to read about.
struct InfoLink {
  Id id;
  std::string title;
  std::optional<InfoPicture> picture = {};
};

/// A sentence of a topic, what it rests on, and how sure that makes it.
struct InfoStatement {
  std::string text;
  std::string weight;  ///< "113 patients; series without a control group; followed 12 months", or on what it rests.
  std::vector<InfoClaim> sources;
};

/// A posture that brings the pain of a place on or eases it, and who says so.
struct InfoPosture {
  InfoLink posture;
  std::vector<InfoStatement> said;
};

/// What is known of a place where a nerve gets caught: three things that must never be mixed.
struct InfoSite {
  std::string mechanism, palpation, block_target;
  std::vector<InfoClaim> passage_present, constricted, clinical;
  std::string by_hand;          ///< What the walk is called that finds it by hand,
  std::vector<InfoLink> steps;  ///< and its steps.
  std::vector<InfoPosture> worse, eases;
  bool schematic = false;
};

struct InfoSection {
  std::string title;
  bool held_back = false;  ///< Shown only when asked for.
  std::vector<InfoStatement> statements;
};

/// Topics that are read one after the other, with the model beside: where in them one is.
struct InfoWalk {
  std::string title;
  std::size_t number = 0, count = 0;   ///< The step, from 1.
  std::optional<InfoLink> back, next;  ///< Nothing: there is none.
};

/// What lies near the way of a procedure on the drawn bodies.
struct InfoWay {
  std::string title;
  std::string about;            ///< What was measured on whom, and that it is no guide.
  std::vector<InfoClaim> near;  ///< One a thing: "Sciatic nerve: 20 to 31 mm", with its row of a plot.
};

/// Of something to learn about the syndrome.
struct InfoTopic {
  std::string kind;                ///< "Treatment"
  std::string plain;               ///< For a patient.
  std::string fact;                ///< What a treatment does to the nerve, when something happened; may be empty.
  std::vector<InfoClaim> numbers;  ///< With their rows of forest plots.
  std::vector<InfoSection> sections;
  std::optional<InfoWay> way;
  std::vector<InfoLink> places;    ///< On the model.
  bool flags_open = false;         ///< What must be ruled out is seen at once, without a click.
  std::optional<InfoLink> answer;  ///< Of a case, held back too.
  std::optional<InfoWalk> walk;    ///< Of one step of several.
  std::optional<InfoPicture> picture = {};
};

/// What the topics of one kind say of a place.
struct InfoAbout {
  std::string kind;
  std::vector<InfoLink> topics;
};

/// Another way in which a nerve is found, to choose.
struct InfoVariant {
  Id of, id;  ///< No id: the usual pattern.
  std::string title, share, summary;
  std::vector<InfoClaim> claims;   ///< What studies counted of it, side by side.
  std::vector<InfoClaim> sources;  ///< Others than those of its claims.
  bool chosen = false;
};

/// All about what is selected.
struct Info {
  Id id;
  std::string title, latin, ta2;  ///< `ta2`: its number, or "not in TA2".
  std::string summary;
  std::vector<InfoLink> rule_out_first;  ///< Of a nerve, a site, a topic: before anything that is no red flag itself.
  std::vector<std::pair<std::string, std::string>> facts;             ///< "Triangles" "12,034"
  std::vector<std::pair<std::string, std::vector<InfoClaim>>> roots;  ///< "L1": what each study found.
  Id nerve;  ///< Whose course it is, with its side; empty where there is none on this body.
  std::vector<InfoStep> course;
  std::optional<bool> beside;  ///< Whether it has one of the pictures side by side; nothing: it can have none.
  std::optional<bool> spread;  ///< Whether its published distances are drawn on the model; nothing: it has none.
  std::optional<InfoSite> site;
  std::optional<InfoTopic> topic;
  std::vector<InfoAbout> about;          ///< The topics that speak of it, kind by kind.
  std::vector<InfoClaim> measured_from;  ///< Of a landmark: distances that were published from it.
  std::vector<InfoVariant> variants;     ///< Of a nerve that varies; the usual pattern first.
  std::vector<InfoLink> links;           ///< Of a nerve: where it gets caught; of a site: its nerve.
  std::vector<InfoClaim> sources;
  double opacity = 1;
  bool shown = true;
  std::optional<std::size_t> model;  ///< Index, where it is an imported one.
  std::string unit_note;
  std::vector<InfoLink> bones;                  ///< On whose surface a model can be laid.
  std::optional<session::Placement> placement;  ///< Of a model that has been read.
  bool handles = false;                         ///< Its handles are shown in the picture.
};

}  // namespace cluneal::ui
