#include "system/child.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace thidua::system {

namespace {

constexpr std::size_t errors_limit_bytes = 64U * 1024U;

[[noreturn]] void fail_with_errno(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

/// A file descriptor that is closed once.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    if (this != &other) {
      close_now();
      number_ = std::exchange(other.number_, -1);
    }
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close_now(); }
  void close_now() {
    if (number_ >= 0) {
      ::close(number_);
      number_ = -1;
    }
  }
  int number() const { return number_; }

 private:
  int number_ = -1;
};

struct Pipe {
  Descriptor read;
  Descriptor write;
};

Pipe new_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
    fail_with_errno("pipe");
  }
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

/// The input as a file in memory: no pipe that could fill up, no signal when the child stops reading.
Descriptor input_file(std::string_view input) {
  if (input.empty()) {
    return Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  }
  Descriptor file(::memfd_create("input", MFD_CLOEXEC));
  if (file.number() < 0) {
    fail_with_errno("memfd_create");
  }
  while (!input.empty()) {
    const auto written = ::write(file.number(), input.data(), input.size());
    if (written < 0) {
      fail_with_errno("write");
    }
    input.remove_prefix(static_cast<std::size_t>(written));
  }
  ::lseek(file.number(), 0, SEEK_SET);
  return file;
}

/// Everything the child needs, made before the fork: between fork and exec nothing may allocate.
struct Launch {
  std::string program;
  std::string folder;
  std::vector<std::string> texts;
  std::vector<char*> arguments;
  std::vector<char*> environment;
};

std::vector<std::string> environment_texts(const ChildOrder& order) {
  const char* path = std::getenv("PATH");
  std::vector<std::pair<std::string, std::string>> values{
      {"PATH", path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin"},
      {"HOME", order.working_folder.string()},
      {"LANG", "C.UTF-8"}};
  for (const auto& [name, value] : order.environment) {
    const auto found =
        std::find_if(values.begin(), values.end(), [&name = name](const auto& known) { return known.first == name; });
    if (found != values.end()) {
      found->second = value;
    } else {
      values.emplace_back(name, value);
    }
  }
  std::vector<std::string> texts;
  for (const auto& [name, value] : values) {
    texts.push_back(name + "=" + value);
  }
  return texts;
}

Launch prepared_launch(const ChildOrder& order, const std::filesystem::path& program) {
  Launch launch;
  launch.program = program.string();
  launch.folder = order.working_folder.string();
  launch.texts.push_back(order.program);
  launch.texts.insert(launch.texts.end(), order.arguments.begin(), order.arguments.end());
  const std::size_t argument_count = launch.texts.size();
  const auto environment = environment_texts(order);
  launch.texts.insert(launch.texts.end(), environment.begin(), environment.end());
  for (std::size_t index = 0; index < launch.texts.size(); ++index) {
    (index < argument_count ? launch.arguments : launch.environment).push_back(launch.texts[index].data());
  }
  launch.arguments.push_back(nullptr);
  launch.environment.push_back(nullptr);
  return launch;
}

void limit_resource(__rlimit_resource resource, std::uint64_t value) {
  const rlimit limit{value, value};
  ::setrlimit(resource, &limit);
}

/// In the child, after the fork. Never returns; says by `failure` why exec did not work.
[[noreturn]] void become_program(const ChildOrder& order, const Launch& launch, int input, int output, int errors,
                                 int failure) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  limit_resource(RLIMIT_CORE, 0);
  if (order.memory_limit_bytes != 0) {
    limit_resource(RLIMIT_AS, order.memory_limit_bytes);
  }
  if (order.file_limit_bytes != 0) {
    limit_resource(RLIMIT_FSIZE, order.file_limit_bytes);
  }
  if (order.processor_limit.count() != 0) {
    limit_resource(RLIMIT_CPU, static_cast<std::uint64_t>(order.processor_limit.count()));
  }
  const bool ready =
      ::chdir(launch.folder.c_str()) == 0 && ::dup2(input, 0) >= 0 && ::dup2(output, 1) >= 0 && ::dup2(errors, 2) >= 0;
  if (ready) {
    ::close_range(3, UINT_MAX, CLOSE_RANGE_CLOEXEC);
    ::execve(launch.program.c_str(), launch.arguments.data(), launch.environment.data());
  }
  const int why = errno;
  [[maybe_unused]] const auto written = ::write(failure, &why, sizeof why);
  ::_exit(127);
}

/// The child's process group; killed whole and reaped when this goes.
class ChildGroup {
 public:
  explicit ChildGroup(pid_t leader) : leader_(leader) {}
  ChildGroup(const ChildGroup&) = delete;
  ChildGroup& operator=(const ChildGroup&) = delete;
  ~ChildGroup() { finish(); }

