import { parseBareRange, parseRanges } from '../../../documents/plan/parse-range';

const range = (min: number, max: number, estimate: boolean) => ({ min, max, estimate });

describe('numbers of classes and learners', () => {
  it.each([
    ['Dự kiến 01 lớp, khoảng 60 - 80 học viên.', [range(1, 1, true)], [range(60, 80, true)], []],
    ['dự kiến từ 03 đến 04 lớp, khoảng 260 học viên', [range(3, 4, true)], [range(260, 260, true)], []],
    ['Dự kiến 03 – 04 lớp, khoảng 200 học viên', [range(3, 4, true)], [range(200, 200, true)], []],
    ['mở 02 (hai) lớp', [range(2, 2, false)], [], []],
    ['02 lớp, mỗi lớp 70', [range(2, 2, false)], [], [range(70, 70, false)]],
    ['03 lớp, khoảng 70 - 80 học viên/lớp', [range(3, 3, false)], [], [range(70, 80, true)]],
    ['1.250 lượt người', [], [range(1250, 1250, false)], []],
    ['tối đa 100 học viên', [], [range(0, 100, false)], []],
    ['hai lớp', [range(2, 2, false)], [], []],
    ['Số lớp: 02', [range(2, 2, false)], [], []],
    ['Trong năm 2023 lớp trung cấp; nhiệm kỳ 2020 - 2025; đối tượng 4; Điều 5', [], [], []],
    ['Quyết định 395-QĐ/TU ngày 18/10/2021 lớp', [], [], []],
  ])('%s', (text, classes, learners, learnersPerClass) => {
    expect(parseRanges(text)).toMatchObject({ classes, learners, learnersPerClass });
  });

  it('a demand without a number is on demand', () => {
    expect(parseRanges('(theo nhu cầu và số lượng thực tế)')).toMatchObject({
      onDemand: true,
      classes: [],
      learners: [],
    });
  });

  it('a range written backwards is turned round and said so', () => {
    expect(parseRanges('80 - 60 học viên')).toMatchObject({ learners: [range(60, 80, false)], reversed: true });
  });

  it('the title keeps what is no number', () => {
    expect(
      parseRanges('Bồi dưỡng lý luận chính trị cho đảng viên mới; dự kiến 02 lớp, khoảng 140 học viên.').rest,
    ).toBe('Bồi dưỡng lý luận chính trị cho đảng viên mới.');
  });

  it.each([
    ['02', range(2, 2, false)],
    ['03 - 04', range(3, 4, false)],
    ['khoảng 80', range(80, 80, true)],
  ])('a table cell may hold the bare number %s', (text, expected) => {
    expect(parseBareRange(text)).toEqual(expected);
  });
});
