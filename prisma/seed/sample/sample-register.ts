import type { PlainDate } from '../../../domain/dates';
import type { DecidingAuthority } from '../../../domain/intake/procedure';
import type { Role } from '../../../domain/identity/role';
import { UNIT_ROLES } from '../../../domain/identity/role';
import { nomineeName } from '../../../domain/nomination/nominee-name';
import type { Prisma } from '../../client';
import { newId } from '../../ids';
import { toDbDate } from '../../plain-dates';
import type { Deed } from '../../stores/deed';
import { sampleLetterheads } from './sample-letterheads';
import { samplePeople, type PostGroup, type SamplePerson } from './sample-people';
import { SAMPLE_BODIES, SAMPLE_MAIL_DOMAIN, SAMPLE_STAFF } from './sample-seats';
import { SAMPLE_UNITS } from './sample-units';

export interface RegisterOptions {
  /** Marks units, people, bodies and accounts as sample; the story writes an ordinary committee. */
  readonly sample: boolean;
  /** Since when units, posts, seats and roles hold. */
  readonly validFrom: PlainDate;
  /** Hash of the personal code that every leader has; null: none has one. */
  readonly personalCodeHash: string | null;
  /** Hash of a password that every account has; left out: they sign in by mailed code. */
  readonly passwordHash?: string;
  /** Multiplies the rank and file. */
  readonly times: number;
}

export interface RegisteredPerson {
  readonly id: string;
  readonly fullName: string;
  readonly birth: string;
  readonly gender: 'male' | 'female';
  readonly title: string;
  readonly group: PostGroup;
  readonly unitCode: string;
}

export interface RegisteredMember {
  readonly personId: string;
  readonly accountId: string;
  readonly email: string;
  readonly fullName: string;
  readonly post: string;
  readonly postTitle: string;
}

/** The register as it was written, for whoever goes on from it. */
export interface Register {
  readonly committeeId: string;
  readonly unitIds: Readonly<Record<string, string>>;
  readonly bodies: Readonly<Record<DecidingAuthority, { id: string; members: readonly RegisteredMember[] }>>;
  readonly people: readonly RegisteredPerson[];
  /** Account ids by e-mail address. */
  readonly accounts: Readonly<Record<string, string>>;
}

const OFFICE_PHONE = '0255 000 0001';
const OFFICE_EMAIL = `van-phong@${SAMPLE_MAIL_DOMAIN}`;

/** Address of the officer of a unit. */
export function officerEmail(unitCode: string): string {
  return `can-bo.${unitCode}@${SAMPLE_MAIL_DOMAIN}`;
}

/** Fills a new committee in one deed: units, people with posts, bodies with their members, accounts with roles. */
export async function writeRegister(deed: Deed, options: RegisterOptions): Promise<Register> {
  await deed.tx.setting.create({
    data: { committeeId: deed.committeeId, key: 'office', value: { phone: OFFICE_PHONE, email: OFFICE_EMAIL } },
  });
  const unitIds = await writeUnits(deed, options);
  const people = await writePeople(deed, options, unitIds);
  const accounts: Record<string, string> = {};
  const roles: Prisma.AccountRoleCreateManyInput[] = [];
  const giveRole = (accountId: string, role: Role, unitId: string | null) =>
    roles.push({
      id: newId(),
      committeeId: deed.committeeId,
      accountId,
      role,
      unitId: UNIT_ROLES.includes(role) ? unitId : null,
      validFrom: toDbDate(options.validFrom),
    });
  const rows: Prisma.AccountCreateManyInput[] = [];
  const openAccount = (email: string, person: RegisteredPerson, isLeader = false): string => {
    const known = rows.find((row) => row.personId === person.id);
    if (known) return known.id;
    const id = newId();
    const code = isLeader ? options.personalCodeHash : null;
    rows.push({
      id,
      committeeId: deed.committeeId,
      personId: person.id,
      email,
      displayName: person.fullName,
      phone: phoneOf(rows.length),
      passwordHash: options.passwordHash ?? null,
      personalCodeHash: code,
      personalCodeSetAt: code ? deed.at : null,
      sample: options.sample,
      createdAt: deed.at,
    });
    accounts[email] = id;
    return id;
  };
  const holder = (unitCode: string, group: PostGroup, index: number): RegisteredPerson => {
    const found = people.filter((person) => person.unitCode === unitCode && person.group === group)[index];
    if (!found) throw new Error(`the sample has no ${group} ${index} in ${unitCode}`);
    return found;
  };

  const bodies = seatMembers(holder, (email, person) => {
    const accountId = openAccount(email, person, true);
    if (!roles.some((role) => role.accountId === accountId)) giveRole(accountId, 'approver', null);
    return accountId;
  });
  for (const { email, role, unitCode, group, index } of SAMPLE_STAFF)
    giveRole(openAccount(email, holder(unitCode, group, index)), role, unitIds[unitCode]!);
  for (const { code, kind } of SAMPLE_UNITS) {
    if (kind === 'school') continue;
    // The first staff of the office and of the reviewing organs hold other roles.
    const officer = holder(code, 'staff', ['office', 'organisation-board'].includes(kind) ? 5 : 3);
    giveRole(openAccount(officerEmail(code), officer), 'unit-officer', unitIds[code]!);
  }
  await deed.tx.account.createMany({ data: rows });
  await deed.tx.accountRole.createMany({ data: roles });
  await writeBodies(deed, options, bodies);
  await deed.tx.letterhead.createMany({ data: sampleLetterheads(deed.committeeId, bodies, unitIds) });
  deed.audit({
    noun: 'organisation',
    action: 'committee-created',
    subjectId: deed.committeeId,
    data: { units: SAMPLE_UNITS.length, people: people.length, accounts: rows.length, sample: options.sample },
  });
  return { committeeId: deed.committeeId, unitIds, bodies, people, accounts };
}

