import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictOf } from '../../documents/person/row-notes';
import { readPeopleFile } from '../../documents/person/read-people-file';
import { plainDate } from '../../domain/dates';
import { DomainError } from '../../domain/errors';

/** What one file came to: a refusal, or rows and notes. `peakMegabytes` is of the whole process, up to and with this file. */
export interface FileOutcome {
  readonly file: string;
  readonly code: string | null;
  readonly fault: string | null;
  readonly accepted: number;
  readonly refused: number;
  readonly doubtful: number;
  readonly messages: readonly string[];
  readonly notes: readonly string[];
  readonly names: readonly (string | null)[];
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

/** `node read-people-files.js FOLDER`: reads every file of a folder one after the other in this process, one JSON line each. */
async function readAll(folder: string): Promise<void> {
  for (const file of readdirSync(folder).sort()) {
    const start = performance.now();
    const outcome = await readOne(folder, file);
    const milliseconds = Math.round(performance.now() - start);
    console.log(JSON.stringify({ file, ...outcome, milliseconds, peakMegabytes: peakMegabytes() }));
  }
}

/**
 * Most memory of this process so far. Linux lets `maxRSS` begin at what the process that started this one held at that moment,
 * which is the size of a test runner; its own high-water mark begins at the start of the program.
 */
function peakMegabytes(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return Math.round(Number(kilobytes ?? process.resourceUsage().maxRSS) / 1024);
}

const NOTHING = { code: null, fault: null, accepted: 0, refused: 0, doubtful: 0, messages: [], notes: [], names: [] };

async function readOne(
  folder: string,
  file: string,
): Promise<Omit<FileOutcome, 'file' | 'milliseconds' | 'peakMegabytes'>> {
  const bytes = readFileSync(join(folder, file));
  const convertLegacyFonts = file.includes('converted');
  try {
    const reading = await readPeopleFile({ bytes, fileName: file, today: plainDate('2026-11-23'), convertLegacyFonts });
    const verdicts = reading.people.map(({ notes }) => verdictOf(notes));
    const count = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length;
    return {
      ...NOTHING,
      accepted: count('accepted'),
      refused: count('refused'),
      doubtful: count('doubtful'),
      messages: [...new Set(reading.people.flatMap(({ notes }) => notes.map(({ code }) => code)))],
      notes: reading.notes.map(({ code }) => code),
      names: reading.people.slice(0, 5).map(({ person }) => person.fullName),
    };
  } catch (error) {
    if (error instanceof DomainError) return { ...NOTHING, code: error.code };
    return { ...NOTHING, fault: String(error) };
  }
}

void readAll(process.argv[2]!);
