#include "reading/io/explain.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>

#include "core/text.h"
#include "platform/json.h"
#include "reading/io/explain_words.h"
#include "reading/io/extract_json.h"
#include "reading/phrases.h"
#include "reading/vocabulary.h"

namespace thidua::reading {

namespace {

using platform::Json;

/// "tu-rieng/comparators.txt:12" -> "comparators"
std::string notion_of(std::string_view origin) {
  origin = origin.substr(0, origin.rfind(".txt"));
  const std::size_t slash = origin.find_last_of("/\\");
  return std::string(slash == std::string_view::npos ? origin : origin.substr(slash + 1));
}

const WordList* group_of(const std::string& notion, std::string_view origin) {
  const auto found = vocabulary().notions().find(notion);
  if (found == vocabulary().notions().end()) {
    return nullptr;
  }
  for (const auto& [name, list] : found->second.groups) {
    for (const Entry& entry : list.entries()) {
      if (entry.origin == origin) {
        return &list;
      }
    }
  }
  return nullptr;
}

const WordList* list_named(std::string_view notion, std::string_view group) {
  const auto found = vocabulary().notions().find(std::string(notion));
  if (found == vocabulary().notions().end()) {
    return nullptr;
  }
  const auto list = found->second.groups.find(std::string(group));
  return list == found->second.groups.end() ? nullptr : &list->second;
}

Reason reason_of(const std::string& phrase, const std::string& meaning, const std::string& origin) {
  const std::string notion = notion_of(origin);
  return {phrase, meaning_vi(notion, group_of(notion, origin), meaning), origin};
}

bool holds(const doc_model::Span& outer, const doc_model::Span& inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

/// What an item of a list is called, in the order officers ask for them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> kinds_of_items{
    {{"targets", "Chỉ tiêu"},
     {"section_verdicts", "Đánh giá phần"},
     {"criteria", "Tiêu chuẩn"},
     {"quotas", "Định mức khen"},
     {"tasks", "Nhiệm vụ"},
     {"deadlines", "Thời hạn"},
     {"award_forms", "Hình thức khen"},
     {"award_counts", "Số lượng khen"},
     {"award_rows", "Người được khen"},
     {"dossier", "Hồ sơ"},
     {"scoring_rules", "Quy định điểm"},
     {"funds", "Khoản tiền"},
     {"figures", "Số liệu"},
     {"objectives", "Mục đích"},
     {"legal_bases", "Căn cứ"},
     {"references", "Viện dẫn"},
     {"recipients", "Nơi nhận"},
     {"anomalies", "Điểm lạ"}}};

std::string kind_vi(std::string_view list) {
  const auto found =
      std::find_if(kinds_of_items.begin(), kinds_of_items.end(), [list](const auto& row) { return row.first == list; });
  return found == kinds_of_items.end() ? std::string(list) : std::string(found->second);
}

class Explainer {
 public:
  explicit Explainer(const Extract& extract) : extract_(extract) {}

  Explained run() {
    add_facts();
    add_headings();
    add_items();
    std::stable_sort(
        explained_.items.begin(), explained_.items.end(), [](const ExplainedItem& a, const ExplainedItem& b) {
          return std::pair(a.quote.span.begin, b.quote.span.end) < std::pair(b.quote.span.begin, a.quote.span.end);
        });
    return std::move(explained_);
  }

 private:
  void add_facts() {
    const Meta& meta = extract_.meta;
    const auto fact = [this](std::string_view label, const std::string& value) {
      if (!value.empty()) {
        explained_.facts.emplace_back(label, value);
      }
    };
    fact("Loại văn bản", meta.kind_label);
    fact("Tên", meta.title);
    fact("Cơ quan", meta.agency);
    fact("Cơ quan cấp trên", meta.agency_parent);
    fact("Số, ký hiệu", meta.number.empty() ? meta.number_suffix : meta.number);
    fact("Ngày", days_vi(meta.date));
    fact("Nơi ký", meta.place);
    fact("Thời gian", meta.period ? meta.period->label : "");
    fact("Chủ đề", meta.theme);
    for (const std::string& party : meta.parties) {
      fact("Bên ký", party);
    }
    for (const Signer& signer : meta.signers) {
      std::string text = signer.authority;
      for (const std::string& part : {signer.title, signer.name}) {
        text += (text.empty() || part.empty() ? "" : ", ") + part;
      }
      fact("Người ký", text);
    }
  }

