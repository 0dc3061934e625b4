#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: reports that list their promises by number and tell the results far from there, pointing at them, reach the
// right promise, whatever an officer calls his promises and wherever the number stands in the sentence.

namespace thidua::reading {

namespace {

using core::Verdict;

constexpr std::string_view head = "BÁO CÁO\nKết quả thực hiện giao ước thi đua năm 2025\nI. NHỮNG ĐIỀU ĐÃ GIAO ƯỚC\n";

/// «{n}»: what the promises are called; «{N}»: with a capital.
std::string named(std::string_view text, std::string_view noun) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view place = text.substr(at, 3);
    if (place != "{n}" && place != "{N}") {
      out += text[at++];
      continue;
    }
    std::string word(noun);
    if (place == "{N}") {  // «đ» and «Đ» differ in their second byte
      word = noun.starts_with("đ") ? "Đ" + word.substr(2)
                                   : std::string(1, static_cast<char>(word[0] - 32)) + word.substr(1);
    }
    out += word;
    at += 3;
  }
  return out;
}

std::string listed(const std::vector<std::string_view>& promises, std::string_view before, std::string_view behind) {
  std::string list;
  for (std::size_t index = 0; index < promises.size(); ++index) {
    list +=
        std::string(before) + std::to_string(index + 1) + std::string(behind) + std::string(promises[index]) + ".\n";
  }
  return list;
}

std::vector<Verdict> verdicts_of(const std::string& text) {
  std::vector<Verdict> found;
  for (const Target& target : read(testing::document_of(text)).targets) {
    found.push_back(target.judgement ? target.judgement->verdict : Verdict::not_stated);
  }
  return found;
}

/// What a verdict may be read as: «đạt và vượt» of several says no more than that they are met.
bool fits(Verdict found, Verdict expected) {
  const bool good = expected == Verdict::met || expected == Verdict::exceeded;
  const bool open = expected == Verdict::in_progress;
  return found == expected || (good && (found == Verdict::met || found == Verdict::exceeded)) ||
         (open && (found == Verdict::partly || found == Verdict::not_met)) ||
         (expected == Verdict::proposed && found == Verdict::not_assessed);
}

void expect_verdicts(const std::string& text, const std::vector<Verdict>& expected) {
  const auto found = verdicts_of(text);
  ASSERT_EQ(found.size(), expected.size()) << text;
  for (std::size_t index = 0; index < found.size(); ++index) {
    EXPECT_TRUE(fits(found[index], expected[index]))
        << "promise " << index + 1 << " is " << core::code(found[index]) << " in\n"
        << text;
  }
}

const std::vector<std::string_view> eight{
    "Kết nạp mới tối thiểu 120 hội viên",
    "Doanh thu bình quân mỗi tổ hợp tác đạt 3,6 tỷ đồng",
    "100% tổ hợp tác nộp báo cáo tài chính đúng hạn",
    "Trồng 450 ha rừng phân tán",
    "Không để xảy ra cháy rừng",
    "Cử 100% tổ trưởng đi bồi dưỡng quản lý, trong đó ít nhất 50% được cấp chứng chỉ",
    "Giúp 10 hộ hội viên thoát nghèo",
    "Làm xong 04 mô hình chăn nuôi sạch"};
const std::vector<Verdict> of_eight{Verdict::exceeded, Verdict::not_met,      Verdict::met,
                                    Verdict::not_met,  Verdict::met,          Verdict::met,
                                    Verdict::exceeded, Verdict::not_assessed, Verdict::in_progress};
const std::vector<std::string_view> nine{"Giải ngân vốn đầu tư công đạt trên 95% kế hoạch",
                                         "Khởi công 04 dự án trước ngày 30/6/2025",
                                         "Hoàn thành 07 công trình trường học",
                                         "Không có cán bộ bị kỷ luật",
                                         "Thời gian giải quyết hồ sơ không quá 05 ngày",
                                         "Mỗi phòng có ít nhất 01 sáng kiến",
                                         "Tiết kiệm 10% chi thường xuyên",
                                         "Đạt danh hiệu Đơn vị văn hóa kiểu mẫu",
                                         "Tổ chức 02 hội thao, có ít nhất 150 người tham gia"};
