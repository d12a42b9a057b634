/** Where the desk's own time goes during a gesture, from Chromium's trace and its profiler. */
import type { CDPSession } from 'playwright-core';
import type { Compared, Line, Side } from './compare';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tid: number;
  pid: number;
}

/** Names in the trace, by what they are called in the table; each counts itself and not what it holds. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ['script', /^(FunctionCall|EvaluateScript|FireAnimationFrame|TimerFire|EventDispatch|RunMicrotasks|V8)/],
  ['garbage', /GC/],
  ['style', /^(UpdateLayoutTree|RecalculateStyles|ParseAuthorStyleSheet)/],
  ['layout', /^(Layout|HitTest|UpdateLayer)/],
  ['paint', /^(Paint|PrePaint|Layerize|Commit|Raster|Decode)/],
];

const CATEGORIES =
  'devtools.timeline,disabled-by-default-devtools.timeline,v8,blink.user_timing,toplevel,disabled-by-default-v8.gc';

async function traced(client: CDPSession, work: () => Promise<unknown>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await client.send('Tracing.start', { categories: CATEGORIES, transferMode: 'ReportEvents' });
  await work();
  const done = new Promise<void>((resolve) => client.once('Tracing.tracingComplete', () => resolve()));
  await client.send('Tracing.end');
  await done;
  return events;
}

/** Milliseconds by kind (and by event) where the page's scripts run: each event's own time, without that of those within it. */
function ownTimes(events: readonly TraceEvent[]): { kinds: Map<string, number>; names: Map<string, number> } {
  const kinds = new Map<string, number>();
  const names = new Map<string, number>();
  const add = (to: Map<string, number>, name: string, ms: number) => to.set(name, (to.get(name) ?? 0) + ms);
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    if (event.ph !== 'X' || event.dur === undefined) continue;
    const thread = `${event.pid} ${event.tid}`;
    const all = threads.get(thread) ?? [];
    all.push(event);
    threads.set(thread, all);
  }
  const busy = [...threads.values()].filter((all) => all.some(({ name }) => name === 'FireAnimationFrame'));
  for (const all of busy) {
    const open: { end: number; kind: string; name: string }[] = [];
    for (const { name, ts, dur = 0 } of all.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
      while (open.length > 0 && open.at(-1)!.end <= ts) open.pop();
      const within = open.at(-1);
      const kind = KINDS.find(([, known]) => known.test(name))?.[0] ?? within?.kind ?? 'other';
      add(kinds, kind, dur / 1000);
      add(names, name, dur / 1000);
      if (within) add(kinds, within.kind, -dur / 1000);
      if (within) add(names, within.name, -dur / 1000);
      open.push({ end: ts + dur, kind, name });
    }
  }
  return { kinds, names };
}

/** Functions that took most time themselves, in milliseconds. */
async function heaviest(client: CDPSession, work: () => Promise<unknown>): Promise<Map<string, number>> {
  await client.send('Profiler.enable');
  await client.send('Profiler.setSamplingInterval', { interval: 200 });
  await client.send('Profiler.start');
  await work();
  const { profile } = await client.send('Profiler.stop');
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const took = new Map<string, number>();
  profile.samples?.forEach((id, at) => {
    const { functionName, url = '', lineNumber = 0, columnNumber = 0 } = names.get(id) ?? {};
    const name = `${functionName || '(no name)'} ${url.split('/').at(-1)}:${lineNumber}:${columnNumber}`;
    took.set(name, (took.get(name) ?? 0) + (profile.timeDeltas?.[at] ?? 0) / 1000);
  });
  return took;
}

const listed = (took: ReadonlyMap<string, number>, most: number, times: number): string =>
  [...took]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name, ms]) => `${(ms / times).toFixed(2).padStart(8)} ms  ${name}`)
    .join('\n');

/** Does a gesture three times on one page: to warm up, with a trace, with the profiler. */
export async function profiled({ name, gesture }: Compared, side: Side): Promise<Line> {
  await side.page.bringToFront();
  await gesture(side);
  const client = await side.page.context().newCDPSession(side.page);
  let times = 0;
  const events = await traced(client, async () => {
    times = (await gesture(side)).length;
  });
  const { kinds, names } = ownTimes(events);
  console.log(listed(names, 25, times));
  console.log(listed(await heaviest(client, () => gesture(side)), 40, times));
  await client.detach();
  const line: Line = { gesture: name };
  for (const [kind] of [...KINDS, ['other'] as const]) {
    line[`${kind}, ms each`] = ((kinds.get(kind) ?? 0) / times).toFixed(2);
  }
  return line;
}