  void add_headings() {
    std::map<std::string, const Section*> by_id;
    for (const Section& section : extract_.sections) {
      by_id.emplace(section.id, &section);
      ExplainedHeading heading{section.id, section.quote, {}, std::string(role_vi(section.role)), {}, false};
      const auto above = [&by_id](const Section* at) {
        const auto found = by_id.find(at->parent);
        return found == by_id.end() ? nullptr : found->second;
      };
      const WordList& roles = words("headings", "roles");
      for (const Section* at = &section; at != nullptr; at = above(at)) {
        heading.path.insert(heading.path.begin(), at->marker + (at->marker.empty() ? "" : " ") + at->title);
        // A heading that says nothing is what the one above it is.
        const Entry* entry =
            heading.role.empty() || heading.reason ? nullptr : roles.first_in(core::lower(core::nfc(at->title)));
        if (entry != nullptr) {
          heading.reason = reason_of(entry->phrase, entry->meaning, entry->origin);
          heading.inherited = at != &section;
        }
      }
      explained_.headings.push_back(std::move(heading));
    }
  }

  /// Entries that decided in the place, each once. Words of verdicts count only where the verdict is that of the item:
  /// the reader tries many that lead nowhere.
  void add_marks(const doc_model::Span& place, std::optional<core::Verdict> verdict,
                 std::vector<Reason>& reasons) const {
    auto mark = std::lower_bound(extract_.marks.begin(), extract_.marks.end(), place.begin,
                                 [](const Mark& one, std::size_t begin) { return one.quote.span.begin < begin; });
    for (; mark != extract_.marks.end() && mark->quote.span.begin < place.end; ++mark) {
      const std::string_view code = std::string_view(mark->meaning).substr(0, mark->meaning.find(' '));
      const bool fits = notion_of(mark->origin) != "verdicts" || (verdict && core::verdict_of(code) == verdict);
      const bool known = std::any_of(reasons.begin(), reasons.end(),
                                     [&mark](const Reason& reason) { return reason.origin == mark->origin; });
      if (fits && !known && holds(place, mark->quote.span)) {
        reasons.push_back(reason_of(mark->phrase, mark->meaning, mark->origin));
      }
    }
  }

  /// Where the reader itself noted nothing of a notion: the longest entry of the group that stands in the text.
  static void add_deciding(std::string_view list, const std::string& text, std::vector<Reason>& reasons) {
    const std::string low = core::lower(core::single_spaced(core::nfc(text)));
    std::set<std::string> noted;
    for (const Reason& reason : reasons) {
      noted.insert(notion_of(reason.origin));
    }
    for (const DecidingGroup& row : deciding_groups()) {
      const WordList* group =
          row.list == list && !noted.contains(std::string(row.notion)) ? list_named(row.notion, row.group) : nullptr;
      const Entry* best = nullptr;
      for (const Entry& entry : group == nullptr ? std::span<const Entry>() : group->entries()) {
        if ((best == nullptr || entry.phrase.size() > best->phrase.size()) && has_phrase(low, entry.phrase)) {
          best = &entry;
        }
      }
      if (best != nullptr) {
        reasons.push_back(reason_of(best->phrase, best->meaning, best->origin));
      }
    }
  }

