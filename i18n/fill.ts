export type MessageParams = Readonly<Record<string, unknown>>;

/**
 * Puts values into a sentence: `{name}` the value; `{count|day|days}` the first word for 1, else the second. Values it was not given stay
 * empty.
 */
export function fill(template: string, params: MessageParams = {}): string {
  return template.replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_whole, name: string, one?: string, other?: string) => {
      const value = params[name];
      if (one !== undefined && other !== undefined) return Number(value) === 1 ? one : other;
      if (Array.isArray(value)) return value.join(', ');
      return value === null || value === undefined ? '' : String(value as string | number | boolean);
    },
  );
}
