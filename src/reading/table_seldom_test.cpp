#include "reading/table_forms_test.h"

// Tables that are met now and then: heads in unusual words, cards, promises inside the measure, sums and notes.

namespace thidua::reading::testing {

const std::vector<TableForm>& tables_met_seldom() {
  static const std::vector<TableForm> all{
      {"heads «Giao», «Đạt»",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
| TT | Chỉ tiêu | ĐVT | Giao | Đạt | Tỷ lệ đạt (%) |
| 1 | Cắt điện không thực hiện được | lần | ≤ 3 | 2 | |
| 2 | Công tơ điện tử lắp mới | chiếc | 6.500 | 6.910 | 106,3 |
| 3 | Trạm biến áp cải tạo | trạm | 14 | 12 | 85,7 |
)",
       "<= 3 count met|exceeded\n= 6500 count exceeded\n= 14 count not_met"},

      {"bounds in words on both sides",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
| TT | Nội dung | Chỉ tiêu | Kết quả | Xếp loại |
| 1 | Thu hút lao động nữ | Đạt từ 55% trở lên | Đạt 58,3% | Vượt chỉ tiêu |
| 2 | Giờ ngừng máy do sự cố | Không vượt quá 120 giờ | 141 giờ | Không hoàn thành |
| 3 | Suất ăn ca | Tối thiểu 28.000 đồng | 28.000 đồng | Hoàn thành |
)",
       ">= 55 percent exceeded\n<= 120 hour not_met\n>= 28000 vnd met"},

