#include "ui/information/claim.h"

#include <imgui.h>

#include "ui/base/forest_plot.h"
#include "ui/base/widgets.h"
#include "ui/base/words.h"
#include "ui/information/info_phrases.h"

namespace cluneal::ui {

void draw_source(const InfoClaim& claim, std::vector<session::Action>& actions) {
  if (claim.source.empty()) return;
  const bool pressed = link(claim.source, true);
  std::string more = claim.full_source;
  if (!claim.link.empty()) more += "\n" + claim.link;
  if (!claim.checked.empty()) more += "\n" + claim.checked;
  hint(more + "\n" +
       (claim.address.empty() ? say(phrases::click_to_copy_the_reference) : say(phrases::click_to_open_it_in)));
  if (pressed && !claim.address.empty()) actions.emplace_back(session::OpenSource{claim.address});
  if (pressed) ImGui::SetClipboardText((claim.full_source + (claim.link.empty() ? "" : " " + claim.link)).c_str());
}

void draw_claim(const InfoClaim& claim, std::vector<session::Action>& actions) {
  if (!claim.subject.empty()) heading(claim.subject);
  if (!claim.text.empty()) wrapped(claim.text);
  if (claim.plot) draw_plot(*claim.plot);
  if (!claim.measured.empty()) quiet_text(claim.measured);
  if (!claim.note.empty()) quiet_text(claim.note);
  draw_source(claim, actions);
}

}  // namespace cluneal::ui
