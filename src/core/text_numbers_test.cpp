#include <gtest/gtest.h>

#include <string>

#include "core/text.h"

namespace thidua::core {

namespace {

/// The number at the start of `text`, as plain digits; with "/whole" for a share; "-" for none.
std::string number_in_words(std::string_view text, std::size_t at = 0) {
  const auto number = number_at(text, at);
  if (!number) {
    return "-";
  }
  return number->value.to_plain() + (number->of ? "/" + number->of->to_plain() : "");
}

std::string spelled_as(std::string_view text, std::size_t at = 0) {
  const auto number = spelled_number_at(text, at);
  return number ? number->value.to_plain() : "-";
}

std::string typed_as(std::string_view text) {
  const auto number = typed_number(text);
  return number ? number->to_plain() : "-";
}

}  // namespace

TEST(WrittenNumbers, AreReadAsVietnameseDocumentsWriteThem) {
  EXPECT_EQ(number_in_words("1.234.567 đồng"), "1234567");
  EXPECT_EQ(number_in_words("99,4%"), "99.4");
  EXPECT_EQ(number_in_words("06 văn bản"), "6");
  EXPECT_EQ(number_in_words("3.500 lượt"), "3500");
  EXPECT_EQ(number_in_words("1.234,56"), "1234.56");
  EXPECT_EQ(number_in_words("100%"), "100");
  EXPECT_EQ(number_in_words("đạt 36.", 7), "36");  // the end of a sentence
  EXPECT_EQ(number_in_words("đạt 36, vượt", 7), "36");
  EXPECT_EQ(number_in_words("500.000đ"), "500000");
  EXPECT_EQ(number_in_words("12ha"), "12");
  EXPECT_EQ(number_in_words("02/tháng"), "2");
}

TEST(WrittenNumbers, AreMultipliedOut) {
  EXPECT_EQ(number_in_words("36 triệu đồng"), "36000000");
  EXPECT_EQ(number_in_words("2,5 tỷ đồng"), "2500000000");
  EXPECT_EQ(number_in_words("2,5 tỉ"), "2500000000");
  EXPECT_EQ(number_in_words("15 nghìn"), "15000");
  EXPECT_EQ(number_in_words("15 ngàn tỷ đồng"), "15000000000000");
  EXPECT_EQ(number_in_words("1 tỷ 200 triệu đồng"), "1200000000");
  const std::string_view sentence = "chi 36 triệu đồng";
  const auto number = number_at(sentence, 4);
  ASSERT_TRUE(number);
  EXPECT_TRUE(number->has_multiplier);
  EXPECT_EQ(sentence.substr(number->begin, number->end - number->begin), "36 triệu");
}

TEST(WrittenNumbers, DoNotTakeTheWordRateForAMultiplier) {
  EXPECT_EQ(number_in_words("5 Tỷ lệ hồ sơ"), "5");
  EXPECT_EQ(number_in_words("05 tỉ lệ"), "5");
}

TEST(WrittenNumbers, KeepBothPartsOfAShare) {
  EXPECT_EQ(number_in_words("3/4 số phiếu"), "3/4");
  EXPECT_EQ(number_in_words("1.250/1.300 hồ sơ"), "1250/1300");
  EXPECT_EQ(number_in_words("12/12 đơn vị"), "12/12");
  EXPECT_EQ(number_in_words("105/100"), "105/100");
}

TEST(WrittenNumbers, HaveTwoSidesInARange) {
  EXPECT_EQ(number_in_words("10-15%"), "10");
  EXPECT_EQ(number_in_words("10-15%", 3), "15");
  EXPECT_EQ(number_in_words("10–15%", 5), "15");
  EXPECT_EQ(number_in_words("10 - 15%", 5), "15");
}

TEST(WrittenNumbers, AreNotDates) {
  EXPECT_EQ(number_in_words("31/12/2024"), "-");
  EXPECT_EQ(number_in_words("31/12/2024", 3), "-");
  EXPECT_EQ(number_in_words("31/12/2024", 6), "-");
  EXPECT_EQ(number_in_words("15-6-2025"), "-");
  EXPECT_EQ(number_in_words("15.6.2025"), "-");
  EXPECT_EQ(number_in_words("12/2024"), "-");
  EXPECT_EQ(number_in_words("20/11"), "-");
  EXPECT_EQ(number_in_words("ngày 2/9", 6), "-");
  EXPECT_EQ(number_in_words("01/6: 133 cháu"), "-");
  EXPECT_EQ(number_in_words("05/07 nhiệm vụ"), "5/7");
  EXPECT_EQ(number_in_words("2021-2025"), "-");
}

TEST(WrittenNumbers, AreNotCodes) {
  EXPECT_EQ(number_in_words("9001:2015"), "-");
  EXPECT_EQ(number_in_words("9001:2015", 5), "-");
  EXPECT_EQ(number_in_words("154/BTNMT"), "-");
  EXPECT_EQ(number_in_words("152/2025/NĐ-CP"), "-");
  EXPECT_EQ(number_in_words("12-CT/TW"), "-");
  EXPECT_EQ(number_in_words("Q4", 1), "-");
  EXPECT_EQ(number_in_words("1.1. Mục"), "-");
  EXPECT_EQ(number_in_words("7.4"), "-");
  EXPECT_EQ(number_in_words("1.5"), "-");
  EXPECT_EQ(number_in_words("5.25"), "-");
  EXPECT_EQ(number_in_words("1.2.3"), "-");
  EXPECT_EQ(number_in_words("12.34.56"), "-");
}

TEST(WrittenNumbers, StartWhereTheyStart) {
  EXPECT_EQ(number_in_words("1234", 1), "-");
  EXPECT_EQ(number_in_words("1.234", 2), "-");
  EXPECT_EQ(number_in_words("abc"), "-");
  EXPECT_EQ(number_in_words("", 0), "-");
  EXPECT_EQ(number_in_words("1", 5), "-");
  EXPECT_EQ(number_in_words("9999999999999999999"), "-");  // nineteen digits do not fit
  EXPECT_EQ(number_in_words("999999999 nghìn tỷ"), "-");   // nor does the product
}

TEST(TypedNumbers, AreTakenInBothWaysOfWriting) {
  EXPECT_EQ(typed_as("1.234,5"), "1234.5");
  EXPECT_EQ(typed_as("1234.5"), "1234.5");
  EXPECT_EQ(typed_as("1.234"), "1234");
  EXPECT_EQ(typed_as("0.5"), "0.5");
  EXPECT_EQ(typed_as("1.5"), "1.5");
  EXPECT_EQ(typed_as(" 98,61% "), "98.61");
  EXPECT_EQ(typed_as("98,61 %"), "98.61");
  EXPECT_EQ(typed_as("-3"), "-3");
  EXPECT_EQ(typed_as("1 234 567"), "1234567");
  EXPECT_EQ(typed_as("1\xC2\xA0"
                     "234,5"),
            "1234.5");
  EXPECT_EQ(typed_as("1,234,567"), "1234567");
  EXPECT_EQ(typed_as("1,234.5"), "1234.5");
}

TEST(TypedNumbers, RefuseWhatIsNoNumber) {
  for (const char* text :
       {"", "%", "-", "12 văn bản", "3/4", "1.2.3", "1,2,3", "12 34", "1..2", "1,", ".5", "--1", "1e5", "không"}) {
    EXPECT_EQ(typed_as(text), "-") << text;
  }
}

TEST(SpelledNumbers, AreCounted) {
  EXPECT_EQ(spelled_as("một sáng kiến"), "1");
  EXPECT_EQ(spelled_as("Mười hai đơn vị"), "12");
  EXPECT_EQ(spelled_as("mười lăm"), "15");
  EXPECT_EQ(spelled_as("hai mươi mốt"), "21");
  EXPECT_EQ(spelled_as("hai mươi tư"), "24");
  EXPECT_EQ(spelled_as("hai mươi năm"), "20");
  EXPECT_EQ(spelled_as("một trăm linh năm"), "105");
  EXPECT_EQ(spelled_as("ba trăm hai mươi"), "320");
  EXPECT_EQ(spelled_as("mười hai nghìn"), "12000");
  EXPECT_EQ(spelled_as("năm trăm triệu đồng"), "500000000");
  EXPECT_EQ(spelled_as("hai tỷ ba trăm triệu"), "2300000000");
  EXPECT_EQ(spelled_as("một nghìn hai trăm"), "1200");
  EXPECT_EQ(spelled_as("(năm)", 1), "5");
  EXPECT_EQ(spelled_as("năm (05) nhiệm vụ"), "5");
}

TEST(SpelledNumbers, AreNotSeenInOtherWords) {
  EXPECT_EQ(spelled_as("năm 2025"), "-");
  EXPECT_EQ(spelled_as("năm học"), "-");
  EXPECT_EQ(spelled_as("hai phần ba"), "2");
  EXPECT_EQ(spelled_as("hai phần quà"), "2");
  EXPECT_EQ(spelled_as("một cửa"), "-");
  EXPECT_EQ(spelled_as("một số nhiệm vụ"), "-");
  EXPECT_EQ(spelled_as("hain"), "-");
  EXPECT_EQ(spelled_as("không"), "-");
  EXPECT_EQ(spelled_as("tư nhân"), "-");
}

}  // namespace thidua::core
