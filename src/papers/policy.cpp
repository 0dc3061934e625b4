#include "papers/policy.h"

namespace thidua::papers {

using access::Role;

const access::Permission read_paper_settings{
    "papers.read_settings",
    "xem người ký, số và mẫu văn bản",
    {Role::administrator, Role::emulation_officer, Role::director, Role::records_clerk, Role::auditor},
    false};
const access::Permission change_paper_settings{
    "papers.change_settings", "sửa người ký và mẫu văn bản", {Role::administrator, Role::emulation_officer}, false};

const std::vector<const access::Permission*>& permissions() {
  static const std::vector<const access::Permission*> all{&read_paper_settings, &change_paper_settings};
  return all;
}

}  // namespace thidua::papers
