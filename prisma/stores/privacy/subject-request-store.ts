import type { PlainDate } from '../../../domain/dates';
import type { RequestKind } from '../../../domain/privacy/subject-request';
import type { Reader, Transaction } from '../../client';
import { newId } from '../../ids';
import { fromDbDate, toDbDate } from '../../plain-dates';

export interface NewRequest {
  readonly committeeId: string;
  readonly personId: string | null;
  readonly requester: string;
  readonly kind: RequestKind;
  readonly text: string;
  readonly receivedOn: PlainDate;
  readonly receivedBy: string;
  readonly receivedAt: Date;
  readonly dueOn: PlainDate;
}

export async function insertRequest(tx: Transaction, request: NewRequest): Promise<string> {
  const id = newId();
  const { receivedOn, dueOn, ...data } = request;
  await tx.subjectRequest.create({
    data: { ...data, id, receivedOn: toDbDate(receivedOn), dueOn: toDbDate(dueOn), state: 'open' },
  });
  return id;
}

/** Requests by the day they are to be answered, the open ones first where no state is asked for. */
export async function listRequests(
  reader: Reader,
  committeeId: string,
  filter: { state?: string; personId?: string },
): Promise<SubjectRequestRow[]> {
  const rows = await reader.subjectRequest.findMany({
    where: { committeeId, ...filter },
    orderBy: [{ answeredAt: { sort: 'desc', nulls: 'first' } }, { dueOn: 'asc' }, { id: 'asc' }],
    take: 500,
  });
  return rows.map(readRequest);
}

export type SubjectRequestRow = ReturnType<typeof readRequest>;

export async function findRequest(reader: Reader, committeeId: string, id: string): Promise<SubjectRequestRow | null> {
  const row = await reader.subjectRequest.findFirst({ where: { id, committeeId } });
  return row && readRequest(row);
}

/** False when it was answered before. */
export async function answerRequest(
  tx: Transaction,
  id: string,
  answer: { state: 'answered' | 'refused'; text: string; by: string; at: Date },
): Promise<boolean> {
  const { count } = await tx.subjectRequest.updateMany({
    where: { id, state: 'open' },
    data: {
      state: answer.state,
      answer: answer.text,
      answeredBy: answer.by,
      answeredAt: answer.at,
      revision: { increment: 1 },
    },
  });
  return count === 1;
}

function readRequest(row: NonNullable<Awaited<ReturnType<Reader['subjectRequest']['findFirst']>>>) {
  return { ...row, receivedOn: fromDbDate(row.receivedOn), dueOn: fromDbDate(row.dueOn) };
}