const std::vector<Verdict> of_nine{Verdict::exceeded, Verdict::not_met, Verdict::in_progress, Verdict::met,
                                   Verdict::not_met,  Verdict::met,     Verdict::met,         Verdict::proposed,
                                   Verdict::met,      Verdict::exceeded};

constexpr std::array<std::string_view, 13> ways_of_eight{
    "Về hội viên ({n} 1): cả năm kết nạp 137 người, cao hơn cam kết 17 người.\n"
    "Về doanh thu ({n} 2): bình quân 3,42 tỷ đồng, bằng 95% mức giao ước, do giá sầu riêng "
    "rớt mạnh.\n"
    "Về tài chính ({n} 3): 14/14 tổ nộp trước hạn, giữ trọn lời hứa.\n"
    "Về rừng ({n} 4 và {n} 5): mới trồng được 388 ha, chưa đạt. Cả năm không có vụ cháy "
    "nào.\n"
    "Về cán bộ ({n} 6): 14/14 tổ trưởng đã học xong, đạt; 09 người được cấp chứng chỉ, bằng "
    "64%, vượt.\n"
    "Về nghĩa tình ({n} 7): 10 hộ được hỗ trợ bò giống nhưng cuối tháng 12 mới công bố hộ "
    "nghèo, chưa kết luận được.\n"
    "Về mô hình ({n} 8): đã xong 03 mô hình, mô hình còn lại đang làm.",
    "Về phong trào ({n} 1, 7): kết nạp 137 người, cao hơn cam kết 17 người. Việc rà soát hộ "
    "nghèo chưa xong, chưa kết luận được.\n"
    "Về làm ăn ({n} 2, 3, 8): doanh thu bình quân đạt 3,42 tỷ đồng mỗi tổ, bằng 95% mức giao "
    "ước, do giá rớt mạnh. Báo cáo tài chính thì 14/14 tổ đã nộp trước hạn, giữ trọn lời hứa. "
    "Mô hình chăn nuôi đã xong 03, còn 01 đang làm.\n"
    "Về rừng ({n} 4, 5): trồng được 388 ha, mới bằng 86% cam kết. Không có vụ cháy nào xảy "
    "ra.\n"
    "Về cán bộ ({n} 6): cả 14 tổ trưởng đều qua lớp bồi dưỡng, xong {n} 6 vế đầu; 09 người "
    "được cấp chứng chỉ, tức 64%, vế sau cũng vượt.",
    "Cả năm Hội kết nạp được 137 người, {n} 1 vượt. Đối với {n} 2, bình quân mỗi tổ được 3,42 "
    "tỷ đồng, thấp hơn mức đã hứa. {N} 3 hoàn thành: 14/14 tổ nộp đúng hạn. Trong 450 ha của "
    "{n} 4, mới trồng 388 ha; phần còn lại không kịp thời vụ.\n"
    "{N} 5 giữ vững. {N} 6: cử đủ 14/14 tổ trưởng đi học (đạt), 09 người được cấp chứng chỉ, "
    "bằng 64% (vượt). Về {n} 7, các xã cuối tháng 12 mới công bố hộ nghèo nên {n} này chưa "
    "đánh giá. {N} 8 đang làm dở, xong 03 mô hình.",
    "Kết nạp được 137 hội viên, vượt {n} 1. Doanh thu bình quân 3,42 tỷ đồng, chưa đạt {n} 2. "
    "Các tổ nộp báo cáo tài chính đủ 14/14, hoàn thành {n} 3. Rừng trồng được 388 ha, không "
    "đạt {n} 4. Cả năm không có cháy rừng, giữ được {n} 5. Tổ trưởng đi học đủ 14/14, đạt "
    "phần đầu của {n} 6; 64% được cấp chứng chỉ, vượt phần sau của {n} 6. Hộ nghèo chưa rà "
    "soát xong nên chưa đánh giá {n} 7. Mô hình chăn nuôi xong 03, còn 01 đang làm ({n} 8).",
    "Vượt: {n} 1 và vế sau của {n} 6. Đạt các {n} 3, 5, 6; không đạt các {n} 2, 4; chưa đánh "
    "giá {n} 7; đang thực hiện {n} 8.",
    "Các {n} 3, 5 và 6 đã hoàn thành. {N} 1 vượt. Hai {n} 2 và 4 không đạt. {N} 7 chưa đánh "
    "giá vì chưa có số liệu. {N} 8 đang thực hiện.",
    "Có 01 {n} vượt là {n} 1. Hai {n} không đạt là {n} 2 và {n} 4. {N} 7 chưa đánh giá, {n} 8 "
    "đang thực hiện. Các {n} còn lại đều đạt.",
    "{N} thứ nhất vượt: kết nạp 137 người. {N} thứ hai không đạt, mới được 3,42 tỷ đồng. {N} "
    "thứ ba đạt. {N} thứ tư chưa đạt (388 ha). {N} thứ năm giữ vững. {N} thứ sáu đạt cả hai "
    "vế. {N} thứ bảy chưa đánh giá. {N} thứ tám đang làm.",
    "{N} 1: kết nạp 137 người, vượt. {N} 2: 3,42 tỷ đồng, không đạt. {N} 3: 14/14 tổ nộp đúng "
    "hạn. {N} 4: 388 ha, hụt 62 ha. {N} 5: không có vụ nào. {N} 6: 14/14 tổ trưởng, trong đó "
    "64% được cấp chứng chỉ. {N} 7: chưa đánh giá. {N} 8: đang làm, xong 03 mô hình.",
    "{N} 1\n"
    "Kết nạp 137 người. Tự đánh giá: vượt.\n"
    "{N} 2\n"
    "Bình quân 3,42 tỷ đồng. Tự đánh giá: không đạt.\n"
    "{N} 3\n"
    "14/14 tổ nộp đúng hạn. Tự đánh giá: đạt.\n"
    "{N} 4\n"
    "Trồng 388 ha. Tự đánh giá: không đạt.\n"
    "{N} 5\n"
    "Không có vụ nào. Tự đánh giá: đạt.\n"
    "{N} 6\n"
    "14/14 tổ trưởng đi học, đạt; 64% được cấp chứng chỉ, vượt.\n"
    "{N} 7\n"
    "Chưa có kết quả rà soát nên chưa đánh giá.\n"
    "{N} 8\n"
    "Đang làm, đã xong 03 mô hình.",
    "Hội kết nạp 137 hội viên, vượt 17 người ({n} 1). Doanh thu bình quân 3,42 tỷ đồng, chưa "
    "đạt ({n} 2). Báo cáo tài chính 14/14 tổ nộp đúng hạn ({n} 3). Trồng rừng được 388 ha, "
    "hụt 62 ha ({n} 4); không có vụ cháy rừng nào ({n} 5). 14/14 tổ trưởng đi bồi dưỡng, 64% "
    "được cấp chứng chỉ ({n} 6). Hộ nghèo chưa rà soát xong, chưa đánh giá ({n} 7). Chăn nuôi "
    "sạch xong 03 mô hình, 01 mô hình đang làm ({n} 8).",
    "Nhóm phong trào ({n} 1, 7)\n"
    "Kết nạp 137 người, cao hơn cam kết 17 người. Hộ nghèo chưa rà soát xong nên chưa kết "
    "luận.\n"
    "Nhóm kinh tế ({n} 2, 3, 4, 8)\n"
    "Doanh thu bình quân được 3,42 tỷ đồng mỗi tổ, thấp hơn cam kết. 14/14 tổ nộp báo cáo tài "
    "chính trước hạn, đạt. Rừng phân tán trồng 388 ha, hụt 62 ha, không đạt. Mô hình chăn "
    "nuôi sạch đã xong 03, còn 01 đang làm.\n"
    "Nhóm an ninh, cán bộ ({n} 5, 6)\n"
    "Không có cháy rừng, đạt. Tổ trưởng đi bồi dưỡng đủ 14/14, đạt; được cấp chứng chỉ 64%, "
    "vượt.",
    "Từ {n} 1 đến {n} 3, xin báo cáo như sau: kết nạp 137 người (vượt); doanh thu bình quân "
    "3,42 tỷ đồng (không đạt); báo cáo tài chính nộp đủ 14/14 (đạt).\n"
    "{N} 4 và {n} 5: rừng trồng 388 ha, không đạt; cháy rừng không xảy ra, đạt.\n"
    "{N} 6: đi bồi dưỡng 14/14 tổ trưởng, đạt; chứng chỉ 64%, vượt. Còn {n} 7 và {n} 8: việc "
    "thoát nghèo chưa đánh giá, mô hình chăn nuôi đang làm."};
