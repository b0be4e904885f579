// What is shown and from where, kept under a name.
#include "app/files/bookmarks.h"

#include "app/actions/perform.h"

namespace cluneal::app {
namespace {

struct BookmarkPerformer {
  Application::State& state;
  double now;

  void operator()(const session::AddBookmark& a) const { add_bookmark(state, a.name); }
  void operator()(const session::GoToBookmark& a) const { go_to_bookmark(state, a.id, now); }
  void operator()(const session::RenameBookmark& a) const { rename_bookmark(state, a); }
  void operator()(const session::DeleteBookmark& a) const { delete_bookmark(state, a.id); }
  void operator()(const session::RestoreBookmark&) const { restore_bookmark(state); }
};

}  // namespace

void perform(Application::State& state, const session::BookmarkAction& action, double now) {
  std::visit(BookmarkPerformer{state, now}, action);
}

}  // namespace cluneal::app
