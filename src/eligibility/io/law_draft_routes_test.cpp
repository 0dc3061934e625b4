// A draft of the law over the routes: who may, what is wrong with it, what it changes, whom it touches.
#include "eligibility/io/law_draft_routes.h"

#include <chrono>
#include <thread>

#include "documents/zip_writer.h"
#include "eligibility/io/law_effect_routes.h"
#include "eligibility/io/two_rated_test.h"
#include "law/io/law_files.h"
#include "law/io/law_upload.h"

namespace thidua::eligibility {

using platform::HttpResponse;
using platform::Json;
using platform::Method;
using registry::a_day;

class LawDraftRoutes : public TwoRated {
 protected:
  LawDraftRoutes() : TwoRated(people::RatingLevel::good) {}
  void SetUp() override {
    TwoRated::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    run([&](platform::Command& command) {
      officer = signed_in(command, "canbo", access::Role::emulation_officer, std::nullopt);
      admin = signed_in(command, "quantri", access::Role::administrator, std::nullopt);
      others = {signed_in(command, "giamdoc", access::Role::director, std::nullopt),
                signed_in(command, "kiemtra", access::Role::auditor, std::nullopt),
                signed_in(command, "truong", access::Role::unit_head, housing),
                signed_in(command, "daumoi", access::Role::unit_clerk, office),
                signed_in(command, "nhanvien", access::Role::staff_member, std::nullopt)};
    });
    files.emplace(folder / "files");
    installation.files = &*files;
    std::vector<access::ApiRoute> routes = law_draft_routes();
    for (access::ApiRoute& one : law_effect_routes()) routes.push_back(std::move(one));
    made = access::guarded(installation, std::move(routes));
  }
  HttpResponse send(const access::SessionKeys& keys, const std::string& pattern, const std::string& bytes,
                    std::vector<platform::NameValue> query, const std::string& id = "") {
    platform::HttpRequest request;
    request.method = Method::post;
    request.path = pattern;
    request.upload = folder / "upload";
    test::write_file(request.upload, bytes);
    request.query = std::move(query);
    request.headers = {{"cookie", "thidua_session=" + keys.cookie}, {"x-thidua-csrf", keys.csrf}};
    if (!id.empty()) request.parameters = {{"id", id}};
    for (const platform::Route& route : made)
      if (route.method == Method::post && route.pattern == "/api/v1" + pattern) return route.handler(request);
    ADD_FAILURE() << pattern;
    return {};
  }
  HttpResponse begin(const access::SessionKeys& keys, const std::string& name, const std::string& bytes) {
    return send(keys, "/law/drafts", bytes,
                {{"name", name}, {"title", "Nghị định giả định"}, {"ground", "thử nâng tỷ lệ"}});
  }
  static std::string id_in(const HttpResponse& answer) {
    const auto json = platform::parse_json(answer.body);
    const Json* draft = json ? json->find("draft") : nullptr;
    if (draft == nullptr) {
      ADD_FAILURE() << answer.body;
      return "0";
    }
    return *draft->find("id")->text();
  }
  HttpResponse about(const std::string& id, const std::string& below = "",
                     std::vector<platform::NameValue> query = {}) {
    return ask_as(officer, Method::get, "/law/drafts/{id}" + below, {}, id, std::move(query));
  }
  /// A file of the built-in law with something else in it.
  static std::string changed(const std::string& name, const std::string& from, const std::string& to) {
    for (const law::LawFile& file : law::embedded_law())
      if (file.name == name) {
        std::string text = file.text;
        const std::size_t place = text.find(from);
        EXPECT_NE(place, std::string::npos) << name << " has no " << from;
        return place == std::string::npos ? text : text.replace(place, from.size(), to);
      }
    ADD_FAILURE() << name;
    return {};
  }
  /// From 2024 on the title wants the best rating.
  static std::string harder_title() {
    std::string text;
    for (const law::LawFile& file : law::embedded_law())
      if (file.name == "awards/LDTT.yaml") text = file.text;
    const std::string from = "level: hoan_thanh_tot", to = "level: hoan_thanh_xuat_sac";
    std::size_t times = 0;
    for (std::size_t place = text.find(from); place != std::string::npos; place = text.find(from, place + to.size())) {
      text.replace(place, from.size(), to);
      ++times;
    }
    EXPECT_GT(times, 0U);
    return text;
  }

