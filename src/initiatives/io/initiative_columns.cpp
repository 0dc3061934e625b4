#include "initiatives/io/initiative_columns.h"

#include <algorithm>

#include "core/text.h"
#include "documents/table_values.h"
#include "platform/json.h"
#include "registry/catalogue.h"

namespace thidua::initiatives {
namespace {

using personnel::ParsedRow;
using platform::Json;

std::optional<Scope> written_scope(std::string_view text) {
  if (const auto scope = scope_of(text)) return scope;
  const std::string words = " " + registry::plain_words(text) + " ";
  const auto has = [&](const char* phrase) { return words.find(" " + std::string(phrase) + " ") != std::string::npos; };
  if (has("toan quoc") || has("nha nuoc") || has("quoc gia")) return Scope::nation;
  if (has("bo") || has("nganh") || has("trung uong")) return Scope::ministry;
  if (has("tinh") || has("thanh pho")) return Scope::province;
  if (has("co so") || has("so") || has("don vi") || has("co quan") || has("huyen")) return Scope::base;
  return std::nullopt;
}

std::optional<State> written_state(std::string_view text) {
  if (const auto state = state_of(text)) return state;
  const std::string words = registry::plain_words(text);
  for (const State state : {State::draft, State::filed, State::checked, State::scored, State::voted, State::recognised,
                            State::rejected, State::withdrawn})
    if (registry::plain_words(label_vi(state)) == words) return state;
  if (words == "dat" || words == "cong nhan" || words == "duoc cong nhan") return State::recognised;
  if (words == "khong dat") return State::rejected;
  return std::nullopt;
}

/// A cell as it is, lines and all, where its letters needed no converting.
std::string with_lines(const documents::TableRow& row, std::string_view key) {
  const documents::SheetCell* cell = row.cell(key);
  const std::string text = row.text(key);
  if (cell == nullptr || core::single_spaced(core::nfc(cell->text)) != text) return text;
  std::string lines = cell->text;
  std::ranges::replace(lines, '\n', ';');
  return lines;
}

std::string day_cell(const documents::TableRow& row, const std::string& key, ParsedRow& parsed) {
  const documents::SheetCell* cell = row.cell(key);
  if (cell == nullptr) return {};
  const auto written = documents::written_day(*cell);
  if (!written) {
    parsed.faults.push_back({key, written.error(), row.place(key)});
    return {};
  }
  return written->known == documents::WrittenDay::Known::day ? written->day.to_iso()
                                                             : std::to_string(written->day.year());
}

void take_shares(const documents::TableRow& row, ParsedRow& parsed) {
  std::vector<std::string> names;
  std::vector<std::string> shares;
  for (WrittenAuthor& author : written_authors(with_lines(row, "authors"))) {
    names.push_back(std::move(author.name));
    shares.push_back(std::move(author.share));
  }
  const std::vector<std::string> own = parts_of(with_lines(row, "shares"));
  if (!own.empty()) shares = own;
  const bool any = std::ranges::any_of(shares, [](const std::string& share) { return !share.empty(); });
  parsed.cells["authors"] = together(names);
  parsed.cells.erase("shares");
  if (!any) return;
  if (shares.size() != names.size()) {
    parsed.faults.push_back({"shares",
                             "Có " + std::to_string(names.size()) + " tác giả nhưng " + std::to_string(shares.size()) +
                                 " tỷ lệ; hãy ghi mỗi tác giả một tỷ lệ, cách nhau bằng dấu chấm phẩy.",
                             row.place("shares")});
    return;
  }
  for (const std::string& share : shares)
    if (const auto read = written_share(share); !read) {
      parsed.faults.push_back({"shares", read.error(), row.place("shares")});
      return;
    }
  parsed.cells["shares"] = together(shares);
}

std::string text_in(const Json& json, std::string_view name) {
  const Json* found = json.find(name);
  return found != nullptr && found->text() != nullptr ? *found->text() : std::string();
}

std::optional<int> count_in(const Json& json, std::string_view name) {
  const Json* found = json.find(name);
  if (found == nullptr || found->number() == nullptr || !found->number()->is_whole()) return std::nullopt;
  return static_cast<int>(found->number()->units());
}

const Json::Array& list_in(const Json& json, std::string_view name) {
  static const Json::Array none;
  const Json* found = json.find(name);
  return found != nullptr && found->values() != nullptr ? *found->values() : none;
}

std::string day_text(const std::optional<core::Date>& day) {
  return day ? day->to_iso() : std::string();
}

}  // namespace

const std::vector<documents::ListColumn>& initiative_columns_of_list() {
  static const std::vector<documents::ListColumn> columns{
      {"title",
       "Tên sáng kiến",
       {"Sáng kiến", "Tên đề tài, sáng kiến", "Tên sáng kiến, giải pháp", "Tên giải pháp", "Tên đề tài",
        "Nội dung sáng kiến", "Tên sáng kiến, đề tài"},
       true},
      {"authors",
       "Tác giả",
       {"Họ và tên tác giả", "Tên tác giả", "Tác giả, đồng tác giả", "Tác giả/đồng tác giả", "Nhóm tác giả",
        "Chủ nhiệm", "Họ và tên", "Họ tên"},
       true},
      {"codes", "Mã tác giả", {"Mã cán bộ", "Mã số", "Mã CBCC"}},
      {"shares", "Tỷ lệ đóng góp", {"Tỉ lệ đóng góp", "Tỷ lệ %", "Tỷ lệ", "Phần trăm đóng góp", "% đóng góp"}},
      {"units", "Đơn vị", {"Đơn vị công tác", "Nơi công tác", "Phòng, đơn vị", "Phòng"}},
      {"year", "Năm", {"Năm công nhận", "Năm nộp", "Năm áp dụng", "Năm xét"}, true},
      {"field", "Lĩnh vực", {"Lĩnh vực áp dụng"}},
      {"scope", "Phạm vi ảnh hưởng", {"Cấp công nhận", "Phạm vi", "Cấp", "Phạm vi áp dụng", "Cấp sáng kiến"}},
      {"number",
       "Số quyết định công nhận",
       {"Số quyết định", "Số QĐ", "Quyết định công nhận", "Quyết định số", "Số QĐ công nhận"}},
      {"day", "Ngày ký", {"Ngày quyết định", "Ngày QĐ", "Ngày công nhận", "Ngày ban hành"}},
      {"authority", "Cơ quan công nhận", {"Cấp ký", "Cơ quan quyết định", "Cơ quan ban hành", "Hội đồng công nhận"}},
      {"filed", "Ngày nộp đơn", {"Ngày nộp", "Ngày đăng ký", "Ngày nộp hồ sơ"}},
      {"state", "Trạng thái", {"Kết quả", "Kết quả xét", "Tình trạng"}},
      {"summary", "Tóm tắt", {"Nội dung", "Mô tả", "Hiệu quả"}},
      {"note", "Ghi chú", {}},
      {"history", "Diễn biến", {}},
  };
  return columns;
}

ParsedRow parsed_initiative(const documents::TableRow& row) {
  ParsedRow parsed;
  const auto fault = [&](const std::string& key, std::string message) {
    parsed.faults.push_back({key, std::move(message), row.place(key)});
  };
  for (const documents::ListColumn& column : initiative_columns_of_list()) {
    if (const std::string wrong = row.fault(column.key); !wrong.empty()) fault(column.key, wrong);
    parsed.cells[column.key] = row.text(column.key);
  }
  parsed.cells["day"] = day_cell(row, "day", parsed);
  parsed.cells["filed"] = day_cell(row, "filed", parsed);
  if (parsed.cells["filed"].size() == 4)
    fault("filed", "Ngày nộp đơn phải đủ ngày/tháng/năm; hãy ghi lại hoặc để trống.");
  for (const char* key : {"codes", "units"}) parsed.cells[key] = together(parts_of(with_lines(row, key)));
  take_shares(row, parsed);
  if (const documents::SheetCell* cell = row.cell("year")) {
    const auto year = documents::written_year(*cell);
    if (year) {
      parsed.cells["year"] = std::to_string(*year);
    } else {
      fault("year", year.error());
    }
  } else {
    fault("year", "Chưa có năm; hãy ghi vào.");
  }
  if (std::string& cell = parsed.cells["scope"]; !cell.empty()) {
    const auto scope = written_scope(cell);
    if (scope) {
      cell = code(*scope);
    } else {
      fault("scope", "Phạm vi “" + cell + "” không hiểu được; hãy ghi cơ sở, tỉnh, bộ hoặc toàn quốc.");
    }
  }
  if (std::string& cell = parsed.cells["state"]; !cell.empty()) {
    const auto state = written_state(cell);
    if (state) {
      cell = code(*state);
    } else {
      fault("state", "Trạng thái “" + cell + "” không hiểu được; hãy ghi đã nộp đơn, đã công nhận, không công nhận …");
    }
  }
  if (const std::string& cell = parsed.cells["history"]; !cell.empty())
    if (const auto history = history_in(cell); !history) fault("history", history.error());
  if (parsed.cells["title"].empty()) fault("title", "Chưa có tên sáng kiến; hãy ghi vào.");
  if (parsed.cells["authors"].empty()) fault("authors", "Chưa có tác giả; hãy ghi vào.");
  std::erase_if(parsed.cells, [](const auto& cell) { return cell.second.empty(); });
  return parsed;
}

std::vector<WrittenAuthor> written_authors(std::string_view text) {
  std::vector<WrittenAuthor> authors;
  const bool commas = text.find(';') == std::string_view::npos && text.find('(') == std::string_view::npos;
  for (const std::string& part : parts_of(text, commas ? ',' : ';')) {
    std::string name = part;
    // «1. Lò Thị Thử», «- Lò Thị Thử»
    const std::size_t begin = name.find_first_not_of("0123456789.)- +");
    if (begin == std::string::npos) continue;
    name.erase(0, begin);
    WrittenAuthor author;
    const std::size_t open = name.rfind('(');
    if (open != std::string::npos && name.back() == ')') {
      const std::string inside = name.substr(open + 1, name.size() - open - 2);
      if (written_share(inside)) {
        author.share = core::single_spaced(inside);
        name.resize(open);
      }
    }
    author.name = core::single_spaced(name);
    if (!author.name.empty()) authors.push_back(std::move(author));
  }
  return authors;
}

std::string history_text(const History& history) {
  if (history.empty()) return {};
  Json json;
  for (const Step& step : history.steps) {
    Json one;
    one.set("state", code(step.state)).set("day", day_text(step.day)).set("note", step.note);
    if (step.votes_for) one.set("for", *step.votes_for).set("total", *step.votes_total);
    Json steps = json.find("steps") == nullptr ? Json::array() : *json.find("steps");
    json.set("steps", steps.push(std::move(one)));
  }
  for (const Recognition& recognition : history.recognitions) {
    Json one;
    one.set("scope", code(recognition.scope)).set("number", recognition.number);
    one.set("day", recognition.day ? recognition.day->to_text() : "").set("authority", recognition.authority);
    Json all = json.find("recognitions") == nullptr ? Json::array() : *json.find("recognitions");
    json.set("recognitions", all.push(std::move(one)));
  }
  for (const ToldUse& told : history.uses) {
    Json one;
    one.set("person", told.person).set("award", told.award).set("number", told.number).set("years", told.years);
    one.set("what", told.use.what).set("day", day_text(told.use.day)).set("note", told.use.note);
    Json all = json.find("uses") == nullptr ? Json::array() : *json.find("uses");
    json.set("uses", all.push(std::move(one)));
  }
  return to_text(json);
}

core::Outcome<History, std::string> history_in(std::string_view text) {
  const std::string wrong = "Cột diễn biến đã bị sửa, không đọc lại được; hãy xuất lại danh sách hoặc để trống ô này.";
  const auto json = platform::parse_json(text);
  if (!json || json->members() == nullptr) return wrong;
  History history;
  for (const Json& one : list_in(*json, "steps")) {
    const auto state = state_of(text_in(one, "state"));
    if (!state) return wrong;
    history.steps.push_back({*state, core::Date::parse_iso(text_in(one, "day")), count_in(one, "for"),
                             count_in(one, "total"), text_in(one, "note")});
  }
  for (const Json& one : list_in(*json, "recognitions")) {
    const auto scope = scope_of(text_in(one, "scope"));
    if (!scope) return wrong;
    history.recognitions.push_back(
        {*scope, text_in(one, "number"), registry::PartlyDay::parse(text_in(one, "day")), text_in(one, "authority")});
  }
  for (const Json& one : list_in(*json, "uses")) {
    ToldUse told;
    told.person = text_in(one, "person");
    told.award = text_in(one, "award");
    told.number = text_in(one, "number");
    told.years = text_in(one, "years");
    told.use.what = text_in(one, "what");
    told.use.day = core::Date::parse_iso(text_in(one, "day"));
    told.use.note = text_in(one, "note");
    history.uses.push_back(std::move(told));
  }
  return history;
}

}  // namespace thidua::initiatives
