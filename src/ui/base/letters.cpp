#include "ui/base/letters.h"

#include <string_view>

#include "ui/base/panel_fonts.h"

namespace cluneal::ui {
namespace {

/// Adds up what it is shown.
class Collector {
 public:
  std::set<char32_t> letters;

  void operator()(std::string_view text) { add_letters(text, letters); }
  void operator()(const InfoLink& link) { (*this)(link.title); }
  void operator()(const InfoClaim& claim) {
    for (const std::string* text : {&claim.source, &claim.full_source}) (*this)(*text);
  }
  void operator()(const TreeNode& node) {
    (*this)(node.title);
    (*this)(node.full);
    for (const TreeNode& child : node.children) (*this)(child);
  }
  void operator()(const Info& info) {
    for (const std::string* text : {&info.title, &info.summary, &info.unit_note}) (*this)(*text);
    for (const auto& [name, value] : info.facts) {
      (*this)(name);
      (*this)(value);
    }
    for (const InfoLink& link : info.links) (*this)(link);
    for (const InfoClaim& source : info.sources) (*this)(source);
  }
  void operator()(const TourChoice& tour) {
    (*this)(tour.title);
    (*this)(tour.summary);
  }
  void operator()(const DeskView& desk) {
    for (const DeskLearner& learner : desk.learners) (*this)(learner.name);
    for (const std::string* text : {&desk.text, &desk.said, &desk.answer, &desk.explanation}) (*this)(*text);
    for (const DeskChoice& choice : desk.choices) (*this)(choice.text);
    for (const std::string& source : desk.sources) (*this)(source);
  }
};

}  // namespace

std::set<char32_t> letters_of(const Model& model) {
  Collector all;
  for (const TreeNode& node : model.tree) all(node);
  if (model.info) all(*model.info);
  if (model.beside) {
    for (const InfoLink& picture : model.beside->pictures) all(picture);
    if (model.beside->more) all(*model.beside->more);
  }
  if (model.pairing) {
    all(model.pairing->model);
    all(model.pairing->last);
  }
  for (const SourceRow& source : model.sources) all(source.cited);
  if (model.talk) {
    const SpeakerView& speaker = model.talk->speaker;
    for (const std::string* text :
         {&model.talk->notes, &speaker.words, &speaker.next, &speaker.ask, &speaker.answer, &speaker.sources})
      all(*text);
  }
  if (model.desk) all(*model.desk);
  for (const TourChoice& tour : model.tours) all(tour);
  for (const Job& job : model.jobs) all(job.what);
  for (const RecentFile& file : model.recent_files) all(file.path);
  for (const Bookmark& bookmark : model.bookmarks) all(bookmark.name);
  for (const Message& message : model.messages) all(message.text);
  for (const std::string* text : {&model.deleted_bookmark, &model.bookmark_name, &model.undo_label, &model.redo_label,
                                  &model.hovered, &model.status, &model.description})
    all(*text);
  return std::move(all.letters);
}

std::set<char32_t> letters_of(const FileBrowser& files) {
  Collector all;
  for (const std::string* text : {&files.folder, &files.problem, &files.chosen}) all(*text);
  for (const FilePlace& place : files.places) {
    all(place.title);
    all(place.path);
  }
  for (const FileEntry& entry : files.entries) all(entry.name);
  return std::move(all.letters);
}

std::set<char32_t> letters_of(const PanelState& state) {
  Collector all;
  for (const std::string* text : {&state.search.text, &state.palette.typed, &state.settings_file, &state.files.typed,
                                  &state.files.new_folder, &state.files.to_replace, &state.bookmarks_state.new_name,
                                  &state.bookmarks_state.name, &state.desk.name, &state.desk.typed})
    all(*text);
  return std::move(all.letters);
}

}  // namespace cluneal::ui
