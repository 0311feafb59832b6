import type { PaperLayout } from '../template/paper-layout';
import { line, optionalParagraphs, paragraphs, part, text } from '../template/paper-words';

/** Biên bản hội nghị: signed by the secretary and the chair. */
export const MINUTES: PaperLayout = {
  code: 'minutes',
  name: 'Biên bản hội nghị',
  kind: 'minutes',
  documentType: 'minutes',
  typeName: 'BIÊN BẢN',
  fields: [
    text('startsAt', 'Thời gian bắt đầu (giờ, ngày)', 100),
    text('venue', 'Địa điểm', 300),
    text('chair', 'Chủ trì (họ tên, chức vụ)', 300),
    text('secretary', 'Thư ký (họ tên, chức vụ)', 300),
    text('chairName', 'Họ và tên người chủ trì ký', 120),
    text('secretaryName', 'Họ và tên thư ký ký', 120),
    paragraphs('present', 'Có mặt', 200),
    optionalParagraphs('absent', 'Vắng mặt (lý do)', 200),
    paragraphs('contents', 'Nội dung, diễn biến', 100),
    optionalParagraphs('votes', 'Kết quả biểu quyết', 50),
    paragraphs('conclusions', 'Kết luận', 50),
    text('endsAt', 'Thời gian kết thúc (giờ, ngày)', 100),
  ],
  blocks: [
    line('- *Thời gian bắt đầu:* {startsAt}.'),
    line('- *Địa điểm:* {venue}.'),
    line('- *Chủ trì:* {chair}.'),
    line('- *Thư ký:* {secretary}.'),
    part('heading', '1. Thành phần', { keep: true }),
    line('- *Có mặt:*', { keep: true }),
    line('+ {item}{end}', { each: 'present' }),
    line('- *Vắng mặt:*', { when: 'hasAbsent', keep: true }),
    line('+ {item}{end}', { each: 'absent' }),
    line('- *Vắng mặt:* không.', { when: 'noAbsent' }),
    part('heading', '2. Nội dung, diễn biến', { keep: true }),
    line('{text}', { each: 'contents' }),
    line('- *Kết quả biểu quyết:*', { when: 'hasVotes', keep: true }),
    line('+ {item}{end}', { each: 'votes' }),
    part('heading', '3. Kết luận', { keep: true }),
    line('{text}', { each: 'conclusions' }),
    line('Hội nghị kết thúc vào {endsAt}. Biên bản đã được đọc lại và thông qua.', { keep: true }),
  ],
  signers: [
    { post: 'THƯ KÝ', hint: '(Ký, ghi rõ họ và tên)', name: '{secretaryName}' },
    { post: 'CHỦ TRÌ', hint: '(Ký, ghi rõ họ và tên)', name: '{chairName}' },
  ],
};
