// Any text: parsing ends with a document or a sentence, every way of reading it is safe, and what the writer writes of
// it is read back as the same.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "require.h"

using namespace cluneal::base;

namespace {

/// Asks a value for everything it may not be.
void misread(const JsonReader& reader) {
  static_cast<void>(reader.string());
  static_cast<void>(reader.number());
  static_cast<void>(reader.integer());
  static_cast<void>(reader.boolean());
  static_cast<void>(reader.id());
  static_cast<void>(reader["key"]["below"].items());
  static_cast<void>(reader.string_or("a", ""));
  static_cast<void>(reader.number_or("a", 0));
  static_cast<void>(reader.boolean_or("a", false));
  reader.unknown_keys({"a", "b"});
}

void write(const JsonReader& reader, JsonWriter& writer, std::vector<JsonReader>& seen) {
  seen.push_back(reader);
  if (reader.is_object()) {
    writer.begin_object();
    for (const auto& [key, value] : reader.members()) {
      writer.key(key);
      write(value, writer, seen);
    }
    writer.end_object();
  } else if (reader.is_array()) {
    writer.begin_array();
    for (const JsonReader& item : reader.items()) write(item, writer, seen);
    writer.end_array();
  } else if (reader.is_string()) {
    writer.value(reader.string());
  } else if (reader.is_number()) {
    writer.value(reader.number());
  } else if (reader.is_null()) {
    writer.null();
  } else {
    writer.value(reader.boolean());
  }
}

std::string written(const JsonDocument& document) {
  std::vector<Diagnostic> diagnostics;
  std::vector<JsonReader> seen;
  JsonWriter writer;
  write(JsonReader(document, diagnostics), writer, seen);
  require(diagnostics.empty(), "reading a value as what it is gives no remark");
  for (const JsonReader& reader : seen) {
    if (diagnostics.size() < 100) misread(reader);
  }
  for (const Diagnostic& diagnostic : diagnostics) require(!to_string(diagnostic).empty(), "a remark says something");
  return writer.text();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto document = JsonDocument::parse(text, "fuzz");
  if (!document) {
    require(!document.error().message.empty(), "a refusal has a reason");
    return 0;
  }
  const std::string once = written(*document);
  const auto again = JsonDocument::parse(once, "written");
  require(again.ok(), "what was written can be read");
  require(written(*again) == once, "writing it twice gives the same");
  return 0;
}
