import { RECORD_URL } from '../template/common-fields';
import type { PaperLayout } from '../template/paper-layout';
import { date, line, list, part, text } from '../template/paper-words';

/** Phiếu xin ý kiến: no answer is ticked beforehand. */
export const OPINION_SLIP: PaperLayout = {
  code: 'opinion-slip',
  name: 'Phiếu xin ý kiến',
  kind: 'slip',
  documentType: null,
  typeName: 'PHIẾU XIN Ý KIẾN',
  fields: [
    text('memberName', 'Họ và tên đồng chí được xin ý kiến', 120),
    text('memberPost', 'Chức vụ', 200),
    text('submissionPaper', 'Tờ trình (số, ký hiệu, ngày, trích yếu)', 500),
    list('lines', 'Nội dung xin ý kiến', [text('content', 'Nội dung, trường hợp', 1_000)]),
    text('returnTo', 'Nơi nhận phiếu', 200),
    date('deadline', 'Hạn cho ý kiến'),
    RECORD_URL,
  ],
  blocks: [
    part('addressee', 'Kính gửi: Đồng chí {memberName}, {memberPost}', { centred: true }),
    line(
      'Kính đề nghị đồng chí nghiên cứu {submissionPaper} và cho ý kiến về các nội dung dưới đây bằng cách đánh dấu X vào một ô của từng nội dung:',
    ),
    {
      kind: 'table',
      each: 'lines',
      rowHeight: 9,
      columns: [
        { title: 'TT', width: 12, text: '{index}', centred: true },
        { title: 'Nội dung xin ý kiến', width: 81, text: '{content}' },
        { title: 'Thống nhất', width: 23, text: '☐', centred: true },
        { title: 'Không thống nhất', width: 25, text: '☐', centred: true },
        { title: 'Ý kiến khác', width: 24, text: '☐', centred: true },
      ],
    },
    line('*Ý kiến khác (ghi rõ nội dung số mấy, ý kiến thế nào) hoặc đề nghị đưa ra hội nghị:*', { keep: true }),
    { kind: 'dotted', lines: 3 },
    line('Kính đề nghị đồng chí gửi phiếu về {returnTo} chậm nhất ngày {deadline}.', { keep: true }),
  ],
  signers: [{ post: 'ĐỒNG CHÍ CHO Ý KIẾN', hint: '(Ký, ghi rõ họ và tên)' }],
};
