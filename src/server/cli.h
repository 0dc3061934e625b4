#pragma once

namespace thidua::server {

/// The whole command line. 0 done, 1 refused with reasons on stderr, 2 wrong usage.
int run_command_line(int argc, char** argv);

}  // namespace thidua::server
