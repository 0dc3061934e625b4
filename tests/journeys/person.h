#pragma once
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <string_view>
#include <thread>

#include "journeys/http_client.h"
#include "platform/json.h"

/// Somebody at a browser, and what is looked for in the answers.
namespace thidua::journeys {

/// Of every account of these walks.
inline const std::string secret = "mat-khau-thu-2025";

namespace answers {

/// The member at "a.b.0.c"; null where there is none.
inline platform::Json at(const platform::Json& json, std::string_view path) {
  const platform::Json* here = &json;
  while (here != nullptr && !path.empty()) {
    const auto dot = path.find('.');
    const std::string name(path.substr(0, dot));
    if (const auto* list = here->values()) {
      const auto place = static_cast<std::size_t>(std::stoul(name));
      here = place < list->size() ? &(*list)[place] : nullptr;
    } else {
      here = here->find(name);
    }
    path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
  }
  return here == nullptr ? platform::Json() : *here;
}

inline std::string text_at(const platform::Json& json, std::string_view path) {
  const platform::Json found = at(json, path);
  if (found.text() != nullptr) return *found.text();
  return found.number() != nullptr ? found.number()->to_plain() : std::string();
}

inline platform::Json::Array list_at(const platform::Json& json, std::string_view path) {
  const platform::Json found = at(json, path);
  return found.values() == nullptr ? platform::Json::Array() : *found.values();
}

inline std::size_t size_at(const platform::Json& json, std::string_view path) {
  const platform::Json found = at(json, path);
  return found.values() == nullptr ? 0 : found.values()->size();
}

inline bool truth_at(const platform::Json& json, std::string_view path) {
  const platform::Json found = at(json, path);
  return found.boolean() != nullptr && *found.boolean();
}

}  // namespace answers

class Person {
 public:
  Person(std::uint16_t port, const std::string& login) : browser_(port) {
    EXPECT_EQ(browser_.sign_in(login, secret).status, 200) << login;
  }
  HttpAnswer get(const std::string& path) const { return browser_.get("/api/v1" + path); }
  HttpAnswer send(const std::string& method, const std::string& path, const std::string& body = "") const {
    return browser_.ask(method, "/api/v1" + path, body);
  }
  /// Expected to be done; what was answered.
  platform::Json done(const std::string& method, const std::string& path, const std::string& body = "") const {
    const HttpAnswer answer = method == "GET" ? get(path) : send(method, path, body);
    EXPECT_EQ(answer.status, 200) << method << " " << path << "\n" << answer.body.substr(0, 600);
    return answer.json();
  }
  platform::Json refused(int status, const std::string& method, const std::string& path,
                         const std::string& body = "") const {
    const HttpAnswer answer = method == "GET" ? get(path) : send(method, path, body);
    EXPECT_EQ(answer.status, status) << method << " " << path << "\n" << answer.body.substr(0, 600);
    return answer.json();
  }
  /// Waits for a job's end; the job.
  platform::Json finished(const HttpAnswer& started) const {
    EXPECT_EQ(started.status, 202) << started.body;
    const std::string job = answers::text_at(started.json(), "job");
    for (int tries = 0; tries < 1200; ++tries) {
      const platform::Json shown = get("/jobs/" + job).json();
      const std::string state = answers::text_at(shown, "state");
      if (state != "waiting" && state != "running") return shown;
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    ADD_FAILURE() << "the job did not end";
    return {};
  }

 private:
  Browser browser_;
};

}  // namespace thidua::journeys
