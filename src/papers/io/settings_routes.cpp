#include "papers/io/settings_routes.h"

#include <boost/describe.hpp>
#include <charconv>

#include "papers/io/store.h"
#include "papers/policy.h"
#include "people/io/store.h"

namespace thidua::papers {

BOOST_DESCRIBE_ENUM(Side, agency, union_side)

struct SignerMessage {
  std::string id;
  Side side = Side::agency;
  std::string side_label;
  core::Date first_day;
  std::optional<core::Date> last_day;
  std::string authority;
  std::string title;
  std::string name;
  bool signs_today = false;
};
struct SignersMessage {
  std::vector<SignerMessage> items;
};
struct NewSignerBody {
  Side side = Side::agency;
  core::Date from;
  std::optional<core::Date> to;
  std::string authority;
  std::string title;
  std::string name;
};
struct SeriesMessage {
  std::string kind;
  std::string label;   // of the paper
  std::string symbol;  // "BC-SNNMT"
  int next = 0;        // the number the next paper would get
};
struct SeriesListMessage {
  int year = 0;
  std::vector<SeriesMessage> items;
};
struct SeriesBody {
  int year = 0;
  std::string symbol;
  int next = 0;
};

BOOST_DESCRIBE_STRUCT(SignerMessage, (),
                      (id, side, side_label, first_day, last_day, authority, title, name, signs_today))
BOOST_DESCRIBE_STRUCT(SignersMessage, (), (items))
BOOST_DESCRIBE_STRUCT(NewSignerBody, (), (side, from, to, authority, title, name))
BOOST_DESCRIBE_STRUCT(SeriesMessage, (), (kind, label, symbol, next))
BOOST_DESCRIBE_STRUCT(SeriesListMessage, (), (year, items))
BOOST_DESCRIBE_STRUCT(SeriesBody, (), (year, symbol, next))

namespace {

using access::ApiCall;
using platform::HttpResponse;

SignersMessage signers_message(platform::Connection& db, const ApiCall& call) {
  SignersMessage message;
  const auto all = signers(db, call.agency);
  for (const Signer& one : all) {
    const Signer* today = signer_on(all, one.side, call.today());
    message.items.push_back({std::to_string(one.id), one.side, one.side == Side::agency ? "Chính quyền" : "Công đoàn",
                             one.validity.from, one.validity.to, one.authority, one.title, one.name,
                             today != nullptr && today->id == one.id});
  }
  return message;
}

HttpResponse list_signers(const ApiCall& call) {
  return platform::json_response(
      platform::write_json(call.read([&](platform::Connection& db) { return signers_message(db, call); })));
}

HttpResponse add_one_signer(const ApiCall& call) {
  auto body = call.body<NewSignerBody>();
  if (!body) return body.error();
  return call.command("papers.add_signer", [&](platform::Command& command) -> core::Outcome<std::string> {
    const Signer signer{0, body->side, {body->from, body->to}, body->authority, body->title, body->name};
    const auto added = add_signer(command, signer);
    if (!added) return added.error();
    return to_text(platform::write_json(signers_message(command.db, call)));
  });
}

/// A series for each type of paper: several kinds of paper share one.
SeriesListMessage series_message(platform::Connection& db, const ApiCall& call, int year) {
  SeriesListMessage message{year, {}};
  const std::string symbol = people::agency(db, call.agency).name_on(call.today()).symbol;
  for (const PaperKind kind : {PaperKind::year_end_agency, PaperKind::half_year, PaperKind::notice}) {
    const std::string series = symbol_of(type_abbreviation(kind), symbol);
    const auto same = std::find_if(message.items.begin(), message.items.end(),
                                   [&](const SeriesMessage& one) { return one.symbol == series; });
    if (same == message.items.end())
      message.items.push_back(
          {std::string(code(kind)), std::string(label_vi(kind)), series, next_number(db, call.agency, year, series)});
    else
      same->label += ", " + std::string(label_vi(kind));
  }
  return message;
}

HttpResponse list_series(const ApiCall& call) {
  const std::string text = call.request.query_value("year").value_or(std::to_string(call.today().year()));
  int year = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc{} || end != text.data() + text.size() || year < 1900 || year > 9999)
    return access::refused(core::Refusal{"papers.number.year", "Năm phải là số có bốn chữ số.", "year", ""});
  return platform::json_response(
      platform::write_json(call.read([&](platform::Connection& db) { return series_message(db, call, year); })));
}

HttpResponse continue_one_series(const ApiCall& call) {
  auto body = call.body<SeriesBody>();
  if (!body) return body.error();
  return call.command("papers.continue_series", [&](platform::Command& command) -> core::Outcome<std::string> {
    const auto done = continue_series(command, body->year, body->symbol, body->next);
    if (!done) return done.error();
    return to_text(platform::write_json(series_message(command.db, call, body->year)));
  });
}

}  // namespace

std::vector<access::ApiRoute> settings_routes() {
  using platform::json_schema;
  std::vector<access::ApiRoute> all;
  all.push_back({.pattern = "/settings/signers",
                 .summary = "Người ký văn bản",
                 .permission = &read_paper_settings,
                 .out = json_schema<SignersMessage>(),
                 .handler = list_signers});
  all.push_back({.method = platform::Method::post,
                 .pattern = "/settings/signers",
                 .summary = "Thêm người ký văn bản từ một ngày",
                 .permission = &change_paper_settings,
                 .in = json_schema<NewSignerBody>(),
                 .out = json_schema<SignersMessage>(),
                 .errors = {"papers.signer"},
                 .handler = add_one_signer});
  all.push_back({.pattern = "/settings/series",
                 .summary = "Số văn bản kế tiếp của từng loại",
                 .permission = &read_paper_settings,
                 .out = json_schema<SeriesListMessage>(),
                 .errors = {"papers.number.year"},
                 .handler = list_series});
  all.push_back({.method = platform::Method::put,
                 .pattern = "/settings/series",
                 .summary = "Lấy số văn bản tiếp từ một số",
                 .permission = &change_paper_settings,
                 .in = json_schema<SeriesBody>(),
                 .out = json_schema<SeriesListMessage>(),
                 .errors = {"papers.number.year", "papers.number.used", "papers.number.value"},
                 .handler = continue_one_series});
  return all;
}

}  // namespace thidua::papers
