#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "anatomy/bedside.h"
#include "anatomy/pictogram.h"
#include "base/diagnostic.h"
#include "base/id.h"
#include "language/language.h"
#include "session/bedside.h"
#include "session/desk.h"
#include "session/files.h"
#include "session/groups.h"
#include "session/placement.h"
#include "session/scene.h"
#include "session/skin.h"

namespace cluneal::ui {

using base::Id;

/// What the panels show, filled by `app` when something changed. Plain values; the panels give back actions.
/// This header is the one thing of `ui` that `app` may include.

/// A posture as a drawn figure.
struct InfoPicture {
  anatomy::Drawing drawing;
  std::string pain;  ///< "Brings the pain on"
  bool worse = true;
};

struct TreeNode {
  Id id;
  std::string title;
  bool shown = true;
  bool partly = false;                     ///< Some of what lies below differs.
  std::optional<double> red, green, blue;  ///< sRGB; a swatch.
  std::vector<TreeNode> children;
  std::string full;                         ///< Its whole name, where `title` leaves out what stands above it.
  std::string words = {};                   ///< By which else it is found: Latin, plain words, abbreviation.
  std::string text = {};                    ///< What is said of it; searched where no name is found.
  bool topic = false;                       ///< Something to learn, which has no shape to show or hide.
  std::optional<InfoPicture> picture = {};  ///< Of a topic that is a posture.
};

/// One row of a forest plot: a number with what it is uncertain by, on the axis of all that are comparable with it.
struct InfoPlot {
  double value = 0;
  std::optional<std::array<double, 2>> interval;  ///< 95 %, of a mean or a share.
  std::optional<std::array<double, 2>> spread;    ///< One SD to each side, or the range: between persons.
  std::optional<double> here;                     ///< On this body.
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

/// What is known of a place where a nerve gets caught: three things that must never be mixed.
struct InfoSite {
  std::string mechanism, palpation, block_target;
  std::vector<InfoClaim> passage_present, constricted, clinical;
  bool schematic = false;
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

/// Of something to learn about the syndrome.
struct InfoTopic {
  std::string kind;   ///< "Treatment"
  std::string plain;  ///< For a patient.
  std::string fact;   ///< What a treatment does to the nerve, when something happened; may be empty.
  std::vector<InfoSection> sections;
  std::vector<InfoLink> places;          ///< On the model.
  std::vector<InfoLink> rule_out_first;  ///< Before anything that is no red flag itself.
  std::optional<InfoLink> answer;        ///< Of a case, held back too.
  std::optional<InfoWalk> walk;          ///< Of one step of several.
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
  std::vector<InfoClaim> sources;
  bool chosen = false;
};

/// All about what is selected.
struct Info {
  Id id;
  std::string title, latin, ta2;  ///< `ta2`: its number, or "not in TA2".
  std::string summary;
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

/// One switch of a group.
struct Switch {
  bool there = false;  ///< Something on this body answers to it.
  session::Shownness state = session::Shownness::none;
};

/// A group of nerves with its switches.
struct GroupSwitches {
  Id id;
  std::string name, title, plain;       ///< "Superior", its full name, words for a patient.
  double red = 0, green = 0, blue = 0;  ///< sRGB.
  bool neighbours = false;
  Switch nerves, sites, territory;
  int order = 0;  ///< Its place in a lecture.
};

/// One cell of the table that sets the groups side by side.
struct ComparedCell {
  std::string text;
  std::string sources;  ///< "Lu et al. 1998; ..."
};

struct ComparedRow {
  std::string aspect;
  std::vector<ComparedCell> cells;  ///< One a group, in the order of `Comparison::groups`.
};

struct Comparison {
  std::vector<std::size_t> groups;  ///< Indices into Model::groups.
  std::vector<ComparedRow> rows;
};

/// The ride along a nerve that goes on.
struct RideStrip {
  std::string nerve, step;
  std::size_t number = 0, count = 0;  ///< The step, from 1.
  bool halted = false, ended = false;
  std::string longest;  ///< Of all its steps: the strip is as high throughout.
};

/// Pictures stand side by side.
struct BesideStrip {
  std::vector<InfoLink> pictures;  ///< What each is for.
  std::optional<InfoLink> more;    ///< What is selected, where it can have a picture too.
};

/// A model is being laid onto the atlas by points.
struct PairStrip {
  std::string model;
  bool on_model = true;    ///< Where the next point is wanted.
  std::size_t number = 1;  ///< Of that point.
  std::string last;        ///< What the last pair's point on the atlas is.
  bool enough = false;     ///< Points to lay it by.
  bool with_scale = false;
};

/// Somebody measures between two points.
struct RulerStrip {
  std::size_t points = 0;  ///< That have been clicked, 0 to 2.
  std::string length;      ///< In words, once there are two.
};

/// An area that a drawing touches, or a condition that fits it.
struct PaintedArea {
  Id id;
  std::string title;
  std::string of_drawing, of_area;  ///< Shares in words; of a condition its score and its rank.
};

/// Somebody paints on the skin where it hurts.
struct PaintPanel {
  double radius = 15;  ///< mm
  bool erasing = false, ranked = false, can_undo = false;
  std::string verdict, size;  ///< Empty: nothing is painted.
  bool urgent = false;
  std::vector<PaintedArea> areas, conditions;
};

struct Job {
  std::string what;
  double fraction = 0;
};

/// A lecture to choose.
struct TourChoice {
  Id id;
  std::string title, summary;
  int minutes = 0;
  std::size_t slides = 0;
};

/// A tour that is being given: what stands over the picture, which has the slide's words itself.
struct TalkView {
  Id tour;
  std::string typed;   ///< Digits of the number of a step to go to.
  std::string notes;   ///< What is said with the slide.
  int minutes = 0;     ///< That the tour takes,
  int elapsed = 0;     ///< and seconds since it began, by tens.
  bool waits = false;  ///< Its body is still being built.
};

/// A body to choose: its id, and what it is in words.
struct PersonChoice {
  std::string id, title;
  bool woman = false;
  bool typical = true;  ///< Else measured.
};

/// A question at the bedside.
struct BedsideQuestionView {
  std::string ask;
  std::optional<session::Answer> answer;
};

/// Nerves to talk about: those of a handout.
struct BedsideNerves {
  Id handout;
  std::string name, plain;              ///< "Upper nerves", and what they are.
  double red = 0, green = 0, blue = 0;  ///< sRGB.
};

/// A posture with its words.
struct BedsidePosture {
  anatomy::Drawing drawing;
  std::string title;
};

/// Something that can be done.
struct BedsideRungView {
  Id treatment;
  std::string title, plain, like;
  anatomy::Sureness sure = anatomy::Sureness::unknown;
};

/// A language that the pages can have.
struct BedsideLanguage {
  std::string tag, name;
  bool chosen = false;
};

/// A talk at the bedside: what its step says. All in plain words.
struct BedsideView {
  session::BedsideStep step = session::BedsideStep::side;
  base::Side side = base::Side::none;  ///< That hurts.
  bool mirror = false, can_go_on = false;
  bool waits = false;                 ///< The body is still being built.
  std::vector<PersonChoice> persons;  ///< Whose body is shown: of these,
  std::string person;                 ///< this one.
  std::vector<BedsideQuestionView> questions;
  anatomy::Urgency urgency = anatomy::Urgency::again;  ///< Of what stopped the talk,
  std::string stop;                                    ///< and what is said of it; empty where the drawing did.
  bool painted = false, can_undo = false, erasing = false, front = false, farther_down = false, other_side = false;
  bool elsewhere = false;  ///< What was painted is no skin of the nerves that were chosen.
  bool brush_shown = false;
  double brush_x = 0, brush_y = 0;  ///< Where the keyboard paints, shares of the picture.
  std::vector<BedsideNerves> nerves;
  std::optional<BedsideNerves> chosen;
  std::vector<std::string> feels;
  std::vector<BedsidePosture> worse, eases;
  std::vector<BedsideRungView> rungs;
  Id reading;  ///< Of them the one that is open.
  std::vector<std::string> asks;
  std::vector<BedsideLanguage> languages;
  bool letter = false, phone_page = false;  ///< Whether a page for a phone can be made.
};

/// Somebody who learns on this machine.
struct DeskLearner {
  long long id = 0;
  std::string name;
};

/// An answer to choose, or a step to take.
struct DeskChoice {
  std::string text;
  std::size_t place = 0;               ///< Among the steps that were taken, from 1; 0: not yet.
  bool chosen = false, right = false;  ///< Once it is answered.
};

/// A bar of a plot, and how much of it was right or is known.
struct DeskBar {
  std::string name;
  int count = 0, part = 0;
};

/// What is known and what fades.
struct DeskProgress {
  int known = 0, learning = 0, unseen = 0;
  std::vector<DeskBar> days;      ///< Answers of the last days, the oldest first, and how many were right.
  std::vector<DeskBar> due;       ///< Questions of the days to come.
  std::vector<DeskBar> kinds;     ///< Questions that were asked, by kind, and how many are known now.
  std::vector<DeskBar> expected;  ///< Answers by how probably they were to be recalled, and how many were right.
  std::vector<double> missed;     ///< mm, of places that were to be found, the oldest first.
  std::string spent;              ///< In words.
};

/// Somebody practises at the desk: what its step says.
struct DeskView {
  enum class Asks { choice, place, order, paint };
  session::DeskStep step = session::DeskStep::start;
  bool waits = false;  ///< The body is still being built.
  std::vector<DeskLearner> learners;
  long long learner = 0;  ///< Of them the one who learns; 0: none yet.
  int learning = 0, review = 0, unseen = 0, new_a_day = 0, leeches = 0;
  std::string next;  ///< When the next question is due, in words; empty: none is.
  std::string kind, text;
  Asks asks = Asks::choice;
  bool typed = false;  ///< The answer can be typed too.
  std::vector<DeskChoice> choices;
  std::size_t taken = 0;  ///< Steps.
  bool painted = false, erasing = false;
  bool right = false, given = true;
  std::string said, answer, measure, explanation;  ///< Of the answer; `measure`: how far, or how much.
  std::vector<std::string> sources;
  std::vector<std::string> grades;  ///< When the question comes again, in words, by grade.
  int proposed = 1;                 ///< Grade, from 1.
  int answered = 0, answered_right = 0;
  bool can_take_back = false;
  DeskProgress progress;
};

/// Another way in which a nerve is found, or its usual pattern, to choose.
struct VariantChoice {
  Id of, id;          ///< Of the nerve or group; empty: the usual pattern.
  std::string title;  ///< "Superior cluneal nerves: roots T12 and L1 alone"
  std::string words;  ///< By which else it is found.
};

struct FileEntry {
  std::string name;
  bool folder = false;
  std::string size, changed;  ///< In words; `size` empty for folders.
};

struct FilePlace {
  std::string title, path;
  bool recent = false;
};

/// A folder that is looked at for a file to open or to save.
struct FileBrowser {
  session::FileView view;
  std::string folder;
  std::vector<FilePlace> places;
  std::vector<FileEntry> entries;
  std::string problem;           ///< Why there is nothing to see, or what was wrong with the last choice.
  std::string chosen;            ///< The path that was chosen; empty where that was a folder or wrong.
  bool chosen_is_there = false;  ///< A file of that name.
  unsigned answer = 0;           ///< Counts what was asked for and answered.
};

/// A view that was kept under a name.
struct Bookmark {
  long long id = 0;
  std::string name, when;
};

/// A file that was opened or saved, to be opened again.
struct RecentFile {
  enum class Kind { model, scene };
  Kind kind = Kind::model;
  std::string path;
  bool operator==(const RecentFile&) const = default;
};

/// What was asked for when a message came of it. What can be refused and then succeed has one of its own.
enum class Matter {
  other,
  model,
  figure,
  page,
  opening_scene,
  saving_scene,
  adding_bookmark,
  changing_bookmark,
  source,
  tour,
  language,
  person,
  keeping
};

struct Message {
  base::Severity severity = base::Severity::note;
  std::string text;
  Matter matter = Matter::other;
  bool asked_again = false;  ///< The same kind of thing has been asked for since: this goes when that succeeds.
};

struct Model {
  language::Language language;  ///< In which all is said.
  std::vector<TreeNode> tree;
  std::vector<TreeNode> topics;       ///< What there is to learn, kind by kind.
  std::vector<GroupSwitches> groups;  ///< In the order of a lecture.
  int stage = 0, stages = 1;          ///< See session::stage_of.
  Comparison comparison;
  std::optional<Info> info;
  std::optional<RideStrip> ride;
  std::optional<BesideStrip> beside;
  std::optional<PairStrip> pairing;
  std::optional<RulerStrip> ruler;
  std::optional<PaintPanel> painting;
  std::optional<TalkView> talk;
  std::optional<BedsideView> bedside;
  std::optional<DeskView> desk;
  std::vector<TourChoice> tours;  ///< In the order in which they are given.
  session::Scene scene;
  std::optional<session::SkinLook> skin;  ///< Nothing where the body has none.
  std::vector<PersonChoice> persons;
  std::vector<VariantChoice> variants;
  bool remember_models = false;        ///< They come back at the next start.
  std::string undo_label, redo_label;  ///< Empty: nothing to undo.
  bool camera_back = false, camera_forward = false;
  std::vector<Job> jobs;
  FileBrowser files;
  std::vector<RecentFile> recent_files;  ///< The last one first.
  std::vector<Bookmark> bookmarks;       ///< The oldest first.
  std::string deleted_bookmark;          ///< What would come back; empty: none.
  std::string bookmark_name;             ///< Proposed for a bookmark of what is seen now.
  std::vector<Message> messages;
  std::string hovered;      ///< Title of what the pointer is over.
  std::string status;       ///< "142,310 triangles, refined"
  std::string description;  ///< OpenGL in use, versions: for About.
  unsigned version = 0;     ///< Differs whenever anything above differs.
};

}  // namespace cluneal::ui
