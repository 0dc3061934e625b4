#include "reading/table_forms_test.h"

// Tables of pacts and reports with bars between their cells: annexes, legends, groups, columns of several years.

namespace thidua::reading::testing {

const std::vector<TableForm>& tables_of_results() {
  static const std::vector<TableForm> all{
      {"annex behind recipients, codes with a legend of equals signs",
       R"(BÁO CÁO
Tổng kết phong trào thi đua năm 2026

I. TÌNH HÌNH CHUNG
Phòng có 18 công chức, người lao động. Số liệu chi tiết nêu tại Phụ lục.

Trên đây là báo cáo của Phòng./.

Nơi nhận:                              TRƯỞNG PHÒNG
- UBND phường;
- Lưu: VT.
                                       Trần Thị Hảo
PHỤ LỤC
KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2026
(Kèm theo Báo cáo số 15/BC-KTHT)
Quy ước: V = vượt; D = đạt; KD = không đạt; CD = chưa đánh giá.
| TT | Tên chỉ tiêu | ĐVT | Đăng ký | Kết quả | Xếp loại |
| 1 | Giấy phép xây dựng cấp đúng hạn | % | 97 | 98,5 | V |
| 2 | Tuyến phố văn minh | tuyến | 04 | 03 | KD |
| 3 | Vận động hiến đất mở ngõ | m2 | 600 | 600 | D |
| 4 | Mức độ hài lòng của người dân | % | ≥ 92 | tháng 01/2027 mới khảo sát | CD |
Cộng: 04 chỉ tiêu; vượt 01, đạt 01, không đạt 01, chưa đánh giá 01.
)",
       "= 97 percent exceeded\n= 4 count not_met\n= 600 m2 met\n>= 92 percent not_assessed"},

      {"what was reached against what was signed in a column of its own",
       R"(BÁO CÁO
Kết quả giao ước năm 2026

I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU
| Chỉ tiêu đã ký | Mức giao ước | Kết quả | So sánh |
| Hộ đạt danh hiệu Gia đình văn hóa | từ 92% trở lên | 93,1% | vượt 1,1 điểm phần trăm |
| Thôn đạt danh hiệu Thôn văn hóa | 13 thôn | 12 thôn | thiếu 01 thôn |
| Người dân tham gia bảo hiểm y tế | 95% | 95% | đạt |
)",
       ">= 92 percent exceeded\n= 13 count not_met\n= 95 percent met"},

