/** A place one has been at: a source, and the figure that was selected in it. */
export interface Visit {
  sourceId: string;
  figureId: string | null;
}

/** Where one has been, like the pages of a browser: `at` is the place one is at. */
export interface Visits {
  places: readonly Visit[];
  at: number;
}

/** Nowhere yet. */
export const NO_VISITS: Visits = { places: [], at: -1 };

/** Places kept. */
const KEPT = 100;

/** Being somewhere: another figure of the same source changes the place, another source is a new one and cuts off what lay ahead. */
export function arrive(visits: Visits, visit: Visit): Visits {
  const here = visits.places[visits.at];
  if (here?.sourceId === visit.sourceId) {
    const places = visits.places.with(visits.at, visit);
    return { places, at: visits.at };
  }
  const places = [...visits.places.slice(0, visits.at + 1), visit].slice(-KEPT);
  return { places, at: places.length - 1 };
}

/** One place back (-1) or forward (1); null where there is none. */
export function go(visits: Visits, by: 1 | -1): { visits: Visits; place: Visit } | null {
  const place = visits.places[visits.at + by];
  return place ? { visits: { ...visits, at: visits.at + by }, place } : null;
}
