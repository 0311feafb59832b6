import type { PlainDate } from '../../../domain/dates';
import { delegatedSignature } from '../../../domain/document/delegated-signer';
import type { DocumentSystem, SigningCapacity } from '../../../domain/document/document-type';
import { authorityOfBody, type Letterhead } from '../../../domain/document/letterhead';
import type { PaperSigner } from '../../../domain/document/paper-sources';
import { isHeadPost, signingSeat } from '../../../domain/document/usual-signer';
import type { Reader, Transaction } from '../../client';
import { newId } from '../../ids';
import { toDbDate } from '../../plain-dates';
import { readIssuingOrgan } from '../document-store';

/** Who issues a paper. */
export interface OrganRef {
  bodyId?: string | null;
  unitId?: string | null;
}

export interface OrganOfPaper {
  /** In words of a sentence. */
  name: string;
  organKey: string;
  letterheads: readonly Letterhead[];
}

/** The organ with its letterheads, its own system first; null when the committee has none such. */
export async function readOrganOfPaper(
  reader: Reader,
  committeeId: string,
  organ: OrganRef,
): Promise<OrganOfPaper | null> {
  const found = await readIssuingOrgan(reader, committeeId, organ);
  if (!found) return null;
  const stored = await reader.letterhead.findMany({
    where: { committeeId, organId: organ.bodyId ?? organ.unitId ?? '' },
    orderBy: { system: 'asc' },
  });
  const kept = stored.map((row): Letterhead => ({
    system: row.system as DocumentSystem,
    parentOrgan: row.parentOrgan,
    organ: row.organ,
    symbol: row.symbol,
    place: row.place,
    capacity: row.capacity as SigningCapacity,
    authority: row.authority,
    archive: row.archive,
  }));
  const isKept = kept.some(({ system }) => system === found.system);
  const letterheads = isKept ? kept : [await usualLetterhead(reader, committeeId, organ, found), ...kept];
  return {
    name: found.organName,
    organKey: found.organKey,
    letterheads: [...letterheads].sort((a) => (a.system === found.system ? -1 : 1)),
  };
}

/** What stands there until the office has set it. */
async function usualLetterhead(
  reader: Reader,
  committeeId: string,
  organ: OrganRef,
  { organName, organSymbol, system }: { organName: string; organSymbol: string; system: DocumentSystem },
): Promise<Letterhead> {
  const committee = await reader.committee.findUniqueOrThrow({ where: { id: committeeId } });
  const place = committee.name.replace(/^(Thị ủy|Huyện ủy|Thành ủy|Tỉnh ủy|Đảng ủy)\s*/u, '').trim() || committee.name;
  const common = { system, symbol: organSymbol, place };
  if (organ.bodyId)
    return {
      ...common,
      parentOrgan: null,
      organ: system === 'party' ? committee.name : organName,
      capacity: 'T/M',
      authority: system === 'party' ? authorityOfBody(organName, committee.shortName) : organName,
      archive: system === 'party' ? `Văn phòng ${committee.shortName}` : 'VT',
    };
  return {
    ...common,
    parentOrgan: committee.name,
    organ: organName,
    capacity: 'direct',
    authority: null,
    archive: system === 'party' ? organName : 'VT',
  };
}

/** Who usually signs for the organ on that day; null when the record does not say. */
export async function readUsualSigner(
  reader: Reader,
  committeeId: string,
  organ: OrganRef,
  letterhead: Letterhead,
  on: PlainDate,
): Promise<PaperSigner | null> {
  const { capacity, authority } = letterhead;
  const day = toDbDate(on);
  const onThatDay = { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] };
  if (organ.bodyId) {
    const members = await reader.bodyMember.findMany({
      where: { committeeId, bodyId: organ.bodyId, ...onThatDay },
      orderBy: { ordinal: 'asc' },
    });
    const seat = signingSeat(members);
    if (!seat) return null;
    // T/M of a collective is signed by a member: whoever stands in must be one, and signs by their own post.
    const delegate = await readSignatureDelegate(reader, committeeId, seat.personId, on);
    const signing = members.find(({ personId }) => personId === delegate?.personId) ?? seat;
    const person = await reader.person.findUniqueOrThrow({
      where: { id: signing.personId },
      select: { fullName: true },
    });
    // "Phó Bí thư, Chủ tịch Ủy ban nhân dân" signs for the body by the first of them.
    return { name: person.fullName, post: signing.postTitle.split(',')[0]!.trim(), capacity, authority };
  }
  const posts = await reader.personPost.findMany({
    where: { committeeId, unitId: organ.unitId ?? '', ...onThatDay },
    orderBy: { id: 'asc' },
  });
  const head = posts.find(({ title }) => isHeadPost(title));
  if (head) {
    const delegate = await readSignatureDelegate(reader, committeeId, head.personId, on);
    if (delegate) {
      const own = posts.find(({ personId }) => personId === delegate.personId)?.title ?? null;
      const post = own ?? delegate.position ?? '';
      return { name: delegate.fullName, post, ...delegatedSignature(head.title, own) };
    }
    const person = await reader.person.findUniqueOrThrow({ where: { id: head.personId }, select: { fullName: true } });
    return { name: person.fullName, post: head.title, capacity, authority };
  }
  const unit = await reader.unit.findFirst({ where: { id: organ.unitId ?? '', committeeId } });
  return unit?.signatory ? { name: unit.signatory, post: 'Thủ trưởng', capacity, authority } : null;
}

/** Who signs for a person on that day, by a delegation of signatures the office has set; null when nobody does. */
async function readSignatureDelegate(
  reader: Reader,
  committeeId: string,
  personId: string,
  on: PlainDate,
): Promise<{ personId: string; fullName: string; position: string | null } | null> {
  const [row] = await reader.$queryRaw<{ personId: string; fullName: string; position: string | null }[]>`
    SELECT p.id AS "personId", p.full_name AS "fullName", p.position FROM delegation d
    JOIN account f ON f.id = d.from_account_id AND f.person_id = ${personId}::uuid
    JOIN account t ON t.id = d.to_account_id AND t.disabled_at IS NULL JOIN person p ON p.id = t.person_id
    WHERE d.committee_id = ${committeeId}::uuid AND d.scope IN ('signature', 'all') AND d.revoked_at IS NULL
      AND d.valid_from <= ${on}::date AND (d.valid_to IS NULL OR d.valid_to > ${on}::date)
    ORDER BY d.valid_from DESC, d.id DESC LIMIT 1`;
  return row ?? null;
}

export async function listLetterheads(reader: Reader, committeeId: string) {
  const rows = await reader.letterhead.findMany({
    where: { committeeId },
    orderBy: [{ organId: 'asc' }, { system: 'asc' }],
  });
  return rows.map(({ committeeId: _committee, ...row }) => ({
    ...row,
    system: row.system as DocumentSystem,
    capacity: row.capacity as SigningCapacity,
  }));
}

/** Sets the letterhead of an organ in one system that stands at `revision` (0: none yet); null when somebody was faster. */
export async function saveLetterhead(
  tx: Transaction,
  committeeId: string,
  organId: string,
  letterhead: Letterhead,
  revision: number,
): Promise<number | null> {
  if (revision === 0) {
    const { count } = await tx.letterhead.createMany({
      data: [{ ...letterhead, id: newId(), committeeId, organId }],
      skipDuplicates: true,
    });
    return count === 1 ? 1 : null;
  }
  const { count } = await tx.letterhead.updateMany({
    where: { committeeId, organId, system: letterhead.system, revision },
    data: { ...letterhead, revision: { increment: 1 } },
  });
  return count === 1 ? revision + 1 : null;
}
