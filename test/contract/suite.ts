import { afterAll, describe } from 'vitest';
import type { Connection } from '../support/connection';
import { annotationCases } from './annotations.cases';
import { bulkCases } from './bulk.cases';
import { conflictCases } from './conflicts.cases';
import { datasetCases } from './datasets.cases';
import { facetCases } from './facets.cases';
import { faultCases } from './faults.cases';
import { figureCases } from './figures.cases';
import { historyCases } from './history.cases';
import { longCases } from './long.cases';
import { pageCases } from './pages.cases';
import { projectCases } from './projects.cases';
import { rereadingCases } from './rereading.cases';
import { reviewCases } from './review.cases';
import { searchCases } from './search.cases';
import { sharedEngines } from './shared';
import { sourceCases } from './sources.cases';
import { viewCases } from './views.cases';

/** What a transport must do: `connect` gives a page on a new engine whose folders are empty. */
export type Connect = () => Promise<Connection>;

/** Cases that care for their own project alone. */
const OF_ONE_PROJECT = [
  sourceCases,
  rereadingCases,
  searchCases,
  figureCases,
  viewCases,
  facetCases,
  bulkCases,
  reviewCases,
  conflictCases,
  annotationCases,
  historyCases,
  datasetCases,
  longCases,
];

/** The contract between page and engine, as tests that any transport can be put through. */
export function contractSuite(name: string, connect: Connect): void {
  describe(`contract over ${name}`, () => {
    // These look at how an engine begins and ends.
    projectCases(connect);
    faultCases(connect);
    pageCases(connect);
    const shared = sharedEngines(connect);
    afterAll(() => shared.end());
    for (const cases of OF_ONE_PROJECT) cases(shared.connect);
  });
}
