#include "reading/split.h"

#include <gtest/gtest.h>

#include "reading/testing.h"

namespace thidua::reading {

namespace {

std::vector<std::string> parts_of(std::string_view text, bool report = false) {
  const auto document = testing::document_of(text);
  const Source source(document);
  std::vector<std::string> parts;
  for (const Part& part : split_item(source, {0, source.low().size()}, report).parts) {
    parts.push_back(source.clean(part.range));
  }
  return parts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST(Split, ClausesThatCanBeJudgedApartAreParted) {
  EXPECT_EQ(parts_of("95% học sinh lên lớp; trên 40% học sinh khá, giỏi."),
            (Texts{"95% học sinh lên lớp", "trên 40% học sinh khá, giỏi"}));
  EXPECT_EQ(parts_of("100% tổ đạt tiên tiến, trong đó ít nhất 20% tổ xuất sắc."),
            (Texts{"100% tổ đạt tiên tiến", "trong đó ít nhất 20% tổ xuất sắc"}));
  EXPECT_EQ(parts_of("90% hộ nộp phí đúng hạn, không có hộ nợ đọng."),
            (Texts{"90% hộ nộp phí đúng hạn", "không có hộ nợ đọng"}));
  EXPECT_EQ(parts_of("Có ít nhất 3 đề tài cấp tỉnh và có ít nhất 5 đề tài cấp cơ sở."),
            (Texts{"Có ít nhất 3 đề tài cấp tỉnh", "có ít nhất 5 đề tài cấp cơ sở"}));
  EXPECT_EQ(parts_of("Mỗi chi hội có một đoạn đường hoa và mỗi chi hội có một bể chứa vỏ thuốc."),
            (Texts{"Mỗi chi hội có một đoạn đường hoa", "mỗi chi hội có một bể chứa vỏ thuốc"}));
}

TEST(Split, ListsUnderOneNumberStayTogether) {
  EXPECT_EQ(parts_of("100% giáo viên chấp hành nội quy của trường; quy chế chuyên môn; quy tắc ứng xử."),
            (Texts{"100% giáo viên chấp hành nội quy của trường; quy chế chuyên môn; quy tắc ứng xử"}));
  EXPECT_EQ(parts_of("Không để xảy ra cháy, nổ, mất trộm."), (Texts{"Không để xảy ra cháy, nổ, mất trộm"}));
  EXPECT_EQ(parts_of("100% nhân viên thực hiện “3 tốt” (Tốt việc; Tốt lời; Tốt nếp)."),
            (Texts{"100% nhân viên thực hiện “3 tốt” (Tốt việc; Tốt lời; Tốt nếp)"}));
}

TEST(Split, ABracketWithAPromiseOfItsOwnIsAPart) {
  EXPECT_EQ(parts_of("100% quy trình được ban hành (90% được công bố trên mạng); 5 quy trình mới."),
            (Texts{"100% quy trình được ban hành", "90% được công bố trên mạng", "5 quy trình mới"}));
  EXPECT_EQ(parts_of("Tổ chức tập huấn ít nhất (2 lớp/năm)."), (Texts{"Tổ chức tập huấn ít nhất (2 lớp/năm)"}));
}

TEST(Split, ADraftersNoteIsNoPartOfThePromise) {
  EXPECT_EQ(parts_of("Trồng 500 cây xanh (đề nghị Tổ Hành chính bổ sung)."), (Texts{"Trồng 500 cây xanh"}));
}

TEST(Split, ALeadIsNotTheLabelOfAValue) {
  EXPECT_EQ(parts_of("Về công tác y tế: Khám sức khỏe cho 100% giáo viên."),
            (Texts{"Khám sức khỏe cho 100% giáo viên"}));
  EXPECT_EQ(parts_of("Tỷ lệ trẻ em tiêm chủng: trên 95%."), (Texts{"Tỷ lệ trẻ em tiêm chủng: trên 95%"}));
}

TEST(Split, VerdictsStandBehindWhatTheyJudge) {
  EXPECT_EQ(parts_of("Trên 90% hồ sơ đúng hạn (đạt chỉ tiêu).", true), (Texts{"Trên 90% hồ sơ đúng hạn"}));
  EXPECT_EQ(parts_of("Thu 5 tỷ đồng. Kết quả: đạt 102% kế hoạch.", true), (Texts{"Thu 5 tỷ đồng"}));
  EXPECT_EQ(parts_of("Mở 3 lớp (đã hoàn thành); cử 10 người đi học (chưa đạt, mới cử 7 người).", true),
            (Texts{"Mở 3 lớp", "cử 10 người đi học"}));
}

TEST(Split, BehindAZeroAShareWithItsBoundIsAPart) {
  EXPECT_EQ(parts_of("Không có hồ sơ quá hạn, hồ sơ trả lại không quá 1%."),
            (Texts{"Không có hồ sơ quá hạn", "hồ sơ trả lại không quá 1%"}));
}

TEST(Split, TheNextPromiseIsNotTheResultOfTheOneBefore) {
  EXPECT_EQ(parts_of("Giảm 5% hộ nghèo; giảm 3% hộ cận nghèo (đạt chỉ tiêu).", true),
            (Texts{"Giảm 5% hộ nghèo", "giảm 3% hộ cận nghèo"}));
}

TEST(Split, AgesTellWhoIsMeant) {
  EXPECT_EQ(parts_of("Huy động trẻ 5 tuổi ra lớp đạt 100%, trẻ 3 - 4 tuổi đạt ít nhất 97,5%."),
            (Texts{"Huy động trẻ 5 tuổi ra lớp đạt 100%", "trẻ 3 - 4 tuổi đạt ít nhất 97,5%"}));
  EXPECT_EQ(parts_of("100% viên chức được khám sức khỏe, trong đó nữ từ 35 tuổi trở lên được khám chuyên khoa."),
            (Texts{"100% viên chức được khám sức khỏe", "trong đó nữ từ 35 tuổi trở lên được khám chuyên khoa"}));
}

TEST(Split, AnotherCircleOfThoseCounted) {
  EXPECT_EQ(parts_of("Mỗi trường có ít nhất 03 giải cấp huyện, cả Cụm có từ 05 giải cấp tỉnh."),
            (Texts{"Mỗi trường có ít nhất 03 giải cấp huyện", "cả Cụm có từ 05 giải cấp tỉnh"}));
  EXPECT_EQ(parts_of("Đo kiểm môi trường 01 lần/năm; nồng độ bụi, tiếng ồn nằm trong giới hạn cho phép."),
            (Texts{"Đo kiểm môi trường 01 lần/năm", "nồng độ bụi, tiếng ồn nằm trong giới hạn cho phép"}));
}

TEST(Split, AListOfNamesWithTheirShares) {
  EXPECT_EQ(parts_of("Giải quyết từ 92% số án trở lên, trong đó án hình sự 98%, án hành chính 78%."),
            (Texts{"Giải quyết từ 92% số án trở lên", "trong đó án hình sự 98%", "án hành chính 78%"}));
}

}  // namespace thidua::reading
