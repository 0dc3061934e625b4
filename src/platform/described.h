#pragma once
#include <algorithm>
#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/date.h"
#include "core/decimal.h"
#include "core/ids.h"
#include "core/measure.h"
#include "core/money.h"
#include "core/outcome.h"
#include "platform/json.h"

namespace thidua::core {
BOOST_DESCRIBE_ENUM(Comparator, at_least, more_than, at_most, less_than, equal, between, none, exists, qualitative)
BOOST_DESCRIBE_ENUM(Unit, percent, count, vnd, point, ratio, rank, minute, hour, day, workday, week, month, year, ha,
                    m2, m3, km, kg, tonne, kwh, relative, level, other, none)
BOOST_DESCRIBE_ENUM(Verdict, met, not_met, exceeded, partly, not_assessed, proposed, in_progress, dropped, not_stated)
BOOST_DESCRIBE_ENUM(Direction, none, up, down, band)
BOOST_DESCRIBE_STRUCT(Quantity, (), (comparator, values, unit))
BOOST_DESCRIBE_STRUCT(Ratio, (), (part, whole))
BOOST_DESCRIBE_STRUCT(DayRange, (), (from, to))
BOOST_DESCRIBE_STRUCT(Validity, (), (from, to))
BOOST_DESCRIBE_STRUCT(Refusal, (), (code, message, field, place))
}  // namespace thidua::core

