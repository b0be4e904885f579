#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/id.h"
#include "base/result.h"

namespace cluneal::base {

/// A parsed JSON document (RFC 8259, UTF-8). Reading goes through JsonReader; the library behind it stays private.
/// A key that stands twice in one object is an error, as are broken UTF-8 and numbers beyond the range of double.
class JsonDocument {
 public:
  /// `name` is the file that errors will name. Depth is limited to 64, size to 64 MiB and 4 million values:
  /// a hostile file costs at most some hundred megabytes for a moment.
  [[nodiscard]] static Result<JsonDocument> parse(std::string_view text, std::string name);
  [[nodiscard]] static Result<JsonDocument> load(const std::filesystem::path& path);

  struct Tree;
  [[nodiscard]] const Tree& tree() const { return *tree_; }
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::shared_ptr<const Tree> tree_;
  std::string name_;
};

/// What a key is that nothing asks for: a mistake in the project's own files, and in those of others a word of a later
/// version.
enum class UnknownKeys { mistakes, remarks };

/// A cursor on one value of a document that remembers its path. Every wrong read (missing, wrong type, out of range)
/// adds a Diagnostic with file, JSON pointer and reason to `diagnostics` and gives a neutral value, so that one pass
/// names every mistake once: what follows from a missing member stays silent, and after 1000 remarks it stops adding.
/// `unknown_keys` reports keys that nothing asked for. Cheap to copy; must not outlive its document or the diagnostics
/// it writes to.
class JsonReader {
 public:
  JsonReader(const JsonDocument& document, std::vector<Diagnostic>& diagnostics,
             UnknownKeys unknown = UnknownKeys::mistakes);

  [[nodiscard]] bool is_object() const;
  [[nodiscard]] bool is_array() const;
  [[nodiscard]] bool is_string() const;
  [[nodiscard]] bool is_number() const;
  [[nodiscard]] bool is_null() const;

  [[nodiscard]] bool has(std::string_view key) const;
  /// A required member; where it is missing, a reader on null after a diagnostic.
  [[nodiscard]] JsonReader operator[](std::string_view key) const;
  /// Required items of an array (empty after a diagnostic where it is none).
  [[nodiscard]] std::vector<JsonReader> items() const;
  /// Keys and values of an object in the order of the file.
  [[nodiscard]] std::vector<std::pair<std::string, JsonReader>> members() const;

  [[nodiscard]] std::string string() const;
  [[nodiscard]] double number() const;
  [[nodiscard]] long long integer() const;
  [[nodiscard]] bool boolean() const;
  [[nodiscard]] Id id() const;
  [[nodiscard]] std::string string_or(std::string_view key, std::string_view fallback) const;
  [[nodiscard]] double number_or(std::string_view key, double fallback) const;
  [[nodiscard]] bool boolean_or(std::string_view key, bool fallback) const;

  /// Adds an error at this place.
  void fail(std::string reason) const;
  /// Adds an error for each key of this object that is not in `known`, or a warning where they are but remarks.
  void unknown_keys(const std::vector<std::string_view>& known) const;
  [[nodiscard]] const std::string& file() const;
  [[nodiscard]] std::string path() const;

 private:
  struct Node;
  std::shared_ptr<const Node> node_;
};

/// What a loader gives where a file has `mistakes` (one at least): a sentence with the first of them, and them all.
[[nodiscard]] Error wrong_file(const std::filesystem::path& path, std::vector<Diagnostic> mistakes);

/// Builds a JSON text, keys in the order of the calls. Calls that make no valid JSON (a value without a key inside an
/// object, an end without a begin) are bugs and end the program. Text that is no UTF-8 gets U+FFFD where it is broken.
class JsonWriter {
 public:
  JsonWriter();
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view key);
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(double number);  ///< Not finite: null. Shortest text that reads back the same.
  JsonWriter& value(long long number);
  JsonWriter& value(int number) { return value(static_cast<long long>(number)); }
  JsonWriter& value(unsigned number) { return value(static_cast<long long>(number)); }
  JsonWriter& value(long number) { return value(static_cast<long long>(number)); }
  JsonWriter& value(std::size_t number) { return value(static_cast<long long>(number)); }
  JsonWriter& value(bool truth);
  JsonWriter& null();
  /// Shorthand for key(k).value(v).
  template <class T>
  JsonWriter& member(std::string_view k, const T& v) {
    return key(k).value(v);
  }
  /// The finished text, indented by two, plain values of an array on one line, with a final newline.
  [[nodiscard]] std::string text() const;

 private:
  struct Build;
  std::unique_ptr<Build> build_;
};

}  // namespace cluneal::base
