#include "papers/io/store.h"

#include <gtest/gtest.h>

#include "papers/io/templates.h"
#include "people/io/store.h"
#include "platform/audit.h"
#include "support/databases.h"

namespace thidua::papers {
namespace {

core::Date paper_day(std::string_view iso) {
  return *core::Date::parse_iso(iso);
}

class PaperStore : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    database = fresh_database();
    database->write([&](platform::Connection& db) {
      people::AgencyName name{{paper_day("2020-01-01"), {}},
                              "Sở Nông nghiệp và Môi trường tỉnh Lam Giang",
                              "Sở",
                              "UBND TỈNH LAM GIANG",
                              "SNNMT",
                              "Lam Giang",
                              "Lam Giang"};
      agency_id = people::add_agency(db, "SNNMT-LG", name).value();
    });
  }

  /// The refusal's code, or empty; the value goes to `value`.
  template <class Work, class Value>
  std::string run(Work work, Value& value) {
    const platform::CommandRequest request{agency_id, core::UserId{7}, "papers.test", test::fixed_now(), {}, {}};
    const auto done =
        platform::run_command(*database, request, [&](platform::Command& command) -> core::Outcome<std::string> {
          auto outcome = work(command);
          if (!outcome) return outcome.error();
          value = *outcome;
          return std::string("{}");
        });
    if (done) return {};
    last_message = done.error().message;
    return done.error().code;
  }

  int number(int year, const std::string& symbol) {
    int taken = 0;
    EXPECT_EQ(run([&](platform::Command& command) { return take_number(command, year, symbol); }, taken), "");
    return taken;
  }

  core::PaperId draft(const std::string& docx) {
    core::PaperId id;
    NewRevision revision{"Tổng kết năm 2025", PaperModel{{{"năm", "2025"}}, {}, {}}, docx, "", ""};
    EXPECT_EQ(run(
                  [&](platform::Command& command) {
                    return save_draft(command, files, PaperKind::year_end_agency, 2025, revision);
                  },
                  id),
              "");
    return id;
  }

  Paper loaded(core::PaperId id) {
    Paper paper;
    database->read([&](platform::Connection& db) { paper = load_paper(db, agency_id, id).value(); });
    return paper;
  }

  std::string issue(core::PaperId id, int with_number, const std::vector<Finding>& findings = {}) {
    int revision = 0;
    const NewRevision wanted{"Tổng kết năm 2025", {}, "bản phát hành", "", ""};
    return run(
        [&](platform::Command& command) {
          return issue_paper(command, files, id, with_number, "BC-SNNMT", paper_day("2025-12-20"), wanted, findings);
        },
        revision);
  }

  std::string original(core::PaperId id, int with_number, const std::string& pdf) {
    int revision = 0;
    return run(
        [&](platform::Command& command) {
          return take_original(command, files, id, with_number, "BC-SNNMT", paper_day("2025-12-22"), pdf, "ban-ky.pdf");
        },
        revision);
  }

  test::TemporaryFolder folder;
  platform::AttachmentFolder files{folder.path()};
  std::unique_ptr<platform::Database> database;
  core::AgencyId agency_id;
  std::string last_message;
};
THIDUA_ON_BOTH_DATABASES(PaperStore);

TEST_P(PaperStore, HandsOutEachNumberOnceInEachSeries) {
  EXPECT_EQ(number(2025, "BC-SNNMT"), 1);
  EXPECT_EQ(number(2025, "BC-SNNMT"), 2);
  EXPECT_EQ(number(2025, "TB-SNNMT"), 1);
  EXPECT_EQ(number(2026, "BC-SNNMT"), 1);
}

TEST_P(PaperStore, SkipsNumbersTheRecordsClerkGave) {
  int registered = 0;
  EXPECT_EQ(run([&](platform::Command& command) { return register_number(command, 2025, "BC-SNNMT", 2); }, registered),
            "");
  EXPECT_EQ(number(2025, "BC-SNNMT"), 1);
  EXPECT_EQ(number(2025, "BC-SNNMT"), 3);
  EXPECT_EQ(run([&](platform::Command& command) { return register_number(command, 2025, "BC-SNNMT", 3); }, registered),
            "papers.number.taken");
}

TEST_P(PaperStore, GoesOnFromThePaperRegister) {
  int next = 0;
  EXPECT_EQ(run([&](platform::Command& command) { return continue_series(command, 2025, "BC-SNNMT", 318); }, next), "");
  EXPECT_EQ(number(2025, "BC-SNNMT"), 318);
  EXPECT_EQ(run([&](platform::Command& command) { return continue_series(command, 2025, "BC-SNNMT", 318); }, next),
            "papers.number.used");
  database->read([&](platform::Connection& db) { EXPECT_EQ(next_number(db, agency_id, 2025, "BC-SNNMT"), 319); });
}