      {"annex of a pact behind both signatures",
       R"(BẢN GIAO ƯỚC THI ĐUA
Năm 2026

Chúng tôi thống nhất ký kết giao ước thi đua năm 2026 với các chỉ tiêu nêu tại Phụ lục kèm theo.

I. TỔ CHỨC THỰC HIỆN
Hai bên thường xuyên trao đổi, đôn đốc việc thực hiện.

ĐẠI DIỆN XÃ PHÚ CÁT                  ĐẠI DIỆN XÃ AN HẢI
CHỦ TỊCH                             CHỦ TỊCH
(đã ký)                              (đã ký)
Lê Văn Tường                         Hồ Thị Nga

PHỤ LỤC SỐ 01
CÁC CHỈ TIÊU GIAO ƯỚC
STT | Chỉ tiêu | Đơn vị | Mức đăng ký
1 | Thu nhập bình quân đầu người | triệu đồng | 68
2 | Hộ gia đình đạt chuẩn văn hóa | % | từ 93 trở lên
3 | Người nghiện mới phát sinh | người | không
)",
       "= 68000000 vnd -\n>= 93 percent -\nnone 0 count -"},

      {"annex called a form, group rows, a sum in the last row",
       R"(BÁO CÁO
Sơ kết 9 tháng thực hiện giao ước thi đua năm 2025

I. ĐÁNH GIÁ CHUNG
Các xã viên hưởng ứng tích cực.

Nơi nhận:
- Như kính gửi;
- Lưu VP.
GIÁM ĐỐC
Phùng Quốc Trị

BIỂU SỐ 02
TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU GIAO ƯỚC
| TT | Nội dung chỉ tiêu | ĐVT | Giao ước | Thực hiện | Tự đánh giá |
|----|----|----|----|----|----|
| I | SẢN XUẤT, KINH DOANH | | | | |
| 1 | Sản lượng chè búp tươi | tấn | 820 | 845 | vượt |
| 2 | Lao động có việc làm thường xuyên | người | 64 | 64 | đạt |
| II | AN SINH | | | | |
| 3 | Nhà ở cho xã viên khó khăn | nhà | 02 | 01 | không đạt |
| | Tổng số: 03 chỉ tiêu | | | | vượt 01, đạt 01, không đạt 01 |
)",
       "= 820 tonne exceeded\n= 64 count met\n= 2 count not_met"},

      {"legend of one pair a line",
       R"(BÁO CÁO
Tổng kết giao ước thi đua năm 2025
I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU
Ký hiệu dùng trong bảng:
- V: vượt mức đăng ký
- Đ: đạt
- C: chưa đạt
| STT | Chỉ tiêu đăng ký | Mức | Thực hiện | KQ |
| 1 | Ca phẫu thuật loại đặc biệt | 30 ca | 41 ca | V |
| 2 | Công suất sử dụng giường bệnh | 85% | 85% | Đ |
| 3 | Bác sĩ học chuyên khoa II | 03 người | 02 người | C |
)",
       "= 30 count exceeded\n= 85 percent met\n= 3 count not_met"},

      {"legend with the sign in brackets, below the table",
       R"(BÁO CÁO
Kết quả thi đua năm học 2025 - 2026
1. Kết quả các chỉ tiêu
TT | Chỉ tiêu | Kế hoạch | Đạt được | Ghi
1 | Học sinh hoàn thành chương trình lớp học | 99,5% | 99,8% | (+)
2 | Giáo viên dạy giỏi cấp tỉnh | 04 | 02 | (-)
3 | Thư viện đạt chuẩn mức độ 2 | đạt chuẩn | được công nhận tháng 4/2026 | (+)
Chú thích: (+) là hoàn thành; (-) là chưa hoàn thành.
2. Hạn chế
Cơ sở vật chất còn thiếu.
)",
       "= 99.5 percent met|exceeded\n= 4 count not_met\nexists - none met"},

      {"year before, plan, result, share, compared",
       R"(BÁO CÁO
Tổng kết công tác thi đua, khen thưởng năm 2025
II. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHỦ YẾU
| TT | Chỉ tiêu | Đơn vị tính | Thực hiện năm 2024 | Kế hoạch năm 2025 | Ước thực hiện năm 2025 | So với kế hoạch (%) | So với năm 2024 (%) |
| 1 | Thu ngân sách trên địa bàn | tỷ đồng | 41,2 | 45 | 47,7 | 106 | 115,8 |
| 2 | Diện tích rừng trồng mới | ha | 350 | 400 | 372 | 93 | 106,3 |
| 3 | Xã đạt chuẩn nông thôn mới | xã | 6 | 7 | 7 | 100 | 116,7 |
)",
       "= 45000000000 vnd exceeded\n= 400 ha not_met\n= 7 count met|exceeded"},

      {"head in two rows",
       R"(BÁO CÁO
Tổng kết thi đua năm 2026
I. CHỈ TIÊU CHUYÊN MÔN
| TT | Chỉ tiêu | ĐVT | Năm 2025 | Năm 2026 | | So sánh (%) | |
| | | | TH | KH | TH | TH/KH | Cùng kỳ |
| 1 | Lượt bệnh nhân khám ngoại trú | lượt | 50.100 | 52.000 | 53.560 | 103 | 106,9 |
| 2 | Tỷ lệ chuyển tuyến | % | 6,1 | ≤ 6 | 6,4 | | |
)",
       "= 52000 count exceeded\n<= 6 percent not_met"},

      {"columns numbered below the head",
       R"(BÁO CÁO
Tổng kết thi đua năm 2026
I. KẾT QUẢ CÁC CHỈ TIÊU
| TT | Nội dung | ĐVT | Chỉ tiêu giao | Kết quả thực hiện | Tỷ lệ (%) |
| (1) | (2) | (3) | (4) | (5) | (6)=(5)/(4) |
| A | B | C | 1 | 2 | 3 |
| 1 | Phát triển người tham gia BHYT hộ gia đình | người | 1.200 | 1.290 | 107,5 |
| 2 | Thu hồi nợ đọng | triệu đồng | 800 | 640 | 80 |
)",
       "= 1200 count exceeded\n= 800000000 vnd not_met"},

      {"group rows without a number, parts below a total",
       R"(BÁO CÁO
Tổng kết năm 2025 về thi đua, khen thưởng
I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU
| TT | Chỉ tiêu | ĐVT | KH | TH | Nhận xét |
| Lĩnh vực kinh tế | | | | | |
| 1 | Gia cầm xuất chuồng | nghìn con | 120 | 131 | Vượt |
| | Trong đó: gà thả vườn | nghìn con | 80 | 80 | Đạt |
| Lĩnh vực xã hội | | | | | |
| 2 | Giải quyết việc làm mới | lao động | 350 | 298 | Không đạt |
)",
       "= 120000 count exceeded\n= 80000 count met\n= 350 count not_met"},

      {"cells that go on in the next line",
       R"(BÁO CÁO
Tổng kết năm 2025 về thi đua, khen thưởng
I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU
| TT | Chỉ tiêu               | Giao ước     | Kết quả        | Đánh giá  |
|----|------------------------|--------------|----------------|-----------|
| 1  | Tỷ lệ hộ dân dùng nước | 95% trở lên  | 96,2%          | Vượt      |
|    | sạch đạt quy chuẩn     |              |                | chỉ tiêu  |
| 2  | Đường ngõ xóm có điện  | 12 km        | 9,5 km, phần   | Không     |
|    | chiếu sáng             |              | còn lại dừng   | đạt       |
)",
       ">= 95 percent exceeded\n= 12 km not_met"},

      {"note that judges, empty for the rest",
       R"(BÁO CÁO
Kết quả thực hiện giao ước thi đua năm 2025
I. CÁC CHỈ TIÊU
| TT | Nội dung giao ước | Mức giao ước | Kết quả thực hiện | Ghi chú |
| 1 | Tỷ lệ văn bản ký số | 100% | 100% | Hoàn thành |
| 2 | Thời gian trả kết quả bình quân | không quá 03 ngày | 3,5 ngày | Chưa hoàn thành |
| 3 | Sáng kiến cấp cơ sở | 05 sáng kiến | Hội đồng họp tháng 02/2026 | Chưa có kết quả |
| 4 | Sửa chữa trụ sở | 01 công trình | Thành phố không bố trí vốn | Đưa ra khỏi kế hoạch |
)",
       "= 100 percent met\n<= 3 day not_met\n= 5 count not_assessed|proposed\n= 1 count dropped"},

      {"half a year: the plan of the year, the first half, a guess of the whole",
       R"(BÁO CÁO
Sơ kết phong trào thi đua 6 tháng đầu năm 2026
I. KẾT QUẢ
| TT | Chỉ tiêu | ĐVT | KH năm 2026 | TH 6 tháng | Đạt (%) | Đánh giá tiến độ |
| 1 | Tuyên truyền lưu động | buổi | 24 | 14 | 58,3 | đúng tiến độ |
| 2 | Xây tủ sách cơ sở | tủ | 10 | 2 | 20 | chậm |
| 3 | Sách bổ sung | bản | 3.000 | 3.150 | 105 | đã vượt kế hoạch năm |
)",
       "= 24 count in_progress\n= 10 count in_progress\n= 3000 count exceeded"},

      {"crosses below three words of judgement",
       R"(BÁO CÁO
Tổng kết năm 2026 thực hiện giao ước thi đua
I. BẢNG TỰ ĐÁNH GIÁ
| STT | Chỉ tiêu | Mức đăng ký | Thực hiện | Vượt | Đạt | Không đạt |
|---|---|---|---|---|---|---|
| 1 | Xử lý đơn thư đúng hạn | 100% | 100% | | X | |
| 2 | Hội viên tham gia câu lạc bộ | 60% | 71% | X | | |
| 3 | Gia đình hội viên thoát nghèo | 12 hộ | 8 hộ | | | X |
)",
       "= 100 percent met\n= 60 percent exceeded\n= 12 count not_met"},

      {"two tables: what was promised, then what came of it by number",
       R"(BÁO CÁO
Tổng kết giao ước thi đua năm 2025
I. CÁC CHỈ TIÊU ĐÃ KÝ
| Số | Chỉ tiêu | Mức |
| 1 | Tỷ lệ xe đúng giờ | từ 97% trở lên |
| 2 | Số vụ tai nạn do lỗi chủ quan | 0 |
| 3 | Hành khách vận chuyển | 1,2 triệu lượt |
II. KẾT QUẢ
| Số | Thực hiện cả năm | Kết luận |
| 1 | 97,9% | Đạt |
| 2 | 01 vụ ngày 18/8 | Không đạt |
| 3 | 1,31 triệu lượt | Vượt |
)",
       ">= 97 percent met|exceeded\nnone 0 count not_met\n= 1200000 count exceeded"},

      {"promise and result in one cell",
       R"(BÁO CÁO
Tổng kết giao ước thi đua năm 2025
I. KẾT QUẢ THỰC HIỆN
| TT | Chỉ tiêu và kết quả | Đánh giá |
| 1 | Trồng 500 cây bóng mát: đã trồng 520 cây | Vượt |
| 2 | Không để xảy ra cháy: không xảy ra vụ nào | Đạt |
| 3 | Mở 03 lớp xóa mù chữ: mở được 02 lớp | Không đạt |
)",
       "= 500 count exceeded\nnone 0 count met\n= 3 count not_met"},

      {"result and verdict in one cell, in brackets",
       R"(BÁO CÁO
Tổng kết giao ước thi đua năm 2025
I. KẾT QUẢ THỰC HIỆN
| TT | Nội dung | Chỉ tiêu giao ước | Kết quả thực hiện |
| 1 | Đoàn viên được khám sức khỏe | 100% | 100% (đạt) |
| 2 | Nguồn thu dịch vụ | tăng 8% | tăng 5,5% (không đạt) |
| 3 | Bếp ăn một chiều | 06 bếp | 07 bếp (vượt) |
)",
       "= 100 percent met\n= 8 percent not_met\n= 6 count exceeded"},
  };
  return all;
}

}  // namespace thidua::reading::testing
