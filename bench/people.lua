-- Fifty users who type in the search box, leaf through lists and stop to think: about 200 requests a second in all.
-- THIDUA_BENCH: search, new_search, list, awards or award_search; THIDUA_COOKIE: of a session.
local kind = os.getenv("THIDUA_BENCH") or "list"
local think = tonumber(os.getenv("THIDUA_THINK") or "250") -- milliseconds, on the average

local typed = {
  "n", "ng", "nguyen", "nguyen t", "nguyen thi", "nguyen thi h", "t", "tr", "tran van", "le", "le m", "pham duc",
  "hoa", "lo thi", "giang a", "hung", "hu", "an", "y", "n t", "v h", "y x", "lan nguyen", "minh", "mi", "cb00012",
  "vang", "quang hai", "thuy", "do", "dang thi b", "nong van", "trinh", "ly", "ha", "ho thi kim", "h'hoa", "x y z"
}
local lists = {
  "/people", "/people?sort=-name", "/people?sort=code", "/people?state=left", "/people?state=all", "/people?leads=1",
  "/people?kind=public_employee", "/people?day=2024-06-30", "/people?limit=200", "/people?sort=-code"
}
local awards = {
  "/awards", "/awards?year=2023", "/awards?year=2025&sort=name", "/awards?award=CSTDCS", "/awards?sort=name",
  "/awards?sort=award", "/awards?holder=unit", "/awards?year=2022&award=LDTT", "/awards?level=province",
  "/awards?sort=-name", "/awards?year=2024&sort=-day"
}

-- Parts of names, of which new_search types what nobody has typed before: a name cut off anywhere, at times turned round.
local families = { "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo",
  "duong", "ly", "lo", "giang", "vang", "nong", "trinh", "mai", "dinh", "trieu" }
local middles = { "thi", "van", "duc", "huu", "thanh", "minh", "quang", "kim", "ngoc", "thu", "xuan", "dinh", "a", "thi thu" }
local givens = { "an", "anh", "binh", "chi", "cuong", "dung", "giang", "ha", "hai", "hanh", "hoa", "hung", "huong", "khanh",
  "lan", "linh", "long", "mai", "minh", "nam", "nga", "oanh", "phong", "phuong", "quang", "son", "tam", "thao", "thuy",
  "trang", "tuan", "vinh", "yen" }
local asked = {}

local function one_of(list) return list[math.random(#list)] end

local function new_name()
  local typed_name
  for _ = 1, 50 do
    typed_name = one_of(families) .. " " .. one_of(middles) .. " " .. one_of(givens)
    if math.random(4) == 1 then typed_name = one_of(givens) .. " " .. one_of(families) .. " " .. one_of(middles) end
    typed_name = typed_name:sub(1, math.random(#typed_name))
    if not asked[typed_name] then break end
  end
  asked[typed_name] = true
  return typed_name
end

local function encoded(text)
  return (text:gsub("[^%w%-%.]", function(c) return string.format("%%%02X", c:byte()) end))
end

local paths = {}
if kind == "search" then
  for _, q in ipairs(typed) do paths[#paths + 1] = "/people?limit=20&q=" .. encoded(q) end
elseif kind == "award_search" then
  for _, q in ipairs(typed) do paths[#paths + 1] = "/awards?q=" .. encoded(q) end
else
  paths = kind == "awards" and awards or lists
end

function init(args)
  math.randomseed(42)
  wrk.headers["Cookie"] = os.getenv("THIDUA_COOKIE")
end

function request()
  if kind == "new_search" then return wrk.format("GET", "/api/v1/people?limit=20&q=" .. encoded(new_name())) end
  return wrk.format("GET", "/api/v1" .. paths[math.random(#paths)])
end

function delay() return math.random(0, 2 * think) end

local refused = 0
function response(status) if status ~= 200 then refused = refused + 1 end end

function done(summary, latency)
  io.write(string.format("FIGURES %.0f %.1f %.1f %.1f %.1f %d\n",
    summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    latency:percentile(99) / 1000, latency.max / 1000,
    summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
