#pragma once

#include <string>
#include <variant>

namespace cluneal::session {

// What is shown and from where, kept under a name.

/// Keeps what is shown and from where under a name; an empty one: named after what is seen.
struct AddBookmark {
  std::string name;
};
struct GoToBookmark {
  long long id = 0;
};
struct RenameBookmark {
  long long id = 0;
  std::string name;
};
struct DeleteBookmark {
  long long id = 0;
};
/// Brings the bookmark back that was deleted last.
struct RestoreBookmark {};

using BookmarkAction = std::variant<AddBookmark, GoToBookmark, RenameBookmark, DeleteBookmark, RestoreBookmark>;

}  // namespace cluneal::session
