import { lazy, Suspense } from 'react';

const Box = lazy(async () => ({ default: (await import('./global-search')).GlobalSearch }));

/** The box comes after the page: nobody searches in the first second. */
export function GlobalSearch({ onDone }: { onDone?: () => void }) {
  return (
    <span className="global-search-place">
      <Suspense>
        <Box onDone={onDone} />
      </Suspense>
    </span>
  );
}
