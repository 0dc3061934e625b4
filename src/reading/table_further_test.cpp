#include "reading/table_forms_test.h"

// Tables whose cells say more than a number: levels, days, shares, several promises, points, boxes, several sides.

namespace thidua::reading::testing {

const std::vector<TableForm>& tables_of_more_words() {
  static const std::vector<TableForm> all{
      {"verdict with its reason in one cell",
       R"(BÁO CÁO
Tổng kết thi đua năm 2026
I. KẾT QUẢ CÁC CHỈ TIÊU
| TT | Chỉ tiêu | Giao ước | Thực hiện | Đánh giá, nguyên nhân |
| 1 | Diện tích lúa chất lượng cao | 240 ha | 262 ha | Vượt, do mở rộng cánh đồng mẫu |
| 2 | Hộ chăn nuôi có hầm biogas | 60% | 52% | Không đạt (giá vật liệu tăng) |
| 3 | Hợp tác xã thành lập mới | 02 | 02 | Đạt |
)",
       "= 240 ha exceeded\n= 60 percent not_met\n= 2 count met"},

      {"points beside the results",
       R"(BÁO CÁO
Kết quả tự chấm điểm thi đua năm 2025
I. BẢNG CHẤM ĐIỂM
| TT | Nội dung | Chỉ tiêu giao | Kết quả đạt được | Điểm chuẩn | Điểm tự chấm |
| 1 | Tin, bài đăng cổng thông tin | 60 bài | 74 bài | 10 | 10 |
| 2 | Phòng đọc lưu động | 12 chuyến | 9 chuyến | 15 | 11 |
| 3 | Bạn đọc đăng ký thẻ mới | 500 thẻ | 500 thẻ | 10 | 10 |
)",
       "= 60 count exceeded\n= 12 count not_met\n= 500 count met"},

