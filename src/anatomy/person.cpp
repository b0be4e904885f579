#include "anatomy/person.h"

#include <algorithm>

#include "anatomy/read/reading.h"

namespace cluneal::anatomy {

using base::JsonReader;

namespace {

Person read_person(const JsonReader& at) {
  at.unknown_keys({"id", "sex", "typical", "title", "note"});
  Person person{non_empty_string(at["id"]), non_empty_string(at["sex"]), at["typical"].boolean(),
                non_empty_string(at["title"])};
  if (std::find(sexes.begin(), sexes.end(), person.sex) == sexes.end()) {
    at["sex"].fail("\"" + person.sex + "\" is no column of the tables of measures");
  }
  return person;
}

}  // namespace

const Person* find_person(const Persons& persons, std::string_view id) {
  const auto found = std::find_if(persons.begin(), persons.end(), [&](const Person& one) { return one.id == id; });
  return found == persons.end() ? nullptr : &*found;
}

base::Result<Person> person_named(const Persons& persons, const std::string& id) {
  if (const Person* person = find_person(persons, id)) return *person;
  std::string list;
  for (const Person& one : persons) list += (list.empty() ? "" : ", ") + one.id;
  return base::Error{"there is no body \"" + id + "\"; choose one of " + list, {}};
}

std::string title_of_person(const Persons& persons, std::string_view id) {
  const Person* person = find_person(persons, id);
  return person != nullptr ? person->title : std::string();
}

bool is_woman(const Person& person) {
  return person.sex == female;
}

bool is_woman(const Persons& persons, std::string_view id) {
  const Person* person = find_person(persons, id);
  return person != nullptr && is_woman(*person);
}

const Person* of_other_sex(const Persons& persons, std::string_view id) {
  const Person* person = find_person(persons, id);
  if (person == nullptr) return nullptr;
  const auto other = std::find_if(persons.begin(), persons.end(), [&](const Person& one) {
    return one.typical == person->typical && one.sex != person->sex;
  });
  return other == persons.end() ? nullptr : &*other;
}

void read_persons(const JsonReader& root, Atlas& atlas) {
  const std::vector<JsonReader> items = entries(root, "persons");
  for (const JsonReader& at : items) {
    Person person = read_person(at);
    if (find_person(atlas.persons, person.id) != nullptr) at.fail("\"" + person.id + "\" is there twice");
    atlas.persons.push_back(std::move(person));
  }
  if (items.empty() && root["persons"].is_array()) root["persons"].fail("names nobody");
}

}  // namespace cluneal::anatomy
