import type { Extracted, ProposedProcedure, Unsure, WorkKind } from '../../contracts/plan/draft-plan';

/** What decides how an item is carried out (design §2); the plan's own words, lower case, with their marks. */
const HOSTED = /phối hợp (?:với )?[^.;]{0,60}(?:trường|học viện|đại học)[^.;]{0,80}(?:mở|tổ chức)[^.;]{0,30}lớp/u;
const SENT =
  /(?<!bầu |ứng )(?<!\p{L})cử(?!\p{L})[^.;]{0,160}?\sđi(?!\p{L})|(?<!\p{L})cử đi|đăng ký,? cử|tham gia[^.;]{0,60}do[^.;]{0,60}(?:tỉnh|trung ương|cấp trên)[^.;]{0,40}tổ chức|theo chỉ tiêu[^.;]{0,40}cấp trên/u;
const OPEN =
  /theo nhu cầu|số lượng thực tế|đảng viên mới|nhận thức về đảng|cảm tình đảng|quần chúng ưu tú|tự nguyện đăng ký/u;
const BY_POST =
  /cán bộ diện|diện [^.;,]{0,40}quản lý|cấp ủy viên|cấp uỷ viên|bí thư|chức danh|lãnh đạo|trưởng|chủ tịch|đại biểu hội đồng|báo cáo viên/u;
const OWN_CLASS = /(?:tổ chức|mở)[^.;]{0,40}lớp|lớp [^.;]{0,60}/u;

/** Proposes one of the five procedures and quotes the words that decided it; `unsure` when only the kind of work did. */
export function proposeProcedure(
  text: string,
  workKind: WorkKind | null,
  lines: number[],
): Extracted<{ id: ProposedProcedure; because: string[] } | null> {
  const words = text.toLowerCase();
  const found = (id: ProposedProcedure, match: RegExpExecArray | null, unsure: Unsure | null = null) => ({
    value: { id, because: match ? [text.slice(match.index, match.index + match[0].length).trim()] : [] },
    lines,
    unsure,
  });
  const [hosted, sent] = [HOSTED.exec(words), SENT.exec(words)];
  // "ưu tiên phối hợp mở lớp (nếu đủ điều kiện)" after a sending is a wish: the first of the two decides.
  if (hosted && (!sent || hosted.index < sent.index)) return found('hosted-class', hosted);
  if (sent) return found('send-out', sent);
  if (workKind !== 'training') {
    const open = OPEN.exec(words);
    if (open) return found('open-enrolment', open);
    const byPost = BY_POST.exec(words);
    if (byPost) return found('by-composition', byPost);
  }
  const own = OWN_CLASS.exec(words);
  const doubt: Unsure = { sourceLine: lines[0] ?? null, why: 'inferred' };
  if (workKind === 'training' && own) return found('local-class', own);
  return found('local-class', own, doubt);
}
