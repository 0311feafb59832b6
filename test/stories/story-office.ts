import { dateOf, formatDate, plainDate, timeOf, type PlainDate } from '../../domain/dates';
import type { Stage } from '../../domain/intake/stage';
import type { PostGroup } from '../../prisma/seed/sample/sample-people';
import { officerEmail, type RegisteredMember, type RegisteredPerson } from '../../prisma/seed/sample/sample-register';
import { SAMPLE_MAIL_DOMAIN } from '../../prisma/seed/sample/sample-seats';
import { SAMPLE_UNITS } from '../../prisma/seed/sample/sample-units';
import type { StoryClient } from './story-client';
import type { StoryWorld } from './story-world';

/** The people of the story as its chapters speak of them. */
export type Who =
  | 'chuyen-vien'
  | 'chuyen-vien-2'
  | 'chuyen-vien-tuyen-giao'
  | 'lanh-dao-to-chuc'
  | 'lanh-dao-tuyen-giao'
  | 'tong-hop'
  | 'van-thu'
  | 'giup-viec'
  | 'quan-tri'
  | 'kiem-tra-giam-sat'
  | 'trung-tam'
  | 'ke-toan';

const TITLES: Readonly<Record<string, string>> = {
  'chuyen-vien': 'Chuyên viên Tổ chức - Nội vụ',
  'chuyen-vien-2': 'Chuyên viên Tổ chức - Nội vụ (2)',
  'chuyen-vien-tuyen-giao': 'Chuyên viên Ban Tuyên giáo',
  'lanh-dao-to-chuc': 'Lãnh đạo Tổ chức - Nội vụ',
  'lanh-dao-tuyen-giao': 'Lãnh đạo Ban Tuyên giáo',
  'tong-hop': 'Chuyên viên tổng hợp Văn phòng',
  'van-thu': 'Văn thư',
  'giup-viec': 'Người giúp việc',
  'quan-tri': 'Quản trị hệ thống',
  'kiem-tra-giam-sat': 'Kiểm tra, giám sát',
  'trung-tam': 'Trung tâm Chính trị',
  'ke-toan': 'Kế toán',
} satisfies Record<Who, string>;

export interface IntakeView {
  readonly id: string;
  readonly status: string;
  readonly stage: Stage;
  readonly outcome: string | null;
  readonly stageDeadlineOn: string | null;
  readonly shortfallDays: number;
}

export interface LineView {
  readonly id: string;
  readonly unitId: string;
  readonly state: string;
  readonly fullName: string;
}

/** The office of the story: its people act over HTTP, its journal is printed. */
export interface StoryOffice {
  readonly world: StoryWorld;
  readonly year: number;
  /** Ids of the plan's items by code; known once the plan is taken in. */
  readonly items: Record<string, { id: string; groupIds: string[] }>;
  planId: string;
  /** Opinions given from e-mails: the page makes the keys of their commands. */
  mailOpinions: number;
  /** One line of the journal; `who` is one of the story's people, or whatever name stands for who acted. */
  tell(who: string, what: string): void;
  heading(text: string): void;
  /** dd/MM of the story's year. */
  day(text: string): PlainDate;
  /** The day on which the story begins, up to a year ahead. */
  begin(text: string, time: string): Promise<void>;
  until(text: string, time?: string): Promise<void>;
  as(who: Who): Promise<StoryClient>;
  officer(unitCode: string): Promise<StoryClient>;
  unitId(code: string): string;
  unitName(code: string): string;
  people(unitCode: string, group: PostGroup, count: number, from?: number): readonly RegisteredPerson[];
  members(body: 'standing-board' | 'standing-office'): readonly RegisteredMember[];
  intake(id: string): Promise<IntakeView>;
  /** Throws unless the intake stands there. */
  expectStage(id: string, stage: Stage | 'closed'): Promise<IntakeView>;
  lines(intakeId: string, ...states: string[]): Promise<LineView[]>;
}

export function openStoryOffice(world: StoryWorld, year: number, write: (line: string) => void): StoryOffice {
  const { register } = world;
  const day = (text: string) => {
    const [date, month] = text.split('/');
    return plainDate(`${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`);
  };
  const as = (who: Who) => world.as(`${who}@${SAMPLE_MAIL_DOMAIN}`);
  const office: StoryOffice = {
    world,
    year,
    items: {},
    planId: '',
    mailOpinions: 0,
    tell(who, what) {
      const now = world.now();
      write(`${formatDate(dateOf(now))} ${timeOf(now)} · ${TITLES[who] ?? who} · ${what}`);
    },
    heading: (text) => write(`\n${text}`),
    day,
    begin: (text, time) => world.leapTo(day(text), time),
    until: (text, time = '09:00') => world.liveTo(day(text), time),
    as,
    officer: (unitCode) => world.as(officerEmail(unitCode)),
    unitId: (code) => known(register.unitIds[code], code),
    unitName: (code) => known(UNIT_NAMES.get(code), code),
    people: (unitCode, group, count, from = 0) =>
      register.people
        .filter((person) => person.unitCode === unitCode && person.group === group)
        .slice(from, from + count),
    members: (body) => register.bodies[body].members,
    async intake(id) {
      return (await as('chuyen-vien')).get<IntakeView>(`/intakes/${id}`);
    },
    async expectStage(id, stage) {
      const found = await office.intake(id);
      const at = found.status === 'closed' ? 'closed' : found.stage;
      if (at !== stage) throw new Error(`the intake should stand at ${stage}, but stands at ${at} (${found.status})`);
      return found;
    },
    async lines(intakeId, ...states) {
      const client = await as('chuyen-vien');
      const all: LineView[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: { items: LineView[]; nextCursor: string | null } = await client.get(
          `/intakes/${intakeId}/nominee-lines?limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
        );
        all.push(...page.items);
        cursor = page.nextCursor;
      }
      return states.length === 0 ? all : all.filter(({ state }) => states.includes(state));
    },
  };
  return office;
}

const UNIT_NAMES = new Map(SAMPLE_UNITS.map(({ code, name }) => [code, name]));

export function known<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`the story has no ${name}`);
  return value;
}
