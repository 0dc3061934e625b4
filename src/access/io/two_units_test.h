#pragma once
#include "access/io/one_agency_test.h"
#include "people/io/store.h"

/// The agency of the tests with an office and a division.
namespace thidua::access {

class TwoUnits : public OneAgency {
 protected:
  void SetUp() override {
    OneAgency::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    run([&](platform::Command& command) {
      office = an_office(command);
      division = people::add_unit(command, "QLN", {since, "Phòng Nhà ở", people::UnitKind::division, {}, 2}).value();
    });
  }

  core::UnitId an_office(platform::Command& command) const {
    return people::add_unit(command, "VP", {since, "Văn phòng", people::UnitKind::office, {}, 1}).value();
  }
  people::Posting a_post(core::PersonId person, core::UnitId unit, const std::string& position = "Chuyên viên") const {
    return {person, unit, position, people::StaffKind::civil_servant, false, since};
  }
  core::PersonId somebody(platform::Command& command, const std::string& code, const std::string& name,
                          core::UnitId unit) const {
    const auto id = people::add_person(command, code, name).value();
    people::add_posting(command, a_post(id, unit)).value();
    return id;
  }

  core::UnitId office, division;
};

}  // namespace thidua::access
