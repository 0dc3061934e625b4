#include <fmt/core.h>

#include <cstdint>

#include "platform/html.h"
#include "platform/http.h"

namespace thidua::platform {
namespace {

// Every pair of text and ground below has a contrast of at least 4.5 : 1, also when printed in grey.
constexpr std::string_view stylesheet_text = R"css(:root{--ink:#1c2430;--soft:#566072;--line:#d5dae2;--ground:#fff;
--band:#f3f5f8;--blue:#0b4fa8;font-size:100%}
*{box-sizing:border-box}
body{margin:0;color:var(--ink);background:var(--ground);line-height:1.5;
font-family:"Be Vietnam Pro",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
a{color:var(--blue)}
a:focus-visible,.scroll:focus-visible,summary:focus-visible{outline:3px solid #f0a000;outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem 1rem;z-index:3}
header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;padding:.6rem 1.5rem;
border-bottom:1px solid var(--line);background:var(--band)}
header .name{font-weight:700;font-size:1.15rem;text-decoration:none;color:var(--ink)}
header .place{color:var(--soft)}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0;padding:0}
nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none;border-bottom:3px solid var(--blue)}
main{max-width:80rem;margin:0 auto;padding:1rem 1.5rem 3rem}
h1{font-size:1.6rem;line-height:1.25;margin:.6rem 0}
h2{font-size:1.25rem;margin:1.8rem 0 .5rem}
h3{font-size:1.05rem;margin:1.4rem 0 .4rem}
h4{font-size:1rem;margin:1rem 0 .3rem}
p,ul,ol{margin:.5rem 0;max-width:75ch}
.muted{color:var(--soft)}
.button{display:inline-block;padding:.4rem .9rem;margin:.15rem .3rem .15rem 0;border:1px solid var(--blue);
border-radius:.4rem;text-decoration:none;background:#fff}
.button.main{background:var(--blue);color:#fff;font-weight:600}
.button:hover{text-decoration:underline}
.facts{margin:.5rem 0}
.facts div{display:grid;grid-template-columns:12rem 1fr;gap:.25rem 1rem;padding:.2rem 0}
.facts dt{color:var(--soft)}
.facts dd{margin:0}
.scroll{margin:.75rem 0}
table{border-collapse:collapse;width:100%;font-size:.95rem}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
thead th{position:sticky;top:0;background:var(--band);border-bottom:2px solid var(--line);z-index:1}
tbody th{font-weight:400}
tr.section th{font-weight:600;background:var(--band)}
tr:target{background:#fff6d6}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.badge{display:inline-block;padding:.05rem .55rem;border-radius:1rem;border:1px solid currentColor;
white-space:nowrap;font-size:.9em}
.icon{display:inline-block;min-width:1em;text-align:center;font-weight:700}
.met,.good{color:#14602b;background:#e6f4ea}
.exceeded{color:#0b5a5a;background:#e0f4f3}
.not-met,.bad{color:#9b1c1c;background:#fdeaea}
.partly,.warning{color:#8a4300;background:#fff0e0}
.proposed{color:#5b2a9d;background:#f1eafb}
.in-progress{color:#0a5480;background:#e4f3fc}
.not-assessed,.not-stated,.neutral{color:#495262;background:#eef0f3}
.dropped{color:#495262;background:#fff;text-decoration:line-through}
.dropped .icon{text-decoration:none}
.notice{padding:.6rem .9rem;margin:.75rem 0;border-left:.3rem solid currentColor;border-radius:.25rem;max-width:75ch}
@media (max-width:48rem){
main{padding:.75rem .9rem 2rem}
header{padding:.5rem .9rem}
h1{font-size:1.35rem}
.facts div{grid-template-columns:1fr;gap:0;padding:.35rem 0}
.scroll{overflow-x:auto}
tbody th:first-child{position:sticky;left:0;background:var(--ground)}
tr:not(.section) th:first-child{min-width:12rem}
tr.section th{background:var(--band)}
.button{padding:.6rem 1rem}
}
@media print{
@page{size:A4;margin:20mm 15mm 20mm 30mm}
body{font-size:11pt;color:#000}
header nav,.skip,.button{display:none}
header{background:none;padding:0 0 .3rem}
main{padding:0;max-width:none}
a{color:inherit;text-decoration:none}
thead{display:table-header-group}
thead th{position:static}
tr,.notice{break-inside:avoid}
h1,h2,h3,h4{break-after:avoid}
.badge,.notice{background:none;color:#000}
}
@media (prefers-reduced-motion:reduce){*{transition:none!important;animation:none!important}}
)css";

/// FNV-1a; only to tell one version of the file from another.
std::uint32_t fingerprint(std::string_view text) {
  std::uint32_t hash = 2'166'136'261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
  return hash;
}

}  // namespace

std::string_view stylesheet() {
  return stylesheet_text;
}

std::string stylesheet_path() {
  static const std::string path = fmt::format("/giao-dien-{:08x}.css", fingerprint(stylesheet_text));
  return path;
}

Route stylesheet_route() {
  Route route;
  route.pattern = stylesheet_path();
  route.summary = "Kiểu trình bày của các trang";
  route.handler = [](const HttpRequest&) {
    HttpResponse response;
    response.content_type = "text/css; charset=utf-8";
    response.body = stylesheet_text;
    response.headers.push_back({"Cache-Control", "public, max-age=31536000, immutable"});
    return response;
  };
  return route;
}

}  // namespace thidua::platform
