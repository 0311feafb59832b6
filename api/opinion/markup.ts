import { html, type HtmlValue, type SafeHtml } from '../http/html';

const leanTemplates = new WeakMap<TemplateStringsArray, TemplateStringsArray>();

/** As `html`, without the line breaks and indents of the source: a page for a telephone carries none of them. */
export function markup(strings: TemplateStringsArray, ...values: HtmlValue[]): SafeHtml {
  let lean = leanTemplates.get(strings);
  if (!lean) {
    const parts = strings.map((part) => part.replace(/\s*\n\s*/g, ' '));
    lean = Object.assign(parts, { raw: parts });
    leanTemplates.set(strings, lean);
  }
  return html(lean, ...values);
}
