#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/context.h"

/// One function for each thing `thidua` can be asked on the command line. Each answers the exit code.
namespace thidua::server {

// ---- reading
struct ReadOptions {
  std::string file;
  bool explain = false;
  std::string html;  // file to write
};
int read_command(const CommonOptions& common, const ReadOptions& options);

struct WordsOptions {
  std::string notion;
  std::string folder;
};
int words_list(const CommonOptions& common, const WordsOptions& options);
int words_check(const CommonOptions& common, const WordsOptions& options);
/// Adds an agency's own words to those the program reads with, before anything is read.
int load_words(const std::string& folder);

// ---- law
struct LawOptions {
  std::string law;    // folder with another law than the one built in
  std::string where;  // case file or folder
  std::string award, on, since;
  std::vector<std::string> folders;  // to compare; one alone is compared with the law built in
  bool people = false;               // and which people of the agency change
  int year = 0;                      // 0: the usual one of the day
  std::string received_on;           // empty: today
};

int eligible_command(const CommonOptions& common, const LawOptions& options);
int law_cases(const CommonOptions& common, const LawOptions& options);
int law_check(const CommonOptions& common, const LawOptions& options);
int law_show(const CommonOptions& common, const LawOptions& options);
int law_coverage(const CommonOptions& common, const LawOptions& options);
int law_diff(const CommonOptions& common, const LawOptions& options);

// ---- eligibility of the agency's own people
struct EligibilityOptions {
  int year = 0;             // 0: the usual one of the day
  std::string received_on;  // empty: today
  std::string person, award, out;
  std::string law;                 // folder; empty: the law the program was built with
  bool by_rows = false;            // screen: everybody through the row engine
  bool every_agency = false;       // screen: all agencies of the database
  std::int64_t replay = 0;         // number of an answer that was kept
  bool route = false;              // the years ahead instead of one day
  std::string cases;               // of --route: a case file instead of a person
  std::string rating, initiative;  // assumed of the coming years; empty: excellent, of the agency
};
int eligible_person(const CommonOptions& common, const EligibilityOptions& options);
int eligible_route(const CommonOptions& common, const EligibilityOptions& options);
int eligible_replay(const CommonOptions& common, const EligibilityOptions& options);
int screen_command(const CommonOptions& common, const EligibilityOptions& options);

// ---- pacts
struct PactOptions {
  int year = 0;
  std::string file;
  bool dry_run = false;
  std::string target;
  std::vector<std::string> assignments;  // FIELD=VALUE
  std::string from, ground, paper;       // of an amendment
  std::string lead;
  std::vector<std::string> with;  // contributing units
  std::string day, place;
  std::string party, name, signer_title, signer_name;
  std::string out;
  bool questions = false;
  // what the officer says of the document: "T12=2", "A01=lý do"; or a file of questions filled in
  std::vector<std::string> answers, dismissals;
  std::string answers_file, questions_file;
  bool all = false;
};
int pact_import(const CommonOptions& common, const PactOptions& options);
int pact_doubts(const CommonOptions& common, const PactOptions& options);
int pact_answer(const CommonOptions& common, const PactOptions& options);
int pact_dismiss(const CommonOptions& common, const PactOptions& options);
int pact_list(const CommonOptions& common);
int pact_show(const CommonOptions& common, const PactOptions& options);
int pact_set(const CommonOptions& common, const PactOptions& options);
int pact_drop(const CommonOptions& common, const PactOptions& options);
int pact_sheet(const CommonOptions& common, const PactOptions& options);
int pact_assign(const CommonOptions& common, const PactOptions& options);
int pact_sign(const CommonOptions& common, const PactOptions& options);
int pact_close(const CommonOptions& common, const PactOptions& options);
int pact_end_party(const CommonOptions& common, const PactOptions& options);

// ---- a year judged by a report that exists
struct JudgedOptions {
  std::string file;
  int year = 0;
  bool dry_run = false;
  std::vector<std::string> matches;  // "T07=CT12", "T07=none"
  bool found_pact = false;           // the report founds the pact of a year that has none
  std::string signed_on;             // of the founded pact
  bool other_name = false;           // the report names the agency otherwise
};
int pact_judged(const CommonOptions& common, const JudgedOptions& options);

// ---- rounds and verdicts
struct RoundOptions {
  int year = 0;
  std::string kind = "final";  // interim, final
  std::string name, due, until;
  std::string out;
  std::vector<std::string> files;
  std::string evidence;  // folder with the files the workbooks name
  std::string unit, reason;
  std::string target, verdict;
  std::int64_t duty = 0;
  std::string explanation;
};
int round_open(const CommonOptions& common, const RoundOptions& options);
int round_status(const CommonOptions& common, const RoundOptions& options);
int round_workbook(const CommonOptions& common, const RoundOptions& options);
int round_collect(const CommonOptions& common, const RoundOptions& options);
int round_return(const CommonOptions& common, const RoundOptions& options);
int round_lock(const CommonOptions& common, const RoundOptions& options);
int pact_judge(const CommonOptions& common, const RoundOptions& options);
int pact_override(const CommonOptions& common, const RoundOptions& options);
int pact_history(const CommonOptions& common, const RoundOptions& options);
int duty_list(const CommonOptions& common, const RoundOptions& options);
int duty_judge(const CommonOptions& common, const RoundOptions& options);

// ---- next year's pact
struct NextOptions {
  int year = 0;
  std::string target, choice, reason, text;
  std::vector<std::string> assignments;
};
int next_show(const CommonOptions& common, const NextOptions& options);
int next_choose(const CommonOptions& common, const NextOptions& options);
int next_add(const CommonOptions& common, const NextOptions& options);
int next_create(const CommonOptions& common, const NextOptions& options);

// ---- reports
struct ReportOptions {
  std::string kind;  // year-end, half-year, notice, pact, next-pact
  int year = 0;
  std::string side = "agency";
  std::string out = ".";
  std::string as_of, day;
  std::string template_file;
  int number = 0;
  bool pdf = false;
  bool issue = false;
  std::int64_t paper = 0;
  std::string file;
};
int report_command(const CommonOptions& common, const ReportOptions& options);
int paper_list(const CommonOptions& common, const ReportOptions& options);
int paper_original(const CommonOptions& common, const ReportOptions& options);
int template_set(const CommonOptions& common, const ReportOptions& options);

struct FigureOptions {
  int year = 0;
  std::vector<std::string> assignments;  // FIELD=VALUE
  std::int64_t id = 0;
  std::string reason;
};
int figure_add(const CommonOptions& common, const FigureOptions& options);
int figure_list(const CommonOptions& common, const FigureOptions& options);
int figure_withdraw(const CommonOptions& common, const FigureOptions& options);

// ---- organisation
struct OrganisationOptions {
  std::string code, name, short_name, parent_name, symbol, place, province, from;
  std::string kind = "division", parent, ground;
  int ordinal = 0;
  std::string login, person, role, unit;
  std::string side = "agency", authority, title;
};
int agency_add(const CommonOptions& common, const OrganisationOptions& options);
int agency_list(const CommonOptions& common);
int agency_rename(const CommonOptions& common, const OrganisationOptions& options);
int unit_add(const CommonOptions& common, const OrganisationOptions& options);
int unit_list(const CommonOptions& common, const OrganisationOptions& options);
int unit_close(const CommonOptions& common, const OrganisationOptions& options);
int user_add(const CommonOptions& common, const OrganisationOptions& options);
int user_passwd(const CommonOptions& common, const OrganisationOptions& options);
int user_list(const CommonOptions& common);
int user_grant(const CommonOptions& common, const OrganisationOptions& options);
int signer_add(const CommonOptions& common, const OrganisationOptions& options);

// ---- lists: people, units, ratings …
struct ListOptions {
  std::string kind, file;
  bool dry_run = false;
  bool create_units = false;
  std::string under;  // units: code of ours
};
int list_import(const CommonOptions& common, const ListOptions& options);
int list_export(const CommonOptions& common, const ListOptions& options);

// ---- movements
struct MovementOptions {
  std::string file;
  int year = 0;
  bool dry_run = false;
  std::int64_t movement = 0;  // number of the movement; 0 = the only one
  std::string item;           // "NV03"
  std::vector<std::string> items;
  std::vector<std::string> assignments;  // FIELD=VALUE
  std::string reason;
  std::string from, to;
  int to_pact = 0;  // year of the pact targets are put into
};
int movement_import(const CommonOptions& common, const MovementOptions& options);
int movement_list(const CommonOptions& common);
int movement_show(const CommonOptions& common, const MovementOptions& options);
int movement_set(const CommonOptions& common, const MovementOptions& options);
int movement_confirm(const CommonOptions& common, const MovementOptions& options);
int movement_withdraw(const CommonOptions& common, const MovementOptions& options);
int movement_due(const CommonOptions& common, const MovementOptions& options);
int movement_targets(const CommonOptions& common, const MovementOptions& options);

// ---- upkeep
struct UpkeepOptions {
  std::string file;
  int count = 50;
};
int backup_command(const CommonOptions& common, const UpkeepOptions& options);
int restore_command(const CommonOptions& common, const UpkeepOptions& options);
int verify_command(const CommonOptions& common);
int migrate_command(const CommonOptions& common);
int audit_command(const CommonOptions& common, const UpkeepOptions& options);

struct ServeOptions {
  std::string law;  // folder with another law than the one built in
  std::string listen = "127.0.0.1:8080";
  std::vector<std::string> hosts;  // names the server is called by
  std::string tls_cert, tls_key;
  bool behind_proxy = false;
  std::vector<std::string> proxies;
};
int serve_command(const CommonOptions& common, const ServeOptions& options);
int openapi_command(const CommonOptions& common);

struct DemoOptions {
  std::string out = "./thidua-demo";
};
int demo_command(const CommonOptions& common, const DemoOptions& options);

struct GenerateOptions {
  std::int64_t people = 450;
  std::uint64_t seed = 1;
  int years = 5;
  int last_year = 2025;
};
int generate_command(const CommonOptions& common, const GenerateOptions& options);

}  // namespace thidua::server
