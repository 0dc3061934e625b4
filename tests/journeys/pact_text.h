#pragma once
#include <string_view>

namespace thidua::journeys {

/// A small pact with every kind of target, as it comes from a file.
inline constexpr std::string_view pact_text = R"(BẢN GIAO ƯỚC THI ĐUA
NĂM 2025

Hôm nay, ngày 30/12/2024, tại Hội trường Sở Xây dựng tỉnh Lam Giang, lãnh đạo Sở Xây dựng và Ban Chấp hành Công đoàn cơ sở Sở Xây dựng cùng ký Giao ước thi đua năm 2025 với các chỉ tiêu sau:
I. CHỈ TIÊU CHUNG
1. 100% công chức, viên chức được học tập nghị quyết.
2. Không có công chức, viên chức bị kỷ luật từ khiển trách trở lên.
II. CHỈ TIÊU CỤ THỂ
1. Chỉ tiêu của cơ quan
1.1. Đối với cá nhân:
- Có từ 10 - 15% cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở.
1.2. Đối với cơ quan:
- Tham mưu ban hành 6 văn bản quy phạm pháp luật.
- Tỷ lệ hồ sơ trả đúng hạn đạt từ 99% trở lên.
2. Chỉ tiêu của Công đoàn
- 80% trở lên đoàn viên được công nhận Đoàn viên công đoàn xuất sắc.
)";

}  // namespace thidua::journeys
