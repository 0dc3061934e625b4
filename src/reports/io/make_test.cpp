#include "reports/io/make.h"

#include <gtest/gtest.h>

#include "documents/docx_template.h"
#include "pacts/io/store.h"
#include "papers/io/templates.h"
#include "people/io/store.h"
#include "reports/io/store.h"
#include "reports/sample_facts.h"
#include "support/databases.h"

namespace thidua::reports {
namespace {

using papers::PaperKind;
using platform::Command;

/// One agency with the sample pact, a judged final round and entered figures.
class MakingReports : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    database = fresh_database();
    database->write([&](platform::Connection& db) {
      auto name = sample::agency();
      name.validity.from = sample::day_of("2020-01-01");
      agency_id = people::add_agency(db, "SNNMT-LG", name).value();
    });
    done([&](Command& command) {
      people::UnitFact office{{sample::day_of("2020-01-01"), {}}, "Văn phòng Sở", people::UnitKind::office, {}, 1};
      auto added = people::add_unit(command, "VP", office);
      if (added) office_id = *added;
      return added;
    });
  }

  template <class Work>
  core::Refusal tried(Work work) {
    const platform::CommandRequest request{agency_id, core::UserId{7}, "reports.test", test::fixed_now(), {}, {}};
    const auto outcome = platform::run_command(*database, request, [&](Command& command) -> core::Outcome<std::string> {
      const auto result = work(command);
      if (!result) return result.error();
      return std::string("{}");
    });
    return outcome ? core::Refusal{} : outcome.error();
  }
  template <class Work>
  void done(Work work) {
    const auto refused = tried(work);
    ASSERT_EQ(refused.code, "") << refused.message;
  }

  void sign_pact(bool with_union) {
    const auto sample_pact = sample::pact();
    pacts::NewPact draft;
    draft.year = 2025;
    draft.title = sample_pact.title;
    draft.parties = sample_pact.parties;
    if (!with_union) draft.parties.pop_back();
    for (const auto& duty : sample_pact.duties)
      if (with_union || duty.party == pacts::PartyKind::head) draft.duties.push_back(duty);
    for (const auto& target : sample_pact.targets) {
      pacts::NewTarget added;
      added.part = target.part;
      added.parts_total = target.parts_total;
      added.paragraph_part_one = target.part > 1 ? target.ordinal - target.part : -1;
      added.terms = target.versions.front().terms;
      draft.targets.push_back(std::move(added));
    }
    done([&](Command& command) {
      auto created = pacts::create_pact(command, draft);
      if (created) pact_id = *created;
      return created;
    });
    assign_all();
    done([&](Command& command) {
      return pacts::sign_pact(command, pact_id, sample::day_of("2024-12-31"), "Hội trường Sở");
    });
  }

  void assign_all() {
    pacts::Pact pact;
    database->read([&](platform::Connection& db) { pact = pacts::load_pact(db, agency_id, pact_id).value(); });
    for (const auto& target : pact.targets)
      done([&](Command& command) { return pacts::assign_target(command, target.id, office_id, {}); });
  }

  void judge_year() {
    const pacts::NewRound final_round{"Tổng kết năm 2025",
                                      pacts::RoundKind::final_,
                                      {sample::day_of("2025-01-01"), sample::day_of("2025-12-15")},
                                      sample::day_of("2025-12-18")};
    done([&](Command& command) {
      auto opened = pacts::open_round(command, pact_id, final_round);
      if (opened) round_id = *opened;
      return opened;
    });
    pacts::Pact pact;
    database->read([&](platform::Connection& db) { pact = pacts::load_pact(db, agency_id, pact_id).value(); });
    std::vector<pacts::ResultRow> rows;
    for (const auto& target : pact.targets)
      if (target.code == "CT08") rows.push_back(late_files(target.id));
    done([&](Command& command) { return pacts::save_results(command, round_id, office_id, rows); });
    done([&](Command& command) {
      return pacts::step_submission(command, round_id, office_id, pacts::SubmissionStep::send, "");
    });
    done([&](Command& command) { return pacts::lock_round(command, round_id); });
    done([&](Command& command) { return pacts::judge_round(command, round_id); });
  }

