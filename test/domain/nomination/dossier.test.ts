import fc from 'fast-check';
import { missingPapers } from '../../../domain/nomination/dossier';
import {
  DOSSIER_LIMITS,
  dossierFileName,
  requireDossierFile,
  sniffDossierType,
} from '../../../domain/nomination/dossier-file';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const PDF = bytes('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n');
const JPEG = bytes('\xff\xd8\xff\xe0\x00\x10JFIF\x00 ... \xff\xd9');
const PNG = bytes('\x89PNG\r\n\x1a\n....IHDR....\x00\x00\x00\x00IEND\xaeB`\x82');
const NOTHING = { files: 0, bytes: 0 };

test('what is missing is what is required and neither scanned nor seen, in the order of the checklist', () => {
  const checklist = [
    { code: 'application', name: 'Đơn' },
    { code: 'degree', name: 'Bằng' },
    { code: 'planning', name: 'Xác nhận quy hoạch', required: false },
    { code: 'photo', name: 'Ảnh' },
  ];
  expect(missingPapers(checklist, [{ code: 'degree' }])).toEqual(['application', 'photo']);
  expect(missingPapers(checklist, [{ code: 'unknown' }])).toHaveLength(3);
});

test.each([
  ['a PDF', PDF, 'application/pdf'],
  ['a photograph', JPEG, 'image/jpeg'],
  ['a picture', PNG, 'image/png'],
  ['a PDF that is cut short', PDF.subarray(0, 20), null],
  ['a photograph that is cut short', JPEG.subarray(0, 12), null],
  ['a page of the web', bytes('<!doctype html><script>1</script>'), null],
  ['a Word file', bytes('PK\x03\x04 word/document.xml'), null],
  ['a program', bytes('MZ\x90\x00'), null],
  ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), null],
])('%s is told by its content', (_what, content, type) => {
  expect(sniffDossierType(content)).toBe(type);
});

test.each<[string, Uint8Array, { files: number; bytes: number }, string]>([
  ['a file of no bytes', new Uint8Array(), NOTHING, 'dossier-file-empty'],
  ['a program named .pdf', bytes('MZ\x90\x00'), NOTHING, 'dossier-file-type'],
  ['a PDF with a script', bytes('%PDF-1.7\n<< /S /JavaScript /JS (x) >>\n%%EOF'), NOTHING, 'dossier-file-active'],
  ['a PDF that carries a file', bytes('%PDF-1.7\n<< /EmbeddedFiles 3 0 R >>\n%%EOF'), NOTHING, 'dossier-file-active'],
  ['one file too large', new Uint8Array(DOSSIER_LIMITS.fileBytes + 1), NOTHING, 'dossier-too-large'],
  ['one file too many bytes', PDF, { files: 3, bytes: DOSSIER_LIMITS.lineBytes }, 'dossier-too-large'],
  ['one file too many', PDF, { files: DOSSIER_LIMITS.filesOfLine, bytes: 1 }, 'dossier-too-many'],
])('%s is refused', (_what, content, held, code) => {
  expect(() => requireDossierFile(content, 'bang.pdf', held)).toThrow(expect.objectContaining({ code }));
});

test('a download bears the ending of what it is, and no way out of its folder', () => {
  expect(dossierFileName('C:\\Users\\an\\Bằng đại học.exe', 'application/pdf')).toBe('Bằng đại học.pdf');
  expect(dossierFileName('../../etc/passwd', 'image/png')).toBe('passwd.png');
  expect(dossierFileName('\u202Egpj.exe', 'image/jpeg')).toBe('gpj.jpg');
  expect(dossierFileName('', 'image/jpeg')).toBe('giay-to.jpg');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(dossierFileName(name, 'application/pdf')).toMatch(/^[^/\\<>:"|?*\r\n.][^/\\<>:"|?*\r\n]*\.pdf$/);
    }),
  );
});