TEST_P(PaperStore, ARefusedCommandGivesItsNumberBack) {
  int value = 0;
  EXPECT_EQ(run(
                [&](platform::Command& command) -> core::Outcome<int> {
                  if (auto taken = take_number(command, 2025, "BC-SNNMT"); !taken) return taken.error();
                  return core::Refusal{"test.no", "Không.", {}, {}};
                },
                value),
            "test.no");
  EXPECT_EQ(number(2025, "BC-SNNMT"), 1);
}

TEST_P(PaperStore, KeepsSignersByTheirDays) {
  std::int64_t id = 0;
  const Signer head{0, Side::agency, {paper_day("2024-01-01"), paper_day("2025-08-31")}, "", "GIÁM ĐỐC", "Vũ Trạch"};
  const Signer deputy{0, Side::agency, {paper_day("2025-09-01"), {}}, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lương Thạch"};
  EXPECT_EQ(run([&](platform::Command& command) { return add_signer(command, head); }, id), "");
  EXPECT_EQ(run([&](platform::Command& command) { return add_signer(command, deputy); }, id), "");
  Signer nameless = head;
  nameless.name = "";
  EXPECT_EQ(run([&](platform::Command& command) { return add_signer(command, nameless); }, id), "papers.signer");
  database->read([&](platform::Connection& db) {
    const auto list = signers(db, agency_id);
    ASSERT_EQ(list.size(), 2U);
    EXPECT_EQ(signer_on(list, Side::agency, paper_day("2025-08-31"))->name, "Vũ Trạch");
    EXPECT_EQ(signer_on(list, Side::agency, paper_day("2025-09-01"))->authority, "KT. GIÁM ĐỐC");
  });
}

TEST_P(PaperStore, KeepsRecipientsAndLetterheadsByTheirDays) {
  int count = 0;
  EXPECT_EQ(
      run(
          [&](platform::Command& command) {
            return set_recipients(command, PaperKind::notice, paper_day("2025-01-01"), {"- Như trên;", "- Lưu: VT."});
          },
          count),
      "");
  EXPECT_EQ(
      run(
          [&](platform::Command& command) {
            return set_letterhead(command, {Side::union_side, {paper_day("2025-03-01"), {}}, "", "CĐCS SỞ", "CĐCS"});
          },
          count),
      "");
  database->read([&](platform::Connection& db) {
    EXPECT_TRUE(recipients(db, agency_id, PaperKind::notice, paper_day("2024-12-31")).empty());
    EXPECT_EQ(recipients(db, agency_id, PaperKind::notice, paper_day("2025-06-01")).size(), 2U);
    const auto list = letterheads(db, agency_id);
    EXPECT_EQ(letterhead_on(list, Side::union_side, paper_day("2025-02-28")), nullptr);
    ASSERT_NE(letterhead_on(list, Side::union_side, paper_day("2025-03-01")), nullptr);
  });
}

TEST_P(PaperStore, KeepsEveryRevisionAndEveryFile) {
  const auto id = draft("bản đầu");
  EXPECT_EQ(draft("bản hai"), id);
  int revision = 0;
  EXPECT_EQ(run([&](platform::Command& command) { return add_edited(command, files, id, "bản sửa", "bc-sua.docx"); },
                revision),
            "");
  const auto paper = loaded(id);
  ASSERT_EQ(paper.revisions.size(), 3U);
  EXPECT_EQ(*files.read(paper.revisions[0].docx_sha256), "bản đầu");
  EXPECT_EQ(*files.read(paper.revisions[2].docx_sha256), "bản sửa");
  EXPECT_NE(paper.revisions[2].note.find("bc-sua.docx"), std::string::npos);
  EXPECT_EQ(model_of_json(paper.revisions[0].model_json)->fields.at("năm"), "2025");
}

TEST_P(PaperStore, IssuesUnderAGivenNumberOnly) {
  const auto id = draft("bản đầu");
  EXPECT_EQ(issue(id, 7), "papers.number.unknown");
  const int given = number(2025, "BC-SNNMT");
  EXPECT_EQ(issue(id, given), "");
  const auto paper = loaded(id);
  EXPECT_EQ(paper.newest().state, PaperState::issued);
  EXPECT_EQ(paper.newest().number, given);
  const auto other = draft("văn bản khác");
  EXPECT_NE(other, id);
  EXPECT_EQ(issue(other, given), "papers.number.taken");
}

TEST_P(PaperStore, ALintErrorStopsIssue) {
  const auto id = draft("bản đầu");
  const int given = number(2025, "BC-SNNMT");
  EXPECT_EQ(issue(id, given, {{"note.bracket", 3, "[…]", "còn lời ghi.", Severity::error}}), "papers.lint");
  EXPECT_NE(last_message.find("Dòng 3"), std::string::npos);
  EXPECT_EQ(issue(id, given, {{"space.double", 3, "a  b", "thừa dấu cách.", Severity::warning}}), "");
}

TEST_P(PaperStore, TheSignedOriginalIsTheLastWord) {
  const auto id = draft("bản đầu");
  const int given = number(2025, "BC-SNNMT");
  ASSERT_EQ(issue(id, given), "");
  EXPECT_EQ(original(id, given, "không phải pdf"), "papers.original.not_pdf");
  EXPECT_EQ(original(id, given, "%PDF-1.7 bản ký"), "");
  const auto paper = loaded(id);
  EXPECT_EQ(paper.newest().state, PaperState::official);
  EXPECT_EQ(*files.read(paper.newest().pdf_sha256), "%PDF-1.7 bản ký");
  EXPECT_EQ(*files.read(paper.newest().docx_sha256), "bản phát hành");
  EXPECT_EQ(original(id, given, "%PDF-1.7 bản khác"), "papers.paper.official");
  EXPECT_EQ(issue(id, given), "papers.paper.official");
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(papers_of_year(db, agency_id, 2025).size(), 1U);
    EXPECT_FALSE(platform::broken_audit_link(db, agency_id));
    EXPECT_EQ(load_paper(db, agency_id, core::PaperId{999}).error().code, "papers.paper.unknown");
  });
}

