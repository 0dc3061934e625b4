#include "platform/json.h"

#include <fmt/core.h>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/error.hpp>
#include <cassert>

#include "core/utf8.h"

namespace thidua::platform {

Json::Json(Array values) : state_(std::move(values)) {}

Json Json::object() {
  Json json;
  json.state_ = Object{};
  return json;
}

const Json* Json::find(std::string_view name) const {
  const Object* all = members();
  if (all == nullptr) return nullptr;
  for (const JsonMember& member : *all) {
    if (member.name == name) return &member.value;
  }
  return nullptr;
}

Json& Json::set(std::string_view name, Json value) {
  if (is_null()) state_ = Object{};
  Object* all = std::get_if<Object>(&state_);
  assert(all != nullptr);
  for (JsonMember& member : *all) {
    if (member.name != name) continue;
    member.value = std::move(value);
    return *this;
  }
  all->push_back({std::string(name), std::move(value)});
  return *this;
}

Json& Json::push(Json value) {
  if (is_null()) state_ = Array{};
  Array* all = std::get_if<Array>(&state_);
  assert(all != nullptr);
  all->push_back(std::move(value));
  return *this;
}

bool Json::operator==(const Json& other) const {
  return state_ == other.state_;
}

namespace {

using ParseError = boost::system::error_code;
/// What our handler refuses itself; the parser only passes the sign on.
enum class Fault { none, number, name_twice };

/// Builds a Json from the parser's events. Boost's own values would turn 98.61 into a double.
class JsonBuilder {
 public:
  static constexpr std::size_t max_object_size = 1'000'000;
  static constexpr std::size_t max_array_size = 1'000'000;
  static constexpr std::size_t max_key_size = 1'000;
  static constexpr std::size_t max_string_size = 100'000'000;

  bool on_document_begin(ParseError&) { return true; }
  bool on_document_end(ParseError&) { return true; }
  bool on_object_begin(ParseError&) { return open(Json::object()); }
  bool on_object_end(std::size_t, ParseError& error) { return close(error); }
  bool on_array_begin(ParseError&) { return open(Json::array()); }
  bool on_array_end(std::size_t, ParseError& error) { return close(error); }
  bool on_key_part(std::string_view part, std::size_t, ParseError&) { return gather(part); }
  bool on_key(std::string_view part, std::size_t, ParseError& error) {
    gather(part);
    if (open_.back().value.find(gathered_) != nullptr) return refuse(Fault::name_twice, error);
    open_.back().value.set(gathered_, Json());  // keeps the order, and the name known
    open_.back().name = std::move(gathered_);
    gathered_.clear();
    return true;
  }
  bool on_string_part(std::string_view part, std::size_t, ParseError&) { return gather(part); }
  bool on_string(std::string_view part, std::size_t, ParseError&) {
    gather(part);
    Json text(std::move(gathered_));
    gathered_.clear();
    return add(std::move(text));
  }
  bool on_number_part(std::string_view part, ParseError&) { return gather(part); }
  bool on_int64(std::int64_t, std::string_view part, ParseError& error) { return number(part, error); }
  bool on_uint64(std::uint64_t, std::string_view part, ParseError& error) { return number(part, error); }
  bool on_double(double, std::string_view part, ParseError& error) { return number(part, error); }
  bool on_bool(bool truth, ParseError&) { return add(Json(truth)); }
  bool on_null(ParseError&) { return add(Json()); }
  bool on_comment_part(std::string_view, ParseError&) { return true; }
  bool on_comment(std::string_view, ParseError&) { return true; }

  Json take() { return std::move(root_); }
  Fault fault() const { return fault_; }
  const std::string& faulty() const { return gathered_; }

 private:
  struct Open {
    Json value;
    std::string name;  // of the member that comes next
  };

  bool gather(std::string_view part) {
    gathered_.append(part);
    return true;
  }
  bool number(std::string_view part, ParseError& error) {
    gather(part);
    const auto decimal = core::Decimal::parse(gathered_);
    if (!decimal) return refuse(Fault::number, error);
    gathered_.clear();
    return add(Json(*decimal));
  }
  bool refuse(Fault fault, ParseError& error) {
    fault_ = fault;
    error = boost::json::error::syntax;
    return false;
  }
  bool open(Json value) {
    open_.push_back({std::move(value), {}});
    return true;
  }
  bool close(ParseError&) {
    Json done = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(done));
  }
  bool add(Json value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().value.values() != nullptr) {
      open_.back().value.push(std::move(value));
    } else {
      open_.back().value.set(open_.back().name, std::move(value));
    }
    return true;
  }

  std::vector<Open> open_;
  Json root_;
  std::string gathered_;
  Fault fault_ = Fault::none;
};

