#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/outcome.h"
#include "platform/http.h"

/// The page: what `npm run build` made in web/dist, packed by web/scripts/pack.mjs and embedded in the program.
namespace thidua::server {

/// One file of the page. The views are of the pack, which outlives it.
struct PageFile {
  std::string path;                      // "/assets/index-Bq3.js"
  std::string etag;                      // with its quotes
  std::string_view plain, gzip, brotli;  // empty: not compressed
};
/// `page.pack`: the bytes are no pack of ours, or are cut short.
core::Outcome<std::vector<PageFile>> unpacked_page(std::string_view pack);

/// The pack in this program; empty where it was built without the page.
std::string_view embedded_page();

/// Answers every GET that no route has: a file of the page; else, below /api/ and /in/ and in /assets/, 404; else the
/// page itself, whatever the path: it knows its own addresses. Without a page a sentence that says how to build it.
/// `pack` outlives the function.
std::function<platform::HttpResponse(const platform::HttpRequest&)> page_answers(std::string_view pack);

}  // namespace thidua::server
