#include "app/files/file_browser.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <system_error>
#include <utility>

#include "app/figures/figure_path.h"
#include "app/phrases.h"
#include "base/file.h"
#include "base/system_reason.h"
#include "io/import.h"

namespace cluneal::app {
namespace {

namespace fs = std::filesystem;
using language::Language;
using session::FileOrder;
using session::FilePurpose;
using session::FileView;

constexpr std::size_t most_entries = 5000;  ///< Of a folder: a longer list is none to look through.

std::string lower(std::string text) {
  for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// The endings that a purpose wants, lower case with the dot.
std::vector<std::string> endings(FilePurpose purpose) {
  if (purpose == FilePurpose::save_figure) return {".png", ".pdf", ".svg"};
  if (purpose == FilePurpose::save_handout) return {".pdf"};
  if (purpose == FilePurpose::save_phone_page) return {".html"};
  if (purpose == FilePurpose::save_progress || purpose == FilePurpose::open_progress) return {".json"};
  if (purpose == FilePurpose::save_tour || purpose == FilePurpose::open_tour) return {".cluneal-tour", ".json"};
  if (purpose == FilePurpose::save_exam || purpose == FilePurpose::open_exam) return {".cluneal-exam", ".json"};
  if (purpose == FilePurpose::save_exam_report) return {".pdf"};
  if (purpose != FilePurpose::open_model) return {".cluneal", ".json"};
  std::vector<std::string> all = io::importable_extensions();
  for (std::string& ending : all) ending = "." + lower(ending);
  return all;
}

bool is_of_kind(const fs::path& file, const std::vector<std::string>& wanted) {
  return std::find(wanted.begin(), wanted.end(), lower(file.extension().string())) != wanted.end();
}

std::string size_text(std::uintmax_t bytes) {
  constexpr std::array units{"B", "kB", "MB", "GB", "TB"};
  auto size = static_cast<double>(bytes);
  std::size_t unit = 0;
  while (size >= 1000 && unit + 1 < units.size()) {
    size /= 1000;
    ++unit;
  }
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), unit == 0 || size >= 10 ? "%.0f %s" : "%.1f %s", size, units[unit]);
  return text.data();
}

std::string time_text(fs::file_time_type when) {
  const auto system = std::chrono::time_point_cast<std::chrono::system_clock::duration>(
      when - fs::file_time_type::clock::now() + std::chrono::system_clock::now());
  const std::time_t seconds = std::chrono::system_clock::to_time_t(system);
  std::tm local{};
  if (localtime_r(&seconds, &local) == nullptr) return {};
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &local);
  return text.data();
}

struct Found {
  ui::FileEntry entry;
  std::uintmax_t size = 0;
  fs::file_time_type changed;
};

/// Numbers in names count as numbers: "rib 9" before "rib 10".
bool name_before(const std::string& a, const std::string& b) {
  const auto digit = [](char c) { return std::isdigit(static_cast<unsigned char>(c)) != 0; };
  const auto letter = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (digit(a[i]) && digit(b[j])) {
      const auto number = [&digit](const std::string& text, std::size_t& at) {
        while (at < text.size() && text[at] == '0') ++at;
        const std::size_t from = at;
        while (at < text.size() && digit(text[at])) ++at;
        return text.substr(from, at - from);
      };
      const std::string one = number(a, i);
      const std::string other = number(b, j);
      if (one.size() != other.size()) return one.size() < other.size();
      if (one != other) return one < other;
      continue;
    }
    if (letter(a[i]) != letter(b[j])) return letter(a[i]) < letter(b[j]);
    ++i;
    ++j;
  }
  const std::size_t rest_a = a.size() - i;
  const std::size_t rest_b = b.size() - j;
  return rest_a != rest_b ? rest_a < rest_b : a < b;
}

bool before(const Found& a, const Found& b, FileOrder order) {
  if (a.entry.folder != b.entry.folder) return a.entry.folder;
  if (order == FileOrder::newest && a.changed != b.changed) return a.changed > b.changed;
  if (order == FileOrder::largest && a.size != b.size) return a.size > b.size;
  return name_before(a.entry.name, b.entry.name);
}

/// Whether something can be seen in a folder.
base::Status readable(const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) return base::error_of(phrases::no_folder, {{"folder", folder.string()}});
  const fs::directory_iterator first(folder, error);
  if (error)
    return base::error_of(phrases::folder_cannot_be_read,
                          {{"folder", folder.string()}, base::system_reason("why", error.value())});
  return base::Done{};
}

ui::FileBrowser shown(const ui::FileBrowser& now, const fs::path& folder, const FileView& view,
                      const RecentFolders& recent, const Language& language) {
  ui::FileBrowser next;
  next.answer = now.answer + 1;
  next.view = view;
  next.folder = folder.string();
  if (const base::Status seen = readable(folder); !seen) next.problem = language.say(seen.error());
  next.places = places(recent);
  if (next.problem.empty()) next.entries = listed(folder, view);
  return next;
}

ui::FileBrowser refused(const ui::FileBrowser& now, std::string problem) {
  ui::FileBrowser next = now;
  ++next.answer;
  next.chosen.clear();
  next.problem = std::move(problem);
  return next;
}

