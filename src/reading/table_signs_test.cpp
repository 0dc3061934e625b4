#include "reading/table_forms_test.h"

// Tables whose last column holds signs, ticks or remarks for several rows, and the words about a table.

namespace thidua::reading::testing {

const std::vector<TableForm>& tables_with_signs() {
  static const std::vector<TableForm> all{
      {"signs explained without a sign between, groups alone on a line",
       R"(BÁO CÁO
Kết quả thực hiện Giao ước thi đua năm 2026
I. BẢNG ĐỐI CHIẾU
Cách đọc cột cuối: ●● làm được hơn mức cam kết; ● làm đủ mức cam kết; ◐ mới làm được một phần; ○ không làm được.
Mã | Nội dung cam kết | Mức cam kết | Thực hiện | Xếp
A. Khám bệnh
CK01 | Số lượt khám bệnh | 14.000 lượt | 15.138 lượt | ●●
CK02 | Ngày điều trị trung bình | không quá 6,2 ngày | 6,8 ngày | ○
B. Chuyển đổi số
CK03 | Triển khai bệnh án điện tử | 14/14 khoa | 11 khoa | ◐
CK04 | Người bệnh hài lòng | từ 92% trở lên | 94,1% | ●
II. THUYẾT MINH
CK02: số ngày điều trị kéo dài chủ yếu ở Khoa Lao.
CK03: ba khoa còn lại chờ đường truyền nội bộ.
Các mã khác không có vướng mắc.
)",
       "= 14000 count exceeded\n<= 6.2 day not_met\n= 14;14 ratio partly\n>= 92 percent met"},

      {"pluses and minuses",
       R"(BÁO CÁO
Kết quả thực hiện Giao ước thi đua năm 2026
I. KẾT QUẢ
Quy ước: ++ vượt đăng ký; + đạt đăng ký; ± đạt một phần; - không đạt; 0 chưa xét.
| TT | Việc đăng ký | Mức | Làm được | Dấu |
| 1 | Trồng hàng rào xanh | 2 km | 2,6 km | ++ |
| 2 | Tổ chức hội thi nấu ăn | Tham gia | Có tham gia | + |
| 3 | Sửa nhà cho hộ nghèo | 02 nhà | 01 nhà | ± |
| 4 | Thu quỹ khuyến học | 20 triệu đồng | 12 triệu đồng | - |
)",
       "= 2 km exceeded\nexists - none met\n= 2 count partly\n= 20000000 vnd not_met"},

