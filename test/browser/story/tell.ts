/** Adds one fact of the story; those before it have come true. */
export type Tell = (title: string, act: () => Promise<void>) => void;
