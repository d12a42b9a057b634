/** What the command line was told. */
export interface Wishes {
  /** Skip Electron. */
  browser: boolean;
  /** Only print the address. */
  noBrowser: boolean;
}

/** What can be found out about this machine; each answers in bounded time. */
export interface Means {
  /** Why no window of Electron can be had here whatever is installed, as the middle of a sentence; else null. */
  whyNotElectron(): string | null;
  findElectron(): string | null;
  /** At most three seconds. */
  canDownload(): Promise<boolean>;
  /** True where Electron can be found afterwards. */
  install(): Promise<boolean>;
  say(line: string): void;
}

/** Where the workbench is opened: in Electron, by its executable, or in a browser. */
export type Decision = { electron: string } | { electron: null };

const BROWSER: Decision = { electron: null };

/** Decides where to open the workbench, within five seconds but for a download that is getting on; says in one line why not in Electron. */
export async function decide({ browser, noBrowser }: Wishes, means: Means): Promise<Decision> {
  if (browser || noBrowser) return BROWSER;
  const against = means.whyNotElectron();
  if (against !== null) return fallBack(means, against);
  const found = means.findElectron();
  if (found !== null) return { electron: found };
  if (!(await means.canDownload())) {
    return fallBack(means, 'Electron is not here and cannot be downloaded');
  }
  means.say('Electron is not here yet; getting it, once.');
  const installed = (await means.install()) ? means.findElectron() : null;
  return installed === null ? fallBack(means, 'Electron could not be downloaded') : { electron: installed };
}

function fallBack(means: Means, why: string): Decision {
  means.say(`${why}; opening in your browser instead.`);
  return BROWSER;
}
