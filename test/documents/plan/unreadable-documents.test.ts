import { readPlanDocument } from '../../../documents/plan/read-plan-document';
import { buildDocx, buildZip, paragraph } from '../fixtures/build-docx';

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const PLAN = buildDocx(paragraph('II- NỘI DUNG') + paragraph('1. Tổ chức lớp bồi dưỡng.'));
const MEGABYTE = 1024 * 1024;
const encrypted = Buffer.from(PLAN);
// Bit 0 of the general purpose flags, in the central directory.
encrypted.writeUInt16LE(0x0801, encrypted.indexOf('PK\u0001\u0002') + 8);

it.each<[string, Uint8Array | string, string]>([
  ['nothing', '', 'plan-document-empty'],
  ['blanks', ' \n\u00a0\n\u200b', 'plan-document-empty'],
  ['an old .doc', Buffer.concat([OLE, Buffer.alloc(600)]), 'plan-document-legacy-doc'],
  ['an .rtf', '{\\rtf1 KẾ HOẠCH}', 'plan-document-legacy-doc'],
  [
    'a .docx with a password',
    Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
    'plan-document-encrypted',
  ],
  ['a zip with a password', encrypted, 'plan-document-encrypted'],
  ['a PDF', '%PDF-1.7\n…', 'plan-document-scanned'],
  ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'plan-document-scanned'],
  ['a cut .docx', PLAN.subarray(0, PLAN.length - 40), 'plan-document-unreadable'],
  ['a zip of something else', buildZip({ 'a.txt': 'x' }), 'plan-document-unreadable'],
  ['a .docx with broken XML', buildZip({ 'word/document.xml': '<w:document' }), 'plan-document-unreadable'],
  ['a .docx without text', buildDocx(paragraph('')), 'plan-document-empty'],
  ['text of an old code page', Buffer.from([0x4b, 0xd5, 0x20, 0x68, 0xb9, 0xb5]), 'plan-document-unreadable'],
  ['a letter', 'Kính gửi đồng chí,\n1. Đề nghị họp lúc 8 giờ.\n2. Địa điểm: phòng họp.', 'plan-document-no-items'],
  [
    'a plan without items',
    'KẾ HOẠCH\nđào tạo năm 2023\n\nI- MỤC ĐÍCH\n1. Nâng cao trình độ đào tạo.',
    'plan-document-no-items',
  ],
  ['a text of 5 MB', 'x'.repeat(5 * MEGABYTE), 'plan-document-too-large'],
  ['one endless line', 'đào tạo '.repeat(5000), 'plan-document-too-large'],
  ['a bomb of one part', buildZip({ 'word/document.xml': Buffer.alloc(11 * MEGABYTE) }), 'plan-document-too-large'],
  ['a bomb of pictures', buildZip({ 'a.bin': Buffer.alloc(51 * MEGABYTE) }), 'plan-document-too-large'],
  [
    'a bomb that lies about its size',
    buildZip({ 'a.bin': Buffer.alloc(60 * MEGABYTE) }, 10),
    'plan-document-unreadable',
  ],
  [
    'a zip of countless entries',
    buildZip(Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`e${index}`, '']))),
    'plan-document-too-large',
  ],
])('%s is refused with its own code', async (_name, content, code) => {
  await expect(readPlanDocument({ bytes: Buffer.from(content), fileName: 'ke-hoach' })).rejects.toMatchObject({
    name: 'DomainError',
    code,
  });
});

it.each(['utf-16le', 'utf-8'] as const)('text in %s with its mark is read', async (encoding) => {
  const bytes = Buffer.from('\ufeffKẾ HOẠCH\n\nII- NỘI DUNG\n1. Tổ chức lớp bồi dưỡng.', encoding);
  await expect(readPlanDocument({ bytes, fileName: 'a.txt' })).resolves.toMatchObject({ items: [{ code: '1' }] });
});
