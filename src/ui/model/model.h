#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/id.h"
#include "language/language.h"
#include "session/files.h"
#include "session/groups.h"
#include "session/ink.h"
#include "session/placement.h"
#include "session/scene.h"
#include "session/skin.h"
#include "ui/model/info.h"
#include "ui/model/rooms.h"

namespace cluneal::ui {

using base::Id;

/// What the panels show, filled by `app` when something changed. Plain values; the panels give back actions.
/// This folder is the one thing of `ui` that `app` may include.

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

/// One switch of a group.
struct Switch {
  bool there = false;  ///< Something on this body answers to it.
  session::VisibilityState state = session::VisibilityState::none;
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
  std::string tells = {};           ///< Of a condition: the finding that tells it from others.
};

/// Somebody paints on the skin where it hurts.
struct PaintPanel {
  double radius = 15;  ///< mm
  bool erasing = false, ranked = false, can_undo = false;
  std::string verdict, size;  ///< Empty: nothing is painted.
  bool urgent = false;
  std::vector<InfoLink> rule_out_first;
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

/// A paper or data set that the atlas rests on.
struct SourceRow {
  InfoClaim cited;  ///< Its names, where to find it, how much of it was read.
  int year = 0;
  std::vector<std::string> of;  ///< The kinds of knowledge that cite it: "Treatment".
  std::string words;            ///< What it is found by.
};

/// What the speaker's window tells of the slide, beside what is said with it.
struct SpeakerView {
  std::size_t slide = 0, slides = 0;  ///< Which of all slides, from 0,
  std::size_t step = 0, steps = 0;    ///< and which of the steps, from 1.
  std::string words, next;            ///< What the hall reads, and what it reads then; `next` empty: it is the last.
  std::string ask, answer;            ///< Of the step; empty: the class is asked nothing.
  std::string sources;
  int planned = 0;      ///< Seconds from the tour's begin until this step ends, as it is planned.
  std::string picture;  ///< Another one whenever the next slide looks otherwise; empty: there is none.
};

/// A tour that is being given: what stands over the picture, which has the slide's words itself.
struct TalkView {
  Id tour;
  std::string typed;   ///< Digits of the number of a step to go to.
  std::string notes;   ///< What is said with the slide.
  int minutes = 0;     ///< That the tour takes,
  int elapsed = 0;     ///< and seconds since it began, by tens.
  bool waits = false;  ///< Its body is still being built.
  session::SlideTool tool = session::SlideTool::pointer;
  session::InkPen pen = {};
  anatomy::SlideInk ink = {};  ///< Drawn on it.
  bool ink_kept = true;        ///< That is what the step keeps.
  bool frozen = false;         ///< The hall keeps what it sees.
  SpeakerView speaker = {};
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
  std::optional<TourDraftView> tour_draft;
  std::optional<BedsideView> bedside;
  std::optional<DeskView> desk;
  std::vector<SourceRow> sources;  ///< The newest first.
  std::vector<TourChoice> tours;   ///< In the order in which they are given.
  session::Scene scene;
  std::vector<anatomy::Root> levels;      ///< Roots by which one can look at the nerves, from above down.
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