      {"a legend over two lines",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
Ghi chú: T - hoàn thành tốt, vượt mức; D - hoàn thành đủ;
K - không hoàn thành; X - chưa có căn cứ đánh giá.
| TT | Chỉ tiêu | Mức | Kết quả | Ghi chú |
| 1 | Cây đầu dòng được công nhận | 06 cây | 08 cây | T |
| 2 | Vườn ươm đạt chuẩn | 02 vườn | 01 vườn | K |
| 3 | Nông dân tập huấn | 300 người | 300 người | D |
| 4 | Giống mới được công bố | 01 giống | Cục chưa họp hội đồng | X |
)",
       "= 6 count exceeded\n= 2 count not_met\n= 300 count met\n= 1 count not_assessed"},

      {"cards, one promise below the other",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
| Chỉ tiêu 1 | Giảm 5% số vụ tai nạn giao thông |
| Kết quả | Giảm 7,2% |
| Đánh giá | Vượt |
| Chỉ tiêu 2 | 100% trường học có mô hình cổng trường an toàn |
| Kết quả | 17/19 trường |
| Đánh giá | Không đạt |
)",
       "= 5 percent exceeded\n= 100 percent not_met"},

      {"the promise in a bracket behind the measure",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
| TT | Chỉ tiêu đăng ký | Kết quả | Đánh giá |
| 1 | Trồng cây phân tán (5.000 cây) | 5.400 cây | Vượt |
| 2 | Nạo vét kênh nội đồng (12 km) | 10,5 km | Không đạt |
)",
       "= 5000 count exceeded\n= 12 km not_met"},

      {"judged in sentences",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
| TT | Nội dung giao ước | Mức giao ước | Kết quả thực hiện | Nhận xét |
| 1 | Hòm thư góp ý | 01 hòm thư/phòng | Đủ 9 phòng | Đã hoàn thành chỉ tiêu |
| 2 | Đơn thư giải quyết đúng hạn | 100% | 94% | Chưa đạt so với giao ước |
| 3 | Tiếp công dân định kỳ | 24 buổi | 26 buổi | Thực hiện vượt mức giao ước |
)",
       "= 1 count met\n= 100 percent not_met\n= 24 count exceeded"},

      {"a row that sums up",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
| TT | Chỉ tiêu | Kế hoạch | Thực hiện | Đánh giá |
| 1 | Ca trực cứu hộ | 730 ca | 730 ca | Đạt |
| 2 | Phao cứu sinh lắp mới | 40 chiếc | 52 chiếc | Vượt |
| Tổng cộng | 02 chỉ tiêu | | | 01 đạt, 01 vượt |
)",
       "= 730 count met\n= 40 count exceeded"},

      {"promises as sentences, two in one cell",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
| STT | Nội dung đã giao ước | Kết quả | Tự đánh giá |
| 1 | Không để xảy ra cháy nổ | Không xảy ra | Đạt |
| 2 | Tổ chức 02 hội thi; có ít nhất 150 người dự | Tổ chức 02 hội thi; 132 người dự | Hội thi: đạt; người dự: không đạt |
)",
       "none 0 count met\n= 2 count met\n>= 150 count not_met"},

      {"colours",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
(Xanh: hoàn thành; Đỏ: không hoàn thành; Trắng: chưa đánh giá)
| TT | Chỉ tiêu | Kế hoạch | Kết quả | Màu |
| 1 | Đơn hàng giao đúng hẹn | 96% | 97,1% | Xanh |
| 2 | Khiếu nại quá hạn | 0 đơn | 2 đơn | Đỏ |
| 3 | Khách hàng trung thành | 70% | chờ khảo sát | Trắng |
)",
       "= 96 percent met\nnone 0 count not_met\n= 70 percent not_assessed"},

      {"difference and conclusion",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
| STT | Tên chỉ tiêu | Đơn vị | Mức hứa | Thực tế | Chênh lệch | Kết luận |
| 1 | Tôm giống thả nuôi | triệu con | 45 | 47,5 | +2,5 | Vượt |
| 2 | Ao nuôi an toàn sinh học | ao | 120 | 97 | -23 | Không đạt |
)",
       "= 45000000 count exceeded\n= 120 count not_met"},

      {"annex with a form's name and a note in brackets",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. ĐÁNH GIÁ CHUNG
Toàn ngành hưởng ứng tích cực.
II. NHIỆM VỤ TRỌNG TÂM NĂM 2027
- Mở rộng mạng lưới đại lý.
Nơi nhận:
- Như trên;
- Lưu VT.
TỔNG GIÁM ĐỐC
Mai Đức Thuận
BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN GIAO ƯỚC THI ĐUA NĂM 2026
(Ban hành kèm theo Báo cáo số 77/BC-TCT ngày 20/12/2026)
STT | Nội dung | Đơn vị | Giao ước | Thực hiện | Kết quả
A. SẢN XUẤT
1 | Bao bì giấy | triệu hộp | 12 | 12,8 | Vượt
B. ĐỜI SỐNG
2 | Lao động nghỉ việc | % | dưới 6 | 7,4 | Không đạt
)",
       "= 12000000 count exceeded\n< 6 percent not_met"},

      {"a pact whose sides promise in columns",
       R"(GIAO ƯỚC THI ĐUA
Năm 2026
I. NỘI DUNG GIAO ƯỚC
| TT | Chỉ tiêu | ĐVT | Xã Tân Mỹ | Xã Phú Hòa |
| 1 | Thu quỹ đền ơn đáp nghĩa | triệu đồng | 60 | 45 |
| 2 | Tỷ lệ hộ văn hóa | % | ≥ 92 | ≥ 90 |
)",
       "= 60000000 vnd -\n= 45000000 vnd -\n>= 92 percent -\n>= 90 percent -"},

      {"half a year summed up",
       R"(BÁO CÁO
Sơ kết phong trào thi đua 6 tháng đầu năm 2026
I. KẾT QUẢ
| TT | Chỉ tiêu | ĐVT | Kế hoạch cả năm | Lũy kế 6 tháng | So với kế hoạch (%) |
| 1 | Khách tham quan | lượt | 40.000 | 18.700 | 46,8 |
| 2 | Hiện vật sưu tầm | hiện vật | 90 | 95 | 105,6 |
| 3 | Trưng bày chuyên đề | cuộc | 4 | 2 | 50 |
)",
       "= 40000 count in_progress\n= 90 count exceeded\n= 4 count in_progress"},

      {"plan of several years, only this one counts",
       R"(GIAO ƯỚC THI ĐUA
Năm 2026
I. CHỈ TIÊU
| TT | Chỉ tiêu | ĐVT | Thực hiện 2025 | Chỉ tiêu 2026 | Ghi chú |
| 1 | Sản lượng mủ cao su | tấn | 1.150 | 1.240 | |
| 2 | Tỷ lệ mủ loại 1 | % | 88,5 | ≥ 90 | phấn đấu 92 |
)",
       "= 1240 tonne -\n>= 90 percent -"},

      {"results compared with what was promised, no column of judgement",
       R"(BÁO CÁO
Tổng kết phong trào thi đua năm 2026
I. KẾT QUẢ
| TT | Chỉ tiêu | Giao ước | Kết quả |
| 1 | Giá trị sản xuất công nghiệp | tăng 8% | tăng 9,3% |
| 2 | Chi phí điện chiếu sáng | giảm 10% | giảm 7,5% |
| 3 | Chỉ số cải cách hành chính | xếp thứ 5 trở lên | xếp thứ 3 |
| 4 | Giao ban công tác dân vận | 12 cuộc | 12/12 cuộc |
| 5 | Lớp bồi dưỡng kiến thức mới | 04 lớp | 03/04 lớp |
| 6 | Khai trương phòng đọc thiếu nhi | quý II/2026 | tháng 9/2026 |
| 7 | Trang thông tin điện tử | có | có |
| 8 | Đơn thư tồn đọng | không để xảy ra | 0 |
| 9 | Xếp loại công tác pháp chế | loại Tốt | loại Khá |
| 10 | Hiến máu tình nguyện | 350 đơn vị | 362 đơn vị máu, đạt 103,4% |
| 11 | Đề án tinh gọn | trình trước tháng 7/2026 | trình ngày 20/6/2026 |
| 12 | Cờ thi đua của tỉnh | 01 tập thể | đã trình, chờ xét |
)",
       R"(= 8 percent exceeded|met
