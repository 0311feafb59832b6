import type { DecidingAuthority } from '../../../domain/intake/procedure';
import type { Role } from '../../../domain/identity/role';

/** `example.test` can never receive mail (RFC 2606). */
export const SAMPLE_MAIL_DOMAIN = 'example.test';

/** A seat: the n-th of the leading posts of a unit (see `sample-people.ts`). */
export interface SampleSeat {
  readonly unitCode: string;
  readonly index: number;
  /** `secretary` must have answered before an early close. */
  readonly post: string;
  readonly postTitle: string;
}

export interface SampleBody {
  readonly kind: DecidingAuthority;
  readonly name: string;
  readonly system: 'party' | 'state';
  readonly seats: readonly SampleSeat[];
}

const SECRETARY = seat('van-phong', 0, 'secretary', 'Bí thư');
const STANDING_DEPUTY = seat('van-phong', 1, 'standing-deputy-secretary', 'Phó Bí thư Thường trực');
const DEPUTY = seat('tai-chinh', 0, 'deputy-secretary', 'Phó Bí thư, Chủ tịch Ủy ban nhân dân');

/** Ban Thường vụ 11, Thường trực 3, Ủy ban nhân dân 5. */
export const SAMPLE_BODIES: readonly SampleBody[] = [
  {
    kind: 'standing-board',
    name: 'Ban Thường vụ Thị ủy',
    system: 'party',
    seats: [
      SECRETARY,
      STANDING_DEPUTY,
      DEPUTY,
      seat('to-chuc-noi-vu', 0, 'member', 'Ủy viên, Trưởng Cơ quan Tổ chức - Nội vụ'),
      seat('kiem-tra', 0, 'member', 'Ủy viên, Chủ nhiệm Ủy ban Kiểm tra'),
      seat('tuyen-giao', 0, 'member', 'Ủy viên, Trưởng Ban Tuyên giáo'),
      seat('dan-van', 0, 'member', 'Ủy viên, Trưởng Ban Dân vận'),
      seat('cong-an', 0, 'member', 'Ủy viên, Trưởng Công an thị xã'),
      seat('quan-su', 0, 'member', 'Ủy viên, Chỉ huy trưởng Ban Chỉ huy Quân sự'),
      seat('tai-chinh', 1, 'member', 'Ủy viên, Phó Chủ tịch Ủy ban nhân dân'),
      seat('mat-tran', 0, 'member', 'Ủy viên, Chủ tịch Ủy ban Mặt trận Tổ quốc'),
    ],
  },
  { kind: 'standing-office', name: 'Thường trực Thị ủy', system: 'party', seats: [SECRETARY, STANDING_DEPUTY, DEPUTY] },
  {
    kind: 'peoples-committee',
    name: 'Ủy ban nhân dân thị xã',
    system: 'state',
    seats: [
      seat('tai-chinh', 0, 'chair', 'Chủ tịch'),
      seat('tai-chinh', 1, 'vice-chair', 'Phó Chủ tịch'),
      seat('tai-chinh', 2, 'vice-chair', 'Phó Chủ tịch'),
      seat('tai-chinh', 3, 'member', 'Ủy viên'),
      seat('tai-chinh', 4, 'member', 'Ủy viên'),
    ],
  },
];

/** An account of the staff: its holder is the n-th `staff` person of the unit, or of its leading posts. */
export interface SampleStaff {
  readonly email: string;
  readonly role: Role;
  readonly unitCode: string;
  readonly group: 'staff' | 'managed';
  readonly index: number;
}

/** One of each role. Unit officers come one per unit besides. */
export const SAMPLE_STAFF: readonly SampleStaff[] = [
  staff('chuyen-vien', 'reviewer', 'to-chuc-noi-vu', 'staff', 0),
  staff('chuyen-vien-2', 'reviewer', 'to-chuc-noi-vu', 'staff', 1),
  staff('lanh-dao-to-chuc', 'review-head', 'to-chuc-noi-vu', 'managed', 1),
  staff('chuyen-vien-tuyen-giao', 'reviewer', 'tuyen-giao', 'staff', 0),
  staff('lanh-dao-tuyen-giao', 'review-head', 'tuyen-giao', 'managed', 1),
  staff('tong-hop', 'office-coordinator', 'van-phong', 'staff', 0),
  staff('van-thu', 'clerk', 'van-phong', 'staff', 1),
  staff('giup-viec', 'assistant', 'van-phong', 'staff', 2),
  staff('quan-tri', 'administrator', 'van-phong', 'staff', 3),
  staff('kiem-tra-giam-sat', 'auditor', 'kiem-tra', 'staff', 0),
  staff('trung-tam', 'training-centre', 'trung-tam', 'staff', 0),
  staff('trung-tam-2', 'training-centre', 'trung-tam', 'staff', 1),
  staff('ke-toan', 'finance', 'tai-chinh', 'staff', 0),
];

/** The personal code of every sample leader, for opinions from a mail. Good for nothing outside the sample. */
export const SAMPLE_PERSONAL_CODE = '258036';

function seat(unitCode: string, index: number, post: string, postTitle: string): SampleSeat {
  return { unitCode, index, post, postTitle };
}

function staff(name: string, role: Role, unitCode: string, group: SampleStaff['group'], index: number): SampleStaff {
  return { email: `${name}@${SAMPLE_MAIL_DOMAIN}`, role, unitCode, group, index };
}
