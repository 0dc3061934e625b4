// What goes wrong on a network and what is done on purpose: too much, too slow, too many, cut off, lied about.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <future>

#include "access/io/store.h"
#include "journeys/http_client.h"
#include "journeys/walk.h"

namespace thidua::journeys {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// A connection that says what it is told and no more.
class RawConnection {
 public:
  explicit RawConnection(std::uint16_t port, int receive_bytes = 0) : descriptor_(::socket(AF_INET, SOCK_STREAM, 0)) {
    if (receive_bytes > 0) ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVBUF, &receive_bytes, sizeof receive_bytes);
    timeval patience{20, 0};
    ::setsockopt(descriptor_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("cannot connect");
  }
  ~RawConnection() { ::close(descriptor_); }
  RawConnection(const RawConnection&) = delete;
  RawConnection& operator=(const RawConnection&) = delete;
  void send(const std::string& bytes) { ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL); }
  std::string receive() {
    char buffer[4096];
    const ssize_t count = ::recv(descriptor_, buffer, sizeof buffer, 0);
    return count > 0 ? std::string(buffer, static_cast<std::size_t>(count)) : std::string();
  }

 private:
  int descriptor_ = -1;
};

std::string head_of(const Browser& browser, std::uint16_t port, const std::string& line) {
  return line + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\nCookie: " + browser.cookie +
         "\r\nX-Thidua-Csrf: " + browser.csrf + "\r\n";
}

}  // namespace

class Faults : public test::OnBothDatabases {
 protected:
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    walk = std::make_unique<Walk>(GetParam());
    walk->done({"agency", "add", "SXD", "--name", "Sở Xây dựng tỉnh Lam Giang", "--from", "01/01/2020"});
    const std::string said = walk->done({"user", "add", "can.bo"});
    walk->done({"user", "grant", "emulation_officer", "--login", "can.bo", "--from", "01/01/2020"});
    site = std::make_unique<RunningSite>(walk->common());
    const auto at = said.rfind(": ");
    first_password = said.substr(at + 2, 14);
  }
  void TearDown() override { site.reset(); }

  /// Signed in, with the first password changed.
  Browser officer() {
    Browser browser(site->port());
    EXPECT_EQ(browser.sign_in("can.bo", first_password).status, 200);
    const auto body =
        platform::Json::object().set("old_password", first_password).set("new_password", "con mèo uống trà");
    EXPECT_EQ(browser.ask("PUT", "/api/v1/me/password", to_text(body)).status, 200);
    first_password = "con mèo uống trà";
    return browser;
  }
  milliseconds health_time() const {
    const auto begun = steady_clock::now();
    EXPECT_EQ(http_ask(site->port(), {.path = "/healthz"}).status, 200);
    return std::chrono::duration_cast<milliseconds>(steady_clock::now() - begun);
  }

  std::unique_ptr<Walk> walk;
  std::unique_ptr<RunningSite> site;
  std::string first_password;
};
THIDUA_ON_BOTH_DATABASES(Faults);

TEST_P(Faults, TwoHundredIdleConnectionsAreInNobodysWay) {
  std::vector<std::unique_ptr<RawConnection>> idle;
  for (int i = 0; i < 200; ++i) idle.push_back(std::make_unique<RawConnection>(site->port()));
  const Browser browser = officer();
  EXPECT_EQ(browser.get("/api/v1/me").status, 200);
  EXPECT_LT(health_time(), milliseconds(5000));
}

TEST_P(Faults, AThreeGigabyteUploadIsRefusedBeforeItIsRead) {
  const Browser browser = officer();
  RawConnection connection(site->port());
  connection.send(head_of(browser, site->port(), "PUT /api/v1/pact-drafts?name=giao-uoc.docx&year=2026") +
                  "Content-Length: 3221225472\r\n\r\n");
  const std::string answer = connection.receive();  // not one byte of it has been sent
  EXPECT_TRUE(says(answer, "HTTP/1.1 413")) << answer;
  EXPECT_TRUE(says(answer, "http.too_large")) << answer;
}

TEST_P(Faults, ASlowReaderHoldsUpNobody) {
  const Browser browser = officer();
  RawConnection slow(site->port(), 1024);
  slow.send(head_of(browser, site->port(), "GET /api/v1/roles") + "\r\n");
  EXPECT_LT(health_time(), milliseconds(5000));
  EXPECT_EQ(browser.get("/api/v1/me").status, 200);
  EXPECT_TRUE(says(slow.receive(), "HTTP/1.1 200"));
}

TEST_P(Faults, SixteenAtWorkLeaveHealthAlone) {
  const Browser browser = officer();
  std::atomic<int> answered{0};
  std::vector<std::future<void>> at_work;
  for (int i = 0; i < 16; ++i)
    at_work.push_back(std::async(std::launch::async, [&] {
      for (int k = 0; k < 20; ++k)
        if (browser.get("/api/v1/search?q=phong").status == 200) ++answered;
    }));
  for (int i = 0; i < 10; ++i) EXPECT_LT(health_time(), milliseconds(5000));
  for (auto& one : at_work) one.get();
  EXPECT_EQ(answered, 320);
}

