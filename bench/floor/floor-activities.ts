/** Activities that do nothing at all. */
export const floorActivities = {
  nothing: (): Promise<string> => Promise.resolve('done'),
};

export type FloorActivities = typeof floorActivities;
