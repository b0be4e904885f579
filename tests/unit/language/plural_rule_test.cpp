#include "language/plural_rule.h"

#include <catch2/catch.hpp>
#include <string>

using cluneal::language::PluralRule;

TEST_CASE("The rules of languages choose the forms that gettext's manual gives", "[language]") {
  const auto form = [](const char* rule, std::uint64_t n) { return PluralRule::parse(rule).value().form(n); };
  constexpr const char* german = "nplurals=2; plural=(n != 1);";
  CHECK(form(german, 0) == 1);
  CHECK(form(german, 1) == 0);
  CHECK(form(german, 2) == 1);
  CHECK(form("nplurals=1; plural=0;", 1) == 0);
  CHECK(form("nplurals=2; plural=n>1;", 0) == 0);
  constexpr const char* russian =
      "nplurals=3; plural=n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2;";
  CHECK(form(russian, 1) == 0);
  CHECK(form(russian, 11) == 2);
  CHECK(form(russian, 21) == 0);
  CHECK(form(russian, 24) == 1);
  CHECK(form(russian, 112) == 2);
  CHECK(form("nplurals=4; plural=(n==1||n==11) ? 0 : !(n/10) ? 1 : n*2-1 < 50 ? 2 : 3;", 5) == 1);
}

TEST_CASE("A rule can be wrong without harm", "[language]") {
  CHECK(PluralRule::parse("nplurals=2; plural=n+5;").value().form(1) == 1);  // No form 6: the last.
  CHECK(PluralRule::parse("nplurals=2; plural=n/0;").value().form(1) == 0);
  for (const std::string& wrong :
       {std::string("nplurals=0; plural=0;"), std::string("plural=0;"), std::string("nplurals=2; plural=n +;"),
        std::string("nplurals=2; plural=m;"), std::string("nplurals=2; plural=" + std::string(500, '(') + "n;"),
        std::string("nplurals=2; plural=" + std::string(500, '!') + "n;")}) {
    INFO(wrong.substr(0, 60));
    REQUIRE_FALSE(PluralRule::parse(wrong).ok());
    CHECK(PluralRule::parse(wrong).error().message.find("says no plural forms") != std::string::npos);
  }
}
