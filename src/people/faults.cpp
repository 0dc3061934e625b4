#include "people/faults.h"

#include "core/text.h"

namespace thidua::people {

std::optional<core::Refusal> code_fault(std::string_view code, std::string_view what_vi) {
  const std::string what(what_vi);
  if (code.empty()) return core::Refusal{"people.code", what + " còn trống; hãy đặt một mã ngắn.", "code", {}};
  if (core::single_spaced(code) != code || code.find(' ') != std::string_view::npos)
    return core::Refusal{"people.code",
                         what + " “" + std::string(code) + "” có khoảng trắng; hãy viết liền hoặc dùng dấu gạch nối.",
                         "code",
                         {}};
  if (core::code_points(code) > 40)
    return core::Refusal{
        "people.code", what + " “" + std::string(code) + "” quá dài; hãy dùng nhiều nhất 40 ký tự.", "code", {}};
  return std::nullopt;
}

std::optional<core::Refusal> name_fault(std::string_view name, std::string_view what_vi) {
  const std::string what(what_vi);
  if (core::single_spaced(name).empty())
    return core::Refusal{"people.name", what + " còn trống; hãy ghi đầy đủ.", "name", {}};
  if (core::code_points(name) > 300)
    return core::Refusal{"people.name", what + " dài quá 300 ký tự; hãy rút gọn.", "name", {}};
  return std::nullopt;
}

std::optional<core::Refusal> validity_fault(const core::Validity& validity) {
  if (validity.to && *validity.to < validity.from)
    return core::Refusal{"people.validity",
                         "Ngày cuối " + validity.to->to_vi() + " đứng trước ngày đầu " + validity.from.to_vi() +
                             "; hãy kiểm tra lại hai ngày.",
                         "validity",
                         {}};
  return std::nullopt;
}

}  // namespace thidua::people
