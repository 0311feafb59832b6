import type { PaperData } from '../../../contracts/document/paper-data';
import type { DocumentSystem } from '../../../domain/document/document-type';

const ORGAN = {
  party: {
    parentOrgan: 'Đảng bộ tỉnh Quảng Ngãi',
    organ: 'Thị ủy Đức Phổ',
    organSymbol: 'TU',
    capacity: 'T/M',
    authority: 'Ban Thường vụ',
    post: 'Phó Bí thư',
    archive: 'Văn phòng Thị ủy',
  },
  state: {
    organ: 'Ủy ban nhân dân thị xã Đức Phổ',
    organSymbol: 'UBND',
    capacity: 'K/T',
    authority: 'Chủ tịch',
    post: 'Phó Chủ tịch',
    archive: 'VT, NV',
  },
} as const;

const LONG_NAME = 'Nguyễn Trần Phương Thảo Quỳnh';
const names = ['Bùi Văn Lý', 'Đặng Thị Ánh', 'Võ Hoàng Ân', 'Lê Thị Êm', LONG_NAME];
const posts = [
  'Bí thư Chi bộ, Trưởng phòng Nội vụ',
  'Phó Chủ tịch UBND phường Nguyễn Nghiêm',
  'Chuyên viên Văn phòng Thị ủy',
];

function people(count: number) {
  return Array.from({ length: count }, (_none, at) => ({
    fullName: names[at % names.length]!,
    born: at % 3 === 0 ? '05/1985' : '16/8/1990',
    gender: at % 2 === 0 ? 'Nam' : 'Nữ',
    post: posts[at % posts.length]!,
    joinedParty: '03/02/2010',
    education: 'Đại học Luật',
    theoryLevel: 'Sơ cấp',
    note: at % 7 === 0 ? 'Thuộc quy hoạch' : '',
  }));
}

const pick = (all: ReturnType<typeof people>, keys: readonly string[]) =>
  all.map((one) => Object.fromEntries(Object.entries(one).filter(([key]) => keys.includes(key))));

const PLAN =
  'Kế hoạch số 12-KH/TU ngày 07/02/2023 của Ban Thường vụ Thị ủy về đào tạo, bồi dưỡng cán bộ, công chức, viên chức năm 2023';
const LONG =
  'nhất là cán bộ trẻ, cán bộ nữ, cán bộ người dân tộc thiểu số thuộc quy hoạch các chức danh lãnh đạo, quản lý của địa phương trong nhiệm kỳ tới, bảo đảm đúng đối tượng, tiêu chuẩn, gắn với vị trí việc làm';

