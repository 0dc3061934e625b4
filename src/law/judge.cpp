#include "law/judge.h"

#include <algorithm>

#include "law/counting.h"
#include "law/judging.h"

namespace thidua::law {
namespace {

/// The text that was chosen, as a condition of its own: what was not read decides nothing (L1, L3, L6).
Found version_found(const Asked& asked, Truth value, Because because, std::string text, const Grounds& grounds) {
  Reason reason;
  reason.condition = asked.owner + ".version";
  reason.kind = Kind::version;
  reason.satisfied = value;
  reason.because = value == Truth::unknown ? because : Because::nothing;
  reason.citation = grounds.cite;
  reason.confidence = grounds.confidence;
  reason.facts_used = {"question.received_on"};
  reason.text = std::move(text);
  Found found;
  found.value = value;
  found.reasons.push_back(std::move(reason));
  return found;
}

/// Nobody's word can decide by a text that nobody has read.
void close_to_assessments(Found& found) {
  for (Reason& reason : found.reasons) reason.open_key.clear();
  for (Found& part : found.parts) close_to_assessments(part);
}

/// The same conditions, told but without a say.
Found only_listed(Found found) {
  Found listed;
  listed.any = true;  // one of: nothing, and what is listed
  listed.value = Truth::yes;
  for (Reason& reason : found.reasons) reason.decides = false;
  close_to_assessments(found);
  listed.parts.push_back({Truth::yes, {}, {}, false});
  listed.parts.push_back(std::move(found));
  return listed;
}

bool any_confirmed(const Condition& condition) {
  if (condition.parts.empty()) return condition.grounds.confidence == Confidence::confirmed;
  return std::any_of(condition.parts.begin(), condition.parts.end(), any_confirmed);
}

std::string regime_id(const Asked& asked) {
  if (asked.version != nullptr && contains(asked.version->regimes, "union")) return "union";
  const Regime* regime = asked.law.regime(asked.received);
  return regime == nullptr ? std::string() : regime->id;
}

std::optional<RuleVersion> rule_version(const Asked& asked) {
  if (asked.version == nullptr) return std::nullopt;
  return RuleVersion{asked.owner, regime_id(asked), asked.version->validity.from, asked.version->validity.to};
}

Grounds nothing_grounds(const Asked& asked) {
  const Regime* regime = asked.law.regime(asked.received);
  if (regime != nullptr) return regime->grounds;
  std::string acts;
  for (const Act& act : asked.law.acts)
    if (act.validity.covers(asked.received) && act.name.starts_with("Luật"))
      acts = act.name + " số " + act.number + "; ";
  return {acts + "văn bản trước " + asked.law.regimes.front().validity.from.to_vi(), Confidence::recalled, {}};
}

std::string received_words(const Asked& asked) {
  return "Hồ sơ nhận ngày " + asked.received.to_vi();
}

constexpr std::string_view not_loaded_words = "chưa nạp văn bản";

void say_not_loaded(Grounds& grounds) {
  if (grounds.cite.find(not_loaded_words) == std::string::npos)
    grounds.cite += " (" + std::string(not_loaded_words) + ")";
}

/// Where the award has texts for other days: the nearest earlier one, else the first.
std::string nearest_cite(const Asked& asked) {
  const Award* owner = asked.law.award(asked.owner);
  if (owner == nullptr || owner->versions.empty()) return {};
  for (const Gap& gap : owner->gaps)
    if (gap.validity.covers(asked.received)) return gap.cite;
  const AwardVersion* nearest = &owner->versions.front();
  for (const AwardVersion& version : owner->versions)
    if (version.validity.from <= asked.received) nearest = &version;
  return nearest->grounds.cite + " (không áp dụng cho ngày này)";
}

std::optional<Found> no_version(const Asked& asked) {
  if (asked.version != nullptr) return std::nullopt;
  Grounds grounds = nothing_grounds(asked);
  grounds.confidence = Confidence::recalled;
  say_not_loaded(grounds);
  const std::string nearest = nearest_cite(asked);
  if (!nearest.empty()) grounds.cite = nearest + "; " + grounds.cite;
  return version_found(asked, Truth::unknown, Because::no_rule,
                       received_words(asked) + ": chưa có quy định nào về " + asked.law.short_name(asked.owner) +
                           " được ghi cho ngày này; không lấy quy định của thời kỳ khác, phải có người quyết định.",
                       grounds);
}

std::optional<Found> not_loaded(const Asked& asked) {
  const Regime* regime = asked.law.regime(asked.received);
  if (regime == nullptr || regime->loaded) return std::nullopt;
  Grounds grounds = asked.version == nullptr ? regime->grounds : asked.version->grounds;
  if (grounds.cite.find("06/2026") == std::string::npos) grounds.cite += "; " + regime->grounds.cite;
  return version_found(asked, Truth::unknown, Because::text_not_loaded,
                       received_words(asked) + ", từ " + regime->validity.from.to_vi() +
                           " luật đã được sửa đổi nhưng chưa nạp văn bản; không kết luận theo quy định cũ.",
                       grounds);
}

/// The conditions of the subject by the route that is claimed.
const Condition* branch_of(const Asked& asked) {
  const auto subject = asked.version->branches.find(asked.question.subject.kind);
  if (subject == asked.version->branches.end()) return nullptr;
  const auto route = subject->second.find(asked.question.question.route);
  return route == subject->second.end() ? nullptr : &route->second;
}

/// In the year a text that is not loaded begins: what the transition says of dossiers before it. Changes no verdict.
std::string transition_words(const Asked& asked) {
  const GeneralRule* rule = asked.law.rule("TR3");
  for (const Regime& next : asked.law.regimes)
    if (rule != nullptr && !next.loaded && asked.received < next.validity.from &&
        asked.received.year() == next.validity.from.year())
      return " " + rule->text + " (" + rule->grounds.cite + "; " + std::string(to_label(rule->grounds.confidence)) +
             ")";
  return {};
}

Found version_read(const Asked& asked) {
  return version_found(
      asked, Truth::yes, Because::nothing,
      received_words(asked) + ": xét theo " + asked.version->grounds.cite + "." + transition_words(asked),
      asked.version->grounds);
}

void judge_branch(Asked& asked, std::vector<Found>& parts) {
  const Condition* branch = branch_of(asked);
  if (branch == nullptr) {
    parts.push_back(version_found(asked, Truth::unknown, Because::no_rule,
                                  "Quy định của " + asked.law.short_name(asked.owner) +
                                      " không có đường xét đã nêu cho đối tượng này; phải có người quyết định.",
                                  asked.version->grounds));
    return;
  }
  const int years = years_counted(asked.law, *branch);
  if (asked.for_year != 0 && years > 0) asked.window = last_years(asked.for_year, years);
  asked.one_year = years <= 1;
  asked.article = branch->grounds.cite;
  Found article = judged(asked, *branch);
  if (text_read(*asked.version, *branch)) {
    parts.push_back(version_read(asked));
    parts.push_back(std::move(article));
    return;
  }
  Grounds grounds =
      asked.version->grounds.confidence == Confidence::confirmed ? branch->grounds : asked.version->grounds;
  if (grounds.confidence == Confidence::confirmed && !branch->parts.empty()) grounds = branch->parts.front().grounds;
  if (grounds.confidence != Confidence::local_example) say_not_loaded(grounds);
  const GeneralRule* union_ended = asked.law.rule_on("G18", asked.received);
  if (asked.award.of_union() && union_ended != nullptr) grounds.cite += "; " + union_ended->grounds.cite;
  parts.push_back(version_found(asked, Truth::unknown, Because::not_confirmed,
                                "Tiêu chuẩn chưa đọc được văn bản (" + std::string(to_label(grounds.confidence)) +
                                    "); phải có người đối chiếu văn bản rồi quyết định.",
                                grounds));
  parts.push_back(only_listed(std::move(article)));
}

Answer answered(const Asked& asked, std::vector<Found> parts) {
  const Found root = all_of(std::move(parts));
  Answer answer;
  answer.verdict = root.value == Truth::no    ? Verdict::not_eligible
                   : root.value == Truth::yes ? Verdict::eligible
                                              : Verdict::needs_human_judgement;
  answer.rule_version = rule_version(asked);
  answer.reasons = gathered(root);
  if (answer.verdict == Verdict::not_eligible)
    answer.hold = std::all_of(answer.reasons.begin(), answer.reasons.end(), [](const Reason& reason) {
      return reason.satisfied != Truth::no || reason.kind == Kind::freeze || !reason.decides;
    });
  return answer;
}

Answer judge_collective_question(const Asked& asked) {
  std::vector<Found> parts;
  std::optional<Found> open = no_version(asked);
  if (!open) open = not_loaded(asked);
  const bool vote = asked.question.subject.kind == "council_vote";
  if (open) {
    parts.push_back(std::move(*open));
  } else if (asked.version->grounds.confidence != Confidence::confirmed) {
    parts.push_back(version_found(asked, Truth::unknown, Because::not_confirmed,
                                  "Văn bản áp dụng chưa đọc được; phải có người đối chiếu.", asked.version->grounds));
  }
  parts.push_back(vote ? judge_vote(asked) : judge_quota(asked));
  return answered(asked, std::move(parts));
}

}  // namespace

bool text_read(const AwardVersion& version, const Condition& branch) {
  return version.grounds.confidence == Confidence::confirmed && branch.grounds.confidence == Confidence::confirmed &&
         any_confirmed(branch);
}

Found judge_meets_standard(const Asked& asked, const Condition& condition) {
  const std::string& code = condition.codes.front();
  const Award* other = asked.law.award(code);
  Leaf leaf;
  leaf.detail = code;
  const std::string name = asked.law.short_name(code);
  const AwardVersion* version = other == nullptr ? nullptr : other->on(asked.received);
  Found inner;
  if (version == nullptr) {
    leaf.say(Truth::unknown, Because::no_rule, "Chưa có quy định về tiêu chuẩn " + name + " cho ngày này.");
    return concluded(asked, condition, std::move(leaf));
  }
  Asked about{asked.law,      asked.question, *other,         version,     code,          asked.received,
              asked.for_year, asked.window,   asked.one_year, asked.merit, asked.article, asked.leave_out_before};
  const auto subject = version->branches.find(asked.question.subject.kind);
  const auto merit = subject == version->branches.end() ? std::map<std::string, Condition>::const_iterator()
                                                        : subject->second.find("merit");
  if (subject == version->branches.end() || merit == subject->second.end() ||
      version->grounds.confidence != Confidence::confirmed) {
    leaf.say(Truth::unknown, Because::not_confirmed, "Tiêu chuẩn " + name + " chưa đọc được văn bản.");
    return concluded(asked, condition, std::move(leaf));
  }
  inner = judged(about, merit->second);
  leaf.value = inner.value;
  if (inner.value == Truth::yes) {
    leaf.text = "Đạt tiêu chuẩn " + name + ".";
  } else {
    leaf.say(inner.value, Because::missing_fact,
             (inner.value == Truth::no ? "Không đạt tiêu chuẩn " : "Chưa kết luận được tiêu chuẩn ") + name + ".");
    for (const Reason& reason : gathered(inner))
      if (reason.decides && reason.because != Because::nothing) leaf.because = reason.because;
  }
  Found found;
  found.parts.push_back(concluded(asked, condition, std::move(leaf)));
  found.parts.push_back(std::move(inner));
  found.value = all_of({found.parts[0].value, found.parts[1].value});
  return found;
}

Answer judge(const Law& law, const Case& question) {
  const Question& asks = question.question;
  const Award* award = law.award(asks.award);
  const Award nothing;
  const bool service = asks.route == "service" && question.subject.kind == "person";
  const Award* owner = service ? law.award("CONGHIEN") : award;
  Asked asked{law,
              question,
              award == nullptr ? nothing : *award,
              nullptr,
              asks.award,
              asks.received_on,
              asks.for_year.value_or(0),
              {},
              false,
              true,
              {},
              std::nullopt};
  if (owner != nullptr) {
    asked.owner = owner->code;
    asked.version = owner->on(asks.received_on);
  }
  asked.merit = asks.track.empty() ? asks.route != "movement" && asks.route != "sudden"
                                   : asks.track != "chuyen_de" && asks.track != "dot_xuat";
  if (question.subject.kind == "council_vote" || question.subject.kind == "list_quota")
    return judge_collective_question(asked);
  std::vector<Found> parts;
  std::optional<Found> open = no_version(asked);
  if (!open) open = not_loaded(asked);
  if (open) {
    parts.push_back(std::move(*open));
    for (Found& rule : general_rules(asked, nullptr)) parts.push_back(std::move(rule));
    return answered(asked, std::move(parts));
  }
  if (service) {
    parts.push_back(version_read(asked));
    for (Found& row : judge_posts(asked)) parts.push_back(std::move(row));
    for (Found& rule : general_rules(asked, nullptr)) parts.push_back(std::move(rule));
    return answered(asked, std::move(parts));
  }
  judge_branch(asked, parts);
  for (Found& rule : general_rules(asked, branch_of(asked))) parts.push_back(std::move(rule));
  return answered(asked, std::move(parts));
}

}  // namespace thidua::law
