import { plainDate } from '../../../domain/dates';
import { formatDocumentNumber, typeSymbolOf } from '../../../domain/document/document-number';
import { DOCUMENT_STATES, mayMoveDocument, refuseSecrets } from '../../../domain/document/document-states';
import { registerOfIssue } from '../../../domain/document/issuing';
import { registerPeriod } from '../../../domain/document/register-period';

describe('number and symbol', () => {
  it.each([
    // HD 36-HD/VPTW: no colon after "Số", a hyphen after the number.
    ['party', 127, 'QĐ', 'TU', 'Số 127-QĐ/TU'],
    ['party', 5, 'TB', 'TU', 'Số 05-TB/TU'],
    // NĐ 30/2020, Phụ lục I: a colon, a slash, a nought before numbers below ten.
    ['state', 15, 'QĐ', 'UBND', 'Số: 15/QĐ-UBND'],
    ['state', 7, '', 'UBND', 'Số: 07/UBND'],
  ] as const)('%s %i %s %s is written "%s"', (system, number, typeSymbol, organSymbol, expected) => {
    expect(formatDocumentNumber({ system, number, typeSymbol, organSymbol })).toBe(expected);
  });

  it('a công văn of the State bears the organ’s symbol alone', () => {
    expect(typeSymbolOf('state', 'official-letter', 'CV')).toBe('');
    expect(typeSymbolOf('party', 'official-letter', 'CV')).toBe('CV');
  });
});

describe('a register counts per term or per year (domain facts §5)', () => {
  const terms = [
    { key: '2020-2025', startsOn: plainDate('2020-08-16') },
    { key: '2025-2030', startsOn: plainDate('2025-06-21') },
  ];
  it.each([
    ['party', '2025-06-20', terms, '2020-2025'],
    ['party', '2025-06-21', terms, '2025-2030'],
    ['state', '2025-06-21', terms, '2025'],
    ['party', '2023-05-17', [], '2020-2025'],
    ['party', '2025-06-30', [], '2020-2025'],
    ['party', '2025-07-01', [], '2025-2030'],
  ] as const)('%s on %s: %#', (system, on, known, expected) => {
    expect(registerPeriod(system, plainDate(on), known)).toBe(expected);
  });
});

describe('a document goes from draft to signature to number', () => {
  const moves = DOCUMENT_STATES.flatMap((from) =>
    DOCUMENT_STATES.filter((to) => mayMoveDocument(from, to)).map((to) => `${from} → ${to}`),
  );
  it('and no other way', () => {
    expect(moves).toEqual([
      'drafted → signed',
      'drafted → discarded',
      'signed → drafted',
      'signed → issued',
      'signed → discarded',
    ]);
  });

  const document = { state: 'signed', revision: 2, system: 'party', signedOn: plainDate('2026-05-10') } as const;
  const request = { revision: 2, issuedOn: plainDate('2026-05-11'), today: plainDate('2026-05-11'), terms: [] };
  it.each([
    [document, request, null],
    [{ ...document, state: 'drafted' as const }, request, 'document-state'],
    [{ ...document, state: 'issued' as const }, request, 'document-state'],
    [document, { ...request, revision: 1 }, 'revision-conflict'],
    [document, { ...request, issuedOn: plainDate('2026-05-09') }, 'issue-date-invalid'],
    [document, { ...request, issuedOn: plainDate('2026-05-12') }, 'issue-date-invalid'],
  ])('issue %#', (given, asked, code) => {
    const issue = () => registerOfIssue(given, asked);
    if (code) expect(issue).toThrow(code);
    else expect(issue()).toEqual({ periodKey: '2025-2030' });
  });

  it.each(['mat', 'toi-mat', 'tuyet-mat'] as const)('matter that is %s is refused', (secrecy) => {
    expect(() => refuseSecrets(secrecy)).toThrow('secret-refused');
  });
});