/** Data of a template, with few and short values, or many and long ones. */
export function sampleData(code: string, system: DocumentSystem, size: 'small' | 'long'): PaperData {
  const isLong = size === 'long';
  const many = isLong ? 60 : 3;
  const several = (short: string): string[] =>
    isLong ? [short, `${short}, ${LONG}`, short, `${short}; ${LONG}`] : [short];
  const { parentOrgan, organ, organSymbol, capacity, authority, post, archive } = {
    parentOrgan: undefined,
    ...ORGAN[system],
  };
  const head = {
    ...(parentOrgan ? { parentOrgan } : {}),
    organ: isLong ? `${organ} và các cơ quan chuyên trách` : organ,
  };
  const issued = {
    ...head,
    ...(isLong ? { number: 127 } : { number: 8 }),
    organSymbol,
    place: 'Đức Phổ',
    date: isLong ? '2023-11-30' : '2023-02-07',
    abstract: isLong
      ? 'về việc cử cán bộ, công chức, viên chức tham gia lớp đào tạo sơ cấp lý luận chính trị và các lớp bồi dưỡng, cập nhật kiến thức năm 2023'
      : 'về việc cử cán bộ tham gia lớp sơ cấp lý luận chính trị',
    capacity,
    authority,
    post,
    signerName: isLong ? LONG_NAME : 'Bùi Văn Lý',
    recipients: [
      { name: 'Ban Tổ chức Tỉnh ủy', note: 'báo cáo' },
      { name: 'Các chi, đảng bộ trực thuộc Thị ủy' },
      ...(isLong
        ? Array.from({ length: 8 }, () => ({
            name: 'Các cơ quan chuyên trách tham mưu, giúp việc Thị ủy',
            note: 'để thực hiện',
          }))
        : []),
    ],
    archive,
  };
  const addressees = isLong
    ? [
        'Các cơ quan chuyên trách tham mưu, giúp việc Thị ủy',
        'Các đảng ủy, chi bộ trực thuộc Thị ủy',
        'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội thị xã',
      ]
    : ['Ban Thường vụ Thị ủy'];
  const issuer = system === 'party' ? 'Ban Thường vụ Thị ủy' : 'Chủ tịch Ủy ban nhân dân thị xã';
  const className = 'lớp đào tạo sơ cấp lý luận chính trị năm 2023';
  const basis = `Thực hiện ${PLAN}`;
  const bases = [
    `Căn cứ ${PLAN}`,
    ...several('Căn cứ Quy định số 57-QĐ/TW ngày 08/02/2022 của Ban Bí thư'),
    'Xét đề nghị của Cơ quan Tổ chức - Nội vụ thị xã',
  ];
  const body = 'Ban Thường vụ Thị ủy';
  const submissionPaper = 'Tờ trình số 45-TTr/TCNV ngày 15/5/2023 của Cơ quan Tổ chức - Nội vụ thị xã';
  const contact = 'đồng chí Đặng Thị Ánh, chuyên viên Cơ quan Tổ chức - Nội vụ, điện thoại 0255 3859 000';
  const list = pick(people(many), ['fullName', 'born', 'post', 'note']);
  const implementers = 'Văn phòng Thị ủy, Cơ quan Tổ chức - Nội vụ thị xã, Trung tâm Chính trị thị xã';
  const venue = 'Trung tâm Chính trị thị xã';
  const opinions = Array.from({ length: isLong ? 30 : 2 }, (_none, at) => ({
    content: `Cử đồng chí ${names[at % names.length]!}, ${posts[at % posts.length]!}`,
  }));
  const letter = {
    ...issued,
    abstract: isLong ? 'đề nghị cử cán bộ tham gia lớp đào tạo sơ cấp lý luận chính trị năm 2023' : 'đề nghị cử cán bộ',
  };
  const {
    number,
    capacity: _capacity,
    authority: _authority,
    post: _post,
    signerName: _signer,
    recipients: _recipients,
    archive: _archive,
    ...sheet
  } = issued;
  const { organSymbol: _symbol, ...slip } = sheet;
  const { place: _place, date: _date, ...minutes } = sheet;
  const all: Record<string, object> = {
    'nomination-call': {
      ...letter,
      addressees,
      basis,
      issuer,
      className,
      standards: several('Đúng đối tượng, tiêu chuẩn quy định tại Điều 4 Quy định số 57-QĐ/TW'),
      ...(isLong
        ? {
            quota: '01 - 03 đồng chí mỗi đơn vị',
            schedule: 'học tập trung, 30 ngày, khai giảng trong tháng 6 năm 2023, tại Trung tâm Chính trị thị xã',
            dossier: several('Phiếu đăng ký học'),
            contact,
          }
        : {}),
      reviewOrgan: 'Cơ quan Tổ chức - Nội vụ thị xã',
      deadline: '2023-05-12',
    },
    'nominee-list': {
      abstract: issued.abstract.replace('về việc cử cán bộ', 'cán bộ được đề nghị cử'),
      attachedTo: 'Công văn số 12-CV/TU ngày 07/02/2023 của Ban Thường vụ Thị ủy',
      people: people(many),
      total: many,
    },
    'reminder-letter': {
      ...letter,
      addressees,
      issuer,
      callPaper: 'Công văn số 12-CV/TU ngày 07/02/2023 đề nghị cử cán bộ',
      deadline: '2023-05-12',
      unansweredCount: isLong ? 40 : 2,
      unansweredUnits: Array.from({ length: isLong ? 40 : 2 }, (_none, at) => `Đảng ủy phường số ${at + 1}`),
      reviewOrgan: 'Cơ quan Tổ chức - Nội vụ thị xã',
      newDeadline: '2023-05-17',
      ...(isLong ? { contact } : {}),
    },
    submission: {
      ...issued,
      addressees,
      bases,
      issuer: 'Cơ quan Tổ chức - Nội vụ thị xã',
      body,
      matter: 'việc cử cán bộ đi học',
      process: several('Các đơn vị đã gửi danh sách đúng hạn.'),
      contents: several('Đề nghị cử 72 đồng chí đủ tiêu chuẩn, điều kiện.'),
      ...(isLong ? { people: list } : {}),
      proposals: several('Thống nhất cử các đồng chí nêu trên.'),
    },
    'opinion-slip': {
      ...slip,
      memberName: 'Bùi Văn Lý',
      memberPost: 'Phó Bí thư Thị ủy',
      submissionPaper,
      lines: opinions,
      returnTo: 'Văn phòng Thị ủy',
      deadline: '2023-05-18',
      abstract: 'về việc cử cán bộ đi học',
    },
    'opinion-summary': {
      ...issued,
      abstract: 'tổng hợp ý kiến về việc cử cán bộ đi học',
      issuer: 'Văn phòng Thị ủy',
      body,
      submissionPaper,
      sentOn: '2023-05-15',
      closedOn: '2023-05-18',
      incumbents: 11,
      answered: 9,
      unanswered: 2,
      lines: opinions.map((one) => ({ ...one, agreed: 8, disagreed: 0, other: 1, silent: 2, result: 'Thống nhất' })),
      ...(isLong ? { reservedOpinions: several('Đề nghị xem xét thêm trường hợp số 3') } : {}),
      proposals: several('Ban hành thông báo kết luận.'),
    },
    minutes: {
      ...minutes,
      number,
      abstract: 'hội nghị Ban Thường vụ Thị ủy',
      startsAt: '07 giờ 30 ngày 18/5/2023',
      venue,
      chair: 'đồng chí Bí thư Thị ủy',
      secretary: 'đồng chí Chánh Văn phòng',
      chairName: 'Võ Hoàng Ân',
      secretaryName: LONG_NAME,
      present: several('Đồng chí Võ Hoàng Ân, Bí thư Thị ủy'),
      ...(isLong ? { absent: ['Đồng chí Lê Thị Êm (đi công tác)'], votes: ['Thống nhất: 10/11'] } : {}),
      contents: several('Xem xét Tờ trình số 45-TTr/TCNV.'),
      conclusions: several('Thống nhất cử 72 đồng chí.'),
      endsAt: '11 giờ 00 cùng ngày',
    },
    'conclusion-notice': {
      ...issued,
      abstract: 'kết luận của Ban Thường vụ Thị ủy về việc cử cán bộ đi học',
      body,
      occasion: 'Tại hội nghị ngày 18/5/2023',
      submissionPaper,
      conclusions: several('Thống nhất cử 70 đồng chí theo danh sách kèm theo.'),
      ...(isLong
        ? {
            exceptions: several('Đồng chí Lê Thị Êm'),
            assignments: several('Cơ quan Tổ chức - Nội vụ tham mưu quyết định cử đi học'),
          }
        : {}),
      issuer: 'Văn phòng Thị ủy',
    },
    'send-decision': {
      ...issued,
      issuer,
      bases,
      total: many,
      className,
      school: 'Trường Chính trị tỉnh',
      schedule: 'hình thức không tập trung, từ ngày 05/6/2023',
      people: list,
      duties: several('Chấp hành nội quy, quy chế của cơ sở đào tạo'),
      implementers,
    },
    'class-opening-decision': {
      ...issued,
      abstract: 'về việc mở lớp sơ cấp lý luận chính trị',
      issuer,
      bases,
      className,
      learners: 80,
      audience: 'đảng viên, đoàn viên, hội viên ở cơ sở',
      schedule: 'từ ngày 05/6/2023 đến ngày 14/7/2023',
      venue,
      ...(isLong ? { programme: several('Chủ nghĩa Mác - Lênin: Giảng viên Trường Chính trị tỉnh') } : {}),
      trainingCentre: 'Trung tâm Chính trị thị xã',
      funding: 'ngân sách địa phương',
      implementers,
    },
    'postponement-notice': {
      ...issued,
      abstract: 'lùi thời gian mở lớp sơ cấp lý luận chính trị',
      basis,
      issuer,
      className,
      plannedTime: 'ngày 05/6/2023',
      newTime: 'ngày 19/6/2023',
      reason: isLong ? LONG : 'trùng kỳ họp Hội đồng nhân dân',
      ...(isLong ? { unchanged: 'địa điểm, thành phần' } : {}),
      implementers,
    },
    'call-up': {
      ...issued,
      abstract: 'tham gia lớp sơ cấp lý luận chính trị',
      basis,
      issuer,
      fullName: LONG_NAME,
      personPost: posts[0]!,
      className,
      schedule: 'có mặt lúc 07 giờ 30 ngày 05/6/2023',
      venue,
      ...(isLong ? { bring: 'bản sao bằng tốt nghiệp, thẻ đảng viên', contact } : {}),
    },
    invitation: {
      ...issued,
      abstract: 'dự lễ khai giảng lớp sơ cấp lý luận chính trị',
      issuer,
      guest: 'Đồng chí Võ Hoàng Ân, Bí thư Thị ủy',
      event: 'Lễ khai giảng lớp sơ cấp lý luận chính trị năm 2023',
      time: '08 giờ 00 ngày 05/6/2023',
      venue,
      ...(isLong
        ? {
            chair: 'đồng chí Giám đốc Trung tâm Chính trị',
            request: 'Kính đề nghị đồng chí chuẩn bị ý kiến phát biểu.',
            contact,
          }
        : {}),
    },
    'attendance-sheet': {
      ...slip,
      abstract: 'lớp sơ cấp lý luận chính trị năm 2023',
      session: 'buổi sáng ngày 05/6/2023',
      ...(isLong ? { topic: LONG, instructor: LONG_NAME } : {}),
      people: pick(people(many), ['fullName', 'post']),
      total: many,
    },
    'receipt-list': {
      ...slip,
      abstract: 'tiền ăn lớp sơ cấp lý luận chính trị năm 2023',
      people: pick(people(many), ['fullName', 'post']).map((one) => ({ ...one, amount: 1_250_000 })),
      total: many,
      totalAmount: 1_250_000 * many,
      totalInWords: 'Ba triệu bảy trăm năm mươi nghìn đồng',
      preparerName: 'Đặng Thị Ánh',
      accountantName: 'Lê Thị Êm',
      headName: LONG_NAME,
    },
  };
  return all[code] as PaperData;
}