constexpr std::array<std::string_view, 8> ways_of_nine{
    "Trong số các {n} đã ký, {n} 1 giải ngân được 98,2%, vượt; {n} 2 trượt hạn vì dự án hồ "
    "Khe Vầu mãi ngày 14/8 mới khởi công; {n} 3 xong 05 công trình, còn 02 công trình đang "
    "thi công.\n"
    "{N} 4 được giữ trọn. Riêng {n} 5 thì không được: bình quân mất 6,2 ngày. {N} 6 và {n} 7 "
    "đều hoàn thành.\n"
    "{N} 8 phải chờ: hồ sơ đã trình Sở Nội vụ. Còn {n} 9 thì làm đủ 02 hội thao, thu hút 212 "
    "người, vượt xa dự tính.",
    "Kết quả từng {n} như sau:\n"
    "- {N} 1: 98,2%.\n"
    "- {N} 2: 03/04 dự án đúng hạn, 01 dự án chậm đến tháng 8.\n"
    "- {N} 3: 05/07 công trình, còn lại đang làm.\n"
    "- {N} 4: không có ai.\n"
    "- {N} 5: 6,2 ngày.\n"
    "- {N} 6: phòng nào cũng có.\n"
    "- {N} 7: đúng 10%.\n"
    "- {N} 8: đã trình, đang chờ xét.\n"
    "- {N} 9: 02 hội thao, 212 người.",
    "Nhóm {n} về đầu tư gồm {n} số 1, số 2 và số 3. Giải ngân đạt 98,2%, vượt mức đã ký. Việc "
    "khởi công bị chậm, một dự án lùi đến tháng 8 nên không đạt. Công trình trường học mới "
    "xong 05, số còn lại đang thi công.\n"
    "Nhóm {n} về kỷ cương gồm {n} số 4, 5, 6, 7. Cả năm không có ai bị kỷ luật. Hồ sơ giải "
    "quyết bình quân 6,2 ngày, không đạt. Sáng kiến thì phòng nào cũng có, đạt. Chi thường "
    "xuyên tiết kiệm đúng 10%, đạt.\n"
    "Với {n} số 8, hồ sơ danh hiệu đã trình, đang chờ xét. Với {n} số 9, đã tổ chức đủ 02 hội "
    "thao với 212 người tham gia, vượt.",
    "Đạt và vượt: các {n} 1, 4, 6, 7, 9. Không đạt: {n} 2 (một dự án chậm đến tháng 8), {n} 5 "
    "(bình quân 6,2 ngày). Đang làm dở: {n} 3 (05/07 công trình). Chờ kết quả: {n} 8.",
    "Cơ quan hoàn thành {n} 1 (98,2%), {n} 4, {n} 6, {n} 7 và {n} 9; không hoàn thành {n} 2 "
    "do một dự án chậm hạn và {n} 5 do thiếu người; đang thực hiện {n} 3; {n} 8 đang chờ cấp "
    "trên xét.",
    "Giải ngân: 98,2%, vượt ({n} 1). Khởi công: chậm một dự án, không đạt ({n} 2). Trường "
    "học: xong 05, đang làm 02 ({n} 3). Kỷ luật: không có ({n} 4). Hồ sơ: 6,2 ngày, không đạt "
    "({n} 5). Sáng kiến: phòng nào cũng có, đạt ({n} 6). Chi tiêu: tiết kiệm 10%, đạt ({n} "
    "7). Danh hiệu: đã trình, đang chờ xét ({n} 8). Hội thao: 02 cuộc, 212 người, vượt ({n} "
    "9).",
    "Ở {n} đầu tiên, chúng tôi làm được nhiều hơn đã hứa: 98,2%. {N} thứ hai thì lỡ hẹn, dự "
    "án Khe Vầu đến tháng 8 mới khởi công. {N} thứ ba mới đi được một phần đường, 05 trong 07 "
    "công trình. {N} thứ tư giữ được. {N} thứ năm không giữ được, bình quân 6,2 ngày. {N} thứ "
    "sáu và thứ bảy làm trọn. {N} thứ tám đang chờ Sở Nội vụ xét. {N} cuối cùng vượt: 212 "
    "người dự hai hội thao.",
    "{N} 1 đến {n} 3 thuộc lĩnh vực đầu tư. Giải ngân 98,2%, vượt. Dự án khởi công chậm, "
    "không đạt. Công trình trường học đang dở, mới xong 05. {N} 4 đến {n} 7 thuộc nội bộ: "
    "không có cán bộ bị kỷ luật; giải quyết hồ sơ 6,2 ngày, không đạt; sáng kiến phòng nào "
    "cũng có; tiết kiệm chi thường xuyên đúng 10%. Hai {n} cuối (8 và 9): danh hiệu đang chờ "
    "xét; hội thao có 212 người, vượt."};

