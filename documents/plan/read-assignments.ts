import type { DraftPlan, DraftParagraph } from '../../contracts/plan/draft-plan';
import { foldText, trimPunctuation } from './fold-text';
import { isBullet, parseMarker } from './parse-marker';
import type { Paragraph } from './source-line';
import { splitOrgans } from './split-organs';

/** The verb that ends an organ's name. "chuyên trách tham mưu" and "các tổ chức" are names. */
const VERB =
  /(?<!\p{L})(?:có trách nhiệm|chịu trách nhiệm|chủ trì|chỉ đạo|theo chức năng|căn cứ|(?<!chuyên trách )tham mưu|phối hợp|hướng dẫn|xây dựng|bố trí|theo dõi|đôn đốc|cân đối|thẩm định|chủ động|tiếp tục|thực hiện|lập|là cơ quan|(?<!các )(?<!các tổ chức, )tổ chức(?! chính trị| đoàn thể| xã hội| - )|kiểm tra|rà soát|cử|nghiêm túc|triển khai|tuyên truyền|quản lý)(?!\p{L})/u;
const CLOSING = /^(trên đây là|trong quá trình|yêu cầu các|đề nghị các|kế hoạch này)/iu;

type Assignment = DraftPlan['assignments'][number];

/** Duties by organ; a paragraph without a number adds to the organ above it. */
export function readAssignments(body: readonly Paragraph[]): { assignments: Assignment[]; closing: DraftParagraph[] } {
  const assignments: Assignment[] = [];
  const closing: DraftParagraph[] = [];
  for (const paragraph of body) {
    const marker = parseMarker(paragraph.text);
    const text = marker?.rest ?? paragraph.text;
    const last = assignments.at(-1);
    const numbered = (marker !== null && !isBullet(marker) && marker.style !== 'letter') || paragraph.autoLevel === 0;
    if (!numbered && CLOSING.test(text)) {
      closing.push({ text, lines: paragraph.lines });
    } else if (numbered || !last || (isBullet(marker) && startsWithOrgan(text) && last.duties.length > 0)) {
      assignments.push(openAssignment(text, paragraph.lines));
    } else {
      last.duties.push(...dutiesOf(text));
      last.text = `${last.text}\n${text}`;
      last.lines = [...last.lines, ...paragraph.lines];
    }
  }
  return { assignments, closing };
}

function openAssignment(text: string, lines: number[]): Assignment {
  const colon = /^([^:]{3,200}):\s*(.*)$/su.exec(text);
  const verb = VERB.exec(text);
  const organEnd =
    colon && (!verb || (colon[1] ?? '').length <= verb.index) ? (colon[1] ?? '').length : (verb?.index ?? -1);
  if (organEnd > 0) {
    return {
      organs: splitOrgans(text.slice(0, organEnd)),
      duties: dutiesOf(text.slice(organEnd).replace(/^:\s*/, '')),
      text,
      lines,
    };
  }
  const isName = text.length <= 200 && startsWithOrgan(text);
  return { organs: isName ? splitOrgans(text) : [], duties: isName ? [] : dutiesOf(text), text, lines };
}

function startsWithOrgan(text: string): boolean {
  return /^(cac |ban |co quan|trung tam|truong |uy ban|ubnd|van phong|phong |so |dang uy|chi bo|mat tran|thuong truc|don vi)/.test(
    foldText(text),
  );
}

function dutiesOf(text: string): string[] {
  return text
    .split(/(?<=[.;])\s+(?=\p{Lu})/u)
    .map(trimPunctuation)
    .filter((duty) => duty !== '');
}
