import type { ReviewVerdict } from '../../domain/intake/intake-commands';
import type { LineReasonCode } from '../../domain/review/reason-codes';

/** Verdicts and their reasons on screen. */
export const review = {
  verdicts: {
    shortlist: 'Đủ tiêu chuẩn, điều kiện',
    return: 'Trả lại để bổ sung',
    reject: 'Chưa đủ tiêu chuẩn, điều kiện',
    reserve: 'Dự phòng',
  } satisfies Record<ReviewVerdict, string>,
  reasons: {
    'missing-dossier': 'Còn thiếu hồ sơ',
    'wrong-data': 'Thông tin chưa chính xác',
    'wrong-subject-group': 'Không đúng đối tượng',
    'below-education': 'Chưa đủ trình độ chuyên môn, học vấn theo yêu cầu',
    'not-yet-official-member': 'Chưa là đảng viên chính thức',
    'age-for-form': 'Chưa phù hợp độ tuổi theo hình thức học',
    'already-holds-level': 'Đã có trình độ này',
    'attended-before': 'Đã học chương trình này',
    discipline: 'Đang trong thời gian thi hành kỷ luật hoặc bị xem xét kỷ luật',
    'over-quota': 'Vượt chỉ tiêu',
    other: 'Lý do khác',
    'list-withdrawn': 'Đơn vị rút danh sách',
    'intake-cancelled': 'Đợt không thực hiện',
    excused: 'Vắng có lý do',
    'post-ended': 'Thôi giữ chức vụ thuộc thành phần',
    'not-agreed': 'Không được thống nhất',
    replaced: 'Đã thay người',
  } satisfies Record<LineReasonCode, string>,
};
