/** A unit or body by the names it is known by. */
export interface NamedOrgan {
  readonly id: string;
  readonly kind: 'unit' | 'body';
  readonly names: readonly string[];
}

/** Ends that a plan adds to or leaves off a name: the place is that of the committee anyway. */
const PLACES = ['thị xã', 'thành phố', 'huyện', 'xã', 'phường', 'đặc khu', 'tỉnh'];

/**
 * The organ a plan means by its text; null when none or several fit, which a person then decides. First the exact name, then
 * the name without the word of the place at its end ("Trung tâm Chính trị thị xã" for "Trung tâm Chính trị").
 */
export function matchOrgan(text: string, organs: readonly NamedOrgan[]): NamedOrgan | null {
  const wanted = nameKey(text);
  if (wanted === '') return null;
  const exact = organs.filter((organ) => organ.names.some((name) => nameKey(name) === wanted));
  if (exact.length > 0) return exact.length === 1 ? exact[0]! : null;
  const stem = withoutPlace(wanted);
  // The province's own organs are never those of the committee below it.
  if (wanted.endsWith(' tỉnh')) return null;
  const near = organs.filter((organ) => organ.names.some((name) => withoutPlace(nameKey(name)) === stem));
  return near.length === 1 ? near[0]! : null;
}

/** Names as they compare: NFC, lower case, one blank, one way to place tones on "uy", "oa", "oe". */
export function nameKey(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[\s–—-]+/gu, ' ')
    .replace(/[.,;:]+$/u, '')
    .replace(/u([ỳýỷỹỵ])(?!\p{L})/gu, (_, vowel: string) => 'ùúủũụ'['ỳýỷỹỵ'.indexOf(vowel)]! + 'y')
    .replace(/o([àáảãạ])(?!\p{L})/gu, (_, vowel: string) => 'òóỏõọ'['àáảãạ'.indexOf(vowel)]! + 'a')
    .replace(/o([èéẻẽẹ])(?!\p{L})/gu, (_, vowel: string) => 'òóỏõọ'['èéẻẽẹ'.indexOf(vowel)]! + 'e')
    .trim();
}

function withoutPlace(key: string): string {
  const place = PLACES.find((each) => key.endsWith(` ${each}`));
  return place ? key.slice(0, -place.length - 1) : key;
}
