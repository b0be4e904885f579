#include <algorithm>
#include <cmath>

#include "base/json_tree.h"

namespace cluneal::base {

namespace {

constexpr std::size_t most_remarks = 8;  ///< On keys that are but remarked.
constexpr std::size_t most_diagnostics = 1000;

const JsonMember* find(const JsonValue& value, std::string_view key) {
  const auto* object = std::get_if<JsonValue::Object>(&value.data);
  if (object == nullptr) return nullptr;
  const auto found = std::find_if(object->begin(), object->end(), [&](const JsonMember& m) { return m.key == key; });
  return found == object->end() ? nullptr : &*found;
}

const char* kind_of(const JsonValue& value) {
  struct Name {
    const char* operator()(std::monostate) const { return "null"; }
    const char* operator()(bool) const { return "a truth value"; }
    const char* operator()(std::int64_t) const { return "a number"; }
    const char* operator()(double) const { return "a number"; }
    const char* operator()(const std::string&) const { return "a string"; }
    const char* operator()(const JsonValue::Array&) const { return "an array"; }
    const char* operator()(const JsonValue::Object&) const { return "an object"; }
  };
  return std::visit(Name{}, value.data);
}

}  // namespace

struct JsonReader::Node {
  const JsonValue* value = nullptr;  ///< Null where a required member is missing, which has been said already.
  const std::string* file = nullptr;
  std::vector<Diagnostic>* diagnostics = nullptr;
  std::shared_ptr<const Node> parent;
  // The last step of the path. It is put into words only where there is something to say.
  const std::string* key = nullptr;  ///< Of a member, in the document.
  std::size_t place = 0;             ///< Of an item.
  std::string missing;               ///< The key of a required member that is not there.
  UnknownKeys unknown = UnknownKeys::mistakes;

  /// The value as a T; nothing after a diagnostic where it is something else.
  template <class T>
  const T* expect(const JsonReader& reader, const char* what) const {
    if (value == nullptr) return nullptr;
    const T* data = std::get_if<T>(&value->data);
    if (data == nullptr) reader.fail(std::string("expected ") + what + ", found " + kind_of(*value));
    return data;
  }

  static JsonReader below(const JsonReader& reader, const JsonValue* value, const std::string* key, std::size_t place,
                          std::string missing = {}) {
    const Node& node = *reader.node_;
    JsonReader copy = reader;
    copy.node_ = std::make_shared<const Node>(
        Node{value, node.file, node.diagnostics, reader.node_, key, place, std::move(missing), node.unknown});
    return copy;
  }
  static JsonReader below(const JsonReader& reader, const JsonMember& member) {
    return below(reader, &member.value, &member.key, 0);
  }

