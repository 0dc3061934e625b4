#include <random>

#include "registry/catalogue.h"
#include "registry/io/award_columns.h"
#include "registry/io/registry_test.h"

namespace thidua::registry {
namespace {

using documents::Cell;
using personnel::RowState;

std::vector<RowState> states(const std::vector<JudgedOne>& judged) {
  std::vector<RowState> all;
  for (const JudgedOne& one : judged) all.push_back(one.judged.state);
  return all;
}

std::string notes(const JudgedOne& one) {
  std::string all;
  for (const auto& note : one.faults) all += note.column + ": " + note.message + "\n";
  for (const auto& note : one.judged.notes) all += note.column + ": " + note.message + "\n";
  return all;
}

const std::vector<std::string> usual{"TT",
                                     "Họ và tên",
                                     "Mã CBCC",
                                     "Ngày sinh",
                                     "Chức vụ",
                                     "Đơn vị công tác",
                                     "Danh hiệu/Hình thức khen thưởng",
                                     "Năm",
                                     "Số QĐ",
                                     "Ngày ký",
                                     "Cấp/cơ quan quyết định"};

}  // namespace

class AwardImport : public RegistryTest {
 protected:
  void SetUp() override {
    RegistryTest::SetUp();
    kind = award_import();
  }
  std::unique_ptr<personnel::ImportKind> kind;
};
THIDUA_ON_BOTH_DATABASES(AwardImport);

TEST_P(AwardImport, ARegisterAsDepartmentsKeepIt) {
  const auto first = a_person("CB001", "Lò Thị Thử", office, "1985-06-05");
  const auto twin_a = a_person("CB002", "Cà Văn Sinh", office, "1979");
  a_person("CB003", "Cà Văn Sinh", housing, "1990-01-02");
  const std::string file = workbook(
      usual,
      {{"1", "Lò Thị Thử", "CB001", "", "", "", "LĐTT", "2023", "12/QĐ-STN", "20/12/2023", "Giám đốc Sở"},
       {"2", "Lò Thị Thử", "", "05/6/1985", "", "", "CSTĐCS", "2023", "QĐ số 12/QĐ-STN ngày 20/12/2023", "",
        "Giám đốc Sở"},
       {"3", "CÀ VĂN SINH", "", "1979", "Văn thư", "Văn phòng", "Bằng khen", "2020-2022", "99/QĐ-UBND", "1/3/2023",
        "Chủ tịch UBND tỉnh"},
       {"4", "Cà Văn Sinh", "", "", "", "", "LĐTT", "2023", "12/QĐ-STN", "20/12/2023", "Giám đốc Sở"},
       {"5", "Phòng Quản lý nhà", "", "", "", "", "Tập thể LĐTT", "2023", "12/QĐ-STN", "20/12/2023", "Giám đốc Sở"},
       {"6", "Vàng Văn Cũ", "", "1950", "Giám đốc", "Ty Nhà đất", "Huân chương Lao động hạng III", "1999", "", "",
        "Chủ tịch nước"},
       {"7", "Lò Thị Thử", "CB001", "", "", "", "LĐTT", "2023", "12/QĐ-STN", "20/12/2023", "Giám đốc Sở"},
       {"8", "", "CB001", "", "", "", "LĐTT", "20x3", "12/QĐ-STN", "31/02/2023", "Giám đốc Sở"}});
  const auto judged = take_in(*kind, file, 5);
  ASSERT_EQ(judged.size(), 8U);
  using S = RowState;
  EXPECT_EQ(states(judged),
            (std::vector<S>{S::added, S::added, S::added, S::doubtful, S::added, S::added, S::same, S::bad}));
  EXPECT_EQ(judged[3].judged.choices.size(), 4U) << notes(judged[3]);
  EXPECT_NE(notes(judged[6]).find("dòng 2"), std::string::npos) << notes(judged[6]);
  EXPECT_EQ(judged[7].faults.size(), 3U) << notes(judged[7]);
  const auto all = stored();
  ASSERT_EQ(all.size(), 5U);
  const AwardRecord& one = all[0].record;
  EXPECT_EQ(one.holder.person, first);
  EXPECT_EQ(one.holder.unit, office);
  EXPECT_EQ(one.holder.unit_name, "Văn phòng");
  EXPECT_EQ(one.holder.position, "Chuyên viên");
  EXPECT_EQ(one.award_code, "LDTT");
  EXPECT_EQ(one.day->to_text(), "2023-12-20");
  EXPECT_EQ(all[1].record.number, "12/QĐ-STN");
  EXPECT_EQ(all[1].record.day, one.day);
  EXPECT_EQ(all[2].record.holder.person, twin_a);
  EXPECT_EQ(all[2].record.award_code, "BK_UBT");
  EXPECT_EQ(all[2].record.level, AwardLevel::province);
  EXPECT_EQ(all[2].record.years, (Years{2020, 2022}));
  EXPECT_EQ(all[3].record.holder.kind, HolderKind::unit);
  EXPECT_EQ(all[3].record.holder.unit, housing);
  EXPECT_FALSE(all[4].record.holder.person);
  EXPECT_EQ(all[4].record.holder.birth, "1950");
  // The same file again changes nothing.
  EXPECT_EQ(states(take_in(*kind, file, 6)),
            (std::vector<S>{S::same, S::same, S::same, S::doubtful, S::same, S::same, S::same, S::bad}));
  EXPECT_EQ(stored().size(), 5U);
}

TEST_P(AwardImport, DoubtsAreSettledByAPerson) {
  const auto one = a_person("CB001", "Lò Thị Thử", office);
  const std::string file = workbook({"Họ và tên", "Danh hiệu", "Năm", "Số QĐ", "Ngày ký"},
                                    {{"Lò Thị Thử", "LĐTT", "2023", "12/QĐ-STN", "20/12/2023"},
                                     {"Lò Thị Thử", "LĐTT", "2022", "11/QĐ-STN", "20/12/2022"},
                                     {"Lò Thị Thử", "LĐTT", "2021", "10/QĐ-STN", "20/12/2021"}});
  const auto judged = take_in(*kind, file, 5, {{2, "person:" + core::to_text(one)}, {3, "name"}, {4, "skip"}});
  using S = RowState;
  EXPECT_EQ(states(judged), (std::vector<S>{S::added, S::added, S::same}));
  const auto all = stored();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].record.holder.person, one);
  EXPECT_FALSE(all[1].record.holder.person);
  const auto undecided = trial(*kind, file);
  EXPECT_EQ(undecided[2].judged.state, S::doubtful);
  EXPECT_NE(notes(undecided[2]).find("xác nhận"), std::string::npos);
}

