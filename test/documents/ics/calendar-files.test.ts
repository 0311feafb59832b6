import ICAL from 'ical.js';
import { calendarFiles } from '../../../documents/ics/calendar-files';
import { instantAt, plainDate } from '../../../domain/dates';
import type { CalendarEntry } from '../../../domain/notification/calendar-entry';
import { wordsOf } from '../../../i18n/translate';

const SESSION: CalendarEntry = {
  uid: 'session-1@lo-trinh',
  sequence: 1,
  cancelled: false,
  matter: 'session',
  on: plainDate('2026-06-05'),
  from: '07:30',
  until: '11:00',
  title: 'Lớp sơ cấp lý luận chính trị; Chủ nghĩa Mác - Lênin, tư tưởng Hồ Chí Minh và đường lối của Đảng\nBuổi 1',
  place: 'Hội trường Trung tâm Chính trị, phường Hoa Sen',
};
const OPENING: CalendarEntry = {
  ...SESSION,
  uid: 'class-1@lo-trinh',
  matter: 'class-opening',
  from: null,
  until: null,
  title: 'Lớp sơ cấp',
};

const files = (...entries: CalendarEntry[]) =>
  calendarFiles(entries, {
    words: wordsOf('vi').mails.calendar,
    now: instantAt(plainDate('2026-05-11'), '08:10'),
    organiser: { name: 'Thị ủy', email: 'van-phong@example.test' },
    invited: 'thanh-vien@example.test',
    tag: null,
  });

/** Read by a parser that shares nothing with the writer. */
function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content) as never);
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  return { calendar, events };
}

test('a session stands at its hours in Viet Nam, wherever the calendar is opened', () => {
  const [file] = files(SESSION);
  const { calendar, events } = read(file!.content);
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  const zone = calendar.getFirstSubcomponent('vtimezone')!;
  expect(zone.getFirstPropertyValue('tzid')).toBe('Asia/Ho_Chi_Minh');
  const [event] = events;
  expect(file!.content).toContain('DTSTAMP:20260511T011000Z');
  expect(event!.component.getFirstProperty('dtstart')!.getFirstParameter('tzid')).toBe('Asia/Ho_Chi_Minh');
  ICAL.TimezoneService.register(new ICAL.Timezone(zone), 'Asia/Ho_Chi_Minh');
  expect(event!.startDate.toJSDate().toISOString()).toBe('2026-06-05T00:30:00.000Z');
  expect(event!.endDate.toJSDate().toISOString()).toBe('2026-06-05T04:00:00.000Z');
  expect([event!.summary, event!.location, event!.organizer]).toEqual([
    SESSION.title,
    SESSION.place,
    'mailto:van-phong@example.test',
  ]);
});

test('every line is at most 75 octets and ends with CRLF; no letter is torn by the folding', () => {
  const [file] = files(SESSION);
  const lines = file!.content.split('\r\n');
  expect(file!.content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(file!.content).not.toContain('\uFFFD');
});

test('an opening takes the whole day and no hour of it', () => {
  const { events } = read(files(OPENING)[0]!.content);
  const [event] = events;
  expect(event!.startDate.isDate).toBe(true);
  expect(event!.startDate.toString()).toBe('2026-06-05');
  expect(event!.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  expect(event!.summary).toBe('Khai giảng: Lớp sơ cấp');
});

test('a change keeps the identity and raises the sequence', () => {
  const of = (entry: CalendarEntry) => read(files(entry)[0]!.content).events[0]!;
  const [before, after] = [of(SESSION), of({ ...SESSION, sequence: 2, on: plainDate('2026-06-12') })];
  expect(after.uid).toBe(before.uid);
  expect([before.sequence, after.sequence]).toEqual([1, 2]);
});

test('what is called off comes in a file of its own, with METHOD:CANCEL', () => {
  const all = files(OPENING, { ...SESSION, cancelled: true, sequence: 3 });
  expect(all.map(({ fileName, contentType }) => [fileName, contentType])).toEqual([
    ['lich.ics', 'text/calendar; charset=utf-8; method=PUBLISH'],
    ['huy-lich.ics', 'text/calendar; charset=utf-8; method=CANCEL'],
  ]);
  const { calendar, events } = read(all[1]!.content);
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect([events[0]!.uid, events[0]!.component.getFirstPropertyValue('status')]).toEqual([SESSION.uid, 'CANCELLED']);
});

test('a mail about nothing dated has no file', () => {
  expect(files()).toEqual([]);
});

const MEETING: CalendarEntry = {
  ...SESSION,
  uid: 'meeting-1@lo-trinh',
  matter: 'meeting',
  from: '08:00',
  until: null,
  title: 'Ban Thường vụ Thị ủy: Cử cán bộ đi học',
};

test('a meeting is a request to whoever gets the mail, and to nobody else; its end may be open', () => {
  const [file, ...others] = files(MEETING);
  expect([file!.fileName, others.length]).toEqual(['moi-hop.ics', 0]);
  const { calendar, events } = read(file!.content);
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  expect(events[0]!.attendees.map((each) => each.getFirstValue())).toEqual(['MAILTO:thanh-vien@example.test']);
  expect(events[0]!.component.getFirstProperty('dtend')).toBeNull();
  expect(events[0]!.startDate.toString()).toBe('2026-06-05T08:00:00');
});

test('a meeting that is called off names the same attendee, so that the calendar finds it', () => {
  const { calendar, events } = read(files({ ...MEETING, cancelled: true, sequence: 2 })[0]!.content);
  expect([calendar.getFirstPropertyValue('method'), events[0]!.uid, events[0]!.sequence]).toEqual([
    'CANCEL',
    MEETING.uid,
    2,
  ]);
  expect(events[0]!.attendees).toHaveLength(1);
});
