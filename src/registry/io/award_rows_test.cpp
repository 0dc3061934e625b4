#include "registry/io/award_rows.h"

#include "documents/read_document.h"
#include "registry/io/registry_test.h"

namespace thidua::registry {
namespace {

constexpr std::string_view decision =
    "ỦY BAN NHÂN DÂN TỈNH LAM GIANG\n"
    "SỞ XÂY DỰNG\n"
    "Số: 245/QĐ-SXD\n"
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\n"
    "Lam Giang, ngày 20 tháng 12 năm 2019\n"
    "QUYẾT ĐỊNH\n"
    "Về việc công nhận danh hiệu thi đua năm 2019\n"
    "GIÁM ĐỐC SỞ XÂY DỰNG\n"
    "Căn cứ Luật Thi đua, khen thưởng;\n"
    "QUYẾT ĐỊNH:\n"
    "Điều 1. Công nhận danh hiệu “Lao động tiên tiến” cho các cá nhân sau:\n"
    "1. Ông Cà Văn Sinh, Chuyên viên, Phòng Quản lý nhà;\n"
    "2. Bà Lò Thị Thử, Kế toán, Văn phòng.\n"
    "Điều 2. Công nhận danh hiệu “Tập thể lao động tiên tiến” cho 01 tập thể:\n"
    "1. Phòng Quản lý nhà.\n"
    "Điều 3. Chánh Văn phòng và các cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.\n"
    "GIÁM ĐỐC\n"
    "Vàng Văn Bền\n";

std::vector<personnel::ParsedRow> rows_of(std::string_view text) {
  const auto document = documents::read_document(text, "quyet-dinh.txt");
  EXPECT_TRUE(document.ok());
  return award_rows_of(reading::read(*document));
}

}  // namespace

TEST(AwardRows, ADecisionBecomesRowsOfAList) {
  const auto rows = rows_of(decision);
  ASSERT_EQ(rows.size(), 3U);
  const personnel::RowCells& first = rows[0].cells;
  EXPECT_EQ(first.at("name"), "Cà Văn Sinh");
  EXPECT_EQ(first.at("holder"), "person");
  EXPECT_EQ(first.at("position"), "Chuyên viên");
  EXPECT_EQ(first.at("unit"), "Phòng Quản lý nhà");
  EXPECT_EQ(first.at("award"), "Lao động tiên tiến");
  EXPECT_EQ(first.at("years"), "2019");
  EXPECT_EQ(first.at("number"), "245/QĐ-SXD");
  EXPECT_EQ(first.at("day"), "2019-12-20");
  EXPECT_EQ(first.at("authority"), "Giám đốc Sở Xây dựng tỉnh Lam Giang");
  EXPECT_GE(std::stoi(first.at("confidence")), read_clearly_from);
  EXPECT_EQ(rows[2].cells.at("holder"), "unit");
  EXPECT_EQ(rows[2].cells.at("name"), "Phòng Quản lý nhà");
}

TEST(AwardRows, WhoDecides) {
  reading::Meta meta;
  meta.agency = "Sở Xây dựng";
  meta.signers = {{"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Vàng Văn Bền"}};
  EXPECT_EQ(authority_of(meta), "Giám đốc Sở Xây dựng");
  meta.signers = {{"", "CHỦ TỊCH", "Vàng Văn Bền"}};
  meta.agency = "Ủy ban nhân dân tỉnh Lam Giang";
  EXPECT_EQ(authority_of(meta), "Chủ tịch Ủy ban nhân dân tỉnh Lam Giang");
  meta.signers.clear();
  EXPECT_EQ(authority_of(meta), "Ủy ban nhân dân tỉnh Lam Giang");
}

class OldDecision : public RegistryTest {};
THIDUA_ON_BOTH_DATABASES(OldDecision);

TEST_P(OldDecision, IsMatchedAndWhatIsNotSureWaits) {
  const auto person = a_person("CB001", "Cà Văn Sinh", housing);
  auto rows = rows_of(decision);
  ASSERT_EQ(rows.size(), 3U);
  rows[2].cells["confidence"] = "60";
  rows[2].cells["doubt"] = "Đây có phải tên tập thể không?";
  std::unique_ptr<personnel::RowJudge> judge;
  database->read([&](platform::Connection& db) {
    judge = award_import()->judge(db, agency, {at.day_in_vietnam(), false, "quyet-dinh.txt"});
  });
  using S = personnel::RowState;
  EXPECT_EQ(judge->judge(1, rows[0].cells, "").state, S::added);
  EXPECT_EQ(judge->judge(2, rows[1].cells, "").state, S::added);
  const auto third = judge->judge(3, rows[2].cells, "");
  EXPECT_EQ(third.state, S::doubtful);
  ASSERT_EQ(third.choices.size(), 2U);
  EXPECT_EQ(third.choices[0].code, "read");
  EXPECT_EQ(judge->judge(3, rows[2].cells, "read").state, S::added);
  run([&](platform::Command& command) {
    auto writing = award_import()->judge(command.db, agency, {at.day_in_vietnam(), false, "quyet-dinh.txt"});
    ASSERT_EQ(writing->judge(1, rows[0].cells, "").state, S::added);
    ASSERT_TRUE(writing->apply(command, 7).ok());
    ASSERT_TRUE(writing->finish(command).ok());
    ASSERT_TRUE(award_import()->publish(command, 7).ok());
  });
  ASSERT_EQ(stored().size(), 1U);
  EXPECT_EQ(stored()[0].record.holder.person, person);
  EXPECT_EQ(stored()[0].record.award_code, "LDTT");
}

}  // namespace thidua::registry
