import { parseLabel } from '../../../documents/plan/classify-label';
import { parseLegalBasis } from '../../../documents/plan/parse-papers';
import { parseMarker } from '../../../documents/plan/parse-marker';
import { splitOrgans } from '../../../documents/plan/split-organs';

it.each([
  ['Ban Thường vụ Thị ủy.', ['Ban Thường vụ Thị ủy']],
  [
    'Cơ quan Tổ chức - Nội vụ thị xã, Trung tâm Chính trị thị xã.',
    ['Cơ quan Tổ chức - Nội vụ thị xã', 'Trung tâm Chính trị thị xã'],
  ],
  [
    'Các cơ quan chuyên trách tham mưu, giúp việc Thị ủy; các đảng ủy, chi bộ trực thuộc Thị ủy, các cơ quan liên quan.',
    [
      'Các cơ quan chuyên trách tham mưu, giúp việc Thị ủy',
      'các đảng ủy, chi bộ trực thuộc Thị ủy',
      'các cơ quan liên quan',
    ],
  ],
  ['Phòng Nội vụ và Phòng Tài chính - Kế hoạch', ['Phòng Nội vụ', 'Phòng Tài chính - Kế hoạch']],
  ['Văn phòng HĐND và UBND thị xã', ['Văn phòng HĐND và UBND thị xã']],
  ['Các phòng, ban, ngành thị xã', ['Các phòng, ban, ngành thị xã']],
])('the organs of "%s"', (text, organs) => expect(splitOrgans(text)).toEqual(organs));

it.each([
  ['Cơ quan lãnh đạo, chỉ đạo: A', 'leading', false],
  ['Cơ quan tham mưu: A', 'advising', false],
  ['Cơ quan tham mưu thực hiện: A', 'advising', false],
  ['Cơ quan chủ trì: A', 'advising', true],
  ['Cơ quan phối hợp thực hiện: A', 'coordinating', false],
  ['Đơn vị đào tạo: A', 'delivering', false],
  ['Cơ sở bồi dưỡng: A', 'delivering', false],
  ['Đơn vị thực hiện đào tạo: A', 'delivering', false],
  ['Đơn vị thực hiện: A', 'delivering', false],
  ['Thời gian thực hiện: A', 'due', false],
  ['Thời gian học: 5 ngày', 'other', false],
  ['Đối tượng bồi dưỡng: A', 'audience', false],
  ['Số lượng: A', 'size', false],
])('the label of "%s" is %s', (text, role, unusual) =>
  expect(parseLabel(text)).toMatchObject({ role, unusual, value: expect.any(String) }),
);

it.each([
  ['1.1. Phối hợp', 'dotted', '1.1'],
  ['I- MỤC ĐÍCH', 'roman', 'I'],
  ['a) Cử', 'letter', 'a'],
  ['1) Mở lớp', 'paren', '1'],
  ['Mục 1: Mở lớp', 'section', '1'],
  ['- Cơ quan', 'dash', ''],
])('"%s" begins with a number or mark', (text, style, code) =>
  expect(parseMarker(text)).toMatchObject({ style, code }),
);

it.each(['01 lớp bồi dưỡng', '15.500 đồng', '30/6 là hạn', 'Mục đích, yêu cầu', '2023'])(
  '"%s" begins with none',
  (text) => expect(parseMarker(text)).toBeNull(),
);

it.each([
  [
    'Quy định số 57-QĐ/TW ngày 08/02/2022 của Ban Bí thư về đối tượng, tiêu chuẩn',
    {
      type: 'Quy định',
      number: '57-QĐ/TW',
      date: '2022-02-08',
      organ: 'Ban Bí thư',
      abstract: 'về đối tượng, tiêu chuẩn',
    },
  ],
  [
    'Nghị quyết số 04/2019/NQ-HĐND ngày 10/4/2019 của Hội đồng nhân dân tỉnh quy định mức chi',
    { type: 'Nghị quyết', number: '04/2019/NQ-HĐND', date: '2019-04-10', organ: 'Hội đồng nhân dân tỉnh' },
  ],
  [
    'Luật Cán bộ, công chức ngày 13 tháng 11 năm 2008',
    { type: 'Luật', number: null, date: '2008-11-13', abstract: 'Cán bộ, công chức', unsure: null },
  ],
  ['chủ trương của cấp trên', { type: null, number: null, unsure: { sourceLine: 7, why: 'unreadable-value' } }],
])('the paper "%s"', (text, paper) => expect(parseLegalBasis(text, [7])).toMatchObject(paper));
