/** Who it is that holds something, as far as it is known. */
export interface HolderNames {
  holderKind: string | null;
  holderAccountName: string | null;
  holderUnitName: string | null;
  /** Who is to sign the papers that are drafts. */
  signatoryName: string | null;
}

/** Who holds it, in words: the part they play and who it is, neither said twice. `parts`: the words of the language for each part. */
export function nameHolder(
  { holderKind, holderAccountName, holderUnitName, signatoryName }: HolderNames,
  parts: Readonly<Record<string, string>>,
): string | null {
  if (!holderKind) return holderAccountName ?? holderUnitName;
  const part = parts[holderKind] ?? holderKind;
  if (holderAccountName) return `${part}: ${holderAccountName}`;
  if (holderKind === 'signatory') return signatoryName ? `${part}: ${signatoryName}` : part;
  if (!holderUnitName) return part;
  return NAMED_BY_THEIR_UNIT.includes(holderKind) ? holderUnitName : partOf(part, holderUnitName);
}

/** Where the part ends as its unit begins, it is said once: "Lãnh đạo Cơ quan Tổ chức - Nội vụ thị xã". */
function partOf(part: string, unit: string): string {
  const words = part.split(' ');
  const shared = words.findIndex((_, index) => `${unit} `.startsWith(`${words.slice(index).join(' ')} `));
  return shared < 0 ? `${part}: ${unit}` : [...words.slice(0, shared), unit].join(' ');
}

/** Units that act as themselves: the centre is "Trung tâm Chính trị thị xã", which says what it is. */
const NAMED_BY_THEIR_UNIT: readonly string[] = ['unit', 'training-centre'];
