import type { DecidingAuthority } from '../../../domain/intake/procedure';
import type { Prisma } from '../../client';
import { newId } from '../../ids';

const PLACE = 'Hoa Sen';
const TOWN = 'Ủy ban nhân dân thị xã';
const PARTY = { system: 'party', parentOrgan: 'Đảng bộ tỉnh', place: PLACE };
const ADVISING = { system: 'party', parentOrgan: 'Thị ủy mẫu', place: PLACE, capacity: 'direct', authority: null };
const COMMITTEE = { ...PARTY, organ: 'Thị ủy mẫu', symbol: 'TU', capacity: 'T/M', archive: 'Văn phòng Thị ủy' };

type Words = Omit<Prisma.LetterheadCreateManyInput, 'id' | 'committeeId' | 'organId'>;

const OF_BODIES: Readonly<Record<DecidingAuthority, Words>> = {
  'standing-board': { ...COMMITTEE, authority: 'Ban Thường vụ' },
  'standing-office': { ...COMMITTEE, authority: 'Thường trực' },
  'peoples-committee': {
    system: 'state',
    place: PLACE,
    organ: TOWN,
    symbol: 'UBND',
    capacity: 'T/M',
    authority: 'Ủy ban nhân dân',
    archive: 'VT, NV',
  },
};

/** Cơ quan Tổ chức - Nội vụ is one organ in two systems: Ban Tổ chức Thị ủy, and Phòng Nội vụ of the people's committee. */
const OF_UNITS: readonly (Words & { unitCode: string })[] = [
  { ...ADVISING, unitCode: 'to-chuc-noi-vu', organ: 'Ban Tổ chức', symbol: 'BTC', archive: 'Ban Tổ chức' },
  {
    unitCode: 'to-chuc-noi-vu',
    system: 'state',
    parentOrgan: TOWN,
    organ: 'Phòng Nội vụ',
    symbol: 'NV',
    place: PLACE,
    capacity: 'direct',
    authority: null,
    archive: 'VT',
  },
  { ...ADVISING, unitCode: 'van-phong', organ: 'Văn phòng', symbol: 'VPTU', archive: 'Văn phòng' },
  { ...ADVISING, unitCode: 'trung-tam', organ: 'Trung tâm Chính trị', symbol: 'TTCT', archive: 'Trung tâm Chính trị' },
];

/** Letterheads of the sample's bodies and organs. */
export function sampleLetterheads(
  committeeId: string,
  bodyIds: Readonly<Record<DecidingAuthority, { id: string }>>,
  unitIds: Readonly<Record<string, string>>,
): Prisma.LetterheadCreateManyInput[] {
  const ofBodies = Object.entries(OF_BODIES).map(([kind, words]) => ({
    ...words,
    organId: bodyIds[kind as DecidingAuthority].id,
  }));
  const ofUnits = OF_UNITS.map(({ unitCode, ...words }) => ({ ...words, organId: unitIds[unitCode]! }));
  return [...ofBodies, ...ofUnits].map((row) => ({ ...row, id: newId(), committeeId }));
}
