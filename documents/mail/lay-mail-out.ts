/** A mail in parts, before it is text and markup. */
export interface MailContent {
  language: string;
  title: string;
  greeting: string;
  paragraphs: readonly string[];
  rows: readonly (readonly [label: string, value: string])[];
  list: readonly string[];
  action: { label: string; url: string } | null;
  closing: readonly string[];
}

/** The same mail as plain text and as table HTML that any mail program shows; no picture, no script, nothing fetched. */
export function layMailOut(content: MailContent): { text: string; html: string } {
  return { text: asText(content), html: asHtml(content) };
}

function asText({ greeting, paragraphs, rows, list, action, closing }: MailContent): string {
  const blocks = [
    greeting,
    ...paragraphs,
    list.map((line) => `- ${line}`).join('\n'),
    rows.map(([label, value]) => `${label}: ${value}`).join('\n'),
    action ? `${action.label}:\n${action.url}` : '',
    `--\n${closing.join('\n')}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const CELL = 'padding:4px 12px 4px 0;vertical-align:top';

function asHtml({ language, title, greeting, paragraphs, rows, list, action, closing }: MailContent): string {
  const cells = rows
    .map(
      ([label, value]) =>
        `<tr><td style="${CELL};color:#595959">${escape(label)}</td><td style="${CELL}">${escape(value)}</td></tr>`,
    )
    .join('');
  return [
    `<!doctype html><html lang="${escape(language)}"><head><meta charset="utf-8"><title>${escape(title)}</title></head>`,
    '<body style="margin:0;padding:16px;font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1f1f1f">',
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td style="max-width:640px">',
    ...[greeting, ...paragraphs].map((sentence) => `<p style="margin:0 0 12px">${escape(sentence)}</p>`),
    list.length > 0 ? `<ul>${list.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>` : '',
    cells ? `<table role="presentation" cellpadding="0" cellspacing="0">${cells}</table>` : '',
    action
      ? `<p style="margin:20px 0"><a href="${escape(action.url)}" style="background:#0958d9;color:#ffffff;padding:12px 20px;text-decoration:none;border-radius:6px;display:inline-block">${escape(action.label)}</a></p>`
      : '',
    ...closing.map((line) => `<p style="margin:0;font-size:13px;color:#595959">${escape(line)}</p>`),
    '</td></tr></table></body></html>',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