  ExplainedItem& add(const std::string& id, std::string_view list, const std::string& section, const Quote& quote,
                     std::string words) {
    ExplainedItem item{
        id, std::string(list), kind_vi(list), section, quote, core::single_spaced(core::nfc(words)), {}, {}, {}};
    add_marks(quote.span, {}, item.reasons);
    explained_.items.push_back(std::move(item));
    return explained_.items.back();
  }

  /// The name in deciding_groups(); what no word decided has none.
  static std::string deciding_list(std::string_view, const Task& task) {
    return task.co_parties.empty() ? "" : "tasks";
  }
  template <class Item>
  static std::string deciding_list(std::string_view list, const Item&) {
    return std::string(list);
  }

  template <class Items, class Words>
  void add_all(const Items& items, std::string_view list, Words words) {
    for (const auto& one : items) {
      ExplainedItem& item = add(one.id, list, section_of(one), one.quote, words(one));
      item.confidence = one.certainty.confidence;
      item.doubts = one.certainty.doubts;
      add_deciding(deciding_list(list, one), one.quote.text, item.reasons);
      if constexpr (requires { one.judgement; }) {
        add_judgement(one.judgement, item);
      }
    }
  }

  template <class Item>
  static std::string section_of(const Item& item) {
    if constexpr (requires { item.section; }) {
      return item.section;
    } else {
      return {};
    }
  }

  void add_targets(const std::vector<Target>& targets, std::string_view list) {
    for (const Target& target : targets) {
      ExplainedItem& item = add(target.id, list, target.section, target.quote, target_vi(target));
      item.confidence = target.confidence;
      item.doubts = target.doubts;
      if (!target.award.empty()) {
        add_deciding("award_forms", target.quote.text, item.reasons);
      }
      if (target.learned) {
        item.reasons.push_back({core::single_spaced(core::nfc(target.quote.text)),
                                "chỉ tiêu trong câu văn, nhận ra nhờ học từ các đoạn văn mẫu", "models/prose.txt"});
      }
      add_judgement(target.judgement, item);
    }
  }

  void add_judgement(const std::optional<Judgement>& judgement, ExplainedItem& item) const {
    if (!judgement || judgement->scope == VerdictScope::none) {
      return;
    }
    if (judgement->quote && judgement->learned) {
      item.reasons.push_back(
          {core::single_spaced(core::nfc(judgement->quote->text)),
           "đánh giá: " + std::string(core::label_vi(judgement->verdict)) + ", hiểu nhờ học từ các đoạn văn mẫu",
           "models/verdicts.txt"});
    } else if (judgement->quote) {
      add_marks(judgement->quote->span, judgement->verdict, item.reasons);
      const std::string said = core::single_spaced(core::nfc(judgement->quote->text));
      item.reasons.push_back({said, std::string(scope_vi(judgement->scope)), {}});
    } else {
      item.reasons.push_back({"", "đánh giá: " + std::string(scope_vi(judgement->scope)), {}});
    }
  }

