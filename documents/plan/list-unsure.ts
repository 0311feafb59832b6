import type { DraftPlan, UnsureReason } from '../../contracts/plan/draft-plan';

export interface UnsureField {
  /** items.0.due */
  path: string;
  sourceLine: number | null;
  why: UnsureReason;
}

/** Every mark of doubt in the draft, in the order of the document's fields. */
export function listUnsure(draft: DraftPlan): UnsureField[] {
  const found: UnsureField[] = [];
  walk(draft, '', found);
  return found;
}

function walk(value: unknown, path: string, found: UnsureField[]): void {
  if (typeof value !== 'object' || value === null) return;
  if ('unsure' in value) {
    const marks: unknown[] = Array.isArray(value.unsure) ? value.unsure : [value.unsure];
    for (const mark of marks)
      if (isMark(mark))
        found.push({ path: mark.field ? `${path}.${mark.field}` : path, sourceLine: mark.sourceLine, why: mark.why });
  }
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'unsure' && key !== 'lines') walk(inner, path === '' ? key : `${path}.${key}`, found);
  }
}

function isMark(value: unknown): value is { sourceLine: number | null; why: UnsureReason; field?: string } {
  return typeof value === 'object' && value !== null && 'why' in value && 'sourceLine' in value;
}
