import type { PaperField, PaperKind } from '../../../contracts/document/paper-template';
import { SECRECY_LEVELS, SIGNING_CAPACITIES } from '../../../domain/document/document-type';
import { list, optionalCount, optionalDate, optionalText, paragraphs, text } from './paper-words';

const ORGAN = [
  optionalText('parentOrgan', 'Cơ quan, tổ chức cấp trên trực tiếp', 200),
  text('organ', 'Cơ quan, tổ chức ban hành', 200),
];
const NUMBER = [
  optionalCount('number', 'Số (để trống khi còn dự thảo)'),
  text('organSymbol', 'Ký hiệu cơ quan ban hành', 30),
];
const PLACE = [text('place', 'Địa danh', 60), optionalDate('date', 'Ngày ban hành (để trống khi còn dự thảo)')];
const ABSTRACT = [text('abstract', 'Trích yếu nội dung', 500)];
const SIGNATURE: readonly PaperField[] = [
  { name: 'capacity', label: 'Thẩm quyền ký', type: 'choice', required: true, options: [...SIGNING_CAPACITIES] },
  optionalText('authority', 'Tập thể hoặc chức vụ được ký thay (sau T/M, K/T, T/L, TUQ)', 200),
  text('post', 'Chức vụ người ký', 200),
  text('signerName', 'Họ và tên người ký', 120),
];
const RECIPIENTS = [
  list('recipients', 'Nơi nhận', [
    text('name', 'Tên nơi nhận', 300),
    optionalText('note', 'Để làm gì (báo cáo, để thực hiện)', 100),
  ]),
  text('archive', 'Nơi lưu', 100),
];
const SECRECY: readonly PaperField[] = [
  { name: 'secrecy', label: 'Độ mật', type: 'choice', required: false, options: [...SECRECY_LEVELS] },
];

/** Printed as a QR: who scans it comes to the form in which the paper's opinion is recorded. */
export const RECORD_URL = optionalText(
  'recordUrl',
  'Địa chỉ trang ghi nhận ý kiến trên bản giấy (in thành mã QR)',
  300,
);

/** Kính gửi. */
export const ADDRESSEES = [paragraphs('addressees', 'Kính gửi', 30)];

/** What every paper of a kind is asked for, before the fields of its own template. */
export const COMMON_FIELDS: Readonly<Record<PaperKind, readonly PaperField[]>> = {
  issued: [...ORGAN, ...NUMBER, ...PLACE, ...ABSTRACT, ...SIGNATURE, ...RECIPIENTS, ...SECRECY],
  letter: [...ORGAN, ...NUMBER, ...PLACE, ...ABSTRACT, ...SIGNATURE, ...RECIPIENTS, ...SECRECY],
  minutes: [...ORGAN, ...NUMBER, ...ABSTRACT, ...SECRECY],
  slip: [...ORGAN, ...PLACE, ...ABSTRACT, ...SECRECY],
  sheet: [...ORGAN, ...PLACE, ...ABSTRACT, ...SECRECY],
  annex: [...ABSTRACT, text('attachedTo', 'Kèm theo văn bản nào', 300), ...SECRECY],
};
