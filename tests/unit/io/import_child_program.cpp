// The program that the import's tests run as their child: the internal command and nothing else.
#include "io/import.h"

int main(int argc, char** argv) {
  return cluneal::io::import_child_main(argc, argv);
}
