/** Where a unit's list of an intake is written and read; `step` is one of its pages. */
export function listAddress(
  intakeId: string,
  unitId: string,
  step?: 'soan' | 'kiem-tra' | 'tiep-nhan' | 'excel',
): string {
  const search = new URLSearchParams({ 'don-vi': unitId });
  if (step) search.set('buoc', step);
  return `/dot/${intakeId}/danh-sach?${search.toString()}`;
}
