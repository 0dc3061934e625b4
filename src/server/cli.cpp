#include "server/cli.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <functional>

#include "platform/db.h"
#include "server/commands.h"
#include "server/terminal.h"

namespace thidua::server {
namespace {

constexpr int exit_usage = 2;

/// The parsed command and what it will run.
struct Parsed {
  CommonOptions common;
  std::string words;               // folder of the agency's own words
  std::vector<CLI::App*> reading;  // the commands that read documents, and so need them
  ReadOptions read;
  WordsOptions words_options;
  LawOptions law;
  EligibilityOptions eligibility;
  PactOptions pact;
  JudgedOptions judged;
  RoundOptions round;
  NextOptions next;
  ReportOptions report;
  FigureOptions figure;
  OrganisationOptions organisation;
  ListOptions list;
  MovementOptions movement;
  UpkeepOptions upkeep;
  ServeOptions serve;
  DemoOptions demo;
  GenerateOptions generate;
  std::function<int()> work;
};

template <class Options>
CLI::App* command(CLI::App& parent, Parsed& parsed, const std::string& name, const std::string& help,
                  int (*run)(const CommonOptions&, const Options&), const Options& options) {
  CLI::App* made = parent.add_subcommand(name, help);
  made->callback(
      [&parsed, run, &options] { parsed.work = [&parsed, run, &options] { return run(parsed.common, options); }; });
  return made;
}

CLI::App* command(CLI::App& parent, Parsed& parsed, const std::string& name, const std::string& help,
                  int (*run)(const CommonOptions&)) {
  CLI::App* made = parent.add_subcommand(name, help);
  made->callback([&parsed, run] { parsed.work = [&parsed, run] { return run(parsed.common); }; });
  return made;
}

void add_common(CLI::App& app, Parsed& parsed) {
  app.add_option("--db", parsed.common.db, "Cơ sở dữ liệu: tệp SQLite hoặc địa chỉ PostgreSQL")
      ->envname("THIDUA_DB")
      ->capture_default_str();
  app.add_option("--files", parsed.common.files, "Thư mục tệp đính kèm")
      ->envname("THIDUA_FILES")
      ->capture_default_str();
  app.add_option("--agency", parsed.common.agency, "Mã cơ quan (mặc định: cơ quan duy nhất)")->envname("THIDUA_AGENCY");
  app.add_option("--user", parsed.common.user, "Tài khoản ghi vào nhật ký")->envname("THIDUA_USER");
  app.add_flag("--json", parsed.common.json, "In JSON");
  app.add_option("--words", parsed.words,
                 "Thư mục từ ngữ riêng để đọc văn bản (read, pact import, pact judged, movement import)")
      ->envname("THIDUA_WORDS");
}

void add_reading_commands(CLI::App& app, Parsed& p) {
  CLI::App* read = command(app, p, "read", "Đọc văn bản: cấu trúc và chỉ tiêu", read_command, p.read);
  read->add_option("FILE", p.read.file, "Tệp")->required();
  auto* explain = read->add_flag("--explain", p.read.explain, "Giải thích từng mục: hiểu gì, vì từ ngữ nào");
  read->add_option("--html", p.read.html, "Ghi lời giải thích ra trang HTML này")->needs(explain);
  CLI::App* words = app.add_subcommand("words", "Từ ngữ chương trình dùng để đọc văn bản");
  words->add_option("NOTION", p.words_options.notion, "Tên một từ điển, ví dụ comparators");
  words->require_subcommand(0, 1);
  const std::function<void()> show = [&p] { p.work = [&p] { return words_list(p.common, p.words_options); }; };
  words->callback([words, show] {  // runs behind that of «check» as well
    if (words->get_subcommands().empty()) show();
  });
  command(*words, p, "check", "Kiểm tra một thư mục từ ngữ riêng và các ví dụ của nó", words_check, p.words_options)
      ->add_option("DIR", p.words_options.folder, "Thư mục")
      ->required();
  p.reading.push_back(read);
}

void add_day_asked(CLI::App* app, EligibilityOptions& options) {
  app->add_option("--received-on", options.received_on, "Ngày nhận hồ sơ (mặc định: hôm nay)");
}

void add_eligibility_commands(CLI::App& app, Parsed& p) {
  CLI::App* eligible =
      command(app, p, "eligible", "Đủ điều kiện hay không, vì sao: các vụ trong một tệp, hoặc một người",
              eligible_command, p.law);
  CLI::Option* file = eligible->add_option("FILE", p.law.where, "Tệp vụ (.yaml)");
  eligible->add_option("--person", p.eligibility.person, "Mã số của một người trong cơ quan")->excludes(file);
  eligible->add_option("--year", p.eligibility.year, "Năm xét, với --person");
  add_day_asked(eligible, p.eligibility);
  eligible->add_option("--replay", p.eligibility.replay, "Số của một kết quả xét đã lưu: xét lại, giống hay khác")
      ->excludes(file);
  CLI::Option* route =
      eligible->add_flag("--route", p.eligibility.route, "Lộ trình: năm sớm nhất đạt được từng khen thưởng");
  eligible->add_option("--rating", p.eligibility.rating, "Với --route: xếp loại các năm tới, hoặc last")->needs(route);
  eligible->add_option("--initiative", p.eligibility.initiative, "Với --route: phạm vi sáng kiến mỗi năm, hoặc none")
      ->needs(route);
  eligible->callback([&p] {
    const bool replay = p.eligibility.replay != 0;
    if (p.law.where.empty() && p.eligibility.person.empty() && !replay)
      throw CLI::RequiredError("FILE, --person hoặc --replay");
    p.work = [&p] {
      p.eligibility.cases = p.law.where;
      if (p.eligibility.route) return eligible_route(p.common, p.eligibility);
      if (p.eligibility.replay != 0) return eligible_replay(p.common, p.eligibility);
      return p.law.where.empty() ? eligible_person(p.common, p.eligibility) : eligible_command(p.common, p.law);
    };
  });
  CLI::App* screen = command(app, p, "screen", "Cả cơ quan trong một năm: ai đủ điều kiện, ai gần đủ, còn thiếu gì",
                             screen_command, p.eligibility);
  screen->add_option("--year", p.eligibility.year, "Năm xét")->required();
  add_day_asked(screen, p.eligibility);
  screen->add_option("--award", p.eligibility.award, "Chỉ một khen thưởng, ví dụ BK_UBT");
  screen->add_option("--out", p.eligibility.out, "Tệp danh sách: .xlsx, .csv hoặc .json");
  screen->add_flag("--by-rows", p.eligibility.by_rows, "Xét từng người một, không xét gộp theo cột (để đối chiếu)");
  screen->add_flag("--every-agency", p.eligibility.every_agency, "Mọi cơ quan trong cơ sở dữ liệu");
}

void add_law_commands(CLI::App& app, Parsed& p) {
  app.add_option("--law", p.law.law, "Thư mục luật (mặc định: luật có sẵn trong chương trình)")->envname("THIDUA_LAW");
  app.parse_complete_callback([&p] { p.eligibility.law = p.serve.law = p.law.law; });
  add_eligibility_commands(app, p);
  CLI::App* law = app.add_subcommand("law", "Quy định về thi đua, khen thưởng theo ngày hiệu lực");
  law->require_subcommand(1);
  command(*law, p, "cases", "So kết luận với kết luận đã ghi của các vụ mẫu", law_cases, p.law)
      ->add_option("WHERE", p.law.where, "Tệp hoặc thư mục (mặc định: law/cases)");
  command(*law, p, "check", "Kiểm tra dữ liệu luật: khoảng trống, căn cứ, giá trị không dùng", law_check, p.law)
      ->add_option("--since", p.law.since, "Báo những quy định đối chiếu trước ngày này");
  CLI::App* show = command(*law, p, "show", "Một loại khen thưởng vào một ngày", law_show, p.law);
  show->add_option("AWARD", p.law.award, "Mã, ví dụ LDTT")->required();
  show->add_option("--on", p.law.on, "Ngày, ví dụ 2025-12-31")->required();
  command(*law, p, "coverage", "Mỗi loại khen thưởng có bao nhiêu điều kiện đã đọc văn bản", law_coverage, p.law);
  CLI::App* diff = command(*law, p, "diff", "So hai bộ quy định, và những vụ mẫu đổi kết luận", law_diff, p.law);
  diff->add_option("FOLDERS", p.law.folders, "Thư mục luật cũ và mới; chỉ một thư mục thì so với luật có sẵn")
      ->required()
      ->expected(1, 2);
  diff->add_flag("--people", p.law.people, "Cả những người của cơ quan đổi kết luận");
  diff->add_option("--year", p.law.year, "Năm xét, với --people");
  diff->add_option("--received-on", p.law.received_on, "Ngày nhận hồ sơ, với --people (mặc định: hôm nay)");
  diff->add_option("--cases", p.law.where, "Tệp hoặc thư mục vụ mẫu (mặc định: cases trong thư mục luật mới)");
}

void add_change_options(CLI::App* app, PactOptions& pact) {
  app->add_option("--from", pact.from, "Ngày áp dụng");
  app->add_option("--ground", pact.ground, "Căn cứ, lý do (bắt buộc khi giao ước đã ký)");
  app->add_option("--paper", pact.paper, "Văn bản: số, ngày");
}

/// An option that may be given again and again, one value each time.
void add_each(CLI::App* app, const std::string& name, std::vector<std::string>& values, const std::string& help) {
  app->add_option(name, values, help)->allow_extra_args(false);
}

void add_judged_command(CLI::App& pact, Parsed& p) {
  CLI::App* judged = command(pact, p, "judged", "Lấy kết quả, đánh giá của giao ước từ báo cáo sơ kết, tổng kết đã có",
                             pact_judged, p.judged);
  judged->add_option("FILE", p.judged.file, "Tệp báo cáo")->required();
  judged->add_option("--year", p.judged.year, "Năm của giao ước")->required();
  judged->add_flag("--dry-run", p.judged.dry_run, "Chỉ xem, không lưu");
  add_each(judged, "--match", p.judged.matches, "Ghép bằng tay: T07=CT12, hoặc T07=none; nhiều cặp thì lặp lại");
  judged->add_flag("--found-pact", p.judged.found_pact, "Năm chưa có giao ước: lập giao ước từ báo cáo");
  judged->add_option("--signed", p.judged.signed_on, "Ngày ký của giao ước lập từ báo cáo");
  p.reading.push_back(judged);
  judged->add_flag("--other-name", p.judged.other_name, "Báo cáo mang tên khác của chính cơ quan này");
}

void add_pact_commands(CLI::App& pact, Parsed& p) {
  CLI::App* import =
      command(pact, p, "import", "Nhập giao ước đã ký (DOCX, PDF có chữ, TXT, Markdown)", pact_import, p.pact);
  import->add_option("FILE", p.pact.file, "Tệp giao ước")->required();
  import->add_option("--year", p.pact.year, "Năm của giao ước");
  import->add_flag("--dry-run", p.pact.dry_run, "Chỉ xem, không lưu");
  add_each(import, "--answer", p.pact.answers, "Trả lời một câu hỏi của văn bản: T12=2; nhiều câu thì lặp lại");
  import->add_option("--questions", p.pact.questions_file, "Ghi các câu hỏi ra tệp YAML hoặc JSON để điền, chưa lưu");
  import->add_option("--answers", p.pact.answers_file, "Nạp tệp câu hỏi đã điền");
  add_each(import, "--dismiss", p.pact.dismissals, "Bỏ qua một điểm bất thường, có lý do: A01=\"lý do\"");
  p.reading.push_back(import);
  CLI::App* doubts =
      command(pact, p, "doubts", "Câu hỏi khi đọc văn bản, nơi từng chỉ tiêu được đọc", pact_doubts, p.pact);
  doubts->add_flag("--all", p.pact.all, "Cả câu đã trả lời");
  CLI::App* answer = command(pact, p, "answer", "Trả lời câu hỏi còn giữ: pact answer T12=2", pact_answer, p.pact);
  answer->add_option("ANSWERS", p.pact.answers, "T12=2 …")->required();
  CLI::App* dismiss =
      command(pact, p, "dismiss", "Bỏ qua điểm bất thường: pact dismiss A01=\"lý do\"", pact_dismiss, p.pact);
  dismiss->add_option("ANOMALIES", p.pact.dismissals, "A01=\"lý do\" …")->required();
  command(pact, p, "list", "Các giao ước", pact_list);
  CLI::App* show = command(pact, p, "show", "Chỉ tiêu, kết quả, đánh giá", pact_show, p.pact);
  show->add_flag("--questions", p.pact.questions, "Kèm những việc cần người kết luận");
  CLI::App* set = command(pact, p, "set", "Sửa một chỉ tiêu: pact set CT07 values=95", pact_set, p.pact);
  set->add_option("TARGET", p.pact.target, "Mã chỉ tiêu")->required();
  set->add_option("FIELD=VALUE", p.pact.assignments, "Trường và giá trị")->required();
  add_change_options(set, p.pact);
  CLI::App* drop = command(pact, p, "drop", "Dừng một chỉ tiêu đã ký, có căn cứ", pact_drop, p.pact);
  drop->add_option("TARGET", p.pact.target, "Mã chỉ tiêu")->required();
  add_change_options(drop, p.pact);
  CLI::App* sheet = command(pact, p, "sheet", "Sửa và giao chỉ tiêu bằng bảng Excel", pact_sheet, p.pact);
  auto* out = sheet->add_option("--out", p.pact.out, "Ghi bảng ra tệp này");
  auto* in = sheet->add_option("--in", p.pact.file, "Nạp bảng đã sửa");
  out->excludes(in);
  sheet->require_option(1, 0);
  add_change_options(sheet, p.pact);
  CLI::App* assign = command(pact, p, "assign", "Giao chỉ tiêu cho đơn vị", pact_assign, p.pact);
  assign->add_option("TARGET", p.pact.target, "Mã chỉ tiêu")->required();
  assign->add_option("--lead", p.pact.lead, "Đơn vị chủ trì (mã hoặc tên)");
  assign->add_option("--with", p.pact.with, "Đơn vị phối hợp; nhiều đơn vị thì lặp lại");
  CLI::App* sign = command(pact, p, "sign", "Ghi ngày ký giao ước", pact_sign, p.pact);
  sign->add_option("--day", p.pact.day, "Ngày ký")->required();
  sign->add_option("--place", p.pact.place, "Nơi ký");
  command(pact, p, "close", "Tổng kết giao ước", pact_close, p.pact);
  CLI::App* party = command(pact, p, "end-party", "Ghi một bên ký kết thúc hoạt động; dừng chỉ tiêu của bên đó",
                            pact_end_party, p.pact);
  party->add_option("KIND", p.pact.party, "head, union_executive, staff_representative, block_member")->required();
  party->add_option("--day", p.pact.day, "Ngày cuối cùng")->required();
  party->add_option("--ground", p.pact.ground, "Căn cứ, lý do")->required();
  party->add_option("--paper", p.pact.paper, "Văn bản: số, ngày");
  for (CLI::App* each :
       {show, set, drop, sheet, assign, sign, party, doubts, answer, dismiss, pact.get_subcommand("close")})
    each->add_option("--year", p.pact.year, "Năm của giao ước")->required();
}

void add_round_commands(CLI::App& pact, Parsed& p) {
  CLI::App* round = pact.add_subcommand("round", "Đợt báo cáo kết quả");
  round->require_subcommand(1);
  CLI::App* open = command(*round, p, "open", "Mở đợt báo cáo", round_open, p.round);
  open->add_option("--name", p.round.name, "Tên đợt");
  open->add_option("--until", p.round.until, "Số liệu đến hết ngày");
  open->add_option("--due", p.round.due, "Hạn gửi");
  CLI::App* status = command(*round, p, "status", "Ai đã gửi, ai chưa", round_status, p.round);
  CLI::App* workbook =
      command(*round, p, "workbook", "Ghi biểu kết quả điền sẵn cho từng đơn vị", round_workbook, p.round);
  workbook->add_option("--out", p.round.out, "Thư mục ghi")->required();
  workbook->add_option("--unit", p.round.unit, "Chỉ một đơn vị");
  CLI::App* collect = command(*round, p, "collect", "Thu biểu kết quả của các đơn vị", round_collect, p.round);
  collect->add_option("FILES", p.round.files, "Các tệp Excel")->required();
  collect->add_option("--evidence", p.round.evidence, "Thư mục tệp minh chứng");
  CLI::App* give_back = command(*round, p, "return", "Trả lại kết quả của một đơn vị", round_return, p.round);
  give_back->add_option("UNIT", p.round.unit, "Đơn vị")->required();
  give_back->add_option("--reason", p.round.reason, "Lý do")->required();
  CLI::App* lock = command(*round, p, "lock", "Chốt số liệu", round_lock, p.round);
  CLI::App* judge = command(pact, p, "judge", "Đánh giá mọi chỉ tiêu theo số liệu đã chốt", pact_judge, p.round);
  CLI::App* override_one = command(pact, p, "override", "Kết luận một chỉ tiêu, có lý do", pact_override, p.round);
  override_one->add_option("TARGET", p.round.target, "Mã chỉ tiêu")->required();
  override_one->add_option("VERDICT", p.round.verdict, "met, not_met, exceeded, partly …")->required();
  override_one->add_option("--reason", p.round.reason, "Lý do")->required();
  CLI::App* history =
      command(pact, p, "history", "Các bản và các lần đánh giá của một chỉ tiêu", pact_history, p.round);
  history->add_option("TARGET", p.round.target, "Mã chỉ tiêu")->required();
  CLI::App* duty = pact.add_subcommand("duty", "Trách nhiệm các bên");
  duty->require_subcommand(1);
  CLI::App* duties = command(*duty, p, "list", "Danh sách", duty_list, p.round);
  CLI::App* judge_one = command(*duty, p, "judge", "Đánh giá một trách nhiệm", duty_judge, p.round);
  judge_one->add_option("DUTY", p.round.duty, "Số")->required();
  judge_one->add_option("VERDICT", p.round.verdict, "met, not_met, partly …")->required();
  judge_one->add_option("--explanation", p.round.explanation, "Giải trình");
  for (CLI::App* each :
       {open, status, workbook, collect, give_back, lock, judge, override_one, history, duties, judge_one}) {
    each->add_option("--year", p.round.year, "Năm của giao ước")->required();
    each->add_option("--kind", p.round.kind, "final (tổng kết) hoặc interim (sơ kết 6 tháng)")->capture_default_str();
  }
}

void add_next_commands(CLI::App& pact, Parsed& p) {
  CLI::App* next = pact.add_subcommand("next", "Giao ước năm sau");
  next->require_subcommand(1);
  CLI::App* show = command(*next, p, "show", "So sánh từng chỉ tiêu với kết quả năm trước", next_show, p.next);
  CLI::App* choose = command(*next, p, "choose", "Chọn giữ, nâng, hạ, sửa, bỏ một chỉ tiêu", next_choose, p.next);
  choose->add_option("TARGET", p.next.target, "Mã chỉ tiêu năm trước")->required();
  choose->add_option("CHOICE", p.next.choice, "kept, tightened, lowered, reworded, dropped")->required();
  choose->add_option("FIELD=VALUE", p.next.assignments, "Sửa đề xuất");
  CLI::App* add = command(*next, p, "add", "Thêm chỉ tiêu mới", next_add, p.next);
  add->add_option("TEXT", p.next.text, "Nội dung")->required();
  add->add_option("FIELD=VALUE", p.next.assignments, "Mức phải đạt và các trường khác");
  CLI::App* create = command(*next, p, "create", "Lập dự thảo giao ước năm sau", next_create, p.next);
  for (CLI::App* each : {choose, add}) each->add_option("--reason", p.next.reason, "Lý do");
  for (CLI::App* each : {show, choose, add, create})
    each->add_option("--year", p.next.year, "Năm của giao ước đang tổng kết")->required();
}

void add_report_commands(CLI::App& app, Parsed& p) {
  CLI::App* report =
      command(app, p, "report", "Lập báo cáo, thông báo, giao ước (Word, PDF)", report_command, p.report);
  report->add_option("KIND", p.report.kind, "year-end, half-year, notice, pact, next-pact")->required();
  report->add_option("--out", p.report.out, "Thư mục ghi")->capture_default_str();
  report->add_option("--as-of", p.report.as_of, "Số liệu tính đến ngày");
  report->add_option("--template", p.report.template_file, "Mẫu Word dùng riêng cho lần này");
  report->add_option("--number", p.report.number, "Số văn bản");
  report->add_flag("--pdf", p.report.pdf, "Kèm PDF (cần LibreOffice)");
  report->add_flag("--issue", p.report.issue, "Phát hành: lấy số, soát lỗi, lưu vào sổ văn bản");
  CLI::App* paper = app.add_subcommand("paper", "Văn bản đã lập");
  paper->require_subcommand(1);
  CLI::App* list = command(*paper, p, "list", "Danh sách", paper_list, p.report);
  CLI::App* original = command(*paper, p, "original", "Nạp bản ký chính thức (PDF)", paper_original, p.report);
  original->add_option("PAPER", p.report.paper, "Số hiệu trong danh sách")->required();
  original->add_option("FILE", p.report.file, "Tệp PDF đã ký")->required();
  original->add_option("--number", p.report.number, "Số văn bản")->required();
  CLI::App* own = command(app, p, "template", "Thay mẫu Word của cơ quan", template_set, p.report);
  own->add_option("KIND", p.report.kind, "year-end, half-year, notice, pact, next-pact")->required();
  own->add_option("FILE", p.report.file, "Tệp .docx")->required();
  for (CLI::App* each : {report, own})
    each->add_option("--side", p.report.side, "agency hoặc union")->capture_default_str();
  for (CLI::App* each : {report, own, list}) each->add_option("--year", p.report.year, "Năm")->required();
  for (CLI::App* each : {report, own, original}) each->add_option("--day", p.report.day, "Ngày văn bản");

  CLI::App* figure = app.add_subcommand("figure", "Số liệu khen thưởng, quỹ, kiểm tra … có nguồn và ngày");
  figure->require_subcommand(1);
  CLI::App* add = command(*figure, p, "add", "Ghi một số liệu", figure_add, p.figure);
  add->add_option("FIELD=VALUE", p.figure.assignments, "kind=award name=… count=… source=…")->required();
  CLI::App* figures = command(*figure, p, "list", "Danh sách", figure_list, p.figure);
  CLI::App* withdraw = command(*figure, p, "withdraw", "Rút một số liệu sai", figure_withdraw, p.figure);
  withdraw->add_option("ID", p.figure.id, "Số")->required();
  withdraw->add_option("--reason", p.figure.reason, "Lý do")->required();
  for (CLI::App* each : {add, figures}) each->add_option("--year", p.figure.year, "Năm")->required();
}

void add_agency_commands(CLI::App& app, Parsed& p) {
  OrganisationOptions& o = p.organisation;
  CLI::App* agency = app.add_subcommand("agency", "Cơ quan");
  agency->require_subcommand(1);
  CLI::App* add = command(*agency, p, "add", "Thêm cơ quan", agency_add, o);
  add->add_option("CODE", o.code, "Mã")->required();
  command(*agency, p, "list", "Danh sách", agency_list);
  CLI::App* rename = command(*agency, p, "rename", "Ghi tên mới từ một ngày", agency_rename, o);
  for (CLI::App* each : {add, rename}) {
    each->add_option("--name", o.name, "Tên đầy đủ")->required();
    each->add_option("--short", o.short_name, "Tên ngắn");
    each->add_option("--parent", o.parent_name, "Cơ quan chủ quản, như trên đầu văn bản");
    each->add_option("--symbol", o.symbol, "Ký hiệu trong số văn bản");
    each->add_option("--place", o.place, "Địa danh");
    each->add_option("--province", o.province, "Tỉnh, thành phố");
    each->add_option("--from", o.from, "Từ ngày");
  }
}

void add_unit_commands(CLI::App& app, Parsed& p) {
  OrganisationOptions& o = p.organisation;
  CLI::App* unit = app.add_subcommand("unit", "Đơn vị thuộc cơ quan");
  unit->require_subcommand(1);
  CLI::App* add = command(*unit, p, "add", "Thêm đơn vị", unit_add, o);
  add->add_option("CODE", o.code, "Mã")->required();
  add->add_option("--name", o.name, "Tên")->required();
  add->add_option("--kind", o.kind, "division, service_unit, office, sub_division, union_body …")
      ->capture_default_str();
  add->add_option("--parent", o.parent, "Đơn vị cấp trên");
  add->add_option("--ordinal", o.ordinal, "Thứ tự");
  CLI::App* list = command(*unit, p, "list", "Cây đơn vị tính đến một ngày", unit_list, o);
  CLI::App* close = command(*unit, p, "close", "Ghi đơn vị kết thúc", unit_close, o);
  close->add_option("CODE", o.code, "Mã hoặc tên")->required();
  close->add_option("--ground", o.ground, "Căn cứ")->required();
  for (CLI::App* each : {add, list, close}) each->add_option("--from", o.from, "Ngày");
}

void add_user_commands(CLI::App& app, Parsed& p) {
  OrganisationOptions& o = p.organisation;
  CLI::App* user = app.add_subcommand("user", "Tài khoản");
  user->require_subcommand(1);
  CLI::App* add = command(*user, p, "add", "Thêm tài khoản; in mật khẩu lần đầu", user_add, o);
  add->add_option("--person", o.person, "Mã của người dùng tài khoản");
  add->add_option("--name", o.name, "Tên hiển thị, khi không gắn với người nào");
  CLI::App* passwd = command(*user, p, "passwd", "Cấp lại mật khẩu lần đầu", user_passwd, o);
  command(*user, p, "list", "Danh sách", user_list);
  CLI::App* grant = command(*user, p, "grant", "Giao vai trò", user_grant, o);
  grant->add_option("ROLE", o.role, "emulation_officer, unit_clerk, director …")->required();
  grant->add_option("--unit", o.unit, "Phạm vi: đơn vị và cấp dưới");
  grant->add_option("--from", o.from, "Từ ngày");
  for (CLI::App* each : {add, passwd, grant})  // "user add canbo" as well as "user add --login canbo"
    each->add_option("LOGIN,--login", o.login, "Tên đăng nhập")->required();
  CLI::App* signer = command(app, p, "signer", "Thêm người ký văn bản", signer_add, o);
  signer->add_option("--name", o.name, "Họ và tên")->required();
  signer->add_option("--title", o.title, "Chức vụ, ví dụ GIÁM ĐỐC")->required();
  signer->add_option("--authority", o.authority, "Quyền hạn ký, ví dụ KT. GIÁM ĐỐC");
  signer->add_option("--side", o.side, "agency hoặc union")->capture_default_str();
  signer->add_option("--from", o.from, "Từ ngày");
}

void add_upkeep_commands(CLI::App& app, Parsed& p) {
  command(app, p, "backup", "Sao lưu cơ sở dữ liệu và tệp đính kèm", backup_command, p.upkeep)
      ->add_option("FILE", p.upkeep.file, "Tệp sao lưu")
      ->required();
  command(app, p, "restore", "Phục hồi từ bản sao lưu", restore_command, p.upkeep)
      ->add_option("FILE", p.upkeep.file, "Tệp sao lưu")
      ->required();
  command(app, p, "verify", "Kiểm tra nhật ký, tệp đính kèm, ràng buộc", verify_command);
  command(app, p, "migrate", "Nâng cấp cơ sở dữ liệu", migrate_command);
  command(app, p, "audit", "Nhật ký", audit_command, p.upkeep)
      ->add_option("--count", p.upkeep.count, "Số dòng")
      ->capture_default_str();
  CLI::App* serve = command(app, p, "serve", "Mở máy chủ và trang", serve_command, p.serve);
  serve->add_option("--listen", p.serve.listen, "Địa chỉ")->capture_default_str()->envname("THIDUA_LISTEN");
  add_each(serve, "--host", p.serve.hosts, "Tên máy chủ mà người dùng gõ; nhiều tên thì lặp lại");
  auto* cert = serve->add_option("--tls-cert", p.serve.tls_cert, "Chứng thư (PEM)");
  cert->needs(serve->add_option("--tls-key", p.serve.tls_key, "Khóa của chứng thư (PEM)")->needs(cert));
  serve->add_flag("--behind-proxy", p.serve.behind_proxy, "Đứng sau nginx, HAProxy …: tin X-Forwarded-* từ máy này")
      ->excludes(cert);
  add_each(serve, "--proxy", p.serve.proxies, "Địa chỉ của máy chủ trung gian ở máy khác; nhiều địa chỉ thì lặp lại");
  command(app, p, "openapi", "In mô tả giao diện dữ liệu (OpenAPI 3.1)", openapi_command);
  command(app, p, "demo", "Dựng đơn vị mẫu: hai năm đã tổng kết, một năm đang chạy", demo_command, p.demo)
      ->add_option("--out", p.demo.out, "Thư mục ghi văn bản mẫu")
      ->capture_default_str();
  CLI::App* generate =
      command(app, p, "generate", "Tạo dữ liệu giả định cỡ bất kỳ vào một cơ quan mới", generate_command, p.generate);
  generate->add_option("--people", p.generate.people, "Số người")->required();
  generate->add_option("--seed", p.generate.seed, "Số gốc: cùng số thì cùng dữ liệu")->capture_default_str();
  generate->add_option("--years", p.generate.years, "Số năm có xếp loại, khen thưởng")->capture_default_str();
  generate->add_option("--last-year", p.generate.last_year, "Năm cuối trong đó")->capture_default_str();
}

void add_list_commands(CLI::App& app, Parsed& p) {
  ListOptions& o = p.list;
  CLI::App* import = command(app, p, "import", "Nhập một danh sách Excel hoặc CSV", list_import, o);
  CLI::App* exported = command(app, p, "export", "Xuất một danh sách ra Excel, nhập lại được", list_export, o);
  for (CLI::App* each : {import, exported}) {
    each->add_option("KIND", o.kind, "units, people, careers, ratings, awards hoặc initiatives")->required();
    each->add_option("FILE", o.file, "Tệp danh sách")->required();
  }
  import->add_flag("--dry-run", o.dry_run, "Chỉ xem từng dòng sẽ ra sao, không ghi");
  import->add_flag("--create-units", o.create_units, "people: lập các đơn vị chưa có");
  import->add_option("--under", o.under, "units: đặt đơn vị của cơ quan khác dưới đơn vị mang mã này");
}

void add_movement_commands(CLI::App& app, Parsed& p) {
  MovementOptions& o = p.movement;
  CLI::App* movement = app.add_subcommand("movement", "Phong trào thi đua");
  movement->require_subcommand(1);
  CLI::App* import = command(*movement, p, "import", "Nhập kế hoạch phát động, hướng dẫn", movement_import, o);
  import->add_option("FILE", o.file, "Tệp kế hoạch, hướng dẫn")->required();
  import->add_flag("--dry-run", o.dry_run, "Chỉ xem, không lưu");
  import->add_option("--into", o.movement, "Thêm vào phong trào đã có, theo số");
  p.reading.push_back(import);
  command(*movement, p, "list", "Danh sách", movement_list);
  CLI::App* show = command(*movement, p, "show", "Nội dung, tiêu chí, nhiệm vụ, thời hạn …", movement_show, o);
  show->add_option("ID", o.movement, "Số của phong trào");
  CLI::App* set = command(*movement, p, "set", "Sửa một mục: movement set NV03 due=31/03/2026", movement_set, o);
  set->add_option("ITEM", o.item, "Mã mục")->required();
  set->add_option("FIELD=VALUE", o.assignments, "Trường và giá trị")->required();
  CLI::App* confirm =
      command(*movement, p, "confirm", "Xác nhận các mục đọc chắc, hoặc các mục được nêu", movement_confirm, o);
  confirm->add_option("ITEMS", o.items, "Mã mục");
  CLI::App* withdraw = command(*movement, p, "withdraw", "Rút một mục đọc sai", movement_withdraw, o);
  withdraw->add_option("ITEM", o.item, "Mã mục")->required();
  CLI::App* due = command(*movement, p, "due", "Việc có hạn trong một khoảng ngày", movement_due, o);
  due->add_option("--from", o.from, "Từ ngày")->required();
  due->add_option("--to", o.to, "Đến hết ngày")->required();
  CLI::App* targets =
      command(*movement, p, "targets", "Chỉ tiêu trong kế hoạch; đưa vào dự thảo giao ước", movement_targets, o);
  targets->add_option("ITEMS", o.items, "Chỉ những mã này");
  targets->add_option("--to-pact", o.to_pact, "Năm của dự thảo giao ước nhận chỉ tiêu");
  for (CLI::App* each : {set, withdraw}) each->add_option("--reason", o.reason, "Lý do");
  for (CLI::App* each : {import, show, set, confirm, withdraw, targets})
    each->add_option("--year", o.year, "Năm của phong trào");
  for (CLI::App* each : {set, confirm, withdraw, due, targets})
    each->add_option("--movement", o.movement, "Số của phong trào");
}

void define(CLI::App& app, Parsed& parsed) {
  add_common(app, parsed);
  app.require_subcommand(1);
  app.fallthrough();
  app.set_version_flag("--version", THIDUA_VERSION);
  add_reading_commands(app, parsed);
  add_law_commands(app, parsed);
  CLI::App* pact = app.add_subcommand("pact", "Giao ước thi đua");
  pact->require_subcommand(1);
  add_pact_commands(*pact, parsed);
  add_judged_command(*pact, parsed);
  add_round_commands(*pact, parsed);
  add_next_commands(*pact, parsed);
  add_report_commands(app, parsed);
  add_agency_commands(app, parsed);
  add_unit_commands(app, parsed);
  add_user_commands(app, parsed);
  add_list_commands(app, parsed);
  add_movement_commands(app, parsed);
  add_upkeep_commands(app, parsed);
}

}  // namespace

int run_command_line(int argc, char** argv) {
  Parsed parsed;
  CLI::App app("Thi Đua: giao ước, kết quả, đánh giá, báo cáo thi đua – khen thưởng", "thidua");
  define(app, parsed);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? exit_done : exit_usage;
  }
  const bool reads =
      std::any_of(parsed.reading.begin(), parsed.reading.end(), [](const CLI::App* one) { return one->parsed(); });
  try {
    if (reads && !parsed.words.empty()) {
      const int loaded = load_words(parsed.words);
      if (loaded != exit_done) return loaded;
    }
    return parsed.work();
  } catch (const platform::UnavailableError&) {
    return refuse(core::Refusal{
        "database.unavailable", "Cơ sở dữ liệu đang bận hoặc mất kết nối. Hãy thử lại sau ít phút.", {}, {}});
  } catch (const std::exception& error) {
    return refuse(core::Refusal{
        "internal",
        std::string("Có lỗi hệ thống: ") + error.what() + ". Chưa có gì được lưu; hãy thử lại hoặc báo người quản trị.",
        {},
        {}});
  }
}

}  // namespace thidua::server
