import { withoutAccents } from '../nomination/nominee-name';

/** Usual abbreviations of offices, without accents and dots; the longest first. Those that mean two things are left out. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ubmttqvn: 'uy ban mat tran to quoc viet nam',
  ubmttq: 'uy ban mat tran to quoc viet nam',
  mttqvn: 'mat tran to quoc viet nam',
  mttq: 'mat tran to quoc viet nam',
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  ubkt: 'uy ban kiem tra',
  ttct: 'trung tam chinh tri',
  ttyt: 'trung tam y te',
  thpt: 'trung hoc pho thong',
  thcs: 'trung hoc co so',
  bch: 'ban chap hanh',
  btv: 'ban thuong vu',
  bql: 'ban quan ly',
  ldld: 'lien doan lao dong',
  lhpn: 'lien hiep phu nu',
  tncs: 'thanh nien cong san',
  hnd: 'hoi nong dan',
  ccb: 'cuu chien binh',
  tc: 'to chuc',
  nv: 'noi vu',
  vp: 'van phong',
  du: 'dang uy',
  db: 'dang bo',
  cb: 'chi bo',
  ld: 'lao dong',
  tx: 'thi xa',
  tp: 'thanh pho',
  qs: 'quan su',
  p: 'phuong',
  x: 'xa',
};

/** A key equal for the usual ways to write one office: "UBND P. Phổ Vinh", "Uỷ ban nhân dân phường Phổ Vinh". Compares only. */
export function unitKey(name: string): string {
  return withoutAccents(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((word) => (Object.hasOwn(ABBREVIATIONS, word) ? ABBREVIATIONS[word] : word))
    .join(' ')
    .replace(/\bmat tran to quoc(?: viet nam)?\b/g, 'mat tran to quoc');
}
