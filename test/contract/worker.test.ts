import { beforeAll } from 'vitest';
import { connectWorker } from '../support/connection';
import { bundleEngine } from '../support/engine-bundle';
import { contractSuite } from './suite';

// Bundling the engine is not what is being timed.
beforeAll(() => bundleEngine(), 60_000);

contractSuite('a worker thread', () => connectWorker());
