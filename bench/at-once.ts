const AT_ONCE = 10;

/** Does `work` for every item, ten of them under way at any time. */
export async function tenAtOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  const waiting = [...items];
  const take = async () => {
    while (waiting.length > 0) await work(waiting.shift() as Item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}
