#include "platform/described.h"

#include <gtest/gtest.h>

namespace thidua::platform::described_test {

enum class Colour { red, green };
BOOST_DESCRIBE_ENUM(Colour, red, green)

struct Promise {
  std::string text;
  core::Quantity quantity;
  std::optional<core::Date> due;
};
BOOST_DESCRIBE_STRUCT(Promise, (), (text, quantity, due))

struct Paper {
  core::PactId id;
  int year = 0;
  std::int64_t copies = 0;
  bool is_signed = false;
  Colour colour = Colour::red;
  core::Decimal share;
  core::Money fund;
  std::vector<Promise> promises;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Paper, (), (id, year, copies, is_signed, colour, share, fund, promises, note))

}  // namespace thidua::platform::described_test

namespace thidua::platform {

using described_test::Colour;
using described_test::Paper;
using described_test::Promise;

TEST(DescribedMessages, ComeBackAsTheyWereWritten) {
  Paper paper;
  paper.id = core::PactId{17};
  paper.year = 2025;
  paper.copies = 9'007'199'254'740'991;
  paper.is_signed = true;
  paper.colour = Colour::green;
  paper.share = *core::Decimal::of(9940, 2);
  paper.fund = {39'030'000};
  paper.promises.push_back({"Trả hồ sơ đúng hạn",
                            {core::Comparator::at_least, {core::Decimal(99)}, core::Unit::percent},
                            core::Date::of(2025, 12, 31)});
  const Json json = write_json(paper);
  EXPECT_EQ(to_text(json),
            R"({"id":"17","year":2025,"copies":9007199254740991,"is_signed":true,"colour":"green","share":"99.4",)"
            R"("fund":39030000,"promises":[{"text":"Trả hồ sơ đúng hạn","quantity":{"comparator":")" +
                std::string(core::code(core::Comparator::at_least)) +
                R"(","values":["99"],"unit":"percent"},"due":"2025-12-31"}]})");
  const auto back = read_json<Paper>(json);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(write_json(*back), json);
  EXPECT_EQ(back->copies, paper.copies);
  EXPECT_EQ(back->promises.front().quantity, paper.promises.front().quantity);
}

TEST(DescribedMessages, NameEverythingThatIsWrongWithItsPath) {
  const auto json = parse_json(R"({"id": 17, "year": 2025.5, "copies": 9007199254740992, "is_signed": "có",
    "colour": "blue", "share": 99.4, "fund": 1, "promises": [{"text": "a", "quantity": {"comparator": ">=",
    "values": ["1,5"], "unit": "percent"}, "due": "2025-02-30"}, 7], "stray": 1})");
  ASSERT_TRUE(json.ok());
  const auto paper = read_json<Paper>(*json);
  ASSERT_FALSE(paper.ok());
  std::vector<std::string> found;
  for (const auto& refusal : paper.error()) found.push_back(refusal.code + " " + refusal.field);
  EXPECT_EQ(found, (std::vector<std::string>{"json.kind id", "json.kind year", "json.kind copies",
                                             "json.kind is_signed", "json.value colour", "json.kind share",
                                             "json.value promises[0].quantity.values[0]", "json.value promises[0].due",
                                             "json.kind promises[1]", "json.unknown_member stray"}));
}

TEST(DescribedMessages, MayLackWhatIsOptionalAndNothingElse) {
  const auto lacking = read_json<Promise>(*parse_json(R"({"due": null})"));
  ASSERT_FALSE(lacking.ok());
  ASSERT_EQ(lacking.error().size(), 2U);
  EXPECT_EQ(lacking.error()[0].code, "json.missing");
  EXPECT_EQ(lacking.error()[1].field, "quantity");
  const auto no_object = read_json<Promise>(Json(7));
  ASSERT_FALSE(no_object.ok());
  EXPECT_EQ(no_object.error().front().field, "");
}

TEST(DescribedMessages, RefuseIdsThatAreNone) {
  for (const std::string_view text : {R"("0")", R"("-1")", R"("017")", R"("9007199254740992")", R"("")", R"("1x")"}) {
    EXPECT_FALSE(read_json<core::PactId>(*parse_json(text)).ok()) << text;
  }
  EXPECT_TRUE(read_json<core::PactId>(Json("9007199254740991")).ok());
}

TEST(DescribedMessages, TellTheirSchema) {
  EXPECT_EQ(to_text(json_schema<Promise>().find("required")->values()->at(1)), "\"quantity\"");
  EXPECT_EQ(json_schema<Promise>().find("required")->values()->size(), 2U);
  EXPECT_EQ(to_text(json_schema<Colour>()), R"({"type":"string","enum":["red","green"],"title":"Colour"})");
  EXPECT_EQ(to_text(*json_schema<Paper>().find("title")), "\"Paper\"");
  EXPECT_EQ(to_text(*json_schema<Paper>().find("properties")->find("promises")->find("type")), "\"array\"");
  EXPECT_EQ(to_text(*json_schema<Paper>().find("additionalProperties")), "false");
}

TEST(DescribedMessages, CutALongValueBetweenLettersInTheSentence) {
  const std::string value = "x" + [] {
    std::string letters;
    for (int i = 0; i < 100; ++i) letters += "ộ";
    return letters;
  }();
  const auto refused = read_json<core::Date>(Json(value));
  ASSERT_FALSE(refused.ok());
  EXPECT_TRUE(parse_json(to_text(Json(refused.error().front().message))).ok());
  EXPECT_EQ(refused.error().front().message.find("\xEF\xBF\xBD"), std::string::npos);
  EXPECT_EQ(to_text(Json(refused.error().front().message)).find("\xEF\xBF\xBD"), std::string::npos);
}

}  // namespace thidua::platform
