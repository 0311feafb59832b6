import type { PaperFormat } from '../format/paper-format';
import type { Signer } from '../template/paper-layout';
import { cell, paragraph, row, table } from './wordprocessing-xml';

/** Nơi nhận on the left, the signatory of the organ on the right; never torn between two pages. */
export function endTable(format: PaperFormat, textWidth: number, hasQr = false): string {
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
  return table([left, right], row(cell(left, recipients + (hasQr ? qrLine() : '')) + cell(right, signature)));
}

/** The picture, and under it what it is for: no part of the paper's own text. */
function qrLine(): string {
  return paragraph('qr', '{recordQr}\nQuét mã để ghi nhận ý kiến trên bản giấy', { when: 'recordUrl' });
}

/** Several who sign beside each other, in equal columns. */
export function signersTable(signers: readonly Signer[], textWidth: number, hasQr = false): string {
  // One alone signs on the right, as on every paper.
  const columns = signers.length === 1 ? [null, signers[0]!] : signers;
  const width = textWidth / columns.length;
  const cells = columns.map((signer) =>
    cell(width, signer === null ? besideOne(hasQr) : signerCell(signer.post, signer.hint, signer.name)),
  );
  return table(
    columns.map(() => width),
    row(cells.join('')),
  );
}

function besideOne(hasQr: boolean): string {
  return hasQr ? qrLine() + EMPTY : EMPTY;
}

const EMPTY = '<w:p><w:pPr><w:pStyle w:val="lt-rule"/></w:pPr></w:p>';

function signerCell(post: string, hint: string | undefined, name: string | undefined): string {
  return paragraph('post', post) + (hint ? paragraph('signHint', hint) : '') + paragraph('signer', name ?? '');
}
