import { MISSING_KINDS, missingKinds, type MissingAtUnit, type MissingKind } from '../../domain/call/missing-at-unit';
import type { PlainDate } from '../../domain/dates';
import { fill, wordsOf, type Language } from '../../i18n/translate';
import { paperDate } from '../mail/mail-words';

/** One unit in a text; never a person. */
export interface NamedDebt extends MissingAtUnit {
  intakeId: string;
  itemCode: string;
  intakeName: string;
  unitName: string;
  deadlineOn: PlainDate | null;
}

export interface ChatTextSetting {
  language: Language;
  today: PlainDate;
  /** Page of an intake's list, absolute. */
  linkOf: (intakeId: string) => string;
}

/**
 * Text to paste into a chat (glossary §9): per intake who has not sent, who has not completed and who owes the signed paper, each with its
 * deadline, and where to send. Empty when nobody owes anything.
 */
export function writeChatText(debts: readonly NamedDebt[], { language, today, linkOf }: ChatTextSetting): string {
  const { call, mails } = wordsOf(language);
  const intakes = [...new Set(debts.map(({ intakeId }) => intakeId))];
  return intakes
    .map((intakeId) => {
      const own = debts.filter((debt) => debt.intakeId === intakeId);
      const { itemCode, intakeName, deadlineOn } = own[0]!;
      const head = fill(call.chat.head, { code: itemCode, name: intakeName, today: paperDate(today, mails) });
      const parts = CHAT_PARTS.flatMap(({ name, kinds }) => {
        const units = own.filter((debt) => missingKinds(debt).some((kind) => kinds.includes(kind)));
        if (units.length === 0) return [];
        const deadline = deadlineOn ? fill(call.chat.deadline, { date: paperDate(deadlineOn, mails) }) : '';
        const names = units.map(({ unitName }) => unitName).join('; ');
        return [fill(call.chat[name], { count: units.length, units: names, deadline })];
      });
      return [head, ...parts, fill(call.chat.ask, { link: linkOf(intakeId) })].join('\n');
    })
    .join('\n\n');
}

/** What one unit owes, in a phrase: "chưa gửi danh sách; chưa nộp bản ký của danh sách". */
export function describeMissing(debt: MissingAtUnit, language: Language): string {
  const words = wordsOf(language).call.missing;
  return missingKinds(debt)
    .map((kind) => fill(words[kind], { count: debt.returnedLines }))
    .join('; ');
}

const CHAT_PARTS: readonly { name: 'notSent' | 'returned' | 'paper'; kinds: readonly MissingKind[] }[] = [
  { name: 'notSent', kinds: MISSING_KINDS.filter((kind) => kind === 'unanswered' || kind === 'drafting') },
  { name: 'returned', kinds: ['returned'] },
  { name: 'paper', kinds: ['paper'] },
];
