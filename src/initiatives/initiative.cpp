#include "initiatives/initiative.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "core/coded.h"
#include "core/text.h"

namespace thidua::initiatives {
namespace {

using core::Coded;

constexpr std::array scopes{
    Coded<Scope>{Scope::base, "base", "Cấp cơ sở"}, Coded<Scope>{Scope::province, "province", "Cấp tỉnh"},
    Coded<Scope>{Scope::ministry, "ministry", "Cấp bộ, ngành"}, Coded<Scope>{Scope::nation, "nation", "Toàn quốc"}};
constexpr std::array states{Coded<State>{State::draft, "draft", "Đang soạn"},
                            Coded<State>{State::filed, "filed", "Đã nộp đơn"},
                            Coded<State>{State::checked, "checked", "Đã thẩm định"},
                            Coded<State>{State::scored, "scored", "Đã chấm điểm"},
                            Coded<State>{State::voted, "voted", "Hội đồng đã họp"},
                            Coded<State>{State::recognised, "recognised", "Đã công nhận"},
                            Coded<State>{State::rejected, "rejected", "Không công nhận"},
                            Coded<State>{State::withdrawn, "withdrawn", "Đã rút đơn"}};

constexpr int year_min = 1975;
constexpr std::size_t title_max = 500;
constexpr std::size_t authors_max = 50;

core::Refusal initiative_refusal(std::string code, std::string message, std::string field) {
  return {"initiatives." + std::move(code), std::move(message), std::move(field), {}};
}

/// A share as whole numbers without common divisor; nothing where it does not fit.
struct Fraction {
  std::int64_t part = 0;
  std::int64_t whole = 1;
};

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

std::optional<Fraction> fraction_of(const core::Ratio& share) {
  constexpr std::int64_t most = 1'000'000'000;
  const int scale = std::max(share.part.scale(), share.whole.scale());
  const std::int64_t part = share.part.units() * power_of_ten(scale - share.part.scale());
  const std::int64_t whole = share.whole.units() * power_of_ten(scale - share.whole.scale());
  if (part < 0 || whole <= 0 || part > most || whole > most) return std::nullopt;
  const std::int64_t divisor = std::max<std::int64_t>(std::gcd(part, whole), 1);
  return Fraction{part / divisor, whole / divisor};
}

std::optional<Fraction> plus(const Fraction& a, const Fraction& b) {
  constexpr std::int64_t most = 2'000'000'000;
  const std::int64_t whole = std::lcm(a.whole, b.whole);
  if (whole > most) return std::nullopt;
  return Fraction{a.part * (whole / a.whole) + b.part * (whole / b.whole), whole};
}

std::optional<core::Refusal> authors_fault(const Initiative& initiative) {
  if (initiative.authors.empty())
    return initiative_refusal("authors", "Chưa có tác giả; hãy ghi ít nhất một người.", "authors");
  if (initiative.authors.size() > authors_max)
    return initiative_refusal("authors", "Quá nhiều tác giả; mỗi sáng kiến ghi tối đa 50 người.", "authors");
  for (std::size_t i = 0; i < initiative.authors.size(); ++i) {
    const Author& author = initiative.authors[i];
    if (core::trimmed(author.name).empty())
      return initiative_refusal("authors", "Có tác giả chưa ghi họ tên; hãy ghi vào.", "authors");
    const auto twice = [&](const Author& other) {
      return author.person ? other.person == author.person
                           : !other.person && core::folded(other.name) == core::folded(author.name) &&
                                 other.unit_name == author.unit_name;
    };
    if (std::any_of(initiative.authors.begin(), initiative.authors.begin() + static_cast<std::ptrdiff_t>(i), twice))
      return initiative_refusal("authors", "Tác giả " + author.name + " được ghi hai lần; hãy bỏ một.", "authors");
    if (author.share.part <= core::Decimal(0))
      return initiative_refusal("shares", "Tỷ lệ đóng góp của " + author.name + " phải lớn hơn 0.", "authors");
  }
  if (!shares_are_whole(initiative.authors))
    return initiative_refusal("shares",
                              "Tỷ lệ đóng góp của các tác giả cộng lại phải đúng 100%; nếu chia không hết hãy ghi "
                              "phân số, như 1/3.",
                              "authors");
  return std::nullopt;
}

bool is_over(State state) {
  return state == State::recognised || state == State::rejected || state == State::withdrawn;
}

}  // namespace

std::string_view code(Scope scope) {
  return core::code_in(scopes, scope);
}
std::string_view code(State state) {
  return core::code_in(states, state);
}
std::string_view label_vi(Scope scope) {
  return core::label_in(scopes, scope);
}
std::string_view label_vi(State state) {
  return core::label_in(states, state);
}
std::optional<Scope> scope_of(std::string_view code) {
  return core::value_in(scopes, code);
}
std::optional<State> state_of(std::string_view code) {
  return core::value_in(states, code);
}

core::Outcome<core::Ratio, std::string> written_share(std::string_view text) {
  const std::string wrong = "Tỷ lệ “" + std::string(text) + "” không đọc được; hãy ghi như 40% hoặc phân số như 1/3.";
  std::string plain = core::single_spaced(text);
  const bool percent = !plain.empty() && plain.back() == '%';
  if (percent) plain = core::single_spaced(plain.substr(0, plain.size() - 1));
  const std::size_t slash = plain.find('/');
  const auto part = core::typed_number(plain.substr(0, slash));
  if (!part) return wrong;
  if (slash != std::string::npos) {
    const auto whole = core::typed_number(plain.substr(slash + 1));
    const auto share = whole ? core::Ratio::of(*part, *whole) : std::nullopt;
    if (!share || percent || *part > *whole || *part <= core::Decimal(0)) return wrong;
    return *share;
  }
  // Below one it is a part of one: 0,5 is 50%; from one on it is percent.
  const core::Decimal whole = percent || *part >= core::Decimal(1) ? core::Decimal(100) : core::Decimal(1);
  if (*part > whole || *part <= core::Decimal(0)) return wrong;
  return *core::Ratio::of(*part, whole);
}

std::string share_text(const core::Ratio& share) {
  if (share.whole == core::Decimal(100)) return share.part.to_vi() + "%";
  if (share.part == share.whole) return "100%";
  if (share.whole == core::Decimal(1)) return share.part.to_vi();
  return share.part.to_vi() + "/" + share.whole.to_vi();
}

void share_equally(std::vector<Author>& authors) {
  if (authors.size() == 1) authors.front().share = whole_share;
  if (authors.size() < 2) return;
  for (Author& author : authors)
    author.share = {core::Decimal(1), core::Decimal(static_cast<std::int64_t>(authors.size()))};
}

bool shares_are_whole(const std::vector<Author>& authors) {
  std::optional<Fraction> sum = Fraction{};
  for (const Author& author : authors) {
    const auto share = fraction_of(author.share);
    if (!share || !sum) return false;
    sum = plus(*sum, *share);
  }
  return sum && sum->part == sum->whole;
}

core::Refusals faults(const Initiative& initiative, core::Date today) {
  core::Refusals all;
  if (core::trimmed(initiative.title).empty())
    all.push_back(initiative_refusal("title", "Chưa có tên sáng kiến; hãy ghi vào.", "title"));
  if (core::code_points(initiative.title) > title_max)
    all.push_back(initiative_refusal("title", "Tên sáng kiến dài quá 500 chữ; hãy rút gọn.", "title"));
  if (initiative.year < year_min || initiative.year > today.year() + 1)
    all.push_back(initiative_refusal(
        "year", "Năm " + std::to_string(initiative.year) + " không thể đúng; hãy kiểm tra lại.", "year"));
  if (const auto fault = authors_fault(initiative)) all.push_back(*fault);
  return all;
}

core::Refusals faults(const Recognition& recognition, core::Date today) {
  core::Refusals all;
  if (core::trimmed(recognition.number).empty() && !recognition.day)
    all.push_back(initiative_refusal(
        "recognition", "Chưa có số và ngày quyết định công nhận; hãy ghi ít nhất một trong hai.", "number"));
  const bool later = recognition.day && (recognition.day->year_only ? recognition.day->day.year() > today.year()
                                                                    : recognition.day->day > today);
  if (later)
    all.push_back(initiative_refusal(
        "recognition", "Quyết định công nhận ký " + recognition.day->to_vi() + " là chưa đến; hãy kiểm tra lại ngày.",
        "day"));
  return all;
}

std::optional<core::Refusal> step_fault(State now, const Step& step, core::Date today) {
  if (step.day && *step.day > today)
    return initiative_refusal("step", "Ngày " + step.day->to_vi() + " là chưa đến; hãy kiểm tra lại ngày.", "day");
  if (step.votes_for.has_value() != step.votes_total.has_value() ||
      (step.votes_for && (*step.votes_for < 0 || *step.votes_total < 1 || *step.votes_for > *step.votes_total)))
    return initiative_refusal("votes", "Số phiếu đồng ý phải từ 0 đến tổng số phiếu; hãy ghi cả hai số.", "votes_for");
  if (step.state == State::recognised)
    return initiative_refusal("step", "Công nhận sáng kiến phải có quyết định; hãy dùng mục công nhận.", "state");
  if (is_over(now))
    return initiative_refusal(
        "step", "Sáng kiến này ở trạng thái “" + std::string(label_vi(now)) + "”; không chuyển tiếp được.", "state");
  if (step.state != State::withdrawn && step.state <= now)
    return initiative_refusal(
        "step", "Sáng kiến đã qua bước “" + std::string(label_vi(step.state)) + "”; hãy chọn bước tiếp theo.", "state");
  return std::nullopt;
}

State state_after(const std::vector<Step>& steps, const std::vector<Recognition>& recognitions) {
  if (!recognitions.empty()) return State::recognised;
  return steps.empty() ? State::draft : steps.back().state;
}

std::optional<Scope> scope_on(const std::vector<Recognition>& recognitions, core::Date day) {
  std::optional<Scope> widest;
  for (const Recognition& one : recognitions) {
    if (one.day && one.day->day > day && !(one.day->year_only && one.day->day.year() == day.year())) continue;
    if (!widest || one.scope > *widest) widest = one.scope;
  }
  return widest;
}

std::vector<Use> earlier_uses(const std::vector<Use>& uses, const Use& use) {
  std::vector<Use> earlier;
  for (const Use& one : uses)
    if (one.person == use.person) earlier.push_back(one);
  return earlier;
}

std::optional<core::Refusal> use_fault(State state, const std::vector<Use>& uses, const Use& use) {
  if (state != State::recognised)
    return initiative_refusal("use", "Sáng kiến chưa được công nhận nên chưa dùng được; hãy ghi quyết định công nhận.",
                              "");
  if (!use.award && core::trimmed(use.what).empty())
    return initiative_refusal("use", "Chưa ghi sáng kiến dùng cho khen thưởng nào; hãy chọn hoặc ghi vào.", "what");
  for (const Use& one : uses)
    if (use.award && one.award == use.award)
      return initiative_refusal("use", "Sáng kiến này đã ghi là dùng cho khen thưởng ấy; không cần ghi lần nữa.",
                                "award");
  return std::nullopt;
}

std::string recognition_vi(const Recognition& recognition) {
  std::string text = "Sáng kiến " + core::lower(label_vi(recognition.scope));
  if (!recognition.number.empty()) text += ", QĐ số " + recognition.number;
  if (recognition.day) text += " " + recognition.day->to_vi();
  if (!recognition.authority.empty()) text += " của " + recognition.authority;
  return text;
}

}  // namespace thidua::initiatives
