#include <algorithm>
#include <filesystem>

#include "core/text.h"
#include "documents/read_document.h"
#include "pacts/io/origins.h"
#include "platform/json.h"
#include "server/commands.h"
#include "server/import_pact.h"
#include "server/question_file.h"
#include "server/shared.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

using platform::Json;

std::string target_code(std::size_t index) {
  return (index + 1 < 10 ? "CT0" : "CT") + std::to_string(index + 1);
}

std::vector<pacts::TargetDoubts> doubts_in(const pacts::NewPact& draft) {
  std::vector<pacts::TargetDoubts> all;
  for (std::size_t i = 0; i < draft.targets.size(); ++i)
    if (!draft.targets[i].doubts.empty()) all.push_back({static_cast<int>(i) + 1, draft.targets[i].doubts});
  return all;
}

int open_doubts(const std::vector<pacts::TargetDoubts>& all) {
  int open = 0;
  for (const pacts::TargetDoubts& target : all)
    open += static_cast<int>(std::ranges::count(target.doubts, 0, &pacts::Doubt::chosen));
  return open;
}

/// What an officer has to look at first: a question nobody has answered, or words the reader only guessed.
bool unsure(const pacts::NewTarget& target) {
  if (target.doubts.empty()) return target.origin->confidence < reading::sure_from;
  return std::ranges::any_of(target.doubts, [](const pacts::Doubt& doubt) { return doubt.chosen == 0; });
}

void say_doubt(const pacts::TargetDoubts& target, const pacts::Doubt& doubt, std::string_view how) {
  const std::string name = pacts::doubt_name(target, doubt);
  say("    ? " + name + ": " + doubt.question);
  for (std::size_t i = 0; i < doubt.answers.size(); ++i)
    say("        " + std::to_string(i + 1) + ". " + doubt.answers[i].label +
        (doubt.chosen == static_cast<int>(i) + 1 ? "  ← đã chọn" : ""));
  if (doubt.chosen == 0) say("        Trả lời: " + std::string(how) + " " + name + "=1");
}

void say_unsure(const pacts::NewPact& draft) {
  const auto count = std::ranges::count_if(draft.targets, unsure);
  if (count == 0) return;
  say("CẦN XEM TRƯỚC: " + std::to_string(count) + " chỉ tiêu phần mềm đọc chưa chắc");
  for (std::size_t i = 0; i < draft.targets.size(); ++i) {
    const pacts::NewTarget& target = draft.targets[i];
    if (!unsure(target)) continue;
    say("  " + target_code(i) + "  " + core::to_vi(target.terms.quantity, target.terms.unit_label) + "  (chắc " +
        std::to_string(target.origin->confidence) + "/100)");
    say("    “" + target.terms.text + "”");
    for (const pacts::Doubt& doubt : target.doubts)
      say_doubt({static_cast<int>(i) + 1, target.doubts}, doubt, "--answer");
  }
}

void say_anomalies(const std::vector<pacts::Anomaly>& all, std::string_view how) {
  if (all.empty()) return;
  say("ĐIỂM BẤT THƯỜNG CỦA VĂN BẢN");
  for (const pacts::Anomaly& anomaly : all) {
    say("  " + pacts::anomaly_name(anomaly) + "  " + anomaly.note + " “" + core::single_spaced(anomaly.quote) + "”");
    if (anomaly.dismissed)
      say("    Đã bỏ qua: " + *anomaly.dismissed);
    else
      say("    Đã xem và bỏ qua được thì: " + std::string(how) + " " + pacts::anomaly_name(anomaly) + "=\"lý do\"");
  }
}

void say_targets(const pacts::NewPact& draft) {
  const auto count = std::ranges::count_if(draft.targets, unsure);
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < draft.targets.size(); ++i) {
    const pacts::NewTarget& target = draft.targets[i];
    if (unsure(target)) continue;
    rows.push_back({target_code(i), pacts::code(target.terms.group),
                    core::to_vi(target.terms.quantity, target.terms.unit_label), target.terms.text});
  }
  if (rows.empty()) return;
  if (count > 0) say("CÁC CHỈ TIÊU CÒN LẠI");
  say_table({"Mã", "Nhóm", "Mức phải đạt", "Nội dung"}, rows);
}

Json doubts_json(const pacts::TargetDoubts& target) {
  Json all = Json::array();
  for (const pacts::Doubt& doubt : target.doubts) {
    Json one = Json::object(), answers = Json::array();
    for (const pacts::DoubtAnswer& answer : doubt.answers) answers.push(answer.label);
    one.set("id", pacts::doubt_name(target, doubt)).set("code", doubt.code).set("question", doubt.question);
    one.set("answers", std::move(answers)).set("chosen", doubt.chosen > 0 ? Json(doubt.chosen) : Json());
    all.push(std::move(one));
  }
  return all;
}

