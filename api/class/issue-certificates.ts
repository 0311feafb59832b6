import { certificateKindOf, type CertificateKind } from '../../domain/class/class-states';
import { dateOf, yearOf, type PlainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';
import type { Database } from '../../prisma/client';
import { addCertificates, readCertifiable, readWorkKind } from '../../prisma/stores/class-store-planning';
import { runDeed, type DeedRequest } from '../../prisma/stores/deed';
import { takeNextNumber } from '../../prisma/stores/document-store';
import { holdClass } from './plan-class';

/**
 * Bằng or giấy chứng nhận for those who completed, each with the next number of its register (sổ cấp), by kind and year. Throws
 * DomainError `not-found` when somebody did not complete or has one already, `issue-date-invalid`.
 */
export async function issueCertificates(
  database: Database,
  request: DeedRequest,
  classId: string,
  { lineIds, issuedOn }: { lineIds: readonly string[]; issuedOn: PlainDate },
): Promise<{ certificates: { lineId: string; number: number; kind: CertificateKind }[] }> {
  if (issuedOn > dateOf(request.at)) throw new DomainError('issue-date-invalid', { issuedOn, signedOn: null });
  return runDeed(database, request, async (deed) => {
    const held = await holdClass(deed, classId);
    const certifiable = await readCertifiable(deed.tx, classId);
    const asked = new Set(lineIds);
    const chosen = asked.size === 0 ? certifiable : certifiable.filter((lineId) => asked.has(lineId));
    if (chosen.length < asked.size) throw new DomainError('not-found', { noun: 'learner' });
    const kind = certificateKindOf(await readWorkKind(deed.tx, held.intakeId));
    const periodKey = String(yearOf(issuedOn));
    const registerKey = `${kind}:${periodKey}`;
    const certificates: { lineId: string; number: number; kind: CertificateKind }[] = [];
    for (const lineId of chosen) {
      const register = { committeeId: deed.committeeId, organKey: 'certificates', documentType: kind, periodKey };
      const number = await takeNextNumber(deed.tx, register);
      certificates.push({ lineId, number, kind });
      deed.audit({
        noun: 'class',
        action: 'certificate-issued',
        subjectId: lineId,
        intakeId: held.intakeId,
        data: { class: classId, register: registerKey, number },
      });
    }
    await addCertificates(
      deed.tx,
      certificates.map((certificate) => ({
        ...certificate,
        committeeId: deed.committeeId,
        trainingClassId: classId,
        registerKey,
        issuedOn,
        recordedBy: deed.accountId,
      })),
    );
    return { certificates };
  });
}
