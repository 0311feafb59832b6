import type { PaperFormat } from '../format/paper-format';
import type { Signer } from '../template/paper-layout';
import { cell, paragraph, row, table } from './wordprocessing-xml';

/** Nơi nhận on the left, the signatory of the organ on the right; never torn between two pages. */
export function endTable(format: PaperFormat, textWidth: number): string {
  const [left, right] = [format.endLeft, textWidth - format.endLeft];
  const { separator, end } = format.recipients;
  const recipients =
    paragraph('recipientsTitle', 'Nơi nhận:') +
    paragraph('recipient', `- {name}{open}*{note}*{close}${separator}`, { each: 'recipients' }) +
    paragraph('recipient', `- {archiveLine}${end}`);
  const signature =
    paragraph('authority', '{authorityLine}', { when: 'authorityLine' }) +
    paragraph('post', '{post}') +
    paragraph('signer', '{signerName}');
  return table([left, right], row(cell(left, recipients) + cell(right, signature)));
}

/** Several who sign beside each other, in equal columns. */
export function signersTable(signers: readonly Signer[], textWidth: number): string {
  // One alone signs on the right, as on every paper.
  const columns = signers.length === 1 ? [null, signers[0]!] : signers;
  const width = textWidth / columns.length;
  const cells = columns.map((signer) =>
    cell(width, signer === null ? paragraph('cell', '') : signerCell(signer.post, signer.hint, signer.name)),
  );
  return table(
    columns.map(() => width),
    row(cells.join('')),
  );
}

function signerCell(post: string, hint: string | undefined, name: string | undefined): string {
  return paragraph('post', post) + (hint ? paragraph('signHint', hint) : '') + paragraph('signer', name ?? '');
}
