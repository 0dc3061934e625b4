#include "law/io/yaml_fields.h"

#include <algorithm>

namespace thidua::law {
namespace {

bool digits_only(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> whole_number(const YamlValue& value) {
  if (value.is != YamlValue::Is::scalar || value.quoted || !digits_only(value.text) || value.text.size() > 9)
    return std::nullopt;
  return std::stoi(value.text);
}

std::optional<int> as_year(std::string_view text) {
  if (!digits_only(text) || text.size() != 4) return std::nullopt;
  return std::stoi(std::string(text));
}

bool is_id(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  if (text.empty() || text.size() > 16 || !letter(text.front())) return false;
  return std::all_of(text.begin(), text.end(), [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; });
}

/// A plain scalar that YAML takes for something else than a text.
bool other_type(const YamlValue& value) {
  return !value.quoted && (digits_only(value.text) || value.text == "true" || value.text == "false");
}

constexpr std::string_view not_a_map = "phải là các dòng “khóa: giá trị”.";

}  // namespace

YamlFields::YamlFields(const YamlValue& value, std::string path, YamlProblems& problems)
    : value_(&value), path_(std::move(path)), problems_(&problems) {
  std::set<std::string_view> seen;
  for (const auto& [name, member] : value.members)
    if (!seen.insert(name).second) problems.push_back({member.line, at(name), "khóa này viết hai lần; chỉ giữ một."});
}

std::string YamlFields::at(std::string_view key) const {
  return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
}

void YamlFields::wrong(std::string_view key, std::string message) {
  const YamlValue* member = value_->find(key);
  problems_->push_back({member == nullptr ? value_->line : member->line, at(key), std::move(message)});
}

const YamlValue* YamlFields::found(std::string_view key, bool required) {
  known_.emplace(key);
  const YamlValue* member = value_->find(key);
  if (member != nullptr && member->is == YamlValue::Is::nothing) member = nullptr;
  if (member == nullptr && required) wrong(key, "thiếu khóa bắt buộc này; hãy thêm vào.");
  return member;
}

bool YamlFields::has(std::string_view key) const {
  const YamlValue* member = value_->find(key);
  return member != nullptr && member->is != YamlValue::Is::nothing;
}

std::optional<std::string> YamlFields::plain(std::string_view key, const YamlValue& member) {
  if (member.is == YamlValue::Is::scalar) return member.text;
  wrong(key, "phải là một giá trị, không phải danh sách hay nhóm khóa.");
  return std::nullopt;
}

std::string YamlFields::text(std::string_view key, bool required) {
  const YamlValue* member = found(key, required);
  if (member == nullptr) return {};
  const auto scalar = plain(key, *member);
  if (!scalar) return {};
  if (other_type(*member)) {
    wrong(key, "phải là chữ; nếu đúng là chữ số thì đặt trong dấu nháy kép.");
    return {};
  }
  if (scalar->empty()) {
    if (required) wrong(key, "không được để trống.");
    return {};
  }
  return *scalar;
}

std::string YamlFields::code(std::string_view key, const Codes& codes, bool required) {
  const YamlValue* member = found(key, required);
  if (member == nullptr) return {};
  const auto scalar = plain(key, *member);
  if (!scalar) return {};
  if (rank_in(codes, *scalar)) return *scalar;
  wrong(key, "không có mã “" + *scalar + "”; chỉ nhận: " + listed(codes) + ".");
  return {};
}

std::optional<int> YamlFields::rank(std::string_view key, const Codes& codes, bool required) {
  const std::string found_code = code(key, codes, required);
  return found_code.empty() ? std::nullopt : rank_in(codes, found_code);
}

std::string YamlFields::id(std::string_view key, bool required) {
  const YamlValue* member = found(key, required);
  if (member == nullptr) return {};
  const auto scalar = plain(key, *member);
  if (!scalar) return {};
  if (is_id(*scalar)) return *scalar;
  wrong(key, "“" + *scalar + "” không phải mã hợp lệ; mã bắt đầu bằng chữ cái, tối đa 16 chữ cái, chữ số, gạch dưới.");
  return {};
}

std::optional<int> YamlFields::number(std::string_view key, bool required) {
  const YamlValue* member = found(key, required);
  if (member == nullptr) return std::nullopt;
  const auto read = whole_number(*member);
  if (!read) wrong(key, "phải là số nguyên từ 0 trở lên, không đặt trong dấu nháy.");
  return read;
}

std::optional<int> YamlFields::year(std::string_view key, bool required) {
  const YamlValue* member = found(key, required);
  if (member == nullptr) return std::nullopt;
  const auto read = member->is == YamlValue::Is::scalar && !member->quoted ? as_year(member->text) : std::nullopt;
  if (!read) wrong(key, "phải là năm bốn chữ số.");
  return read;
}

std::optional<bool> YamlFields::truth(std::string_view key, bool required) {
  const YamlValue* member = found(key, required);
  if (member == nullptr) return std::nullopt;
  if (member->is == YamlValue::Is::scalar && !member->quoted) {
    if (member->text == "true") return true;
    if (member->text == "false") return false;
  }
  wrong(key, "chỉ nhận true hoặc false.");
  return std::nullopt;
}

std::optional<core::Date> YamlFields::date(std::string_view key, bool required) {
  const YamlValue* member = found(key, required);
  if (member == nullptr) return std::nullopt;
  const auto scalar = plain(key, *member);
  if (!scalar) return std::nullopt;
  const auto read = scalar->size() == 10 ? core::Date::parse_iso(*scalar) : std::nullopt;
  if (!read) wrong(key, "“" + *scalar + "” không phải ngày có thật viết theo dạng NNNN-TT-NN, ví dụ 2025-07-01.");
  return read;
}

std::vector<std::string> YamlFields::texts(std::string_view key, bool required) {
  std::vector<std::string> all;
  const YamlValue* member = found(key, required);
  if (member == nullptr) return all;
  if (member->is != YamlValue::Is::list) {
    wrong(key, "phải là danh sách trong ngoặc vuông.");
    return all;
  }
  for (const YamlValue& item : member->items) {
    if (item.is == YamlValue::Is::scalar && !item.text.empty() && !other_type(item)) {
      all.push_back(item.text);
    } else {
      wrong(key, "mỗi phần tử phải là chữ.");
    }
  }
  return all;
}

std::vector<std::string> YamlFields::code_list(std::string_view key, const Codes& codes, bool required) {
  std::vector<std::string> all = texts(key, required);
  for (const std::string& one : all)
    if (!rank_in(codes, one)) wrong(key, "không có mã “" + one + "”; chỉ nhận: " + listed(codes) + ".");
  return all;
}

std::vector<int> YamlFields::years(std::string_view key, bool required) {
  std::vector<int> all;
  const YamlValue* member = found(key, required);
  if (member == nullptr) return all;
  if (member->is != YamlValue::Is::list) {
    wrong(key, "phải là danh sách năm trong ngoặc vuông.");
    return all;
  }
  for (const YamlValue& item : member->items) {
    const auto read = item.is == YamlValue::Is::scalar && !item.quoted ? as_year(item.text) : std::nullopt;
    if (read) all.push_back(*read);
    if (!read) wrong(key, "mỗi phần tử phải là năm bốn chữ số.");
  }
  return all;
}

std::vector<std::pair<std::string, int>> YamlFields::counts(std::string_view key, const Codes& codes, bool required) {
  std::vector<std::pair<std::string, int>> all;
  const YamlValue* member = found(key, required);
  if (member == nullptr) return all;
  if (member->is != YamlValue::Is::map) {
    wrong(key, std::string(not_a_map));
    return all;
  }
  YamlFields inner(*member, at(key), *problems_);
  for (const auto& [name, value] : member->members) {
    if (!rank_in(codes, name)) {
      inner.wrong(name, "không có mã này; chỉ nhận: " + listed(codes) + ".");
      continue;
    }
    const auto count = inner.number(name);
    if (count) all.emplace_back(name, *count);
  }
  return all;
}

const YamlValue* YamlFields::value(std::string_view key, bool required) {
  return found(key, required);
}

std::vector<YamlFields> YamlFields::maps(std::string_view key, bool required) {
  std::vector<YamlFields> all;
  const YamlValue* member = found(key, required);
  if (member == nullptr) return all;
  if (member->is != YamlValue::Is::list) {
    wrong(key, "phải là danh sách.");
    return all;
  }
  for (std::size_t index = 0; index < member->items.size(); ++index) {
    const std::string path = at(key) + "[" + std::to_string(index) + "]";
    if (member->items[index].is != YamlValue::Is::map) {
      problems_->push_back({member->items[index].line, path, std::string(not_a_map)});
      continue;
    }
    all.emplace_back(member->items[index], path, *problems_);
  }
  return all;
}

std::optional<YamlFields> YamlFields::map(std::string_view key, bool required) {
  const YamlValue* member = found(key, required);
  if (member == nullptr) return std::nullopt;
  if (member->is != YamlValue::Is::map) {
    wrong(key, std::string(not_a_map));
    return std::nullopt;
  }
  return YamlFields(*member, at(key), *problems_);
}

void YamlFields::pass_over(std::string_view key) {
  known_.emplace(key);
}

void YamlFields::close() {
  std::string names;
  for (const std::string& name : known_) names += (names.empty() ? "" : ", ") + name;
  for (const auto& [name, member] : value_->members)
    if (known_.find(name) == known_.end())
      problems_->push_back({member.line, at(name), "không có khóa này; chỉ nhận: " + names + "."});
}

}  // namespace thidua::law
