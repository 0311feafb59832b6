/**
 * What a spreadsheet program would take for a formula leaves as text: an apostrophe stands before it, as Excel itself marks text
 * (OWASP, CSV injection). Cells of the files we write hold strings only, so the mark is a second bolt for whoever saves them as CSV.
 */
export function guardText(text: string): string {
  return /^[=+\-@\t\r\n\u0000＝＋－＠]/.test(text) ? `'${text}` : text;
}
