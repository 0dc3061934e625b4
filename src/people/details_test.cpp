#include "people/details.h"

#include <gtest/gtest.h>

namespace thidua::people {
namespace {

PartialDay known_day(std::string_view iso) {
  return parse_partial_day(iso).value();
}

TEST(PartialDays, AreWrittenAsFarAsTheyAreKnown) {
  for (const char* iso : {"1985-06-05", "1985-06", "1985"}) EXPECT_EQ(to_iso(known_day(iso)), iso);
  EXPECT_EQ(to_vi(known_day("1985-06")), "06/1985");
  EXPECT_EQ(to_vi(known_day("1985")), "1985");
  EXPECT_FALSE(parse_partial_day("1985-13"));
  EXPECT_TRUE(agree(known_day("1985"), known_day("1985-06-05")));
  EXPECT_TRUE(agree(known_day("1985-06"), known_day("1985-06-05")));
  EXPECT_FALSE(agree(known_day("1985-07"), known_day("1985-06-05")));
  EXPECT_FALSE(agree(known_day("1985-06-04"), known_day("1985-06-05")));
}

TEST(PersonDetails, BirthComesBeforeJoining) {
  const core::Date today = core::Date::of(2025, 1, 1).value();
  PersonDetail detail;
  detail.birth = known_day("1985-06-05");
  detail.joined_day = core::Date::of(1985, 6, 5).value();
  ASSERT_EQ(detail_faults(detail, today).size(), 1u);
  EXPECT_EQ(detail_faults(detail, today)[0].code, "people.detail.birth_after_joining");
  detail.joined_day = core::Date::of(2007, 6, 5).value();
  EXPECT_TRUE(detail_faults(detail, today).empty());
  detail.id_number = "12345";
  detail.party_day = core::Date::of(2025, 1, 2).value();
  EXPECT_EQ(detail_faults(detail, today).size(), 2u);
}

TEST(RatingLevels, AreReadAsPeopleWriteThem) {
  EXPECT_EQ(read_rating_level("Hoàn thành xuất sắc nhiệm vụ"), RatingLevel::excellent);
  EXPECT_EQ(read_rating_level("HTXSNV"), RatingLevel::excellent);
  EXPECT_EQ(read_rating_level("HTTNV"), RatingLevel::good);
  EXPECT_EQ(read_rating_level("hoàn thành tốt"), RatingLevel::good);
  EXPECT_EQ(read_rating_level("HTNV"), RatingLevel::completed);
  EXPECT_EQ(read_rating_level("Không HTNV"), RatingLevel::not_completed);
  EXPECT_EQ(read_rating_level("KHTNV"), RatingLevel::not_completed);
  EXPECT_EQ(read_rating_level("hoan_thanh_tot"), RatingLevel::good);
  EXPECT_FALSE(read_rating_level("Giỏi lắm"));
}

TEST(TheCapOnTopRatings, IsTwentyInAHundredOfThoseRatedGood) {
  EXPECT_FALSE((RatingCap{4, 20}).is_over());
  EXPECT_TRUE((RatingCap{5, 24}).is_over());
  EXPECT_EQ((RatingCap{5, 24}).allowed(), 4);
  EXPECT_TRUE((RatingCap{1, 0}).is_over());
  EXPECT_FALSE((RatingCap{0, 0}).is_over());
}

TEST(TwoRecordsOfOneHuman, AreFoundByTheSurestReason) {
  const std::vector<KnownPerson> people{{core::PersonId{1}, "lo thi thu", known_day("1985-06-05"), "001"},
                                        {core::PersonId{2}, "lo thi thu", known_day("1985-06-05"), "001"},
                                        {core::PersonId{3}, "lo thi thu", known_day("1985"), ""},
                                        {core::PersonId{4}, "lo thi thuy", known_day("1985-06-05"), ""},
                                        {core::PersonId{5}, "lo thi thuy", known_day("1985-06-05"), "777"},
                                        {core::PersonId{6}, "lo van an", known_day("1985-06-05"), "001"}};
  std::string all;
  for (const LikelySame& pair : likely_same(people))
    all += core::to_text(pair.first) + "-" + core::to_text(pair.second) + " " + std::string(code(pair.reason)) + "\n";
  EXPECT_EQ(all,
            "1-2 same_id_number\n1-6 same_id_number\n2-6 same_id_number\n"
            "1-3 same_name_and_birth\n2-3 same_name_and_birth\n4-5 same_name_and_birth\n"
            "1-4 near_name_and_birth\n2-4 near_name_and_birth\n");
}

TEST(OneLetter, MayBeChangedOrAdded) {
  EXPECT_TRUE(one_letter_apart("thu", "thuy"));
  EXPECT_TRUE(one_letter_apart("thu", "tha"));
  EXPECT_TRUE(one_letter_apart("thu", "hu"));
  EXPECT_TRUE(one_letter_apart("thu", "thu"));
  EXPECT_FALSE(one_letter_apart("thu", "han"));
  EXPECT_FALSE(one_letter_apart("thu", "thuyy"));
}

TEST(Ratings, AFinalResultRestsOnADecisionAndIsCorrectedWithAReason) {
  const auto said = [](const std::optional<TaskRating>& before, const TaskRating& rating,
                       std::string_view ground = "") {
    const auto fault = rating_change_fault(before, rating, ground);
    return fault ? fault->code : std::string();
  };
  TaskRating early{1, 2024, RatingLevel::good, true, "", std::nullopt, ""};
  TaskRating sure{2, 2024, RatingLevel::good, false, "88/QĐ", core::Date::of(2024, 12, 20), "Giám đốc Sở"};
  EXPECT_EQ(said(std::nullopt, early), "");
  EXPECT_EQ(said(early, sure), "");
  EXPECT_EQ(said(sure, early), "people.rating.final_stands");
  EXPECT_EQ(said(sure, sure, "nhập lại"), "people.rating.same");
  TaskRating mended = sure;
  mended.level = RatingLevel::excellent;
  EXPECT_EQ(said(sure, mended), "people.rating.ground");
  EXPECT_EQ(said(sure, mended, "ghi nhầm mức"), "");
  mended.decision_number = " ";
  EXPECT_EQ(said(sure, mended, "ghi nhầm mức"), "people.rating.decision");
}

}  // namespace
}  // namespace thidua::people