std::string document(const std::string& list, std::string_view results, std::string_view noun) {
  return std::string(head) + "Đầu năm đã ký các " + std::string(noun) + ":\n" + list + "\nII. KẾT QUẢ THỰC HIỆN\n" +
         named(results, noun) + "\n";
}

}  // namespace

TEST(PointedResults, WhateverTheWayAndTheNoun) {
  for (const std::string_view noun :
       {"chỉ tiêu", "điều", "cam kết", "lời hứa", "nội dung", "mục tiêu", "việc", "đăng ký"}) {
    for (const std::string_view way : ways_of_eight) {
      expect_verdicts(document(listed(eight, "", ". "), way, noun), of_eight);
    }
    for (const std::string_view way : ways_of_nine) {
      expect_verdicts(document(listed(nine, "(", ") "), way, noun), of_nine);
    }
  }
}

TEST(PointedResults, WhateverTheListLooksLike) {
  for (const std::string_view noun : {"cam kết", "lời hứa"}) {
    const std::string label = named("{N} ", noun);
    for (const std::string_view way : {ways_of_eight[2], ways_of_eight[1]}) {
      expect_verdicts(document(listed(eight, label, ". "), way, noun), of_eight);
      expect_verdicts(document(listed(eight, label, ": "), way, noun), of_eight);
      expect_verdicts(document(listed(eight, label + "số ", " - "), way, noun), of_eight);
      expect_verdicts(document(listed(eight, "", ") "), way, noun), of_eight);
    }
  }
}

