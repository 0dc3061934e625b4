#include "server/document_use.h"

#include <gtest/gtest.h>

#include "server/judged_report.h"

namespace thidua::server {
namespace {

using reading::DocType;

reading::Extract headed(DocType type, std::string suffix = {}) {
  reading::Extract extract;
  extract.file = "van-ban.docx";
  extract.meta.doc_type = type;
  extract.meta.number_suffix = std::move(suffix);
  return extract;
}

std::string told(DocType type, DocumentUse use) {
  const auto wrong = wrong_document(headed(type), use);
  return wrong ? wrong->code + " " + wrong->message : std::string();
}

bool has(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

TEST(TheUseOfADocument, IsGivenToEachKindThatCanServe) {
  EXPECT_EQ(told(DocType::pact, DocumentUse::pact), "");
  EXPECT_EQ(told(DocType::unknown, DocumentUse::pact), "");
  EXPECT_EQ(told(DocType::report, DocumentUse::judged_year), "");
  EXPECT_EQ(told(DocType::plan, DocumentUse::movement), "");
  EXPECT_EQ(told(DocType::guideline, DocumentUse::movement), "");
}

TEST(TheUseOfADocument, RefusedNamesTheCommandThatTakesIt) {
  EXPECT_TRUE(has(told(DocType::report, DocumentUse::pact), "thidua pact judged"));
  EXPECT_TRUE(has(told(DocType::plan, DocumentUse::pact), "thidua movement import"));
  EXPECT_TRUE(has(told(DocType::guideline, DocumentUse::pact), "thidua movement import"));
  EXPECT_TRUE(has(told(DocType::decision, DocumentUse::pact), "thidua figure add"));
  EXPECT_TRUE(has(told(DocType::registration, DocumentUse::pact), "thidua read"));
  EXPECT_TRUE(has(told(DocType::pact, DocumentUse::judged_year), "thidua pact import"));
  EXPECT_TRUE(has(told(DocType::unknown, DocumentUse::judged_year), "judged.not_report"));
  EXPECT_TRUE(has(told(DocType::report, DocumentUse::movement), "movement.not_plan"));
}

TEST(TheKindOfADocument, IsReadFromItsNumberWhereTheHeadingIsUnknown) {
  EXPECT_EQ(type_of(headed(DocType::unknown, "QĐ-BQLKCN")), DocType::decision);
  EXPECT_EQ(type_of(headed(DocType::unknown, "KH-SGDĐT")), DocType::plan);
  EXPECT_EQ(type_of(headed(DocType::unknown, "BC-UBND")), DocType::report);
  EXPECT_EQ(type_of(headed(DocType::unknown, "GM-VP")), DocType::unknown);
  EXPECT_EQ(type_of(headed(DocType::pact, "QĐ-X")), DocType::pact);
}

people::Agency renamed_agency() {
  people::Agency agency;
  agency.names = {{{}, "Sở Tài nguyên và Môi trường tỉnh Lam Giang", "Sở", "", "STNMT", "", "Lam Giang"},
                  {{}, "Sở Nông nghiệp và Môi trường tỉnh Lam Giang", "Sở", "", "SNNMT", "", "Lam Giang"}};
  return agency;
}

std::string agency_fault(std::string name, std::string province = {}) {
  reading::Extract report = headed(DocType::report);
  report.meta.agency = std::move(name);
  report.meta.province = std::move(province);
  const auto other = other_agency(report, renamed_agency());
  return other ? other->code : std::string();
}

TEST(TheAgencyOfAReport, MayHaveBeenRenamedOrBeItsUnion) {
  EXPECT_EQ(agency_fault("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"), "");
  EXPECT_EQ(agency_fault("Sở Tài nguyên và Môi trường tỉnh Lam Giang"), "");
  EXPECT_EQ(agency_fault("Ban Chấp hành Công đoàn cơ sở Sở Tài nguyên và Môi trường tỉnh Lam Giang"), "");
  EXPECT_EQ(agency_fault(""), "");
}

TEST(TheAgencyOfAReport, IsNoOtherOffice) {
  EXPECT_EQ(agency_fault("Sở Xây dựng tỉnh Lam Giang"), "judged.agency");
  EXPECT_EQ(agency_fault("Sở Nông nghiệp và Môi trường tỉnh Vân Châu"), "judged.agency");
  EXPECT_EQ(agency_fault("Sở Nông nghiệp và Môi trường", "Vân Châu"), "judged.agency");
  EXPECT_EQ(agency_fault("Bệnh viện Đa khoa Phú Lộc Hà"), "judged.agency");
}

}  // namespace
}  // namespace thidua::server
