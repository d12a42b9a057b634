import { join } from 'node:path';
import { app } from 'electron';
import { places } from '../cli/places';
import { Desktop } from './desktop';
import { filesIn } from './files';
import { declareScheme } from './scheme';
import { switchOffNetwork } from './security';

// All of this must come before Electron is ready.
// One instance for each place where things are kept; Chromium keeps its own there too.
app.setPath('userData', join(places().home, 'desktop'));
app.enableSandbox();
switchOffNetwork();
declareScheme();

// A second start hands its files to the first and ends.
if (app.requestSingleInstanceLock({ files: filesIn(process.argv, process.cwd(), app.isPackaged) })) {
  new Desktop().run();
} else {
  app.exit(0);
}
