#include "platform/json.h"

#include <gtest/gtest.h>

namespace thidua::platform {
namespace {

core::Refusal json_refused(std::string_view text, const JsonLimits& limits = {}) {
  const auto outcome = parse_json(text, limits);
  EXPECT_FALSE(outcome.ok()) << text;
  return outcome.ok() ? core::Refusal{} : outcome.error();
}

}  // namespace

TEST(ReadingJson, KeepsNumbersExactAndMembersInOrder) {
  const auto json =
      parse_json(R"( {"z": 98.61, "a": [1, -0.5, 999999999999999999], "chữ": "Đạt \"tốt\"\n", "n": null} )");
  ASSERT_TRUE(json.ok()) << core::to_text(json.error());
  EXPECT_EQ(to_text(*json), R"({"z":98.61,"a":[1,-0.5,999999999999999999],"chữ":"Đạt \"tốt\"\n","n":null})");
  EXPECT_EQ(*json->find("z")->number(), *core::Decimal::of(9861, 2));
  EXPECT_EQ(json->find("không có"), nullptr);
}

TEST(ReadingJson, WritesWhatItReadsBackUnchanged) {
  for (const std::string_view text :
       {R"([])", R"({})", R"([[],{}])", R"(true)", R"("")", R"({"a":{"b":[false,null,0.000001]}})"}) {
    const auto json = parse_json(text);
    ASSERT_TRUE(json.ok()) << text;
    EXPECT_EQ(to_text(*json), text);
    const auto again = parse_json(to_indented_text(*json));
    ASSERT_TRUE(again.ok()) << to_indented_text(*json);
    EXPECT_EQ(*again, *json);
  }
}

TEST(ReadingJson, NamesThePlaceOfAMistakeInLinesAndColumnsOfLetters) {
  const auto refusal = json_refused("{\n  \"tên\": \"Đỗ\",\n  \"ấy\" 1\n}");
  EXPECT_EQ(refusal.code, "json.syntax");
  EXPECT_EQ(refusal.place, "dòng 3, cột 8");
}

TEST(ReadingJson, RefusesWhatIsTooLargeTooDeepOrUnfinished) {
  EXPECT_EQ(json_refused("[1,2,3]", {.bytes_max = 6}).code, "json.too_large");
  EXPECT_TRUE(parse_json("[[[1]]]", {.depth_max = 3}).ok());
  EXPECT_EQ(json_refused("[[[[1]]]]", {.depth_max = 3}).code, "json.too_deep");
  EXPECT_EQ(json_refused(std::string(100'000, '[')).code, "json.too_deep");
  EXPECT_EQ(json_refused("").code, "json.syntax");
  EXPECT_EQ(json_refused(R"({"a": [1, 2)").code, "json.syntax");
  EXPECT_EQ(json_refused("[1] 2").code, "json.syntax");
  EXPECT_EQ(json_refused("\"\xff\xfe\"").code, "json.syntax");
  EXPECT_EQ(json_refused("{a: 1}").code, "json.syntax");
}

TEST(ReadingJson, RefusesNumbersThatWouldNotStayExact) {
  for (const std::string_view text : {"0.1234567", "1e5", "1E400", "1000000000000000000", "-1000000000000000000",
                                      "99999999999999999999", "123456789012345678901234567890.5"}) {
    EXPECT_EQ(json_refused(text).code, "json.number") << text;
  }
  EXPECT_NE(json_refused("[0.1234567]").message.find("0.1234567"), std::string::npos);
}

TEST(ReadingJson, RefusesANameGivenTwice) {
  EXPECT_EQ(json_refused(R"({"a": 1, "a": 2})").code, "json.name_twice");
  EXPECT_TRUE(parse_json(R"({"a": 1, "b": {"a": 2}})").ok());
}

TEST(WritingJson, EscapesControlCharactersAndMendsBytesThatAreNoText) {
  EXPECT_EQ(to_text(Json(std::string("a\x01\x7f\t\\\xff", 6))), "\"a\\u0001\\u007f\\u0009\\\\\xEF\xBF\xBD\"");
}

TEST(WritingJson, IndentsForPeople) {
  Json json;
  json.set("năm", 2025).set("chỉ tiêu", Json::Array{1, "hai"}).set("trống", Json::array());
  EXPECT_EQ(to_indented_text(json),
            "{\n  \"năm\": 2025,\n  \"chỉ tiêu\": [\n    1,\n    \"hai\"\n  ],\n  \"trống\": []\n}");
}

TEST(WritingJson, ReplacesAMemberInItsPlace) {
  Json json;
  json.set("a", 1).set("b", 2).set("a", 3);
  EXPECT_EQ(to_text(json), R"({"a":3,"b":2})");
}

}  // namespace thidua::platform
