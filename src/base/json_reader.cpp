#include <algorithm>
#include <cmath>

#include "base/json_tree.h"

namespace cluneal::base {

namespace {

constexpr std::size_t most_diagnostics = 1000;

const JsonValue* find(const JsonValue& value, std::string_view key) {
  const auto* object = std::get_if<JsonValue::Object>(&value.data);
  if (object == nullptr) return nullptr;
  const auto found = std::find_if(object->begin(), object->end(), [&](const JsonMember& m) { return m.key == key; });
  return found == object->end() ? nullptr : &found->value;
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
  std::string step;  ///< The last step of the path, with its slash.

  /// The value as a T; nothing after a diagnostic where it is something else.
  template <class T>
  const T* expect(const JsonReader& reader, const char* what) const {
    if (value == nullptr) return nullptr;
    const T* data = std::get_if<T>(&value->data);
    if (data == nullptr) reader.fail(std::string("expected ") + what + ", found " + kind_of(*value));
    return data;
  }

  static JsonReader below(const JsonReader& reader, const JsonValue* value, std::string step) {
    JsonReader copy = reader;
    const Node& node = *reader.node_;
    copy.node_ = std::make_shared<const Node>(Node{value, node.file, node.diagnostics, reader.node_, std::move(step)});
    return copy;
  }
};

JsonReader::JsonReader(const JsonDocument& document, std::vector<Diagnostic>& diagnostics)
    : node_(std::make_shared<const Node>(Node{&document.tree().root, &document.name(), &diagnostics, nullptr, {}})) {}

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
  const JsonValue* member = nullptr;
  if (node_->expect<JsonValue::Object>(*this, "an object") != nullptr) {
    member = find(*node_->value, key);
    if (member == nullptr) fail("the key \"" + std::string(key) + "\" is missing");
  }
  return Node::below(*this, member, json_pointer_step(key));
}

std::vector<JsonReader> JsonReader::items() const {
  std::vector<JsonReader> readers;
  if (const auto* array = node_->expect<JsonValue::Array>(*this, "an array")) {
    readers.reserve(array->size());
    for (const JsonValue& item : *array) {
      readers.push_back(Node::below(*this, &item, "/" + std::to_string(readers.size())));
    }
  }
  return readers;
}

std::vector<std::pair<std::string, JsonReader>> JsonReader::members() const {
  std::vector<std::pair<std::string, JsonReader>> readers;
  if (const auto* object = node_->expect<JsonValue::Object>(*this, "an object")) {
    readers.reserve(object->size());
    for (const auto& [key, value] : *object) {
      readers.emplace_back(key, Node::below(*this, &value, json_pointer_step(key)));
    }
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
  if (!has(key)) return std::string(fallback);
  const JsonReader member = (*this)[key];
  std::string text = member.string();
  return member.is_string() ? text : std::string(fallback);
}

double JsonReader::number_or(std::string_view key, double fallback) const {
  if (!has(key)) return fallback;
  const JsonReader member = (*this)[key];
  const double number = member.number();
  return member.is_number() ? number : fallback;
}

bool JsonReader::boolean_or(std::string_view key, bool fallback) const {
  if (!has(key)) return fallback;
  const JsonReader member = (*this)[key];
  const bool truth = member.boolean();
  return std::holds_alternative<bool>(member.node_->value->data) ? truth : fallback;
}

void JsonReader::fail(std::string reason) const {
  if (node_->diagnostics->size() >= most_diagnostics) return;
  node_->diagnostics->push_back({Severity::error, file(), path(), std::move(reason)});
}

void JsonReader::unknown_keys(const std::vector<std::string_view>& known) const {
  for (const auto& [key, reader] : members()) {
    if (std::find(known.begin(), known.end(), key) == known.end()) reader.fail("unknown key \"" + key + "\"");
  }
}

const std::string& JsonReader::file() const {
  return *node_->file;
}

std::string JsonReader::path() const {
  std::vector<const Node*> way;
  for (const Node* node = node_.get(); node != nullptr; node = node->parent.get()) way.push_back(node);
  std::string path;
  for (auto node = way.rbegin(); node != way.rend(); ++node) path += (*node)->step;
  return path;
}

Error wrong_file(const std::filesystem::path& path, std::vector<Diagnostic> mistakes) {
  std::string message =
      "the file " + path.string() + " is wrong: " + mistakes.front().message + " (" + mistakes.front().path + ")";
  return {std::move(message), std::move(mistakes)};
}

}  // namespace cluneal::base
