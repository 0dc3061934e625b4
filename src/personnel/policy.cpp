#include "personnel/policy.h"

namespace thidua::personnel {

using access::Permission;
using access::Role;

const Permission read_people{
    "people.read",
    "xem danh sách người và quá trình công tác",
    {Role::administrator, Role::emulation_officer, Role::unit_clerk, Role::unit_head, Role::director,
     Role::council_member, Role::council_secretary, Role::union_officer, Role::auditor},
    true};
const Permission read_sensitive{
    "people.read_sensitive", "xem số định danh, dân tộc, ngày vào Đảng", {Role::emulation_officer}, true};
const Permission read_discipline{
    "people.read_discipline", "xem kỷ luật", {Role::emulation_officer, Role::director, Role::auditor}, true};
const Permission change_people{"people.change",
                               "sửa danh sách người và quá trình công tác",
                               {Role::administrator, Role::emulation_officer},
                               false};
const Permission transfer_people{"people.transfer",
                                 "đề nghị điều động và trả lời đề nghị điều động",
                                 {Role::administrator, Role::emulation_officer, Role::unit_head},
                                 true};
const Permission change_units{
    "units.change", "sửa sơ đồ đơn vị", {Role::administrator, Role::emulation_officer}, false};
const Permission change_ratings{"ratings.change", "ghi kết quả đánh giá, xếp loại", {Role::emulation_officer}, false};
const Permission change_discipline{"people.change_discipline", "ghi kỷ luật", {Role::emulation_officer}, false};

const std::vector<const Permission*>& permissions() {
  static const std::vector<const Permission*> all{&read_people,    &read_sensitive,   &read_discipline,
                                                  &change_people,  &transfer_people,  &change_units,
                                                  &change_ratings, &change_discipline};
  return all;
}

}  // namespace thidua::personnel
