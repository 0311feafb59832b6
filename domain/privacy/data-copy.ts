/** Everything the record holds of one person. */
export interface DataCopy {
  readonly fullName: string;
  /** By the words of each field. */
  readonly person: Readonly<Record<string, unknown>>;
  readonly posts: readonly {
    readonly title: string;
    readonly unitName: string;
    readonly validFrom: string;
    readonly validTo: string | null;
  }[];
  readonly lines: readonly {
    readonly item: string;
    readonly intake: string;
    readonly state: string;
    readonly result: string | null;
  }[];
  readonly seenBy: readonly {
    readonly kind: 'view' | 'export';
    readonly accountName: string | null;
    readonly fields: readonly string[];
    readonly on: string;
  }[];
  /** For what they are processed. */
  readonly purposes: readonly string[];
}