/// Messages as described structs: from one description (BOOST_DESCRIBE_STRUCT) come reader, writer and schema.
///
/// Shape   std::string, bool, std::int64_t, int; enums as their code() (or their name where there is none);
///         core::Decimal as text "99.4"; core::Date "2025-06-15"; core::Instant "2025-06-15T07:30:00.000Z" (written
///         only); core::Money as a number of đồng; ids as text "17"; std::optional (absent or null), std::vector, Json,
///         and described structs within each other. Unknown members are refused.
namespace thidua::platform {

/// How one type stands in JSON: write(value), read(json, path, value, refusals), schema().
template <class T>
struct JsonForm;

template <class T>
Json write_json(const T& value) {
  return JsonForm<T>::write(value);
}

/// The value, or everything that is wrong with it; each refusal's `field` is a path such as "targets[2].due".
template <class T>
core::Outcome<T, core::Refusals> read_json(const Json& json) {
  T value{};
  core::Refusals refusals;
  JsonForm<T>::read(json, "", value, refusals);
  if (!refusals.empty()) return refusals;
  return value;
}

/// JSON Schema (2020-12) as used by OpenAPI 3.1. What is described has the name of its type as `title`.
template <class T>
Json json_schema() {
  return JsonForm<T>::schema();
}

namespace described {

using core::Refusals;

/// Refusals of this reader: `json.missing`, `json.unknown_member`, `json.kind`, `json.value`.
void refuse_kind(std::string_view path, std::string_view wanted_vi, Refusals& refusals);
void refuse_value(std::string_view path, std::string_view text, std::string_view wanted_vi, Refusals& refusals);
void refuse_missing(std::string_view path, Refusals& refusals);
void refuse_unknown(std::string_view path, Refusals& refusals);
std::string member_path(std::string_view path, std::string_view name);
std::string element_path(std::string_view path, std::size_t index);
/// Whole numbers within [-(2^53 - 1), 2^53 - 1].
std::optional<std::int64_t> whole_number(const Json& json);
std::optional<std::int64_t> id_number(const Json& json);
Json schema_of(std::string_view type, std::string_view format = {}, std::string_view pattern = {});
Json codes_schema(const std::vector<std::string>& codes);

/// "TargetShown" of thidua::pacts::api::TargetShown.
template <class T>
constexpr std::string_view type_name() {
  std::string_view name = __PRETTY_FUNCTION__;  // "… [with T = a::B; …]" of g++, "… [T = a::B]" of clang
  name.remove_prefix(name.find("T = ") + 4);
  name = name.substr(0, name.find_first_of(";]"));
  const auto scope = name.rfind("::");
  return scope == std::string_view::npos ? name : name.substr(scope + 2);
}

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class E>
std::string_view code_of(E value, const char* name) {
  if constexpr (requires { code(value); }) {
    return code(value);
  } else {
    return name;
  }
}

template <class E>
using Enumerators = boost::describe::describe_enumerators<E>;
template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

}  // namespace described

template <>
struct JsonForm<std::string> {
  static Json write(const std::string& value) { return value; }
  static void read(const Json& json, std::string_view path, std::string& value, core::Refusals& refusals);
  static Json schema() { return described::schema_of("string"); }
};

template <>
struct JsonForm<bool> {
  static Json write(bool value) { return value; }
  static void read(const Json& json, std::string_view path, bool& value, core::Refusals& refusals);
  static Json schema() { return described::schema_of("boolean"); }
};

template <>
struct JsonForm<std::int64_t> {
  static Json write(std::int64_t value) { return value; }
  static void read(const Json& json, std::string_view path, std::int64_t& value, core::Refusals& refusals);
  static Json schema() { return described::schema_of("integer"); }
};

template <>
struct JsonForm<int> {
  static Json write(int value) { return value; }
  static void read(const Json& json, std::string_view path, int& value, core::Refusals& refusals);
  static Json schema() { return described::schema_of("integer", "int32"); }
};

template <>
struct JsonForm<core::Decimal> {
  static Json write(core::Decimal value) { return value.to_plain(); }
  static void read(const Json& json, std::string_view path, core::Decimal& value, core::Refusals& refusals);
  static Json schema() { return described::schema_of("string", {}, "^-?[0-9]{1,18}(\\.[0-9]{1,6})?$"); }
};

template <>
struct JsonForm<core::Date> {
  static Json write(core::Date value) { return value.to_iso(); }
  static void read(const Json& json, std::string_view path, core::Date& value, core::Refusals& refusals);
  static Json schema() { return described::schema_of("string", "date"); }
};

template <>
struct JsonForm<core::Instant> {
  static Json write(core::Instant value) { return value.to_iso(); }
  static Json schema() { return described::schema_of("string", "date-time"); }
};

template <>
struct JsonForm<core::Money> {
  static Json write(core::Money value) { return value.dong; }
  static void read(const Json& json, std::string_view path, core::Money& value, core::Refusals& refusals) {
    JsonForm<std::int64_t>::read(json, path, value.dong, refusals);
  }
  static Json schema() { return described::schema_of("integer"); }
};

template <>
struct JsonForm<Json> {
  static Json write(const Json& value) { return value; }
  static void read(const Json& json, std::string_view, Json& value, core::Refusals&) { value = json; }
  static Json schema() { return Json::object(); }
};

template <class Of>
struct JsonForm<core::Id<Of>> {
  static Json write(core::Id<Of> value) { return core::to_text(value); }
  static void read(const Json& json, std::string_view path, core::Id<Of>& value, core::Refusals& refusals) {
    const auto number = described::id_number(json);
    if (number) {
      value.value = *number;
    } else {
      described::refuse_kind(path, "một mã số viết trong ngoặc kép, ví dụ \"17\"", refusals);
    }
  }
  static Json schema() { return described::schema_of("string", {}, "^[1-9][0-9]{0,15}$"); }
};

template <class T>
struct JsonForm<std::optional<T>> {
  static Json write(const std::optional<T>& value) { return value ? JsonForm<T>::write(*value) : Json(); }
  static void read(const Json& json, std::string_view path, std::optional<T>& value, core::Refusals& refusals) {
    value.reset();
    if (!json.is_null()) JsonForm<T>::read(json, path, value.emplace(), refusals);
  }
  static Json schema() {
    return Json::object().set("anyOf", Json::Array{JsonForm<T>::schema(), described::schema_of("null")});
  }
};

template <class T>
struct JsonForm<std::vector<T>> {
  static Json write(const std::vector<T>& values) {
    Json json = Json::array();
    for (const T& value : values) json.push(JsonForm<T>::write(value));
    return json;
  }
  static void read(const Json& json, std::string_view path, std::vector<T>& values, core::Refusals& refusals) {
    values.clear();
    if (json.values() == nullptr) return described::refuse_kind(path, "một danh sách [ … ]", refusals);
    for (const Json& element : *json.values()) {
      T value{};
      JsonForm<T>::read(element, described::element_path(path, values.size()), value, refusals);
      values.push_back(std::move(value));
    }
  }
  static Json schema() { return described::schema_of("array").set("items", JsonForm<T>::schema()); }
};

/// Enums described by BOOST_DESCRIBE_ENUM.
template <class E>
requires(std::is_enum_v<E>&& boost::describe::has_describe_enumerators<E>::value) struct JsonForm<E> {
  static Json write(E value) {
    std::string_view text;
    boost::mp11::mp_for_each<described::Enumerators<E>>([&](auto one) {
      if (one.value == value) text = described::code_of(one.value, one.name);
    });
    return text;
  }
  static void read(const Json& json, std::string_view path, E& value, core::Refusals& refusals) {
    if (json.text() == nullptr) return described::refuse_kind(path, "một từ trong ngoặc kép", refusals);
    bool found = false;
    std::string codes;
    boost::mp11::mp_for_each<described::Enumerators<E>>([&](auto one) {
      const auto word = described::code_of(one.value, one.name);
      codes.append(codes.empty() ? "" : ", ").append(word);
      if (word != *json.text()) return;
      value = one.value;
      found = true;
    });
    if (!found) described::refuse_value(path, *json.text(), "một trong các từ: " + codes, refusals);
  }
  static Json schema() {
    std::vector<std::string> codes;
    boost::mp11::mp_for_each<described::Enumerators<E>>(
        [&](auto one) { codes.emplace_back(described::code_of(one.value, one.name)); });
    return described::codes_schema(codes).set("title", described::type_name<E>());
  }
};

/// Structs described by BOOST_DESCRIBE_STRUCT.
template <class T>
requires(std::is_class_v<T>&& boost::describe::has_describe_members<T>::value) struct JsonForm<T> {
  static Json write(const T& value) {
    Json json = Json::object();
    boost::mp11::mp_for_each<described::Members<T>>([&](auto one) {
      using Member = std::remove_cvref_t<decltype(value.*one.pointer)>;
      if constexpr (described::is_optional<Member>) {
        if (!(value.*one.pointer)) return;
      }
      json.set(one.name, JsonForm<Member>::write(value.*one.pointer));
    });
    return json;
  }
  static void read(const Json& json, std::string_view path, T& value, core::Refusals& refusals) {
    if (json.members() == nullptr) return described::refuse_kind(path, "một nhóm trường { … }", refusals);
    std::vector<std::string_view> known;
    boost::mp11::mp_for_each<described::Members<T>>([&](auto one) {
      using Member = std::remove_cvref_t<decltype(value.*one.pointer)>;
      known.push_back(one.name);
      const Json* member = json.find(one.name);
      const std::string place = described::member_path(path, one.name);
      if (member != nullptr) {
        JsonForm<Member>::read(*member, place, value.*one.pointer, refusals);
      } else if constexpr (!described::is_optional<Member>) {
        described::refuse_missing(place, refusals);
      }
    });
    for (const JsonMember& member : *json.members()) {
      if (std::find(known.begin(), known.end(), member.name) == known.end()) {
        described::refuse_unknown(described::member_path(path, member.name), refusals);
      }
    }
  }
  static Json schema() {
    Json properties = Json::object();
    Json required = Json::array();
    boost::mp11::mp_for_each<described::Members<T>>([&](auto one) {
      using Member = std::remove_cvref_t<decltype(std::declval<T>().*one.pointer)>;
      properties.set(one.name, JsonForm<Member>::schema());
      if constexpr (!described::is_optional<Member>) required.push(one.name);
    });
    return described::schema_of("object")
        .set("title", described::type_name<T>())
        .set("properties", std::move(properties))
        .set("required", std::move(required))
        .set("additionalProperties", false);
  }
};

}  // namespace thidua::platform