/// Has the database count to one million, as a report over everybody would keep it busy.
platform::Route long_query(server::Context& context) {
  platform::Route route;
  route.pattern = "/api/v1/long-query";
  route.pool = platform::Pool::slow;
  route.handler = [&context](const platform::HttpRequest&) {
    context.database->read([](platform::Connection& db) {
      db.one_integer(
          "WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 1000000) "
          "SELECT COUNT(*) FROM counted");
    });
    return platform::HttpResponse{};
  };
  return route;
}

TEST_P(Faults, SixteenLongQueriesKeepNobodyFromReadingAndSaving) {
  site = std::make_unique<RunningSite>(walk->common(), platform::HttpOptions{}, long_query);
  const Browser browser = officer();
  std::atomic<int> answered{0};
  std::vector<std::future<void>> queries;
  for (int i = 0; i < 16; ++i)
    queries.push_back(std::async(std::launch::async, [&] {
      if (http_ask(site->port(), {.path = "/api/v1/long-query"}).status == 200) ++answered;
    }));
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(browser.get("/api/v1/me").status, 200);
    const std::string saved = R"({"value":)" + std::to_string(i) + "}";
    EXPECT_LT(browser.ask("PUT", "/api/v1/me/drafts/giao-uoc", saved).status, 300);
  }
  EXPECT_LT(answered, 16) << "the others were answered while long queries were still at work";
  for (auto& one : queries) one.get();
  EXPECT_EQ(answered, 16) << "and these were only late";
}

TEST_P(Faults, AFirstPasswordOpensTheDoorOfItsChangeOnly) {
  Browser browser(site->port());
  ASSERT_EQ(browser.sign_in("can.bo", first_password).status, 200);
  EXPECT_EQ(browser.get("/api/v1/pacts").text("code"), "password.must_change");
  EXPECT_EQ(browser.get("/api/v1/me").status, 200);
}

TEST_P(Faults, AFileThatIsNotWhatItsNameSaysIsTold) {
  const Browser browser = officer();
  const std::string lie = "MZ\x90 khong phai Word";
  const HttpAnswer refused = browser.ask("PUT", "/api/v1/settings/templates/notice?name=mau.docx", lie);
  EXPECT_EQ(refused.status, 422) << refused.body;
  EXPECT_TRUE(says(refused.text("code"), "documents.")) << refused.body;
  const HttpAnswer looked = browser.ask("PUT", "/api/v1/settings/templates/notice?name=mau.docx&check=1", lie);
  EXPECT_EQ(looked.status, 200);
  EXPECT_TRUE(says(looked.body, "\"problems\":[{")) << looked.body;
  EXPECT_TRUE(says(browser.get("/api/v1/settings/templates").body, "\"kind\":\"notice\"")) << "nothing was taken";
  EXPECT_FALSE(says(browser.get("/api/v1/settings/templates").body, "mau.docx"));
}

TEST_P(Faults, ADocumentThatIsNoneIsFoundOutWhileItIsRead) {
  const Browser browser = officer();
  const HttpAnswer begun =
      browser.ask("PUT", "/api/v1/pact-drafts?name=giao-uoc.docx&year=2026", "MZ\x90 khong phai Word");
  HttpAnswer told = begun;
  for (int i = 0; begun.status == 202 && i < 600; ++i) {
    told = browser.get("/api/v1/jobs/" + begun.text("job"));
    if (told.text("state") == "failed" || told.text("state") == "done") break;
    std::this_thread::sleep_for(milliseconds(50));
  }
  EXPECT_TRUE(begun.status == 422 || told.text("state") == "failed") << told.body;
  EXPECT_TRUE(says(told.body, "\"detail\":\"")) << told.body;
  EXPECT_TRUE(says(browser.get("/api/v1/pact-drafts").body, "\"items\":[]"));
}

TEST_P(Faults, AScriptInANameStaysText) {
  walk->done({"unit", "add", "XSS", "--name", "<script>alert(1)</script>", "--from", "01/01/2020"});
  const Browser browser = officer();
  const HttpAnswer page = browser.get("/in/don-vi");
  EXPECT_EQ(page.status, 200);
  EXPECT_FALSE(says(page.body, "<script>alert")) << page.body;
  EXPECT_TRUE(says(page.head, "X-Content-Type-Options: nosniff"));
  EXPECT_TRUE(says(page.head, "frame-ancestors 'none'"));
  EXPECT_FALSE(says(browser.get("/khong/co/gi").head, "unsafe-inline"));
}

TEST_P(Faults, TheServerSaysNothingOfWhomItDoesNotKnow) {
  const Browser nobody(site->port());
  const HttpAnswer agencies = nobody.get("/api/v1/session/agencies");
  EXPECT_EQ(agencies.status, 200);
  EXPECT_FALSE(says(agencies.body, "can.bo"));
  EXPECT_FALSE(says(agencies.body, "demo_accounts"));
}

}  // namespace thidua::journeys
