#pragma once
#include <sys/types.h>

#include <filesystem>
#include <string>

#include "support/folder.h"

namespace thidua::test {

/// A PostgreSQL of this test program's own: a temporary folder, a Unix socket, no network, no waiting for the disk. It
/// ends with the program, even when that crashes. As root it runs as an unprivileged user.
class PostgresServer {
 public:
  /// The folder with initdb and postgres; empty where PostgreSQL is not installed.
  static std::filesystem::path programs();

  PostgresServer();
  ~PostgresServer();
  PostgresServer(const PostgresServer&) = delete;
  PostgresServer& operator=(const PostgresServer&) = delete;

  /// "host=… user=… dbname=…"
  std::string address(const std::string& database) const;
  void stop();
  void start();

 private:
  void make_cluster();
  void wait_until_it_answers() const;
  TemporaryFolder folder_;  // in memory where there is room: a database is made ten times faster
  pid_t process_ = 0;
};

}  // namespace thidua::test
