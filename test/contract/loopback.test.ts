import { beforeAll } from 'vitest';
import { bundleEngine } from '../support/engine-bundle';
import { connectLoopback } from '../support/loopback-connection';
import { contractSuite } from './suite';

// Bundling the engine is not what is being timed.
beforeAll(() => bundleEngine(), 60_000);

contractSuite('the loopback host', () => connectLoopback());
