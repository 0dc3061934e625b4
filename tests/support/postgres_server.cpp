#include "support/postgres_server.h"

#include <fcntl.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <stdexcept>
#include <string_view>
#include <thread>
#include <vector>

namespace thidua::test {
namespace {

namespace fs = std::filesystem;

// PostgreSQL refuses to run as root.
const passwd* unprivileged_user() {
  if (::geteuid() != 0) return nullptr;
  for (const char* name : {"postgres", "nobody"}) {
    if (const auto* found = ::getpwnam(name)) return found;
  }
  throw std::runtime_error("no unprivileged user to run PostgreSQL as");
}

fs::path folder_for_server() {
  constexpr std::uintmax_t bytes_wanted = 2'000'000'000;
  const fs::path memory = "/dev/shm";
  std::error_code none;
  const auto space = fs::space(memory, none);
  const bool roomy = !none && space.available >= bytes_wanted && ::access(memory.c_str(), W_OK | X_OK) == 0;
  return roomy ? memory : fs::temp_directory_path();
}

constexpr const char* server_folder_prefix = "thidua-postgres-";

// What test programs that were killed could not remove. The name says whose it is.
void remove_left_over(const fs::path& parent) {
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(parent, none)) {
    const auto name = entry.path().filename().string();
    if (!name.starts_with(server_folder_prefix)) continue;
    const auto owner = std::atoi(name.c_str() + std::string_view(server_folder_prefix).size());
    if (owner > 0 && ::kill(owner, 0) != 0 && errno == ESRCH) fs::remove_all(entry.path(), none);
  }
}

struct Credentials {
  uid_t user = 0;
  gid_t group = 0;
  bool change = false;
};

Credentials server_credentials() {
  const auto* user = unprivileged_user();
  return user == nullptr ? Credentials{} : Credentials{user->pw_uid, user->pw_gid, true};
}

// Everything is prepared before the fork: between fork and exec only system calls.
pid_t start_process(const std::vector<std::string>& words, const fs::path& log, bool dies_with_us) {
  std::vector<char*> arguments;
  for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  const auto credentials = server_credentials();
  const std::string log_name = log.string();
  const pid_t parent = ::getpid();
  const pid_t child = ::fork();
  if (child != 0) return child;
  const int out = ::open(log_name.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0666);
  ::dup2(out, 1);
  ::dup2(out, 2);
  if (credentials.change && (::setgid(credentials.group) != 0 || ::setuid(credentials.user) != 0)) {
    ::_exit(126);
  }
  // After setuid, which clears it.
  if (dies_with_us) {
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (::getppid() != parent) ::_exit(125);
  }
  ::execv(arguments[0], arguments.data());
  ::_exit(127);
}

int wait_for(pid_t process) {
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

fs::path PostgresServer::programs() {
  std::vector<fs::path> found;
  std::error_code none;
  for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", none)) {
    const auto folder = version.path() / "bin";
    if (fs::exists(folder / "initdb") && fs::exists(folder / "postgres")) found.push_back(folder);
  }
  return found.empty() ? fs::path() : *std::max_element(found.begin(), found.end());
}

PostgresServer::PostgresServer()
    : folder_(folder_for_server(), server_folder_prefix + std::to_string(::getpid()) + "-") {
  remove_left_over(folder_.path().parent_path());
  make_cluster();
  start();
}

PostgresServer::~PostgresServer() {
  stop();
}

std::string PostgresServer::address(const std::string& database) const {
  return "host=" + folder_.path().string() + " user=thidua dbname=" + database;
}

void PostgresServer::make_cluster() {
  const auto credentials = server_credentials();
  fs::permissions(folder_.path(), fs::perms::owner_all);
  if (credentials.change && ::chown(folder_.path().c_str(), credentials.user, credentials.group) != 0) {
    throw std::runtime_error("cannot give the folder of the test server to its user");
  }
  const auto log = folder_ / "initdb.log";
  const int code = wait_for(start_process({(programs() / "initdb").string(), "-D", (folder_ / "data").string(), "-U",
                                           "thidua", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"},
                                          log, false));
  if (code != 0) throw std::runtime_error("initdb failed: " + file_text(log));
}

void PostgresServer::start() {
  const auto setting = [](std::string text) { return std::vector<std::string>{"-c", std::move(text)}; };
  std::vector<std::string> words{(programs() / "postgres").string(), "-D", (folder_ / "data").string(), "-k",
                                 folder_.path().string()};
  for (const auto* text :
       {"listen_addresses=", "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60",
        "shared_buffers=64MB", "autovacuum=off", "max_wal_size=512MB", "logging_collector=off"}) {
    for (auto& word : setting(text)) words.push_back(std::move(word));
  }
  process_ = start_process(words, folder_ / "server.log", true);
  wait_until_it_answers();
}

void PostgresServer::wait_until_it_answers() const {
  for (int tries = 0; tries < 600; ++tries) {
    if (PQping(address("postgres").c_str()) == PQPING_OK) return;
    int status = 0;
    if (::waitpid(process_, &status, WNOHANG) == process_) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  throw std::runtime_error("PostgreSQL for tests did not start: " + file_text(folder_ / "server.log"));
}

void PostgresServer::stop() {
  if (process_ <= 0) return;
  ::kill(process_, SIGINT);  // fast: connections are ended
  wait_for(process_);
  process_ = 0;
}

}  // namespace thidua::test
