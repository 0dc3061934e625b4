#include "reading/prose_reader.h"

#include <gtest/gtest.h>

#include "reading/extract.h"
#include "reading/prose_tagger.h"
#include "reading/quoted_promises.h"
#include "reading/testing.h"
#include "reading/told_verdict.h"

namespace thidua::reading {

namespace {

const std::string report_head = "BÁO CÁO\nKết quả thực hiện giao ước thi đua năm 2025\n\nI. KẾT QUẢ CÁC CHỈ TIÊU\n\n";

/// «met giúp ít nhất 06 hộ thoát nghèo»: verdict and words of each target of a report with this body.
std::vector<std::string> targets_told(const std::string& body) {
  std::vector<std::string> told;
  for (const Target& target : read(testing::document_of(report_head + body + "\n")).targets) {
    const auto verdict = target.judgement ? target.judgement->verdict : core::Verdict::not_stated;
    told.push_back(std::string(core::code(verdict)) + ' ' + target.quote.text);
  }
  return told;
}

std::vector<std::string> quoted_in(const std::string& paragraph) {
  const auto document = testing::document_of(paragraph);
  const Source source(document);
  std::vector<std::string> found;
  for (const NamedPromise& one : quoted_promises(source, {0, source.shown().size()})) {
    found.push_back(source.clean(one.promise) + " | " + source.clean(one.told));
  }
  return found;
}

using Lines = std::vector<std::string>;

}  // namespace

// Aim: wherever a sentence pledges, the promise is found, without who pledged and without the story around it.
TEST(ProseReader, FindsPromisesInsideSentences) {
  EXPECT_EQ(
      targets_told("Về giảm nghèo, Chi bộ đăng ký giúp ít nhất 06 hộ thoát nghèo. Cuối năm rà soát lại, thôn có 07 "
                   "hộ ra khỏi danh sách, chỉ tiêu này vượt 01 hộ."),
      (Lines{"exceeded giúp ít nhất 06 hộ thoát nghèo"}));
  EXPECT_EQ(
      targets_told("Năm ngoái khu rừng bị cháy 3,4 ha, vì thế năm nay anh em kiểm lâm hạ quyết tâm không để xảy ra "
                   "cháy rừng. Nhờ trực gác suốt mùa khô, mục tiêu ấy đã giữ được đến ngày cuối năm."),
      (Lines{"met không để xảy ra cháy rừng"}));
  EXPECT_EQ(
      targets_told("Chi bộ phấn đấu 100% đảng viên cài đặt Sổ tay đảng viên điện tử. Ba đồng chí cao tuổi không có "
                   "điện thoại thông minh nên chỉ đạt 90,3%, không đạt chỉ tiêu."),
      (Lines{"not_met 100% đảng viên cài đặt Sổ tay đảng viên điện tử"}));
}

// Aim: a paragraph that only tells, thanks or explains promises nothing.
TEST(ProseReader, TakesNothingFromWhatOnlyTells) {
  EXPECT_EQ(
      targets_told("Nhìn lại một năm, điều được nhất là anh chị em đã quen với nếp làm việc mới, ít phải nhắc nhau. "
                   "Cái còn yếu là khâu ghi chép, cuối kỳ không có sổ sách để chứng minh."),
      Lines{});
  EXPECT_EQ(
      targets_told("Tổ kiểm tra của Cụm đã làm việc với từng đơn vị từ ngày 02 đến ngày 06/12. Qua kiểm tra, hồ sơ tự "
                   "chấm của các đơn vị cơ bản đầy đủ."),
      Lines{});
}

// Aim: what is quoted word for word is the promise, and what stands behind it tells of it.
TEST(QuotedPromises, AreTakenWithWhatIsTold) {
  EXPECT_EQ(quoted_in("Giao ước viết: “Sưu tầm ít nhất 120 hiện vật”. Kho cơ sở nhập được 137 hiện vật."),
            (Lines{"Sưu tầm ít nhất 120 hiện vật | Kho cơ sở nhập được 137 hiện vật."}));
  EXPECT_EQ(quoted_in("Hai bên từng thống nhất “100% viên chức hoàn thành nhiệm vụ trở lên”. Hội đồng chưa họp."),
            (Lines{"100% viên chức hoàn thành nhiệm vụ trở lên | Hội đồng chưa họp."}));
  EXPECT_EQ(
      quoted_in("Một lời hứa khác là “Mỗi phòng có một sáng kiến”; ba phòng đã có. Cam kết sau cùng là “Không để xảy "
                "ra mất mát”, đã giữ được."),
      (Lines{"Mỗi phòng có một sáng kiến | ba phòng đã có.", "Không để xảy ra mất mát | đã giữ được."}));
}

// Aim: a name in quotation marks is no promise.
TEST(QuotedPromises, AreNotNames) {
  EXPECT_EQ(
      quoted_in("Đơn vị phát động phong trào “Dân vận khéo” và cuộc vận động “Ngày vì người nghèo” trong toàn ngành."),
      Lines{});
  EXPECT_EQ(quoted_in("Quỹ “Nghĩa tình” thu được 12.400.000 đồng."), Lines{});
}

// Aim: promises listed under any heading, results told by fields of work under their own names.
TEST(PromiseParts, AreMatchedByWhatTheyShare) {
  const auto extract = read(testing::document_of(
      "BÁO CÁO\nTổng kết việc thực hiện giao ước thi đua năm 2025\n\nPhần thứ nhất\nNHỮNG ĐIỀU ĐÃ KÝ TRONG GIAO ƯỚC\n\n"
      "(1) Tỷ lệ sinh viên bỏ học không quá 4%.\n(2) Công bố tối thiểu 60 bài báo khoa học.\n"
      "(3) 100% viên chức được khám sức khỏe định kỳ.\n(4) Doanh thu chuyển giao công nghệ từ 3,5 tỷ đồng trở lên.\n\n"
      "Phần thứ hai\nKẾT QUẢ THEO TỪNG MẢNG CÔNG VIỆC\n\n1. Mảng đào tạo\n"
      "Về tình trạng bỏ học: tổng hợp hai học kỳ là 4,8% quy mô sinh viên. Nhà trường tự nhận chưa hoàn thành.\n"
      "2. Mảng khoa học\nTổng số bài báo công bố là 71 bài, vượt 11 bài.\n"
      "Chuyển giao công nghệ đem về 4,12 tỷ đồng, bằng 117,7% mức giao ước.\n"
      "3. Mảng đời sống\nKhám sức khỏe: tổ chức hai đợt, không sót người nào; đạt.\n"));
  ASSERT_EQ(extract.targets.size(), 4U);
  std::vector<core::Verdict> verdicts;
  for (const Target& target : extract.targets) {
    verdicts.push_back(target.judgement->verdict);
  }
  EXPECT_EQ(verdicts, (std::vector{core::Verdict::not_met, core::Verdict::exceeded, core::Verdict::met,
                                   core::Verdict::exceeded}));
}

// Aim: numbers in words count where more than one word spells them.
TEST(ProseReader, ReadsNumbersInWords) {
  const auto extract = read(testing::document_of(
      report_head + "1. Trồng mới ba mươi héc-ta quế. Đạt.\n2. Đón mười hai nghìn lượt bạn đọc. Đạt.\n"));
  ASSERT_EQ(extract.targets.size(), 2U);
  EXPECT_EQ(extract.targets[0].quantity.values, (std::vector{core::Decimal(30)}));
  EXPECT_EQ(extract.targets[1].quantity.values, (std::vector{core::Decimal(12000)}));
}

// Aim: the models are there, read back as they were written, and an essay is left alone.
TEST(LearnedModel, IsPartOfTheProgram) {
  const auto prose = ProseModel::parse(model_text("prose.txt"));
  const auto verdicts = VerdictModel::parse(model_text("verdicts.txt"));
  EXPECT_FALSE(prose.empty());
  EXPECT_FALSE(verdicts.empty());
  EXPECT_EQ(ProseModel::parse(prose.text()).text(), prose.text());
  EXPECT_TRUE(ProseModel::parse("no weights\n# a remark\t1 2 3\n").empty());
  EXPECT_EQ(ProseModel::parse("w hứa\t-1 20 3\n").find("w hứa")->at(1), 20);

  std::string essay;
  for (int word = 0; word < 2000; ++word) {
    essay += "chỉ tiêu 5% ";
  }
  const auto document = testing::document_of(essay);
  const Source source(document);
  EXPECT_TRUE(tagged_promises(source, {0, source.shown().size()}).empty());
}

// Aim: the words told decide where the rules are silent.
TEST(ToldVerdict, IsTakenFromTheWords) {
  const auto verdict_of = [](const std::string& promise, const std::string& told) {
    const auto document = testing::document_of(promise + '\n' + told);
    const Source source(document);
    const std::size_t cut = source.shown().find('\n');
    const auto found = told_verdict(source, {{0, cut}, {cut + 1, source.shown().size()}, false});
    return found ? found->verdict : core::Verdict::not_stated;
  };
  EXPECT_EQ(verdict_of("kết nạp 02 đảng viên", "đã kết nạp 02 đồng chí, hoàn thành chỉ tiêu"), core::Verdict::met);
  EXPECT_EQ(verdict_of("trồng mới 8 ha dâu", "do nước lũ rút chậm nên mới trồng được 5 ha, không đạt"),
            core::Verdict::not_met);
  EXPECT_EQ(verdict_of("được tặng Bằng khen", "hồ sơ đã trình, đang chờ quyết định"), core::Verdict::proposed);
  const auto document = testing::document_of("kết nạp 02 đảng viên");
  const Source source(document);
  EXPECT_FALSE(told_verdict(source, {{0, source.shown().size()}, {0, 0}, false}));
}

}  // namespace thidua::reading