      {"a cross below «Có» or «Không»",
       R"(BÁO CÁO
Kết quả thực hiện Giao ước thi đua năm 2026
I. KẾT QUẢ
Cam kết                          Mức hứa             Làm được     Có     Không
------------------------------------------------------------------------------
Lượt khách tham quan             ≥ 40.000 lượt       46.870       x
Trưng bày chuyên đề              04 cuộc             03                  x
Hư hỏng hiện vật                 không để xảy ra     không có     x
Kiểm kê hiện vật kho             100%                91%                 x
)",
       ">= 40000 count met\n= 4 count not_met\nnone 0 count met\n= 100 percent not_met"},

      {"a place in a ranking, a title, a deed",
       R"(BÁO CÁO
Kết quả thực hiện Giao ước thi đua năm 2026
I. KẾT QUẢ
| TT | Chỉ tiêu | Giao ước | Kết quả | Nhận xét |
| 1 | Chỉ số cải cách hành chính | hạng 5 trở lên | hạng 4 | Đạt |
| 2 | Chỉ số chuyển đổi số cấp xã | hạng 10 trở lên | hạng 12 | |
| 3 | Xếp loại đơn vị cuối năm | đơn vị Quyết thắng | cấp trên chưa họp xét | Chưa có căn cứ |
| 4 | Kiểm định chất lượng cấp độ 3 | được công nhận | kết luận cấp độ 2 | Không đạt |
| 5 | Hội thi tiếng hát công nhân | Tham gia | Đã tham gia, giải ba | Đạt |
| 6 | Danh hiệu của trường | Tập thể lao động xuất sắc | Sở đã xét, trình UBND tỉnh | Chờ quyết định |
)",
       "<= 5 rank met\n<= 10 rank not_met\nexists - none not_assessed\nexists - none not_met\nexists - none met\n"
       "exists - none proposed"},

      {"half a year: shares of the yearly plan with the pace behind",
       R"(BÁO CÁO
Sơ kết 6 tháng đầu năm 2026 thực hiện Giao ước thi đua
I. KẾT QUẢ
| Chỉ tiêu | Giao ước cả năm | Đến 30/6/2026 | Đánh giá tiến độ |
| Huy động vốn (tỷ đồng) | 2.400 | 2.215 | 92,3% kế hoạch năm, nhanh |
| Thu dịch vụ (tỷ đồng) | 24 | 9,1 | 37,9% kế hoạch năm, chậm |
| Khách hàng mới | 6.000 | 6.240 | Xong chỉ tiêu cả năm, vượt 240 khách hàng |
| Thẻ phát hành | tối thiểu 900 thẻ | 411 thẻ | 45,7%, hơi chậm |
| Lớp tập huấn | 10 lớp | 04 lớp | 40% (đang triển khai) |
)",
       "= 2400000000000 vnd in_progress\n= 24000000000 vnd in_progress\n= 6000 count met|exceeded\n>= 900 count "
       "in_progress\n= 10 count in_progress"},

      {"one remark for several rows, and the same again",
       R"(BÁO CÁO
Kết quả thực hiện Giao ước thi đua năm 2026
I. KẾT QUẢ
| TT | Nội dung | Đăng ký | Kết quả | Nhận xét |
| 1 | Sinh hoạt câu lạc bộ sách | hằng tháng | duy trì đều | Cả ba mục 1, 2, 3 đều đạt |
| 2 | Góc học tập ở khu nhà trọ | có | đã bố trí | |
| 3 | Ngày hội đọc sách | tổ chức | tháng 4 | |
| 4 | Tủ sách lưu động | 05 tủ | 04 tủ | Không đạt |
| 5 | Người đọc mới | 300 người | 280 người | nt |
)",
       "qualitative - none met|exists\nexists - none met\nexists - none met\n= 5 count not_met\n= 300 count not_met"},
      {"frames of pluses and lines",
       R"(BÁO CÁO
Kết quả thực hiện Giao ước thi đua năm 2026
I. KẾT QUẢ
+----+---------------------------+-------------+-----------+------------+
| TT | Chỉ tiêu                  | Giao ước    | Kết quả   | Đánh giá   |
+----+---------------------------+-------------+-----------+------------+
| 1  | Buổi văn nghệ quần chúng  | 12 buổi     | 14 buổi   | Vượt       |
+----+---------------------------+-------------+-----------+------------+
| 2  | Nhà văn hóa thôn đạt      | 8/8 nhà     | 7/8 nhà   | Không đạt  |
|    | chuẩn                     |             |           | do lún nền |
+----+---------------------------+-------------+-----------+------------+
| 3  | Vụ ngộ độc thực phẩm      | không có    | 0 vụ      | Đạt        |
+----+---------------------------+-------------+-----------+------------+
)",
       "= 12 count exceeded\n= 8;8 ratio not_met\nnone 0 count met"},

      {"small rows below a row without a plan, and of which",
       R"(BÁO CÁO
Kết quả thực hiện Giao ước thi đua năm 2026
I. KẾT QUẢ
| TT | Chỉ tiêu | ĐVT | Đăng ký | Thực hiện | Kết quả |
| 1 | Đào tạo nghề | | | | |
| a | Lao động nông thôn | người | 200 | 214 | Vượt |
| b | Trong đó: lao động nữ | người | ≥ 90 | 81 | Chưa đạt |
| 2 | Tỷ lệ có việc làm sau đào tạo | % | từ 80 trở lên | 83,5 | Đạt |
| 3 | Xuất khẩu lao động | người | 12 | Chờ đơn hàng | Chưa đánh giá |
)",
       "= 200 count exceeded\n>= 90 count not_met\n>= 80 percent met\n= 12 count not_assessed"},

      {"groups of rows whose names are headings of other things elsewhere",
       R"(BÁO CÁO
Kết quả thực hiện Giao ước thi đua năm 2026
I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU
| TT | Chỉ tiêu | Giao ước | Kết quả | Đánh giá |
| A. Chuyên môn | | | | |
| 1 | Hồ sơ đúng hạn | 98% | 99% | Vượt |
| B. Thi đua, khen thưởng | | | | |
| 2 | Sáng kiến cấp cơ sở | 05 sáng kiến | 04 sáng kiến | Không đạt |
| C. Kinh phí | | | | |
| 3 | Tiết kiệm chi | 10% | 10% | Đạt |
| D. Giải pháp thực hiện | | | | |
| 4 | Đối thoại với đoàn viên | 02 cuộc | 02 cuộc | Đạt |
)",
       "= 98 percent exceeded\n= 5 count not_met\n= 10 percent met\n= 2 count met"},

      {"icons nobody explains",
       R"(BÁO CÁO
Kết quả thực hiện Giao ước thi đua năm 2026
I. KẾT QUẢ
| TT | Chỉ tiêu | Giao ước | Kết quả | |
| 1 | Lớp học xóa mù | 03 lớp | 03 lớp | ✅ |
| 2 | Vườn rau trường học | 05 vườn | 03 vườn | ❌ |
| 3 | Học sinh chuyển cấp | 100% | tuyển sinh tháng 7 | ⏳ |
)",
       "= 3 count met\n= 5 count not_met\n= 100 percent in_progress|not_assessed"},

      {"colours as codes",
       R"(BÁO CÁO
Kết quả thực hiện Giao ước thi đua năm 2026
I. KẾT QUẢ
Trong bảng: Xanh là đạt, Vàng là đạt một phần, Đỏ là không đạt, Trắng là chưa đến kỳ đánh giá.
| TT | Chỉ tiêu | Giao ước | Kết quả | Màu |
| 1 | Đường điện thắp sáng | 4 km | 4 km | Xanh |
| 2 | Bể chứa vỏ thuốc | 60 bể | 41 bể | Vàng |
| 3 | Hộ cam kết không thả rông gia súc | 100% | 72% | Đỏ |
| 4 | Thôn văn hóa | 6 thôn | bình xét tháng 12 | Trắng |
)",
       "= 4 km met\n= 60 count partly\n= 100 percent not_met\n= 6 count not_assessed"},

      {"a legend behind the table",
       R"(BÁO CÁO
Kết quả thực hiện Giao ước thi đua năm 2026
I. KẾT QUẢ
| TT | Chỉ tiêu | Giao ước | Kết quả | TĐG |
| 1 | Tủ thuốc thôn | 7 tủ | 7 tủ | B |
| 2 | Người khám sức khỏe | 1.200 người | 1.420 người | A |
| 3 | Trẻ tiêm đủ mũi | 98% | 96,1% | C |
Chú giải: A - vượt giao ước; B - đạt giao ước; C - không đạt giao ước.
)",
       "= 7 count met\n= 1200 count exceeded\n= 98 percent not_met"},

      {"half a year with the share in its own column and a note",
       R"(BÁO CÁO
Sơ kết 6 tháng đầu năm 2026 thực hiện Giao ước thi đua
I. KẾT QUẢ
| TT | Chỉ tiêu | ĐVT | KH năm | TH 6 tháng | % KH | Ghi chú |
| 1 | Thu phí nước | triệu đồng | 640 | 310 | 48,4 | Đúng tiến độ |
| 2 | Đấu nối mới | hộ | 120 | 126 | 105 | Vượt kế hoạch năm |
| 3 | Thất thoát nước | % | ≤ 18 | 17,2 | | Đang giữ được |
| 4 | Thay đồng hồ | chiếc | 300 | 64 | 21,3 | Chậm do đấu thầu |
| 5 | Tai nạn lao động | vụ | 0 | 1 | | Không đạt |
)",
       "= 640000000 vnd in_progress\n= 120 count exceeded|met\n<= 18 percent in_progress|met\n= 300 count in_progress\n"
       "none 0 count not_met"},

      {"a remark that goes on in the row below",
       R"(BÁO CÁO
Kết quả thực hiện Giao ước thi đua năm 2026
I. KẾT QUẢ
TT | Nội dung giao ước | Mức | Làm được | Nhận xét
1 | Trồng cây phân tán | 5.000 cây | 5.300 cây | Vượt
2 | Tuần tra rừng | mỗi tháng 4 lần | đủ 48 lần | Đạt
  | | | | (có sổ nhật ký)
3 | Vụ cháy rừng | không để xảy ra | 01 vụ | Không đạt
III. Nhóm việc của công đoàn
4 | Thăm đoàn viên ốm | 100% | 22/22 lượt | Đạt
)",
       "= 5000 count exceeded\n= 4 count met\nnone 0 count not_met\n= 100 percent met"},

      {"a line of names before each cell",
       R"(BÁO CÁO
Kết quả thực hiện Giao ước thi đua năm 2026
I. KẾT QUẢ
| Chỉ tiêu | Lời hứa | Đến 30/11 | Tự chấm |
| Bài đăng trang tin | 150 bài | 171 bài | Vượt |
| Danh hiệu tập thể | Tập thể Lao động tiên tiến | Hội đồng đã bình xét, gửi hồ sơ | Chờ công nhận |
| Hội thao khối | Tham gia đủ 3 môn | Dự 3 môn | Đạt |
| Giấy khen cấp trên | Được tặng Giấy khen | Không được xét | Không đạt |
)",
       "= 150 count exceeded\nexists - none proposed\n= 3 count met\nexists - none not_met"},
  };
  return all;
}

}  // namespace thidua::reading::testing
