import type { StageNameKey } from '../../domain/intake/procedure';
import type { Holder } from '../../domain/intake/stage-progress';
import type { UnitState } from '../../domain/nomination/list-states';
import { stages } from './stages';

/** An intake (đợt) on screen: glossary §3 names two stages by the kind of procedure. */
export const intake = {
  stages: {
    ...stages.headings,
    'nomination-learners': 'Lập danh sách học viên',
    study: 'Đi học, theo dõi kết quả',
  } satisfies Record<StageNameKey, string>,
  holders: {
    units: 'Các cơ quan, đơn vị được đề nghị',
    reviewer: 'Chuyên viên theo dõi',
    'review-head': 'Lãnh đạo Cơ quan Tổ chức - Nội vụ',
    'office-coordinator': 'Văn phòng',
    members: 'Các thành viên cho ý kiến',
    signatory: 'Người ký',
    clerk: 'Văn thư',
    'higher-authority': 'Cấp trên',
    'training-centre': 'Trung tâm Chính trị',
  } satisfies Record<Holder, string>,
  unitStates: {
    unanswered: 'Chưa gửi',
    drafting: 'Đang soạn',
    returned: 'Trả lại để hoàn thiện',
    submitted: 'Đã gửi',
    resubmitted: 'Đã gửi lại',
    'no-demand': 'Không có nhu cầu',
    excused: 'Đã báo người vắng',
    closed: 'Chưa gửi (đã chốt)',
  } satisfies Record<UnitState, string>,
};
