#include "ui/information/root_matrix.h"

#include <imgui.h>

#include <algorithm>

#include "ui/base/theme.h"
#include "ui/base/widgets.h"

namespace cluneal::ui {
namespace {

void draw_heads(const RootMatrix& matrix) {
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  for (const std::string& study : matrix.studies) {
    ImGui::TableNextColumn();
    quiet_text(study);
  }
}

void draw_row(const std::string& root, const std::vector<RootCell>& cells) {
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  ImGui::PushFont(fonts().bold);
  ImGui::TextUnformatted(root.c_str());
  ImGui::PopFont();
  for (const RootCell& cell : cells) {
    ImGui::TableNextColumn();
    if (cell.brief.empty()) continue;
    ImGui::PushFont(fonts().small);
    wrapped(cell.brief);
    ImGui::PopFont();
    hint(cell.whole);
  }
}

}  // namespace

RootMatrix root_matrix(const std::vector<std::pair<std::string, std::vector<InfoClaim>>>& roots) {
  RootMatrix matrix;
  for (const auto& entry : roots) {
    for (const InfoClaim& claim : entry.second) {
      if (std::find(matrix.studies.begin(), matrix.studies.end(), claim.source) == matrix.studies.end())
        matrix.studies.push_back(claim.source);
    }
  }
  for (const auto& [root, claims] : roots) {
    matrix.roots.push_back(root);
    std::vector<RootCell>& row = matrix.cells.emplace_back(matrix.studies.size());
    for (const InfoClaim& claim : claims) {
      const auto study = std::find(matrix.studies.begin(), matrix.studies.end(), claim.source);
      row[static_cast<std::size_t>(study - matrix.studies.begin())] = {claim.brief, claim.text};
    }
  }
  return matrix;
}

void draw_root_matrix(const std::vector<std::pair<std::string, std::vector<InfoClaim>>>& roots) {
  const RootMatrix matrix = root_matrix(roots);
  if (matrix.roots.size() < 2 || matrix.studies.size() < 2) return;
  const int columns = static_cast<int>(matrix.studies.size()) + 1;
  constexpr ImGuiTableFlags flags = ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingStretchSame;
  if (!ImGui::BeginTable("matrix", columns, flags)) return;
  ImGui::TableSetupColumn("root", ImGuiTableColumnFlags_WidthFixed, ImGui::GetFontSize() * 2);
  draw_heads(matrix);
  for (std::size_t i = 0; i < matrix.roots.size(); ++i) draw_row(matrix.roots[i], matrix.cells[i]);
  ImGui::EndTable();
  ImGui::Spacing();
}

}  // namespace cluneal::ui