TEST(PointedResults, CountedOffInOneParagraph) {
  const std::string text =
      "BÁO CÁO\n"
      "Kết quả thực hiện giao ước thi đua năm 2025\n"
      "I. KẾT QUẢ THỰC HIỆN GIAO ƯỚC\n"
      "Điểm thứ nhất, trồng ít nhất 450 ha rừng: đã trồng 388 ha, không đạt. Điểm thứ hai, "
      "không để xảy ra cháy rừng: giữ được cả năm. Điểm thứ ba, kết nạp 120 hội viên: kết nạp "
      "137 người, vượt. Điểm thứ tư, làm xong 04 mô hình chăn nuôi: xong 03, còn 01 đang làm.\n"
      "";
  expect_verdicts(text, {Verdict::not_met, Verdict::met, Verdict::exceeded, Verdict::in_progress});
}

TEST(PointedResults, ListedInOneParagraph) {
  const std::string text =
      "BÁO CÁO\n"
      "Kết quả thực hiện giao ước thi đua năm 2025\n"
      "I. NỘI DUNG ĐÃ KÝ\n"
      "Hội đã ký các nội dung: (1) trồng 450 ha rừng phân tán; (2) không để xảy ra cháy rừng; "
      "(3) kết nạp mới ít nhất 120 hội viên; (4) làm xong 04 mô hình chăn nuôi sạch.\n"
      "\n"
      "II. KẾT QUẢ\n"
      "Rừng trồng được 388 ha, nội dung (1) không đạt. Nội dung (2) giữ vững. Về nội dung (3), "
      "kết nạp 137 người, vượt. Nội dung (4) đang làm, xong 03 mô hình.\n"
      "";
  expect_verdicts(text, {Verdict::not_met, Verdict::met, Verdict::exceeded, Verdict::in_progress});
}

