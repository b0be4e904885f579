// store_writer FILE SEED [answers]: changes bookmarks, or gives a learner's answers, without end. Before each change it
// says what it wants ("? add NAME",
// "? rename ID NAME", "? remove ID", "? answer CARD"), and once the store has answered that it is done ("! ID").
#include <unistd.h>

#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "store/store.h"

using namespace cluneal;

namespace {

void say(const std::string& line) {
  if (::write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size())) std::_Exit(3);
}

/// The first learner's, or a new one's.
int give_answers(store::Store& kept, unsigned seed) {
  auto learners = kept.learners();
  if (!learners) return 5;
  if (learners->empty()) {
    if (!kept.add_learner({{"a"}, {"FSRS-6"}, {1}})) return 6;
    learners = kept.learners();
    if (!learners || learners->empty()) return 7;
  }
  const store::LearnerId learner = learners->front().id;
  std::mt19937 random(seed);
  for (;;) {
    const std::string card = "card." + std::to_string(random());
    say("? answer " + card + "\n");
    const auto added = kept.add_answer(learner, {{card}, {static_cast<long long>(1 + random() % 4)}, {2}, {3}, {}});
    if (!added) return 8;
    say("! " + std::to_string(added.value().number) + "\n");
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3 && count != 4) return 2;
  base::Result<store::Store> opened = store::Store::open(arguments[1]);
  if (!opened) return 4;
  store::Store& kept = *opened;
  if (count == 4) return give_answers(kept, static_cast<unsigned>(std::atoi(arguments[2])));
  const auto before = kept.bookmarks();
  if (!before) return 5;
  std::vector<long long> ids;
  for (const store::Bookmark& bookmark : *before) ids.push_back(bookmark.id.number);
  std::mt19937 random(static_cast<unsigned>(std::atoi(arguments[2])));
  for (;;) {
    const std::string name = "view " + std::to_string(random());
    const unsigned what = random() % 4;
    const std::size_t which = ids.empty() ? 0 : random() % ids.size();
    long long id = ids.empty() ? 0 : ids[which];
    bool done = false;
    if (ids.size() < 8 || what < 2) {
      say("? add " + name + "\n");
      // Several pages long, so that half of one could be there.
      const auto added = kept.add({{name}, {name + std::string(9000, 'x')}, {}, {1}});
      done = added.ok();
      if (done) ids.push_back(id = added.value().number);
    } else if (what == 2) {
      say("? rename " + std::to_string(id) + " " + name + "\n");
      done = kept.rename({id}, {name}).ok();
    } else {
      say("? remove " + std::to_string(id) + "\n");
      done = kept.remove({id}).ok();
      ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(which));
    }
    if (!done) return 6;
    say("! " + std::to_string(id) + "\n");
  }
}
