#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/decimal.h"
#include "core/outcome.h"

namespace thidua::platform {

struct JsonMember;

/// A JSON value. Numbers are exact: what is no core::Decimal (a whole number below 10^18 or at most six places after
/// the point) is refused when read. Members keep the order they were written in; names are unique.
class Json {
 public:
  using Array = std::vector<Json>;
  using Object = std::vector<JsonMember>;

  Json();
  Json(std::nullptr_t);
  template <std::same_as<bool> Truth>  // no pointer becomes a truth unnoticed
  Json(Truth truth);
  Json(int number);
  Json(std::int64_t number);
  Json(core::Decimal number);
  Json(std::string text);
  Json(std::string_view text);
  Json(const char* text);
  Json(Array values);
  static Json array();
  static Json object();

  bool is_null() const { return state_.index() == 0; }
  /// Null where the value is of another kind.
  const bool* boolean() const { return std::get_if<bool>(&state_); }
  const core::Decimal* number() const { return std::get_if<core::Decimal>(&state_); }
  const std::string* text() const { return std::get_if<std::string>(&state_); }
  const Array* values() const { return std::get_if<Array>(&state_); }
  const Object* members() const { return std::get_if<Object>(&state_); }
  /// The member of that name; null where there is none or this is no object.
  const Json* find(std::string_view name) const;

  /// Adds or replaces a member; null becomes an object. Asking it of anything else is our own bug.
  Json& set(std::string_view name, Json value);
  /// Adds to the end; null becomes an array.
  Json& push(Json value);

  bool operator==(const Json& other) const;

 private:
  std::variant<std::monostate, bool, core::Decimal, std::string, Array, Object> state_;
};

struct JsonMember {
  std::string name;
  Json value;
  bool operator==(const JsonMember&) const = default;
};

// Here and not in the class: they need JsonMember whole.
inline Json::Json() = default;
inline Json::Json(std::nullptr_t) {}
template <std::same_as<bool> Truth>
Json::Json(Truth truth) : state_(truth) {}
inline Json::Json(int number) : state_(core::Decimal(number)) {}
inline Json::Json(std::int64_t number) : state_(core::Decimal(number)) {}
inline Json::Json(core::Decimal number) : state_(number) {}
inline Json::Json(std::string text) : state_(std::move(text)) {}
inline Json::Json(std::string_view text) : state_(std::string(text)) {}
inline Json::Json(const char* text) : state_(std::string(text)) {}
inline Json Json::array() {
  return Json(Array{});
}

struct JsonLimits {
  std::size_t bytes_max = 1'000'000;
  std::size_t depth_max = 32;
};

/// One value and nothing behind it.
/// Errors  `json.too_large`, `json.too_deep`, `json.number`, `json.name_twice`, `json.syntax`; `place` says
///         "dòng 3, cột 14" (columns count code points from 1).
core::Outcome<Json> parse_json(std::string_view text, const JsonLimits& limits = {});

/// Compact, UTF-8; bytes that are no UTF-8 become U+FFFD.
std::string to_text(const Json& json);
/// Two spaces a level, for people and files kept under version control.
std::string to_indented_text(const Json& json);

}  // namespace thidua::platform
