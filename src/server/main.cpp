#include "server/cli.h"

int main(int argc, char** argv) {
  return thidua::server::run_command_line(argc, argv);
}
