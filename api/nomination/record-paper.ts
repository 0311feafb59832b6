import type { z } from 'zod';
import type { paperBody } from '../../contracts/nomination/lists';
import type { Database } from '../../prisma/client';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import { confirmLine, writePaper } from '../../prisma/stores/list-draft-store';

/** Chờ bản ký: the signed copy of a list is owed by a day, or has come. */
export function recordPaper(
  database: Database,
  request: DeedRequest,
  list: { id: string; intakeId: string },
  paper: z.output<typeof paperBody>,
): Promise<{ listId: string; state: string }> {
  return runDeed(database, request, async (deed) => {
    const owed = paper.state === 'owed';
    await writePaper(deed.tx, list.id, {
      owed,
      dueOn: owed ? paper.dueOn : null,
      reference: owed ? null : paper.reference,
      receivedAt: owed ? null : deed.at,
    });
    deed.audit({
      noun: 'nomination',
      action: owed ? 'list-edited' : 'paper-received',
      subjectId: list.id,
      intakeId: list.intakeId,
      data: owed ? { paperDueOn: paper.dueOn } : { reference: paper.reference },
    });
    return { listId: list.id, state: paper.state };
  });
}

/** The unit confirms somebody who came to the class door. Confirmed again, nothing changes. */
export function confirmAddedLine(
  database: Database,
  request: DeedRequest,
  line: { id: string; intakeId: string },
): Promise<{ lineId: string }> {
  return runDeed(database, request, async (deed) => {
    if (await confirmLine(deed.tx, line.id)) {
      deed.audit({ noun: 'nomination', action: 'line-confirmed', subjectId: line.id, intakeId: line.intakeId });
    }
    return { lineId: line.id };
  });
}
