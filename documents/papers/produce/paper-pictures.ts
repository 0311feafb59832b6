import { MimeType, type ImageContent } from 'easy-template-x';
import { toBuffer } from 'qrcode';
import type { PaperData } from '../../../contracts/document/paper-data';

/** 22 mm at 96 dots an inch. */
const QR_SIZE = 83;
const QR_WORDS = 'Quét mã để ghi nhận ý kiến trên bản giấy';

/** Pictures that are worked out of fields, for their tags: the QR of the address at which a paper opinion is recorded. */
export async function pictures({ recordUrl }: PaperData): Promise<{ recordQr: ImageContent | '' }> {
  if (typeof recordUrl !== 'string') return { recordQr: '' };
  // Level Q: still read when a quarter of it is under a seal or a fold.
  const source = await toBuffer(recordUrl, { errorCorrectionLevel: 'Q', margin: 1, width: 600 });
  return {
    recordQr: { _type: 'image', source, format: MimeType.Png, width: QR_SIZE, height: QR_SIZE, altText: QR_WORDS },
  };
}

const DRAWING = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"';

/** The library puts a picture in without the name space of drawings; a template that never held one does not declare it. */
export function declareDrawing(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const name = 'word/document.xml';
  const xml = Buffer.from(parts.get(name) ?? new Uint8Array()).toString('utf8');
  if (!xml.includes('<wp:') || xml.includes('xmlns:wp=')) return new Map(parts);
  return new Map(parts).set(name, Buffer.from(xml.replace('<w:document ', `<w:document ${DRAWING} `)));
}
