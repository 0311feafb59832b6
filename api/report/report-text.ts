import { formatDate, type PlainDate } from '../../domain/dates';
import { completionRate, type ReportFigures } from '../../domain/report/report-figures';
import type { ReportKind } from '../../domain/report/report-states';
import type { Translate } from '../../i18n/translate';
import type { SubjectFacts } from '../../prisma/stores/report-store-figures';

/** A difficulty with what is proposed about it. */
export interface NotedDifficulty {
  text: string;
  proposal: string | null;
}

export function reportTitle(t: Translate, kind: ReportKind, subject: SubjectFacts): string {
  const { itemCode: item, intakeName: intake, year } = subject;
  switch (kind) {
    case 'class':
      return t('report.titleIntake', { intake, item });
    case 'item':
      return t('report.titleItem', { item, year });
    case 'periodic':
      return t('report.titlePeriodic', { year });
    case 'plan':
      return t('report.titlePlan', { year });
  }
}

/** The draft of a report in official words, from its figures; whoever submits it edits it. Lines about nothing are left out. */
export function reportText(
  t: Translate,
  subject: SubjectFacts,
  figures: ReportFigures,
  asOf: PlainDate,
  difficulties: readonly NotedDifficulty[],
): string {
  const { itemCode, itemTitle, planTitle } = subject;
  const words = { item: itemCode, title: itemTitle, plan: planTitle, asOf: formatDate(asOf) };
  return [
    t(itemCode ? 'report.openingItem' : 'report.opening', words),
    '',
    t('report.headingResult'),
    ...resultLines(t, subject, figures),
    '',
    t('report.headingDifficulties'),
    ...difficultyLines(t, difficulties),
  ].join('\n');
}

function resultLines(t: Translate, subject: SubjectFacts, figures: ReportFigures): string[] {
  const { classesPlannedMin, classesPlannedMax, learnersPlannedMin, learnersPlannedMax } = figures;
  const hasNumbers = classesPlannedMax !== null || learnersPlannedMax !== null;
  const planned = {
    classes: rangeText(t, classesPlannedMin, classesPlannedMax),
    learners: rangeText(t, learnersPlannedMin, learnersPlannedMax),
  };
  const rate = completionRate(figures);
  const certificates = subject.workKind === 'training' ? 'report.certificatesTraining' : 'report.certificatesRefresher';
  const { unitsCalled: called, unitsAnswered: answered, nominated, approved, notApproved: rejected } = figures;
  return [
    hasNumbers ? t('report.planned', planned) : t('report.plannedNone'),
    t('report.nomination', { called, answered, nominated }),
    t('report.approved', { approved, rejected }),
    ...(figures.notAdmitted > 0 ? [t('report.notAdmitted', { count: figures.notAdmitted })] : []),
    ...(figures.awaitingCallUp > 0 ? [t('report.awaiting', { count: figures.awaitingCallUp })] : []),
    t('report.classes', { held: figures.classesHeld, closed: figures.classesClosed, sessions: figures.sessionsHeld }),
    ...(figures.classesHeld > 0 ? [t('report.results', { ...figures })] : []),
    ...(rate === null ? [] : [t('report.rate', { rate: String(rate).replace('.', ',') })]),
    ...(figures.absences > 0 ? [t('report.absences', { count: figures.absences })] : []),
    ...(figures.certificates > 0 ? [t(certificates, { count: figures.certificates })] : []),
  ];
}

function difficultyLines(t: Translate, difficulties: readonly NotedDifficulty[]): string[] {
  if (difficulties.length === 0) return [t('report.noDifficulty')];
  return difficulties.flatMap(({ text, proposal }) => [
    t('report.difficulty', { text }),
    ...(proposal ? [t('report.proposal', { text: proposal })] : []),
  ]);
}

/** "03 - 04" as papers write numbers below ten; "…" where the plan gives none. */
function rangeText(t: Translate, min: number | null, max: number | null): string {
  const two = (value: number) => String(value).padStart(2, '0');
  if (min === null || max === null) return min === max ? '…' : two((min ?? max)!);
  return min === max ? two(min) : t('report.range', { min: two(min), max: two(max) });
}