= 10 percent not_met
<= 5 rank met|exceeded
= 12 count met
= 4 count not_met
exists - none not_met
exists - none met
none 0 count met
= - level not_met
= 350 count exceeded
exists - none met
= 1 count proposed)"},

      {"a legend in the head of its column",
       R"(BÁO CÁO
Tổng kết phong trào thi đua năm 2026
I. KẾT QUẢ
| TT | Chỉ tiêu | Mức | Thực hiện | Tự xếp (A: vượt; B: đạt; C: không đạt) |
| 1 | Bản tin nội bộ | 12 số | 14 số | A |
| 2 | Gian trưng bày sản phẩm | 05 gian | 05 gian | B |
| 3 | Đại lý mới | 30 đại lý | 21 đại lý | C |
)",
       "= 12 count exceeded\n= 5 count met\n= 30 count not_met"},

      {"plan and result in one cell",
       R"(BÁO CÁO
Tổng kết phong trào thi đua năm 2026
I. KẾT QUẢ
| TT | Chỉ tiêu | ĐVT | Kế hoạch/Thực hiện | Đánh giá |
| 1 | Giếng khoan cấp nước | giếng | 15/17 | Vượt |
| 2 | Bể chứa nước mưa | bể | 60/48 | Không đạt |
)",
       "= 15 count exceeded\n= 60 count not_met"},

      {"numbers with notes behind them",
       R"(BÁO CÁO
Tổng kết phong trào thi đua năm 2026
I. KẾT QUẢ
| TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện |
| 1 | Tàu khách chạy đúng giờ | % | ≥ 92 (phấn đấu 95) | 93,8 |
| 2 | Toa xe sửa chữa lớn | toa | 26 | 22 (*) |
| 3 | Hàng hóa vận chuyển | nghìn tấn | 410 | 433 (vượt 5,6%) |
(*) Thiếu phụ tùng nhập khẩu.
)",
       ">= 92 percent exceeded|met\n= 26 count not_met\n= 410000 tonne exceeded"},

      {"awards and who decides on them",
       R"(BÁO CÁO
Tổng kết phong trào thi đua năm 2026
I. KẾT QUẢ THỰC HIỆN GIAO ƯỚC
| TT | Danh hiệu, hình thức khen thưởng | Số lượng đăng ký | Kết quả | Ghi chú |
| 1 | Lao động tiên tiến | 45 người | 47 người | Đã công nhận |
| 2 | Chiến sĩ thi đua cơ sở | 06 người | 04 người | Không đạt số đã đăng ký |
| 3 | Bằng khen của Bộ | 01 tập thể | | Đang trình Bộ |
)",
       "= 45 count exceeded|met\n= 6 count not_met\n= 1 count proposed"},

      {"a table and lines that go beyond it",
       R"(BÁO CÁO
Tổng kết phong trào thi đua năm 2026
I. KẾT QUẢ
Kết quả thực hiện các chỉ tiêu (số liệu đến ngày 30/11/2026) như sau:
| TT | Chỉ tiêu | Kế hoạch | Thực hiện | Đánh giá |
| 1 | Hộ trồng sâm dây | 80 hộ | 91 hộ | Vượt |
| 2 | Nhà rông được tôn tạo | 03 nhà | 02 nhà | Không đạt |
Chỉ tiêu 2 không đạt do gỗ về muộn.
Nhìn chung các chỉ tiêu được triển khai nghiêm túc.
II. KHEN THƯỞNG
- Giấy khen: 05 cá nhân.
)",
       "= 80 count exceeded\n= 3 count not_met"},

      {"an empty first cell without a frame",
       R"(BÁO CÁO
Tổng kết phong trào thi đua năm 2026
I. KẾT QUẢ
TT | Chỉ tiêu | Giao ước | Kết quả | Xếp
1 | Huy chương tại hội khỏe | ít nhất 20 huy chương | 26 huy chương | V
 | - trong đó huy chương vàng | 05 huy chương | 04 huy chương | K
2 | Vận động viên đạt cấp kiện tướng | 03 người | - | Liên đoàn chưa xét, chưa đánh giá
3 | Giải chạy việt dã | 01 giải | - | Dời sang tháng 3 năm sau
4 | Sân tập được nghiệm thu | trong quý III/2026 | 15/9/2026 | Đ
)",
       ">= 20 count exceeded\n= 5 count not_met\n= 3 count not_assessed\n= 1 count not_assessed|dropped\nexists - none "
       "met"},
  };
  return all;
}

}  // namespace thidua::reading::testing