/// What was typed as a path: a name lies in the folder that is looked at.
fs::path typed_path(const std::string& typed, const std::string& folder) {
  const std::size_t first = typed.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  const std::size_t last = typed.find_last_not_of(" \t\r\n");
  const std::string text = typed.substr(first, last - first + 1);
  const bool whole = text.front() == '/' || text.front() == '~' || text.front() == '"' || text.front() == '\'' ||
                     text.starts_with("file://");
  return whole ? base::user_path(text) : (fs::path(folder) / text).lexically_normal();
}

/// Whether something can be saved there, in a sentence.
base::Status check_target(const fs::path& path, FilePurpose purpose) {
  if (purpose == FilePurpose::save_figure) return check_figure_path(path);
  if (!is_of_kind(path, endings(purpose)) && purpose != FilePurpose::save_scene) {
    return base::error_of(phrases::file_does_not_end_in,
                          {{"file", path.filename().string()}, {"ending", endings(purpose).front()}});
  }
  if (!is_of_kind(path, endings(purpose))) {
    return base::error_of(phrases::scene_wants_an_ending, {{"file", path.filename().string()}});
  }
  return check_folder_of(path);
}

/// In which folder one begins.
fs::path first_folder(const FileView& view, const RecentFolders& recent) {
  std::error_code error;
  if (const auto last = recent.last.find(view.purpose); last != recent.last.end()) return last->second;
  if (!recent.last.empty()) return recent.folders.front();
  const fs::path working = fs::current_path(error);
  // Started from the desktop, the program stands at the root or at home.
  return error || working == "/" ? base::user_path("~") : working;
}

}  // namespace

std::vector<ui::FileEntry> listed(const fs::path& folder, const FileView& view) {
  const std::vector<std::string> wanted = endings(view.purpose);
  std::vector<Found> found;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end && found.size() < most_entries;
       at.increment(error)) {
    std::error_code none;
    Found one;
    one.entry.name = at->path().filename().string();
    if (one.entry.name.starts_with('.')) continue;
    one.entry.folder = at->is_directory(none);
    if (!one.entry.folder && (!at->is_regular_file(none) || (!view.all && !is_of_kind(at->path(), wanted)))) continue;
    one.changed = at->last_write_time(none);
    if (!none) one.entry.changed = time_text(one.changed);
    one.size = one.entry.folder ? 0 : at->file_size(none);
    if (!one.entry.folder && !none) one.entry.size = size_text(one.size);
    found.push_back(std::move(one));
  }
  std::sort(found.begin(), found.end(), [&view](const Found& a, const Found& b) { return before(a, b, view.order); });
  std::vector<ui::FileEntry> entries;
  entries.reserve(found.size());
  for (Found& one : found) entries.push_back(std::move(one.entry));
  return entries;
}

ui::FileBrowser looked_into(const ui::FileBrowser& now, const session::LookIntoFolder& wanted,
                            const RecentFolders& recent, const Language& language) {
  const fs::path folder =
      wanted.folder.empty() ? first_folder(wanted.view, recent) : fs::path(wanted.folder).lexically_normal();
  ui::FileBrowser next = shown(now, folder, wanted.view, recent, language);
  // A remembered folder may be gone.
  if (wanted.folder.empty() && !next.problem.empty())
    next = shown(now, base::user_path("~"), wanted.view, recent, language);
  return next;
}

ui::FileBrowser chosen(const ui::FileBrowser& now, const session::ChooseFile& wanted, const RecentFolders& recent,
                       const Language& language) {
  fs::path path = typed_path(wanted.typed, now.folder);
  if (path.empty()) return refused(now, language.say(phrases::type_a_name));
  std::error_code error;
  if (fs::is_directory(path, error)) return shown(now, path, wanted.view, recent, language);
  const bool saving = session::saves(wanted.view.purpose);
  if (saving && !path.has_extension()) path += endings(wanted.view.purpose).front();
  const bool there = fs::exists(path, error);
  if (saving) {
    if (const base::Status possible = check_target(path, wanted.view.purpose); !possible)
      return refused(now, language.say(possible.error()));
  } else if (!there) {
    return refused(now, language.say(phrases::no_file, {{"file", path.string()}}));
  }
  ui::FileBrowser next = shown(now, path.parent_path(), wanted.view, recent, language);
  next.chosen = path.string();
  next.chosen_is_there = there;
  return next;
}

ui::FileBrowser made_folder(const ui::FileBrowser& now, const session::MakeFolder& wanted, const RecentFolders& recent,
                            const Language& language) {
  const fs::path path = typed_path(wanted.name, now.folder);
  if (path.empty()) return refused(now, language.say(phrases::type_a_folders_name));
  std::error_code error;
  if (!fs::create_directory(path, error) && error) {
    return refused(
        now, language.say(base::error_of(phrases::folder_not_made,
                                         {{"folder", path.string()}, base::system_reason("why", error.value())})));
  }
  return shown(now, path, wanted.view, recent, language);
}

}  // namespace cluneal::app
