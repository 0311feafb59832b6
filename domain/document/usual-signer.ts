interface Seat {
  readonly personId: string;
  readonly post: string;
  readonly postTitle: string;
}

/** Posts that usually sign for a body, the most usual first: a deputy of the committee, the chair of a people's committee. */
const SIGNING_POSTS = ['standing-deputy-secretary', 'chair', 'deputy-secretary', 'secretary'];

/** The member who usually signs T/M; else the first. */
export function signingSeat<Member extends Seat>(members: readonly Member[]): Member | null {
  const usual = SIGNING_POSTS.map((post) => members.find((member) => member.post === post)).find(Boolean);
  return usual ?? members[0] ?? null;
}

/** Cấp trưởng signs as such (HD 36); "Phó Trưởng ban" is not one. */
export function isHeadPost(title: string): boolean {
  return /^(Trưởng|Chánh|Giám đốc|Chủ nhiệm|Chủ tịch|Hiệu trưởng|Bí thư)/u.test(title);
}
