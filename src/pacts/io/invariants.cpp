#include "pacts/io/invariants.h"

namespace thidua::pacts {

std::vector<platform::Invariant> invariants() {
  return {
      {"Mỗi chỉ tiêu có ít nhất một bản",
       "SELECT 'chỉ tiêu ' || t.code FROM pacts_target t WHERE NOT EXISTS (SELECT 1 FROM pacts_target_version v "
       "WHERE v.agency_id = t.agency_id AND v.target_id = t.target_id)"},
      {"Các bản của chỉ tiêu được đánh số liên tục từ 1",
       "SELECT 'chỉ tiêu số ' || v.target_id FROM pacts_target_version v GROUP BY v.agency_id, v.target_id "
       "HAVING MIN(v.version) <> 1 OR MAX(v.version) <> COUNT(*)"},
      {"Giao ước có trạng thái",
       "SELECT 'giao ước năm ' || p.year FROM pacts_pact p WHERE NOT EXISTS (SELECT 1 FROM "
       "pacts_state s WHERE s.agency_id = p.agency_id AND s.pact_id = p.pact_id)"},
      {"Kết quả thuộc đơn vị có trong đợt báo cáo",
       "SELECT 'đợt ' || r.round_id || ', đơn vị ' || r.unit_id FROM pacts_result r WHERE NOT EXISTS (SELECT 1 FROM "
       "pacts_submission s WHERE s.agency_id = r.agency_id AND s.round_id = r.round_id AND s.unit_id = r.unit_id)"},
      {"Kết luận của người phải có lý do",
       "SELECT 'chỉ tiêu số ' || j.target_id FROM pacts_judgement j WHERE j.override_verdict IS NOT NULL AND "
       "(j.override_reason IS NULL OR j.override_reason = '')"},
      {"Kết quả lấy từ báo cáo thuộc chỉ tiêu của chính giao ước ấy",
       "SELECT 'đợt ' || r.round_id || ', chỉ tiêu số ' || r.target_id FROM pacts_reported r "
       "JOIN pacts_round d ON d.agency_id = r.agency_id AND d.round_id = r.round_id "
       "JOIN pacts_target t ON t.agency_id = r.agency_id AND t.target_id = r.target_id WHERE d.pact_id <> t.pact_id"},
  };
}

}  // namespace thidua::pacts
