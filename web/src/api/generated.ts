// Made by scripts/api.mjs from `thidua openapi`. Not edited by hand.
export interface paths {
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Nhật ký: ai đã làm gì, lúc nào; mới nhất trước */
        get: operations["get_audit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các việc có ghi trong nhật ký, để lọc */
        get: operations["get_audit_actions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chuỗi nhật ký có nguyên vẹn không */
        get: operations["get_audit_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/award-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Đọc danh sách trong một quyết định khen thưởng (?name=); trả lời bằng một việc đang chạy, kết quả là một lần nhập chờ kiểm tra */
        put: operations["put_award_lists"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sổ khen thưởng (?q=&holder=&award=&year=&authority=&level=&track=&kind=&status=&unit=&person=&sort=day|name|award) */
        get: operations["get_awards"];
        put?: never;
        /** Ghi một khen thưởng */
        post: operations["post_awards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh mục danh hiệu, hình thức khen thưởng */
        get: operations["get_awards_catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các bộ lọc sổ khen thưởng đã lưu của mình */
        get: operations["get_awards_filters"];
        put?: never;
        /** Lưu một bộ lọc */
        post: operations["post_awards_filters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards/filters/{filter}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Bỏ một bộ lọc đã lưu */
        delete: operations["delete_awards_filters_filter"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nối tên trong sổ khen thưởng với hồ sơ nhân sự; dry_run: chỉ xem trước, kèm mức chắc chắn */
        post: operations["post_awards_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards/{award}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một khen thưởng với diễn biến */
        get: operations["get_awards_award"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards/{award}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hủy bỏ một khen thưởng */
        post: operations["post_awards_award_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards/{award}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đính chính, điều chỉnh một khen thưởng */
        post: operations["post_awards_award_correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/awards/{award}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Khôi phục một khen thưởng đã hủy bỏ */
        post: operations["post_awards_award_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/director": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Trang của người đứng đầu (?year=) */
        get: operations["get_director"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tải tệp minh chứng (?round=&unit=&target=) */
        get: operations["get_evidence_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{id}/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tệp minh chứng có mấy trang xem được */
        get: operations["get_evidence_id_pages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/evidence/{id}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một trang của tệp minh chứng, ảnh PNG */
        get: operations["get_evidence_id_pages_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh sách theo điều kiện lọc, tìm, ngày của trang; không có điều kiện: toàn bộ, nhập lại được */
        get: operations["get_exports_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Việc hôm nay và các mốc của năm */
        get: operations["get_home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các lần nhập danh sách, mới nhất trước */
        get: operations["get_imports"];
        /** Đọc một danh sách (?kind=&name=&create_units=&under=); trả lời bằng một việc đang chạy */
        put: operations["put_imports"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các loại danh sách nhập, xuất được */
        get: operations["get_imports_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/kinds/{kind}/template.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mẫu để điền */
        get: operations["get_imports_kinds_kind_template_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một lần nhập */
        get: operations["get_imports_id"];
        put?: never;
        post?: never;
        /** Bỏ một lần nhập chưa ghi */
        delete: operations["delete_imports_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi các dòng tốt vào hệ thống */
        post: operations["post_imports_id_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Chọn cột bằng tay rồi đọc lại */
        put: operations["put_imports_id_columns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/faulty.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tệp của người dùng kèm lỗi từng dòng */
        get: operations["get_imports_id_faulty_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các dòng của một lần nhập: ?state= */
        get: operations["get_imports_id_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/rows/{row}/choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Chọn cho một dòng chưa rõ */
        put: operations["put_imports_id_rows_row_choice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/initiatives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sáng kiến (?q=&year=&scope=&state=&sort=year|title) */
        get: operations["get_initiatives"];
        put?: never;
        /** Ghi một sáng kiến */
        post: operations["post_initiatives"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/initiatives/{initiative}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một sáng kiến với các bước, công nhận, sử dụng */
        get: operations["get_initiatives_initiative"];
        /** Sửa một sáng kiến */
        put: operations["put_initiatives_initiative"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/initiatives/{initiative}/recognise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi quyết định công nhận sáng kiến */
        post: operations["post_initiatives_initiative_recognise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/initiatives/{initiative}/recognitions/{fact}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bỏ một quyết định công nhận ghi sai */
        post: operations["post_initiatives_initiative_recognitions_fact_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/initiatives/{initiative}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi một bước xét sáng kiến (nộp đơn, thẩm định, chấm điểm, họp, rút) */
        post: operations["post_initiatives_initiative_steps"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/initiatives/{initiative}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi sáng kiến đã dùng cho khen thưởng nào */
        post: operations["post_initiatives_initiative_uses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/initiatives/{initiative}/uses/{fact}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bỏ một lần sử dụng ghi sai */
        post: operations["post_initiatives_initiative_uses_fact_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một việc dài đang tới đâu */
        get: operations["get_jobs_id"];
        put?: never;
        post?: never;
        /** Hủy một việc dài */
        delete: operations["delete_jobs_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tệp kết quả của một việc dài */
        get: operations["get_jobs_id_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một trang của bản xem trước, ảnh PNG */
        get: operations["get_jobs_id_pages_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các danh hiệu, hình thức khen thưởng theo quy định của một ngày: ?day=&q=&kind= */
        get: operations["get_law_awards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/awards/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quy định về một khen thưởng, theo từng ngày đặt cạnh nhau: ?days=2023-12-31,2024-01-01 (tối đa 4) */
        get: operations["get_law_awards_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các dự thảo bộ luật đã nạp để xem trước: ?q= */
        get: operations["get_law_drafts"];
        put?: never;
        /** Nạp tệp luật (.zip hoặc .yaml) thành một dự thảo cạnh bộ luật đang dùng: ?name=&title=&ground=&folder=; whole=1: tệp nén là cả bộ luật */
        post: operations["post_law_drafts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một dự thảo: tệp đổi, lỗi kèm tệp và dòng, điều nên xem lại */
        get: operations["get_law_drafts_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/drafts/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các vụ mẫu xét theo bộ luật đang dùng và theo dự thảo: ?q=&show=changed|differ */
        get: operations["get_law_drafts_id_cases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/drafts/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Điều gì đổi so với bộ luật đang dùng, từ ngày nào: ?q=&kind= */
        get: operations["get_law_drafts_id_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/drafts/{id}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xét mọi người theo bộ luật đang dùng và theo dự thảo, ai đổi kết luận; trả lời bằng một việc đang chạy */
        post: operations["post_law_drafts_id_effects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/drafts/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nạp thêm hoặc thay tệp của dự thảo: ?name=&revision=&ground=&folder= */
        post: operations["post_law_drafts_id_files"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/drafts/{id}/law.zip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cả bộ luật của dự thảo thành tệp nén */
        get: operations["get_law_drafts_id_law_zip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/drafts/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bỏ một dự thảo, có lý do */
        post: operations["post_law_drafts_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/effects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kết quả một lần xem ai bị ảnh hưởng: số người theo từng khen thưởng */
        get: operations["get_law_effects_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/effects/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Từng người, từng khen thưởng đổi kết luận: ?award=&effect=&unit=&q= */
        get: operations["get_law_effects_id_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/effects/{id}/rows.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh sách ấy thành tệp Excel, cùng bộ lọc */
        get: operations["get_law_effects_id_rows_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/law/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các loại danh hiệu, hình thức khen thưởng, bằng lời */
        get: operations["get_law_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/local-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quy định riêng của cơ quan về khen thưởng: ?q= */
        get: operations["get_local_rules"];
        put?: never;
        /** Ghi một quy định riêng */
        post: operations["post_local_rules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/local-rules/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xem trước quy định này làm đổi kết quả của ai; trả lời bằng một việc đang chạy */
        post: operations["post_local_rules_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/local-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sửa một quy định riêng, có lý do */
        put: operations["put_local_rules_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/local-rules/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bỏ một quy định ghi nhầm, có lý do */
        post: operations["post_local_rules_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tôi là ai, được làm gì */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/delegates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Những người có thể nhận ủy quyền */
        get: operations["get_me_delegates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tôi ủy quyền cho ai, ai ủy quyền cho tôi */
        get: operations["get_me_delegations"];
        put?: never;
        /** Ủy quyền một vai trò của tôi trong một thời gian */
        post: operations["post_me_delegations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/delegations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Thôi ủy quyền từ bây giờ */
        post: operations["post_me_delegations_id_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/drafts/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bản nháp của một biểu */
        get: operations["get_me_drafts_key"];
        /** Giữ bản nháp của một biểu */
        put: operations["put_me_drafts_key"];
        post?: never;
        /** Bỏ bản nháp của một biểu */
        delete: operations["delete_me_drafts_key"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Đổi mật khẩu của tôi; các phiên đăng nhập khác kết thúc */
        put: operations["put_me_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hồ sơ của chính mình */
        get: operations["get_me_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/record/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chính mình đủ điều kiện những khen thưởng nào: ?year=&received_on= */
        get: operations["get_me_record_eligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/record/eligibility/kept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Những kết quả xét đã lưu của chính mình */
        get: operations["get_me_record_eligibility_kept"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/record/eligibility/kept/{kept}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một kết quả xét đã lưu của chính mình, xét lại */
        get: operations["get_me_record_eligibility_kept_kept"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/record/eligibility/route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lộ trình khen thưởng của chính mình theo giả định: ?rating=&initiative=&award= */
        get: operations["get_me_record_eligibility_route"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/record/eligibility/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Giả định dữ kiện khác thì kết quả xét của chính mình khác ở đâu; không lưu gì */
        post: operations["post_me_record_eligibility_what_if"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/record/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dòng thời gian của chính mình */
        get: operations["get_me_record_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các phiên đăng nhập của tôi */
        get: operations["get_me_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Kết thúc một phiên đăng nhập của tôi */
        delete: operations["delete_me_sessions_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Thông báo cho tôi, mới nhất trước */
        get: operations["get_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đánh dấu thông báo đã đọc */
        post: operations["post_notices_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pact-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các bản đọc đang chờ kiểm tra */
        get: operations["get_pact_drafts"];
        /** Đọc một văn bản giao ước (?name=&year=); trả lời bằng một việc đang chạy */
        put: operations["put_pact_drafts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pact-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một bản đọc với văn bản, chỉ tiêu và câu hỏi */
        get: operations["get_pact_drafts_id"];
        put?: never;
        post?: never;
        /** Bỏ bản đọc */
        delete: operations["delete_pact_drafts_id"];
        options?: never;
        head?: never;
        /** Sửa bản đọc từng thao tác */
        patch: operations["patch_pact_drafts_id"];
        trace?: never;
    };
    "/pact-drafts/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lập dự thảo giao ước từ bản đọc */
        post: operations["post_pact_drafts_id_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pact-drafts/{id}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tệp gốc của bản đọc */
        get: operations["get_pact_drafts_id_source"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các giao ước, năm mới nhất trước */
        get: operations["get_pacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pacts/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một giao ước */
        get: operations["get_pacts_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pacts/{year}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Giao nhiều chỉ tiêu cho đơn vị cùng lúc */
        put: operations["put_pacts_year_assignments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pacts/{year}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tổng kết giao ước */
        post: operations["post_pacts_year_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pacts/{year}/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** So sánh với giao ước năm sau */
        get: operations["get_pacts_year_next"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pacts/{year}/next/added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Thêm chỉ tiêu mới cho năm sau */
        post: operations["post_pacts_year_next_added"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pacts/{year}/next/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lập dự thảo giao ước năm sau */
        post: operations["post_pacts_year_next_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pacts/{year}/next/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Chọn việc làm với một chỉ tiêu cho năm sau */
        put: operations["put_pacts_year_next_target"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pacts/{year}/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các đợt báo cáo của giao ước */
        get: operations["get_pacts_year_rounds"];
        put?: never;
        /** Mở đợt báo cáo */
        post: operations["post_pacts_year_rounds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pacts/{year}/sign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi giao ước đã ký */
        post: operations["post_pacts_year_sign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pacts/{year}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Chỉ tiêu của giao ước: tìm, lọc, xếp thứ tự và chia trang */
        get: operations["get_pacts_year_targets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pacts/{year}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bỏ dự thảo giao ước lập nhầm, chưa ký */
        post: operations["post_pacts_year_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh sách người: ?q=&unit=&state=&kind=&leads=&day= */
        get: operations["get_people"];
        put?: never;
        /** Thêm một người */
        post: operations["post_people"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Những hồ sơ có thể là một người */
        get: operations["get_people_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một người, tính đến ngày ?day= */
        get: operations["get_people_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi nghỉ, đi học, biệt phái, nghỉ hưu … */
        post: operations["post_people_person_absences"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/absences/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bỏ một mục ghi nhầm */
        post: operations["post_people_person_absences_id_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/awards.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Khen thưởng của một người theo các cột của cơ sở dữ liệu quốc gia về cán bộ */
        get: operations["get_people_person_awards_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/detail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Sửa thông tin cá nhân; ngày là null thì bỏ ngày đã ghi */
        patch: operations["patch_people_person_detail"];
        trace?: never;
    };
    "/people/{person}/discipline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi kỷ luật hoặc việc đang xem xét */
        post: operations["post_people_person_discipline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/discipline/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bỏ một mục ghi nhầm */
        post: operations["post_people_person_discipline_id_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một người đủ điều kiện những khen thưởng nào, vì sao: ?year=&received_on= */
        get: operations["get_people_person_eligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/eligibility/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Những nhận định đã ghi về điều kiện của một người: ?year=&received_on= */
        get: operations["get_people_person_eligibility_assessments"];
        put?: never;
        /** Ghi nhận định về một điều kiện mà dữ liệu chưa quyết định được, có lý do và căn cứ */
        post: operations["post_people_person_eligibility_assessments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/eligibility/kept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Những kết quả xét đã lưu của một người */
        get: operations["get_people_person_eligibility_kept"];
        put?: never;
        /** Lưu kết quả xét một khen thưởng, cùng dữ kiện và bản luật */
        post: operations["post_people_person_eligibility_kept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/eligibility/kept/{kept}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một kết quả xét đã lưu, xét lại trên dữ kiện cũ: giống hay khác, vì sao */
        get: operations["get_people_person_eligibility_kept_kept"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/eligibility/route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lộ trình khen thưởng của một người theo giả định: ?rating=&initiative=&award= */
        get: operations["get_people_person_eligibility_route"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/eligibility/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Giả định dữ kiện khác thì kết quả xét của một người khác ở đâu; không lưu gì */
        post: operations["post_people_person_eligibility_what_if"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi hai hồ sơ là một người */
        post: operations["post_people_person_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi họ tên mới từ một ngày */
        post: operations["post_people_person_names"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi vị trí mới từ một ngày; beside: kiêm nhiệm */
        post: operations["post_people_person_postings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/postings/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi thôi giữ một vị trí */
        post: operations["post_people_person_postings_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi kết quả đánh giá, xếp loại của một năm */
        post: operations["post_people_person_ratings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xem thông tin nhạy cảm; lần xem được ghi nhật ký */
        post: operations["post_people_person_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dòng thời gian của một người */
        get: operations["get_people_person_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đề nghị điều động một người sang đơn vị khác */
        post: operations["post_people_person_transfers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/transfers/warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cần lưu ý gì trước khi đề nghị điều động: ?leaving=&unit=&from= */
        get: operations["get_people_person_transfers_warnings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/transfers/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Xác nhận tiếp nhận: vị trí cũ kết thúc, vị trí mới bắt đầu */
        post: operations["post_people_person_transfers_id_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/transfers/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Không tiếp nhận, có lý do */
        post: operations["post_people_person_transfers_id_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/transfers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Người đề nghị rút đề nghị điều động */
        post: operations["post_people_person_transfers_id_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ratings/{year}/cap": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tỷ lệ xếp loại xuất sắc so với loại tốt */
        get: operations["get_ratings_year_cap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các văn bản của năm */
        get: operations["get_reports_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{year}/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tải văn bản: {kind}.docx hoặc {kind}.pdf */
        get: operations["get_reports_year_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{year}/{kind}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Góp ý vào văn bản */
        get: operations["get_reports_year_kind_comments"];
        put?: never;
        /** Góp ý vào một chỗ của văn bản */
        post: operations["post_reports_year_kind_comments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{year}/{kind}/comments/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi góp ý đã xử lý */
        post: operations["post_reports_year_kind_comments_id_resolve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{year}/{kind}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lập bản xem trước từng trang, kèm soát lỗi */
        post: operations["post_reports_year_kind_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/{year}/{kind}/signed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tải bản đã ký */
        get: operations["get_reports_year_kind_signed"];
        /** Nộp bản đã ký, tệp PDF (?number=&day=&name=) */
        put: operations["put_reports_year_kind_signed"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các vai trò và quyền của từng vai trò */
        get: operations["get_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một đợt báo cáo */
        get: operations["get_rounds_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/entries/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Biểu nhập kết quả của một đơn vị */
        get: operations["get_rounds_id_entries_unit"];
        /** Lưu những dòng đã nhập; mỗi dòng thay cả dòng cũ, minh chứng giữ nguyên */
        put: operations["put_rounds_id_entries_unit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/evidence/{unit}/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Nộp tệp minh chứng: PDF, Word, Excel, PNG, JPG, tối đa 25 MB */
        put: operations["put_rounds_id_evidence_unit_target"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/evidence/{unit}/{target}/{evidence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Bỏ tệp minh chứng */
        delete: operations["delete_rounds_id_evidence_unit_target_evidence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/judge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đánh giá mọi chỉ tiêu theo số liệu đã chốt */
        post: operations["post_rounds_id_judge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/letters/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Công văn đôn đốc một đơn vị: {unit}.docx; mọi đơn vị chưa gửi: tat-ca.zip */
        get: operations["get_rounds_id_letters_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Chốt số liệu của đợt */
        post: operations["post_rounds_id_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nhắc các đơn vị chưa gửi */
        post: operations["post_rounds_id_remind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kết quả và kết luận từng chỉ tiêu của đợt */
        get: operations["get_rounds_id_review"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/review/{target}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đồng ý, kết luận khác có lý do, hoặc chưa đủ căn cứ; sửa lời câu trong báo cáo */
        post: operations["post_rounds_id_review_target"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/review/{target}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các lần đánh giá và quyết định về một chỉ tiêu */
        get: operations["get_rounds_id_review_target_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/submissions/{unit}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Trả lại kết quả của đơn vị, có lý do */
        post: operations["post_rounds_id_submissions_unit_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/submissions/{unit}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gửi kết quả của đơn vị */
        post: operations["post_rounds_id_submissions_unit_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/workbook/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Biểu kết quả Excel của một đơn vị: {unit}.xlsx */
        get: operations["get_rounds_id_workbook_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{id}/workbook/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Nộp biểu kết quả Excel; trả lời bằng một việc đang chạy */
        put: operations["put_rounds_id_workbook_unit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rà soát điều kiện khen thưởng của những người được xem; trả lời bằng một việc đang chạy */
        post: operations["post_screenings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/ratio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tỷ lệ của những người được chọn cho một khen thưởng, bên cạnh trần của luật và chỉ tiêu tự đặt */
        post: operations["post_screenings_ratio"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kết quả một lần rà soát: số người theo từng khen thưởng */
        get: operations["get_screenings_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Từng người, từng khen thưởng của một lần rà soát: ?award=&state=&last=&unit=&q= */
        get: operations["get_screenings_id_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/screenings/{id}/rows.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Danh sách ấy thành tệp Excel, cùng bộ lọc */
        get: operations["get_screenings_id_rows_xlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tìm giao ước, chỉ tiêu, đơn vị, người; không cần gõ dấu */
        get: operations["get_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Đăng nhập */
        post: operations["post_session"];
        /** Đăng xuất */
        delete: operations["delete_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các cơ quan có thể đăng nhập */
        get: operations["get_session_agencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/agency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tên của cơ quan như ghi trên văn bản */
        get: operations["get_settings_agency"];
        /** Ghi tên mới của cơ quan từ một ngày */
        put: operations["put_settings_agency"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Số văn bản kế tiếp của từng loại */
        get: operations["get_settings_series"];
        /** Lấy số văn bản tiếp từ một số */
        put: operations["put_settings_series"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/signers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Người ký văn bản */
        get: operations["get_settings_signers"];
        put?: never;
        /** Thêm người ký văn bản từ một ngày */
        post: operations["post_settings_signers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mẫu của từng loại văn bản */
        get: operations["get_settings_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Thay mẫu bằng tệp Word của cơ quan; check=1: chỉ soát */
        put: operations["put_settings_templates_kind"];
        post?: never;
        /** Trở về mẫu có sẵn của chương trình */
        delete: operations["delete_settings_templates_kind"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/templates/{kind}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tệp Word của mẫu đang dùng */
        get: operations["get_settings_templates_kind_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings/templates/{kind}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một trang xem trước của mẫu, với số liệu mới nhất */
        get: operations["get_settings_templates_kind_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/targets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một chỉ tiêu với lịch sử, kết quả và góp ý */
        get: operations["get_targets_id"];
        /** Sửa chỉ tiêu của dự thảo, hoặc điều chỉnh chỉ tiêu đã ký */
        put: operations["put_targets_id"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/targets/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Góp ý về một chỉ tiêu */
        post: operations["post_targets_id_comments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/targets/{id}/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dừng thực hiện một chỉ tiêu từ một ngày */
        post: operations["post_targets_id_drop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các đơn vị đứng trong một ngày, cấp trên trước cấp dưới */
        get: operations["get_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/successions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các lần sáp nhập, chia tách, đổi tên, giải thể */
        get: operations["get_units_successions"];
        put?: never;
        /** Sắp xếp đơn vị theo một quyết định; dry_run: chỉ xem trước */
        post: operations["post_units_successions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/successions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bỏ một lần sắp xếp ghi nhầm */
        post: operations["post_units_successions_id_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sơ đồ đơn vị tính đến ngày ?day= */
        get: operations["get_units_tree"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một đơn vị, tính đến ngày ?day= */
        get: operations["get_units_unit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{unit}/eligibility": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một đơn vị đủ điều kiện những khen thưởng tập thể nào: ?year=&received_on= */
        get: operations["get_units_unit_eligibility"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{unit}/eligibility/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Những nhận định đã ghi về điều kiện của một đơn vị: ?year=&received_on= */
        get: operations["get_units_unit_eligibility_assessments"];
        put?: never;
        /** Ghi nhận định về một điều kiện của đơn vị mà dữ liệu chưa quyết định được, có lý do và căn cứ */
        post: operations["post_units_unit_eligibility_assessments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{unit}/eligibility/kept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Những kết quả xét đã lưu của một đơn vị */
        get: operations["get_units_unit_eligibility_kept"];
        put?: never;
        /** Lưu kết quả xét một khen thưởng của đơn vị */
        post: operations["post_units_unit_eligibility_kept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{unit}/eligibility/kept/{kept}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một kết quả xét đã lưu của một đơn vị, xét lại */
        get: operations["get_units_unit_eligibility_kept_kept"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{unit}/eligibility/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Giả định dữ kiện khác thì kết quả xét của một đơn vị khác ở đâu; không lưu gì */
        post: operations["post_units_unit_eligibility_what_if"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{unit}/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi, đính chính kết quả đánh giá, xếp loại một năm của một tập thể */
        post: operations["post_units_unit_ratings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/units/{unit}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Dòng thời gian của một đơn vị */
        get: operations["get_units_unit_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Các tài khoản, vai trò và trạng thái */
        get: operations["get_users"];
        put?: never;
        /** Thêm tài khoản; trả về mật khẩu lần đầu, chỉ một lần */
        post: operations["post_users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Một tài khoản */
        get: operations["get_users_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Khóa tài khoản */
        post: operations["post_users_id_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mở khóa tài khoản */
        post: operations["post_users_id_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Giao vai trò */
        post: operations["post_users_id_grants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/grants/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ghi ngày cuối của một vai trò */
        post: operations["post_users_id_grants_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cấp lại mật khẩu lần đầu */
        post: operations["post_users_id_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AbsenceBody: {
            kind: string;
            /** Format: date */
            day: string;
            until?: string | null;
            note?: string | null;
        };
        AbsenceShown: {
            id: string;
            kind: string;
            kind_label: string;
            /** Format: date */
            day: string;
            until?: string | null;
            note: string;
        };
        AddNext: {
            fields: unknown;
            reason?: string | null;
        };
        AddedShown: {
            proposed: components["schemas"]["TermsShown"];
            reason: string;
        };
        AgenciesMessage: {
            agencies: components["schemas"]["NamedAgency"][];
            demo_accounts?: components["schemas"]["DemoAccount"][] | null;
        };
        AgencyMessage: {
            name: string;
            short_name: string;
            parent_name: string;
            symbol: string;
            place: string;
            province: string;
            /** Format: date */
            from: string;
            /** Format: int32 */
            version: number;
        };
        AgencyPastName: {
            name: string;
            /** Format: date */
            from: string;
            to?: string | null;
        };
        AgencyShown: {
            name: string;
            short_name: string;
            parent_name: string;
            symbol: string;
            place: string;
            province: string;
            /** Format: date */
            from: string;
            /** Format: int32 */
            version: number;
            history: components["schemas"]["AgencyPastName"][];
        };
        AnomalyShown: {
            /** Format: int32 */
            number: number;
            code: string;
            note: string;
            quote: string;
            begin: number;
            end: number;
            dismissed?: string | null;
        };
        AnswerShown: {
            label: string;
        };
        AssessmentBody: {
            award: string;
            condition: string;
            year: string;
            received_on: string;
            said: string;
            reason: string;
            ground: string;
            seen: string;
        };
        AssessmentKept: {
            id: string;
        };
        AssessmentShown: {
            id: string;
            award: string;
            award_name: string;
            condition: string;
            label: string;
            /** Format: int32 */
            year: number;
            said: string;
            said_label: string;
            reason: string;
            ground: string;
            by: string;
            at: string;
            use: string;
            use_label: string;
        };
        AssessmentShownPage: {
            items: components["schemas"]["AssessmentShown"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        Assignment: {
            target: string;
            /** Format: int32 */
            version: number;
            lead_unit?: string | null;
            contributing: string[];
        };
        Assignments: {
            items: components["schemas"]["Assignment"][];
        };
        AuditActionMessage: {
            action: string;
            label: string;
        };
        AuditActionsMessage: {
            actions: components["schemas"]["AuditActionMessage"][];
        };
        AuditMessage: {
            sequence: number;
            /** Format: date-time */
            at: string;
            by: unknown;
            action: string;
            action_label: string;
            subject: string;
            subject_label: string;
            detail: unknown;
            detail_label: string;
        };
        AuditMessagePage: {
            items: components["schemas"]["AuditMessage"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        AuditVerified: {
            ok: boolean;
            entries: number;
            first_broken?: string | null;
        };
        AuthorBody: {
            person?: string | null;
            name?: string | null;
            unit?: string | null;
            unit_name?: string | null;
            share?: string | null;
        };
        AuthorItem: {
            person?: string | null;
            name: string;
            unit?: string | null;
            unit_name: string;
            share: string;
        };
        AwardItem: {
            id: string;
            holder_kind: string;
            holder_kind_label: string;
            person?: string | null;
            unit?: string | null;
            name: string;
            position: string;
            unit_name: string;
            award: string;
            award_label: string;
            award_kind: string;
            award_kind_label: string;
            years: string;
            first_year?: number | null;
            last_year?: number | null;
            number: string;
            day?: string | null;
            authority: string;
            level: string;
            level_label: string;
            track: string;
            track_label: string;
            status: string;
            status_label: string;
        };
        AwardItemPage: {
            items: components["schemas"]["AwardItem"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        AwardItemWithAwardMore: {
            id: string;
            holder_kind: string;
            holder_kind_label: string;
            person?: string | null;
            unit?: string | null;
            name: string;
            position: string;
            unit_name: string;
            award: string;
            award_label: string;
            award_kind: string;
            award_kind_label: string;
            years: string;
            first_year?: number | null;
            last_year?: number | null;
            number: string;
            day?: string | null;
            authority: string;
            level: string;
            level_label: string;
            track: string;
            track_label: string;
            status: string;
            status_label: string;
            birth: string;
            basis: string;
            initiative: string;
            note: string;
            batch?: string | null;
            /** Format: date-time */
            recorded_at: string;
            changes: components["schemas"]["ChangeMessage"][];
            may: string[];
        };
        AwardRouteShown: {
            award: string;
            name: string;
            short_name: string;
            end: string;
            end_label: string;
            /** Format: int32 */
            year: number;
            /** Format: date */
            received_on: string;
            steps: components["schemas"]["RouteStepShown"][];
            open: string[];
            citations: string[];
        };
        ByNumbers: {
            verdict: string;
            label: string;
            decided_by: string;
            actual: string;
            trail: string[];
            question: string;
        };
        CapShown: {
            label: string;
            top: number;
            good: number;
            allowed: number;
            over: boolean;
        };
        CapsShown: {
            /** Format: int32 */
            year: number;
            whole: components["schemas"]["CapShown"];
            groups: components["schemas"]["CapShown"][];
            note: string;
        };
        CardAction: {
            label: string;
            href: string;
        };
        CardMessage: {
            id: string;
            urgency: components["schemas"]["Urgency"];
            text: string;
            for_whom: string;
            due?: string | null;
            days_late?: number | null;
            action: components["schemas"]["CardAction"];
        };
        CatalogueItem: {
            code: string;
            label: string;
            short_label: string;
            holders: string[];
            kind: string;
            kind_label: string;
            level: string;
            level_label: string;
            track: string;
            track_label: string;
        };
        CatalogueMessage: {
            awards: components["schemas"]["CatalogueItem"][];
        };
        ChangeMessage: {
            kind: string;
            label: string;
            /** Format: date */
            day: string;
            ground: string;
            paper: string;
            by: string;
            /** Format: date-time */
            at: string;
            fields: components["schemas"]["ChangedField"][];
        };
        ChangeTarget: {
            /** Format: int32 */
            version: number;
            fields: unknown;
            from?: string | null;
            ground?: string | null;
            paper?: string | null;
        };
        Changed: {
            done: boolean;
        };
        ChangedField: {
            field: string;
            label: string;
            before: string;
            after: string;
        };
        ChoiceBody: {
            choice: string;
        };
        ChooseNext: {
            /** Format: int32 */
            version: number;
            choice: string;
            fields?: unknown | null;
            reason?: string | null;
        };
        CloseBody: {
            ground: string;
        };
        ColumnsBody: {
            columns: unknown;
        };
        Comment: {
            id: string;
            text: string;
            by: string;
            /** Format: date-time */
            at: string;
            place?: string | null;
        };
        CorrectBody: {
            /** Format: date */
            day: string;
            ground: string;
            paper?: string | null;
            fields: components["schemas"]["FieldBody"][];
            amends?: boolean | null;
        };
        CountedPart: {
            what: string;
            count: string;
        };
        Counts: {
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            met: number;
            /** Format: int32 */
            not_met: number;
            /** Format: int32 */
            exceeded: number;
            /** Format: int32 */
            partly: number;
            /** Format: int32 */
            not_assessed: number;
            /** Format: int32 */
            proposed: number;
            /** Format: int32 */
            in_progress: number;
            /** Format: int32 */
            dropped: number;
            /** Format: int32 */
            not_stated: number;
        };
        DayRange: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        DelegationBody: {
            to_user: string;
            role: string;
            unit?: string | null;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            ground: string;
        };
        DelegationMessage: {
            id: string;
            given: boolean;
            giver: components["schemas"]["NamedUser"];
            receiver: components["schemas"]["NamedUser"];
            role: string;
            label: string;
            unit?: components["schemas"]["NamedUnit"] | null;
            /** Format: date */
            first_day: string;
            /** Format: date */
            last_day: string;
            ground: string;
            state: components["schemas"]["DelegationState"];
        };
        /** @enum {string} */
        DelegationState: "coming" | "standing" | "ended";
        DelegationsMessage: {
            items: components["schemas"]["DelegationMessage"][];
            may_give: components["schemas"]["OwnRole"][];
        };
        DemoAccount: {
            login: string;
            password: string;
            label: string;
        };
        DetailBody: {
            version: number;
            birth?: string | null;
            gender?: string | null;
            ethnicity?: string | null;
            id_number?: string | null;
            joined_day?: string | null;
            party_day?: string | null;
            union_day?: string | null;
            ground: string;
        };
        DetailShown: {
            birth: string;
            gender: string;
            gender_label: string;
            ethnicity: string;
            id_number: string;
            joined_day?: string | null;
            party_day: string;
            union_day?: string | null;
        };
        DirectorShown: {
            /** Format: int32 */
            year: number;
            counts: components["schemas"]["Counts"];
            sentence: string;
            ring: components["schemas"]["RingPart"][];
            danger: components["schemas"]["TargetShown"][];
            late: components["schemas"]["LateUnit"][];
            by_section: components["schemas"]["Section"][];
            waiting: components["schemas"]["Link"][];
            /** Format: int32 */
            comments_open: number;
        };
        DisciplineBody: {
            form: string;
            /** Format: date */
            day: string;
            until?: string | null;
            decision_number?: string | null;
            authority?: string | null;
            note?: string | null;
        };
        DisciplineShown: {
            id: string;
            form: string;
            label: string;
            /** Format: date */
            day: string;
            until?: string | null;
            decision_number: string;
            authority: string;
            note: string;
        };
        Done: {
            done: boolean;
        };
        DoubtShown: {
            /** Format: int32 */
            number: number;
            code: string;
            question: string;
            answers: components["schemas"]["AnswerShown"][];
            /** Format: int32 */
            chosen: number;
        };
        DraftBody: {
            value: unknown;
        };
        DraftBriefShown: {
            id: string;
            file_name: string;
            /** Format: int32 */
            year: number;
            title: string;
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date-time */
            changed_at: string;
            changed_by: string;
            /** Format: int32 */
            targets: number;
            /** Format: int32 */
            open_doubts: number;
        };
        DraftDutyShown: {
            party: string;
            text: string;
        };
        DraftItemShown: {
            text: string;
            group: string;
            group_label: string;
            section: string;
            field: string;
            subject: string;
            measure: string;
            comparator: string;
            values: string[];
            unit: string;
            unit_label: string;
            per: string;
            direction: string;
            bound: string;
            denominator: string;
            condition: string;
            reference: string;
            award: string;
            due?: string | null;
            stretch: boolean;
            roll_up: string;
            roll_up_label: string;
            rule: string;
            key: string;
            included: boolean;
            accepted: boolean;
            sure: boolean;
            /** Format: int32 */
            confidence: number;
            begin: number;
            end: number;
            relation?: components["schemas"]["RelationShown"] | null;
            lead?: components["schemas"]["LeadShown"] | null;
            doubts: components["schemas"]["DoubtShown"][];
        };
        DraftMessage: {
            value: unknown;
            /** Format: date-time */
            saved_at: string;
        };
        DraftOp: {
            op: string;
            key?: string | null;
            fields?: unknown | null;
            doubt?: number | null;
            answer?: number | null;
            begin?: number | null;
            end?: number | null;
            at?: number | null;
            with?: string | null;
            number?: number | null;
            reason?: string | null;
        };
        DraftPartyShown: {
            kind: string;
            kind_label: string;
            name: string;
        };
        DraftPatch: {
            version: number;
            ops: components["schemas"]["DraftOp"][];
            year?: number | null;
            title?: string | null;
        };
        DraftSectionShown: {
            id: string;
            /** Format: int32 */
            level: number;
            marker: string;
            title: string;
            path: string;
            begin: number;
            end: number;
        };
        DraftShown: {
            id: string;
            version: number;
            file_name: string;
            /** Format: int32 */
            year: number;
            title: string;
            place: string;
            dated?: string | null;
            text: string;
            sections: components["schemas"]["DraftSectionShown"][];
            items: components["schemas"]["DraftItemShown"][];
            anomalies: components["schemas"]["AnomalyShown"][];
            parties: components["schemas"]["DraftPartyShown"][];
            duties: components["schemas"]["DraftDutyShown"][];
            /** Format: int32 */
            targets: number;
            /** Format: int32 */
            open_doubts: number;
            changed_by: string;
            /** Format: date-time */
            changed_at: string;
        };
        DraftVersion: {
            version: number;
        };
        DraftsShown: {
            items: components["schemas"]["DraftBriefShown"][];
        };
        DropTarget: {
            /** Format: int32 */
            version: number;
            /** Format: date */
            from: string;
            ground: string;
            paper?: string | null;
        };
        DutyShown: {
            id: string;
            party: string;
            party_label: string;
            text: string;
        };
        EligibilityShown: {
            person?: string | null;
            unit?: string | null;
            name: string;
            /** Format: int32 */
            year: number;
            /** Format: date */
            received_on: string;
            regime: string;
            regime_loaded: boolean;
            assumed: string[];
            discipline_hidden: boolean;
            may_keep: boolean;
            may_assess: boolean;
            items: components["schemas"]["EligibleAwardShown"][];
        };
        EligibleAwardShown: {
            award: string;
            name: string;
            short_name: string;
            verdict: string;
            verdict_label: string;
            hold: boolean;
            close: boolean;
            route: string;
            route_label: string;
            other_routes: string[];
            version_from?: string | null;
            version_to?: string | null;
            reasons: components["schemas"]["ReasonShown"][];
            missing: string[];
            last_known?: components["schemas"]["LastKnownShown"] | null;
            not_used: string[];
        };
        EntriesSaved: {
            rows: components["schemas"]["EntrySaved"][];
        };
        EntriesShown: {
            round: components["schemas"]["RoundBrief"];
            /** Format: int32 */
            year: number;
            unit: components["schemas"]["UnitRef"];
            state: string;
            state_label: string;
            reason: string;
            /** Format: int32 */
            version: number;
            may_enter: boolean;
            rows: components["schemas"]["EntryRow"][];
            previous: components["schemas"]["Previous"][];
        };
        EntryRow: {
            target: components["schemas"]["EntryTarget"];
            entry: string;
            value?: string | null;
            part?: string | null;
            whole?: string | null;
            complement: boolean;
            counted: components["schemas"]["CountedPart"][];
            stage: string;
            explanation: string;
            source: string;
            evidence: components["schemas"]["Evidence"][];
            /** Format: int32 */
            version: number;
            by?: string | null;
            at?: string | null;
            returned?: string | null;
            fault?: string | null;
        };
        EntrySaved: {
            target: string;
            /** Format: int32 */
            version: number;
            value?: string | null;
            part?: string | null;
            whole?: string | null;
            complement?: boolean | null;
            counted?: components["schemas"]["CountedPart"][] | null;
            stage?: string | null;
            explanation?: string | null;
            source?: string | null;
        };
        EntryShown: {
            round: string;
            round_name: string;
            unit: string;
            unit_name: string;
            value?: string | null;
            part?: string | null;
            whole?: string | null;
            complement: boolean;
            counted: components["schemas"]["CountedPart"][];
            stage: string;
            stage_label: string;
            explanation: string;
            source: string;
            evidence: components["schemas"]["Evidence"][];
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            revision: number;
        };
        EntryTarget: {
            id: string;
            code: string;
            text: string;
            bound: string;
            unit: string;
            unit_label: string;
            denominator: string;
            section: string;
            rule: string;
            due?: string | null;
        };
        Evidence: {
            id: string;
            name: string;
            bytes: number;
        };
        EvidencePages: {
            /** Format: int32 */
            pages: number;
            kind: string;
        };
        FieldBody: {
            field: string;
            value: string;
        };
        FilterBody: {
            name: string;
            filter: string;
        };
        FilterItem: {
            id: string;
            name: string;
            filter: string;
        };
        FiltersMessage: {
            filters: components["schemas"]["FilterItem"][];
        };
        FirstPasswordMessage: {
            first_password: string;
        };
        FoundColumn: {
            key: string;
            title: string;
            column: string;
        };
        GiveBack: {
            reason: string;
            targets: string[];
            reasons?: string[] | null;
        };
        GrantBody: {
            role: string;
            unit?: string | null;
            /** Format: date */
            from: string;
        };
        GrantEndBody: {
            role: string;
            unit?: string | null;
            /** Format: date */
            last_day: string;
        };
        GroundBody: {
            ground: string;
        };
        HeldRole: {
            role: string;
            label: string;
            unit?: components["schemas"]["NamedUnit"] | null;
            /** Format: date */
            first_day: string;
            last_day?: string | null;
            delegated_by?: string | null;
        };
        HomeMessage: {
            cards: components["schemas"]["CardMessage"][];
            timeline: components["schemas"]["MilestoneMessage"][];
        };
        IgnoredColumn: {
            column: string;
            heading: string;
        };
        ImportColumnShown: {
            key: string;
            title: string;
            required: boolean;
            also: string[];
        };
        ImportCountsShown: {
            added: number;
            changed: number;
            same: number;
            doubtful: number;
            bad: number;
        };
        ImportFound: {
            sheet: string;
            row: number;
            columns: components["schemas"]["FoundColumn"][];
            ignored: components["schemas"]["IgnoredColumn"][];
        };
        ImportItem: {
            id: string;
            kind: string;
            label: string;
            file_name: string;
            state: string;
            state_label: string;
            /** Format: date-time */
            at: string;
            by: string;
            counts: components["schemas"]["ImportCountsShown"];
            same_file_at?: string | null;
        };
        ImportItemPage: {
            items: components["schemas"]["ImportItem"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        ImportKindShown: {
            kind: string;
            label: string;
            columns: components["schemas"]["ImportColumnShown"][];
            may_import: boolean;
            may_export: boolean;
        };
        ImportKindsShown: {
            kinds: components["schemas"]["ImportKindShown"][];
        };
        ImportRowShown: {
            row: number;
            state: string;
            state_label: string;
            summary: string;
            cells: unknown;
            notes: components["schemas"]["RowNoteShown"][];
            choices: components["schemas"]["RowChoiceShown"][];
            choice: string;
        };
        ImportRowShownPage: {
            items: components["schemas"]["ImportRowShown"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        ImportShown: {
            id: string;
            kind: string;
            label: string;
            file_name: string;
            state: string;
            state_label: string;
            /** Format: date-time */
            at: string;
            by: string;
            counts: components["schemas"]["ImportCountsShown"];
            same_file_at?: string | null;
            found: components["schemas"]["ImportFound"];
            may_apply: boolean;
            stopped: boolean;
            undecided: number;
            under: string;
        };
        InitiativeBody: {
            title: string;
            /** Format: int32 */
            year: number;
            field?: string | null;
            summary?: string | null;
            note?: string | null;
            authors: components["schemas"]["AuthorBody"][];
            version?: number | null;
            ground?: string | null;
        };
        InitiativeItem: {
            id: string;
            title: string;
            /** Format: int32 */
            year: number;
            field: string;
            authors: components["schemas"]["AuthorItem"][];
            state: string;
            state_label: string;
            scope?: string | null;
            scope_label: string;
        };
        InitiativeItemPage: {
            items: components["schemas"]["InitiativeItem"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        InitiativeItemWithInitiativeMore: {
            id: string;
            title: string;
            /** Format: int32 */
            year: number;
            field: string;
            authors: components["schemas"]["AuthorItem"][];
            state: string;
            state_label: string;
            scope?: string | null;
            scope_label: string;
            summary: string;
            note: string;
            version: number;
            steps: components["schemas"]["StepItem"][];
            recognitions: components["schemas"]["RecognitionItem"][];
            uses: components["schemas"]["UseItem"][];
            may: string[];
        };
        JobFileMessage: {
            name: string;
            bytes: number;
        };
        JobMessage: {
            id: string;
            kind: string;
            state: string;
            progress: components["schemas"]["JobProgressMessage"];
            problem?: unknown | null;
            result?: unknown | null;
            file?: components["schemas"]["JobFileMessage"] | null;
        };
        JobProgressMessage: {
            done: number;
            total: number;
            note: string;
        };
        JobStarted: {
            job: string;
        };
        Judged: {
            counts: components["schemas"]["Counts"];
            sentence: string;
        };
        JudgementShown: {
            round: string;
            round_name: string;
            verdict: string;
            label: string;
            decided_by: string;
            actual: string;
            trail: string[];
            question: string;
            reason: string;
            by: string;
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            revision: number;
        };
        KeepBody: {
            award: string;
            year: string;
            received_on: string;
            note: string;
        };
        KeptItem: {
            id: string;
            award: string;
            name: string;
            /** Format: int32 */
            year: number;
            /** Format: date */
            received_on: string;
            verdict: string;
            verdict_label: string;
            kept_at: string;
            kept_by: string;
            note: string;
            /** Format: date */
            law_checked_on: string;
            same_law: boolean;
        };
        KeptItemPage: {
            items: components["schemas"]["KeptItem"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        KeptShown: {
            kept: components["schemas"]["KeptItem"];
            reasons: components["schemas"]["ReasonShown"][];
            verdict_now: string;
            verdict_now_label: string;
            same: boolean;
            law_changes: string[];
            fact_changes: string[];
        };
        LastEntry: {
            unit: components["schemas"]["UnitRef"];
            by: string;
            /** Format: date-time */
            at: string;
        };
        LastKnownShown: {
            /** Format: date */
            day: string;
            verdict: string;
            verdict_label: string;
            hold: boolean;
            reasons: components["schemas"]["ReasonShown"][];
            missing: string[];
        };
        LateUnit: {
            unit: components["schemas"]["UnitRef"];
            round: string;
            round_name: string;
            /** Format: date */
            due: string;
            /** Format: int32 */
            days_late: number;
        };
        LawAwardLine: {
            code: string;
            name: string;
            short_name: string;
            kind: string;
            kind_label: string;
            holders: string;
            decides: string;
            cite: string;
            confidence: string;
            confidence_label: string;
            from?: string | null;
            to?: string | null;
        };
        LawAwardLinePage: {
            items: components["schemas"]["LawAwardLine"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        LawAwardShown: {
            code: string;
            name: string;
            short_name: string;
            kind_label: string;
            changes: string[];
            days: components["schemas"]["LawOfDay"][];
        };
        LawCaseRow: {
            row: string;
            id: string;
            title: string;
            before: string;
            after: string;
            changed: boolean;
            agrees: boolean;
            expected: string;
            differs: string[];
            reason: string;
            citation: string;
        };
        LawCaseRowPage: {
            items: components["schemas"]["LawCaseRow"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        LawChangeRow: {
            what: string;
            name: string;
            kind: string;
            kind_label: string;
            from?: string | null;
            before: string[];
            after: string[];
        };
        LawChangeRowPage: {
            items: components["schemas"]["LawChangeRow"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        LawDraftItem: {
            id: string;
            revision: number;
            title: string;
            ground: string;
            state: string;
            state_label: string;
            recorded_by: string;
            /** Format: date-time */
            recorded_at: string;
        };
        LawDraftItemPage: {
            items: components["schemas"]["LawDraftItem"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        LawDraftLeft: {
            draft: components["schemas"]["LawDraftItem"];
            left_out: string[];
        };
        LawDraftShown: {
            draft: components["schemas"]["LawDraftItem"];
            history: components["schemas"]["LawDraftItem"][];
            files: components["schemas"]["LawFileShown"][];
            readable: boolean;
            in_use: boolean;
            base_changed: boolean;
            faults: components["schemas"]["LawFaultShown"][];
            case_faults: components["schemas"]["LawFaultShown"][];
            findings: components["schemas"]["LawFaultShown"][];
            /** Format: int32 */
            faults_count: number;
            /** Format: int32 */
            case_faults_count: number;
            /** Format: int32 */
            findings_count: number;
            /** Format: int32 */
            awards: number;
            /** Format: int32 */
            changes: number;
            first_day?: string | null;
            /** Format: int32 */
            cases: number;
            /** Format: int32 */
            cases_changed: number;
            /** Format: int32 */
            cases_differ: number;
            served_folder: string;
        };
        LawDraftWithdrawal: {
            revision: number;
            ground: string;
        };
        LawEffectCount: {
            award: string;
            name: string;
            gained: number;
            lost: number;
            other: number;
        };
        LawEffectRow: {
            person: string;
            code: string;
            name: string;
            unit: string;
            unit_name: string;
            award: string;
            award_name: string;
            before: string;
            after: string;
            effect: string;
            effect_label: string;
            reason: string;
            citation: string;
        };
        LawEffectRowPage: {
            items: components["schemas"]["LawEffectRow"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        LawEffectsAsked: {
            year?: number | null;
            received_on?: string | null;
        };
        LawEffectsShown: {
            draft: string;
            title: string;
            revision: number;
            /** Format: int32 */
            year: number;
            /** Format: date */
            received_on: string;
            people: number;
            touched: number;
            counts: components["schemas"]["LawEffectCount"][];
        };
        LawEffectsStarted: {
            job: string;
        };
        LawFaultShown: {
            file: string;
            /** Format: int32 */
            line: number;
            message: string;
            fresh: boolean;
        };
        LawFileShown: {
            name: string;
            state: string;
            state_label: string;
        };
        LawKindShown: {
            code: string;
            label: string;
        };
        LawKindsShown: {
            items: components["schemas"]["LawKindShown"][];
        };
        LawOfDay: {
            /** Format: date */
            day: string;
            regime: string;
            loaded: boolean;
            lines: string[];
        };
        LeadShown: {
            id: string;
            name: string;
        };
        Letter: {
            unit: components["schemas"]["UnitRef"];
            href: string;
        };
        Letters: {
            letters: components["schemas"]["Letter"][];
        };
        LikelySameShown: {
            reason: string;
            label: string;
            people: components["schemas"]["PersonItem"][];
        };
        LikelySameShownPage: {
            items: components["schemas"]["LikelySameShown"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        Link: {
            label: string;
            href: string;
        };
        LinkBody: {
            holder: string;
            person: string;
        };
        LinkCandidateItem: {
            person: string;
            text: string;
        };
        LinkItem: {
            holder: string;
            name: string;
            birth: string;
            units: string[];
            awards: number;
            confidence: string;
            confidence_label: string;
            reason: string;
            person?: string | null;
            candidates: components["schemas"]["LinkCandidateItem"][];
        };
        LinksBody: {
            dry_run: boolean;
            links?: components["schemas"]["LinkBody"][] | null;
        };
        LinksMessage: {
            dry_run: boolean;
            items: components["schemas"]["LinkItem"][];
            awards: number;
        };
        Locked: {
            missing: components["schemas"]["UnitRef"][];
        };
        MeMessage: {
            user: components["schemas"]["MyUser"];
            agency: components["schemas"]["MyAgency"];
            csrf: string;
            must_change_password: boolean;
            roles: components["schemas"]["HeldRole"][];
            permissions: string[];
            units: components["schemas"]["NamedUnit"][];
            years: number[];
            /** Format: date */
            today: string;
            demo: boolean;
            menu: unknown;
        };
        MilestoneMessage: {
            label: string;
            day?: string | null;
            state: string;
        };
        MyAgency: {
            code: string;
            name: string;
            short_name: string;
        };
        MyUser: {
            id: string;
            login: string;
            name: string;
        };
        NameBody: {
            name: string;
            /** Format: date */
            from: string;
        };
        NameHeld: {
            name: string;
            from?: string | null;
            to?: string | null;
        };
        NamedAgency: {
            code: string;
            name: string;
        };
        NamedUnit: {
            id: string;
            name: string;
        };
        NamedUser: {
            id: string;
            name: string;
            detail: string;
        };
        NamedUsersMessage: {
            items: components["schemas"]["NamedUser"][];
        };
        NewAwardBody: {
            award: string;
            award_text?: string | null;
            holder_kind?: string | null;
            person?: string | null;
            unit?: string | null;
            name?: string | null;
            position?: string | null;
            unit_name?: string | null;
            years?: string | null;
            number?: string | null;
            day?: string | null;
            authority?: string | null;
            kind?: string | null;
            level?: string | null;
            track?: string | null;
            basis?: string | null;
            initiative?: string | null;
            note?: string | null;
        };
        NewComment: {
            text: string;
        };
        NewIdMessage: {
            id: string;
        };
        NewPaperComment: {
            place?: string | null;
            text: string;
        };
        NewPasswordMessage: {
            old_password: string;
            new_password: string;
        };
        NewPersonBody: {
            code: string;
            name: string;
            birth?: string | null;
            gender?: string | null;
            ethnicity?: string | null;
            id_number?: string | null;
            joined_day?: string | null;
            party_day?: string | null;
            union_day?: string | null;
            unit: string;
            position: string;
            staff_kind: string;
            leads?: boolean | null;
            heads_unit?: boolean | null;
            /** Format: date */
            from: string;
            contract_until?: string | null;
        };
        NewSignerBody: {
            side: components["schemas"]["Side"];
            /** Format: date */
            from: string;
            to?: string | null;
            authority: string;
            title: string;
            name: string;
        };
        NewUserBody: {
            login: string;
            person?: string | null;
            name?: string | null;
            role: string;
            unit?: string | null;
            /** Format: date */
            from: string;
        };
        NewUserMessage: {
            user: components["schemas"]["UserMessage"];
            first_password: string;
        };
        NextLineShown: {
            target: components["schemas"]["TargetShown"];
            actual: string;
            verdict: string;
            verdict_label: string;
            choice: string;
            needs_choice: boolean;
            proposed: components["schemas"]["TermsShown"];
            reason: string;
            hints: string[];
            leftovers: string[];
            chosen_by: string;
            /** Format: int32 */
            version: number;
        };
        NextShown: {
            /** Format: int32 */
            year: number;
            /** Format: int32 */
            next_year: number;
            lines: components["schemas"]["NextLineShown"][];
            added: components["schemas"]["AddedShown"][];
            summary: components["schemas"]["NextSummary"];
            created: boolean;
            may: string[];
        };
        NextSummary: {
            /** Format: int32 */
            keep: number;
            /** Format: int32 */
            raise: number;
            /** Format: int32 */
            lower: number;
            /** Format: int32 */
            drop: number;
            /** Format: int32 */
            edit: number;
            /** Format: int32 */
            added: number;
            /** Format: int32 */
            undecided: number;
        };
        NoticeMessage: {
            id: string;
            text: string;
            href: string;
            /** Format: date-time */
            at: string;
            read: boolean;
        };
        NoticeMessagePage: {
            items: components["schemas"]["NoticeMessage"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        NoticesBody: {
            ids: string[];
        };
        OpenRound: {
            name: string;
            kind: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: date */
            due: string;
        };
        OriginShown: {
            file: string;
            quote: string;
            /** Format: int32 */
            confidence: number;
        };
        OverrideShown: {
            verdict: string;
            label: string;
            reason: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        OwnRole: {
            role: string;
            label: string;
            unit?: components["schemas"]["NamedUnit"] | null;
        };
        OwnRuleBody: {
            revision: number;
            kind: string;
            award: string;
            applies_to: string;
            required_award: string;
            required_holder: string;
            max_pct?: number | null;
            of: string;
            text: string;
            document: string;
            article: string;
            /** Format: date */
            document_day: string;
            /** Format: date */
            from: string;
            to?: string | null;
            ground: string;
        };
        OwnRuleJob: {
            job: string;
        };
        OwnRuleKept: {
            id: string;
        };
        OwnRulePreviewBody: {
            id?: number | null;
            rule: components["schemas"]["OwnRuleBody"];
            received_on?: string | null;
        };
        OwnRuleShown: {
            id: string;
            revision: number;
            kind: string;
            kind_label: string;
            award: string;
            award_name: string;
            applies_to: string;
            required_award: string;
            required_holder: string;
            max_pct?: number | null;
            of: string;
            text: string;
            sentence: string;
            document: string;
            article: string;
            cite: string;
            /** Format: date */
            document_day: string;
            /** Format: date */
            from: string;
            to?: string | null;
            in_force: boolean;
            /** Format: date-time */
            recorded_at: string;
            recorded_by: string;
        };
        OwnRuleShownPage: {
            items: components["schemas"]["OwnRuleShown"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        OwnRuleWithdrawal: {
            revision: number;
            ground: string;
        };
        PactBrief: {
            /** Format: int32 */
            year: number;
            title: string;
            state: string;
            state_label: string;
            signed_on?: string | null;
            /** Format: int32 */
            targets: number;
            counts: components["schemas"]["Counts"];
            sentence: string;
        };
        PactBriefPage: {
            items: components["schemas"]["PactBrief"][];
            total: components["schemas"]["Total"];
            next: string | null;
        };
        PactShown: {
            id: string;
            /** Format: int32 */
            year: number;
            title: string;
            state: string;
            state_label: string;
            signed_on?: string | null;
            place: string;
            dated?: string | null;
            period: components["schemas"]["DayRange"];
            parties: components["schemas"]["Party"][];
            duties: components["schemas"]["DutyShown"][];
            /** Format: int32 */
            targets: number;
            /** Format: int32 */
            unassigned: number;
            /** Format: int32 */
            late: number;
            /** Format: int32 */
            open_doubts: number;
            counts: components["schemas"]["Counts"];
            sentence: string;
            sections: components["schemas"]["Section"][];
            rounds: components["schemas"]["RoundBrief"][];
            may: string[];
            source?: components["schemas"]["SourceFile"] | null;
        };
        PactYear: {
            /** Format: int32 */
            year: number;
        };
        PaperComment: {
            id: string;
            text: string;
            by: string;
            /** Format: date-time */
            at: string;
            place: string;
            resolved: boolean;
        };
        PaperComments: {
            items: components["schemas"]["PaperComment"][];
        };
        PaperShown: {
            kind: string;
            label: string;
            ready: boolean;
            why_not?: string;
            fix?: components["schemas"]["Link"];
            signed?: components["schemas"]["SignedShown"];
            /** Format: int32 */
            comments_open: number;
        };
        PapersShown: {
            papers: components["schemas"]["PaperShown"][];
            may: string[];
        };
        Party: {
            kind: string;
            kind_label: string;
            name: string;
            signer_title: string;
            signer_name: string;
            ended_on?: string | null;
            ended_ground: string;
        };
        PastDecision: {
            decision: string;
            decision_label: string;
            verdict: string;
            verdict_label: string;
            actual: string;
            reason: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        PastDecisions: {
            items: components["schemas"]["PastDecision"][];
        };
        PermissionMessage: {
            code: string;
            label: string;
            scoped: boolean;
        };
        PersonItem: {
            id: string;
            code: string;
            name: string;
            unit?: components["schemas"]["UnitNamed"] | null;
            position: string;
            staff_kind: string;
            staff_kind_label: string;
            leads: boolean;
            since?: string | null;
            birth_year?: number | null;
        };
        PersonItemPage: {
            items: components["schemas"]["PersonItem"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        PersonNamed: {
            id: string;
            name: string;
        };
        PersonShown: {
            id: string;
            code: string;
            name: string;
            unit?: components["schemas"]["UnitNamed"] | null;
            position: string;
            staff_kind: string;
            staff_kind_label: string;
            leads: boolean;
            since?: string | null;
            /** Format: date */
            day: string;
            names: components["schemas"]["NameHeld"][];
            detail: components["schemas"]["DetailShown"];
            masked: string[];
            postings: components["schemas"]["PostingShown"][];
            absences: components["schemas"]["AbsenceShown"][];
            ratings: components["schemas"]["RatingShown"][];
            transfers: components["schemas"]["TransferShown"][];
            discipline?: components["schemas"]["DisciplineShown"][] | null;
            version: number;
            same_as?: components["schemas"]["PersonNamed"] | null;
            may: string[];
        };
        PostingBody: {
            unit: string;
            position: string;
            staff_kind: string;
            leads?: boolean | null;
            heads_unit?: boolean | null;
            /** Format: date */
            from: string;
            contract_until?: string | null;
            beside?: boolean | null;
        };
        PostingEndBody: {
            unit: string;
            /** Format: date */
            last_day: string;
            ground: string;
        };
        PostingShown: {
            unit: string;
            unit_name: string;
            position: string;
            staff_kind: string;
            staff_kind_label: string;
            leads: boolean;
            heads_unit: boolean;
            /** Format: date */
            from: string;
            to?: string | null;
            contract_until?: string | null;
            ground: string;
        };
        Previous: {
            target: string;
            actual: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            detail: string;
            field?: string;
            place?: string;
            errors?: {
                code?: string;
                detail?: string;
                field?: string;
                place?: string;
            }[];
        };
        ProgressShown: {
            value: string;
            bound: string;
            bound_to?: string | null;
            scale_max: string;
            kind: string;
        };
        RatingBody: {
            /** Format: int32 */
            year: number;
            level: string;
            provisional?: boolean | null;
            decision_number?: string | null;
            decision_day?: string | null;
            authority?: string | null;
            ground?: string | null;
        };
        RatingShown: {
            id: string;
            /** Format: int32 */
            year: number;
            level: string;
            label: string;
            provisional: boolean;
            decision_number: string;
            decision_day?: string | null;
            authority: string;
        };
        RatioQuestion: {
            award: string;
            /** Format: int32 */
            year: number;
            /** Format: date */
            received_on: string;
            people: string[];
            unit?: string | null;
        };
        RatioShown: {
            state: string;
            /** Format: int32 */
            part: number;
            whole?: number | null;
            of: string;
            of_words: string;
            percent: string;
            cap_pct?: number | null;
            cap_people?: number | null;
            over_by?: number | null;
            citation: string;
            confidence: string;
            warns_only: boolean;
            text: string;
            own_text: string;
            own_over_by?: number | null;
        };
        ReasonBody: {
            reason: string;
        };
        ReasonShown: {
            condition: string;
            label: string;
            satisfied: string;
            decides: boolean;
            text: string;
            citation: string;
            confidence: string;
            confidence_label: string;
            unknown_because: string;
            facts_used: string[];
            open_key: string;
            assessed: boolean;
            no_field: string;
        };
        RecogniseBody: {
            scope: string;
            number: string;
            day?: string | null;
            authority?: string | null;
        };
        RecognitionItem: {
            id: string;
            scope: string;
            scope_label: string;
            number: string;
            day?: string | null;
            authority: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        RelationShown: {
            type: string;
            to: string;
        };
        Remind: {
            units: string[];
        };
        RemindedShown: {
            /** Format: int32 */
            times: number;
            /** Format: date-time */
            at: string;
            by: string;
        };
        RevealBody: {
            fields: string[];
            reason: string;
        };
        RevealedShown: {
            ethnicity?: string | null;
            id_number?: string | null;
            party_day?: string | null;
        };
        ReviewDecided: {
            /** Format: int32 */
            version: number;
            decision?: string | null;
            verdict?: string | null;
            reason?: string | null;
            sentence?: string | null;
        };
        ReviewItem: {
            target: components["schemas"]["TargetShown"];
            actual: string;
            by_numbers: components["schemas"]["ByNumbers"];
            verdict: string;
            verdict_label: string;
            confirmed: boolean;
            decision: string;
            decision_label: string;
            override?: components["schemas"]["OverrideShown"];
            sentence: string;
            sentence_own?: string;
            /** Format: int32 */
            version: number;
            entries: components["schemas"]["EntryShown"][];
            comments: components["schemas"]["Comment"][];
        };
        ReviewShown: {
            round: components["schemas"]["RoundShown"];
            /** Format: int32 */
            left: number;
            /** Format: int32 */
            total: number;
            items: components["schemas"]["ReviewItem"][];
        };
        RingPart: {
            verdict: string;
            label: string;
            /** Format: int32 */
            count: number;
        };
        RoleMessage: {
            role: string;
            label: string;
            permissions: components["schemas"]["PermissionMessage"][];
        };
        RolesMessage: {
            roles: components["schemas"]["RoleMessage"][];
        };
        RoundBrief: {
            id: string;
            name: string;
            kind: string;
            kind_label: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: date */
            due: string;
            days_late?: number | null;
            locked: boolean;
            judged: boolean;
            /** Format: int32 */
            sent: number;
            /** Format: int32 */
            total: number;
        };
        RoundShown: {
            id: string;
            name: string;
            kind: string;
            kind_label: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** Format: date */
            due: string;
            days_late?: number | null;
            locked: boolean;
            judged: boolean;
            /** Format: int32 */
            sent: number;
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            year: number;
            submissions: components["schemas"]["SubmissionShown"][];
            may: string[];
        };
        RoundsShown: {
            rounds: components["schemas"]["RoundShown"][];
        };
        RouteShown: {
            name: string;
            /** Format: int32 */
            first_year: number;
            /** Format: int32 */
            last_year: number;
            rating: string;
            initiative: string;
            by_text_until?: string | null;
            assumptions: string[];
            blocked: string[];
            stopped: string;
            items: components["schemas"]["AwardRouteShown"][];
        };
        RouteStepShown: {
            /** Format: int32 */
            year: number;
            /** Format: date */
            received_on: string;
            award: string;
            short_name: string;
            texts: string[];
            citations: string[];
            judgements: string[];
            marks: string[];
        };
        RowChoiceShown: {
            code: string;
            label: string;
        };
        RowNoteShown: {
            column: string;
            place: string;
            message: string;
        };
        SameBody: {
            into: string;
            ground: string;
        };
        ScreeningAsked: {
            year?: number | null;
            received_on?: string | null;
            awards: string[];
            unit?: string | null;
            after?: string | null;
        };
        ScreeningCount: {
            award: string;
            name: string;
            eligible: number;
            close: number;
            needs_human_judgement: number;
            not_eligible: number;
            last_eligible: number;
            last_close: number;
        };
        ScreeningRow: {
            person: string;
            code: string;
            name: string;
            unit: string;
            unit_name: string;
            award: string;
            award_name: string;
            state: string;
            state_label: string;
            hold: boolean;
            last_state: string;
            last_label: string;
            missing: string;
            citation: string;
        };
        ScreeningRowPage: {
            items: components["schemas"]["ScreeningRow"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        ScreeningShown: {
            /** Format: int32 */
            year: number;
            /** Format: date */
            received_on: string;
            regime: string;
            regime_loaded: boolean;
            last_day?: string | null;
            unit_name: string;
            people: number;
            asked_again?: number | null;
            counts: components["schemas"]["ScreeningCount"][];
        };
        ScreeningStarted: {
            job: string;
        };
        SearchGroup: {
            kind: string;
            label: string;
            items: components["schemas"]["SearchItem"][];
        };
        SearchItem: {
            text: string;
            detail: string;
            href: string;
        };
        SearchMessage: {
            groups: components["schemas"]["SearchGroup"][];
        };
        Section: {
            path: string;
            title: string;
            /** Format: int32 */
            level: number;
            /** Format: int32 */
            targets: number;
            counts: components["schemas"]["Counts"];
        };
        SeriesBody: {
            /** Format: int32 */
            year: number;
            symbol: string;
            /** Format: int32 */
            next: number;
        };
        SeriesListMessage: {
            /** Format: int32 */
            year: number;
            items: components["schemas"]["SeriesMessage"][];
        };
        SeriesMessage: {
            kind: string;
            label: string;
            symbol: string;
            /** Format: int32 */
            next: number;
        };
        SessionMessage: {
            id: string;
            /** Format: date-time */
            started: string;
            /** Format: date-time */
            seen: string;
            address: string;
            browser: string;
            current: boolean;
        };
        SessionsMessage: {
            items: components["schemas"]["SessionMessage"][];
        };
        /** @enum {string} */
        Side: "agency" | "union";
        SignInMessage: {
            login: string;
            password: string;
            agency?: string | null;
        };
        SignPact: {
            /** Format: date */
            day: string;
            place: string;
        };
        SignedShown: {
            number?: number | null;
            symbol: string;
            number_shown: string;
            /** Format: date */
            day: string;
            file: string;
        };
        SignedTaken: {
            paper: string;
        };
        SignerMessage: {
            id: string;
            side: components["schemas"]["Side"];
            side_label: string;
            /** Format: date */
            first_day: string;
            last_day?: string | null;
            authority: string;
            title: string;
            name: string;
            signs_today: boolean;
        };
        SignersMessage: {
            items: components["schemas"]["SignerMessage"][];
        };
        SourceFile: {
            name: string;
        };
        StandingBody: {
            /** Format: date */
            day: string;
            ground: string;
            paper?: string | null;
        };
        StartedMessage: {
            job: string;
        };
        StepBody: {
            state: string;
            day?: string | null;
            votes_for?: number | null;
            votes_total?: number | null;
            note?: string | null;
        };
        StepItem: {
            state: string;
            label: string;
            day?: string | null;
            votes_for?: number | null;
            votes_total?: number | null;
            note: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        SubmissionShown: {
            unit: string;
            unit_name: string;
            state: string;
            state_label: string;
            reason: string;
            at?: string | null;
            by?: string | null;
            /** Format: int32 */
            targets: number;
            /** Format: int32 */
            filled: number;
            reminded?: components["schemas"]["RemindedShown"] | null;
            notice: string;
        };
        SuccessionAnswer: {
            succession: string;
            closed: components["schemas"]["UnitNamed"][];
            opened: components["schemas"]["UnitNamed"][];
            changed: components["schemas"]["UnitNamed"][];
            moved_below: components["schemas"]["UnitNamed"][];
            people: number;
            dry_run: boolean;
        };
        SuccessionBody: {
            kind: string;
            /** Format: date */
            day: string;
            sources: string[];
            into?: components["schemas"]["SuccessorBody"] | null;
            parts?: components["schemas"]["SuccessorBody"][] | null;
            source_stays?: boolean | null;
            dry_run?: boolean | null;
            decision_number: string;
            decision_day?: string | null;
            authority?: string | null;
            note?: string | null;
        };
        SuccessionShown: {
            id: string;
            kind: string;
            label: string;
            /** Format: date */
            day: string;
            decision_number: string;
            decision_day?: string | null;
            authority: string;
            note: string;
            before: components["schemas"]["UnitNamed"][];
            after: components["schemas"]["UnitNamed"][];
            undone: boolean;
            undone_ground: string;
        };
        SuccessionsShown: {
            items: components["schemas"]["SuccessionShown"][];
        };
        SuccessorBody: {
            unit?: string | null;
            code?: string | null;
            name?: string | null;
            unit_kind?: string | null;
            parent?: string | null;
            people?: string[] | null;
        };
        SupposedAwardBody: {
            award: string;
            /** Format: int32 */
            year: number;
        };
        SupposedBody: {
            year: string;
            received_on: string;
            ratings: components["schemas"]["SupposedRatingBody"][];
            initiatives: components["schemas"]["SupposedInitiativeBody"][];
            without: components["schemas"]["SupposedAwardBody"][];
            with: components["schemas"]["SupposedAwardBody"][];
        };
        SupposedInitiativeBody: {
            /** Format: int32 */
            year: number;
            scope: string;
        };
        SupposedRatingBody: {
            /** Format: int32 */
            year: number;
            level: string;
        };
        TargetShown: {
            text: string;
            group: string;
            group_label: string;
            section: string;
            field: string;
            subject: string;
            measure: string;
            comparator: string;
            values: string[];
            unit: string;
            unit_label: string;
            per: string;
            direction: string;
            bound: string;
            denominator: string;
            condition: string;
            reference: string;
            award: string;
            due?: string | null;
            stretch: boolean;
            roll_up: string;
            roll_up_label: string;
            rule: string;
            id: string;
            code: string;
            /** Format: int32 */
            ordinal: number;
            paragraph: string;
            /** Format: int32 */
            part: number;
            /** Format: int32 */
            parts_total: number;
            lead_unit?: components["schemas"]["UnitRef"] | null;
            contributing: components["schemas"]["UnitRef"][];
            /** Format: int32 */
            version: number;
            dropped: boolean;
            change: string;
            actual: string;
            progress?: components["schemas"]["ProgressShown"] | null;
            verdict: string;
            verdict_label: string;
            decided_by: string;
            question: string;
            pace: string;
            days_late?: number | null;
            last_entry?: components["schemas"]["LastEntry"] | null;
            /** Format: int32 */
            comments: number;
            results_hidden: boolean;
        };
        TargetShownPage: {
            items: components["schemas"]["TargetShown"][];
            total: components["schemas"]["Total"];
            next: string | null;
        };
        TargetWhole: {
            text: string;
            group: string;
            group_label: string;
            section: string;
            field: string;
            subject: string;
            measure: string;
            comparator: string;
            values: string[];
            unit: string;
            unit_label: string;
            per: string;
            direction: string;
            bound: string;
            denominator: string;
            condition: string;
            reference: string;
            award: string;
            due?: string | null;
            stretch: boolean;
            roll_up: string;
            roll_up_label: string;
            rule: string;
            id: string;
            code: string;
            /** Format: int32 */
            ordinal: number;
            paragraph: string;
            /** Format: int32 */
            part: number;
            /** Format: int32 */
            parts_total: number;
            lead_unit?: components["schemas"]["UnitRef"] | null;
            contributing: components["schemas"]["UnitRef"][];
            /** Format: int32 */
            version: number;
            dropped: boolean;
            change: string;
            actual: string;
            progress?: components["schemas"]["ProgressShown"] | null;
            verdict: string;
            verdict_label: string;
            decided_by: string;
            question: string;
            pace: string;
            days_late?: number | null;
            last_entry?: components["schemas"]["LastEntry"] | null;
            results_hidden: boolean;
            /** Format: int32 */
            year: number;
            pact_state: string;
            may: string[];
            versions: components["schemas"]["VersionShown"][];
            entries: components["schemas"]["EntryShown"][];
            judgements: components["schemas"]["JudgementShown"][];
            comments: components["schemas"]["Comment"][];
            origin?: components["schemas"]["OriginShown"] | null;
            doubts: components["schemas"]["DoubtShown"][];
        };
        TemplateChecked: {
            fields: string[];
            problems: components["schemas"]["TemplateProblem"][];
        };
        TemplateProblem: {
            message: string;
            place: string;
        };
        TemplateShown: {
            kind: string;
            label: string;
            own: boolean;
            file_name?: string | null;
            since?: string | null;
            by?: string | null;
        };
        TemplatesShown: {
            items: components["schemas"]["TemplateShown"][];
        };
        TermsShown: {
            text: string;
            group: string;
            group_label: string;
            section: string;
            field: string;
            subject: string;
            measure: string;
            comparator: string;
            values: string[];
            unit: string;
            unit_label: string;
            per: string;
            direction: string;
            bound: string;
            denominator: string;
            condition: string;
            reference: string;
            award: string;
            due?: string | null;
            stretch: boolean;
            roll_up: string;
            roll_up_label: string;
            rule: string;
        };
        TimelineEntry: {
            kind: string;
            /** Format: date */
            day: string;
            year?: number | null;
            text: string;
            detail: string;
            href: string;
            cancelled: boolean;
            corrected: boolean;
        };
        TimelineShown: {
            items: components["schemas"]["TimelineEntry"][];
        };
        Total: {
            count: number;
            exact: boolean;
        };
        TransferBody: {
            leaving: string;
            unit: string;
            position: string;
            staff_kind: string;
            leads?: boolean | null;
            heads_unit?: boolean | null;
            /** Format: date */
            from: string;
            contract_until?: string | null;
            ground: string;
        };
        TransferShown: {
            id: string;
            leaving: components["schemas"]["UnitNamed"];
            unit: components["schemas"]["UnitNamed"];
            position: string;
            staff_kind: string;
            staff_kind_label: string;
            leads: boolean;
            heads_unit: boolean;
            /** Format: date */
            from: string;
            contract_until?: string | null;
            ground: string;
            state: string;
            state_label: string;
            proposed_by: string;
            /** Format: date-time */
            proposed_at: string;
            decided_by: string;
            decided_at?: string | null;
            reason: string;
            warnings: string[];
            may: string[];
        };
        TransferWarnings: {
            warnings: string[];
        };
        UnitFactShown: {
            name: string;
            kind: string;
            kind_label: string;
            parent?: components["schemas"]["UnitNamed"] | null;
            /** Format: date */
            from: string;
            to?: string | null;
        };
        UnitMessage: {
            id: string;
            code: string;
            name: string;
            kind: string;
            kind_label: string;
            parent?: string | null;
            /** Format: date */
            first_day: string;
            last_day?: string | null;
        };
        UnitNamed: {
            id: string;
            name: string;
        };
        UnitNode: {
            id: string;
            code: string;
            name: string;
            kind: string;
            kind_label: string;
            parent?: string | null;
            /** Format: date */
            from: string;
            to?: string | null;
            people: number;
            leads: number;
        };
        UnitRef: {
            id: string;
            name: string;
        };
        UnitShown: {
            id: string;
            code: string;
            name: string;
            kind: string;
            kind_label: string;
            /** Format: date */
            day: string;
            stands: boolean;
            facts: components["schemas"]["UnitFactShown"][];
            before: components["schemas"]["UnitNamed"][];
            after: components["schemas"]["UnitNamed"][];
            successions: components["schemas"]["SuccessionShown"][];
            ratings: components["schemas"]["RatingShown"][];
            people: number;
            may: string[];
        };
        UnitTree: {
            /** Format: date */
            day: string;
            units: components["schemas"]["UnitNode"][];
        };
        UnitsMessage: {
            units: components["schemas"]["UnitMessage"][];
        };
        /** @enum {string} */
        Urgency: "today" | "week" | "later";
        UseBody: {
            award?: string | null;
            person?: string | null;
            what?: string | null;
            day?: string | null;
            note?: string | null;
        };
        UseItem: {
            id: string;
            award?: string | null;
            award_label: string;
            person?: string | null;
            what: string;
            day?: string | null;
            note: string;
            by: string;
            /** Format: date-time */
            at: string;
        };
        UserMessage: {
            id: string;
            login: string;
            name: string;
            unit?: components["schemas"]["NamedUnit"] | null;
            roles: components["schemas"]["HeldRole"][];
            state: string;
            must_change_password: boolean;
            has_password: boolean;
            last_seen?: string | null;
        };
        UserMessagePage: {
            items: components["schemas"]["UserMessage"][];
            total: {
                count: number;
                exact: boolean;
            };
            next: string | null;
        };
        VersionShown: {
            /** Format: int32 */
            number: number;
            kind: string;
            kind_label: string;
            /** Format: date */
            from: string;
            ground: string;
            paper: string;
            terms: components["schemas"]["TermsShown"];
        };
        WhatIfItem: {
            verdict_differs: boolean;
            before: components["schemas"]["EligibleAwardShown"];
            after: components["schemas"]["EligibleAwardShown"];
        };
        WhatIfShown: {
            /** Format: int32 */
            year: number;
            /** Format: date */
            received_on: string;
            items: components["schemas"]["WhatIfItem"][];
        };
        WorkStarted: {
            job: string;
        };
    };
    responses: {
        /** @description Chưa đăng nhập hoặc phiên đã kết thúc: session.none, session.ended */
        NotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Không có quyền: access.denied, csrf.missing, password.must_change */
        Denied: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Giá trị csrf của GET /me */
        Csrf: string;
        /** @description Gửi lại cùng mã thì chỉ làm một lần */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_audit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Nhật ký: ai đã làm gì, lúc nào; mới nhất trước */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditMessagePage"];
                };
            };
            /** @description Mã: list.sort, list.limit, list.day, access.user.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_actions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Các việc có ghi trong nhật ký, để lọc */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditActionsMessage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Chuỗi nhật ký có nguyên vẹn không */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerified"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_award_lists: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Đọc danh sách trong một quyết định khen thưởng (?name=); trả lời bằng một việc đang chạy, kết quả là một lần nhập chờ kiểm tra */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedMessage"];
                };
            };
            /** @description Mã: registry.award_list.name */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_awards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Sổ khen thưởng (?q=&holder=&award=&year=&authority=&level=&track=&kind=&status=&unit=&person=&sort=day|name|award) */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardItemPage"];
                };
            };
            /** @description Mã: list.sort, list.after, registry.filter.value */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_awards: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAwardBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi một khen thưởng */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardItemWithAwardMore"];
                };
            };
            /** @description Mã: registry.award.name, registry.award.award */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_awards_catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Danh mục danh hiệu, hình thức khen thưởng */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatalogueMessage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_awards_filters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Các bộ lọc sổ khen thưởng đã lưu của mình */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiltersMessage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_awards_filters: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FilterBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Lưu một bộ lọc */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewIdMessage"];
                };
            };
            /** @description Mã: registry.filter.name */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_awards_filters_filter: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                filter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Bỏ một bộ lọc đã lưu */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description Mã: registry.filter.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_awards_links: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinksBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Nối tên trong sổ khen thưởng với hồ sơ nhân sự; dry_run: chỉ xem trước, kèm mức chắc chắn */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinksMessage"];
                };
            };
            /** @description Mã: registry.link.changed, registry.link.nothing, registry.link.many */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_awards_award: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                award: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một khen thưởng với diễn biến */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardItemWithAwardMore"];
                };
            };
            /** @description Mã: registry.award.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_awards_award_cancel: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                award: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Hủy bỏ một khen thưởng */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardItemWithAwardMore"];
                };
            };
            /** @description Mã: registry.award.unknown, registry.change.cancelled */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_awards_award_correct: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                award: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Đính chính, điều chỉnh một khen thưởng */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardItemWithAwardMore"];
                };
            };
            /** @description Mã: registry.award.unknown, registry.change.nothing */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_awards_award_restore: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                award: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StandingBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Khôi phục một khen thưởng đã hủy bỏ */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardItemWithAwardMore"];
                };
            };
            /** @description Mã: registry.award.unknown, registry.change.standing */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_director: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Trang của người đứng đầu (?year=) */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectorShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_evidence_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Tải tệp minh chứng (?round=&unit=&target=) */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_evidence_id_pages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Tệp minh chứng có mấy trang xem được */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidencePages"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_evidence_id_pages_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                page: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một trang của tệp minh chứng, ảnh PNG */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_exports_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Danh sách theo điều kiện lọc, tìm, ngày của trang; không có điều kiện: toàn bộ, nhập lại được */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Việc hôm nay và các mốc của năm */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HomeMessage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Các lần nhập danh sách, mới nhất trước */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportItemPage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_imports: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Đọc một danh sách (?kind=&name=&create_units=&under=); trả lời bằng một việc đang chạy */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkStarted"];
                };
            };
            /** @description Mã: import.kind.unknown, access.denied */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Các loại danh sách nhập, xuất được */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportKindsShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports_kinds_kind_template_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Mẫu để điền */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Một lần nhập */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_imports_id: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Bỏ một lần nhập chưa ghi */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_imports_id_apply: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Ghi các dòng tốt vào hệ thống */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkStarted"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_imports_id_columns: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ColumnsBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Chọn cột bằng tay rồi đọc lại */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkStarted"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports_id_faulty_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Tệp của người dùng kèm lỗi từng dòng */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_imports_id_rows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Các dòng của một lần nhập: ?state= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportRowShownPage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_imports_id_rows_row_choice: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                row: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChoiceBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Chọn cho một dòng chưa rõ */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_initiatives: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Sáng kiến (?q=&year=&scope=&state=&sort=year|title) */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitiativeItemPage"];
                };
            };
            /** @description Mã: list.sort, list.after, initiatives.filter */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_initiatives: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InitiativeBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi một sáng kiến */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitiativeItemWithInitiativeMore"];
                };
            };
            /** @description Mã: initiatives.title, initiatives.authors, initiatives.shares */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_initiatives_initiative: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                initiative: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một sáng kiến với các bước, công nhận, sử dụng */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitiativeItemWithInitiativeMore"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_initiatives_initiative: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                initiative: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InitiativeBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Sửa một sáng kiến */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitiativeItemWithInitiativeMore"];
                };
            };
            /** @description Mã: initiatives.unknown, initiatives.ground, conflict */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_initiatives_initiative_recognise: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                initiative: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecogniseBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi quyết định công nhận sáng kiến */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitiativeItemWithInitiativeMore"];
                };
            };
            /** @description Mã: initiatives.recognition, initiatives.scope */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_initiatives_initiative_recognitions_fact_close: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                initiative: string;
                fact: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Bỏ một quyết định công nhận ghi sai */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitiativeItemWithInitiativeMore"];
                };
            };
            /** @description Mã: initiatives.fact_unknown, initiatives.recognition_used */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_initiatives_initiative_steps: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                initiative: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi một bước xét sáng kiến (nộp đơn, thẩm định, chấm điểm, họp, rút) */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitiativeItemWithInitiativeMore"];
                };
            };
            /** @description Mã: initiatives.step, initiatives.votes */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_initiatives_initiative_uses: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                initiative: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UseBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi sáng kiến đã dùng cho khen thưởng nào */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitiativeItemWithInitiativeMore"];
                };
            };
            /** @description Mã: initiatives.use */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_initiatives_initiative_uses_fact_close: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                initiative: string;
                fact: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Bỏ một lần sử dụng ghi sai */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InitiativeItemWithInitiativeMore"];
                };
            };
            /** @description Mã: initiatives.fact_unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_jobs_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Một việc dài đang tới đâu */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobMessage"];
                };
            };
            /** @description Mã: job.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_jobs_id: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Hủy một việc dài */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Mã: job.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_jobs_id_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Tệp kết quả của một việc dài */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Mã: job.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_jobs_id_pages_page: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                page: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một trang của bản xem trước, ảnh PNG */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_law_awards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Các danh hiệu, hình thức khen thưởng theo quy định của một ngày: ?day=&q=&kind= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawAwardLinePage"];
                };
            };
            /** @description Mã: list.sort, list.limit, list.after, law.day */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_law_awards_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Quy định về một khen thưởng, theo từng ngày đặt cạnh nhau: ?days=2023-12-31,2024-01-01 (tối đa 4) */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawAwardShown"];
                };
            };
            /** @description Mã: law.award.unknown, law.day */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_law_drafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Các dự thảo bộ luật đã nạp để xem trước: ?q= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawDraftItemPage"];
                };
            };
            /** @description Mã: list.sort, list.limit, list.after */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_law_drafts: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Nạp tệp luật (.zip hoặc .yaml) thành một dự thảo cạnh bộ luật đang dùng: ?name=&title=&ground=&folder=; whole=1: tệp nén là cả bộ luật */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawDraftLeft"];
                };
            };
            /** @description Mã: law.draft.title, law.upload.kind, law.upload.path, law.upload.size, law.upload.text, law.upload.folder, law.upload.empty, document.damaged, document.encrypted, document.zip_bomb, law.draft.ground */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_law_drafts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một dự thảo: tệp đổi, lỗi kèm tệp và dòng, điều nên xem lại */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawDraftShown"];
                };
            };
            /** @description Mã: law.draft.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_law_drafts_id_cases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Các vụ mẫu xét theo bộ luật đang dùng và theo dự thảo: ?q=&show=changed|differ */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawCaseRowPage"];
                };
            };
            /** @description Mã: law.draft.unknown, law.draft.faults, list.sort, list.limit, list.after */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_law_drafts_id_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Điều gì đổi so với bộ luật đang dùng, từ ngày nào: ?q=&kind= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawChangeRowPage"];
                };
            };
            /** @description Mã: law.draft.unknown, law.draft.faults, list.sort, list.limit, list.after */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_law_drafts_id_effects: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LawEffectsAsked"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Xét mọi người theo bộ luật đang dùng và theo dự thảo, ai đổi kết luận; trả lời bằng một việc đang chạy */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawEffectsStarted"];
                };
            };
            /** @description Mã: law.draft.unknown, law.draft.faults, eligibility.year, http.busy */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_law_drafts_id_files: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Nạp thêm hoặc thay tệp của dự thảo: ?name=&revision=&ground=&folder= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawDraftLeft"];
                };
            };
            /** @description Mã: law.draft.unknown, law.draft.conflict, law.draft.closed, law.upload.kind, law.upload.path, law.upload.size, law.upload.text, law.upload.folder, law.upload.empty, document.damaged, document.encrypted, document.zip_bomb, law.draft.ground */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_law_drafts_id_law_zip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Cả bộ luật của dự thảo thành tệp nén */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Mã: law.draft.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_law_drafts_id_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LawDraftWithdrawal"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Bỏ một dự thảo, có lý do */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawDraftItem"];
                };
            };
            /** @description Mã: law.draft.unknown, law.draft.conflict, law.draft.closed, law.draft.ground */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_law_effects_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Kết quả một lần xem ai bị ảnh hưởng: số người theo từng khen thưởng */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawEffectsShown"];
                };
            };
            /** @description Mã: law.effects.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_law_effects_id_rows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Từng người, từng khen thưởng đổi kết luận: ?award=&effect=&unit=&q= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawEffectRowPage"];
                };
            };
            /** @description Mã: law.effects.unknown, list.sort, list.limit, list.after */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_law_effects_id_rows_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Danh sách ấy thành tệp Excel, cùng bộ lọc */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Mã: law.effects.unknown, list.sort, list.limit, list.after */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_law_kinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Các loại danh hiệu, hình thức khen thưởng, bằng lời */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LawKindsShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_local_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Quy định riêng của cơ quan về khen thưởng: ?q= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRuleShownPage"];
                };
            };
            /** @description Mã: list.sort, list.limit, list.after */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_local_rules: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnRuleBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi một quy định riêng */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRuleKept"];
                };
            };
            /** @description Mã: own_rule.kind, own_rule.award, own_rule.no_ratio, own_rule.document, own_rule.conflict, own_rule.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_local_rules_preview: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnRulePreviewBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Xem trước quy định này làm đổi kết quả của ai; trả lời bằng một việc đang chạy */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRuleJob"];
                };
            };
            /** @description Mã: own_rule.kind, own_rule.award, own_rule.no_ratio, own_rule.document */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_local_rules_id: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnRuleBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Sửa một quy định riêng, có lý do */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRuleKept"];
                };
            };
            /** @description Mã: own_rule.kind, own_rule.award, own_rule.no_ratio, own_rule.document, own_rule.conflict, own_rule.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_local_rules_id_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnRuleWithdrawal"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Bỏ một quy định ghi nhầm, có lý do */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnRuleKept"];
                };
            };
            /** @description Mã: own_rule.unknown, own_rule.conflict, own_rule.ground */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Tôi là ai, được làm gì */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeMessage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_delegates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Những người có thể nhận ủy quyền */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedUsersMessage"];
                };
            };
            /** @description Mã: list.sort, list.limit */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_delegations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Tôi ủy quyền cho ai, ai ủy quyền cho tôi */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationsMessage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_delegations: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegationBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Ủy quyền một vai trò của tôi trong một thời gian */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationsMessage"];
                };
            };
            /** @description Mã: access.role, access.delegation.role, access.delegation.unit, access.delegation.from, access.delegation.to, access.delegation.ground, access.delegation.to_user, access.grant.exists, access.grant.unit_unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_delegations_id_end: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Thôi ủy quyền từ bây giờ */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationsMessage"];
                };
            };
            /** @description Mã: access.delegation.unknown, access.delegation.ended */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_drafts_key: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Bản nháp của một biểu */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftMessage"];
                };
            };
            /** @description Mã: draft.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_me_drafts_key: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Giữ bản nháp của một biểu */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftMessage"];
                };
            };
            /** @description Mã: draft.size, draft.count */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_me_drafts_key: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Bỏ bản nháp của một biểu */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_me_password: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasswordMessage"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Đổi mật khẩu của tôi; các phiên đăng nhập khác kết thúc */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Mã: password.wrong, password.weak, password.same, session.locked */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Hồ sơ của chính mình */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_record_eligibility: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Chính mình đủ điều kiện những khen thưởng nào: ?year=&received_on= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityShown"];
                };
            };
            /** @description Mã: people.person.unknown, eligibility.received_on, eligibility.year */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_record_eligibility_kept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Những kết quả xét đã lưu của chính mình */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptItemPage"];
                };
            };
            /** @description Mã: people.person.unknown, list.sort, list.limit, list.after */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_record_eligibility_kept_kept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kept: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Một kết quả xét đã lưu của chính mình, xét lại */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptShown"];
                };
            };
            /** @description Mã: people.person.unknown, eligibility.kept.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_record_eligibility_route: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Lộ trình khen thưởng của chính mình theo giả định: ?rating=&initiative=&award= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteShown"];
                };
            };
            /** @description Mã: people.person.unknown, eligibility.route.rating, eligibility.route.initiative */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_me_record_eligibility_what_if: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupposedBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Giả định dữ kiện khác thì kết quả xét của chính mình khác ở đâu; không lưu gì */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfShown"];
                };
            };
            /** @description Mã: people.person.unknown, eligibility.received_on, eligibility.year, eligibility.supposed.nothing, eligibility.supposed.award, eligibility.supposed.ratings, eligibility.supposed.initiatives, eligibility.supposed.many */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_record_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Dòng thời gian của chính mình */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Các phiên đăng nhập của tôi */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsMessage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_me_sessions_id: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Kết thúc một phiên đăng nhập của tôi */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Mã: session.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Thông báo cho tôi, mới nhất trước */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeMessagePage"];
                };
            };
            /** @description Mã: list.sort, list.limit */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_notices_read: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticesBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Đánh dấu thông báo đã đọc */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_pact_drafts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Các bản đọc đang chờ kiểm tra */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftsShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_pact_drafts: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Đọc một văn bản giao ước (?name=&year=); trả lời bằng một việc đang chạy */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_pact_drafts_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một bản đọc với văn bản, chỉ tiêu và câu hỏi */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_pact_drafts_id: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Bỏ bản đọc */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_pact_drafts_id: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftPatch"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Sửa bản đọc từng thao tác */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftShown"];
                };
            };
            /** @description Mã: conflict, draft.op, pact.field.value */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_pact_drafts_id_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftVersion"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Lập dự thảo giao ước từ bản đọc */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PactYear"];
                };
            };
            /** @description Mã: conflict, pact.year.taken, import.no_target */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_pact_drafts_id_source: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Tệp gốc của bản đọc */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_pacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Các giao ước, năm mới nhất trước */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PactBriefPage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_pacts_year: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một giao ước */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PactShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_pacts_year_assignments: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Assignments"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Giao nhiều chỉ tiêu cho đơn vị cùng lúc */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetShownPage"];
                };
            };
            /** @description Mã: conflict */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_pacts_year_close: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Tổng kết giao ước */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_pacts_year_next: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description So sánh với giao ước năm sau */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_pacts_year_next_added: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddNext"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Thêm chỉ tiêu mới cho năm sau */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_pacts_year_next_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Lập dự thảo giao ước năm sau */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PactYear"];
                };
            };
            /** @description Mã: next.undecided, pact.year.taken */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_pacts_year_next_target: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                year: string;
                target: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseNext"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Chọn việc làm với một chỉ tiêu cho năm sau */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextShown"];
                };
            };
            /** @description Mã: conflict, next.choice.differs, next.reason, next.not_chosen */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_pacts_year_rounds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Các đợt báo cáo của giao ước */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundsShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_pacts_year_rounds: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenRound"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Mở đợt báo cáo */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundShown"];
                };
            };
            /** @description Mã: round.pact, round.period, round.no_unit */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_pacts_year_sign: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignPact"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi giao ước đã ký */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Mã: pact.signed, pact.empty */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_pacts_year_targets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Chỉ tiêu của giao ước: tìm, lọc, xếp thứ tự và chia trang */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetShownPage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_pacts_year_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Bỏ dự thảo giao ước lập nhầm, chưa ký */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Mã: pact.signed, pact.has_rounds */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Danh sách người: ?q=&unit=&state=&kind=&leads=&day= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonItemPage"];
                };
            };
            /** @description Mã: list.sort, list.limit, list.after, list.day */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPersonBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Thêm một người */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShown"];
                };
            };
            /** @description Mã: people.person.code_taken, people.detail.id_number, people.posting.unit_unknown, people.person.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people_duplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Những hồ sơ có thể là một người */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LikelySameShownPage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people_person: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một người, tính đến ngày ?day= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShown"];
                };
            };
            /** @description Mã: people.person.unknown, list.day */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_absences: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi nghỉ, đi học, biệt phái, nghỉ hưu … */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShown"];
                };
            };
            /** @description Mã: people.absence.days, people.person.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_absences_id_close: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroundBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Bỏ một mục ghi nhầm */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShown"];
                };
            };
            /** @description Mã: people.fact.unknown, people.ground, people.person.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people_person_awards_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Khen thưởng của một người theo các cột của cơ sở dữ liệu quốc gia về cán bộ */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Mã: people.person.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    patch_people_person_detail: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DetailBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Sửa thông tin cá nhân; ngày là null thì bỏ ngày đã ghi */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShown"];
                };
            };
            /** @description Mã: conflict, people.detail.id_number_taken, people.person.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_discipline: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisciplineBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi kỷ luật hoặc việc đang xem xét */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShown"];
                };
            };
            /** @description Mã: people.discipline.decision, people.person.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_discipline_id_close: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroundBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Bỏ một mục ghi nhầm */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShown"];
                };
            };
            /** @description Mã: people.fact.unknown, people.person.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people_person_eligibility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một người đủ điều kiện những khen thưởng nào, vì sao: ?year=&received_on= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityShown"];
                };
            };
            /** @description Mã: people.person.unknown, eligibility.received_on, eligibility.year */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people_person_eligibility_assessments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Những nhận định đã ghi về điều kiện của một người: ?year=&received_on= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentShownPage"];
                };
            };
            /** @description Mã: people.person.unknown, eligibility.received_on, eligibility.year, list.sort, list.limit, list.after */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_eligibility_assessments: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi nhận định về một điều kiện mà dữ liệu chưa quyết định được, có lý do và căn cứ */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentKept"];
                };
            };
            /** @description Mã: people.person.unknown, eligibility.received_on, eligibility.year, eligibility.award.unknown, eligibility.assessment.decided, eligibility.assessment.condition, eligibility.assessment.conflict, eligibility.assessment.said, eligibility.assessment.reason, eligibility.assessment.ground, access.denied */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people_person_eligibility_kept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Những kết quả xét đã lưu của một người */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptItemPage"];
                };
            };
            /** @description Mã: people.person.unknown, list.sort, list.limit, list.after */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_eligibility_kept: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Lưu kết quả xét một khen thưởng, cùng dữ kiện và bản luật */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptItem"];
                };
            };
            /** @description Mã: people.person.unknown, eligibility.received_on, eligibility.year, eligibility.award.unknown, eligibility.note, access.denied */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people_person_eligibility_kept_kept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
                kept: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một kết quả xét đã lưu, xét lại trên dữ kiện cũ: giống hay khác, vì sao */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptShown"];
                };
            };
            /** @description Mã: people.person.unknown, eligibility.kept.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people_person_eligibility_route: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Lộ trình khen thưởng của một người theo giả định: ?rating=&initiative=&award= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RouteShown"];
                };
            };
            /** @description Mã: people.person.unknown, eligibility.route.rating, eligibility.route.initiative */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_eligibility_what_if: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupposedBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Giả định dữ kiện khác thì kết quả xét của một người khác ở đâu; không lưu gì */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfShown"];
                };
            };
            /** @description Mã: people.person.unknown, eligibility.received_on, eligibility.year, eligibility.supposed.nothing, eligibility.supposed.award, eligibility.supposed.ratings, eligibility.supposed.initiatives, eligibility.supposed.many */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_merge: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SameBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi hai hồ sơ là một người */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShown"];
                };
            };
            /** @description Mã: people.same.already, people.ground, people.person.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_names: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi họ tên mới từ một ngày */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShown"];
                };
            };
            /** @description Mã: people.person.rename_day, people.person.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_postings: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi vị trí mới từ một ngày; beside: kiêm nhiệm */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShown"];
                };
            };
            /** @description Mã: people.posting.later_exists, people.posting.unit_not_standing, people.person.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_postings_end: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PostingEndBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi thôi giữ một vị trí */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShown"];
                };
            };
            /** @description Mã: people.posting.none_that_day, people.person.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_ratings: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi kết quả đánh giá, xếp loại của một năm */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShown"];
                };
            };
            /** @description Mã: people.rating.final_stands, people.person.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_reveal: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Xem thông tin nhạy cảm; lần xem được ghi nhật ký */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedShown"];
                };
            };
            /** @description Mã: people.person.unknown, people.reveal.reason, access.denied */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people_person_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Dòng thời gian của một người */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineShown"];
                };
            };
            /** @description Mã: people.person.unknown, list.day */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_transfers: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Đề nghị điều động một người sang đơn vị khác */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonShown"];
                };
            };
            /** @description Mã: people.person.unknown, access.denied, people.transfer.same_unit, people.transfer.pending, people.transfer.ground, people.posting.none_that_day */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_people_person_transfers_warnings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Cần lưu ý gì trước khi đề nghị điều động: ?leaving=&unit=&from= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferWarnings"];
                };
            };
            /** @description Mã: people.person.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_transfers_id_confirm: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Xác nhận tiếp nhận: vị trí cũ kết thúc, vị trí mới bắt đầu */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description Mã: people.transfer.unknown, access.denied, people.transfer.state, people.transfer.own, people.transfer.own_record */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_transfers_id_refuse: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Không tiếp nhận, có lý do */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description Mã: people.transfer.unknown, access.denied, people.transfer.state, people.transfer.reason */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_people_person_transfers_id_withdraw: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Người đề nghị rút đề nghị điều động */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description Mã: people.transfer.unknown, people.transfer.state, people.transfer.not_yours */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_ratings_year_cap: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Tỷ lệ xếp loại xuất sắc so với loại tốt */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CapsShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_reports_year: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Các văn bản của năm */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PapersShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_reports_year_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Tải văn bản: {kind}.docx hoặc {kind}.pdf */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_reports_year_kind_comments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Góp ý vào văn bản */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperComments"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_reports_year_kind_comments: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                year: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPaperComment"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Góp ý vào một chỗ của văn bản */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperComment"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_reports_year_kind_comments_id_resolve: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                year: string;
                kind: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi góp ý đã xử lý */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_reports_year_kind_preview: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                year: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Lập bản xem trước từng trang, kèm soát lỗi */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_reports_year_kind_signed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Tải bản đã ký */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_reports_year_kind_signed: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                year: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Nộp bản đã ký, tệp PDF (?number=&day=&name=) */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedTaken"];
                };
            };
            /** @description Mã: papers.original.not_pdf, papers.paper.official, papers.number.taken */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Các vai trò và quyền của từng vai trò */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolesMessage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rounds_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một đợt báo cáo */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rounds_id_entries_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Biểu nhập kết quả của một đơn vị */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntriesShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_rounds_id_entries_unit: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntriesSaved"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Lưu những dòng đã nhập; mỗi dòng thay cả dòng cũ, minh chứng giữ nguyên */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntriesShown"];
                };
            };
            /** @description Mã: conflict, submission.sent, submission.locked, result.number */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_rounds_id_evidence_unit_target: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                unit: string;
                target: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Nộp tệp minh chứng: PDF, Word, Excel, PNG, JPG, tối đa 25 MB */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description Mã: evidence.kind, evidence.macros, evidence.name, submission.sent, submission.locked */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_rounds_id_evidence_unit_target_evidence: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                unit: string;
                target: string;
                evidence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Bỏ tệp minh chứng */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Done"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_id_judge: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Đánh giá mọi chỉ tiêu theo số liệu đã chốt */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Judged"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rounds_id_letters_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Công văn đôn đốc một đơn vị: {unit}.docx; mọi đơn vị chưa gửi: tat-ca.zip */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_id_lock: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Chốt số liệu của đợt */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Locked"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_id_remind: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Remind"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Nhắc các đơn vị chưa gửi */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Letters"];
                };
            };
            /** @description Mã: remind.unit, remind.sent */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rounds_id_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Kết quả và kết luận từng chỉ tiêu của đợt */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_id_review_target: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                target: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewDecided"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Đồng ý, kết luận khác có lý do, hoặc chưa đủ căn cứ; sửa lời câu trong báo cáo */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewItem"];
                };
            };
            /** @description Mã: conflict, review.nothing_to_agree, review.decided, override.reason, report.sentence.numbers */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rounds_id_review_target_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                target: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Các lần đánh giá và quyết định về một chỉ tiêu */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PastDecisions"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_id_submissions_unit_return: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveBack"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Trả lại kết quả của đơn vị, có lý do */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundShown"];
                };
            };
            /** @description Mã: submission.not_sent, submission.reason.missing */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_rounds_id_submissions_unit_send: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Gửi kết quả của đơn vị */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundShown"];
                };
            };
            /** @description Mã: submission.missing, submission.locked, round.locked */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rounds_id_workbook_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Biểu kết quả Excel của một đơn vị: {unit}.xlsx */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_rounds_id_workbook_unit: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Nộp biểu kết quả Excel; trả lời bằng một việc đang chạy */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobStarted"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_screenings: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScreeningAsked"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Rà soát điều kiện khen thưởng của những người được xem; trả lời bằng một việc đang chạy */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningStarted"];
                };
            };
            /** @description Mã: eligibility.year, law.award.unknown, people.unit.unknown, http.busy */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_screenings_ratio: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatioQuestion"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Tỷ lệ của những người được chọn cho một khen thưởng, bên cạnh trần của luật và chỉ tiêu tự đặt */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RatioShown"];
                };
            };
            /** @description Mã: law.award.unknown, people.unit.unknown, screening.ratio.people */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_screenings_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Kết quả một lần rà soát: số người theo từng khen thưởng */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningShown"];
                };
            };
            /** @description Mã: screening.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_screenings_id_rows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Từng người, từng khen thưởng của một lần rà soát: ?award=&state=&last=&unit=&q= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScreeningRowPage"];
                };
            };
            /** @description Mã: screening.unknown, list.sort, list.limit, list.after */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_screenings_id_rows_xlsx: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Danh sách ấy thành tệp Excel, cùng bộ lọc */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Mã: screening.unknown, list.sort, list.limit */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Tìm giao ước, chỉ tiêu, đơn vị, người; không cần gõ dấu */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchMessage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInMessage"];
            };
        };
        responses: {
            /** @description Đăng nhập */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeMessage"];
                };
            };
            /** @description Mã: session.wrong, session.locked, session.disabled, session.agency */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_session: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Đăng xuất */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Mã: session.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_session_agencies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Các cơ quan có thể đăng nhập */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgenciesMessage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_agency: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Tên của cơ quan như ghi trên văn bản */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_settings_agency: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgencyMessage"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi tên mới của cơ quan từ một ngày */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyShown"];
                };
            };
            /** @description Mã: conflict, people.agency.rename_day */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_series: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Số văn bản kế tiếp của từng loại */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesListMessage"];
                };
            };
            /** @description Mã: papers.number.year */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_settings_series: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Lấy số văn bản tiếp từ một số */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesListMessage"];
                };
            };
            /** @description Mã: papers.number.year, papers.number.used, papers.number.value */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_signers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Người ký văn bản */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignersMessage"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_settings_signers: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSignerBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Thêm người ký văn bản từ một ngày */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignersMessage"];
                };
            };
            /** @description Mã: papers.signer */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Mẫu của từng loại văn bản */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplatesShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_settings_templates_kind: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Thay mẫu bằng tệp Word của cơ quan; check=1: chỉ soát */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateChecked"];
                };
            };
            /** @description Mã: papers.kind.unknown, list.day, documents.template.unknown_field */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_settings_templates_kind: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Trở về mẫu có sẵn của chương trình */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemplateShown"];
                };
            };
            /** @description Mã: papers.kind.unknown, papers.template.none */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_templates_kind_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Tệp Word của mẫu đang dùng */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Mã: papers.kind.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_settings_templates_kind_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một trang xem trước của mẫu, với số liệu mới nhất */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Mã: papers.kind.unknown, papers.preview.unknown, documents.picture.page */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_targets_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một chỉ tiêu với lịch sử, kết quả và góp ý */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetWhole"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_targets_id: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeTarget"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Sửa chỉ tiêu của dự thảo, hoặc điều chỉnh chỉ tiêu đã ký */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetWhole"];
                };
            };
            /** @description Mã: conflict, pact.change.ground, pact.field.value, pact.target.unchanged */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_targets_id_comments: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Góp ý về một chỉ tiêu */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_targets_id_drop: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DropTarget"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Dừng thực hiện một chỉ tiêu từ một ngày */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetWhole"];
                };
            };
            /** @description Mã: conflict */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_units: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Các đơn vị đứng trong một ngày, cấp trên trước cấp dưới */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitsMessage"];
                };
            };
            /** @description Mã: list.day */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_units_successions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Các lần sáp nhập, chia tách, đổi tên, giải thể */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionsShown"];
                };
            };
            /** @description Không thực hiện được */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_units_successions: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuccessionBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Sắp xếp đơn vị theo một quyết định; dry_run: chỉ xem trước */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuccessionAnswer"];
                };
            };
            /** @description Mã: people.succession.sources, people.succession.day, people.succession.people, people.succession.decision, people.unit.code_taken */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_units_successions_id_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroundBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Bỏ một lần sắp xếp ghi nhầm */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description Mã: people.succession.unknown, people.succession.used, people.succession.ground */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_units_tree: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Sơ đồ đơn vị tính đến ngày ?day= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitTree"];
                };
            };
            /** @description Mã: list.day */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_units_unit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Một đơn vị, tính đến ngày ?day= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitShown"];
                };
            };
            /** @description Mã: people.unit.unknown, list.day */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_units_unit_eligibility: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một đơn vị đủ điều kiện những khen thưởng tập thể nào: ?year=&received_on= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibilityShown"];
                };
            };
            /** @description Mã: people.person.unknown, eligibility.received_on, eligibility.year */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_units_unit_eligibility_assessments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Những nhận định đã ghi về điều kiện của một đơn vị: ?year=&received_on= */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentShownPage"];
                };
            };
            /** @description Mã: people.unit.unknown, eligibility.received_on, eligibility.year, list.sort, list.limit, list.after */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_units_unit_eligibility_assessments: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessmentBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi nhận định về một điều kiện của đơn vị mà dữ liệu chưa quyết định được, có lý do và căn cứ */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentKept"];
                };
            };
            /** @description Mã: people.unit.unknown, eligibility.received_on, eligibility.year, eligibility.award.unknown, eligibility.assessment.decided, eligibility.assessment.condition, eligibility.assessment.conflict, eligibility.assessment.said, eligibility.assessment.reason, eligibility.assessment.ground, access.denied */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_units_unit_eligibility_kept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Những kết quả xét đã lưu của một đơn vị */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptItemPage"];
                };
            };
            /** @description Mã: people.unit.unknown, list.sort, list.limit, list.after */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_units_unit_eligibility_kept: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeepBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Lưu kết quả xét một khen thưởng của đơn vị */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptItem"];
                };
            };
            /** @description Mã: people.unit.unknown, eligibility.received_on, eligibility.year, eligibility.award.unknown, eligibility.note, access.denied */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_units_unit_eligibility_kept_kept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
                kept: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một kết quả xét đã lưu của một đơn vị, xét lại */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptShown"];
                };
            };
            /** @description Mã: people.unit.unknown, eligibility.kept.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_units_unit_eligibility_what_if: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupposedBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Giả định dữ kiện khác thì kết quả xét của một đơn vị khác ở đâu; không lưu gì */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIfShown"];
                };
            };
            /** @description Mã: people.person.unknown, eligibility.received_on, eligibility.year, eligibility.supposed.nothing, eligibility.supposed.award, eligibility.supposed.ratings, eligibility.supposed.initiatives, eligibility.supposed.many */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_units_unit_ratings: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RatingBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi, đính chính kết quả đánh giá, xếp loại một năm của một tập thể */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitShown"];
                };
            };
            /** @description Mã: people.unit.unknown, people.rating.decision, people.rating.final_stands, people.rating.ground, people.rating.same, people.rating.unit_then */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_units_unit_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            /** @description Dòng thời gian của một đơn vị */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineShown"];
                };
            };
            /** @description Mã: people.unit.unknown, list.day */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_users: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Các tài khoản, vai trò và trạng thái */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserMessagePage"];
                };
            };
            /** @description Mã: list.sort, list.limit, list.after, list.state */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_users: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUserBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Thêm tài khoản; trả về mật khẩu lần đầu, chỉ một lần */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewUserMessage"];
                };
            };
            /** @description Mã: access.login, access.user.login_taken, access.user.person_unknown, access.role */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_users_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Một tài khoản */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserMessage"];
                };
            };
            /** @description Mã: access.user.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_users_id_disable: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Khóa tài khoản */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserMessage"];
                };
            };
            /** @description Mã: access.user.unknown, access.user.self, access.last_administrator */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_users_id_enable: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Mở khóa tài khoản */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserMessage"];
                };
            };
            /** @description Mã: access.user.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_users_id_grants: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Giao vai trò */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserMessage"];
                };
            };
            /** @description Mã: access.user.unknown, access.role, access.grant.exists, access.grant.unit_unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_users_id_grants_end: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantEndBody"];
            };
        };
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Ghi ngày cuối của một vai trò */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserMessage"];
                };
            };
            /** @description Mã: access.user.unknown, access.grant.none_that_day, access.last_administrator */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    post_users_id_password: {
        parameters: {
            query?: never;
            header: {
                /** @description Giá trị csrf của GET /me */
                "X-Thidua-Csrf": components["parameters"]["Csrf"];
                /** @description Gửi lại cùng mã thì chỉ làm một lần */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["Denied"];
            /** @description Cấp lại mật khẩu lần đầu */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FirstPasswordMessage"];
                };
            };
            /** @description Mã: access.user.unknown */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
