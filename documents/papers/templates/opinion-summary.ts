import type { PaperLayout } from '../template/paper-layout';
import { count, date, line, list, optionalParagraphs, paragraphs, part, text } from '../template/paper-words';

/** Tổng hợp ý kiến: the base is every incumbent member (Quy định 24-QĐ/TW 9.3.3); silence stands apart, never as agreement. */
export const OPINION_SUMMARY: PaperLayout = {
  code: 'opinion-summary',
  name: 'Báo cáo tổng hợp ý kiến',
  kind: 'issued',
  documentType: 'report',
  typeName: 'BÁO CÁO',
  fields: [
    text('issuer', 'Cơ quan tổng hợp', 200),
    text('body', 'Tập thể được xin ý kiến', 200),
    text('submissionPaper', 'Tờ trình (số, ký hiệu, ngày, trích yếu)', 500),
    date('sentOn', 'Ngày gửi xin ý kiến'),
    date('closedOn', 'Ngày kết thúc'),
    count('incumbents', 'Tổng số thành viên đương nhiệm'),
    count('answered', 'Số đồng chí đã có ý kiến'),
    count('unanswered', 'Số đồng chí chưa có ý kiến'),
    list('lines', 'Kết quả từng nội dung', [
      text('content', 'Nội dung, trường hợp', 1_000),
      count('agreed', 'Thống nhất'),
      count('disagreed', 'Không thống nhất'),
      count('other', 'Ý kiến khác'),
      count('silent', 'Chưa có ý kiến'),
      text('result', 'Kết quả', 200),
    ]),
    optionalParagraphs('reservedOpinions', 'Ý kiến khác, ý kiến bảo lưu', 100),
    paragraphs('proposals', 'Đề xuất', 20),
  ],
  blocks: [
    line(
      'Từ ngày {sentOn} đến ngày {closedOn}, {issuer} đã xin ý kiến các đồng chí {body} về {submissionPaper}. Kết quả như sau:',
    ),
    part('heading', '1. Số đồng chí được xin ý kiến', { keep: true }),
    line(
      'Tổng số thành viên đương nhiệm: {incumbents} đồng chí; đã có ý kiến: {answered} đồng chí; chưa có ý kiến: {unanswered} đồng chí.',
    ),
    part('heading', '2. Kết quả từng nội dung', { keep: true }),
    {
      kind: 'table',
      each: 'lines',
      columns: [
        { title: 'TT', width: 11, text: '{index}', centred: true },
        { title: 'Nội dung', width: 60, text: '{content}' },
        { title: 'Thống nhất', width: 18, text: '{agreed}', centred: true },
        { title: 'Không thống nhất', width: 19, text: '{disagreed}', centred: true },
        { title: 'Ý kiến khác', width: 17, text: '{other}', centred: true },
        { title: 'Chưa có ý kiến', width: 18, text: '{silent}', centred: true },
        { title: 'Kết quả', width: 22, text: '{result}', centred: true },
      ],
    },
    part('heading', '3. Ý kiến khác, ý kiến bảo lưu', { keep: true }),
    line('- {text}', { each: 'reservedOpinions' }),
    line('Không có.', { when: 'noReservedOpinions' }),
    part('heading', '4. Đề xuất', { keep: true }),
    line('{text}', { each: 'proposals' }),
  ],
};
