#include "registry/catalogue.h"

#include <gtest/gtest.h>

#include <set>

namespace thidua::registry {
namespace {

std::string named(std::string_view text, std::string_view authority = {}) {
  const CatalogueAward* award = named_award(text, authority);
  return award == nullptr ? "" : award->code;
}

}  // namespace

TEST(Catalogue, EveryAwardHasACodeOfItsOwnAndFindsItself) {
  std::set<std::string> codes;
  for (const CatalogueAward& award : catalogue()) {
    EXPECT_TRUE(codes.insert(award.code).second) << award.code;
    EXPECT_FALSE(award.holders.empty()) << award.code;
    EXPECT_EQ(named(award.label), award.code) << award.label;
  }
  EXPECT_EQ(catalogue().size(), 35U);
}

TEST(Catalogue, AsRegistersWriteThem) {
  EXPECT_EQ(named("LĐTT"), "LDTT");
  EXPECT_EQ(named("Danh hiệu “Lao động tiên tiến”"), "LDTT");
  EXPECT_EQ(named("TT LĐTT"), "TTLDTT");
  EXPECT_EQ(named("Tập thể Lao động tiên tiến"), "TTLDTT");
  EXPECT_EQ(named("TẬP THỂ LAO ĐỘNG XUẤT SẮC"), "TTLDXS");
  EXPECT_EQ(named("CSTĐCS"), "CSTDCS");
  EXPECT_EQ(named("Chiến sỹ thi đua cấp cơ sở năm 2023"), "CSTDCS");
  EXPECT_EQ(named("CSTĐ cấp tỉnh"), "CSTDT");
  EXPECT_EQ(named("Chiến sĩ thi đua Bộ Tài nguyên và Môi trường"), "CSTDB");
  EXPECT_EQ(named("CSTĐ toàn quốc"), "CSTDTQ");
  EXPECT_EQ(named("Huân chương lao động hạng III"), "HCLD3");
  EXPECT_EQ(named("Huân chương Lao động hạng II"), "HCLD2");
  EXPECT_EQ(named("Huân chương Lao động hạng I"), "HCLD1");
  EXPECT_EQ(named("Kỷ niệm chương Vì sự nghiệp tài nguyên và môi trường"), "KNC_TNMT");
  EXPECT_EQ(named("Giải nhất hội diễn"), "");
}

TEST(Catalogue, WhoGivesTellsCertificatesApart) {
  EXPECT_EQ(named("Bằng khen của Chủ tịch UBND tỉnh Lam Giang"), "BK_UBT");
  EXPECT_EQ(named("Bằng khen", "Chủ tịch UBND tỉnh"), "BK_UBT");
  EXPECT_EQ(named("Bằng khen", "Ủy ban nhân dân tỉnh Lam Giang"), "BK_UBT");
  EXPECT_EQ(named("Bằng khen", "Thủ tướng Chính phủ"), "BK_TTG");
  EXPECT_EQ(named("Bằng khen của Bộ trưởng Bộ Nông nghiệp và Môi trường"), "BK_BT");
  EXPECT_EQ(named("Bằng khen", "Liên đoàn Lao động tỉnh"), "BK_LDLD");
  EXPECT_EQ(named("Bằng khen", "Tổng Liên đoàn Lao động Việt Nam"), "BK_TLD");
  EXPECT_EQ(named("Giấy khen", "Giám đốc Sở"), "GK_GDS");
  EXPECT_EQ(named("Giấy khen", "Ban Chấp hành Công đoàn cơ sở"), "GK_CDCS");
  EXPECT_EQ(named("Giấy khen", "Công đoàn Viên chức tỉnh"), "GK_CDTTCS");
  EXPECT_EQ(named("Cờ thi đua của Chính phủ"), "CTDCP");
  EXPECT_EQ(named("Cờ thi đua", "UBND tỉnh"), "CTDT");
  EXPECT_EQ(named("Bằng khen"), "");
  EXPECT_EQ(named("Giấy khen", "Hội Nông dân tỉnh"), "");
}

TEST(Catalogue, LevelsByWhoDecides) {
  const auto says = [](std::string_view authority) {
    const auto found = level_by_authority(authority);
    return found ? std::string(code(found->level)) + "/" + std::string(code(found->track)) : std::string();
  };
  EXPECT_EQ(says("Thủ tướng Chính phủ"), "state/government");
  EXPECT_EQ(says("Bộ trưởng Bộ Xây dựng"), "ministry/government");
  EXPECT_EQ(says("Chủ tịch UBND tỉnh Lam Giang"), "province/government");
  EXPECT_EQ(says("Chủ tịch UBND huyện"), "district/government");
  EXPECT_EQ(says("Giám đốc Sở"), "base/government");
  EXPECT_EQ(says("Liên đoàn Lao động tỉnh"), "province/union");
  EXPECT_EQ(says("Công đoàn cơ sở"), "base/union");
  EXPECT_EQ(says("Tỉnh ủy"), "province/party");
  EXPECT_EQ(says("Tỉnh Đoàn"), "province/organisation");
  EXPECT_EQ(says("Ai đó"), "");
  EXPECT_EQ(kind_by_words("Danh hiệu Người tốt việc tốt"), AwardKind::title);
  EXPECT_EQ(kind_by_words("Thư khen"), AwardKind::form);
}

}  // namespace thidua::registry
