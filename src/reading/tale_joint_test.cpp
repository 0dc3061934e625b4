#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "reading/extract.h"
#include "reading/source.h"
#include "reading/tale_joint.h"
#include "reading/testing.h"

// Aim: where a sentence goes over from its promise to its result with no sign of its own, it is cut there and nowhere
// else; reports written so, in bullets and in prose, give each promise its own result.

namespace thidua::reading {

namespace {

using core::Verdict;

/// «promise | told», or empty where the sentence is not cut.
std::string cut(std::string_view sentence) {
  const doc_model::Document document = testing::document_of(sentence);
  const Source source(document);
  const auto joint = tale_joint(source, {0, source.shown().size()});
  return joint ? std::string(source.shown(joint->promise)) + " | " + std::string(source.shown(joint->told)) : "";
}

std::vector<Verdict> results_of(std::string_view lines) {
  std::vector<Verdict> found;
  const std::string text =
      "BÁO CÁO\nKết quả thi đua năm 2025\nI. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\n" + std::string(lines) + "\n";
  for (const Target& target : read(testing::document_of(text)).targets) {
    found.push_back(target.judgement ? target.judgement->verdict : Verdict::not_stated);
  }
  return found;
}

}  // namespace

TEST(TaleJoint, WordsOfTheStateOfTheWorkOpenTheResult) {
  EXPECT_EQ(cut("Kết nạp 60 hội viên mới, Hội đã kết nạp 74 hội viên"),
            "Kết nạp 60 hội viên mới | Hội đã kết nạp 74 hội viên");
  EXPECT_EQ(cut("Xây dựng quỹ 250 triệu đồng, đến nay quỹ có 231 triệu đồng"),
            "Xây dựng quỹ 250 triệu đồng | đến nay quỹ có 231 triệu đồng");
  EXPECT_EQ(cut("Mỗi chi hội có một mô hình, còn chi hội Khe Đá chưa lập được"),
            "Mỗi chi hội có một mô hình | còn chi hội Khe Đá chưa lập được");
  EXPECT_EQ(cut("Không có hội viên vi phạm, cả năm không phát sinh"),
            "Không có hội viên vi phạm | cả năm không phát sinh");
  EXPECT_EQ(cut("Vận động quỹ ít nhất 450 triệu đồng đã được 512 triệu đồng"),
            "Vận động quỹ ít nhất 450 triệu đồng | đã được 512 triệu đồng");
}

TEST(TaleJoint, TheSameThingCountedAgainIsTheResult) {
  EXPECT_EQ(cut("Giúp 15 hộ thoát nghèo, có 18 hộ được công nhận"), "Giúp 15 hộ thoát nghèo | có 18 hộ được công nhận");
  EXPECT_EQ(cut("Tỷ lệ người có thẻ từ 95% trở lên, xã đạt 96,8%"), "Tỷ lệ người có thẻ từ 95% trở lên | xã đạt 96,8%");
}

TEST(TaleJoint, TwoPromisesOrATaleAreNotCut) {
  EXPECT_EQ(cut("100% đoàn viên học nghị quyết, có 90% đạt khá, giỏi"), "");
  EXPECT_EQ(cut("Tổ chức 12 lớp, có ít nhất 400 lượt người dự"), "");
  EXPECT_EQ(cut("Hội đã kết nạp 60 hội viên, có 18 hội viên nữ"), "");
  EXPECT_EQ(cut("Ít nhất 85% tin, bài do Trung tâm tự thực hiện"), "");
  EXPECT_EQ(cut("Kết nạp 10 đảng viên, trong đó có 4 nữ"), "");
  EXPECT_EQ(cut("Có 2/4 chỉ tiêu hoàn thành, mức độ hài lòng chỉ ở 93%"), "");
}

TEST(TaleJoint, BulletsOfAReportGetTheirResults) {
  const std::vector<Verdict> expected{Verdict::exceeded, Verdict::not_met, Verdict::met};
  EXPECT_EQ(results_of("- Kết nạp 60 hội viên mới, Hội đã kết nạp 74 hội viên.\n"
                       "- Xây dựng quỹ 250 triệu đồng, đến nay quỹ mới có 231 triệu đồng.\n"
                       "- Tổ chức 12 lớp tập huấn, đã tổ chức đủ 12 lớp."),
            expected);
}

TEST(TaleJoint, SoDoSentencesOfProse) {
  const std::vector<Verdict> expected{Verdict::exceeded, Verdict::not_met, Verdict::met};
  EXPECT_EQ(results_of("Về tổ chức: kết nạp 60 hội viên mới, Hội đã kết nạp 74 hội viên. Xây dựng quỹ 250 triệu đồng, "
                       "đến nay quỹ mới có 231 triệu đồng. Tổ chức 12 lớp tập huấn, đã tổ chức đủ 12 lớp."),
            expected);
}

}  // namespace thidua::reading
