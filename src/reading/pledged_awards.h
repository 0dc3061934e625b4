#pragma once
#include "reading/targets.h"

namespace thidua::reading {

/// A part «Thi đua, khen thưởng» of a report tells who was awarded; among that stand titles that were pledged: «Bốn chỉ
/// tiêu đã ký gồm:» above a list, «Bằng khen: đăng ký 02 cá nhân; đã trình, đang chờ». Asked of each item in turn.
class PledgedAwards {
 public:
  explicit PledgedAwards(const Context& context) : context_(context) {}

  /// Is the item, in such a part, a promise?
  bool pledges(const Item& item);

 private:
  const Context& context_;
  int list_section_ = -2;  // of the list below a line that announces what was pledged
};

}  // namespace thidua::reading
