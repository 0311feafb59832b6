/** The two encodings of Vietnamese before Unicode that are still met: TCVN 5712:1993 (fonts ".Vn…") and VNI ("VNI-…"). */
export type LegacyCharset = 'tcvn3' | 'vni';

/** What a font's name says of the bytes behind it; `capitals` when it shows small letters as capitals (".VnTimeH"). */
export interface LegacyFont {
  readonly charset: LegacyCharset;
  readonly capitals: boolean;
}

/** Null for a Unicode font. */
export function legacyFontOf(name: string): LegacyFont | null {
  if (/^\.vn/i.test(name)) return { charset: 'tcvn3', capitals: name.endsWith('H') };
  if (/^vni[- ]/i.test(name)) return { charset: 'vni', capitals: false };
  return null;
}
