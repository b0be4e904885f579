// study_replay: reads histories, one a line: "SECONDS:GRADE SECONDS:GRADE ..."; writes of each answer, one a line,
// "STABILITY DIFFICULTY DUE PHASE LAPSES", with an empty line after each history.
#include <cstdio>
#include <iostream>
#include <sstream>
#include <string>

#include "study/scheduler.h"

using namespace cluneal;

int main() {
  const study::Scheduler scheduler;
  std::string line;
  while (std::getline(std::cin, line)) {
    std::istringstream answers(line);
    study::Card card;
    long long at = 0;
    char colon = 0;
    int grade = 0;
    while (answers >> at >> colon >> grade) {
      card = study::answered(scheduler, card, static_cast<study::Grade>(grade), at);
      std::printf("%.12g %.12g %lld %d %d\n", card.memory.stability, card.memory.difficulty, card.due,
                  static_cast<int>(card.phase), card.lapses);
    }
    std::printf("\n");
  }
  return 0;
}
