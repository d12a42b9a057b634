import harbour from '../../../resources/sample/harbour-post-trial.txt?raw';
import merrow from '../../../resources/sample/merrow-gazette-courts.txt?raw';
import ledger from '../../../resources/sample/open-ledger-brief.md?raw';
import lantern from '../../../resources/sample/the-lantern-savings.txt?raw';
import tidewater from '../../../resources/sample/tidewater-wire-provinces.html?raw';
import type { Incoming } from './importing';

/** What the sample project is called. */
export const SAMPLE_NAME = 'Sample';

const file = (name: string, text: string): Incoming => ({ name, bytes: Buffer.from(text, 'utf8') });

/** The documents of the sample project; they come in through the same readers as anyone's. */
export const SAMPLE: readonly Incoming[] = [
  file('merrow-gazette-courts.txt', merrow),
  file('harbour-post-trial.txt', harbour),
  file('tidewater-wire-provinces.html', tidewater),
  file('open-ledger-brief.md', ledger),
  file('the-lantern-savings.txt', lantern),
];
