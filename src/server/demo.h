#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "pacts/io/store.h"
#include "server/context.h"
#include "server/demo_data.h"
#include "server/demo_past.h"

namespace thidua::server {

/// Fills an empty installation with the sample department, by the same commands a person would give: the pact is read
/// from its document, results go out and come back as workbooks, verdicts are judged and overridden.
class DemoBuilder {
 public:
  DemoBuilder(Context& context, const DemoData& data) : context_(context), data_(data) {}
  core::Outcome<int> build();

 private:
  using Work = std::function<core::Outcome<std::string>(platform::Command&)>;
  core::Outcome<std::string> at(core::Date day, std::string action, const Work& work);
  core::Outcome<int> organisation();
  core::Outcome<int> people();
  core::Outcome<int> users();
  core::Outcome<int> papers();
  core::Outcome<int> movements();
  core::Outcome<int> past();
  core::Outcome<int> year(const DemoYear& year);
  core::Outcome<int> pact(const DemoYear& year);
  core::Outcome<int> assign(const DemoYear& year);
  core::Outcome<int> amend(const DemoYear& year);
  core::Outcome<int> round(const DemoYear& year, const DemoRound& round);
  core::Outcome<int> collect(const pacts::Pact& pact, const pacts::Round& round, const DemoRound& written);
  core::Outcome<int> figures(const DemoYear& year);
  core::Outcome<int> choices(const DemoYear& year);
  std::optional<core::PersonId> person_of(const DemoUser& user) const;
  core::Outcome<pacts::Pact> load(int year);
  std::vector<pacts::ResultRow> rows_of(const pacts::Pact& pact, core::UnitId unit, const DemoRound& written) const;
  pacts::UnitResult result_of(const DemoResult& written, core::UnitId unit) const;

  Context& context_;
  const DemoData& data_;
  core::UserId officer_;
  std::map<std::string, core::UnitId> units_;
  std::map<core::UnitId, int> staff_;
  std::map<std::string, core::PersonId> persons_;
  std::map<std::string, core::PersonId> seconds_;  // of each unit, by its code
  std::vector<DemoPerson> staff_list_;             // in the order they were written down
};

}  // namespace thidua::server
