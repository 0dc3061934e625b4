#include "personnel/io/staff_columns.h"

#include <algorithm>

namespace thidua::personnel {

const std::vector<documents::ListColumn>& staff_columns() {
  static const std::vector<documents::ListColumn> all{
      {"code",
       "Mã số",
       {"Mã cán bộ", "Mã nhân viên", "Mã CBCCVC", "Mã công chức", "Số hiệu", "Số hiệu công chức", "Mã NV", "Mã CB",
        "Số hiệu CBCC"}},
      {"name",
       "Họ và tên",
       {"Họ tên", "Họ và tên khai sinh", "Họ, tên", "Tên cán bộ", "Họ và tên CBCCVC", "Họ và tên cán bộ, công chức",
        "Họ và tên CB, CC, VC", "Cán bộ, công chức", "Họ tên cán bộ"},
       true},
      {"birth",
       "Ngày sinh",
       {"Ngày tháng năm sinh", "Năm sinh", "Sinh ngày", "Ngày, tháng, năm sinh", "NTNS", "Ngày/tháng/năm sinh"}},
      {"birth_male", "Ngày sinh nam", {"Năm sinh Nam", "Ngày tháng năm sinh Nam", "Ngày, tháng, năm sinh Nam"}},
      {"birth_female", "Ngày sinh nữ", {"Năm sinh Nữ", "Ngày tháng năm sinh Nữ", "Ngày, tháng, năm sinh Nữ"}},
      {"gender", "Giới tính", {"Nam/Nữ", "Phái", "Giới", "Nam nữ"}},
      {"ethnicity", "Dân tộc", {}},
      {"id_number",
       "Số định danh",
       {"Số CCCD", "CCCD", "Số căn cước", "Số căn cước công dân", "Căn cước công dân", "Số CMND", "CMND/CCCD",
        "Số định danh cá nhân", "CMTND", "Số CMND/CCCD", "CCCD/CMND", "Căn cước"}},
      {"unit",
       "Đơn vị",
       {"Phòng ban", "Phòng", "Bộ phận", "Đơn vị công tác", "Phòng, đơn vị", "Nơi công tác", "Phòng/đơn vị",
        "Phòng, ban, đơn vị", "Đơn vị/phòng", "Tên đơn vị"}},
      {"position",
       "Chức vụ",
       {"Chức vụ, chức danh", "Chức danh", "Vị trí việc làm", "Chức vụ hiện tại", "Chức vụ/chức danh",
        "Chức vụ, vị trí việc làm", "Chức vụ công tác"}},
      {"staff_kind",
       "Đối tượng",
       {"Loại cán bộ", "Loại lao động", "Công chức/viên chức", "Diện", "Loại", "Loại hình", "Ngạch loại"}},
      {"heads_unit", "Đứng đầu đơn vị", {"Người đứng đầu", "Thủ trưởng đơn vị", "Là trưởng đơn vị"}},
      {"leads", "Lãnh đạo, quản lý", {"Lãnh đạo", "LĐQL", "Là lãnh đạo, quản lý"}},
      {"from", "Giữ vị trí từ ngày", {"Từ ngày", "Ngày bổ nhiệm", "Ngày nhận chức vụ", "Ngày giữ chức vụ"}},
      {"contract_until", "Hợp đồng đến ngày", {"Ngày hết hạn hợp đồng", "Thời hạn hợp đồng", "Hết hạn hợp đồng"}},
      {"joined_day",
       "Ngày vào cơ quan",
       {"Ngày tuyển dụng", "Ngày vào ngành", "Ngày vào làm", "Ngày bắt đầu công tác", "Ngày vào cơ quan, đơn vị"}},
      {"party_day",
       "Ngày vào Đảng",
       {"Ngày vào đảng chính thức", "Ngày kết nạp Đảng", "Vào Đảng ngày", "Đảng viên từ"}},
      {"union_day", "Ngày vào công đoàn", {"Ngày kết nạp công đoàn", "Đoàn viên công đoàn từ"}},
      {"concurrent", "Kiêm nhiệm", {"Là kiêm nhiệm"}},
      {"status", "Tình trạng", {"Trạng thái", "Tình trạng công tác"}}};
  return all;
}

const documents::ListColumn& staff_column(std::string_view key) {
  return *std::ranges::find(staff_columns(), key, &documents::ListColumn::key);
}

void read_staff_kind(CellReader& cells) {
  cells.choice("staff_kind",
               {{"cong chuc", "civil_servant"},
                {"cc", "civil_servant"},
                {"can bo", "civil_servant"},
                {"vien chuc", "public_employee"},
                {"vc", "public_employee"},
                {"nguoi lao dong", "labourer"},
                {"nld", "labourer"},
                {"lao dong hop dong", "labourer"},
                {"hop dong lao dong", "labourer"},
                {"hop dong", "labourer"},
                {"hdld", "labourer"}},
               "Hãy ghi “công chức”, “viên chức” hoặc “người lao động”.");
}

}  // namespace thidua::personnel
