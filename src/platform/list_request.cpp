#include "platform/list_request.h"

#include <charconv>

#include "core/text.h"
#include "platform/described.h"

namespace thidua::platform {
namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool begins_a_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    if (at == 0 || !is_word_byte(text[at - 1])) return true;
  return false;
}

}  // namespace

core::Outcome<ListRequest> list_request(const HttpRequest& request, const std::vector<std::string_view>& sortable) {
  ListRequest asked;
  asked.words = folded_words(request.query_value("q").value_or(""));
  asked.after = request.query_value("after").value_or("");
  asked.sort = request.query_value("sort").value_or(std::string(sortable.front()));
  asked.descending = asked.sort.starts_with('-');
  if (asked.descending) asked.sort.erase(0, 1);
  std::string names;
  bool known = false;
  for (std::string_view name : sortable) {
    if (name.starts_with('-')) name.remove_prefix(1);
    known = known || name == asked.sort;
    names += (names.empty() ? "" : ", ") + std::string(name);
  }
  if (!known) return core::Refusal{"list.sort", "Chỉ sắp xếp được theo: " + names + ".", "sort", ""};
  if (const auto limit = request.query_value("limit")) {
    const auto [end, error] = std::from_chars(limit->data(), limit->data() + limit->size(), asked.limit);
    if (error != std::errc{} || end != limit->data() + limit->size() || asked.limit < 1 || asked.limit > list_limit_max)
      return core::Refusal{"list.limit", "Số dòng mỗi lần phải từ 1 đến 200.", "limit", ""};
  }
  return asked;
}

std::vector<std::string> folded_words(std::string_view typed) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : core::folded(typed) + " ") {
    if (is_word_byte(c)) {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

bool has_words(std::string_view text, const std::vector<std::string>& folded_words) {
  const std::string folded = core::folded(text);
  return std::all_of(folded_words.begin(), folded_words.end(),
                     [&](const std::string& word) { return begins_a_word(folded, word); });
}

Json list_answer(Json items, std::int64_t count, const std::optional<std::string>& next, std::int64_t counted_max) {
  const bool exact = count <= counted_max;
  return Json::object()
      .set("items", items.is_null() ? Json::array() : std::move(items))
      .set("total", Json::object().set("count", exact ? count : counted_max).set("exact", exact))
      .set("next", next ? Json(*next) : Json());
}

Json whole_list_answer(Json items, std::size_t count, const std::optional<std::string>& next) {
  const auto all = static_cast<std::int64_t>(count);
  return list_answer(std::move(items), all, next, all);
}

Json list_schema(Json item) {
  const Json total = described::schema_of("object")
                         .set("properties", Json::object()
                                                .set("count", described::schema_of("integer"))
                                                .set("exact", described::schema_of("boolean")))
                         .set("required", Json(Json::Array{"count", "exact"}));
  Json schema = described::schema_of("object");
  if (const Json* name = item.find("title"); name != nullptr && name->text() != nullptr)
    schema.set("title", *name->text() + "Page");
  return schema
      .set("properties", Json::object()
                             .set("items", described::schema_of("array").set("items", std::move(item)))
                             .set("total", total)
                             .set("next", JsonForm<std::optional<std::string>>::schema()))
      .set("required", Json(Json::Array{"items", "total", "next"}));
}

}  // namespace thidua::platform