Json origin_json(const pacts::Origin& origin) {
  Json json = Json::object(), span = Json::array();
  span.push(origin.begin).push(origin.end);
  json.set("file", origin.file_name).set("sha256", origin.sha256).set("span", std::move(span));
  json.set("quote", origin.quote).set("confidence", origin.confidence);
  return json;
}

Json anomalies_json(const std::vector<pacts::Anomaly>& all) {
  Json json = Json::array();
  for (const pacts::Anomaly& anomaly : all) {
    Json one = Json::object(), span = Json::array();
    span.push(anomaly.begin).push(anomaly.end);
    one.set("id", pacts::anomaly_name(anomaly)).set("code", anomaly.code).set("note", anomaly.note);
    one.set("quote", anomaly.quote).set("span", std::move(span));
    one.set("dismissed", anomaly.dismissed ? Json(*anomaly.dismissed) : Json());
    json.push(std::move(one));
  }
  return json;
}

Json target_json(const std::string& code, const pacts::TargetTerms& terms, const pacts::Origin* origin,
                 const pacts::TargetDoubts& doubts) {
  Json one = Json::object();
  one.set("code", code).set("text", terms.text).set("required", core::to_vi(terms.quantity, terms.unit_label));
  one.set("group", pacts::code(terms.group));
  one.set("origin", origin ? origin_json(*origin) : Json());
  one.set("doubts", doubts_json(doubts));
  return one;
}

void say_draft_json(const pacts::NewPact& draft, bool stored) {
  Json json = Json::object(), targets = Json::array();
  for (std::size_t i = 0; i < draft.targets.size(); ++i) {
    const pacts::NewTarget& target = draft.targets[i];
    targets.push(target_json(target_code(i), target.terms, &*target.origin, {static_cast<int>(i) + 1, target.doubts}));
  }
  json.set("year", draft.year).set("stored", stored).set("targets", std::move(targets));
  json.set("anomalies", anomalies_json(draft.anomalies));
  say(platform::to_indented_text(json));
}

/// "A03=đã hỏi phòng soạn thảo" -> the anomaly and the reason.
struct Dismissal {
  int anomaly = 0;
  std::string reason;
};

core::Outcome<std::vector<Dismissal>, core::Refusals> dismissals_of(const std::vector<pacts::Anomaly>& all,
                                                                    const std::vector<std::string>& typed) {
  std::vector<Dismissal> found;
  for (const std::string& one : typed) {
    const auto equal = one.find('=');
    const std::string reason{equal == std::string::npos ? "" : core::trimmed(std::string_view(one).substr(equal + 1))};
    if (reason.empty())
      return core::Refusals{{"anomaly.reason",
                             "Hãy ghi cả lý do bỏ qua, ví dụ: --dismiss A01=\"đã hỏi lại phòng soạn thảo\".",
                             "dismiss",
                             {}}};
    auto named = pacts::anomalies_named(all, {one.substr(0, equal)});
    if (!named) return named.error();
    found.push_back({named->front(), reason});
  }
  return found;
}

/// Everything the officer said of the document before it is stored.
struct Said {
  std::vector<pacts::ChosenAnswer> answers;
  std::vector<Dismissal> dismissals;
};

core::Outcome<std::vector<std::string>, core::Refusals> typed_answers(const reading::Extract& extract,
                                                                      const PactOptions& options) {
  std::vector<std::string> typed = options.answers;
  if (options.answers_file.empty()) return typed;
  auto filled = filled_in(options.answers_file);
  if (!filled) return core::Refusals{filled.error()};
  if (filled->sha256 != extract.sha256)
    return core::Refusals{{"answers.other_document",
                           "Các câu trả lời này là của một văn bản khác (hoặc văn bản đã bị sửa). Hãy ghi lại câu hỏi "
                           "của đúng văn bản: thidua pact import TỆP --questions TỆP-MỚI.",
                           "answers", options.answers_file}};
  typed.insert(typed.end(), filled->answers.begin(), filled->answers.end());
  return typed;
}

core::Outcome<Said, core::Refusals> said_of(const reading::Extract& extract, const pacts::NewPact& draft,
                                            const PactOptions& options) {
  auto typed = typed_answers(extract, options);
  if (!typed) return typed.error();
  auto answers = pacts::chosen_answers(doubts_in(draft), *typed);
  if (!answers) return answers.error();
  auto dismissals = dismissals_of(draft.anomalies, options.dismissals);
  if (!dismissals) return dismissals.error();
  return Said{*std::move(answers), *std::move(dismissals)};
}

