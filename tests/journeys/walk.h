#pragma once
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "server/cli.h"
#include "server/context.h"
#include "support/databases.h"

namespace thidua::journeys {

/// Gives the command line what a person would type, against one database and one folder of attachments.
class Walk {
 public:
  explicit Walk(platform::Dialect dialect) : database_(dialect, false) {}

  struct Answer {
    int code = 0;
    std::string out;
    std::string err;
  };
  /// `words` without the program's name; --db and --files are added.
  Answer type(const std::vector<std::string>& words) const {
    std::vector<std::string> all{"thidua", "--db", database_.options().address, "--files",
                                 (folder_ / "files").string()};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> argv;
    for (std::string& word : all) argv.push_back(word.data());
    ::testing::internal::CaptureStdout();
    ::testing::internal::CaptureStderr();
    Answer answer;
    answer.code = server::run_command_line(static_cast<int>(argv.size()), argv.data());
    answer.out = ::testing::internal::GetCapturedStdout();
    answer.err = ::testing::internal::GetCapturedStderr();
    return answer;
  }
  /// The same, expected to be done.
  std::string done(const std::vector<std::string>& words) const {
    const Answer answer = type(words);
    EXPECT_EQ(answer.code, 0) << words[0] << " " << (words.size() > 1 ? words[1] : "") << ": " << answer.err
                              << answer.out;
    return answer.out;
  }
  /// The same, expected to be refused; what was said on stderr.
  std::string refused(const std::vector<std::string>& words) const {
    const Answer answer = type(words);
    EXPECT_EQ(answer.code, 1) << words[0] << ": " << answer.out;
    return answer.err;
  }
  std::string path(std::string_view name) const { return (folder_ / name).string(); }
  std::string written(std::string_view name, std::string_view bytes) const {
    test::write_file(folder_ / name, bytes);
    return path(name);
  }
  const test::TestDatabase& database() const { return database_; }
  /// The installation as the server opens it.
  server::CommonOptions common() const {
    server::CommonOptions common;
    common.db = database_.options().address;
    common.files = path("files");
    return common;
  }

 private:
  test::TestDatabase database_;
  test::TemporaryFolder folder_;
};

inline bool says(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

}  // namespace thidua::journeys
