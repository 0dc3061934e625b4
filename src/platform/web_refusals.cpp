#include "platform/web_refusals.h"

#include <fmt/core.h>

namespace thidua::platform::refused {
namespace {

HttpResponse problem(int status, std::string refusal_code, std::string message) {
  return problem_response(status, core::Refusal{std::move(refusal_code), std::move(message), "", ""});
}

}  // namespace

HttpResponse malformed() {
  return problem(400, "http.malformed",
                 "Yêu cầu không đúng chuẩn HTTP nên máy chủ không đọc được. Hãy mở lại trang rồi thử lần nữa.");
}

HttpResponse header_too_large() {
  return problem(431, "http.header_too_large",
                 "Phần đầu của yêu cầu quá dài. Hãy xóa cookie của trang này rồi thử lại.");
}

HttpResponse expectation() {
  return problem(417, "http.malformed",
                 "Máy chủ không đáp ứng được điều kiện ghi ở dòng Expect của yêu cầu. Hãy bỏ dòng này rồi gửi lại.");
}

HttpResponse host() {
  return problem(421, "http.host",
                 "Tên máy chủ trong yêu cầu không phải của chương trình này. Hãy mở bằng địa chỉ mà chương trình đã in "
                 "ra khi khởi động.");
}

HttpResponse other_site() {
  return problem(403, "http.other_site",
                 "Yêu cầu đến từ một trang khác nên không được thực hiện. Hãy làm việc này ngay trên trang của chương "
                 "trình.");
}

HttpResponse not_found() {
  return problem(404, "http.not_found", "Không có trang này. Hãy kiểm tra lại địa chỉ hoặc mở từ trang đầu.");
}

HttpResponse method(Method asked, const std::string& allowed) {
  HttpResponse response{204, {}, {}, {}, {}};
  if (asked != Method::options) {
    response = problem(405, "http.method",
                       fmt::format("Địa chỉ này không nhận cách gọi {}; chỉ nhận {}.", code(asked), allowed));
  }
  response.headers.push_back({"Allow", allowed});
  return response;
}

HttpResponse too_large(std::int64_t bytes_max) {
  return problem(413, "http.too_large",
                 fmt::format("Dữ liệu gửi lên vượt mức cho phép là {} byte. Hãy gửi tệp nhỏ hơn hoặc chia thành nhiều "
                             "lần.",
                             bytes_max));
}

HttpResponse no_upload_space() {
  return problem(500, "http.internal",
                 "Máy chủ không ghi được tệp gửi lên, tệp chưa được nhận. Hãy báo người quản trị kiểm tra dung lượng "
                 "đĩa và quyền ghi thư mục tạm.");
}

HttpResponse busy() {
  HttpResponse response =
      problem(503, "http.busy", "Máy chủ đang có quá nhiều việc cùng lúc. Hãy đợi vài giây rồi thử lại.");
  response.headers.push_back({"Retry-After", "2"});
  return response;
}

HttpResponse internal(std::string_view request_id) {
  return problem(500, "http.internal",
                 fmt::format("Máy chủ gặp lỗi khi xử lý yêu cầu này. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị "
                             "kèm mã {}.",
                             request_id));
}

}  // namespace thidua::platform::refused