  pacts::ResultRow late_files(core::TargetId target) const {
    pacts::ResultRow row;
    row.target = target;
    row.result.unit = office_id;
    row.result.part = sample::number("4254");
    row.result.whole = sample::number("4314");
    row.result.explanation = "60 hồ sơ trả trễ hạn";
    row.source = "Hệ thống một cửa";
    return row;
  }

  ReportRequest request(PaperKind kind) const {
    ReportRequest wanted;
    wanted.kind = kind;
    wanted.year = 2025;
    wanted.day = sample::day_of("2025-12-20");
    return wanted;
  }

  core::Outcome<MadePaper, core::Refusals> made(const ReportRequest& wanted) {
    std::optional<core::Outcome<MadePaper, core::Refusals>> outcome;
    database->read([&](platform::Connection& db) { outcome = make_report(db, agency_id, wanted); });
    return *outcome;
  }
  std::string refusal_of(const ReportRequest& wanted) {
    const auto outcome = made(wanted);
    return outcome ? std::string() : outcome.error().front().code;
  }

  test::TemporaryFolder folder;
  platform::AttachmentFolder files{folder / "files"};
  std::unique_ptr<platform::Database> database;
  core::AgencyId agency_id;
  core::UnitId office_id;
  core::PactId pact_id;
  core::RoundId round_id;
};
THIDUA_ON_BOTH_DATABASES(MakingReports);

TEST_P(MakingReports, GoesFromTheStoredFactsToTheFinishedPaper) {
  sign_pact(true);
  judge_year();
  done([&](Command& command) { return add_figures(command, sample::figures()); });
  for (const auto kind : {PaperKind::year_end_agency, PaperKind::year_end_union, PaperKind::notice, PaperKind::pact,
                          PaperKind::next_pact}) {
    const auto paper = made(request(kind));
    ASSERT_TRUE(paper) << core::to_text(paper.error().front());
    EXPECT_FALSE(documents::plain_text_of_docx(paper->docx).empty());
    EXPECT_FALSE(papers::stops_issue(paper->findings)) << papers::to_text(paper->findings.front());
  }
  const auto report = made(request(PaperKind::year_end_agency));
  EXPECT_EQ(report->stem, "bao-cao-tong-ket-2025-co-quan");
  EXPECT_EQ(report->symbol, "BC-SNNMT");
  const auto text = documents::plain_text_of_docx(report->docx);
  EXPECT_NE(text.find("(không đạt chỉ tiêu: 98,61%, tức 4.254/4.314"), std::string::npos);
  EXPECT_NE(text.find("60 hồ sơ trả trễ hạn"), std::string::npos);
  EXPECT_NE(text.find("Tập thể lao động tiên tiến: 37 tập thể"), std::string::npos);
  EXPECT_NE(text.find("Vũ Hoàng Trạch"), std::string::npos);
}

TEST_P(MakingReports, RefusesWhatCannotBeMadeYet) {
  EXPECT_FALSE(refusal_of(request(PaperKind::year_end_agency)).empty());
  sign_pact(false);
  EXPECT_FALSE(refusal_of(request(PaperKind::year_end_agency)).empty());
  EXPECT_EQ(refusal_of(request(PaperKind::year_end_union)), "report.no_union");
  judge_year();
  EXPECT_EQ(refusal_of(request(PaperKind::year_end_agency)), "");
  EXPECT_EQ(refusal_of(request(PaperKind::year_end_union)), "report.no_union");
  EXPECT_NE(refusal_of(request(PaperKind::half_year)), "");
  auto broken = request(PaperKind::notice);
  broken.template_docx = "không phải tệp Word";
  EXPECT_NE(refusal_of(broken), "");
}

TEST_P(MakingReports, EndsTheUnionsReportOnItsLastDay) {
  sign_pact(true);
  judge_year();
  done([&](Command& command) {
    return pacts::end_party(command, pact_id, pacts::PartyKind::union_executive, sample::day_of("2025-06-15"),
                            "Kết thúc hoạt động", "");
  });
  const auto of_union = made(request(PaperKind::year_end_union));
  ASSERT_TRUE(of_union) << core::to_text(of_union.error().front());
  // The results come from the only judged round and say so; the union's own targets still stood on its last day.
  EXPECT_EQ(of_union->model.fields.at("ngày số liệu"), "ngày 15 tháng 12 năm 2025");
  EXPECT_NE(of_union->model.fields.at("công đoàn kết thúc").find("15/06/2025"), std::string::npos);
  EXPECT_EQ(documents::plain_text_of_docx(of_union->docx).find("dừng thực hiện"), std::string::npos);
  const auto of_agency = made(request(PaperKind::year_end_agency));
  ASSERT_TRUE(of_agency);
  EXPECT_NE(of_agency->model.fields.at("công đoàn kết thúc").find("03 chỉ tiêu dừng thực hiện"), std::string::npos);
}