      {"how far from the plan, with a sign",
       R"(BÁO CÁO
Tổng kết năm 2026 về thi đua
I. KẾT QUẢ CÁC CHỈ TIÊU
| TT | Chỉ tiêu | ĐVT | Kế hoạch | Thực hiện | Tăng (+), giảm (-) so KH |
| 1 | Tiền gửi dân cư | tỷ đồng | 310 | 328 | +18 |
| 2 | Thẻ phát hành | thẻ | 2.400 | 2.150 | -250 |
| 3 | Tỷ lệ nợ xấu | % | ≤ 0,8 | 0,6 | -0,2 |
)",
       "= 310000000000 vnd exceeded\n= 2400 count not_met\n<= 0.8 percent met|exceeded"},

      {"bands, bounds and shares of people",
       R"(BÁO CÁO
Tổng kết năm 2026 về thi đua
I. KẾT QUẢ CÁC CHỈ TIÊU
| TT | Chỉ tiêu | Đăng ký | Kết quả |
| 1 | Kết nạp đoàn viên công đoàn | từ 15 đến 20 người | 17 người |
| 2 | Nữ công nhân khám sức khỏe | 100% | 312/312 người |
| 3 | Vụ ngừng việc tập thể | không quá 01 vụ | 02 vụ |
| 4 | Công nhân được học nghề | tối thiểu 85% | 190/240 người (79,2%) |
)",
       "between 15;20 count met\n= 100 percent met\n<= 1 count not_met\n>= 85 percent not_met"},

      {"levels and days, no column of judgement",
       R"(BÁO CÁO
Tổng kết năm 2026 về thi đua
I. KẾT QUẢ CÁC CHỈ TIÊU
| TT | Nội dung | Mức phấn đấu | Kết quả thực hiện |
| 1 | Xếp loại chi bộ | Hoàn thành tốt nhiệm vụ trở lên | Hoàn thành tốt nhiệm vụ |
| 2 | Quyết toán công trình kè | trước ngày 30/9/2026 | 15/10/2026 |
| 3 | Sổ tay công dân số | 01 cuốn | 01 cuốn |
)",
       ">= - level met\nexists - none not_met\n= 1 count met"},

      {"a school year with two terms and the whole",
       R"(BÁO CÁO
Tổng kết năm học 2025 - 2026
I. KẾT QUẢ CÁC CHỈ TIÊU
| TT | Chỉ tiêu | Đăng ký | Học kỳ I | Học kỳ II | Cả năm | Đánh giá |
| 1 | Học sinh xếp loại rèn luyện tốt | 85% | 82% | 88% | 88% | Vượt |
| 2 | Học sinh lưu ban | không quá 1% | | | 1,6% | Không đạt |
| 3 | Buổi ngoại khóa | 06 buổi | 03 buổi | 03 buổi | 06 buổi | Đạt |
)",
       "= 85 percent exceeded\n<= 1 percent not_met\n= 6 count met"},

      {"quarters of a plan and the whole year in a pact",
       R"(BẢN GIAO ƯỚC THI ĐUA
Năm 2026
I. CHỈ TIÊU THI ĐUA
| TT | Chỉ tiêu | ĐVT | Cả năm | Quý I | Quý II | Quý III | Quý IV |
| 1 | Doanh thu bưu chính | tỷ đồng | 24 | 5 | 6 | 6 | 7 |
| 2 | Điểm văn hóa xã sửa chữa | điểm | 8 | 2 | 2 | 2 | 2 |
)",
       "= 24000000000 vnd -\n= 8 count -"},

      {"units below, indicators beside, in a pact",
       R"(GIAO ƯỚC THI ĐUA
Năm 2026
I. CHỈ TIÊU GIAO CHO CÁC THÔN
| TT | Thôn | Hộ thoát nghèo (hộ) | Quỹ khuyến học (triệu đồng) |
| 1 | Thôn Đồng Mía | 6 | 12 |
| 2 | Thôn Bãi Sậy | 4 | 9,5 |
)",
       "= 6 count -\n= 12000000 vnd -\n= 4 count -\n= 9500000 vnd -"},

      {"boxes ticked",
       R"(BÁO CÁO
Tổng kết năm 2026 về thi đua
I. KẾT QUẢ CÁC CHỈ TIÊU
| TT | Chỉ tiêu | Mức giao ước | Kết quả | Tự đánh giá |
| 1 | Ca cấp cứu xử lý trong 10 phút | 95% | 97% | ☑ Đạt ☐ Không đạt |
| 2 | Điều dưỡng có chứng chỉ hồi sức | 30 người | 22 người | ☐ Đạt ☒ Không đạt |
)",
       "= 95 percent met\n= 30 count not_met"},

      {"signs in the last column",
       R"(BÁO CÁO
Tổng kết năm 2026 về thi đua
I. KẾT QUẢ CÁC CHỈ TIÊU
| TT | Chỉ tiêu | Mức | Kết quả | |
| 1 | Số buổi tuyên truyền biển đảo | 08 buổi | 09 buổi | ✔ |
| 2 | Tàu cá lắp thiết bị giám sát | 100% | 94,5% | ✘ |
| 3 | Ngư dân tham gia tổ đoàn kết | 400 người | 400 người | ✔ |
)",
       "= 8 count met|exceeded\n= 100 percent not_met\n= 400 count met"},

      {"short names of units",
       R"(BÁO CÁO
Tổng kết năm 2026 về thi đua
I. KẾT QUẢ CÁC CHỈ TIÊU
| TT | Chỉ tiêu | ĐVT | KH năm | TH năm | % TH/KH |
| 1 | Lợi nhuận trước thuế | tr.đ | 1.250 | 1.310 | 104,8 |
| 2 | Thu nhập bình quân | nghìn đồng/người/tháng | 9.500 | 9.120 | 96 |
| 3 | Đảng viên mới | đ/c | 5 | 5 | 100 |
| 4 | Xi măng tiêu thụ | 1.000 tấn | 420 | 431 | 102,6 |
)",
       "= 1250000000 vnd exceeded\n= 9500000 vnd not_met\n= 5 count met|exceeded\n= 420000 tonne exceeded"},

      {"the result before the plan",
       R"(BÁO CÁO
Tổng kết năm 2026 về thi đua
I. KẾT QUẢ CÁC CHỈ TIÊU
| TT | Chỉ tiêu | Kết quả 2026 | Chỉ tiêu giao 2026 | Xếp loại |
| 1 | Phạm nhân học xóa mù chữ | 42 người | 40 người | Vượt |
| 2 | Sản lượng rau tự túc | 31 tấn | 36 tấn | Không đạt |
)",
       "= 40 count exceeded\n= 36 tonne not_met"},

      {"numbers of promises with a word before them",
       R"(BÁO CÁO
Tổng kết năm 2026 về thi đua
I. KẾT QUẢ CÁC CHỈ TIÊU
| Mã số | Tên chỉ tiêu | Mức cam kết | Mức đạt được | Kết luận |
| CT01 | Tỷ lệ cuộc gọi được trả lời trong 20 giây | trên 90% | 92,5% | Đạt |
| CT02 | Sự cố mạng cấp 1 | không quá 2 sự cố | 3 sự cố | Không đạt |
)",
       "> 90 percent met\n<= 2 count not_met"},

      {"nothing told yet, nothing happened",
       R"(BÁO CÁO
Tổng kết năm 2026 về thi đua
I. KẾT QUẢ CÁC CHỈ TIÊU
| TT | Chỉ tiêu | Kế hoạch | Thực hiện | Đánh giá |
| 1 | Chỉ số cải cách hành chính | nhóm A | chưa công bố | Chưa đánh giá |
| 2 | Tai nạn lao động nghiêm trọng | 0 vụ | không phát sinh | Đạt |
| 3 | Đề tài cấp cơ sở | 02 đề tài | đang nghiệm thu | Đang thực hiện |
| 4 | Mở rộng bãi đỗ xe | 1.200 m2 | | Dừng theo chỉ đạo của Ủy ban |
)",
       "qualitative - none not_assessed\nnone 0 count met\n= 2 count in_progress\n= 1200 m2 dropped"},

      {"sub-rows behind dashes",
       R"(BÁO CÁO
Tổng kết năm 2026 về thi đua
I. KẾT QUẢ CÁC CHỈ TIÊU
| TT | Chỉ tiêu | ĐVT | Chỉ tiêu giao | Thực hiện | Kết quả |
| 1 | Đào tạo nghề cho lao động nông thôn | người | 180 | 196 | Vượt |
| | - Trong đó lao động nữ | người | 90 | 90 | Đạt |
| | - Người khuyết tật | người | 12 | 7 | Không đạt |
)",
       "= 180 count exceeded\n= 90 count met\n= 12 count not_met"},

      {"bold heads",
       R"(BÁO CÁO
Tổng kết năm 2026 về thi đua
## I. KẾT QUẢ CÁC CHỈ TIÊU
| **TT** | **Chỉ tiêu** | **ĐVT** | **Giao ước** | **Thực hiện** | **Đánh giá** |
|:--:|:---|:---:|---:|---:|:---:|
| 1 | Hộ dân tham gia phân loại rác | hộ | 1.500 | 1.620 | **Vượt** |
| 2 | Điểm tập kết rác được xóa | điểm | 14 | 11 | *Không đạt* |
)",
       "= 1500 count exceeded\n= 14 count not_met"},
  };
  return all;
}