TEST_P(PaperStore, TakesOnlyATemplateItCanFill) {
  const PaperModel known{{{"năm", "2025"}}, {}, {}};
  const auto own = built_in_template(PaperKind::notice);
  core::Refusals faults;
  platform::Attachment kept;
  const auto add = [&](std::string_view docx) {
    return run(
        [&](platform::Command& command) -> core::Outcome<platform::Attachment> {
          auto added =
              add_template(command, files, PaperKind::notice, paper_day("2025-01-01"), docx, "mau.docx", known);
          if (added) return *added;
          faults = added.error();
          return faults.front();
        },
        kept);
  };
  EXPECT_NE(add("hỏng"), "");
  EXPECT_NE(faults.front().place.find("mau.docx"), std::string::npos);
  EXPECT_NE(add(built_in_template(PaperKind::next_pact)), "");
  EXPECT_EQ(add(own), "") << last_message;
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(template_on(db, agency_id, PaperKind::notice, paper_day("2025-06-01")), kept.sha256);
    EXPECT_FALSE(template_on(db, agency_id, PaperKind::notice, paper_day("2024-12-31")));
    EXPECT_FALSE(template_on(db, agency_id, PaperKind::pact, paper_day("2025-06-01")));
    EXPECT_EQ(own_template_on(db, agency_id, PaperKind::notice, paper_day("2025-06-01"))->file_name, "mau.docx");
  });
  int dropped = 0;
  const auto drop = [&](std::string_view day) {
    return run([&](platform::Command& command) { return drop_template(command, PaperKind::notice, paper_day(day)); },
               dropped);
  };
  EXPECT_EQ(drop("2025-07-01"), "") << last_message;
  EXPECT_EQ(drop("2025-08-01"), "papers.template.none");
  database->read([&](platform::Connection& db) {
    EXPECT_EQ(template_on(db, agency_id, PaperKind::notice, paper_day("2025-06-30")), kept.sha256);  // as it was
    EXPECT_FALSE(template_on(db, agency_id, PaperKind::notice, paper_day("2025-07-01")));
  });
}

TEST(PaperModelJson, ComesBackTheSame) {
  PaperModel model{{{"năm", "2025"}, {"câu", "“một”\nhai"}}, {}, {{"cờ", true}}};
  model.lists["dòng"] = {model, {}};
  EXPECT_EQ(*model_of_json(to_json(model)), model);
  EXPECT_FALSE(model_of_json("[1]"));
  EXPECT_FALSE(model_of_json("{\"fields\": {\"a\": 1}}"));
}

}  // namespace
}  // namespace thidua::papers
