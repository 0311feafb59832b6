import type { AuditNoun } from '../../../domain/audit/audit-actions';

/** "Nhật ký" in the web client. */
export const audit = {
  help: 'Mọi việc đã làm: ai, lúc nào, với nội dung nào. Nhật ký chỉ ghi thêm, không sửa, không xóa; mỗi dòng nối với dòng trước bằng mã đối chiếu.',
  noun: 'Lĩnh vực',
  from: 'Từ ngày',
  to: 'Đến ngày',
  columns: { at: 'Lúc', action: 'Việc', actor: 'Người thực hiện', seq: 'Số' },
  system: 'Hệ thống (theo lịch)',
  empty: 'Không có dòng nhật ký nào khớp.',
  hash: 'Mã đối chiếu',
  subject: 'Mã bản ghi',
  recordedAt: 'Ghi sổ lúc',
  onlySubject: 'Chỉ xem bản ghi này',
  filtered: 'Đang xem nhật ký của một bản ghi.',
  clear: 'Xem tất cả',
  nouns: {
    plan: 'Kế hoạch, mục',
    intake: 'Đợt',
    nomination: 'Danh sách đề nghị cử',
    review: 'Thẩm định',
    submission: 'Tờ trình, ý kiến',
    class: 'Lớp học',
    report: 'Báo cáo',
    budget: 'Kinh phí',
    document: 'Văn bản',
    person: 'Cán bộ, học viên',
    organisation: 'Cơ quan, đơn vị',
    identity: 'Tài khoản, đăng nhập',
    notification: 'Thư',
    calendar: 'Lịch làm việc',
  } satisfies Record<AuditNoun, string>,
};
