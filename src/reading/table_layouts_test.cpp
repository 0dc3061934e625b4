#include "reading/table_forms_test.h"

// Tables on their side, set with tabs or blanks, without lines between their cells.

namespace thidua::reading::testing {

const std::vector<TableForm>& tables_set_otherwise() {
  static const std::vector<TableForm> all{
      {"on its side, the first cell empty",
       R"(BÁO CÁO
Tổng kết thi đua năm 2025
I. KẾT QUẢ CÁC CHỈ TIÊU
| | Tỷ lệ hồ sơ đúng hạn (%) | Số vụ cháy | Lớp tập huấn (lớp) |
|---|---|---|---|
| Kế hoạch | ≥ 98 | 0 | 5 |
| Thực hiện | 99,1 | 1 | 5 |
| Đánh giá | Vượt | Không đạt | Đạt |
)",
       ">= 98 percent exceeded\nnone 0 count not_met\n= 5 count met"},

      {"on its side, with a row of units",
       R"(BÁO CÁO
Tổng kết thi đua năm 2025
I. KẾT QUẢ CÁC CHỈ TIÊU
| Chỉ tiêu | Sản lượng điện thương phẩm | Tổn thất điện năng | Khách hàng mới |
| Đơn vị tính | triệu kWh | % | khách hàng |
| Giao ước | 96,5 | không quá 4,2 | 1.500 |
| Kết quả | 98,1 | 4,35 | 1.500 |
| Kết luận | vượt | không đạt | đạt |
)",
       "= 96500000 kwh exceeded\n<= 4.2 percent not_met\n= 1500 count met"},

