#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "anatomy/subjects.h"
#include "base/json.h"

namespace cluneal::app::cli {

/// An entry of `cluneal list`, as a line for a person.
struct ListLine {
  std::string id, title, text;
};

/// A list of strings as a member of the object that is open.
void strings(base::JsonWriter& json, const char* key, const std::vector<std::string>& texts);
void names(const anatomy::Atlas& atlas, base::JsonWriter& json, const anatomy::Names& names);
/// What every entry begins with: id, names, text and references. The object stays open for what is its own.
void begin_entry(const anatomy::Atlas& atlas, base::JsonWriter& json, const std::string& id,
                 const anatomy::Names& names, const std::string& text, const std::vector<std::string>& references);

/// Adds all of a subject that has a list (`Subject::each`) to the array that is open, and to the lines.
void list_subject(const anatomy::Atlas& atlas, const anatomy::Subject& subject, base::JsonWriter& json,
                  std::vector<ListLine>& lines);
void list_topic(const anatomy::Atlas& atlas, const anatomy::Topic& topic, base::JsonWriter& json,
                std::vector<ListLine>& lines);

}  // namespace cluneal::app::cli
