import { diffSchema } from './schema-engine';

/**
 * `node dist/prisma/diff.js [OLD_SCHEMA_FILE]` prints the SQL from an empty schema (or from the older schema.prisma named) to
 * prisma/schema.prisma: the text of the next migration.
 */
async function printDiff(): Promise<void> {
  process.stdout.write(await diffSchema(process.argv[2]));
}

printDiff().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
