#include "server/audit_words.h"

#include <charconv>
#include <map>
#include <optional>

#include "access/access.h"
#include "access/io/store.h"
#include "movements/io/store.h"
#include "movements/item.h"
#include "pacts/io/changes.h"
#include "pacts/io/drafts.h"
#include "pacts/io/store.h"
#include "pacts/review.h"
#include "papers/io/store.h"
#include "people/io/store.h"
#include "personnel/transfer.h"
#include "platform/json.h"
#include "reports/figure.h"

namespace thidua::server {
namespace {

using platform::Json;
using Words = std::map<std::string_view, std::string_view>;

const Words& kinds() {
  static const Words words{
      {"agency", "cơ quan"},
      {"unit", "đơn vị"},
      {"person", "người"},
      {"user", "tài khoản"},
      {"session", "phiên"},
      {"signer", "người ký"},
      {"letterhead", "tiêu đề văn bản"},
      {"recipients", "nơi nhận"},
      {"template", "mẫu văn bản"},
      {"paper", "văn bản"},
      {"movement", "phong trào"},
      {"pact", "giao ước"},
      {"target", "chỉ tiêu"},
      {"duty", "trách nhiệm"},
      {"round", "đợt báo cáo"},
      {"figure", "số liệu"},
      {"draft", "bản đọc"},
      {"law_draft", "dự thảo bộ luật số"},
      {"notice", "thông báo"},
      {"comment", "góp ý"},
      {"award", "khen thưởng"},
      {"award-batch", "danh sách khen thưởng"},
      {"award-links", "lần nối khen thưởng với nhân sự"},
      {"filter", "bộ lọc"},
      {"initiative", "sáng kiến"},
  };
  return words;
}

const Words& members() {
  static const Words words{
      {"actual", "kết quả"},
      {"after", "sau đó"},
      {"anomaly", "điểm bất thường số"},
      {"answer", "trả lời số"},
      {"answers_to", "hưởng ứng"},
      {"before", "trước đó"},
      {"by_numbers", "theo số liệu"},
      {"change", "thay đổi"},
      {"closed", "kết thúc"},
      {"code", "mã"},
      {"comment", "góp ý số"},
      {"contributing", "số đơn vị phối hợp"},
      {"day", "ngày"},
      {"decision", "quyết định"},
      {"dismissed", "bỏ qua vì"},
      {"document", "mã băm văn bản"},
      {"docx", "mã băm tệp Word"},
      {"draft", "bản đọc"},
      {"dropped", "số chỉ tiêu dừng"},
      {"file", "tệp"},
      {"from", "từ ngày"},
      {"full_name", "họ và tên"},
      {"ground", "căn cứ"},
      {"issuer", "cơ quan phát động"},
      {"issuing_body", "cơ quan ban hành"},
      {"item", "mục"},
      {"items", "số mục"},
      {"judged", "số chỉ tiêu đánh giá"},
      {"kept", "kết quả xét số"},
      {"kind", "loại"},
      {"last_day", "ngày cuối"},
      {"lead", "đơn vị chủ trì"},
      {"line", "chỉ tiêu"},
      {"locked", "đã chốt"},
      {"login", "tên đăng nhập"},
      {"met", "đạt"},
      {"missing_units", "số đơn vị chưa gửi"},
      {"must_change", "phải đổi mật khẩu"},
      {"name", "tên"},
      {"next", "năm sau"},
      {"not_met", "không đạt"},
      {"opened", "tên đợt"},
      {"origin", "nguồn số"},
      {"override", "kết luận"},
      {"parent", "thuộc"},
      {"party_ended", "bên kết thúc"},
      {"pdf", "mã băm tệp PDF"},
      {"person", "người"},
      {"place", "nơi"},
      {"position", "chức vụ"},
      {"question", "câu hỏi số"},
      {"reason", "lý do"},
      {"reminded", "đã nhắc"},
      {"report", "mã băm báo cáo"},
      {"resolved", "góp ý đã xử lý số"},
      {"results", "số kết quả"},
      {"review", "quyết định"},
      {"revision", "lần"},
      {"role", "vai trò"},
      {"said", "số nhận xét"},
      {"sentence", "câu trong báo cáo"},
      {"session", "phiên số"},
      {"sha256", "mã băm tệp"},
      {"signed", "ký ngày"},
      {"source", "nguồn"},
      {"state", "trạng thái"},
      {"targets", "số chỉ tiêu"},
      {"text", "nội dung"},
      {"title", "tên"},
      {"to", "đến ngày"},
      {"transfer", "đề nghị điều động số"},
      {"unit", "đơn vị"},
      {"units", "số đơn vị"},
      {"verdict", "kết luận"},
      {"version", "lần"},
      {"withdrawn", "số kết quả rút lại"},
      {"year", "năm"},
      {"award", "khen thưởng"},
      {"detail", "nội dung"},
      {"fields", "các trường"},
      {"number", "số quyết định"},
      {"published", "đã đưa vào sổ"},
      {"links", "số tên được nối"},
      {"rows", "số dòng"},
      {"what", "việc"},
      {"years", "năm khen thưởng"},
  };
  return words;
}

std::string_view word_or_itself(const Words& words, std::string_view name) {
  const auto found = words.find(name);
  return found == words.end() ? name : found->second;
}

std::optional<std::int64_t> whole_id(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

template <class Value>
std::optional<std::string> label_of(std::optional<Value> value) {
  if (!value) return std::nullopt;
  return std::string(label_vi(*value));
}

std::optional<std::string> word_of(const Words& words, std::string_view code) {
  const auto found = words.find(code);
  if (found == words.end()) return std::nullopt;
  return std::string(found->second);
}

std::optional<std::string> state_label(std::string_view kind, std::string_view code) {
  if (kind == "unit") return label_of(pacts::submission_state_of(code));
  if (kind == "person") return label_of(personnel::transfer_state_of(code));
  if (kind == "paper") return label_of(papers::paper_state_of(code));
  if (kind == "draft") return word_of({{"confirmed", "đã lập giao ước"}, {"deleted", "đã bỏ"}}, code);
  if (kind == "law_draft") return word_of({{"open", "đang xem xét"}, {"withdrawn", "đã bỏ"}}, code);
  if (kind != "movement") return std::nullopt;
  if (auto label = label_of(movements::movement_state_of(code))) return label;
  return label_of(movements::item_state_of(code));
}

std::optional<std::string> kind_label(std::string_view kind, std::string_view code) {
  if (kind == "unit") return label_of(people::unit_kind_of(code));
  if (kind == "movement") return label_of(movements::movement_kind_of(code));
  if (kind == "figure") return word_of({{"award", "khen thưởng"}, {"fund", "quỹ"}, {"activity", "hoạt động"}}, code);
  return label_of(papers::paper_kind_of(code));
}

/// What a code means in a detail about something of that kind; nullopt where it is no code.
std::optional<std::string> code_label(std::string_view kind, std::string_view member, std::string_view code) {
  if (member == "state") return state_label(kind, code);
  if (member == "kind") return kind_label(kind, code);
  if (member == "verdict" || member == "override" || member == "by_numbers") return label_of(core::verdict_of(code));
  if (member == "review" || member == "decision") return label_of(pacts::review_decision_of(code));
  if (member == "change") return label_of(pacts::version_kind_of(code));
  if (member == "next") return label_of(pacts::next_choice_of(code));
  if (member == "party_ended") return label_of(pacts::party_kind_of(code));
  if (member == "role") return label_of(access::role_of(code));
  if (member == "origin") return word_of({{"series", "lấy tiếp trong dãy"}, {"outside", "cấp ngoài phần mềm"}}, code);
  return std::nullopt;
}

bool is_hash(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Days as people write them, hashes by their beginning.
std::string plain_text(const std::string& text) {
  if (is_hash(text)) return text.substr(0, 12) + "…";
  if (const auto day = core::Date::parse_iso(text)) return day->to_vi();
  return text;
}

/// Reads the names of what entries are about, each once.
class Trail {
 public:
  Trail(platform::Connection& db, core::AgencyId agency) : db_(&db), agency_(agency) {}

  std::string subject(const platform::AuditEntry& entry) {
    if (auto said = paper_subject(entry.subject)) return *said;
    std::string all;
    for (std::string_view left = entry.subject; !left.empty();) {
      const std::string_view part = left.substr(0, left.find('/'));
      left.remove_prefix(std::min(left.size(), part.size() + 1));
      all += (all.empty() ? "" : ", ") + part_vi(part);
    }
    return all;
  }

  std::string detail(const platform::AuditEntry& entry) {
    const auto json = platform::parse_json(entry.detail_json, {4'000'000, 32});
    if (!json) return entry.detail_json;
    const std::string_view subject = entry.subject;
    const std::string_view last =
        subject.substr(subject.rfind('/') == std::string_view::npos ? 0 : subject.rfind('/') + 1);
    return object_vi(last.substr(0, last.find(':')), *json);
  }

 private:
  /// "paper:2025/half_year", "paper_number:2025/05/BC-SNN", "paper_series:2025/BC-SNN".
  static std::optional<std::string> paper_subject(std::string_view subject) {
    const auto colon = subject.find(':'), slash = subject.find('/');
    if (colon == std::string_view::npos || slash == std::string_view::npos || slash < colon) return std::nullopt;
    const std::string_view kind = subject.substr(0, colon);
    const std::string year(subject.substr(colon + 1, slash - colon - 1)), rest(subject.substr(slash + 1));
    if (kind == "paper_number") return "số văn bản " + rest + " năm " + year;
    if (kind == "paper_series") return "dãy số " + rest + " năm " + year;
    if (kind != "paper") return std::nullopt;
    return label_of(papers::paper_kind_of(rest)).value_or("văn bản " + rest) + " năm " + year;
  }

  std::string part_vi(std::string_view part) {
    const auto colon = part.find(':');
    if (colon == std::string_view::npos) return std::string(part);
    const std::string_view kind = part.substr(0, colon), id = part.substr(colon + 1);
    return std::string(word_or_itself(kinds(), kind)) + " " + name_of(kind, id);
  }

  /// The name of what has this id; the id where it has none.
  const std::string& name_of(std::string_view kind, std::string_view id) {
    const auto [place, is_new] = names_.try_emplace({std::string(kind), std::string(id)});
    if (is_new) {
      const auto number = whole_id(id);
      place->second = number ? found_name(kind, *number) : std::string();
      if (place->second.empty()) place->second = id;
    }
    return place->second;
  }

  std::string found_name(std::string_view kind, std::int64_t id) {
    if (kind == "unit") return unit_called(core::UnitId{id});
    if (kind == "user") return access::shown_name(*db_, agency_, core::UserId{id});
    if (kind == "person") {
      const auto person = people::person(*db_, agency_, core::PersonId{id});
      return person ? person->full_name : "";
    }
    if (kind == "target") {
      const auto target = pacts::target_name(*db_, agency_, core::TargetId{id});
      return target ? target->code + " năm " + std::to_string(target->year) : "";
    }
    if (kind == "round") {
      const auto round = pacts::load_round(*db_, agency_, core::RoundId{id});
      return round ? "“" + round->name + "”" : "";
    }
    if (kind == "pact" || kind == "agency" || kind == "signer") return listed_name(kind, id);
    if (kind == "movement") {
      const auto movement = movements::load_movement(*db_, agency_, core::MovementId{id});
      return movement ? "“" + movement->title + "”" : "";
    }
    if (kind == "paper") {
      const auto paper = papers::load_paper(*db_, agency_, core::PaperId{id});
      return paper ? "“" + std::string(papers::label_vi(paper->kind)) + "” năm " + std::to_string(paper->year) : "";
    }
    const std::string file = kind == "draft" ? pacts::draft_file_name(*db_, agency_, id) : "";
    return file.empty() ? "" : "“" + file + "”";
  }

  std::string listed_name(std::string_view kind, std::int64_t id) {
    if (kind == "agency") return people::agency(*db_, agency_).names.back().name;
    if (kind == "pact") {
      for (const pacts::Pact& pact : pacts::pacts(*db_, agency_))
        if (pact.id.value == id) return "năm " + std::to_string(pact.year);
      return {};
    }
    for (const papers::Signer& signer : papers::signers(*db_, agency_))
      if (signer.id == id) return signer.name;
    return {};
  }

  /// As the unit is called last.
  std::string unit_called(core::UnitId id) {
    if (!units_) units_ = people::units(*db_, agency_);
    for (const people::OrgUnit& unit : *units_)
      if (unit.id == id && !unit.facts.empty()) return unit.facts.back().name;
    return {};
  }

  std::string object_vi(std::string_view kind, const Json& json) {
    if (json.members() == nullptr) return value_vi(kind, {}, json);
    std::string all;
    const auto add = [&](std::string_view name, const std::string& value) {
      if (value.empty()) return;
      if (!all.empty()) all += "; ";
      all += name.empty() ? value : std::string(name) + ": " + value;
    };
    const auto terms = changed_terms(json);
    for (const platform::JsonMember& member : *json.members()) {
      if (terms && member.name == "before") continue;
      if (terms && member.name == "after")
        add({}, *terms);
      else if (member.name == "changes")
        add({}, changes_vi(member.value));
      else
        add(member_word(member), value_vi(kind, member.name, member.value));
    }
    return all;
  }

  /// "next" is a choice for the year after, or the next number of a series.
  static std::string_view member_word(const platform::JsonMember& member) {
    const std::string* text = member.value.text();
    if (member.name == "next" && text != nullptr && !pacts::next_choice_of(*text)) return "số kế tiếp";
    return word_or_itself(members(), member.name);
  }

  /// `before` and `after` of a target's terms, field by field.
  static std::optional<std::string> changed_terms(const Json& json) {
    const Json* before = json.find("before");
    const Json* after = json.find("after");
    if (before == nullptr || after == nullptr || before->text() == nullptr || after->text() == nullptr)
      return std::nullopt;
    const auto was = pacts::terms_of_json(*before->text()), is = pacts::terms_of_json(*after->text());
    if (!was || !is) return std::nullopt;
    return changes_vi(platform::write_json(pacts::api::terms_changes(*was, *is)));
  }

  static std::string changes_vi(const Json& json) {
    const auto changes = platform::read_json<std::vector<pacts::api::Change>>(json);
    if (!changes) return {};
    const auto shown = [](const std::string& text) { return text.empty() ? std::string("(trống)") : text; };
    std::string all;
    for (const pacts::api::Change& change : *changes)
      all += (all.empty() ? "" : "; ") + change.label + ": " + shown(change.before) + " → " + shown(change.after);
    return all;
  }

  std::string value_vi(std::string_view kind, std::string_view member, const Json& json) {
    if (json.is_null()) return {};
    if (const bool* truth = json.boolean()) return *truth ? "có" : "không";
    if (const core::Decimal* number = json.number())
      return member == "line" ? name_of("target", number->to_plain()) : number->to_vi();
    if (json.members() != nullptr) return "(" + object_vi(kind, json) + ")";
    if (json.values() != nullptr) {
      std::string all;
      for (const Json& one : *json.values()) all += (all.empty() ? "" : ", ") + value_vi(kind, member, one);
      return all;
    }
    const std::string& text = *json.text();
    if (const auto label = code_label(kind, member, text)) return *label;
    if (member == "lead" || member == "parent" || member == "unit") return text.empty() ? "" : name_of("unit", text);
    if (member == "person") return text.empty() ? "" : name_of("person", text);
    return plain_text(text);
  }

  platform::Connection* db_;
  core::AgencyId agency_;
  std::optional<std::vector<people::OrgUnit>> units_;
  std::map<std::pair<std::string, std::string>, std::string> names_;
};

}  // namespace

std::vector<access::AuditSaid> audit_words(platform::Connection& db, core::AgencyId agency,
                                           const std::vector<platform::AuditEntry>& entries) {
  Trail trail(db, agency);
  std::vector<access::AuditSaid> all;
  all.reserve(entries.size());
  for (const platform::AuditEntry& entry : entries) all.push_back({trail.subject(entry), trail.detail(entry)});
  return all;
}

}  // namespace thidua::server
