import { randomUUID } from 'node:crypto';
import type { SignedInClient } from './signed-in-client';

interface Askers {
  reviewer: SignedInClient;
  head: SignedInClient;
  coordinator: SignedInClient;
}

export interface AskedRound {
  submissionId: string;
  roundId: string;
  contentHash: string;
}

/** Everybody shortlisted in the intake is submitted: drafted, signed, taken in by the office. Answers with the round that opened. */
export async function askOpinions(
  { reviewer, head, coordinator }: Askers,
  intakeId: string,
  about: Record<string, unknown> = { allShortlistedOf: [intakeId] },
): Promise<AskedRound> {
  const draft = await reviewer.post<{ submissionId: string; revision: number }>('/api/submissions', {
    title: 'Tờ trình về danh sách cử đi học',
    summary: 'Đề nghị Thường trực cho ý kiến về danh sách kèm theo.',
    ...about,
  });
  const path = `/api/submissions/${draft.submissionId}`;
  await head.post(`${path}/signatures`, { revision: draft.revision, capacity: 'head' });
  const taken = await takeIn(coordinator, `${path}/takings-in`, intakeId);
  const submission = await coordinator.get(path);
  const { contentHash } = submission.body as { contentHash: string };
  return { submissionId: draft.submissionId, roundId: taken.roundIds[0]!, contentHash };
}

/** The first command of a cold stack may take longer than the server waits: then the same one is sent again. */
async function takeIn(coordinator: SignedInClient, path: string, intakeId: string): Promise<{ roundIds: string[] }> {
  const key = randomUUID();
  for (let tries = 0; tries < 5; tries += 1) {
    const { status } = await coordinator.send('POST', path, { intakeId }, key);
    if (status !== 503) break;
  }
  return coordinator.post(path, { intakeId }, key);
}

/** What a member sends who agrees to everything. */
export function agreement({ contentHash }: AskedRound) {
  return { whole: 'agree', contentHash };
}
