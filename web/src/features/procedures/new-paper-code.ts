/** The first free code of a paper: its name may change, its code not. */
export function newPaperCode(papers: readonly { code: string }[]): string {
  const taken = new Set(papers.map(({ code }) => code));
  for (let number = papers.length + 1; ; number++) if (!taken.has(`giay-${number}`)) return `giay-${number}`;
}