/// The draft as it will be after the answers; what is stored goes the same way, version by version.
core::Outcome<pacts::NewPact> after_answers(pacts::NewPact draft, const Said& said) {
  for (const pacts::ChosenAnswer& answer : said.answers) {
    pacts::NewTarget& target = draft.targets[static_cast<std::size_t>(answer.ordinal) - 1];
    pacts::Doubt& doubt = target.doubts[static_cast<std::size_t>(answer.doubt) - 1];
    doubt.chosen = answer.answer;
    auto patch = pacts::patch_of_json(doubt.answers[static_cast<std::size_t>(answer.answer) - 1].patch);
    if (!patch) return patch.error();
    auto terms = pacts::patched(target.terms, *patch);
    if (!terms) return terms.error();
    target.terms = *std::move(terms);
  }
  for (const Dismissal& dismissal : said.dismissals)
    draft.anomalies[static_cast<std::size_t>(dismissal.anomaly) - 1].dismissed = dismissal.reason;
  return draft;
}

core::Outcome<std::string> store_draft(Context& context, const pacts::NewPact& draft, const Said& said,
                                       const std::string& file) {
  return run(context, "pacts.import", [&](platform::Command& command) -> core::Outcome<std::string> {
    if (auto kept = keep_source(command, context, file); !kept) return kept.error();
    auto made = pacts::create_pact(command, draft);
    if (!made) return made.error();
    if (auto answered = pacts::answer_doubts(command, *made, said.answers); !answered) return answered.error();
    for (const Dismissal& dismissal : said.dismissals)
      if (auto done = pacts::dismiss_anomaly(command, *made, dismissal.anomaly, dismissal.reason); !done)
        return done.error();
    return core::to_text(*made);
  });
}

int write_questions(const reading::Extract& extract, const pacts::NewPact& draft, const PactOptions& options) {
  std::vector<AskedInFile> asked;
  for (const pacts::TargetDoubts& target : doubts_in(draft))
    for (const pacts::Doubt& doubt : target.doubts)
      asked.push_back({pacts::doubt_name(target, doubt),
                       draft.targets[static_cast<std::size_t>(target.ordinal) - 1].terms.text, doubt});
  if (asked.empty()) {
    say("Văn bản không có câu hỏi nào; nhập thẳng được: thidua pact import " + options.file + ".");
    return exit_done;
  }
  const bool as_json = core::lower(std::filesystem::path(options.questions_file).extension().string()) == ".json";
  if (auto written =
          write_new_file(options.questions_file, question_file(extract.file, extract.sha256, asked, as_json));
      !written)
    return refuse(written.error());
  say("Đã ghi " + std::to_string(asked.size()) + " câu hỏi vào " + options.questions_file +
      ". Điền số câu trả lời rồi nhập: thidua pact import " + options.file + " --answers " + options.questions_file +
      ". Chưa lưu giao ước.");
  return exit_done;
}

void say_rest(const pacts::NewPact& draft) {
  const int open = open_doubts(doubts_in(draft));
  const auto left = std::ranges::count_if(draft.anomalies, [](const auto& one) { return !one.dismissed; });
  if (open == 0 && left == 0) return;
  const std::string year = std::to_string(draft.year);
  say("Còn " + std::to_string(open) + " câu hỏi, " + std::to_string(left) +
      " điểm bất thường được giữ cùng dự thảo. Xem, và cách trả lời từng câu: thidua pact doubts --year " + year + ".");
}

}  // namespace

int pact_import(const CommonOptions& common, const PactOptions& options) {
  auto document = documents::read_document(std::filesystem::path(options.file));
  if (!document) return refuse(document.error());
  const reading::Extract extract = reading::read(*document);
  auto draft = draft_of(extract, options.year);
  if (!draft) return refuse(draft.error());
  if (!options.questions_file.empty()) return write_questions(extract, *draft, options);
  auto said = said_of(extract, *draft, options);
  if (!said) return refuse(said.error());
  auto shown = after_answers(*draft, *said);
  if (!shown) return refuse(shown.error());
  if (!common.json) {
    for (const std::string& note : document->notes) say("Lưu ý: " + note);
    say_unsure(*shown);
    say_anomalies(shown->anomalies, "--dismiss");
    say_targets(*shown);
  }
  if (options.dry_run) {
    if (common.json)
      say_draft_json(*shown, false);
    else
      say("Chạy thử: chưa lưu. Bỏ --dry-run để lưu dự thảo.");
    return exit_done;
  }
  auto context = open_context(common);
  if (!context) return refuse(context.error());
  if (auto stored = store_draft(**context, *draft, *said, options.file); !stored) return refuse(stored.error());
  if (common.json) {
    say_draft_json(*shown, true);
    return exit_done;
  }
  say("Đã lưu dự thảo giao ước năm " + std::to_string(draft->year) + ": " + std::to_string(draft->targets.size()) +
      " chỉ tiêu. Sửa bằng “thidua pact set” hoặc “thidua pact sheet”, xong thì “thidua pact sign”.");
  say_rest(*shown);
  return exit_done;
}

