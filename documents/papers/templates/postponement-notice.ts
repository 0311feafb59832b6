import type { PaperLayout } from '../template/paper-layout';
import { line, optionalText, text } from '../template/paper-words';

/** Thông báo lùi thời gian mở lớp: the change may have been made by telephone days before. */
export const POSTPONEMENT_NOTICE: PaperLayout = {
  code: 'postponement-notice',
  name: 'Thông báo lùi thời gian mở lớp',
  kind: 'issued',
  documentType: 'notice',
  typeName: 'THÔNG BÁO',
  fields: [
    text('basis', 'Căn cứ (thực hiện văn bản nào, ý kiến của ai)', 1_000),
    text('issuer', 'Cơ quan thông báo', 200),
    text('className', 'Tên lớp', 300),
    text('plannedTime', 'Thời gian đã định', 200),
    text('newTime', 'Thời gian mới', 200),
    text('reason', 'Lý do', 500),
    optionalText('unchanged', 'Nội dung giữ nguyên', 500),
    text('implementers', 'Cơ quan, đơn vị thực hiện', 500),
  ],
  blocks: [
    line('{basis}, {issuer} thông báo lùi thời gian mở {className} như sau:'),
    line('- *Thời gian đã định:* {plannedTime}.'),
    line('- *Thời gian mới:* {newTime}.'),
    line('- *Lý do:* {reason}.'),
    line('- *Các nội dung giữ nguyên:* {unchanged}.', { when: 'unchanged' }),
    line('{issuer} thông báo để {implementers} biết, thực hiện.'),
  ],
};