std::string json_place(std::string_view text, std::size_t at) {
  std::size_t line = 1;
  std::size_t column = 1;
  for (std::size_t i = 0; i < at && i < text.size(); ++i) {
    if (text[i] == '\n') {
      ++line;
      column = 1;
    } else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U) {
      ++column;
    }
  }
  return fmt::format("dòng {}, cột {}", line, column);
}

core::Refusal json_refusal(const JsonBuilder& builder, const ParseError& error, const JsonLimits& limits) {
  if (builder.fault() == Fault::number) {
    return {"json.number",
            fmt::format("Số \"{}\" không dùng được: chỉ nhận số thường, tối đa 18 chữ số và 6 chữ số sau dấu chấm. "
                        "Hãy viết lại số này.",
                        builder.faulty().substr(0, 40)),
            "", ""};
  }
  if (builder.fault() == Fault::name_twice) {
    return {"json.name_twice",
            fmt::format("Trường \"{}\" có hai lần trong cùng một nhóm. Hãy bỏ bớt một.", builder.faulty()), "", ""};
  }
  if (error == boost::json::error::too_deep) {
    return {"json.too_deep",
            fmt::format("Dữ liệu JSON lồng nhau quá {} tầng. Hãy gửi dữ liệu đơn giản hơn.", limits.depth_max), "", ""};
  }
  if (error == boost::json::error::incomplete) {
    return {"json.syntax", "Dữ liệu JSON bị thiếu phần cuối. Hãy kiểm tra dấu ngoặc và gửi lại đầy đủ.", "", ""};
  }
  return {"json.syntax", "Dữ liệu không đúng cú pháp JSON ở vị trí này. Hãy sửa rồi gửi lại.", "", ""};
}

void write_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x80U) {
      core::append_utf8(out, core::next_code_point(text, at));
      continue;
    }
    ++at;
    if (byte == '"' || byte == '\\') {
      out += '\\';
      out += static_cast<char>(byte);
    } else if (byte == '\n') {
      out += "\\n";
    } else if (byte < 0x20U || byte == 0x7FU) {
      out += fmt::format("\\u{:04x}", byte);
    } else {
      out += static_cast<char>(byte);
    }
  }
  out += '"';
}

/// One line, or two spaces a level.
class JsonWriter {
 public:
  explicit JsonWriter(bool indented) : indented_(indented) {}
  void write(const Json& json) {
    if (const auto* truth = json.boolean()) {
      out += *truth ? "true" : "false";
    } else if (const auto* number = json.number()) {
      out += number->to_plain();
    } else if (const auto* text = json.text()) {
      write_quoted(out, *text);
    } else if (const auto* values = json.values()) {
      write_all('[', ']', *values, [this](const Json& value) { write(value); });
    } else if (const auto* members = json.members()) {
      write_all('{', '}', *members, [this](const JsonMember& member) {
        write_quoted(out, member.name);
        out += indented_ ? ": " : ":";
        write(member.value);
      });
    } else {
      out += "null";
    }
  }
  std::string out;

 private:
  template <class All, class One>
  void write_all(char opening, char closing, const All& all, const One& one) {
    out += opening;
    ++level_;
    bool first = true;
    for (const auto& each : all) {
      if (!first) out += ',';
      first = false;
      new_line();
      one(each);
    }
    --level_;
    if (!all.empty()) new_line();
    out += closing;
  }
  void new_line() {
    if (!indented_) return;
    out += '\n';
    out.append(2 * level_, ' ');
  }

  bool indented_;
  std::size_t level_ = 0;
};

}  // namespace

core::Outcome<Json> parse_json(std::string_view text, const JsonLimits& limits) {
  if (text.size() > limits.bytes_max) {
    return core::Refusal{"json.too_large",
                         fmt::format("Dữ liệu JSON dài {} byte, quá mức cho phép là {} byte. Hãy gửi thành nhiều lần.",
                                     text.size(), limits.bytes_max),
                         "", ""};
  }
  boost::json::parse_options options;
  options.max_depth = limits.depth_max;
  boost::json::basic_parser<JsonBuilder> parser(options);
  ParseError error;
  std::size_t used = parser.write_some(false, text.data(), text.size(), error);
  if (!error && used < text.size()) error = boost::json::error::extra_data;
  if (error) {
    core::Refusal refusal = json_refusal(parser.handler(), error, limits);
    refusal.place = json_place(text, used);
    return refusal;
  }
  return parser.handler().take();
}

std::string to_text(const Json& json) {
  JsonWriter writer(false);
  writer.write(json);
  return std::move(writer.out);
}

std::string to_indented_text(const Json& json) {
  JsonWriter writer(true);
  writer.write(json);
  return std::move(writer.out);
}

}  // namespace thidua::platform
