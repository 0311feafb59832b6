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
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(JSON.stringify({ file, ...outcome, milliseconds, peakMegabytes }));
  }
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
