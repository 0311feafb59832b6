import type { vi } from './vi';

/** The Vietnamese catalogue is the source of the keys; every other language must satisfy its shape. */
export type Catalogue = Widen<typeof vi>;

/** Dotted paths of every sentence: 'errors.not-found'. */
export type MessagePath = PathsOf<typeof vi>;

type Widen<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Widen<Item>[]
    : { readonly [Key in keyof T]: Widen<T[Key]> };

type PathsOf<T> = {
  [Key in keyof T & string]: T[Key] extends string
    ? Key
    : T[Key] extends readonly unknown[]
      ? never
      : `${Key}.${PathsOf<T[Key]>}`;
}[keyof T & string];
