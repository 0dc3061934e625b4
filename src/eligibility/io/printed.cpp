#include "eligibility/io/printed.h"

#include <algorithm>

#include "access/io/routes.h"
#include "eligibility/io/view.h"
#include "eligibility/policy.h"
#include "law/io/law_files.h"
#include "platform/html.h"

namespace thidua::eligibility {
namespace {

using access::ApiCall;
using platform::Html;
using platform::HttpResponse;

void add_once(std::vector<std::string>& list, const std::string& text) {
  if (std::ranges::find(list, text) == list.end()) list.push_back(text);
}

std::string joined(const std::vector<std::string>& list, std::string_view between) {
  std::string text;
  for (const std::string& one : list) text += (text.empty() ? "" : std::string(between)) + one;
  return text;
}

/// How a text is known where it was not read: "theo trí nhớ".
std::string mark_of(const ReasonShown& reason) {
  return reason.confidence == law::to_code(law::Confidence::confirmed) ? "" : reason.confidence_label;
}

/// What an answer rests on in a sentence or a few, with the ground and how it is known.
Html in_short(const std::vector<ReasonShown>& reasons, const std::vector<std::string>& missing) {
  std::vector<std::string> texts = missing, grounds, marks;
  for (const ReasonShown& reason : reasons) {
    if (!reason.decides) continue;
    if (missing.empty() && reason.satisfied == "yes" && reason.unknown_because.empty()) add_once(texts, reason.text);
    add_once(grounds, reason.citation);
    if (const std::string mark = mark_of(reason); !mark.empty()) add_once(marks, mark);
  }
  Html words = joined(texts, " ");
  if (!grounds.empty()) words += Html(" ") + platform::muted("Căn cứ: " + joined(grounds, "; ") + ".");
  if (!marks.empty()) words += Html(" ") + platform::badge(platform::Tone::warning, joined(marks, ", "));
  return words;
}

platform::Tone tone_of(const std::string& verdict) {
  return verdict == "eligible"       ? platform::Tone::good
         : verdict == "not_eligible" ? platform::Tone::bad
                                     : platform::Tone::warning;
}

std::string verdict_words(const EligibleAwardShown& one) {
  return one.verdict_label + (one.hold ? " (tạm dừng, chờ kết luận)" : "");
}

Html summary(const EligibilityShown& shown) {
  std::vector<platform::TableRow> rows;
  for (const EligibleAwardShown& one : shown.items) {
    Html why = in_short(one.reasons, one.missing);
    if (one.last_known)
      why = Html("Tham khảo, theo quy định đến " + one.last_known->day.to_vi() + ": " + one.last_known->verdict_label +
                 ". ") +
            in_short(one.last_known->reasons, one.last_known->missing);
    rows.push_back({{one.name, platform::badge(tone_of(one.verdict), verdict_words(one)), why}, {}, false});
  }
  return platform::table("Kết quả xét từng danh hiệu, hình thức khen thưởng",
                         {{"Danh hiệu, hình thức", false}, {"Kết luận", false}, {"Vì sao, còn thiếu gì", false}}, rows);
}

std::string sign_of(const ReasonShown& reason) {
  return reason.satisfied == "yes" ? "Đạt" : reason.satisfied == "no" ? "Không đạt" : "Chưa rõ";
}

Html conditions(const std::string& name, const std::vector<ReasonShown>& reasons) {
  std::vector<platform::TableRow> rows;
  for (const ReasonShown& reason : reasons) {
    Html text = reason.text;
    if (const std::string mark = mark_of(reason); !mark.empty())
      text += Html(" ") + platform::badge(platform::Tone::warning, mark);
    rows.push_back({{sign_of(reason) + (reason.decides ? " *" : ""), text, reason.citation}, {}, false});
  }
  return platform::table("Các điều kiện của " + name,
                         {{"Kết quả", false}, {"Điều kiện và dữ kiện", false}, {"Căn cứ", false}}, rows);
}

Html in_full(const EligibilityShown& shown) {
  Html content = platform::heading(2, "Từng điều kiện đã xét");
  content += platform::paragraph("Dấu * chỉ điều kiện quyết định kết luận.");
  for (const EligibleAwardShown& one : shown.items) {
    content += platform::heading(3, one.name + ": " + verdict_words(one));
    content += conditions(one.name, one.reasons);
    if (!one.last_known) continue;
    content += platform::paragraph("Tham khảo, theo quy định đến " + one.last_known->day.to_vi() + ": " +
                                   one.last_known->verdict_label + ". Đây không phải kết luận.");
    content += conditions(one.name, one.last_known->reasons);
  }
  return content;
}

Html head_of(const EligibilityShown& shown, const std::string& post) {
  std::vector<std::pair<Html, Html>> facts{{shown.unit ? "Tập thể" : "Họ và tên", shown.name}};
  if (!post.empty()) facts.emplace_back(shown.unit ? "Cơ quan" : "Chức vụ, đơn vị", post);
  facts.emplace_back("Năm xét", std::to_string(shown.year));
  facts.emplace_back("Ngày nhận hồ sơ", shown.received_on.to_vi());
  if (!shown.regime.empty()) facts.emplace_back("Quy định áp dụng", shown.regime);
  return platform::facts(facts);
}

/// The post of the subject on the day: "Chuyên viên, Văn phòng".
std::string post_of(const law::Subject& subject) {
  if (subject.kind == "collective") return subject.agency;
  return subject.post + (subject.post.empty() || subject.unit.empty() ? "" : ", ") + subject.unit;
}

HttpResponse printed_answer(const ApiCall& call) {
  const auto asked = asked_in(call);
  if (!asked) return access::refused(asked.error());
  const auto subject = subject_asked(call, *asked);
  if (!subject) return access::refused(subject.error());
  const law::Law& law = law::law_in_use();
  EligibilityShown answer = shown(law, *subject, ask_all(law, subject->facts, asked->year));
  if (const auto award = call.request.query_value("award"); award && !award->empty())
    std::erase_if(answer.items, [&](const EligibleAwardShown& one) { return one.award != *award; });
  return platform::html_response(eligibility_page(answer, post_of(subject->facts.subject),
                                                  call.request.query_value("dang") == std::string("day-du")));
}

access::ApiRoute printed_route(std::string pattern, std::string summary, const access::Permission* permission) {
  access::ApiRoute made;
  made.pattern = std::move(pattern);
  made.summary = std::move(summary);
  made.permission = permission;
  made.handler = printed_answer;
  return made;
}

}  // namespace

std::string eligibility_page(const EligibilityShown& shown, const std::string& post, bool long_form) {
  Html content = platform::heading(1, "Phiếu xét điều kiện khen thưởng");
  content += head_of(shown, post);
  if (!shown.regime_loaded)
    content += platform::notice(platform::Tone::warning,
                                "Văn bản áp dụng cho ngày này chưa nạp nên chưa kết luận được. Phần ghi “Tham khảo” là "
                                "theo quy định trước, không phải kết luận; phải có người đối chiếu văn bản mới.");
  content += summary(shown);
  if (long_form) content += in_full(shown);
  if (!shown.assumed.empty()) {
    std::vector<Html> lines;
    for (const std::string& text : shown.assumed) lines.emplace_back(text);
    content += platform::heading(2, "Những điều được coi là đúng vì chưa ghi trong hồ sơ") + platform::list(lines);
  }
  content += platform::paragraph(platform::muted(
      "Phiếu do phần mềm lập từ dữ kiện đã ghi; việc xét, đề nghị và quyết định thuộc người có thẩm quyền."));
  return platform::page({"Phiếu xét điều kiện khen thưởng: " + shown.name, "", {}, std::move(content)});
}

std::vector<access::ApiRoute> printed_routes() {
  return {
      printed_route("/in/nguoi/{person}/dieu-kien",
                    "Phiếu xét điều kiện khen thưởng của một người, bản để in: ?year=&received_on=&dang=ngan|day-du",
                    &read_eligibility),
      printed_route("/in/ho-so-cua-toi/dieu-kien",
                    "Phiếu xét điều kiện khen thưởng của chính mình, bản để in: ?year=&received_on=&dang=ngan|day-du",
                    nullptr),
      printed_route("/in/don-vi/{unit}/dieu-kien",
                    "Phiếu xét điều kiện khen thưởng của một đơn vị, bản để in: ?year=&received_on=&dang=ngan|day-du",
                    &read_eligibility)};
}

}  // namespace thidua::eligibility
