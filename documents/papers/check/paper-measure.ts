/** One thing a paper is measured by: what the format asks and what was found. */
export interface PaperMeasure {
  /** "page.size", "organ.bold": part and property. */
  readonly measure: string;
  readonly asked: string;
  readonly found: string;
  readonly ok: boolean;
}

const TOLERANCE = 0.3;

export const measureOf = (measure: string, asked: string, found: string, ok: boolean): PaperMeasure => ({
  measure,
  asked,
  found,
  ok,
});

/** A length in millimetres within a range. A .docx counts in twentieths of a point, so a third of a millimetre is allowed. */
export function lengthMeasure(measure: string, [least, most]: readonly [number, number], found: number): PaperMeasure {
  const asked = least === most ? `${round(least)} mm` : `${round(least)}–${round(most)} mm`;
  const ok = found >= least - TOLERANCE && found <= most + TOLERANCE;
  return measureOf(measure, asked, `${round(found)} mm`, ok);
}

/** Either what is asked or its opposite, in words of the catalogue `papers.values`. */
export function yesMeasure(measure: string, asked: boolean, found: boolean, yes: string, no: string): PaperMeasure {
  return measureOf(measure, asked ? yes : no, found ? yes : no, asked === found);
}

export function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
