#include "reading/quantity.h"

#include <gtest/gtest.h>

#include "reading/testing.h"

namespace thidua::reading {

namespace {

using core::Comparator;
using core::Unit;

std::vector<FoundQuantity> found_in(std::string_view text) {
  const auto document = testing::document_of(text);
  const Source source(document);
  return quantities_in(source, {0, source.low().size()});
}

core::Quantity only_quantity(std::string_view text) {
  const auto found = found_in(text);
  EXPECT_EQ(found.size(), 1U) << text;
  return found.empty() ? core::Quantity{} : found.front().quantity;
}

core::Decimal tenths(std::int64_t units) {
  return *core::Decimal::of(units, 1);
}

}  // namespace

TEST(Quantity, WordsBeforeTheNumberCompare) {
  EXPECT_EQ(only_quantity("ít nhất 04 sáng kiến"), (core::Quantity{Comparator::at_least, {4}, Unit::count}));
  EXPECT_EQ(only_quantity("không dưới 85%"), (core::Quantity{Comparator::at_least, {85}, Unit::percent}));
  EXPECT_EQ(only_quantity("đạt trên 92,5%"), (core::Quantity{Comparator::more_than, {tenths(925)}, Unit::percent}));
  EXPECT_EQ(only_quantity("không quá 03 vụ"), (core::Quantity{Comparator::at_most, {3}, Unit::count}));
  EXPECT_EQ(only_quantity("học lực yếu dưới 2%"), (core::Quantity{Comparator::less_than, {2}, Unit::percent}));
  EXPECT_EQ(only_quantity("≥ 95%"), (core::Quantity{Comparator::at_least, {95}, Unit::percent}));
  EXPECT_EQ(only_quantity("đúng 12 văn bản"), (core::Quantity{Comparator::equal, {12}, Unit::count}));
}

TEST(Quantity, WordsBehindTheNumberOpenIt) {
  EXPECT_EQ(only_quantity("từ 80% trở lên"), (core::Quantity{Comparator::at_least, {80}, Unit::percent}));
  EXPECT_EQ(only_quantity("05 giáo viên trở lên"), (core::Quantity{Comparator::at_least, {5}, Unit::count}));
  EXPECT_EQ(only_quantity("95% hội viên trở lên"), (core::Quantity{Comparator::at_least, {95}, Unit::percent}));
  EXPECT_EQ(only_quantity("10 ngày trở xuống").comparator, Comparator::at_most);
}

TEST(Quantity, ABandHasTwoValues) {
  EXPECT_EQ(only_quantity("từ 20 - 30% giáo viên"), (core::Quantity{Comparator::between, {20, 30}, Unit::percent}));
  EXPECT_EQ(only_quantity("5 đến 7 hội thi"), (core::Quantity{Comparator::between, {5, 7}, Unit::count}));
  EXPECT_EQ(only_quantity("2 – 3 triệu đồng"),
            (core::Quantity{Comparator::between, {2'000'000, 3'000'000}, Unit::vnd}));
}

TEST(Quantity, TwoBoundsAtOnceKeepBothReadings) {
  const auto strict = found_in("trên 97% trở lên");
  ASSERT_EQ(strict.size(), 1U);
  EXPECT_TRUE(strict[0].strict_and_loose);
  EXPECT_EQ(strict[0].quantity.comparator, Comparator::at_least);
  ASSERT_EQ(strict[0].accept.size(), 1U);
  EXPECT_EQ(strict[0].accept[0].comparator, Comparator::more_than);
  const auto band = found_in("từ 3 - 5 giáo viên trở lên");
  ASSERT_EQ(band.size(), 1U);
  EXPECT_TRUE(band[0].band_and_open);
  EXPECT_EQ(band[0].accept[0], (core::Quantity{Comparator::at_least, {3}, Unit::count}));
}

TEST(Quantity, UnitsAndWhatTheyAreTakenPer) {
  EXPECT_EQ(only_quantity("36 triệu đồng"), (core::Quantity{Comparator::equal, {36'000'000}, Unit::vnd}));
  EXPECT_EQ(only_quantity("trong vòng 05 ngày làm việc"), (core::Quantity{Comparator::at_most, {5}, Unit::workday}));
  EXPECT_EQ(only_quantity("2/3 số tổ"), (core::Quantity{Comparator::equal, {2, 3}, Unit::ratio}));
  EXPECT_EQ(found_in("tối thiểu 18 tiết/năm").front().per, "year");
  EXPECT_EQ(found_in("0,5% lương/tháng").front().per, "month");
  EXPECT_EQ(found_in("200.000 đồng/người/năm").front().per, "người/year");
  EXPECT_EQ(found_in("giảm ít nhất 5% điện").front().change, "decrease");
}

TEST(Quantity, NamesAreNoQuantities) {
  for (const std::string_view text :
       {"Nghị quyết số 12-NQ/TU", "Quyết định 45/QĐ-UBND", "năm 2026", "ngày 15/10/2026", "Điều 21", "mức độ 4",
        "khối 9", "“5 không”", "06 tháng đầu năm", "tiêu chuẩn ISO 9001:2015", "Chỉ thị số 5, 6, 7 của Tỉnh ủy"}) {
    EXPECT_TRUE(found_in(text).empty()) << text;
  }
}

TEST(Quantity, NumbersInWordsCountOnlyBehindAComparator) {
  EXPECT_EQ(only_quantity("có ít nhất hai sáng kiến"), (core::Quantity{Comparator::at_least, {2}, Unit::count}));
  EXPECT_TRUE(found_in("một số giáo viên").empty());
}

TEST(Quantity, ComparisonWithoutANumberNamesItsReference) {
  const auto document = testing::document_of("thu nhập không thấp hơn mức năm trước");
  const Source source(document);
  const auto relative = relative_in(source, {0, source.low().size()});
  ASSERT_TRUE(relative);
  EXPECT_EQ(relative->quantity, (core::Quantity{Comparator::at_least, {}, Unit::relative}));
  EXPECT_EQ(relative->reference, "mức năm trước");
}

// Aim: foreign money, counts in millions, numbers said twice, what a change leads to, bounds that stand far away.
TEST(Quantity, ReadsWhatOfficersWriteAroundNumbers) {
  EXPECT_EQ(only_quantity("kim ngạch đạt 1.150 triệu USD").unit, Unit::other);
  EXPECT_EQ(only_quantity("sản xuất 5,6 triệu chiếc").unit, Unit::count);
  EXPECT_EQ(only_quantity("tiết kiệm 500 triệu tiền điện").unit, Unit::vnd);
  EXPECT_EQ(only_quantity("ít nhất 02 (hai) đề án").unit, Unit::count);
  EXPECT_EQ(only_quantity("từ 96% trẻ dưới 1 tuổi trở lên").comparator, Comparator::at_least);
  EXPECT_EQ(only_quantity("không xuất toán bảo hiểm y tế quá 0,5%").comparator, Comparator::at_most);
  EXPECT_EQ(only_quantity("thanh toán không dùng tiền mặt chiếm trên 92%").comparator, Comparator::more_than);
}

// Aim: «/» at the begin of the next line is no unit per something; it once made the reader fail.
TEST(Quantity, AUnitEndsWithItsLine) {
  const auto document = testing::document_of("Doanh thu: chỉ tiêu 2.350 tỷ đồng\n/ thực hiện 2.418 tỷ đồng");
  const Source source(document);
  const std::size_t line_end = source.shown().find('\n');
  const auto found = quantities_in(source, {0, line_end});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_LE(found.front().unit_end, line_end);
}

}  // namespace thidua::reading