  std::optional<platform::AttachmentFolder> files;
  access::SessionKeys officer, admin;
  std::vector<access::SessionKeys> others;
};
THIDUA_ON_BOTH_DATABASES(LawDraftRoutes);

TEST_P(LawDraftRoutes, AreForOfficersAndAdministratorsAlone) {
  const std::string id = id_in(begin(admin, "LDTT.yaml", harder_title()));
  for (const access::SessionKeys& keys : others) {
    EXPECT_EQ(begin(keys, "LDTT.yaml", harder_title()).status, 403);
    EXPECT_EQ(send(keys, "/law/drafts/{id}/files", harder_title(), {{"name", "LDTT.yaml"}}, id).status, 403);
    EXPECT_EQ(ask_as(keys, Method::get, "/law/drafts").status, 403);
    for (const char* below : {"", "/changes", "/cases", "/law.zip"})
      EXPECT_EQ(ask_as(keys, Method::get, std::string("/law/drafts/{id}") + below, {}, id).status, 403) << below;
    EXPECT_EQ(ask_as(keys, Method::post, "/law/drafts/{id}/withdraw", Json::object(), id).status, 403);
    EXPECT_EQ(ask_as(keys, Method::post, "/law/drafts/{id}/effects", Json::object(), id).status, 403);
    for (const char* below : {"", "/rows", "/rows.xlsx"})
      EXPECT_EQ(ask_as(keys, Method::get, std::string("/law/effects/{id}") + below, {}, "1").status, 403) << below;
  }
  EXPECT_TRUE(tells(ask_as(officer, Method::get, "/law/drafts"), "Nghị định giả định"));
  EXPECT_EQ(about("999").status, 404);
}

TEST_P(LawDraftRoutes, AMistakeIsToldWithFileAndLineAndMendedByTheNextFile) {
  const HttpResponse begun =
      begin(officer, "LDTT.yaml", changed("awards/LDTT.yaml", "level: hoan_thanh_tot", "level: tốt"));
  const std::string id = id_in(begun);
  const HttpResponse shown = about(id);
  ASSERT_EQ(shown.status, 200) << shown.body;
  EXPECT_TRUE(tells(shown, "\"readable\":false")) << shown.body;
  EXPECT_TRUE(tells(shown, "\"file\":\"awards/LDTT.yaml\",\"line\":")) << shown.body;
  EXPECT_FALSE(tells(shown, "\"line\":0,\"message\":\"versions")) << shown.body;
  EXPECT_TRUE(tells(shown, "không có mã “tốt”")) << shown.body;
  EXPECT_EQ(code_in_body(about(id, "/changes")), "law.draft.faults");
  EXPECT_EQ(code_in_body(about(id, "/cases")), "law.draft.faults");
  EXPECT_EQ(code_in_body(ask_as(officer, Method::post, "/law/drafts/{id}/effects", Json::object(), id)),
            "law.draft.faults");
  const std::vector<platform::NameValue> query{{"name", "LDTT.yaml"}, {"revision", "1"}, {"ground", "sửa lỗi"}};
  EXPECT_EQ(send(officer, "/law/drafts/{id}/files", harder_title(), query, id).status, 200);
  EXPECT_EQ(send(admin, "/law/drafts/{id}/files", harder_title(), query, id).status, 409) << "somebody was first";
  const HttpResponse mended = about(id);
  EXPECT_TRUE(tells(mended, "\"readable\":true") && tells(mended, "\"revision\":2")) << mended.body;
  EXPECT_TRUE(tells(mended, "{\"name\":\"awards/LDTT.yaml\",\"state\":\"changed\"")) << mended.body;
  EXPECT_TRUE(tells(mended, "sửa lỗi")) << mended.body;
}

TEST_P(LawDraftRoutes, WhatChangesStandsSideBySideWithItsFirstDay) {
  const std::string id =
      id_in(begin(officer, "TTLDTT.yaml", changed("awards/TTLDTT.yaml", "at_least_pct: 70", "at_least_pct: 95")));
  const HttpResponse all = about(id, "/changes");
  EXPECT_TRUE(tells(all, "\"what\":\"TTLDTT\"") && tells(all, "\"from\":\"2024-01-01\"")) << all.body;
  EXPECT_TRUE(tells(all, "ít nhất 70%") && tells(all, "ít nhất 95%")) << all.body;
  EXPECT_LT(all.body.find("ít nhất 70%"), all.body.find("ít nhất 95%"));
  EXPECT_TRUE(tells(all, "01/01/2024 đến 30/09/2026: tập thể") && !tells(all, "confirmed]")) << all.body;
  EXPECT_TRUE(tells(about(id, "/changes", {{"q", "khong co gi"}}), "\"count\":0"));
  EXPECT_TRUE(tells(about(id, "/changes", {{"kind", "vote"}}), "\"count\":0"));
  const HttpResponse cases = about(id, "/cases", {{"show", "changed"}});
  EXPECT_TRUE(tells(cases, "\"before\":\"đủ điều kiện\",\"after\":\"không đủ điều kiện\",\"changed\":true"))
      << cases.body;
  EXPECT_TRUE(tells(cases, "kết luận: chờ đủ điều kiện, được không đủ điều kiện"))
      << "the cases expect the law as it was: " << cases.body;
  const HttpResponse every = about(id, "/cases", {{"limit", "1"}});
  EXPECT_TRUE(tells(every, "\"next\":\"1\"")) << every.body;
  EXPECT_EQ(about(id, "/law.zip").status, 200);
}

TEST_P(LawDraftRoutes, WhomItTouchesIsAJobWithPagesAndAWorkbook) {
  const std::string id = id_in(begin(officer, "LDTT.yaml", harder_title()));
  const HttpResponse started =
      ask_as(officer, Method::post, "/law/drafts/{id}/effects", Json::object().set("received_on", "2026-01-16"), id);
  ASSERT_EQ(started.status, 202) << started.body;
  const std::string job = member(started, "job");
  const auto result = [&](const access::SessionKeys& keys, const std::string& below = "",
                          std::vector<platform::NameValue> query = {}) {
    return ask_as(keys, Method::get, "/law/effects/{id}" + below, {}, job, std::move(query));
  };
  for (int times = 0; times < 400 && result(officer).status != 200; ++times)
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  const HttpResponse head = result(officer);
  EXPECT_TRUE(tells(head, "\"people\":2,\"touched\":1")) << head.body;
  EXPECT_TRUE(tells(head, "\"award\":\"LDTT\"") && tells(head, "\"lost\":1")) << head.body;
  const HttpResponse rows = result(officer, "/rows", {{"award", "LDTT"}});
  EXPECT_TRUE(tells(rows, "Vàng A Mẫu") && !tells(rows, "Lò Thị Thử")) << rows.body;
  EXPECT_TRUE(tells(rows, "\"before\":\"đủ điều kiện\",\"after\":\"không đủ điều kiện\",\"effect\":\"lost\""))
      << rows.body;
  EXPECT_TRUE(tells(result(officer, "/rows", {{"effect", "gained"}}), "\"count\":0"));
  EXPECT_TRUE(tells(result(officer, "/rows", {{"q", "vang a"}, {"sort", "-name"}, {"award", "LDTT"}}), "\"count\":1"));
  EXPECT_EQ(result(officer, "/rows.xlsx").body.substr(0, 2), "PK");
  EXPECT_EQ(result(admin).status, 404) << "only who started it";
  EXPECT_EQ(code_in_body(ask_as(officer, Method::post, "/law/drafts/{id}/effects", Json::object().set("year", 25), id)),
            "eligibility.year");
}

TEST_P(LawDraftRoutes, HostileFilesLeaveNothingBehind) {
  const std::string climbing = documents::zip_archive({{"awards/../../LDTT.yaml", "a: 1"}});
  EXPECT_EQ(code_in_body(begin(officer, "law.zip", climbing)), "law.upload.path");
  const std::string bomb = documents::zip_archive({{"awards/LDTT.yaml", std::string(30'000'000, ' ')}});
  EXPECT_EQ(code_in_body(begin(officer, "law.zip", bomb)), "document.zip_bomb");
  EXPECT_EQ(code_in_body(begin(officer, "virus.exe", "MZ")), "law.upload.kind");
  EXPECT_EQ(code_in_body(send(officer, "/law/drafts", harder_title(), {{"name", "LDTT.yaml"}, {"title", "Nghị định"}})),
            "law.draft.ground");
  EXPECT_EQ(code_in_body(send(officer, "/law/drafts", harder_title(), {{"name", "LDTT.yaml"}, {"ground", "thử"}})),
            "law.draft.title");
  EXPECT_TRUE(tells(ask_as(officer, Method::get, "/law/drafts"), "\"count\":0"));
}

TEST_P(LawDraftRoutes, AWholeLawReplacesAndAWithdrawnDraftTakesNoMoreFiles) {
  std::vector<law::LawFile> whole = law::embedded_law();
  std::erase_if(whole, [](const law::LawFile& file) { return file.name == "awards/LDTT.yaml"; });
  const HttpResponse begun = send(officer, "/law/drafts", law::law_archive(whole),
                                  {{"name", "law.zip"}, {"title", "Luật mới"}, {"ground", "thử"}, {"whole", "1"}});
  const std::string id = id_in(begun);
  EXPECT_TRUE(tells(about(id), "{\"name\":\"awards/LDTT.yaml\",\"state\":\"removed\"")) << about(id).body;
  const Json body = Json::object().set("revision", 1).set("ground", "nạp nhầm");
  EXPECT_EQ(ask_as(officer, Method::post, "/law/drafts/{id}/withdraw", body, id).status, 200);
  EXPECT_TRUE(tells(about(id), "\"state\":\"withdrawn\""));
  EXPECT_EQ(code_in_body(send(officer, "/law/drafts/{id}/files", harder_title(),
                              {{"name", "LDTT.yaml"}, {"revision", "2"}, {"ground", "thử"}, {"folder", "awards"}}, id)),
            "law.draft.closed");
}

TEST_P(LawDraftRoutes, TheSameFilesAreTheLawInUse) {
  const std::string id = id_in(begin(officer, "LDTT.yaml", changed("awards/LDTT.yaml", "code: LDTT", "code: LDTT")));
  const HttpResponse same = about(id);
  EXPECT_TRUE(tells(same, "\"in_use\":true") && tells(same, "\"changes\":0")) << same.body;
  EXPECT_TRUE(tells(same, "\"cases_changed\":0,\"cases_differ\":0")) << same.body;
}

}  // namespace thidua::eligibility
