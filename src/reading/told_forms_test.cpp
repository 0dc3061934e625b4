#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "reading/extract.h"
#include "reading/testing.h"

// Aim: a promise and its result are read the same in whatever form a report sets them: behind a colon, as the next
// sentence, in a closing bracket, in the line below. `forms` says which of them are read today; «-» is one that is not.

namespace thidua::reading {

namespace {

using core::Verdict;

struct ToldForm {
  std::string promise;
  std::string result;
  std::string_view forms;  // ':' '.' '(' '+', or '-' at its place
  std::vector<Verdict> good;
};

const std::vector<ToldForm>& told_forms() {
  static const std::vector<ToldForm> all{
      {"Không để xảy ra tai biến nặng", "giữ vững", ":.(+", {Verdict::met}},
      {"Không để xảy ra cháy nổ", "giữ được", ":.(+", {Verdict::met}},
      {"Kết nạp 10 đảng viên", "được 12 đồng chí", ":.(+", {Verdict::exceeded}},
      {"Kết nạp 10 đảng viên", "kết nạp 9, hụt 1", ":.(+", {Verdict::not_met}},
      {"100% hộ ký cam kết", "412/412 hộ", ":.(+", {Verdict::met}},
      {"100% hộ ký cam kết", "còn 7 hộ chưa ký", ":.(+", {Verdict::not_met}},
      {"Trồng 20 ha rừng", "gieo trồng xong trong tháng 7", ":.(+", {Verdict::met}},
      {"Trồng 20 ha rừng", "trồng được 20 ha, tỷ lệ sống 92%", ":.(+", {Verdict::met}},
      {"Giải ngân 95% vốn trở lên", "chốt số 96,8%", ":.(+", {Verdict::met, Verdict::exceeded}},
      {"Tổ chức 04 cuộc giám sát", "chỉ làm được 02 cuộc", ":.(+", {Verdict::not_met}},
      {"Xây 03 nhà tình nghĩa", "đã bàn giao cả ba", ":.(+", {Verdict::met}},
      {"Xây 03 nhà tình nghĩa",
       "mới khởi công 01 nhà",
       ":.(+",
       {Verdict::not_met, Verdict::in_progress, Verdict::partly}},
      {"Đạt chuẩn quốc gia mức độ 2", "có Quyết định công nhận ngày 12/8/2025", ":.(+", {Verdict::met}},
      {"Đạt chuẩn quốc gia mức độ 2",
       "đoàn đánh giá ngoài chưa về",
       ":-(+",
       {Verdict::not_assessed, Verdict::in_progress, Verdict::proposed}},
      {"Chỉ số CCHC xếp trong nhóm 5 đơn vị dẫn đầu", "xếp thứ 4/22", "-.(+", {Verdict::met, Verdict::exceeded}},
      {"Chỉ số CCHC xếp trong nhóm 5 đơn vị dẫn đầu", "xếp thứ 8/22", "-.(+", {Verdict::not_met}},
      {"Giảm 3% số vụ tai nạn giao thông", "giảm 5,2%", ":.(+", {Verdict::exceeded, Verdict::met}},
      {"Giảm 3% số vụ tai nạn giao thông", "tăng 02 vụ", ":--+", {Verdict::not_met}},
      {"Giảm 10% hộ nghèo", "từ 120 hộ còn 96 hộ, giảm 20%", ":.(+", {Verdict::exceeded, Verdict::met}},
      {"Thu hội phí đạt 100%", "thu đủ", ":.(+", {Verdict::met}},
      {"Thu hội phí đạt 100%", "thu 87%", ":.(+", {Verdict::not_met}},
      {"Hoàn thành quy hoạch chung trước ngày 30/9/2025",
       "được phê duyệt ngày 15/9/2025",
       ":.(+",
       {Verdict::met, Verdict::exceeded}},
      {"Hoàn thành quy hoạch chung trước ngày 30/9/2025",
       "phê duyệt ngày 20/11/2025",
       ":--+",
       {Verdict::not_met, Verdict::partly}},
      {"Tổ chức Hội diễn văn nghệ", "không tổ chức do bão số 10", ":.(+", {Verdict::dropped, Verdict::not_met}},
      {"Tổ chức Hội diễn văn nghệ", "huyện giải thể nên thôi thực hiện", ":.(+", {Verdict::dropped}},
      {"90% đảng viên hoàn thành tốt nhiệm vụ", "tháng 12 mới xếp loại", ":-(+", {Verdict::not_assessed}},
      {"Có 05 sáng kiến cấp cơ sở", "05/05 được công nhận", ":.(+", {Verdict::met}},
      {"Không có đơn thư vượt cấp", "không phát sinh", ":.(+", {Verdict::met}},
      {"Không có đơn thư vượt cấp", "có 01 đơn gửi tỉnh", ":-(+", {Verdict::not_met}},
      {"Nợ xấu dưới 2%", "1,35%", ":-(+", {Verdict::met, Verdict::exceeded}},
      {"Nợ xấu dưới 2%", "2,4%", ":-(+", {Verdict::not_met}},
      {"Thời gian xử lý hồ sơ không quá 5 ngày", "bình quân 3,5 ngày", ":.-+", {Verdict::met, Verdict::exceeded}},
      {"Thời gian xử lý hồ sơ không quá 5 ngày", "bình quân 6 ngày", ":.-+", {Verdict::not_met}},
      {"Doanh thu 500 tỷ đồng", "512 tỷ đồng (102,4%)", ":.(+", {Verdict::exceeded}},
      {"Doanh thu 500 tỷ đồng", "487 tỷ đồng (97,4%)", ":.(+", {Verdict::not_met}},
      {"Thu nhập 9 triệu đồng/người/tháng", "9,05 triệu đồng", ":.(+", {Verdict::exceeded, Verdict::met}},
      {"Vận động quỹ 300 triệu đồng", "gần 320 triệu đồng", ":.(+", {Verdict::exceeded, Verdict::met}},
      {"Vận động quỹ 300 triệu đồng", "trên 250 triệu đồng", ":.(+", {Verdict::not_met}},
      {"Mỗi tổ có 01 sáng kiến", "7/7 tổ đều có", ":.(+", {Verdict::met}},
      {"Mỗi tổ có 01 sáng kiến", "5/7 tổ có", ":.(+", {Verdict::not_met, Verdict::partly}},
      {"Học sinh giỏi từ 20 đến 25%", "đạt 23%", ":.(+", {Verdict::met}},
      {"Học sinh giỏi từ 20 đến 25%", "đạt 18%", ":.(+", {Verdict::not_met}},
      {"Học sinh giỏi từ 20 đến 25%", "đạt 27%", ":.(+", {Verdict::met, Verdict::exceeded}},
      {"Lên lớp thẳng 99%", "99%", ":-(+", {Verdict::met}},
      {"Tỷ lệ chuyên cần 98% trở lên", "thực tế 98,6%, đạt yêu cầu", ":.(+", {Verdict::met, Verdict::exceeded}},
      {"Trồng 1.000 cây xanh", "1.000/1.000 cây", ":.(+", {Verdict::met}},
      {"Mở 06 lớp tập huấn", "6 lớp, 312 lượt người", ":.(+", {Verdict::met}},
      {"Mở 06 lớp tập huấn", "đủ số lớp", ":.(+", {Verdict::met}},
      {"Mở 06 lớp tập huấn", "thiếu 02 lớp do không có kinh phí", ":-(+", {Verdict::not_met}},
      {"Mở 06 lớp tập huấn", "chưa thực hiện", ":.(+", {Verdict::not_met}},
      {"Bệnh viện đạt 4,0 điểm trở lên theo bộ tiêu chí chất lượng",
       "4,12 điểm",
       ":.-+",
       {Verdict::met, Verdict::exceeded}},
      {"Cắt giảm 20% thời gian giải quyết thủ tục", "cắt giảm 24%", ":.(+", {Verdict::exceeded, Verdict::met}},
      {"Được tặng Cờ thi đua của UBND tỉnh", "đã có quyết định", ":.(+", {Verdict::met}},
      {"Được tặng Cờ thi đua của UBND tỉnh", "đã lập hồ sơ trình", ":.(+", {Verdict::proposed}},
      {"Được tặng Cờ thi đua của UBND tỉnh", "không được xét", ":.(+", {Verdict::not_met}},
  };
  return all;
}

std::string capitalised(const std::string& text) {
  const bool ascii = text[0] >= 'a' && text[0] <= 'z';
  return ascii ? std::string(1, static_cast<char>(text[0] - 'a' + 'A')) + text.substr(1)
               : (text.starts_with("đ") ? "Đ" + text.substr(2) : text);
}

std::string line_of_form(const std::string& promise, const std::string& result, char form) {
  switch (form) {
    case ':':
      return "- " + promise + ": " + result + ".\n";
    case '.':
      return "- " + promise + ". " + capitalised(result) + ".\n";
    case '(':
      return "- " + promise + " (" + result + ").\n";
    default:
      return "- " + promise + "\n  + Kết quả: " + result + ".\n";
  }
}

}  // namespace

TEST(ToldForms, TheSameResultInEveryForm) {
  std::size_t read_so = 0;
  for (const ToldForm& one : told_forms()) {
    for (const char form : one.forms) {
      if (form == '-') {
        continue;
      }
      const auto targets =
          read(testing::document_of("CÔNG TY CẤP NƯỚC\n\nBÁO CÁO\nKết quả thực hiện giao ước thi đua năm 2025\n\n"
                                    "I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU\n" +
                                    line_of_form(one.promise, one.result, form) +
                                    line_of_form("Tổ chức 12 cuộc họp", "đạt", form)))
              .targets;
      ASSERT_EQ(targets.size(), 2U) << form << " " << one.promise << " / " << one.result;
      const Verdict found = targets.front().judgement ? targets.front().judgement->verdict : Verdict::not_stated;
      EXPECT_NE(std::find(one.good.begin(), one.good.end(), found), one.good.end())
          << form << " " << one.promise << " / " << one.result;
      ++read_so;
    }
  }
  EXPECT_GT(read_so, 180U);
}

}  // namespace thidua::reading
