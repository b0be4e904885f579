#include "ui/dialogs/sources_dialog.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <set>

#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/dialogs/dialogs.h"
#include "ui/find/find.h"
#include "ui/information/claim.h"

namespace cluneal::ui {
namespace {

/// "Any", or one of the words.
void choose(const char* id, const std::string& any, const std::set<std::string>& words, std::string& chosen) {
  if (!ImGui::BeginCombo(id, (chosen.empty() ? any : chosen).c_str())) return;
  if (ImGui::Selectable(any.c_str(), chosen.empty())) chosen.clear();
  for (const std::string& word : words) {
    if (ImGui::Selectable(word.c_str(), chosen == word)) chosen = word;
  }
  ImGui::EndCombo();
}

void draw_filter(const Model& model, SourcesState& wanted) {
  ImGui::SetNextItemWidth(-1);
  if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
  ImGui::InputTextWithHint("##typed", say(phrases::author_word_year_or_journal).c_str(), &wanted.typed);
  std::set<std::string> read, of;
  for (const SourceRow& row : model.sources) {
    read.insert(row.cited.checked);
    of.insert(row.of.begin(), row.of.end());
  }
  const float half = (ImGui::GetContentRegionAvail().x - ImGui::GetStyle().ItemSpacing.x) / 2;
  ImGui::SetNextItemWidth(half);
  choose("##read", say(phrases::however_much_was_read), read, wanted.read);
  ImGui::SameLine();
  ImGui::SetNextItemWidth(half);
  choose("##of", say(phrases::cited_by_anything), of, wanted.of);
}

void draw_row(const SourceRow& row, std::vector<session::Action>& actions) {
  draw_source(row.cited, actions);
  quiet_text(row.cited.full_source);
  quiet_text(row.cited.checked);
  ImGui::Spacing();
}

}  // namespace

std::vector<std::size_t> sources_found(const std::vector<SourceRow>& sources, const SourcesState& wanted) {
  const Query query(wanted.typed);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    const SourceRow& row = sources[i];
    if (!wanted.read.empty() && row.cited.checked != wanted.read) continue;
    if (!wanted.of.empty() && std::find(row.of.begin(), row.of.end(), wanted.of) == row.of.end()) continue;
    const std::string words = query.words.empty() ? std::string{} : folded(row.words);
    if (std::all_of(query.words.begin(), query.words.end(),
                    [&](const std::string& word) { return words.find(word) != std::string::npos; }))
      found.push_back(i);
  }
  return found;
}

void draw_sources_dialog(const Model& model, PanelState& state, std::vector<session::Action>& actions) {
  if (!begin_dialog(phrases::all_sources, state, state.sources, 56)) return;
  draw_filter(model, state.sources_state);
  const std::vector<std::size_t> found = sources_found(model.sources, state.sources_state);
  quiet_text(language_now().count(phrases::count_of_all_sources, found.size(),
                                  {{"all", std::to_string(model.sources.size())}}));
  ImGui::BeginChild("sources", {0, ImGui::GetMainViewport()->Size.y * 0.55F});
  for (const std::size_t i : found) {
    ImGui::PushID(static_cast<int>(i));
    draw_row(model.sources[i], actions);
    ImGui::PopID();
  }
  ImGui::EndChild();
  ImGui::EndPopup();
}

}  // namespace cluneal::ui