TEST_P(AwardImport, OneNumberWithTwoDates) {
  a_person("CB001", "Lò Thị Thử", office);
  const std::string file = workbook({"Họ và tên", "Mã CB", "Danh hiệu", "Năm", "Số QĐ", "Ngày ký"},
                                    {{"Lò Thị Thử", "CB001", "LĐTT", "2023", "12/QĐ-STN", "20/12/2023"},
                                     {"Lò Thị Thử", "CB001", "CSTĐCS", "2023", "12/QĐ-STN", "21/12/2023"}});
  const auto judged = take_in(*kind, file, 5);
  EXPECT_EQ(judged[1].judged.state, RowState::doubtful);
  EXPECT_NE(notes(judged[1]).find("hai ngày ký: 21/12/2023 và 20/12/2023"), std::string::npos) << notes(judged[1]);
  // In the database too: the first row is known by now.
  take_in(*kind, file, 6, {{3, "day:2023-12-20"}});
  const auto all = stored();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[1].record.day->to_text(), "2023-12-20");
  // A number begins anew each year.
  const std::string next_year = workbook({"Họ và tên", "Mã CB", "Danh hiệu", "Năm", "Số QĐ", "Ngày ký"},
                                         {{"Lò Thị Thử", "CB001", "LĐTT", "2024", "12/QĐ-STN", "19/12/2024"}});
  EXPECT_EQ(trial(*kind, next_year)[0].judged.state, RowState::added);
}

TEST_P(AwardImport, AUnitThatDidNotExistThatDay) {
  a_person("CB001", "Lò Thị Thử", office);
  const std::string file = workbook({"Tên tập thể, cá nhân", "Đơn vị", "Danh hiệu", "Năm", "Ngày ký"},
                                    {{"Phòng Quản lý nhà", "", "TTLĐTT", "2016", "20/12/2016"}});
  const auto judged = trial(*kind, file);
  ASSERT_EQ(judged[0].judged.state, RowState::doubtful);
  EXPECT_NE(notes(judged[0]).find("Ngày 20/12/2016 không có đơn vị “Phòng Quản lý nhà” (có từ ngày 01/03/2018)"),
            std::string::npos)
      << notes(judged[0]);
  take_in(*kind, file, 5, {{2, "unit:" + core::to_text(housing)}});
  ASSERT_EQ(stored().size(), 1U);
  EXPECT_EQ(stored()[0].record.holder.unit, housing);
}

