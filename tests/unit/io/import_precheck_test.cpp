#include "io/import_precheck.h"

#include <catch2/catch.hpp>
#include <cstring>

using cluneal::io::header_problem;

namespace {

std::optional<std::string> look(const std::string& text, const std::string& extension) {
  return header_problem(std::as_bytes(std::span(text)), extension);
}

}  // namespace

TEST_CASE("an empty file is empty") {
  CHECK(look("", "obj"));
}

TEST_CASE("what Assimp would draw in a wrong shape is refused by what makes it so") {
  CHECK(look("<COLLADA><skew>45 1 0 0 0 1 0</skew></COLLADA>", "dae"));
  CHECK_FALSE(look("<COLLADA><scale>1 1 1</scale></COLLADA>", "dae"));

  CHECK(look("DeformPercent: 50\n", "fbx"));
  CHECK_FALSE(look("DeformPercent: 0\nP: \"DeformPercent\", \"Number\", \"\", \"A\",0\n", "fbx"));
  const std::string inherits = "P: \"InheritType\", \"enum\", \"\", \"\",2\n";
  CHECK(look(inherits + "P: \"Lcl Scaling\", \"Lcl Scaling\", \"\", \"A\",2,2,2\n", "fbx"));
  CHECK_FALSE(look(inherits + "P: \"Lcl Scaling\", \"Lcl Scaling\", \"\", \"A\",1,1,1\n", "fbx"));
  // The same in binary: three texts, then the number.
  const auto text = [](const std::string& word) {
    return "S" + std::string(1, static_cast<char>(word.size())) + std::string(3, '\0') + word;
  };
  const std::string begin = "Kaydara FBX Binary  " + std::string(7, '\0');
  const double half = 50;
  std::string number(sizeof(half), '\0');
  std::memcpy(number.data(), &half, sizeof(half));
  CHECK(look(begin + "\rDeformPercentD" + number, "fbx"));
  CHECK(look(begin + text("DeformPercent") + text("Number") + text("") + text("A") + "D" + number, "fbx"));
  CHECK_FALSE(look(begin + "\rDeformPercentD" + std::string(8, '\0'), "fbx"));
}
