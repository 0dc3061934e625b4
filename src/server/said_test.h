#pragma once
#include <gtest/gtest.h>

#include <cstdio>
#include <string>

/// What a command says on the terminal, for tests of the command line.
namespace thidua::server {

struct Said {
  int code = 0;
  std::string out, err;
};

template <class Work>
Said said_by(Work work) {
  ::testing::internal::CaptureStdout();
  ::testing::internal::CaptureStderr();
  Said said;
  said.code = work();
  std::fflush(stdout);
  std::fflush(stderr);
  said.out = ::testing::internal::GetCapturedStdout();
  said.err = ::testing::internal::GetCapturedStderr();
  return said;
}

}  // namespace thidua::server
