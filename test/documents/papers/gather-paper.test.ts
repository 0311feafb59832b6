import type { PaperSources } from '../../../domain/document/paper-sources';
import { plainDate } from '../../../domain/dates';
import { gatherPaper } from '../../../documents/papers/gather/gather-paper';

const PERSON = {
  fullName: 'Bùi Văn Lý',
  birth: '05/1985',
  gender: 'male',
  position: 'Chuyên viên',
  unitName: 'Đảng ủy phường Hoa Sen',
  partyOfficialOn: '2010-02-03',
  partyProbationaryOn: null,
  education: 'Đại học',
  theoryLevel: 'elementary',
  reason: null,
  classId: null,
} as const;

/** Only what a test is about differs. */
function sources(more: Partial<PaperSources> = {}): PaperSources {
  return {
    today: plainDate('2026-05-11'),
    inTwoWorkingDays: plainDate('2026-05-13'),
    committee: { name: 'Thị ủy', shortName: 'Thị ủy', sample: false, officeName: 'Văn phòng', officePhone: null },
    letterhead: {
      system: 'party',
      parentOrgan: null,
      organ: 'Thị ủy',
      symbol: 'TU',
      place: 'Hoa Sen',
      capacity: 'T/M',
      authority: 'Ban Thường vụ',
      archive: 'Văn phòng',
    },
    issuer: 'Ban Thường vụ Thị ủy',
    signer: { name: 'Trần Thị Hoa', post: 'Phó Bí thư', capacity: 'T/M', authority: 'Ban Thường vụ' },
    recipients: null,
    body: { id: 'b', name: 'Ban Thường vụ Thị ủy', system: 'party' },
    plan: {
      number: '12-KH/TU',
      title: 'Kế hoạch đào tạo, bồi dưỡng cán bộ năm 2026',
      organ: 'Ban Thường vụ Thị ủy',
      issuedOn: plainDate('2026-02-07'),
      year: 2026,
      recipients: ['Ban Tổ chức Tỉnh ủy (báo cáo)', 'Lưu Văn phòng'],
      budgetBasis: null,
    },
    intake: {
      name: 'Đợt 3: cao cấp lý luận chính trị',
      itemCode: '1.3',
      itemTitle: 'Đào tạo cao cấp lý luận chính trị',
      procedureName: 'Cử đi học',
      callReference: null,
      nominationDeadline: plainDate('2026-05-08'),
      dueOn: plainDate('2026-09-30'),
      school: 'Học viện Chính trị khu vực',
      reviewOrgan: 'Ban Tổ chức',
      reviewPhone: null,
      audiences: [],
      dossier: [],
      quota: null,
      units: [
        { name: 'Đảng ủy phường Hoa Sen', kind: 'base-committee', state: 'unanswered' },
        { name: 'Thị đoàn', kind: 'front', state: 'submitted' },
      ],
      callPaper: null,
      people: [
        { ...PERSON, lineId: '1', state: 'approved' },
        { ...PERSON, lineId: '2', fullName: 'Lê Thị Êm', state: 'rejected' },
      ],
    },
    trainingClass: null,
    submission: null,
    round: null,
    meeting: null,
    lineId: null,
    personId: null,
    attachedTo: null,
    recordUrl: null,
    ...more,
  };
}