TEST_P(MakingReports, UsesTheAgencysOwnTemplateAndSigner) {
  sign_pact(true);
  judge_year();
  const auto model = made(request(PaperKind::notice))->model;
  done([&](Command& command) {
    return papers::add_signer(command, {0,
                                        papers::Side::agency,
                                        {sample::day_of("2025-01-01"), {}},
                                        "KT. GIÁM ĐỐC",
                                        "PHÓ GIÁM ĐỐC",
                                        "Lương Quốc Thạch"});
  });
  done([&](Command& command) -> core::Outcome<int> {
    auto added = papers::add_template(command, files, PaperKind::year_end_agency, sample::day_of("2025-01-01"),
                                      papers::built_in_template(PaperKind::notice), "mau-rieng.docx", model);
    if (!added) return added.error().front();
    return 1;
  });
  auto wanted = request(PaperKind::year_end_agency);
  wanted.files = &files;
  // The agency's template stands in: what it asks for and this paper does not have is named.
  EXPECT_EQ(refusal_of(wanted).substr(0, 19), "documents.template.");
  wanted.files = nullptr;
  const auto paper = made(wanted);
  ASSERT_TRUE(paper);
  EXPECT_EQ(paper->model.fields.at("chức danh ký"), "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC");
}

TEST_P(MakingReports, NeverOverwritesWhatAnOfficerChanged) {
  sign_pact(true);
  judge_year();
  const auto paper = made(request(PaperKind::notice));
  ASSERT_TRUE(paper);
  const auto out = folder / "out";
  const auto first = write_paper(*paper, out);
  ASSERT_TRUE(first);
  ASSERT_EQ(first->size(), 1U);
  EXPECT_EQ(write_paper(*paper, out)->front(), first->front());
  test::write_file(first->front(), "sửa trong Word");
  const auto second = write_paper(*paper, out);
  EXPECT_EQ(second->front().filename(), "thong-bao-ket-qua-2025 (2).docx");
  EXPECT_EQ(test::file_text(first->front()), "sửa trong Word");
  test::write_file(folder / "tep", "x");
  EXPECT_EQ(write_paper(*paper, folder / "tep").error().code, "report.write");
}

TEST_P(MakingReports, KeepsFiguresAndTheirCorrections) {
  std::int64_t first = 0;
  done([&](Command& command) {
    auto added = add_figure(command, sample::fund("Quỹ Vì người nghèo", 100));
    if (added) first = *added;
    return added;
  });
  auto corrected = sample::fund("Quỹ Vì người nghèo", 120);
  corrected.replaces = first;
  done([&](Command& command) { return add_figure(command, corrected); });
  EXPECT_EQ(tried([&](Command& command) { return add_figure(command, corrected); }).code, "report.figure.replaced");
  EXPECT_EQ(tried([&](Command& command) { return withdraw_figure(command, 424242, "nhầm"); }).code,
            "report.figure.unknown");
  auto faulty = sample::figures();
  faulty[3].source.clear();
  const auto refused = tried([&](Command& command) { return add_figures(command, faulty); });
  EXPECT_EQ(refused.place, "dòng 4");
  database->read([&](platform::Connection& db) {
    const auto counting = figures(db, agency_id, 2025, sample::day_of("2025-12-31"));
    ASSERT_EQ(counting.size(), 1U);
    EXPECT_EQ(counting[0].amount.dong, 120);
    EXPECT_EQ(all_figures(db, agency_id, 2025).size(), 2U);
    EXPECT_TRUE(figures(db, agency_id, 2024, sample::day_of("2025-12-31")).empty());
  });
  EXPECT_EQ(tried([&](Command& command) { return withdraw_figure(command, first, "nhầm"); }).code,
            "report.figure.replaced");
}

}  // namespace
}  // namespace thidua::reports
