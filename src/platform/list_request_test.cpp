#include "platform/list_request.h"

#include <gtest/gtest.h>

namespace thidua::platform {
namespace {

HttpRequest list_asked(std::vector<NameValue> query) {
  HttpRequest request;
  request.query = std::move(query);
  return request;
}

TEST(ListRequest, TakesWordsOrderAndLimit) {
  const auto usual = list_request(list_asked({}), {"-at", "name"});
  ASSERT_TRUE(usual.ok());
  EXPECT_EQ(usual->sort, "at");
  EXPECT_TRUE(usual->descending);
  EXPECT_EQ(usual->limit, 50);
  const auto asked =
      list_request(list_asked({{"q", " Đặng, hà "}, {"sort", "name"}, {"limit", "200"}}), {"-at", "name"});
  ASSERT_TRUE(asked.ok());
  EXPECT_EQ(asked->words, (std::vector<std::string>{"dang", "ha"}));
  EXPECT_FALSE(asked->descending);
  EXPECT_EQ(asked->limit, 200);
}

TEST(ListRequest, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(list_request(list_asked({{"sort", "money"}}), {"name"}).error().code, "list.sort");
  for (const char* limit : {"0", "201", "x", "", "-1", "5 "})
    EXPECT_EQ(list_request(list_asked({{"limit", limit}}), {"name"}).error().code, "list.limit") << limit;
}

TEST(ListRequest, WordsAreBeginningsOfWordsWithoutMarks) {
  EXPECT_TRUE(has_words("Đặng Thị Hà", {"ha", "dan"}));
  EXPECT_FALSE(has_words("Đặng Thị Hà", {"ang"}));
  EXPECT_TRUE(has_words("CT07: hồ sơ", {"ct07"}));
  EXPECT_TRUE(has_words("gì cũng được", {}));
}

TEST(ListRequest, PagesFollowOneAnother) {
  const std::vector<int> rows{1, 2, 3, 4, 5};
  ListRequest request;
  request.limit = 2;
  const auto id_of = [](int row) { return std::to_string(row); };
  std::vector<int> seen;
  for (int page = 0; page < 4; ++page) {
    const auto got = list_page(rows, request, id_of);
    ASSERT_TRUE(got.ok());
    seen.insert(seen.end(), got->rows.begin(), got->rows.end());
    if (!got->next) break;
    request.after = *got->next;
  }
  EXPECT_EQ(seen, rows);
  request.after = "9";
  EXPECT_EQ(list_page(rows, request, id_of).error().code, "list.after");
}

TEST(ListRequest, TotalsAreExactToTenThousand) {
  EXPECT_EQ(to_text(list_answer(Json::array(), 1'000, std::nullopt)),
            R"({"items":[],"total":{"count":1000,"exact":true},"next":null})");
  EXPECT_EQ(to_text(list_answer(Json::array(), 1'001, "7")),
            R"({"items":[],"total":{"count":1000,"exact":false},"next":"7"})");
  EXPECT_EQ(to_text(whole_list_answer(Json::array(), 1'001, "7")),
            R"({"items":[],"total":{"count":1001,"exact":true},"next":"7"})");
}

}  // namespace
}  // namespace thidua::platform
