import type { StoryOffice } from '../story-office';

export interface IssuedPaper {
  readonly type: 'decision' | 'notice' | 'official-letter' | 'conclusion';
  readonly summary: string;
  readonly body?: 'standing-board' | 'standing-office';
}

/** Drafted, signed on paper, numbered; answers with its number and symbol. */
export async function issuePaper(office: StoryOffice, intakeId: string, paper: IssuedPaper): Promise<string> {
  const documentId = await draftPaper(office, intakeId, paper);
  return signAndIssue(office, documentId);
}

export async function draftPaper(office: StoryOffice, intakeId: string, paper: IssuedPaper): Promise<string> {
  const body = office.world.register.bodies[paper.body ?? 'standing-board'];
  const signatory = body.members[1]!;
  const { documentId } = await (
    await office.as('tong-hop')
  ).post<{ documentId: string }>('/documents', {
    bodyId: body.id,
    documentType: paper.type,
    summary: paper.summary,
    signatoryName: signatory.fullName,
    signatoryPost: signatory.postTitle,
    capacity: 'T/M',
    intakeIds: [intakeId],
  });
  return documentId;
}

export async function signAndIssue(office: StoryOffice, documentId: string): Promise<string> {
  const clerk = await office.as('van-thu');
  const today = office.world.today();
  await clerk.post(`/documents/${documentId}/signatures`, { revision: 1, signedOn: today });
  const { symbol } = await clerk.post<{ symbol: string }>(`/documents/${documentId}/issues`, {
    revision: 2,
    issuedOn: today,
  });
  office.tell('van-thu', `ban hành văn bản số ${symbol}`);
  return symbol;
}
