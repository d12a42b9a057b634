import { connectInProcess } from '../support/connection';
import { contractSuite } from './suite';

contractSuite('a call in this process', () => connectInProcess());