  bool leader_has_ended() const {
    siginfo_t info{};
    return ::waitid(P_PID, static_cast<id_t>(leader_), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_pid != 0;
  }
  /// Kills what is left of the group, then takes the leader's status; the leader is reaped last, so that its number
  /// cannot belong to a stranger while we kill.
  int finish() {
    if (leader_ > 0) {
      ::kill(-leader_, SIGKILL);
      while (::waitpid(leader_, &status_, 0) < 0 && errno == EINTR) {
      }
      leader_ = -1;
    }
    return status_;
  }
  pid_t leader() const { return leader_; }

 private:
  pid_t leader_ = -1;
  int status_ = 0;
};

/// Takes what stands in the pipe now, a few pieces at most, so that whoever writes without end cannot keep us here;
/// what is beyond `keep_bytes` is dropped. False when the other end is closed.
bool take_available(const Descriptor& pipe, std::string& text, std::size_t keep_bytes) {
  std::array<char, 65536> buffer{};
  for (int piece = 0; piece < 16; ++piece) {
    const auto count = ::read(pipe.number(), buffer.data(), buffer.size());
    if (count <= 0) {
      return count < 0 && (errno == EAGAIN || errno == EINTR);
    }
    const std::size_t room = keep_bytes - std::min(keep_bytes, text.size());
    text.append(buffer.data(), std::min(room, static_cast<std::size_t>(count)));
  }
  return true;
}

/// Reads until the leader ends, the time is up or the output is too long.
ChildEnd attend(const ChildOrder& order, const ChildGroup& group, Pipe& output, Pipe& errors, ChildResult& result) {
  const auto deadline = std::chrono::steady_clock::now() + order.time_limit;
  const Descriptor process(static_cast<int>(::syscall(SYS_pidfd_open, group.leader(), 0)));
  const std::size_t keep = order.output_limit_bytes == 0 ? SIZE_MAX : order.output_limit_bytes + 1;
  bool output_open = true;
  bool errors_open = true;
  while (true) {
    const bool ended = group.leader_has_ended();
    output_open = output_open && take_available(output.read, result.output, keep);
    errors_open = errors_open && take_available(errors.read, result.errors, errors_limit_bytes);
    if (result.output.size() >= keep) {
      return ChildEnd::output_too_long;
    }
    if (ended) {
      return ChildEnd::exited;
    }
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    if (left <= 0) {
      return ChildEnd::timed_out;
    }
    std::array<pollfd, 3> waiting{{{process.number(), POLLIN, 0},
                                   {output_open ? output.read.number() : -1, POLLIN, 0},
                                   {errors_open ? errors.read.number() : -1, POLLIN, 0}}};
    const auto wait = process.number() >= 0 ? std::min<std::int64_t>(left, 1000) : std::min<std::int64_t>(left, 20);
    ::poll(waiting.data(), waiting.size(), static_cast<int>(wait));
  }
}

void conclude(ChildResult& result, int status) {
  if (result.end != ChildEnd::exited) {
    return;
  }
  if (WIFSIGNALED(status)) {
    result.end = ChildEnd::killed_by_signal;
    result.code = WTERMSIG(status);
  } else {
    result.code = WEXITSTATUS(status);
  }
}

}  // namespace

std::filesystem::path find_program(const std::string& name) {
  if (name.find('/') != std::string::npos) {
    return ::access(name.c_str(), X_OK) == 0 ? std::filesystem::path(name) : std::filesystem::path();
  }
  const char* path = std::getenv("PATH");
  std::string_view folders = path != nullptr ? path : "/usr/local/bin:/usr/bin:/bin";
  while (!folders.empty()) {
    const std::string_view folder = folders.substr(0, folders.find(':'));
    folders.remove_prefix(std::min(folders.size(), folder.size() + 1));
    const auto candidate = std::filesystem::path(folder) / name;
    std::error_code ignored;
    if (!folder.empty() && std::filesystem::is_regular_file(candidate, ignored) &&
        ::access(candidate.c_str(), X_OK) == 0) {
      return candidate;
    }
  }
  return {};
}

ChildResult run_child(const ChildOrder& order) {
  ChildResult result;
  const auto program = find_program(order.program);
  if (program.empty()) {
    result.code = ENOENT;
    return result;
  }
  const Launch launch = prepared_launch(order, program);
  const Descriptor input = input_file(order.input);
  Pipe output = new_pipe();
  Pipe errors = new_pipe();
  Pipe failure = new_pipe();
  const pid_t leader = ::fork();
  if (leader < 0) {
    fail_with_errno("fork");
  }
  if (leader == 0) {
    become_program(order, launch, input.number(), output.write.number(), errors.write.number(), failure.write.number());
  }
  ::setpgid(leader, leader);  // here too: whoever comes first, the group exists before we might kill it
  ChildGroup group(leader);
  output.write.close_now();
  errors.write.close_now();
  failure.write.close_now();
  int why = 0;
  if (::read(failure.read.number(), &why, sizeof why) == static_cast<ssize_t>(sizeof why)) {
    result.code = why;
    return result;
  }
  ::fcntl(output.read.number(), F_SETFL, O_NONBLOCK);
  ::fcntl(errors.read.number(), F_SETFL, O_NONBLOCK);
  result.end = attend(order, group, output, errors, result);
  conclude(result, group.finish());
  if (result.end == ChildEnd::output_too_long) {
    result.output.resize(order.output_limit_bytes);
  }
  return result;
}

}  // namespace thidua::system
