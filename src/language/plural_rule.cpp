#include "language/plural_rule.h"

#include <array>
#include <cctype>
#include <string>
#include <utility>

namespace cluneal::language {

struct PluralRule::Node {
  enum class Kind { number, n, not_, binary, choice };
  Kind kind = Kind::number;
  std::uint64_t number = 0;
  std::string_view sign;  ///< Of a binary one: of the table of the parser, so that it lives on.
  std::shared_ptr<const Node> a, b, c;
};

namespace {

using Node = PluralRule::Node;
using Tree = std::shared_ptr<const Node>;

constexpr int deepest = 64;  ///< Nested deeper is no rule of a language.

/// Signs by how loosely they bind, the loosest first; the longer of two that begin alike stands first.
constexpr std::array<std::array<std::string_view, 4>, 6> levels{{{"||", "", "", ""},
                                                                 {"&&", "", "", ""},
                                                                 {"==", "!=", "", ""},
                                                                 {"<=", ">=", "<", ">"},
                                                                 {"+", "-", "", ""},
                                                                 {"*", "/", "%", ""}}};

class Parser {
 public:
  explicit Parser(std::string_view text) : text_(text) {}

  Tree whole() {
    Tree tree = choice(0);
    skip();
    return at_ == text_.size() ? tree : nullptr;
  }

 private:
  void skip() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_])) != 0) ++at_;
  }
  bool take(std::string_view sign) {
    skip();
    if (sign.empty() || text_.substr(at_, sign.size()) != sign) return false;
    at_ += sign.size();
    return true;
  }

  Tree choice(int depth) {
    Tree condition = binary(0, depth + 1);
    if (!condition || !take("?")) return condition;
    Tree yes = choice(depth + 1);
    if (!yes || !take(":")) return nullptr;
    Tree no = choice(depth + 1);
    if (!no) return nullptr;
    return std::make_shared<const Node>(Node{Node::Kind::choice, 0, {}, condition, yes, no});
  }

  Tree binary(std::size_t level, int depth) {
    if (depth > deepest) return nullptr;
    if (level == levels.size()) return unary(depth);
    Tree left = binary(level + 1, depth);
    for (bool more = true; left && more;) {
      more = false;
      for (const std::string_view sign : levels[level]) {
        if (!take(sign)) continue;
        Tree right = binary(level + 1, depth);
        if (!right) return nullptr;
        left = std::make_shared<const Node>(Node{Node::Kind::binary, 0, sign, left, right, nullptr});
        more = true;
        break;
      }
    }
    return left;
  }

  Tree unary(int depth) {
    if (depth > deepest) return nullptr;
    skip();
    if (take("!")) {
      Tree inner = unary(depth + 1);
      return inner ? std::make_shared<const Node>(Node{Node::Kind::not_, 0, {}, inner, nullptr, nullptr}) : nullptr;
    }
    if (take("(")) {
      Tree inner = choice(depth + 1);
      return inner && take(")") ? inner : nullptr;
    }
    if (take("n")) return std::make_shared<const Node>(Node{Node::Kind::n, 0, {}, nullptr, nullptr, nullptr});
    const std::size_t start = at_;
    std::uint64_t number = 0;
    for (; at_ < text_.size() && std::isdigit(static_cast<unsigned char>(text_[at_])) != 0; ++at_) {
      number = number * 10 + static_cast<std::uint64_t>(text_[at_] - '0');
    }
    if (at_ == start || at_ - start > 9) return nullptr;
    return std::make_shared<const Node>(Node{Node::Kind::number, number, {}, nullptr, nullptr, nullptr});
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::uint64_t value(const Node& node, std::uint64_t n);

std::uint64_t value_of_binary(const Node& node, std::uint64_t n) {
  const std::uint64_t a = value(*node.a, n), b = value(*node.b, n);
  const std::string_view sign = node.sign;
  if (sign == "||") return a != 0 || b != 0 ? 1 : 0;
  if (sign == "&&") return a != 0 && b != 0 ? 1 : 0;
  if (sign == "==") return a == b ? 1 : 0;
  if (sign == "!=") return a != b ? 1 : 0;
  if (sign == "<=") return a <= b ? 1 : 0;
  if (sign == ">=") return a >= b ? 1 : 0;
  if (sign == "<") return a < b ? 1 : 0;
  if (sign == ">") return a > b ? 1 : 0;
  if (sign == "+") return a + b;
  if (sign == "-") return a - b;
  if (sign == "*") return a * b;
  if (b == 0) return 0;  // A rule that divides by nothing is a mistake; it must not end the program.
  return sign == "/" ? a / b : a % b;
}

std::uint64_t value(const Node& node, std::uint64_t n) {
  switch (node.kind) {
    case Node::Kind::number:
      return node.number;
    case Node::Kind::n:
      return n;
    case Node::Kind::not_:
      return value(*node.a, n) == 0 ? 1 : 0;
    case Node::Kind::binary:
      return value_of_binary(node, n);
    case Node::Kind::choice:
      break;
  }
  return value(value(*node.a, n) != 0 ? *node.b : *node.c, n);
}

/// What stands between "name=" and the next semicolon.
std::string_view part_of(std::string_view header, std::string_view name) {
  const std::size_t start = header.find(name);
  if (start == std::string_view::npos) return {};
  const std::string_view rest = header.substr(start + name.size());
  return rest.substr(0, rest.find(';'));
}

}  // namespace

PluralRule::PluralRule() : root_(Parser("n != 1").whole()) {}

base::Result<PluralRule> PluralRule::parse(std::string_view header) {
  PluralRule rule;
  const std::string_view forms = part_of(header, "nplurals=");
  const std::string_view expression = part_of(header, " plural=");
  const base::Error wrong{"\"" + std::string(header.substr(0, 100)) +
                              "\" says no plural forms; they are given as \"nplurals=2; plural=(n != 1);\".",
                          {}};
  if (forms.size() != 1 || forms[0] < '1' || forms[0] > static_cast<char>('0' + most_forms)) return wrong;
  rule.forms_ = static_cast<std::size_t>(forms[0] - '0');
  rule.root_ = Parser(expression).whole();
  if (!rule.root_) return wrong;
  return rule;
}

std::size_t PluralRule::form(std::uint64_t n) const {
  const std::uint64_t form = value(*root_, n);
  return form < forms_ ? static_cast<std::size_t>(form) : forms_ - 1;
}

}  // namespace cluneal::language