  void add_items() {
    add_all(extract_.legal_bases, "legal_bases", citation_vi);
    add_all(extract_.references, "references", citation_vi);
    add_all(extract_.objectives, "objectives", [](const Objective& objective) {
      return std::string(objective.kind == "purpose" ? "mục đích" : "yêu cầu đặt ra");
    });
    add_targets(extract_.targets, "targets");
    add_targets(extract_.criteria, "criteria");
    add_targets(extract_.quotas, "quotas");
    add_all(extract_.tasks, "tasks", task_vi);
    add_all(extract_.deadlines, "deadlines", deadline_vi);
    add_all(extract_.award_forms, "award_forms", award_form_vi);
    add_all(extract_.award_counts, "award_counts", award_count_vi);
    add_all(extract_.award_rows, "award_rows", award_row_vi);
    add_all(extract_.dossier, "dossier", dossier_vi);
    add_all(extract_.scoring_rules, "scoring_rules", scoring_vi);
    add_all(extract_.funds, "funds", fund_vi);
    add_all(extract_.figures, "figures", figure_vi);
    int number = 0;
    for (const SectionVerdict& verdict : extract_.section_verdicts) {
      ++number;
      std::string text = "cả phần: " + std::string(core::label_vi(verdict.verdict));
      text += verdict.met ? "; đạt " + std::to_string(*verdict.met) + " chỉ tiêu" : "";
      text += verdict.not_met ? "; không đạt " + std::to_string(*verdict.not_met) + " chỉ tiêu" : "";
      ExplainedItem& item = add("V" + std::string(number < 10 ? "0" : "") + std::to_string(number), "section_verdicts",
                                verdict.section, verdict.quote, text);
      add_marks(verdict.quote.span, verdict.verdict, item.reasons);
    }
    for (const Recipient& recipient : extract_.recipients) {  // no word of these two decided anything
      add(recipient.id, "recipients", "", recipient.quote, recipient.quote.text).reasons.clear();
    }
    for (const Anomaly& anomaly : extract_.anomalies) {
      add(anomaly.id, "anomalies", "", anomaly.quote, anomaly.note).reasons.clear();
    }
  }

  const Extract& extract_;
  Explained explained_;
};

}  // namespace

const std::vector<DecidingGroup>& deciding_groups() {
  static const std::vector<DecidingGroup> groups{
      {"award_forms", "awards", "names"},         {"award_counts", "awards", "names"},
      {"award_rows", "awards", "names"},          {"legal_bases", "citations", "paper_kinds"},
      {"references", "citations", "paper_kinds"}, {"tasks", "tasks", "together"}};
  return groups;
}

Explained explain(const Extract& extract) {
  return Explainer(extract).run();
}

std::string certainty_vi(int confidence) {
  return confidence >= sure_from ? "chắc chắn" : (confidence >= 70 ? "khá chắc" : "cần xem lại");
}

std::string counts_vi(const Explained& explained) {
  std::string text = std::to_string(explained.headings.size()) + " đề mục";
  for (const auto& [list, kind] : kinds_of_items) {
    const auto count = std::count_if(explained.items.begin(), explained.items.end(),
                                     [name = list](const ExplainedItem& item) { return item.list == name; });
    text += count == 0 ? "" : ", " + std::to_string(count) + " " + core::lower(kind);
  }
  const auto doubtful = std::count_if(explained.items.begin(), explained.items.end(),
                                      [](const ExplainedItem& item) { return item.is_doubtful(); });
  return text + (doubtful == 0 ? ". Không có mục nào phải xem lại."
                               : ". " + std::to_string(doubtful) + " mục cần người xem lại.");
}

std::string role_line(const ExplainedHeading& heading) {
  if (heading.role.empty()) {
    return {};
  }
  return "Phần này được đọc là: " + heading.role +
         (heading.reason ? std::string(", vì đề mục ") + (heading.inherited ? "phía trên " : "") + "có “" +
                               heading.reason->phrase + "” (" + heading.reason->origin + ")"
                         : "");
}

std::string explain_json(const Extract& extract) {
  // What we wrote ourselves; its size is that of the document, several times over.
  auto json = platform::parse_json(to_json(extract), {2'000'000'000, 64});
  if (!json) {
    return to_json(extract);
  }
  Json marks = Json::array();
  for (const Mark& mark : extract.marks) {
    Json one = Json::object();
    Json span = Json::array();
    span.push(static_cast<std::int64_t>(mark.quote.span.begin));
    span.push(static_cast<std::int64_t>(mark.quote.span.end));
    one.set("span", std::move(span));
    one.set("text", mark.quote.text);
    one.set("origin", mark.origin);
    one.set("phrase", mark.phrase);
    one.set("meaning", mark.meaning.empty() ? Json(nullptr) : Json(mark.meaning));
    marks.push(std::move(one));
  }
  json.value().set("marks", std::move(marks));
  return platform::to_indented_text(json.value());
}

}  // namespace thidua::reading
