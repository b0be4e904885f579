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

// Of somebody who learns.

/// As a learner is called; any name, none that must be one's own.
struct LearnerName {
  std::string text;
  bool operator==(const LearnerName&) const = default;
};
/// Version and weights of what schedules a learner's answers, so that a later version of the program knows them.
struct SchedulerText {
  std::string text;
  bool operator==(const SchedulerText&) const = default;
};
/// How many questions that were never asked a day brings at most, 0 to 200.
struct NewADay {
  long long number = 0;
  bool operator==(const NewADay&) const = default;
};
/// The id of a question.
struct CardKey {
  std::string text;
  bool operator==(const CardKey&) const = default;
};
/// Never given to another one, as that of an answer.
struct LearnerId {
  long long number = 0;
  bool operator==(const LearnerId&) const = default;
};
struct AnswerId {
  long long number = 0;
  bool operator==(const AnswerId&) const = default;
};
/// How an answer went: 1 again, 2 hard, 3 good, 4 easy.
struct GradeNumber {
  long long number = 0;
  bool operator==(const GradeNumber&) const = default;
};
/// From the question to the answer.
struct Spent {
  long long milliseconds = 0;
  bool operator==(const Spent&) const = default;
};
/// How far along the surface a place was missed.
struct Miss {
  long long micrometres = 0;
  bool operator==(const Miss&) const = default;
};

struct NewLearner {
  LearnerName name;
  SchedulerText scheduler;
  Moment made = {};
};
struct Learner {
  LearnerId id;
  LearnerName name;
  SchedulerText scheduler;
  Moment made;
  std::optional<NewADay> new_a_day;  ///< Nothing: never chosen.
  bool operator==(const Learner&) const = default;
};
struct NewAnswer {
  CardKey card;
  GradeNumber grade;
  Moment at = {};
  Spent spent = {};
  std::optional<Miss> miss = {};
};
struct Answer {
  AnswerId id;
  CardKey card;
  GradeNumber grade;
  Moment at;
  Spent spent;
  std::optional<Miss> miss;
  bool operator==(const Answer&) const = default;
};

}  // namespace cluneal::store
