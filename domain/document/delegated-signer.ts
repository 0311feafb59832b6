import type { SigningCapacity } from './document-type';

/**
 * In what capacity somebody signs for the head of an organ on a written delegation: a deputy of the same organ signs K/T, anybody else TUQ
 * (HD 36-HD/VPTW on quyền hạn ký; NĐ 30/2020, Phụ lục I). Signed for is the head's post.
 */
export function delegatedSignature(
  headTitle: string,
  delegateTitle: string | null,
): { capacity: SigningCapacity; authority: string } {
  const isDeputy = delegateTitle?.startsWith('Phó ') ?? false;
  return { capacity: isDeputy ? 'K/T' : 'TUQ', authority: headTitle };
}