int pact_doubts(const CommonOptions& common, const PactOptions& options) {
  auto opened = open_pact(common, options.year);
  if (!opened) return refuse(opened.error());
  auto& [context, pact] = *opened;
  const auto [asked, places, strange] = read(*context, [&](platform::Connection& db) {
    return std::tuple(pacts::doubts(db, context->agency, pact.id), pacts::origins(db, context->agency, pact.id),
                      pacts::anomalies(db, context->agency, pact.id));
  });
  const auto of_target = [&](const pacts::Target& target) {
    const auto found = std::ranges::find(asked, target.ordinal, &pacts::TargetDoubts::ordinal);
    return found == asked.end() ? pacts::TargetDoubts{target.ordinal, {}} : *found;
  };
  if (common.json) {
    Json json = Json::object(), targets = Json::array();
    for (const pacts::Target& target : pact.targets) {
      const auto place = places.find(target.id);
      targets.push(target_json(target.code, target.versions.back().terms,
                               place == places.end() ? nullptr : &place->second, of_target(target)));
    }
    json.set("year", pact.year).set("targets", std::move(targets)).set("anomalies", anomalies_json(strange));
    say(platform::to_indented_text(json));
    return exit_done;
  }
  const std::string year = std::to_string(pact.year);
  for (const pacts::Target& target : pact.targets) {
    const pacts::TargetDoubts doubts = of_target(target);
    const bool open = open_doubts({doubts}) > 0;
    if (!open && !options.all) continue;
    const pacts::TargetTerms& terms = target.versions.back().terms;
    say(target.code + "  " + core::to_vi(terms.quantity, terms.unit_label) + "  “" + terms.text + "”");
    if (const auto place = places.find(target.id); place != places.end())
      say("    Đọc từ " + place->second.file_name + ", ký tự " + std::to_string(place->second.begin) + "–" +
          std::to_string(place->second.end) + ", chắc " + std::to_string(place->second.confidence) + "/100");
    for (const pacts::Doubt& doubt : doubts.doubts)
      if (options.all || doubt.chosen == 0) say_doubt(doubts, doubt, "thidua pact answer --year " + year);
  }
  say_anomalies(strange, "thidua pact dismiss --year " + year);
  if (open_doubts(asked) == 0) say("Không còn câu hỏi nào chưa trả lời.");
  return exit_done;
}

int pact_answer(const CommonOptions& common, const PactOptions& options) {
  auto opened = open_pact(common, options.year);
  if (!opened) return refuse(opened.error());
  auto& [context, pact] = *opened;
  const auto asked =
      read(*context, [&](platform::Connection& db) { return pacts::doubts(db, context->agency, pact.id); });
  auto answers = pacts::chosen_answers(asked, options.answers);
  if (!answers) return refuse(answers.error());
  auto done = run(*context, "pacts.answer", [&](platform::Command& command) -> core::Outcome<std::string> {
    auto changed = pacts::answer_doubts(command, pact.id, *answers);
    if (!changed) return changed.error();
    return std::to_string(*changed);
  });
  if (!done) return refuse(done.error());
  const auto left = open_doubts(
      read(*context, [&](platform::Connection& db) { return pacts::doubts(db, context->agency, pact.id); }));
  say("Đã ghi " + std::to_string(answers->size()) + " câu trả lời; sửa " + *done + " chỉ tiêu. " +
      (left > 0 ? "Còn " + std::to_string(left) + " câu hỏi." : std::string("Không còn câu hỏi nào.")));
  return exit_done;
}

int pact_dismiss(const CommonOptions& common, const PactOptions& options) {
  auto opened = open_pact(common, options.year);
  if (!opened) return refuse(opened.error());
  auto& [context, pact] = *opened;
  const auto strange =
      read(*context, [&](platform::Connection& db) { return pacts::anomalies(db, context->agency, pact.id); });
  auto dismissals = dismissals_of(strange, options.dismissals);
  if (!dismissals) return refuse(dismissals.error());
  auto done = run(*context, "pacts.dismiss", [&](platform::Command& command) -> core::Outcome<std::string> {
    for (const Dismissal& dismissal : *dismissals)
      if (auto kept = pacts::dismiss_anomaly(command, pact.id, dismissal.anomaly, dismissal.reason); !kept)
        return kept.error();
    return std::to_string(dismissals->size());
  });
  if (!done) return refuse(done.error());
  say("Đã bỏ qua " + *done + " điểm bất thường, có lý do.");
  return exit_done;
}

}  // namespace thidua::server
