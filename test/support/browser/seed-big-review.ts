import { nomineeName } from '../../../domain/nomination/nominee-name';
import { openDatabase } from '../../../prisma/client';
import { newId } from '../../../prisma/ids';

const AT_ONCE = 2_000;

/** So many people waiting for review in an intake, straight into the record, of the units called in turn. */
export async function seedBigReview(url: string, intakeId: string, count: number): Promise<void> {
  const database = openDatabase({ url, poolSize: 2 });
  try {
    const called = await database.intakeUnit.findMany({ where: { intakeId } });
    const { committeeId, openedAt } = await database.intake.findUniqueOrThrow({ where: { id: intakeId } });
    const lines = Array.from({ length: count }, (_, index) => ({
      ...nomineeName(`Nguyễn Thị Thử ${String(index + 1).padStart(5, '0')}`),
      id: newId(),
      committeeId,
      intakeId,
      unitId: called[index % called.length]!.unitId,
      listOrder: index + 1,
      birth: '1985',
      position: 'Chuyên viên',
      state: 'submitted',
      createdAt: openedAt!,
    }));
    for (let from = 0; from < count; from += AT_ONCE)
      await database.nomineeLine.createMany({ data: lines.slice(from, from + AT_ONCE) });
  } finally {
    await database.$disconnect();
  }
}
