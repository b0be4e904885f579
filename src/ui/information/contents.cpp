#include "ui/information/contents.h"

#include <imgui.h>

#include <utility>

#include "ui/base/theme.h"
#include "ui/base/widgets.h"

namespace cluneal::ui {
namespace {

/// Fewer are seen at a glance.
constexpr std::size_t least_chapters = 3;

/// Goes on in the line where `text` has room in it.
void flow(const std::string& text, bool first) {
  if (first) return;
  const ImFont* small = fonts().small;
  const float gap = 1.4F * small->FontSize;
  const float width = small->CalcTextSizeA(small->FontSize, FLT_MAX, 0, text.c_str()).x;
  const float end = ImGui::GetItemRectMax().x + gap + width;
  const float edge = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
  if (end < edge) ImGui::SameLine(0, gap);
}

}  // namespace

void draw_contents(Contents& contents, const std::string& of) {
  if (contents.of != of) contents = {of, {}, {}, {}};
  contents.drawn.clear();
  if (contents.chapters.size() < least_chapters || ImGui::GetScrollMaxY() <= 0) return;
  bool first = true;
  for (const std::string& title : contents.chapters) {
    flow(title, std::exchange(first, false));
    ImGui::PushID(title.c_str());
    if (link(title, true)) contents.wanted = title;
    ImGui::PopID();
  }
  ImGui::Separator();
}

void chapter(Contents& contents, std::string_view title) {
  heading(title);
  contents.drawn.emplace_back(title);
  if (contents.wanted != title) return;
  ImGui::SetScrollHereY(0);
  contents.wanted.clear();
}

void end_contents(Contents& contents) {
  contents.chapters = std::exchange(contents.drawn, {});
  contents.wanted.clear();
}

}  // namespace cluneal::ui
