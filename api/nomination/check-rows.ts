import type { PersonDraft } from '../../contracts/person/people-import';
import { patchOfDraft } from '../../documents/person/patch-of-draft';
import type { PlainDate } from '../../domain/dates';
import { checkEligibility } from '../../domain/eligibility/check-eligibility';
import { factsOfLine } from '../../domain/eligibility/facts-of-line';
import { standardsOn } from '../../prisma/stores/eligibility/check-store';
import { readRegisterFacts, type RegisterFacts } from '../../prisma/stores/eligibility/line-facts-store';
import type { ImportRow } from '../../prisma/stores/person/import-store';
import type { ApiContext } from '../api-context';
import type { RowCheck } from '../person/imports/present-import';

const UNKNOWN: RegisterFacts = { person: null, posts: [], others: [] };

/** Sets the rows of an uploaded list against the standards of the intake, as if they stood on the list already. */
export async function checkRows(
  database: ApiContext['database'],
  { committeeId, intakeId, on }: { committeeId: string; intakeId: string; on: PlainDate },
  rows: readonly ImportRow[],
): Promise<ImportRow[]> {
  const standards = await standardsOn(database, committeeId, intakeId, on);
  if (!standards) return [...rows];
  const { ruleSet, register, request, intake } = standards;
  // Papers are handed in once somebody stands on the list.
  const asked = { ...request, requiredPapers: [] };
  const known = await readRegisterFacts(
    database,
    committeeId,
    rows.flatMap(({ personId }) => personId ?? []),
  );
  return rows.map((row) => {
    if (row.verdict === 'refused') return row;
    const facts = row.personId === null ? UNKNOWN : (known.get(row.personId) ?? UNKNOWN);
    const line = { ...facts, ...saidBy(row.person as PersonDraft), papers: null };
    const { outcome, findings } = checkEligibility(factsOfLine(line, intake.studyForm), ruleSet, asked, register);
    const open = findings.filter((finding) => finding.outcome !== 'met');
    const eligibility: RowCheck = { ruleSet: ruleSet.code, result: outcome, findings: open };
    return { ...row, eligibility };
  });
}

function saidBy(draft: PersonDraft) {
  const { birth, gender, studyForm } = draft;
  return { birth, gender, details: { ...patchOfDraft(draft, null), ...(studyForm ? { studyForm } : {}) } };
}
