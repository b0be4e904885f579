#include "app/files/places.h"

#include <algorithm>
#include <array>
#include <sstream>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "base/json.h"

namespace cluneal::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_recent = 6;

}  // namespace

void RecentFolders::used(session::FilePurpose purpose, const std::string& folder) {
  last[purpose] = folder;
  if (purpose == session::FilePurpose::save_scene) last[session::FilePurpose::open_scene] = folder;
  if (purpose == session::FilePurpose::save_tour) last[session::FilePurpose::open_tour] = folder;
  if (purpose == session::FilePurpose::open_tour) last[session::FilePurpose::save_tour] = folder;
  if (purpose == session::FilePurpose::save_exam) last[session::FilePurpose::open_exam] = folder;
  if (purpose == session::FilePurpose::open_exam) last[session::FilePurpose::save_exam] = folder;
  if (purpose == session::FilePurpose::open_scene) last[session::FilePurpose::save_scene] = folder;
  std::erase(folders, folder);
  folders.insert(folders.begin(), folder);
  if (folders.size() > most_recent) folders.resize(most_recent);
}

std::vector<std::string> read_recent_folders(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return {};
  const base::Result<base::JsonDocument> document = base::JsonDocument::load(file);
  if (!document) return {};
  std::vector<base::Diagnostic> problems;
  const base::JsonReader root(*document, problems);
  std::vector<std::string> folders;
  if (!root.is_object() || !root.has("folders")) return {};
  for (const base::JsonReader& one : root["folders"].items()) folders.push_back(one.string());
  if (!problems.empty()) return {};
  if (folders.size() > most_recent) folders.resize(most_recent);
  return folders;
}

std::vector<ui::FilePlace> user_folders(const fs::path& home, const std::string& user_dirs) {
  std::vector<ui::FilePlace> all;
  for (const auto& [title, key] :
       {std::pair{"Desktop", "XDG_DESKTOP_DIR"}, std::pair{"Documents", "XDG_DOCUMENTS_DIR"},
        std::pair{"Downloads", "XDG_DOWNLOAD_DIR"}, std::pair{"Pictures", "XDG_PICTURES_DIR"}}) {
    fs::path folder = home / title;
    std::istringstream lines(user_dirs);
    for (std::string line; std::getline(lines, line);) {
      const std::string start = std::string(key) + "=\"";
      if (!line.starts_with(start) || line.back() != '"' || line.size() <= start.size()) continue;
      const std::string said = line.substr(start.size(), line.size() - start.size() - 1);
      constexpr std::string_view at_home = "$HOME/";
      folder = said.starts_with(at_home) ? home / said.substr(at_home.size()) : fs::path(said);
    }
    all.push_back({title, folder.lexically_normal().string(), false});
  }
  return all;
}

std::vector<ui::FilePlace> places(const RecentFolders& recent) {
  const fs::path home = base::user_path("~");
  std::vector<ui::FilePlace> all;
  std::error_code error;
  const auto add = [&](std::string title, const std::string& path, bool is_recent) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const ui::FilePlace& p) { return p.path == path; });
    if (!known && fs::is_directory(path, error)) all.push_back({std::move(title), path, is_recent});
  };
  add("Home", home.string(), false);
  const base::Result<std::string> user_dirs = base::read_text(base::config_folder().parent_path() / "user-dirs.dirs");
  for (const ui::FilePlace& place : user_folders(home, user_dirs ? *user_dirs : std::string()))
    add(place.title, place.path, false);
  const fs::path working = fs::current_path(error);
  if (!error && working != "/") add("Started in", working.string(), false);
  for (const std::string& folder : recent.folders) add(fs::path(folder).filename().string(), folder, true);
  return all;
}

}  // namespace cluneal::app