      {"on its side, no row that judges",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
Mức | Hộ thoát nghèo (hộ) | Nhà tạm được xóa (nhà) | Tỷ lệ chi trả qua tài khoản (%)
Đăng ký | 40 | 12 | 90
Thực hiện | 46 | 9 | 90
)",
       "= 40 count exceeded\n= 12 count not_met\n= 90 percent met"},

      {"on its side in a pact",
       R"(BẢN GIAO ƯỚC THI ĐUA
Năm 2026
I. CHỈ TIÊU GIAO ƯỚC
| Chỉ tiêu | Doanh thu (tỷ đồng) | Nộp ngân sách (tỷ đồng) | Tai nạn lao động chết người (vụ) |
| Mức đăng ký | 120 | ≥ 8,5 | 0 |
II. BIỆN PHÁP
- Đẩy mạnh tuyên truyền.
)",
       "= 120000000000 vnd -\n>= 8500000000 vnd -\nnone 0 count -"},

      {"on its side, units as rows of a pact",
       R"(BÁO CÁO
Tổng kết thi đua năm 2025
I. KẾT QUẢ
Chỉ tiêu	Hội viên mới	Quỹ tương trợ (triệu đồng)
Kế hoạch năm	25 người	150
Thực hiện năm	31 người	138
)",
       "= 25 count exceeded\n= 150000000 vnd not_met"},

      {"tabs between the cells",
       "BÁO CÁO\nTổng kết thi đua năm 2026\nI. KẾT QUẢ CÁC CHỈ TIÊU\n"
       "TT\tChỉ tiêu\tĐVT\tKế hoạch\tThực hiện\tĐánh giá\n"
       "1\tTỷ lệ án giải quyết trong hạn\t%\t≥ 95\t97,2\tVượt\n"
       "2\tHòa giải thành\tvụ\t60\t52\tKhông đạt\n"
       "3\tÁn bị hủy do lỗi chủ quan\tvụ\t0\t0\tĐạt\n",
       ">= 95 percent exceeded\n= 60 count not_met\nnone 0 count met"},

      {"tabs, an empty cell, a group line",
       "BÁO CÁO\nTổng kết thi đua năm 2026\nI. KẾT QUẢ CÁC CHỈ TIÊU\n"
       "TT\tChỉ tiêu\tĐVT\tKế hoạch\tThực hiện\tGhi chú\n"
       "A\tCông tác chuyên môn\t\t\t\t\n"
       "1\tKiểm tra sau thông quan\tcuộc\t15\t17\t\n"
       "2\tThu qua kiểm tra\ttỷ đồng\t22\t19,4\tKhông đạt\n"
       "B\tCông tác đoàn thể\t\t\t\t\n"
       "3\tNgày công tình nguyện\tngày công\t300\t300\tĐạt\n",
       "= 15 count exceeded\n= 22000000000 vnd not_met\n= 300 workday met"},

      {"blanks, numbers set to the right",
       R"(BÁO CÁO
Tổng kết thi đua năm 2026
I. KẾT QUẢ CÁC CHỈ TIÊU
STT   Chỉ tiêu                          Đơn vị        Kế hoạch    Thực hiện    Đánh giá
 1    Chiều dài đê được gia cố          km                12,5         13,1    Vượt
 2    Cống được sửa chữa                cống                 8            6    Không đạt
 3    Ngày công lao động công ích       công             21.000       21.000    Đạt
)",
       "= 12.5 km exceeded\n= 8 count not_met\n= 21000 count met"},

      {"blanks, group lines between the rows",
       R"(BÁO CÁO
Tổng kết thi đua năm 2026
I. KẾT QUẢ CÁC CHỈ TIÊU
TT   Chỉ tiêu                      ĐVT       Giao ước   Kết quả    Nhận xét
A    Chuyên môn
1    Tiết dạy ứng dụng CNTT        tiết      400        436        Vượt
2    Học sinh giỏi cấp tỉnh        giải      15         11         Chưa đạt
B    Xây dựng trường
3    Phòng học thông minh          phòng     02         02         Đạt
)",
       "= 400 count exceeded\n= 15 count not_met\n= 2 count met"},

      {"blanks, no number column, an empty cell in the middle",
       R"(BÁO CÁO
Tổng kết thi đua năm 2026
I. KẾT QUẢ CÁC CHỈ TIÊU
Nội dung                           Đăng ký         Thực hiện        Tự xếp
Hộ ký cam kết phòng cháy           100%            98,4%            Không đạt
Tổ liên gia an toàn                30 tổ           34 tổ            Vượt
Vụ cháy lớn                        không           không            Đạt
)",
       "= 100 percent not_met\n= 30 count exceeded\nnone 0 count met"},

      {"blanks in an annex with a legend",
       R"(BÁO CÁO
Tổng kết thi đua năm 2026
I. ĐÁNH GIÁ CHUNG
Chi cục hoàn thành nhiệm vụ.
Nơi nhận:
- Sở NN&MT;
- Lưu: VT.
CHI CỤC TRƯỞNG
Bùi Văn Khoát
Phụ lục: BẢNG TỔNG HỢP CHỈ TIÊU
(T: đạt; V: vượt; K: không đạt)
TT   Chỉ tiêu                        Kế hoạch       Thực hiện      Mã
1    Mẫu nước được quan trắc         240 mẫu        262 mẫu        V
2    Trạm bơm bảo dưỡng              18 trạm        18 trạm        T
3    Kênh mương nạo vét              45 km          39 km          K
Tổng cộng: 03 chỉ tiêu, đạt và vượt 02, không đạt 01.
)",
       "= 240 count exceeded\n= 18 count met\n= 45 km not_met"},

      {"the result column called by what it is, an owner, a due day",
       R"(BÁO CÁO
Tổng kết thi đua năm 2026
I. KẾT QUẢ CÁC CHỈ TIÊU
| TT | Việc đã hứa | Bộ phận chịu trách nhiệm | Làm xong trước | Làm được đến đâu | Xếp |
| 1 | Lắp 20 camera ngõ xóm | Công an xã | 30/6/2026 | Lắp 20 chiếc, xong 20/6 | Đạt |
| 2 | Bê tông hóa 1,5 km đường nội đồng | Ban quản lý thôn | 30/9/2026 | Mới được 0,9 km | Không đạt |
)",
       "= 20 count met\n= 1.5 km not_met"},

      {"codes explained by the word «ghi»",
       R"(BÁO CÁO
Tổng kết thi đua năm 2026
I. KẾT QUẢ CÁC CHỈ TIÊU
Cột cuối: ghi V nếu vượt, ghi Đ nếu đạt, ghi KĐ nếu không đạt, ghi CX nếu chưa xét.
| TT | Chỉ tiêu | ĐVT | Kế hoạch 2026 | Thực hiện 2026 | KQ |
| 1 | Bài viết trên trang tin | bài | 120 | 156 | V |
| 2 | Mô hình dân vận khéo | mô hình | 06 | 06 | Đ |
| 3 | Đảng viên mới | đảng viên | 04 | 03 | KĐ |
| 4 | Chi bộ hoàn thành xuất sắc nhiệm vụ | chi bộ | 01 | | CX |
Tổng hợp chung: 04 chỉ tiêu, vượt 01, đạt 01, không đạt 01, chưa xét 01.
)",
       "= 120 count exceeded\n= 6 count met\n= 4 count not_met\n= 1 count not_assessed"},

      {"rows without a head of measures, the unit in the plan",
       R"(BÁO CÁO
Tổng kết thi đua năm 2026
I. KẾT QUẢ CÁC CHỈ TIÊU
| Chỉ tiêu (đơn vị) | KH 2026 | TH 2026 | +/- |
| Thóc hàng hóa (tấn) | 4.000 | 4.210 | +210 |
| Bò thịt (con) | 900 | 850 | -50 |
| Tỷ lệ làng văn hóa (%) | 100 | 100 | 0 |
)",
       "= 4000 tonne exceeded\n= 900 count not_met\n= 100 percent met"},
  };
  return all;
}

}  // namespace thidua::reading::testing
