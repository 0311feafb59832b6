import type { LineOrigin } from '../../domain/nomination/line-entry';
import type { LineGroup, LineState } from '../../domain/nomination/line-states';
import type { ListState } from '../../domain/nomination/list-states';

/** Lists and lines on screen (glossary §4). */
export const nomination = {
  listStates: {
    draft: 'Đang soạn',
    submitted: 'Đã gửi',
    returned: 'Trả lại để hoàn thiện',
    resubmitted: 'Đã gửi lại',
    withdrawn: 'Đơn vị rút',
    closed: 'Đã chốt',
  } satisfies Record<ListState, string>,
  lineStates: {
    draft: 'Đang soạn',
    submitted: 'Chờ thẩm định',
    returned: 'Trả lại để bổ sung',
    rejected: 'Chưa đủ tiêu chuẩn, điều kiện',
    shortlisted: 'Đủ tiêu chuẩn, điều kiện',
    reserve: 'Dự phòng',
    offered: 'Dự phòng, chờ xác nhận tham gia',
    proposed: 'Đã trình',
    approved: 'Được thống nhất cử',
    'awaiting-call-up': 'Chưa triệu tập',
    'not-admitted': 'Không được xét chọn',
    declined: 'Xin không tham gia',
    withdrawn: 'Đơn vị rút',
    replaced: 'Đã thay người',
    enrolled: 'Đang học',
    completed: 'Hoàn thành',
    failed: 'Không đạt',
    'no-show': 'Không đến học',
    deferred: 'Chuyển lớp sau, bảo lưu',
    left: 'Thôi học',
  } satisfies Record<LineState, string>,
  lineGroups: {
    waiting: 'Chờ thẩm định',
    'needs-unit': 'Chờ đơn vị bổ sung',
    chosen: 'Được chọn cử',
    reserve: 'Dự phòng',
    learning: 'Đang học, đã học',
    ended: 'Không tiếp tục',
  } satisfies Record<LineGroup, string>,
  origins: {
    listed: 'Đơn vị đề nghị',
    drawn: 'Theo thành phần',
    reported: 'Đơn vị báo còn thiếu',
    'carried-over': 'Đã đăng ký, chưa triệu tập (chuyển từ năm trước)',
    appointed: 'Mới được bầu cử, bổ nhiệm',
    replacement: 'Thay người',
    'on-instruction': 'Bổ sung theo ý kiến chỉ đạo',
    'at-class': 'Bổ sung tại lớp (đơn vị xác nhận sau)',
  } satisfies Record<LineOrigin, string>,
  sources: {
    letter: 'Công văn',
    mail: 'Thư điện tử',
    telephone: 'Điện thoại',
    chat: 'Zalo',
    'in-person': 'Trực tiếp',
  },
  approvalOwed: 'Chờ tờ trình bổ sung',
  confirmationOwed: 'Chờ đơn vị xác nhận',
};
