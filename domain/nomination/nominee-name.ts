/** How a name is kept: as written (NFC), in the order of Vietnamese lists (given name first), and without accents for searching. */
export interface NomineeName {
  readonly fullName: string;
  readonly sortName: string;
  readonly searchKey: string;
}

/** Reads a name as typed: outer and doubled spaces go, letters are composed (NFC). */
export function nomineeName(typed: string): NomineeName {
  const fullName = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
  const words = fullName.split(' ');
  const sortName = [words.at(-1), ...words.slice(0, -1)].join(' ');
  return { fullName, sortName, searchKey: withoutAccents(fullName) };
}

/** Lower case, without tone and vowel marks; "Đ" becomes "d". The same as `without_accents` of the record. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