TEST_P(AwardImport, AChoiceSettlesEveryQuestionOfTheRow) {
  const auto person = a_person("CB001", "Lò Thị Thử", office);
  take_in(*kind,
          workbook({"Họ và tên", "Mã CB", "Danh hiệu", "Năm", "Số QĐ", "Ngày ký"},
                   {{"Lò Thị Thử", "CB001", "LĐTT", "2016", "12/QĐ-STN", "20/12/2016"}}),
          5);
  // Whose it is, a unit that was not there yet, another date: three questions of one row.
  const std::string file = workbook({"Họ và tên", "Đơn vị", "Danh hiệu", "Năm", "Số QĐ", "Ngày ký"},
                                    {{"Lò Thị Thử", "Phòng Quản lý nhà", "CSTĐCS", "2016", "12/QĐ-STN", "21/12/2016"}});
  const auto judged = trial(*kind, file);
  ASSERT_EQ(judged[0].judged.state, RowState::doubtful);
  EXPECT_EQ(judged[0].judged.choices.size(), 2U * 2U * 2U + 1U) << notes(judged[0]);
  for (const personnel::RowChoice& choice : judged[0].judged.choices)
    EXPECT_NE(trial(*kind, file, {{2, choice.code}})[0].judged.state, RowState::doubtful) << choice.code;
  take_in(*kind, file, 6, {{2, "person:" + core::to_text(person) + "+unit_text+day:2016-12-20"}});
  const auto all = stored();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[1].record.holder.person, person);
  EXPECT_FALSE(all[1].record.holder.unit);
  EXPECT_EQ(all[1].record.day->to_text(), "2016-12-20");
}

TEST_P(AwardImport, MoreIsKnownNow) {
  a_person("CB001", "Lò Thị Thử", office);
  take_in(*kind, workbook({"Họ và tên", "Mã CB", "Danh hiệu", "Năm"}, {{"Lò Thị Thử", "CB001", "LĐTT", "2023"}}), 5);
  const auto judged = take_in(
      *kind,
      workbook({"Họ và tên", "Mã CB", "Danh hiệu", "Năm", "Số QĐ", "Ngày ký", "Ghi chú"},
               {{"Lò Thị Thử", "CB001", "Lao động tiên tiến", "2023", "12/QĐ-STN", "20/12/2023", "Bản gốc ở kho"}}),
      6, {}, false);
  EXPECT_EQ(judged[0].judged.state, RowState::changed);
  EXPECT_EQ(stored()[0].record.number, "");  // not out yet
  run([&](platform::Command& command) { ASSERT_TRUE(kind->publish(command, 6).ok()); });
  const auto all = stored();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].record.number, "12/QĐ-STN");
  EXPECT_EQ(all[0].record.note, "Bản gốc ở kho");
  EXPECT_EQ(all[0].status, Status::corrected);
  // Another number for the same title and year is asked about.
  const auto other = trial(*kind, workbook({"Họ và tên", "Mã CB", "Danh hiệu", "Năm", "Số QĐ"},
                                           {{"Lò Thị Thử", "CB001", "LĐTT", "2023", "77/QĐ-STN"}}));
  EXPECT_EQ(other[0].judged.state, RowState::doubtful);
  EXPECT_EQ(other[0].judged.choices.size(), 3U);
}

TEST_P(AwardImport, CodesAndIdNumbersOfOthersAreDoubted) {
  a_person("CB001", "Lò Thị Thử", office, "1985-06-05", "040085000001");
  const std::string file = workbook({"Họ và tên", "Mã CB", "Số CCCD", "Danh hiệu", "Năm"},
                                    {{"Vàng Văn Bền", "CB001", "", "LĐTT", "2023"},
                                     {"Lò T. Thử", "", "040085000001", "LĐTT", "2022"},
                                     {"Cà Văn An", "", "040085000001", "LĐTT", "2021"}});
  const auto judged = trial(*kind, file);
  using S = RowState;
  EXPECT_EQ(states(judged), (std::vector<S>{S::doubtful, S::added, S::doubtful}));
  EXPECT_NE(notes(judged[0]).find("là của Lò Thị Thử"), std::string::npos);
}

TEST(WrittenDecision, AllInOneCell) {
  const auto all = written_decision("Quyết định số 45/QĐ-SXD ngày 20/12/2024 của Giám đốc Sở Xây dựng");
  EXPECT_EQ(all.number, "45/QĐ-SXD");
  EXPECT_EQ(all.day, "2024-12-20");
  EXPECT_EQ(all.authority, "Giám đốc Sở Xây dựng");
  EXPECT_EQ(written_decision("45/QĐ-SXD").number, "45/QĐ-SXD");
  EXPECT_EQ(written_decision("QĐ số 45/QĐ-SXD, 20/12/2024").day, "2024-12-20");
  EXPECT_EQ(written_decision("Số: 45/QĐ-SXD").number, "45/QĐ-SXD");
  EXPECT_EQ(written_decision("").number, "");
  EXPECT_EQ(written_decision("số").number, "số");
}

