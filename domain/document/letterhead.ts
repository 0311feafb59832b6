import { DomainError } from '../errors';
import type { DocumentSystem, SigningCapacity } from './document-type';

/** Phần đầu và phần ký: what the papers of an organ bear in one system of papers. */
export interface Letterhead {
  readonly system: DocumentSystem;
  /** Cơ quan, tổ chức cấp trên trực tiếp. */
  readonly parentOrgan: string | null;
  /** Cơ quan, tổ chức ban hành, as it stands at the top: "Thị ủy Đức Phổ" also for papers of its Ban Thường vụ. */
  readonly organ: string;
  /** "TU", "UBND". */
  readonly symbol: string;
  /** Địa danh. */
  readonly place: string;
  readonly capacity: SigningCapacity;
  /** The collective or post signed for: "Ban Thường vụ" after T/M. */
  readonly authority: string | null;
  /** Nơi lưu, without "Lưu". */
  readonly archive: string;
}

/** Papers of running a class: of an organ that stands in both systems, the office of the State runs it. */
const OF_A_CLASS: readonly string[] = ['call-up', 'invitation', 'receipt-list', 'attendance-sheet'];

/**
 * Which of an organ's letterheads a paper takes: the one asked for; the only one; else by kind of paper. Papers of a class are those of the
 * State, all others follow the system of the body that decides. Throws DomainError `letterhead-unknown`.
 */
export function chooseLetterhead(
  letterheads: readonly Letterhead[],
  templateCode: string,
  asked: DocumentSystem | null,
  bodySystem: DocumentSystem,
): Letterhead {
  const inSystem = (system: DocumentSystem) => letterheads.find((each) => each.system === system);
  if (asked) {
    const found = inSystem(asked);
    if (!found) throw new DomainError('letterhead-unknown', { system: asked });
    return found;
  }
  const chosen = inSystem(OF_A_CLASS.includes(templateCode) ? 'state' : bodySystem) ?? letterheads[0];
  if (!chosen) throw new DomainError('letterhead-unknown', { system: bodySystem });
  return chosen;
}

/** "Ban Thường vụ Thị ủy" of the committee "Thị ủy" signs as "Ban Thường vụ". */
export function authorityOfBody(bodyName: string, committeeShortName: string): string {
  return bodyName.endsWith(` ${committeeShortName}`) ? bodyName.slice(0, -committeeShortName.length - 1) : bodyName;
}