TEST(PointedResults, CalledByOrderWithoutANoun) {
  const std::string text =
      "BÁO CÁO\n"
      "Kết quả thực hiện giao ước thi đua năm 2025\n"
      "I. NHỮNG ĐIỀU ĐÃ HỨA\n"
      "Một là, trồng 450 ha rừng phân tán.\n"
      "Hai là, không để xảy ra cháy rừng.\n"
      "Ba là, kết nạp mới ít nhất 120 hội viên.\n"
      "Bốn là, làm xong 04 mô hình chăn nuôi sạch.\n"
      "\n"
      "II. KẾT QUẢ THỰC HIỆN\n"
      "Điều thứ nhất không đạt, trồng được 388 ha. Điều thứ hai giữ vững. Với điều thứ ba, kết "
      "nạp 137 người, vượt. Điều thứ tư đang làm, xong 03 mô hình.\n"
      "";
  expect_verdicts(text, {Verdict::not_met, Verdict::met, Verdict::exceeded, Verdict::in_progress});
}

TEST(PointedResults, CalledByOrderInBullets) {
  const std::string text =
      "BÁO CÁO\n"
      "Kết quả thực hiện giao ước thi đua năm 2025\n"
      "I. NHỮNG ĐIỀU ĐÃ HỨA\n"
      "- Thứ nhất, trồng 450 ha rừng phân tán.\n"
      "- Thứ hai, không để xảy ra cháy rừng.\n"
      "- Thứ ba, kết nạp mới ít nhất 120 hội viên.\n"
      "- Thứ tư, làm xong 04 mô hình chăn nuôi sạch.\n"
      "\n"
      "II. KẾT QUẢ THỰC HIỆN\n"
      "Lời hứa thứ nhất không đạt, trồng được 388 ha. Lời hứa thứ hai giữ vững. Với lời hứa thứ "
      "ba, kết nạp 137 người, vượt. Lời hứa thứ tư đang làm, xong 03 mô hình.\n"
      "";
  expect_verdicts(text, {Verdict::not_met, Verdict::met, Verdict::exceeded, Verdict::in_progress});
}

TEST(PointedResults, LettersOfTwoParts) {
  const std::string text =
      "BÁO CÁO\n"
      "Kết quả thực hiện giao ước thi đua năm 2025\n"
      "I. CÁC CHỈ TIÊU ĐÃ KÝ\n"
      "1. Kinh tế\n"
      "a) Trồng 450 ha rừng phân tán;\n"
      "b) Làm xong 04 mô hình chăn nuôi sạch.\n"
      "2. Công tác Hội\n"
      "a) Kết nạp mới ít nhất 120 hội viên;\n"
      "b) Không để xảy ra cháy rừng.\n"
      "\n"
      "II. KẾT QUẢ THỰC HIỆN\n"
      "Điểm a mục 1 không đạt, chỉ trồng được 388 ha; điểm b mục 1 đang làm, xong 03 mô hình. "
      "Về điểm a mục 2, kết nạp 137 người, vượt. Điểm b mục 2 giữ vững.\n"
      "";
  expect_verdicts(text, {Verdict::not_met, Verdict::in_progress, Verdict::exceeded, Verdict::met});
}

TEST(PointedResults, NumbersOfTwoParts) {
  const std::string text =
      "BÁO CÁO\n"
      "Kết quả thực hiện giao ước thi đua năm 2025\n"
      "I. CÁC CHỈ TIÊU ĐÃ KÝ\n"
      "1. Kinh tế\n"
      "1.1. Trồng 450 ha rừng phân tán;\n"
      "1.2. Làm xong 04 mô hình chăn nuôi sạch.\n"
      "2. Công tác Hội\n"
      "2.1. Kết nạp mới ít nhất 120 hội viên;\n"
      "2.2. Không để xảy ra cháy rừng.\n"
      "\n"
      "II. KẾT QUẢ THỰC HIỆN\n"
      "Chỉ tiêu 1.1 không đạt, chỉ trồng được 388 ha; chỉ tiêu 1.2 đang làm, xong 03 mô hình. "
      "Về chỉ tiêu 2.1, kết nạp 137 người, vượt. Mục 2.2 giữ vững.\n"
      "";
  expect_verdicts(text, {Verdict::not_met, Verdict::in_progress, Verdict::exceeded, Verdict::met});
}