/// Random registries: exported and imported into an empty one they are the same, and importing them again changes
/// nothing.
TEST_P(AwardImport, WhatIsExportedImportsBackToTheSame) {
  std::mt19937 random(20261126);
  const auto below = [&](std::size_t count) { return static_cast<std::size_t>(random() % count); };
  const std::vector<std::string> names{"Lò Thị Thử", "Cà Văn Sinh", "Nguyễn Đức Mẫu", "Vàng A Bền"};
  for (int round = 0; round < 4; ++round) {
    SCOPED_TRACE(round);
    OneAgency::SetUp();
    RegistryTest::SetUp();
    kind = award_import();
    const auto make_people = [&] {
      std::vector<core::PersonId> ids;
      for (std::size_t i = 0; i < 6; ++i)
        ids.push_back(a_person("CB" + std::to_string(i), names[i % names.size()], i % 2 == 0 ? office : housing,
                               i < 3 ? std::to_string(1970 + i) : ""));
      return ids;
    };
    const auto people = make_people();
    const int count = 40;
    for (int i = 0; i < count; ++i) {
      const int year = 2005 + static_cast<int>(below(20));
      AwardRecord record = a_title(names[below(names.size())], year);
      const CatalogueAward& award = catalogue()[below(catalogue().size())];
      record.award_code = award.code;
      record.award_text = award.label;
      record.kind = award.kind;
      record.level = award.level;
      record.track = award.track;
      record.number = std::to_string(100 + i) + "/QĐ-STN";
      if (below(5) == 0) {
        record.award_code.clear();
        record.award_text = "Thư khen " + std::to_string(below(9));
      }
      if (below(4) == 0) record.years = Years{year - static_cast<int>(below(5)), year};
      if (below(6) == 0) record.day = PartlyDay::of_year(year);
      if (below(9) == 0) record.day.reset();
      record.authority = std::vector<std::string>{"Giám đốc Sở", "Chủ tịch UBND tỉnh", "", "Công đoàn cơ sở"}[below(4)];
      record.level = static_cast<AwardLevel>(below(5));
      record.track = static_cast<Track>(below(4));
      if (below(3) == 0) record.initiative = "Sáng kiến “A & B” số " + std::to_string(i);
      if (below(3) == 0) record.note = "=1+1; ghi, chú\"";
      if (below(4) == 0) record.basis = "Sáng kiến";
      switch (below(4)) {
        case 0: {
          const std::size_t who = below(people.size());
          record.holder.person = people[who];
          record.holder.name = names[who % names.size()];
          record.holder.unit = below(2) == 0 ? office : housing;
          record.holder.unit_name = "Phòng cũ " + std::to_string(below(3));
          record.holder.position = "Chuyên viên " + std::to_string(below(3));
          break;
        }
        case 1:
          record.holder.kind = HolderKind::unit;
          record.holder.unit = below(2) == 0 ? office : housing;
          record.holder.name = "Tập thể tên cũ " + std::to_string(below(3));
          break;
        case 2:
          record.holder.kind = below(2) == 0 ? HolderKind::household : HolderKind::outside;
          record.holder.name = "Hộ ông Giàng " + std::to_string(i);
          record.holder.unit_name = "Bản Mới";
          break;
        default:
          record.holder.name = "Người đã nghỉ " + std::to_string(i);
          record.holder.birth = std::vector<std::string>{"", "1950", "1950-02-03", "1950-02"}[below(4)];
      }
      const AwardId id = an_award(record);
      if (below(4) == 0)
        run([&](platform::Command& command) {
          EXPECT_TRUE(change_award(command, id,
                                   {ChangeKind::correct,
                                    a_day(2026, 1, 1),
                                    "Sai chính tả",
                                    "CV 1",
                                    {{"note", "", "sửa " + std::to_string(i)}, {"position", "", "Chánh"}},
                                    {},
                                    {}})
                          .ok());
          if (below(2) == 0) {
            EXPECT_TRUE(
                change_award(command, id, {ChangeKind::cancel, a_day(2026, 2, 1), "Kê khai sai", "", {}, {}, {}}).ok());
          }
        });
    }
    const auto before = stored();
    const std::string file = exported(*kind, *database, agency);
    // The same again: nothing changes.
    for (const JudgedOne& one : trial(*kind, file))
      EXPECT_EQ(one.judged.state, RowState::same) << one.judged.summary << "\n" << notes(one);
    // Into an empty registry with the same people and units.
    OneAgency::SetUp();
    RegistryTest::SetUp();
    const auto people_again = make_people();
    for (const JudgedOne& one : take_in(*kind, file, 9))
      EXPECT_EQ(one.judged.state, RowState::added) << one.judged.summary << "\n" << notes(one);
    const auto after = stored();
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
      // Numbers of persons and units are given in the same order by the same commands.
      EXPECT_EQ(fields_of(after[i].record), fields_of(before[i].record)) << i;
      EXPECT_EQ(after[i].status, before[i].status) << i;
      EXPECT_EQ(after[i].revision, before[i].revision) << i;
    }
    ASSERT_EQ(people, people_again);
  }
}

}  // namespace thidua::registry