  [[nodiscard]] std::string step() const {
    if (parent == nullptr) return {};
    if (key != nullptr) return json_pointer_step(*key);
    return value != nullptr ? "/" + std::to_string(place) : json_pointer_step(missing);
  }
};

JsonReader::JsonReader(const JsonDocument& document, std::vector<Diagnostic>& diagnostics, UnknownKeys unknown)
    : node_(std::make_shared<const Node>(
          Node{&document.tree().root, &document.name(), &diagnostics, nullptr, nullptr, 0, {}, unknown})) {}

bool JsonReader::is_object() const {
  return node_->value != nullptr && std::holds_alternative<JsonValue::Object>(node_->value->data);
}

bool JsonReader::is_array() const {
  return node_->value != nullptr && std::holds_alternative<JsonValue::Array>(node_->value->data);
}

bool JsonReader::is_string() const {
  return node_->value != nullptr && std::holds_alternative<std::string>(node_->value->data);
}

bool JsonReader::is_number() const {
  return node_->value != nullptr && (std::holds_alternative<double>(node_->value->data) ||
                                     std::holds_alternative<std::int64_t>(node_->value->data));
}

bool JsonReader::is_null() const {
  return node_->value == nullptr || std::holds_alternative<std::monostate>(node_->value->data);
}

bool JsonReader::has(std::string_view key) const {
  return node_->value != nullptr && find(*node_->value, key) != nullptr;
}

JsonReader JsonReader::operator[](std::string_view key) const {
  if (node_->expect<JsonValue::Object>(*this, "an object") != nullptr) {
    if (const JsonMember* member = find(*node_->value, key)) return Node::below(*this, *member);
    fail("the key \"" + std::string(key) + "\" is missing");
  }
  return Node::below(*this, nullptr, nullptr, 0, std::string(key));
}

std::vector<JsonReader> JsonReader::items() const {
  std::vector<JsonReader> readers;
  if (const auto* array = node_->expect<JsonValue::Array>(*this, "an array")) {
    readers.reserve(array->size());
    for (const JsonValue& item : *array) {
      readers.push_back(Node::below(*this, &item, nullptr, readers.size()));
    }
  }
  return readers;
}

std::vector<std::pair<std::string, JsonReader>> JsonReader::members() const {
  std::vector<std::pair<std::string, JsonReader>> readers;
  if (const auto* object = node_->expect<JsonValue::Object>(*this, "an object")) {
    readers.reserve(object->size());
    for (const JsonMember& member : *object) readers.emplace_back(member.key, Node::below(*this, member));
  }
  return readers;
}

std::string JsonReader::string() const {
  const auto* text = node_->expect<std::string>(*this, "a string");
  return text == nullptr ? std::string() : *text;
}

double JsonReader::number() const {
  if (node_->value != nullptr) {
    if (const auto* whole = std::get_if<std::int64_t>(&node_->value->data)) return static_cast<double>(*whole);
  }
  const auto* number = node_->expect<double>(*this, "a number");
  return number == nullptr ? 0 : *number;
}

long long JsonReader::integer() const {
  constexpr double exact = 9007199254740992.0;  // 2^53: beyond it a double no longer names one whole number.
  if (node_->value != nullptr) {
    if (const auto* number = std::get_if<double>(&node_->value->data)) {
      if (std::trunc(*number) == *number && std::abs(*number) <= exact) return static_cast<long long>(*number);
      fail("expected a whole number");
      return 0;
    }
  }
  const auto* whole = node_->expect<std::int64_t>(*this, "a whole number");
  return whole == nullptr ? 0 : *whole;
}

bool JsonReader::boolean() const {
  const auto* truth = node_->expect<bool>(*this, "true or false");
  return truth != nullptr && *truth;
}

Id JsonReader::id() const {
  const auto* text = node_->expect<std::string>(*this, "an id");
  if (text == nullptr) return {};
  std::optional<Id> id = Id::parse(*text);
  if (!id) fail("\"" + *text + "\" is no id: parts of a-z, 0-9 and '_', with dots between them");
  return id.value_or(Id());
}

std::string JsonReader::string_or(std::string_view key, std::string_view fallback) const {
  const JsonMember* member = node_->value != nullptr ? find(*node_->value, key) : nullptr;
  if (member == nullptr) return std::string(fallback);
  if (const auto* text = std::get_if<std::string>(&member->value.data)) return *text;
  (void)Node::below(*this, *member).string();  // It says what is wrong.
  return std::string(fallback);
}

double JsonReader::number_or(std::string_view key, double fallback) const {
  const JsonMember* member = node_->value != nullptr ? find(*node_->value, key) : nullptr;
  if (member == nullptr) return fallback;
  if (const auto* number = std::get_if<double>(&member->value.data)) return *number;
  if (const auto* whole = std::get_if<std::int64_t>(&member->value.data)) return static_cast<double>(*whole);
  (void)Node::below(*this, *member).number();
  return fallback;
}

bool JsonReader::boolean_or(std::string_view key, bool fallback) const {
  const JsonMember* member = node_->value != nullptr ? find(*node_->value, key) : nullptr;
  if (member == nullptr) return fallback;
  if (const auto* truth = std::get_if<bool>(&member->value.data)) return *truth;
  (void)Node::below(*this, *member).boolean();
  return fallback;
}

void JsonReader::fail(std::string reason) const {
  if (node_->diagnostics->size() >= most_diagnostics) return;
  node_->diagnostics->push_back({Severity::error, file(), path(), std::move(reason)});
}

void JsonReader::unknown_keys(const std::vector<std::string_view>& known) const {
  const auto* object = node_->expect<JsonValue::Object>(*this, "an object");
  if (object == nullptr) return;
  for (const JsonMember& member : *object) {
    if (std::find(known.begin(), known.end(), member.key) != known.end()) continue;
    const JsonReader at = Node::below(*this, member);
    const std::string reason = "unknown key \"" + member.key + "\"";
    if (node_->unknown == UnknownKeys::mistakes) {
      at.fail(reason);
      continue;
    }
    // A few tell as much as all, and leave room for mistakes.
    if (node_->diagnostics->size() < most_remarks)
      node_->diagnostics->push_back({Severity::warning, file(), at.path(), reason});
  }
}

const std::string& JsonReader::file() const {
  return *node_->file;
}

std::string JsonReader::path() const {
  std::vector<const Node*> way;
  for (const Node* node = node_.get(); node != nullptr; node = node->parent.get()) way.push_back(node);
  std::string path;
  for (auto node = way.rbegin(); node != way.rend(); ++node) path += (*node)->step();
  return path;
}

Error wrong_file(const std::filesystem::path& path, std::vector<Diagnostic> mistakes) {
  std::string message =
      "the file " + path.string() + " is wrong: " + mistakes.front().message + " (" + mistakes.front().path + ")";
  return {std::move(message), std::move(mistakes)};
}

}  // namespace cluneal::base