describe('what a paper takes from the record', () => {
  test('a decision names those agreed to and nobody else, and rests on the plan by number and day', () => {
    const values = gatherPaper('send-decision', sources());
    expect(values).toMatchObject({
      total: 1,
      className: 'lớp cao cấp lý luận chính trị',
      people: [{ fullName: 'Bùi Văn Lý', born: '1985', post: 'Chuyên viên, Đảng ủy phường Hoa Sen' }],
      bases: [
        'Căn cứ Kế hoạch số 12-KH/TU ngày 07/02/2026 của Ban Thường vụ Thị ủy về đào tạo, bồi dưỡng cán bộ năm 2026',
        'Xét đề nghị của Ban Tổ chức',
      ],
      recipients: [{ name: 'Ban Tổ chức Tỉnh ủy', note: 'báo cáo' }],
    });
  });

  test('a reminder names the silent units, never people, with a new deadline', () => {
    const values = gatherPaper('reminder-letter', sources());
    expect(values).toMatchObject({
      unansweredCount: 1,
      unansweredUnits: ['Đảng ủy phường Hoa Sen'],
      deadline: '2026-05-08',
      newDeadline: '2026-05-13',
    });
    expect(JSON.stringify(values)).not.toContain('Bùi Văn Lý');
  });

  test('many units are addressed by their kind, few by name', () => {
    const { intake } = sources();
    expect(gatherPaper('nomination-call', sources())['addressees']).toEqual(['Đảng ủy phường Hoa Sen', 'Thị đoàn']);
    const units = Array.from({ length: 9 }, (_, at) => ({ ...intake!.units[at % 2]!, name: `Đơn vị ${at}` }));
    expect(gatherPaper('nomination-call', sources({ intake: { ...intake!, units } }))['addressees']).toEqual([
      'Các đảng ủy xã, phường',
      'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội',
    ]);
  });

  test('silence is counted apart and is no agreement; an opinion that is none is kept as it was said', () => {
    const line = { kind: 'person', birth: null, position: null, unit: null, outcome: null, bodyName: '' };
    const member = { post: 'member', postTitle: 'Ủy viên', note: null };
    const values = gatherPaper(
      'opinion-summary',
      sources({
        submission: {
          id: 's',
          number: '45-TTr/BTC',
          title: 'Về việc cử cán bộ đi học',
          summary: '',
          signedOn: plainDate('2026-05-04'),
          dueOn: plainDate('2026-05-18'),
          submittingOrgan: 'Ban Tổ chức',
          lines: [{ ...line, id: 'l', subject: 'Bùi Văn Lý' }],
        },
        round: {
          state: 'referred',
          openedOn: plainDate('2026-05-05'),
          closedOn: null,
          dueOn: plainDate('2026-05-18'),
          incumbents: 3,
          lineIds: ['l'],
          members: [
            { ...member, personId: 'a', fullName: 'A', choices: [{ lineId: 'l', choice: 'agree', text: null }] },
            {
              ...member,
              personId: 'b',
              fullName: 'Võ Hoàng Ân',
              choices: [{ lineId: 'l', choice: 'other', text: 'Đề nghị xem xét vào đợt sau' }],
            },
            { ...member, personId: 'c', fullName: 'C', choices: [] },
          ],
        },
      }),
    );
    expect(values).toMatchObject({
      incumbents: 3,
      answered: 2,
      unanswered: 1,
      submissionPaper: 'Tờ trình số 45-TTr/BTC ngày 04/5/2026 của Ban Tổ chức về việc cử cán bộ đi học',
      lines: [{ agreed: 1, other: 1, silent: 1, disagreed: 0, result: 'Đưa ra hội nghị' }],
      reservedOpinions: ['Đồng chí Võ Hoàng Ân: ý kiến khác về nội dung số 1: Đề nghị xem xét vào đợt sau'],
    });
  });

  test.each([
    ['submission', 'submission'],
    ['opinion-slip', 'submission'],
    ['opinion-summary', 'submission'],
    ['minutes', 'meeting'],
    ['conclusion-notice', 'submission'],
    ['class-opening-decision', 'class'],
    ['postponement-notice', 'class'],
    ['call-up', 'class'],
    ['invitation', 'class'],
    ['receipt-list', 'class'],
    ['attendance-sheet', 'class'],
  ])('%s without its %s is refused by name', (code, what) => {
    expect(() => gatherPaper(code, sources())).toThrow(
      expect.objectContaining({ code: 'paper-source-missing', params: { what } }),
    );
  });

  test('what a person writes stands over what the record says', () => {
    const values = gatherPaper('send-decision', sources(), { school: 'Trường Chính trị tỉnh' });
    expect(values['school']).toBe('Trường Chính trị tỉnh');
  });

  test('an unknown kind has no words', () => {
    expect(() => gatherPaper('love-letter', sources())).toThrow(
      expect.objectContaining({ code: 'paper-template-unknown' }),
    );
  });
});
