import { describe } from 'vitest';
import type { Connection } from '../support/connection';
import { annotationCases } from './annotations.cases';
import { bulkCases } from './bulk.cases';
import { conflictCases } from './conflicts.cases';
import { datasetCases } from './datasets.cases';
import { facetCases } from './facets.cases';
import { faultCases } from './faults.cases';
import { figureCases } from './figures.cases';
import { historyCases } from './history.cases';
import { pageCases } from './pages.cases';
import { projectCases } from './projects.cases';
import { rereadingCases } from './rereading.cases';
import { reviewCases } from './review.cases';
import { searchCases } from './search.cases';
import { sourceCases } from './sources.cases';
import { viewCases } from './views.cases';

/** What a transport must do: `connect` gives a page on a new engine whose folders are empty. */
export type Connect = () => Promise<Connection>;

/** The contract between page and engine, as tests that any transport can be put through. */
export function contractSuite(name: string, connect: Connect): void {
  describe(`contract over ${name}`, () => {
    projectCases(connect);
    sourceCases(connect);
    rereadingCases(connect);
    searchCases(connect);
    figureCases(connect);
    viewCases(connect);
    facetCases(connect);
    bulkCases(connect);
    reviewCases(connect);
    conflictCases(connect);
    annotationCases(connect);
    historyCases(connect);
    datasetCases(connect);
    faultCases(connect);
    pageCases(connect);
  });
}
