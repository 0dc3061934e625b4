#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "platform/http.h"
#include "platform/http_test_support.h"

namespace thidua::platform {

using http_test::Answer;
using http_test::Client;
using http_test::Gate;
using http_test::patience;
using http_test::Running;

namespace {

Route gated_route(std::string pattern, Gate& gate, Pool pool) {
  return http_test::route(
      Method::get, std::move(pattern),
      [gate](const HttpRequest&) mutable {
        gate.wait();
        return text_response("xong");
      },
      pool);
}

Route size_route(std::int64_t bytes_max) {
  Route route = http_test::route(Method::post, "/size", [](const HttpRequest& request) {
    return text_response(std::to_string(request.body.size()));
  });
  route.body_bytes_max = bytes_max;
  return route;
}

/// Asks for the metrics until they hold the line.
bool comes_to_say(const Running& server, const std::string& line) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (server.get("/metrics").body.find(line) == std::string::npos) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return true;
}

}  // namespace

// Outside the unnamed namespace: unity builds do not take a fixture in there.
class UploadFolder : public testing::Test {
 protected:
  UploadFolder() { std::filesystem::create_directory(folder); }
  ~UploadFolder() override { std::filesystem::remove_all(folder); }
  HttpOptions options() const {
    HttpOptions chosen;
    chosen.upload_folder = folder;
    chosen.body_seconds_max = 1;
    return chosen;
  }
  Route upload_route() const {
    Route route = http_test::route(Method::put, "/files/{name}", [](const HttpRequest& request) {
      std::ifstream in(request.upload, std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      const bool whole = static_cast<std::int64_t>(bytes.size()) == request.body_bytes && request.body.empty();
      return text_response(whole ? std::to_string(bytes.size()) + bytes.substr(0, 3) : "hỏng");
    });
    route.upload = true;
    route.body_bytes_max = 3'000'000;
    return route;
  }
  /// Connections end after their answer was read; give the server time to tidy up.
  bool becomes_empty() const {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!std::filesystem::is_empty(folder)) {
      if (std::chrono::steady_clock::now() > end) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
  }
  std::filesystem::path folder = testing::TempDir() + "thidua-upload-" + std::to_string(::getpid());
};

TEST(HttpServerUnderLoad, AnswersANewcomerBesideAHundredIdleConnections) {
  const Running server({http_test::text_route("/a", "a")});
  std::vector<std::unique_ptr<Client>> idle;
  for (int i = 0; i < 100; ++i) {
    idle.push_back(std::make_unique<Client>(server.port()));
    ASSERT_EQ(idle.back()->get("/a").status, 200);
  }
  EXPECT_EQ(server.get("/a").status, 200);
  for (const auto& client : idle) ASSERT_EQ(client->get("/a").status, 200);
}

TEST(HttpServerUnderLoad, StillAnswersFastRequestsWhileSixteenSlowOnesWait) {
  Gate gate;
  HttpOptions options;
  options.slow_threads = 2;
  const Running server({gated_route("/slow", gate, Pool::slow), http_test::text_route("/fast", "nhanh")}, options);
  std::vector<std::unique_ptr<Client>> slow;
  for (int i = 0; i < 16; ++i) {
    slow.push_back(std::make_unique<Client>(server.port()));
    slow.back()->send(slow.back()->request("GET", "/slow"));
  }
  ASSERT_TRUE(gate.reached(2));
  for (int i = 0; i < 50; ++i) ASSERT_EQ(server.get("/fast").body, "nhanh");
  gate.open();
  for (const auto& client : slow) EXPECT_EQ(client->read().body, "xong");
}

TEST(HttpServerUnderLoad, SaysBusyWhenAQueueIsFull) {
  Gate gate;
  HttpOptions options;
  options.crypto_threads = 1;
  options.crypto_queue_max = 1;
  const Running server({gated_route("/crypto", gate, Pool::crypto)}, options);
  Client running(server.port());
  running.send(running.request("GET", "/crypto"));
  ASSERT_TRUE(gate.reached(1));
  Client waiting(server.port());
  waiting.send(waiting.request("GET", "/crypto"));
  ASSERT_TRUE(comes_to_say(server, "thidua_queue_waiting{pool=\"crypto\"} 1\n"));
  Client refused(server.port());
  const Answer answer = refused.get("/crypto");
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(answer.problem_code(), "http.busy");
  EXPECT_EQ(answer.header("Retry-After"), "2");
  gate.open();
  EXPECT_EQ(running.read().status, 200);
  EXPECT_EQ(waiting.read().status, 200);
  EXPECT_EQ(refused.get("/crypto").status, 200) << "the refused one may try again on its connection";
}

TEST(HttpServerUnderLoad, ClosesConnectionsBeyondItsLimit) {
  HttpOptions options;
  options.connections_max = 2;
  const Running server({http_test::text_route("/a", "a")}, options);
  Client first(server.port());
  auto second = std::make_unique<Client>(server.port());
  EXPECT_EQ(first.get("/a").status, 200);
  EXPECT_EQ(second->get("/a").status, 200);
  EXPECT_TRUE(Client(server.port()).closed_by_server());
  second.reset();
  const auto end = std::chrono::steady_clock::now() + patience;
  int status = 0;
  while (status != 200 && std::chrono::steady_clock::now() < end) status = server.get("/a").status;
  EXPECT_EQ(status, 200) << "a place that was left is free again";
}

TEST(HttpServerLimits, ABodyTooLargeIsRefusedBeforeItIsRead) {
  const Running server({size_route(1000)});
  Client announced(server.port());
  announced.send(announced.request("POST", "/size", "Content-Length: 1000000000\r\n"));
  const Answer answer = announced.read();
  EXPECT_EQ(answer.status, 413);
  EXPECT_EQ(answer.problem_code(), "http.too_large");
  EXPECT_EQ(answer.header("Connection"), "close");
  EXPECT_EQ(Client(server.port()).ask("POST", "/size", std::string(1000, 'x')).body, "1000");
  Client expecting(server.port());
  expecting.send(expecting.request("POST", "/size", "Content-Length: 1001\r\nExpect: 100-continue\r\n"));
  EXPECT_EQ(expecting.read().status, 413) << "and never 100";
}

TEST(HttpServerLimits, ABodyThatSaysNothingOfItsLengthIsCutAtTheLimit) {
  const Running server({size_route(1000)});
  Client client(server.port());
  client.send(client.request("POST", "/size", "Transfer-Encoding: chunked\r\n"));
  client.send("800\r\n" + std::string(2048, 'x') + "\r\n");
  EXPECT_EQ(client.read().status, 413);
}

TEST(HttpServerLimits, AnAnswerGivenEarlyReachesAClientThatIsStillSending) {
  const Running server({size_route(1000)});
  Client client(server.port());
  const std::string body(2'000'000, 'x');
  const Answer answer = client.ask("POST", "/size", body);
  EXPECT_EQ(answer.status, 413);
}

TEST(HttpServerLimits, AHeaderTooLongIsRefused) {
  const Running server({http_test::text_route("/a", "a")});
  EXPECT_EQ(server.get("/a", "X-Long: " + std::string(10'000, 'x') + "\r\n").status, 200);
  const Answer answer = server.get("/a", "X-Long: " + std::string(20'000, 'x') + "\r\n");
  EXPECT_EQ(answer.status, 431);
  EXPECT_EQ(answer.problem_code(), "http.header_too_large");
}

TEST(HttpServerLimits, MalformedRequestsAreRefusedAndTheConnectionEnds) {
  const Running server({http_test::text_route("/a", "a"), size_route(1000)});
  const std::string host = "Host: 127.0.0.1:" + std::to_string(server.port()) + "\r\n";
  for (const std::string& request : {
           std::string("hello\r\n\r\n"),
           std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 ........................\r\n\r\n", 40),
           "GET /a HTTP/9.9\r\n" + host + "\r\n",
           "BREW /a HTTP/1.1\r\n" + host + "\r\n",
           "GET /a HTTP/1.1\r\n" + host + "No colon\r\n\r\n",
           "GET /a b HTTP/1.1\r\n" + host + "\r\n",
           "POST /size HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n",
           "POST /size HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
           "POST /size HTTP/1.1\r\n" + host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
           "POST /size HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip\r\n\r\n",
           "POST /size HTTP/1.1\r\n" + host + "Transfer-Encoding: chunked\r\n\r\nzz\r\n",
       }) {
    Client client(server.port());
    client.send(request);
    const Answer answer = client.read();
    EXPECT_EQ(answer.status, 400) << request;
    EXPECT_EQ(answer.problem_code(), "http.malformed");
    EXPECT_TRUE(client.closed_by_server()) << request;
  }
  EXPECT_EQ(server.get("/a").status, 200);
}

TEST(HttpServerTimeouts, AHeaderThatDoesNotEndIsNotWaitedFor) {
  HttpOptions options;
  options.header_seconds_max = 1;
  const Running server({http_test::text_route("/a", "a")}, options);
  Client client(server.port());
  client.send("GET /a HTTP/1.1\r\nHost:");
  EXPECT_TRUE(client.closed_by_server());
}

TEST(HttpServerTimeouts, ABodyThatStopsComingIsNotWaitedFor) {
  HttpOptions options;
  options.body_seconds_max = 1;
  const Running server({size_route(1000)}, options);
  Client client(server.port());
  client.send(client.request("POST", "/size", "Content-Length: 10\r\n") + "abc");
  EXPECT_TRUE(client.closed_by_server());
}

TEST(HttpServerTimeouts, AnIdleConnectionIsClosed) {
  HttpOptions options;
  options.idle_seconds_max = 1;
  const Running server({http_test::text_route("/a", "a")}, options);
  Client client(server.port());
  EXPECT_EQ(client.get("/a").status, 200);
  EXPECT_TRUE(client.closed_by_server());
}

TEST(HttpServerTimeouts, AReaderThatTakesNothingIsLetGoAndHoldsUpNobody) {
  HttpOptions options;
  options.write_seconds_max = 1;
  const Running server({http_test::text_route("/big", std::string(30'000'000, 'x')), http_test::text_route("/a", "a")},
                       options);
  Client lazy(server.port(), 4096);
  lazy.send(lazy.request("GET", "/big"));
  EXPECT_EQ(server.get("/a").status, 200);
  ASSERT_TRUE(comes_to_say(server, "thidua_connections 1\n")) << "the lazy reader was never let go";
  const auto rest = lazy.read_to_end();
  ASSERT_TRUE(rest.has_value());
  EXPECT_LT(rest->size(), 30'000'000U);
}

TEST(HttpServerTimeouts, ASlowButSteadyReaderGetsEverything) {
  const Running server({http_test::text_route("/big", std::string(5'000'000, 'x'))});
  Client client(server.port(), 4096);
  EXPECT_EQ(client.get("/big").body.size(), 5'000'000U);
}

TEST_F(UploadFolder, HoldsABodyOnlyWhileItsHandlerRuns) {
  const Running server({upload_route()}, options());
  Client client(server.port());
  EXPECT_EQ(client.ask("PUT", "/files/a", std::string(2'500'000, 'x')).body, "2500000xxx");
  EXPECT_EQ(client.ask("PUT", "/files/b", "abc").body, "3abc");
  EXPECT_EQ(client.ask("PUT", "/files/c", "").body, "0");
  EXPECT_TRUE(becomes_empty());
}

TEST_F(UploadFolder, KeepsNothingOfAnUploadThatBreaksOffOrIsTooLarge) {
  const Running server({upload_route()}, options());
  {
    Client leaving(server.port());
    leaving.send(leaving.request("PUT", "/files/a", "Content-Length: 1000\r\n") + "half");
  }
  Client stalled(server.port());
  stalled.send(stalled.request("PUT", "/files/a", "Content-Length: 1000\r\n") + "half");
  EXPECT_TRUE(stalled.closed_by_server());
  EXPECT_EQ(Client(server.port()).ask("PUT", "/files/a", std::string(3'000'001, 'x')).status, 413);
  EXPECT_TRUE(becomes_empty());
}

TEST_F(UploadFolder, ThatIsMissingIsAProblemSaidToTheUser) {
  HttpOptions chosen = options();
  chosen.upload_folder = folder / "không-có";
  const Running server({upload_route()}, chosen);
  const Answer answer = Client(server.port()).ask("PUT", "/files/a", "abc");
  EXPECT_EQ(answer.status, 500);
  EXPECT_EQ(answer.problem_code(), "http.internal");
}

TEST(StoppingAServer, FinishesTheRequestInProgressAndTakesNoMore) {
  Gate gate;
  Running server({gated_route("/slow", gate, Pool::slow), http_test::text_route("/a", "a")});
  Client idle(server.port());
  ASSERT_EQ(idle.get("/a").status, 200);
  Client busy(server.port());
  busy.send(busy.request("GET", "/slow"));
  ASSERT_TRUE(gate.reached(1));
  server.server->stop();
  EXPECT_TRUE(idle.closed_by_server());
  gate.open();
  const Answer answer = busy.read();
  EXPECT_EQ(answer.body, "xong");
  EXPECT_EQ(answer.header("Connection"), "close");
  EXPECT_TRUE(server.stop()) << "asked twice, stopped once, in time";
}

TEST(StoppingAServer, DoesNotWaitForeverForAHandler) {
  Gate gate;
  HttpOptions options;
  options.stop_seconds_max = 1;
  {
    Running server({gated_route("/slow", gate, Pool::slow)}, options);
    Client client(server.port());
    client.send(client.request("GET", "/slow"));
    ASSERT_TRUE(gate.reached(1));
    EXPECT_FALSE(server.stop());
    gate.open();
  }
}

TEST(StoppingAServer, WorksBeforeItRanAndWithoutAnyConnection) {
  Running server({});
  EXPECT_TRUE(server.stop());
  HttpOptions options;
  options.port = 0;
  auto never_run = HttpServer::open(options, {}, Log::silent());
  ASSERT_TRUE(never_run.ok());
  (*never_run)->stop();
  EXPECT_TRUE((*never_run)->run());
}

TEST(StoppingAServer, FollowsTheSignalOfTheSystem) {
  Gate gate;
  HttpOptions options;
  options.stop_on_signals = true;
  Running server({gated_route("/slow", gate, Pool::slow)}, options);
  Client busy(server.port());
  busy.send(busy.request("GET", "/slow"));
  ASSERT_TRUE(gate.reached(1));
  ASSERT_EQ(::kill(::getpid(), SIGTERM), 0);
  gate.open();
  EXPECT_EQ(busy.read().body, "xong");
  EXPECT_TRUE(server.wait());
}

// A stop with nobody connected once left the wait for the next signal behind, and the program never ended.
TEST(StoppingAServer, FollowsTheSignalWhenNobodyIsConnected) {
  HttpOptions options;
  options.stop_on_signals = true;
  Running server({http_test::text_route("/a", "a")}, options);
  {
    Client once(server.port());
    once.send(once.request("GET", "/a", "Connection: close\r\n"));
    EXPECT_EQ(once.read().body, "a");
  }
  ASSERT_EQ(::kill(::getpid(), SIGTERM), 0);
  EXPECT_TRUE(server.wait());
}

TEST(StoppingAServer, FollowsASecondSignalAtOnce) {
  Gate gate;
  HttpOptions options;
  options.stop_on_signals = true;
  options.stop_seconds_max = 3600;
  {
    Running server({gated_route("/slow", gate, Pool::slow)}, options);
    Client idle(server.port());
    Client busy(server.port());
    busy.send(busy.request("GET", "/slow"));
    ASSERT_TRUE(gate.reached(1));
    ASSERT_EQ(::kill(::getpid(), SIGINT), 0);
    EXPECT_TRUE(idle.closed_by_server()) << "the first one was heard";
    ASSERT_EQ(::kill(::getpid(), SIGINT), 0);
    EXPECT_FALSE(server.wait());
    gate.open();
  }
}

TEST(BrokenRequests, OfManyKindsNeverStopTheServer) {
  const Running server({http_test::text_route("/{a}", "a"), size_route(1000)});
  const std::string good =
      Client(server.port()).request("POST", "/size?a=%20", "Content-Length: 5\r\nRange: bytes=1-\r\n") + "abcde" +
      Client(server.port()).request("GET", "/x%C4%91", "If-None-Match: *\r\n");
  std::uint32_t seed = 20'251'121;
  const auto random = [&](std::size_t below) {
    seed = seed * 1'664'525U + 1'013'904'223U;
    return static_cast<std::size_t>(seed >> 8U) % below;
  };
  for (int round = 0; round < 500; ++round) {
    std::string bytes = good;
    for (std::size_t change = 0; change <= random(4); ++change) {
      const std::size_t at = random(bytes.size());
      const std::size_t kind = random(3);
      if (kind == 0) bytes[at] = static_cast<char>(random(256));
      if (kind == 1) bytes.erase(at, 1 + random(20));
      if (kind == 2) bytes.insert(at, bytes.substr(random(bytes.size()), random(40)));
    }
    Client client(server.port());
    client.send(bytes);
    client.finish_sending();
    const auto answers = client.read_to_end();
    ASSERT_TRUE(answers.has_value()) << "vòng " << round;
    ASSERT_TRUE(answers->empty() || answers->starts_with("HTTP/1.1 ")) << "vòng " << round;
    ASSERT_EQ(answers->find(" 500 "), std::string::npos) << "vòng " << round << ": " << *answers;
  }
  EXPECT_EQ(server.get("/a").status, 200);
}

TEST(ManyConnections, OnTwoIoThreadsGetTheirOwnAnswers) {
  HttpOptions options;
  options.io_threads = 2;
  const Running server(
      {http_test::route(Method::get, "/{n}",
                        [](const HttpRequest& request) { return text_response(request.parameter("n")); })},
      options);
  std::vector<std::thread> threads;
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&, t] {
      Client client(server.port());
      for (int i = 0; i < 100; ++i) {
        const std::string own = std::to_string(t * 1000 + i);
        EXPECT_EQ(client.get("/" + own).body, own);
      }
    });
  }
  for (auto& thread : threads) thread.join();
}

}  // namespace thidua::platform
