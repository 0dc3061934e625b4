#include "reading/prose_bounds.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "reading/phrases.h"
#include "reading/testing.h"

// Aim: a promise that a model marks in part is taken whole, without what is said of it.

namespace thidua::reading {

namespace {

/// The promise as mended, marked in the text from `marked`.
std::string mended(const std::string& text, std::string_view marked) {
  const auto document = testing::document_of(text);
  const Source source(document);
  const std::size_t at = source.shown().find(marked);
  EXPECT_NE(at, std::string_view::npos) << marked;
  Range promise{at, at + marked.size()};
  mend_bounds(source, {0, source.shown().size()}, 0, promise);
  return std::string(source.shown().substr(promise.begin, promise.size()));
}

}  // namespace

TEST(ProseBounds, WhatIsMeasuredBelongsToIt) {
  EXPECT_EQ(mended("Việc làm đều. Quỹ khuyến học, lời hứa là vận động 60 triệu đồng, nay có 72 triệu.",
                   "vận động 60 triệu đồng"),
            "Quỹ khuyến học, lời hứa là vận động 60 triệu đồng");
}

TEST(ProseBounds, WhatIsSaidOfThePromiseDoesNot) {
  EXPECT_EQ(
      mended("Giao quân 100% chỉ tiêu là truyền thống của cả ba phường.", "Giao quân 100% chỉ tiêu là truyền thống"),
      "Giao quân 100% chỉ tiêu");
}

TEST(ProseBounds, PledgedAnewIsAnotherPromise) {
  const auto document = testing::document_of("kết nạp 150 hội viên, hẹn 14/14 chi hội sinh hoạt đủ 4 kỳ");
  const Source source(document);
  const auto parts = parted_pledges(source, source.trimmed({0, source.shown().size()}));
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(source.clean(parts[0]), "kết nạp 150 hội viên");
  const auto one = parted_pledges(source, parts[0]);
  EXPECT_EQ(one.size(), 1U);
}

}  // namespace thidua::reading
