#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/date.h"

/// The sample department as written in samples/don-vi-mau.yaml: plain values, nothing decided yet.
namespace thidua::server {

struct DemoName {
  core::Date from;
  std::string name, short_name, parent_name, symbol, place, province;
};
struct DemoUnit {
  std::string code, name, kind;
  core::Date from;
  std::string renamed;  // name from renamed_from on, or empty
  std::optional<core::Date> renamed_from;
  int staff = 0;
  std::string head, position;
};
struct DemoUser {
  std::string login, person, role, unit;
};
struct DemoSigner {
  std::string side, authority, title, name;
  core::Date from;
  std::optional<core::Date> to;
};
struct DemoResult {
  std::string target, unit;  // unit "*" = every unit asked
  std::string share;         // "12/12", or "đủ" = everybody of the unit
  std::string value, stage, note, source;
  bool complement = false;
  std::map<std::string, std::string> counted;
};
struct DemoVerdict {
  std::string target, verdict, reason;
};
struct DemoRound {
  std::string kind;
  core::Date opened, due, judged;
  std::optional<core::Date> until;
  std::vector<DemoResult> results;
  std::vector<DemoVerdict> verdicts;
  bool duties = false;  // judge every duty met
};
struct DemoAmendment {
  std::string target, ground, paper;
  core::Date from;
  std::vector<std::string> set;
  bool drop = false;
};
struct DemoChoice {
  std::string target, choice, reason;
  std::vector<std::string> set;
};
struct DemoYear {
  int year = 0;
  std::string file;
  core::Date imported, signed_on;
  std::map<std::string, std::vector<std::string>> corrections;
  std::map<std::string, std::string> assign;  // "VP + TT, KHTC"; "VP + *" = every other unit
  std::optional<DemoAmendment> party_end;     // target names the party
  std::vector<DemoAmendment> amendments;
  std::vector<DemoRound> rounds;
  std::vector<std::vector<std::string>> figures;  // FIELD=VALUE each
  std::vector<DemoChoice> choices;
  std::map<std::string, std::string> party_names;  // kind -> "CHỨC VỤ|Họ và tên" of the signer
  bool closed = false;
};
struct DemoMovement {
  std::string kind, title, theme, occasion, scope;
  core::Date from, to;
  std::vector<std::string> contents, collective, individual;
  std::vector<std::vector<std::string>> answers_to;  // issuer, title, theme
};
struct DemoDepartment {
  std::string name, symbol;
  std::optional<core::Date> to;  // the last day
};
struct DemoGiven {
  std::string award;  // code of the catalogue
  int count = 0;
  std::string number;
  core::Date day;
};
/// How a year went for everybody of one department.
struct DemoPastYear {
  int year = 0;
  std::string of;                              // the department's symbol
  int excellent = 0, good = 0, completed = 0;  // ratings of persons; the others did not complete
  DemoGiven rated;                             // number and day of the decision
  std::vector<DemoGiven> awards;
};
/// What the register holds of finished years. The last department is what the others became.
struct DemoPast {
  core::Date recorded;
  std::vector<DemoDepartment> departments;
  std::vector<DemoPastYear> years;
};
struct DemoData {
  std::string code;
  std::vector<DemoName> names;
  std::vector<DemoUnit> units;
  std::vector<DemoUser> users;
  std::vector<DemoSigner> signers;
  std::vector<std::vector<std::string>> letterheads;  // side, from, governing, issuing, symbol
  std::vector<std::string> surnames, middle_names, given_names;
  DemoPast past;
  std::vector<DemoMovement> movements;
  std::vector<DemoYear> years;
};

/// Throws std::runtime_error naming line and key where the file is not as it should be: the file is ours.
DemoData demo_data();

}  // namespace thidua::server