TEST(PointedResults, NumbersThatNameTheirPart) {
  const std::string text =
      "BÁO CÁO\n"
      "Kết quả thực hiện giao ước thi đua năm 2025\n"
      "A. CÁC CHỈ TIÊU ĐÃ KÝ\n"
      "I. Kinh tế\n"
      "1. Trồng 450 ha rừng phân tán;\n"
      "2. Làm xong 04 mô hình chăn nuôi sạch.\n"
      "II. Công tác Hội\n"
      "1. Kết nạp mới ít nhất 120 hội viên;\n"
      "2. Không để xảy ra cháy rừng.\n"
      "\n"
      "B. KẾT QUẢ THỰC HIỆN\n"
      "Chỉ tiêu 1 phần I không đạt, chỉ trồng được 388 ha; chỉ tiêu 2 phần I đang làm, xong 03 "
      "mô hình. Chỉ tiêu II.1 vượt: kết nạp 137 người. Chỉ tiêu II.2 giữ vững.\n"
      "";
  expect_verdicts(text, {Verdict::not_met, Verdict::in_progress, Verdict::exceeded, Verdict::met});
}

TEST(PointedResults, Letters) {
  const std::string text =
      "BÁO CÁO\n"
      "Kết quả thực hiện giao ước thi đua năm 2025\n"
      "I. CÁC CHỈ TIÊU ĐÃ KÝ\n"
      "a) Trồng 450 ha rừng phân tán;\n"
      "b) Không để xảy ra cháy rừng;\n"
      "c) Kết nạp mới ít nhất 120 hội viên;\n"
      "d) Làm xong 04 mô hình chăn nuôi sạch.\n"
      "\n"
      "II. KẾT QUẢ THỰC HIỆN\n"
      "Các ý b, c đạt (kết nạp 137 người). Ý a không đạt vì chỉ trồng 388 ha. Riêng ý d đang "
      "làm, xong 03 mô hình.\n"
      "";
  expect_verdicts(text, {Verdict::not_met, Verdict::met, Verdict::met, Verdict::in_progress});
}

TEST(PointedResults, BulletsByTheirPlaces) {
  const std::string text =
      "BÁO CÁO\n"
      "Kết quả thực hiện giao ước thi đua năm 2025\n"
      "I. CÁC CHỈ TIÊU ĐÃ KÝ\n"
      "- Trồng 450 ha rừng phân tán.\n"
      "- Không để xảy ra cháy rừng.\n"
      "- Kết nạp mới ít nhất 120 hội viên.\n"
      "- Làm xong 04 mô hình chăn nuôi sạch.\n"
      "\n"
      "II. KẾT QUẢ THỰC HIỆN\n"
      "Chỉ tiêu thứ nhất không đạt, trồng được 388 ha. Chỉ tiêu thứ hai giữ vững. Với chỉ tiêu "
      "thứ ba, kết nạp 137 người, vượt. Chỉ tiêu cuối cùng đang làm, xong 03 mô hình.\n"
      "";
  expect_verdicts(text, {Verdict::not_met, Verdict::met, Verdict::exceeded, Verdict::in_progress});
}

TEST(PointedResults, BareNumbersInBrackets) {
  const std::string text =
      "BÁO CÁO\n"
      "Kết quả thực hiện giao ước thi đua năm 2025\n"
      "I. CÁC CHỈ TIÊU ĐÃ KÝ\n"
      "(1) Trồng 450 ha rừng phân tán.\n"
      "(2) Không để xảy ra cháy rừng.\n"
      "(3) Kết nạp mới ít nhất 120 hội viên.\n"
      "(4) Làm xong 04 mô hình chăn nuôi sạch.\n"
      "\n"
      "II. KẾT QUẢ THỰC HIỆN\n"
      "Hội trồng được 388 ha, không đạt (1). Cả năm không có cháy rừng, đạt (2). Kết nạp 137 "
      "hội viên, vượt (3). Mô hình chăn nuôi xong 03, đang làm mô hình thứ tư (4).\n"
      "";
  expect_verdicts(text, {Verdict::not_met, Verdict::met, Verdict::exceeded, Verdict::in_progress});
}

