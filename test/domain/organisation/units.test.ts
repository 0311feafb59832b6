import { classifyUnit, unitCode } from '../../../domain/organisation/classify-unit';
import { matchUnit } from '../../../domain/organisation/match-units';
import { requireNoCircle } from '../../../domain/organisation/unit-tree';
import { SAMPLE_UNITS } from '../../../prisma/seed/sample/sample-units';

test('the kind and tree of every unit of a town of 2023 are told by its name', () => {
  const wrong = SAMPLE_UNITS.filter(({ name, kind, tree, code }) => {
    const found = classifyUnit(name);
    // Đảng ủy Công an, Quân sự are base committees by name; the sample calls them as cells.
    const expected = ['cong-an', 'quan-su'].includes(code) ? 'base-committee' : kind;
    return found?.kind !== expected || found.tree !== tree;
  });
  expect(wrong.map(({ name }) => [name, classifyUnit(name)])).toEqual([]);
});

test.each([
  ['Ban Xây dựng Đảng', 'organisation-board'],
  ['Đảng bộ xã Nguyễn Nghiêm', 'base-committee'],
  ['Trung tâm Chính trị liên xã', 'training-centre'],
  ['UBND xã Khánh Cường', 'state-organ'],
  ['Phòng Văn hóa - Xã hội', 'state-organ'],
])('%s of a commune of 2025 is %s', (name, kind) => {
  expect(classifyUnit(name)?.kind).toBe(kind);
});

test('codes are readable and never given twice', () => {
  const taken = new Set(['chi-bo-truong-trung-hoc-pho-thong-so-1']);
  expect(unitCode('Chi bộ Trường THPT số 1', taken)).toBe('chi-bo-truong-trung-hoc-pho-thong-so-1-2');
  expect(unitCode('***', taken)).toBe('don-vi');
});

test('a name that fits two units of the record is left to a person', () => {
  const known = ['Chi bộ Quân sự', 'Chi bộ quân sự'].map((name, index) => ({
    id: String(index),
    name,
    shortName: name,
  }));
  expect(matchUnit('CB Quân sự', known)?.kind).toBe('similar');
  expect(matchUnit('CB Quân sự', known.slice(1))).toMatchObject({ kind: 'same', unit: { id: '1' } });
});

test('a unit cannot stand below itself, not even through others', () => {
  const unit = (id: string, parentId: string | null) => ({ id, parentId });
  expect(() => requireNoCircle([unit('a', null), unit('b', 'a'), unit('c', 'b')])).not.toThrow();
  expect(() => requireNoCircle([unit('a', 'c'), unit('b', 'a'), unit('c', 'b')])).toThrow('unit-tree-circular');
});
