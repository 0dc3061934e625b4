#include "platform/described.h"

#include <fmt/core.h>

#include <limits>

namespace thidua::platform {
namespace described {
namespace {

constexpr std::int64_t exact_in_double_max = (std::int64_t{1} << 53) - 1;

std::string named(std::string_view path) {
  return path.empty() ? std::string("Dữ liệu gửi lên") : fmt::format("Trường \"{}\"", path);
}

}  // namespace

void refuse_kind(std::string_view path, std::string_view wanted_vi, Refusals& refusals) {
  refusals.push_back(
      {"json.kind", fmt::format("{} phải là {}. Hãy sửa rồi gửi lại.", named(path), wanted_vi), std::string(path), ""});
}

void refuse_value(std::string_view path, std::string_view text, std::string_view wanted_vi, Refusals& refusals) {
  std::size_t end = std::min<std::size_t>(text.size(), 60);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  const std::string_view shown = text.substr(0, end);
  refusals.push_back({"json.value",
                      fmt::format("{} có giá trị \"{}\" không dùng được; cần {}.", named(path), shown, wanted_vi),
                      std::string(path), ""});
}

void refuse_missing(std::string_view path, Refusals& refusals) {
  refusals.push_back(
      {"json.missing", fmt::format("Thiếu trường \"{}\". Hãy điền rồi gửi lại.", path), std::string(path), ""});
}

void refuse_unknown(std::string_view path, Refusals& refusals) {
  refusals.push_back({"json.unknown_member",
                      fmt::format("Không có trường nào tên là \"{}\". Hãy kiểm tra chính tả hoặc bỏ trường này.", path),
                      std::string(path), ""});
}

std::string member_path(std::string_view path, std::string_view name) {
  return path.empty() ? std::string(name) : fmt::format("{}.{}", path, name);
}

std::string element_path(std::string_view path, std::size_t index) {
  return fmt::format("{}[{}]", path, index);
}

std::optional<std::int64_t> whole_number(const Json& json) {
  const core::Decimal* number = json.number();
  if (number == nullptr || !number->is_whole()) return std::nullopt;
  if (number->units() > exact_in_double_max || number->units() < -exact_in_double_max) return std::nullopt;
  return number->units();
}

std::optional<std::int64_t> id_number(const Json& json) {
  const std::string* text = json.text();
  if (text == nullptr || text->empty() || text->size() > 16 || text->front() == '0') return std::nullopt;
  std::int64_t number = 0;
  for (const char digit : *text) {
    if (digit < '0' || digit > '9') return std::nullopt;
    number = number * 10 + (digit - '0');
  }
  return number <= exact_in_double_max ? std::optional(number) : std::nullopt;
}

Json schema_of(std::string_view type, std::string_view format, std::string_view pattern) {
  Json schema = Json::object().set("type", type);
  if (!format.empty()) schema.set("format", format);
  if (!pattern.empty()) schema.set("pattern", pattern);
  return schema;
}

Json codes_schema(const std::vector<std::string>& codes) {
  Json all = Json::array();
  for (const std::string& one : codes) all.push(one);
  return schema_of("string").set("enum", std::move(all));
}

}  // namespace described

void JsonForm<std::string>::read(const Json& json, std::string_view path, std::string& value,
                                 core::Refusals& refusals) {
  if (json.text() == nullptr) return described::refuse_kind(path, "chữ trong ngoặc kép", refusals);
  value = *json.text();
}

void JsonForm<bool>::read(const Json& json, std::string_view path, bool& value, core::Refusals& refusals) {
  if (json.boolean() == nullptr) return described::refuse_kind(path, "true (đúng) hoặc false (sai)", refusals);
  value = *json.boolean();
}

void JsonForm<std::int64_t>::read(const Json& json, std::string_view path, std::int64_t& value,
                                  core::Refusals& refusals) {
  const auto number = described::whole_number(json);
  if (!number) return described::refuse_kind(path, "một số nguyên", refusals);
  value = *number;
}

void JsonForm<int>::read(const Json& json, std::string_view path, int& value, core::Refusals& refusals) {
  const auto number = described::whole_number(json);
  if (!number || *number > std::numeric_limits<int>::max() || *number < std::numeric_limits<int>::min()) {
    return described::refuse_kind(path, "một số nguyên không quá 2 tỷ", refusals);
  }
  value = static_cast<int>(*number);
}

void JsonForm<core::Decimal>::read(const Json& json, std::string_view path, core::Decimal& value,
                                   core::Refusals& refusals) {
  if (json.text() == nullptr)
    return described::refuse_kind(path, "một số viết trong ngoặc kép, ví dụ \"99.4\"", refusals);
  const auto number = core::Decimal::parse(*json.text());
  if (!number) {
    return described::refuse_value(path, *json.text(), "một số như \"99.4\" (dấu chấm, tối đa 6 chữ số thập phân)",
                                   refusals);
  }
  value = *number;
}

void JsonForm<core::Date>::read(const Json& json, std::string_view path, core::Date& value, core::Refusals& refusals) {
  if (json.text() == nullptr) {
    return described::refuse_kind(path, "một ngày viết trong ngoặc kép, ví dụ \"2025-06-15\"", refusals);
  }
  const auto date = core::Date::parse_iso(*json.text());
  if (!date) {
    return described::refuse_value(path, *json.text(), "một ngày có thật, viết năm-tháng-ngày như \"2025-06-15\"",
                                   refusals);
  }
  value = *date;
}

}  // namespace thidua::platform