TEST(PointedResults, NumbersBehindANameInBrackets) {
  const std::string text =
      "BÁO CÁO\n"
      "Kết quả thực hiện giao ước thi đua năm 2025\n"
      "I. CÁC CHỈ TIÊU ĐÃ KÝ\n"
      "1. Trồng 450 ha rừng phân tán.\n"
      "2. Không để xảy ra cháy rừng.\n"
      "3. Kết nạp mới ít nhất 120 hội viên.\n"
      "4. Làm xong 04 mô hình chăn nuôi sạch.\n"
      "\n"
      "II. KẾT QUẢ THỰC HIỆN\n"
      "Chỉ tiêu trồng rừng (số 1) không đạt: 388 ha. Chỉ tiêu về phòng cháy (số 2) giữ vững. "
      "Chỉ tiêu kết nạp hội viên (số 3) vượt, với 137 người. Chỉ tiêu về mô hình (số 4) đang "
      "thực hiện, mới xong 03.\n"
      "";
  expect_verdicts(text, {Verdict::not_met, Verdict::met, Verdict::exceeded, Verdict::in_progress});
}

TEST(PointedResults, CountsWithTheirNumbersInBrackets) {
  const std::string text =
      "BÁO CÁO\n"
      "Kết quả thực hiện giao ước thi đua năm 2025\n"
      "I. CÁC CHỈ TIÊU ĐÃ KÝ\n"
      "1. Trồng 450 ha rừng phân tán.\n"
      "2. Không để xảy ra cháy rừng.\n"
      "3. Kết nạp mới ít nhất 120 hội viên.\n"
      "4. Làm xong 04 mô hình chăn nuôi sạch.\n"
      "5. Thu quỹ Hội 12 triệu đồng.\n"
      "\n"
      "II. KẾT QUẢ THỰC HIỆN\n"
      "Trong 05 chỉ tiêu đã ký, có 03 chỉ tiêu hoàn thành (chỉ tiêu 2, 3, 5), 01 chỉ tiêu không "
      "đạt (chỉ tiêu 1) và 01 chỉ tiêu đang thực hiện (chỉ tiêu 4).\n"
      "";
  expect_verdicts(text, {Verdict::not_met, Verdict::met, Verdict::met, Verdict::in_progress, Verdict::met});
}

TEST(PointedResults, CountsAndSectionsAreNoNumbersOfPromises) {
  // a number that counts: «chỉ tiêu 3» is promised, «03 chỉ tiêu» and «giao ước 3,4 điểm» are not pointed at
  const std::string list =
      listed({"Trồng 450 ha rừng", "Kết nạp 120 hội viên", "Giảm 05 hộ nghèo", "Mở 02 lớp học"}, "", ". ");
  expect_verdicts(
      std::string(head) + list +
          "II. KẾT QUẢ THỰC HIỆN\n- Về chỉ tiêu 1: trồng 438 ha, thấp hơn giao ước 3,4 điểm phần trăm, không đạt.\n"
          "- Về chỉ tiêu 2: kết nạp 137 người, đạt.\n",
      {Verdict::not_met, Verdict::met, Verdict::not_stated, Verdict::not_stated});
}

TEST(PointedResults, WhatOnlyItsOrderTellsIsNeverSure) {
  const std::string text =
      std::string(head) + listed(eight, "", ". ") +
      "II. KẾT QUẢ THỰC HIỆN\nVề kinh tế (chỉ tiêu 2, 4): giá rớt, hụt khá nhiều. Nắng hạn kéo dài, không đạt.\n";
  for (const Target& target : read(testing::document_of(text)).targets) {
    EXPECT_LT(target.confidence, sure_from) << target.quote.text;
  }
}

}  // namespace thidua::reading
