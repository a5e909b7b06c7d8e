/**
 * Lanes in which dots of close values stand beside each other and not over each other: 0 is the middle, 1 and -1 the lanes
 * beside it, and so on. Each takes the free lane nearest to the middle.
 *
 * @param values in order, smallest first
 * @param width of a dot, in the unit of the values
 */
export function swarmLanes(values: readonly number[], width: number): readonly number[] {
  const ends: number[] = [];
  return values.map((value) => {
    // Lanes are numbered from the middle outwards, on either side in turn.
    const free = ends.findIndex((end) => end <= value);
    const place = free === -1 ? ends.length : free;
    ends[place] = value + width;
    return place === 0 ? 0 : Math.ceil(place / 2) * (place % 2 === 1 ? 1 : -1);
  });
}
