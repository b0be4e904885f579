#pragma once

#include "anatomy/atlas.h"
#include "ui/model/model.h"

namespace cluneal::app {

/// Adds what the clinical topics say of a place where a nerve gets caught: the steps by which it is found by hand (of
/// the walk that presses there), and the postures that bring its pain on or ease it, with their sources.
void add_topics_of_site(const anatomy::Atlas& atlas, const anatomy::Site& site, ui::InfoSite& info);

}  // namespace cluneal::app
