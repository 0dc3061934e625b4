#pragma once
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "platform/http.h"
#include "platform/json.h"

/// What every list of the interface takes and answers: ?q= words, sort, limit, after; {items, total, next}.
namespace thidua::platform {

constexpr int list_limit_usual = 50;
constexpr int list_limit_max = 200;
/// Counted exactly up to here; who finds more is told so, and types more of what he looks for.
constexpr std::int64_t list_total_max = 1'000;

struct ListRequest {
  std::vector<std::string> words;  // folded; each must begin a word of what is found
  std::string sort;
  bool descending = false;
  int limit = list_limit_usual;
  std::string after;  // what the answer before called `next`, or empty
};
/// `sortable`: names that `sort` may have, the first being the usual one ("-at": newest first).
/// Errors  `list.sort`, `list.limit`.
core::Outcome<ListRequest> list_request(const HttpRequest& request, const std::vector<std::string_view>& sortable);

/// Does every one of the folded words begin a word of the text (which is folded here)?
bool has_words(std::string_view text, const std::vector<std::string>& folded_words);
std::vector<std::string> folded_words(std::string_view typed);

/// `count` is exact up to `counted_max`; above it, all that is known is that there are more.
Json list_answer(Json items, std::int64_t count, const std::optional<std::string>& next,
                 std::int64_t counted_max = list_total_max);
/// Of a list whose rows were all at hand: the count is exact.
Json whole_list_answer(Json items, std::size_t count, const std::optional<std::string>& next);
/// Schema of such an answer.
Json list_schema(Json item);

/// One page of rows that are in order already; `id_of` names a row for good.
template <class Row>
struct ListPage {
  std::vector<Row> rows;
  std::optional<std::string> next;
};
/// `list.after`: the row it went on from is gone.
template <class Row, class IdOf>
core::Outcome<ListPage<Row>> list_page(const std::vector<Row>& rows, const ListRequest& request, IdOf id_of) {
  auto from = rows.begin();
  if (!request.after.empty()) {
    from = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return id_of(row) == request.after; });
    if (from == rows.end())
      return core::Refusal{"list.after", "Danh sách đã thay đổi; hãy tải lại từ đầu.", "after", ""};
    ++from;
  }
  const auto left = static_cast<std::size_t>(rows.end() - from);
  const auto count = std::min(left, static_cast<std::size_t>(request.limit));
  ListPage<Row> page{{from, from + static_cast<std::ptrdiff_t>(count)}, std::nullopt};
  if (count < left) page.next = id_of(page.rows.back());
  return page;
}

}  // namespace thidua::platform
