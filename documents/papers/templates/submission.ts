import { ADDRESSEES, RECORD_URL } from '../template/common-fields';
import type { PaperLayout } from '../template/paper-layout';
import { line, optionalList, optionalText, paragraphs, part, text } from '../template/paper-words';

/** Tờ trình: what the deciding body is asked to agree to. */
export const SUBMISSION: PaperLayout = {
  code: 'submission',
  name: 'Tờ trình',
  kind: 'issued',
  documentType: 'submission',
  typeName: 'TỜ TRÌNH',
  fields: [
    ...ADDRESSEES,
    paragraphs('bases', 'Căn cứ', 20),
    text('issuer', 'Cơ quan trình', 200),
    text('body', 'Tập thể, cấp có thẩm quyền quyết định', 200),
    text('matter', 'Nội dung xin ý kiến (một câu)', 500),
    paragraphs('process', 'Quá trình rà soát, thẩm định', 30),
    paragraphs('contents', 'Nội dung trình', 50),
    optionalList('people', 'Người được trình', [
      text('fullName', 'Họ và tên', 120),
      optionalText('born', 'Năm sinh', 20),
      text('post', 'Chức vụ, đơn vị công tác', 300),
      optionalText('note', 'Ghi chú', 200),
    ]),
    paragraphs('proposals', 'Đề xuất, kiến nghị', 30),
    RECORD_URL,
  ],
  blocks: [
    { kind: 'addressees' },
    part('basis', '{item}{end}', { each: 'bases', only: 'state' }),
    line('- {item}{end}', { each: 'bases', only: 'party' }),
    line('{issuer} kính trình {body} xem xét, cho ý kiến về {matter} như sau:'),
    part('heading', '1. Quá trình rà soát, thẩm định', { keep: true }),
    line('{text}', { each: 'process' }),
    part('heading', '2. Nội dung trình', { keep: true }),
    line('{text}', { each: 'contents' }),
    {
      kind: 'table',
      each: 'people',
      when: 'hasPeople',
      columns: [
        { title: 'TT', width: 12, text: '{index}', centred: true },
        { title: 'Họ và tên', width: 45, text: '{fullName}' },
        { title: 'Năm sinh', width: 22, text: '{born}', centred: true },
        { title: 'Chức vụ, đơn vị công tác', width: 60, text: '{post}' },
        { title: 'Ghi chú', width: 26, text: '{note}' },
      ],
    },
    part('heading', '3. Đề xuất, kiến nghị', { keep: true }),
    line('{text}', { each: 'proposals' }),
    line('{issuer} kính trình {body} xem xét, quyết định.'),
  ],
};
