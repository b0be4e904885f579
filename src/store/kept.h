#pragma once

#include <optional>
#include <string>
#include <vector>

namespace cluneal::store {

// What may be kept, each text under a type that says what it holds: tests/lint/check_store.py knows them all, and
// refuses any other in the headers of this folder. Nothing about a patient is among them.

/// As the user calls a view.
struct BookmarkName {
  std::string text;
  bool operator==(const BookmarkName&) const = default;
};
/// A scene and a camera (session/scene_json.h) with no word of models of the user's own.
struct SceneText {
  std::string text;
  bool operator==(const SceneText&) const = default;
};
/// The same with the user's own models, whose paths a patient's name may stand on: kept with consent alone.
struct SceneWithModels {
  std::string text;
  bool operator==(const SceneWithModels&) const = default;
};
/// Of a file or a folder: kept with consent alone.
struct RecentPath {
  std::string text;
  bool operator==(const RecentPath&) const = default;
};
/// Seconds since the beginning of 1970, UTC.
struct Moment {
  long long seconds = 0;
  bool operator==(const Moment&) const = default;
};
/// Never given to another one, not even after it was deleted.
struct BookmarkId {
  long long number = 0;
  bool operator==(const BookmarkId&) const = default;
};

struct NewBookmark {
  BookmarkName name;
  SceneText scene;
  std::optional<SceneWithModels> with_models = {};
  Moment made = {};
};
struct Bookmark {
  BookmarkId id;
  BookmarkName name;
  SceneText scene;
  std::optional<SceneWithModels> with_models;
  Moment made;
  bool operator==(const Bookmark&) const = default;
};

enum class RecentKind { folder, model, scene };

}  // namespace cluneal::store