const std::vector<TableForm>& tables_of_more_layouts() {
  static const std::vector<TableForm> all{
      {"steps of a plan beside its bounds",
       R"(KẾ HOẠCH
Tổ chức phong trào thi đua năm 2026
I. CHỈ TIÊU THI ĐUA
| TT | Chỉ tiêu | ĐVT | Năm 2025 | Kế hoạch 2026 | Cơ quan chủ trì |
| 1 | Thôn có tổ thu gom rác | thôn | 9 | 14 | Phòng Kinh tế |
| 2 | Tỷ lệ hộ dùng nước sạch | % | 91,2 | ≥ 95 | Trung tâm Dịch vụ |
)",
       "= 14 count -\n>= 95 percent -"},

      {"on its side, years beside",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
| Nội dung | Đàn lợn (con) | Sản lượng cá (tấn) | Hộ nghèo (%) |
| Thực hiện 2025 | 4.100 | 210 | 3,1 |
| Kế hoạch 2026 | 4.500 | 230 | dưới 2,5 |
| Thực hiện 2026 | 4.620 | 214 | 2,2 |
| Xếp loại | Vượt | Không đạt | Đạt |
)",
       "= 4500 count exceeded\n= 230 tonne not_met\n< 2.5 percent met"},

      {"on its side, set with blanks",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
Chỉ tiêu           Giờ bay an toàn     Chuyến đúng giờ (%)     Hành lý thất lạc (vụ)
Cam kết            12.000 giờ          90                      0
Kết quả            12.450 giờ          86,7                    0
Đánh giá           vượt                không đạt               đạt
)",
       "= 12000 hour exceeded\n= 90 percent not_met\nnone 0 count met"},

      {"a table that the end of a page parts",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
TT | Chỉ tiêu | Kế hoạch | Thực hiện | Đánh giá
1 | Giờ giảng mẫu | 40 giờ | 44 giờ | Vượt

2 | Phòng thực hành đạt chuẩn | 03 phòng | 02 phòng | Không đạt

3 | Sinh viên có việc làm | 80% | 80% | Đạt
)",
       "= 40 hour exceeded\n= 3 count not_met\n= 80 percent met"},

      {"codes explained behind their meaning",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
(Cột 5: hoàn thành vượt ghi HV; hoàn thành ghi H; không hoàn thành ghi KH)
TT | Chỉ tiêu | Kế hoạch | Thực hiện | Tự chấm
1 | Đêm diễn phục vụ cơ sở | 45 đêm | 52 đêm | HV
2 | Vở diễn dựng mới | 02 vở | 01 vở | KH
3 | Diễn viên được tập huấn | 18 người | 18 người | H
)",
       "= 45 count exceeded\n= 2 count not_met\n= 18 count met"},

      {"blanks, cells wrapped below the row",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
TT   Chỉ tiêu                         Đăng ký            Thực hiện          Đánh giá
1    Tuyến đường do thanh niên        06 tuyến           07 tuyến           Vượt
     tự quản
2    Đội hình tình nguyện hè          12 đội             10 đội             Không đạt
     tại các xã
3    Sân chơi trẻ em                  03 sân             03 sân             Đạt
)",
       "= 6 count exceeded\n= 12 count not_met\n= 3 count met"},

      {"head in two rows with the years above",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ
| STT | Tên chỉ tiêu | Đơn vị tính | Kế hoạch giao | | Kết quả | | Xếp loại |
| | | | Số lượng | Tỷ lệ (%) | Số lượng | Tỷ lệ (%) | |
| 1 | Hội viên vay vốn có mô hình | hộ | 120 | 60 | 131 | 65,5 | Vượt |
| 2 | Chi hội có quỹ | chi hội | 14 | 100 | 12 | 85,7 | Không đạt |
)",
       "= 120 count exceeded\n= 14 count not_met"},

      {"a list of people below a table of results",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ CHỈ TIÊU
| TT | Chỉ tiêu | Kế hoạch | Thực hiện | Đánh giá |
| 1 | Mẫu kiểm nghiệm | 900 mẫu | 930 mẫu | Vượt |
II. ĐỀ NGHỊ KHEN THƯỞNG
| TT | Họ và tên | Chức vụ | Hình thức |
| 1 | Lê Thị Bưởi | Kiểm nghiệm viên | Giấy khen |
| 2 | Vũ Văn Khế | Phó phòng | Giấy khen |
)",
       "= 900 count exceeded"},

      {"lines that sum up and explain below the table",
       R"(BÁO CÁO
Kết quả phong trào thi đua năm 2026
I. KẾT QUẢ CHỈ TIÊU
| TT | Chỉ tiêu | Kế hoạch | Thực hiện | Đánh giá |
| 1 | Cột mốc được phát quang | 40 cột | 40 cột | Đạt |
| 2 | Buổi chiếu phim biên giới | 20 buổi | 13 buổi | Không đạt |
Tổng cộng: 02 chỉ tiêu, 01 đạt, 01 không đạt.
Giải trình: chỉ tiêu 2 do xe chiếu phim hỏng ba tháng.
- Dòng 2: xe chiếu phim lưu động hỏng từ tháng 7 đến tháng 9.
)",
       "= 40 count met\n= 20 count not_met"},

      {"annex with two tables, each with its caption",
       R"(BÁO CÁO
Tổng kết phong trào thi đua năm 2026
I. ĐÁNH GIÁ CHUNG
Đơn vị hoàn thành nhiệm vụ.
II. NHIỆM VỤ NĂM 2027
- Tiếp tục đổi mới phong trào.
Nơi nhận:
- Tổng công ty;
- Lưu: VT.
GIÁM ĐỐC
Đặng Thế Vĩnh
PHỤ LỤC
Bảng 1. Chỉ tiêu sản xuất
| TT | Chỉ tiêu | ĐVT | KH | TH | Đánh giá |
| 1 | Than nguyên khai | nghìn tấn | 1.450 | 1.502 | Vượt |
| 2 | Mét lò đào | m | 9.800 | 9.120 | Không đạt |
Bảng 2. Chỉ tiêu an toàn
| TT | Chỉ tiêu | ĐVT | KH | TH | Đánh giá |
| 1 | Tai nạn chết người | vụ | 0 | 0 | Đạt |
)",
       "= 1450000 tonne exceeded\n= 9800 count|other not_met\nnone 0 count met"},

      {"two sides of a pact in two columns",
       R"(BẢN GIAO ƯỚC THI ĐUA
Năm 2026
I. NỘI DUNG GIAO ƯỚC
| TT | Nội dung | Đơn vị tính | Chỉ tiêu |
| A | Công đoàn cơ sở | | |
| 1 | Đoàn viên được thăm hỏi | % | 100 |
| 2 | Mái ấm công đoàn | nhà | ≥ 1 |
| B | Chuyên môn | | |
| 3 | Sản phẩm hỏng | % | ≤ 0,5 |
)",
       "= 100 percent -\n>= 1 count -\n<= 0.5 percent -"},

      {"half a year with a guess of the whole year",
       R"(BÁO CÁO
Sơ kết phong trào thi đua 6 tháng đầu năm 2026
I. KẾT QUẢ
| TT | Chỉ tiêu | ĐVT | Kế hoạch năm | Thực hiện 6 tháng | Ước cả năm |
| 1 | Cấp giấy chứng nhận đất | giấy | 800 | 410 | 820 |
| 2 | Hồ sơ trễ hạn | hồ sơ | không quá 10 | 14 | |
| 3 | Số hóa bản đồ | mảnh | 60 | 62 | 62 |
)",
       "= 800 count in_progress\n<= 10 count not_met\n= 60 count exceeded"},
  };
  return all;
}

}  // namespace thidua::reading::testing