async function writeUnits(deed: Deed, { sample, validFrom }: RegisterOptions): Promise<Record<string, string>> {
  const rows = SAMPLE_UNITS.map((unit, index) => ({
    ...unit,
    id: newId(),
    committeeId: deed.committeeId,
    email: `${unit.code}@${SAMPLE_MAIL_DOMAIN}`,
    phone: `0255 000 ${String(100 + index).padStart(4, '0')}`,
    validFrom: toDbDate(validFrom),
    sample,
  }));
  await deed.tx.unit.createMany({ data: rows });
  return Object.fromEntries(rows.map(({ code, id }) => [code, id]));
}

async function writePeople(
  deed: Deed,
  { sample, times, validFrom }: RegisterOptions,
  unitIds: Readonly<Record<string, string>>,
): Promise<RegisteredPerson[]> {
  const people = samplePeople(times).map((person) => ({ ...person, id: newId(), unitId: unitIds[person.unitCode]! }));
  const { committeeId } = deed;
  await deed.tx.person.createMany({
    data: people.map((person) => ({ ...personRow(person), id: person.id, committeeId, unitId: person.unitId, sample })),
  });
  await deed.tx.personPost.createMany({
    data: people.map(({ id, unitId, title, group }) => ({
      id: newId(),
      committeeId,
      personId: id,
      unitId,
      title,
      group,
      validFrom: toDbDate(validFrom),
    })),
  });
  return people;
}

function personRow(person: SamplePerson) {
  const { fullName, gender, birth, title, partyOfficialOn, education, politicalTheoryLevel } = person;
  return { ...nomineeName(fullName), gender, birth, position: title, partyOfficialOn, education, politicalTheoryLevel };
}

type Bodies = Record<DecidingAuthority, { id: string; members: RegisteredMember[] }>;

/** The same person may sit in several bodies, with one account. */
function seatMembers(
  holder: (unitCode: string, group: PostGroup, index: number) => RegisteredPerson,
  openAccount: (email: string, person: RegisteredPerson) => string,
): Bodies {
  const emails = new Map<string, string>();
  const seated = SAMPLE_BODIES.map(({ kind, seats }) => {
    const members = seats.map(({ unitCode, index, post, postTitle }): RegisteredMember => {
      const person = holder(unitCode, 'managed', index);
      const email = emails.get(person.id) ?? leaderEmail(post, emails.size + 1);
      emails.set(person.id, email);
      const accountId = openAccount(email, person);
      return { personId: person.id, accountId, email, fullName: person.fullName, post, postTitle };
    });
    return [kind, { id: newId(), members }] as const;
  });
  return Object.fromEntries(seated) as Bodies;
}

function leaderEmail(post: string, ordinal: number): string {
  const names: Readonly<Record<string, string>> = {
    secretary: 'bi-thu',
    'standing-deputy-secretary': 'pho-bi-thu-thuong-truc',
    'deputy-secretary': 'pho-bi-thu',
  };
  return `${names[post] ?? `uy-vien-${ordinal}`}@${SAMPLE_MAIL_DOMAIN}`;
}

async function writeBodies(deed: Deed, { sample, validFrom }: RegisterOptions, bodies: Bodies): Promise<void> {
  const { committeeId } = deed;
  for (const { kind, name, system } of SAMPLE_BODIES)
    await deed.tx.body.create({
      data: { id: bodies[kind].id, committeeId, kind, name: name.normalize('NFC'), system, sample },
    });
  await deed.tx.bodyMember.createMany({
    data: Object.values(bodies).flatMap(({ id, members }) =>
      members.map(({ personId, post, postTitle }, index) => ({
        id: newId(),
        committeeId,
        bodyId: id,
        personId,
        post,
        postTitle,
        ordinal: index + 1,
        validFrom: toDbDate(validFrom),
      })),
    ),
  });
}

/** Numbers of no exchange. */
function phoneOf(n: number): string {
  return `0900 000 ${String(n + 1).padStart(3, '0')}`;
}
