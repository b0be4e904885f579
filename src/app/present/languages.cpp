// In which language the program speaks.
#include "app/present/languages.h"

#include <utility>

#include "anatomy/translate.h"
#include "app/models/load.h"

namespace cluneal::app {

void set_language(Application::State& state, std::string_view tag) {
  Library& library = state.library;
  state.panel.asked(ui::Matter::language);
  base::Result<language::Language> language = load_language(tag);
  if (!language) {
    state.report(base::Severity::error, language.error(), ui::Matter::language);
    return;
  }
  state.panel.done(ui::Matter::language);
  if (language->tag() == library.atlas.language.tag()) return;
  // Bodies are built from the English one, so that a worker may be reading it meanwhile.
  library.atlas = anatomy::translated(*library.english, *language);
  // What was made once, for the knowledge does not change; now its words do.
  state.panel.model.topics.clear();
  state.panel.model.sources.clear();
  state.panel.model.comparison = {};
  state.panel.model.variants.clear();
  state.panel.model.tours.clear();
  state.renew_panes();
  for (PicturedPane& pane : state.picturing.panes) pane.key.reset();
  state.panel.stale = true;
}

}  // namespace cluneal::app
