import { nomineeName } from '../domain/nomination/nominee-name';
import { Prisma, type Database } from '../prisma/client';
import { listPeople } from '../prisma/stores/person/person-store';
import { seedCommittee } from '../test/support/seed-record';
import type { BenchPlace } from './bench-place';
import { measureInTurn, percentile, ratioFigure, type Figure } from './figure';

const FAMILIES = 'Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Đặng Bùi Đỗ Hồ Ngô'.split(' ');
const MIDDLES = 'Văn Thị Đức Minh Hữu Ngọc Quang Thanh Xuân Công Bá Kim Hoài Thuỳ Đình'.split(' ');
const GIVEN =
  'An Ánh Bảo Bình Châu Chi Cường Dung Dũng Duy Đạt Đức Giang Hà Hải Hạnh Hằng Hiền Hiếu Hoa Hoà Hoàng Hùng Hương Khánh Khoa Lan Linh Loan Long'.split(
    ' ',
  );
const MORE =
  'Mai Mạnh My Nam Nga Ngân Nghĩa Nhung Oanh Phong Phú Phúc Phương Quân Quyên Sơn Tâm Tân Thảo Thắng Thu Thuý Tiến Toàn Trang Trung Tuấn Tùng Vân Yến'.split(
    ' ',
  );
/** So many of each name: a million people in all. */
const NAMESAKES = 93;
const NAMES_AT_ONCE = 540;
const TIMES = 200;
const TARGET = 2;

/** A person found by the whole name, typed without accents, among a million; against the trigram look-up alone, by hand. */
export async function benchSearch({ database }: BenchPlace): Promise<Figure[]> {
  const { id: committeeId } = await seedCommittee(database, {});
  const names = [...GIVEN, ...MORE].flatMap((given) =>
    FAMILIES.flatMap((family) => MIDDLES.map((middle) => nomineeName(`${family} ${middle} ${given}`))),
  );
  await seedPeople(database, committeeId, names);
  const asked = (turn: number) => names[(turn * 7919) % names.length]!.searchKey;
  const ours = async (turn: number) => {
    const found = await listPeople(database, committeeId, { search: asked(turn), after: null, limit: 50 });
    if (found.length === 0) throw new Error(`nobody found for ${asked(turn)}`);
  };
  const byHand = (turn: number) =>
    database.$queryRaw`SELECT id FROM person WHERE search_key LIKE ${`%${asked(turn)}%`} ORDER BY sort_name, id LIMIT 51`;
  for (let turn = 0; turn < 10; turn += 1) await Promise.all([ours(turn), byHand(turn)]);
  const samples = await measureInTurn(TIMES, ours, byHand);
  return [ratioFigure('search', percentile(samples.ours, 95), percentile(samples.floor, 95), TARGET)];
}

/** A million rows in twenty statements, then statistics for the planner. */
async function seedPeople(
  database: Database,
  committeeId: string,
  names: readonly ReturnType<typeof nomineeName>[],
): Promise<void> {
  for (let from = 0; from < names.length; from += NAMES_AT_ONCE) {
    const rows = JSON.stringify(names.slice(from, from + NAMES_AT_ONCE));
    await database.$executeRaw(Prisma.sql`
      INSERT INTO person (id, committee_id, full_name, sort_name, search_key)
      SELECT gen_random_uuid(), ${committeeId}::uuid, n."fullName", n."sortName", n."searchKey"
      FROM jsonb_to_recordset(${rows}::jsonb) AS n("fullName" text, "sortName" text, "searchKey" text), generate_series(1, ${NAMESAKES})`);
  }
  await database.$executeRaw`ANALYZE person`;
}
