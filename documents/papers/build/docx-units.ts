const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** Twentieths of a point, the unit of lengths in a .docx. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MILLIMETRE);
}

export function millimetres(twentieths: number): number {
  return twentieths / TWIPS_PER_MILLIMETRE;
}

/** 240 is a single line. */
export const SINGLE_LINE = 240;
