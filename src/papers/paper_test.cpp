#include "papers/paper.h"

#include <gtest/gtest.h>

namespace thidua::papers {
namespace {

core::Date day_of(std::string_view iso) {
  return *core::Date::parse_iso(iso);
}

TEST(PaperNumber, GetsALeadingZeroUnderTen) {
  EXPECT_EQ(number_vi(5, "BC-SNNMT"), "05/BC-SNNMT");
  EXPECT_EQ(number_vi(10, "BC-SNNMT"), "10/BC-SNNMT");
  EXPECT_EQ(number_vi(481, "QĐ-SNNMT"), "481/QĐ-SNNMT");
}

TEST(PaperNumber, LeavesRoomToWriteItIn) {
  EXPECT_EQ(number_vi({}, "TB-SNNMT"), "      /TB-SNNMT");
}

TEST(PaperSymbol, PutsTypeBeforeAgency) {
  EXPECT_EQ(symbol_of("BC", "SNNMT"), "BC-SNNMT");
  EXPECT_EQ(symbol_of("", "SNNMT"), "SNNMT");
}

TEST(PaperKinds, KeepTheirCodes) {
  for (const std::string_view code :
       {"pact", "year_end_agency", "year_end_union", "half_year", "notice", "next_pact"}) {
    const auto kind = paper_kind_of(code);
    ASSERT_TRUE(kind) << code;
    EXPECT_EQ(papers::code(*kind), code);
    EXPECT_FALSE(label_vi(*kind).empty());
  }
  EXPECT_FALSE(paper_kind_of("bao_cao"));
}

TEST(Signing, FollowsTheDay) {
  const std::vector<Signer> signers = {
      {1, Side::agency, {day_of("2024-01-01"), {}}, "", "GIÁM ĐỐC", "Trần Văn Lâm"},
      {2, Side::agency, {day_of("2025-09-01"), {}}, "", "GIÁM ĐỐC", "Phạm Thị Hồng Nhạn"},
      {3, Side::union_side, {day_of("2024-01-01"), day_of("2025-06-15")}, "TM. BAN CHẤP HÀNH", "CHỦ TỊCH", "Lê An"},
  };
  EXPECT_EQ(signer_on(signers, Side::agency, day_of("2025-08-31"))->id, 1);
  EXPECT_EQ(signer_on(signers, Side::agency, day_of("2025-09-01"))->id, 2);
  EXPECT_EQ(signer_on(signers, Side::union_side, day_of("2025-06-15"))->id, 3);
  EXPECT_EQ(signer_on(signers, Side::union_side, day_of("2025-06-16")), nullptr);
}

TEST(Signing, RefusesWhatTheDecreeDoesNotAllow) {
  Signer signer{0, Side::agency, {day_of("2025-01-01"), {}}, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Đỗ Minh Khuê"};
  EXPECT_EQ(signer_fault(signer), "");
  signer.name = "ThS. Đỗ Minh Khuê";
  EXPECT_NE(signer_fault(signer).find("học vị"), std::string::npos);
  signer.name = "Đỗ Minh Khuê";
  signer.authority = "Thay mặt Giám đốc";
  EXPECT_NE(signer_fault(signer).find("không đúng thể thức"), std::string::npos);
  signer.authority = "KT. ";
  EXPECT_NE(signer_fault(signer), "");
  signer.authority = "";
  signer.title = " ";
  EXPECT_NE(signer_fault(signer).find("chức vụ"), std::string::npos);
}

TEST(PaperModelText, ShowsFieldsFlagsAndListsInOrder) {
  PaperModel model;
  model.fields = {{"năm", "2025"}, {"dòng", "a\nb"}};
  model.flags = {{"có quỹ", true}};
  model.lists["mục"] = {PaperModel{{{"câu", "một"}}, {}, {}}};
  EXPECT_EQ(model_text(model), "dòng: a\\nb\nnăm: 2025\ncó quỹ? có\nmục [1]\n  *\n    câu: một\n");
}

}  // namespace
}  // namespace thidua::papers
