/** Statements a connection keeps prepared at most: a list of ids in the text makes ever new ones. */
const PREPARED_AT_MOST = 400;

/** To the driver, a statement of no name is parsed each time. */
const UNNAMED = '';

/** A plan made for any pattern suits none: for a rare name it walks the whole list, where the trigram index has it at once. */
const PLANNED_EACH_TIME = / I?LIKE /;

/** A statement that comes again is prepared, so that the server parses and plans it once per connection: a deed then takes a third less. */
export function createStatementNames(watch?: (sql: string) => void): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  return ({ sql }) => {
    watch?.(sql);
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= PREPARED_AT_MOST || PLANNED_EACH_TIME.test(sql)) return UNNAMED;
    if (!seen.has(sql)) {
      if (seen.size < PREPARED_AT_MOST * 4) seen.add(sql);
      return UNNAMED;
    }
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
