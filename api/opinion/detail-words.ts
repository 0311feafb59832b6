const PERSON_DETAILS = ['birth', 'position', 'unit'];

/** Year of birth, post, unit, in the order of the paper list; then whatever else a line carries. */
export function detailWords(details: Readonly<Record<string, unknown>>, remark: string | null = null): string {
  const others = Object.keys(details).filter((name) => !PERSON_DETAILS.includes(name));
  const values = [...PERSON_DETAILS, ...others].map((name) => details[name]);
  const words = values.filter((value) => typeof value === 'string' || typeof value === 'number');
  return [...words, ...(remark ? [remark] : [])].join(' · ');
}
