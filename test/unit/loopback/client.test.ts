import { describe, expect, it, vi } from 'vitest';
import { MESSAGE_LIMIT, type Reply, type Request } from '../../../preload/contract';
import { createClient, weight } from '../../../renderer/engine/client';
import type { OpenTransport, TransportEvents } from '../../../renderer/engine/transport';
import type { ConnectionState } from '../../../renderer/engine/types';

/** A transport whose other end is the test. */
function wire() {
  const sent: Request[] = [];
  let events!: TransportEvents;
  const open: OpenTransport = (given) => {
    events = given;
    return { host: 'loopback', send: (request) => void sent.push(request) };
  };
  const lastId = () => (sent.at(-1) as { id: number }).id;
  const answer = (value: unknown) => events.reply({ id: lastId(), ok: true, value });
  return { open, sent, answer, lastId, events: () => events };
}

async function connected() {
  const line = wire();
  const made = createClient(line.open);
  line.events().up();
  return { ...line, client: await made };
}

describe('a call', () => {
  it('is answered with its own reply, in whatever order they come', async () => {
    const { client, sent, events } = await connected();
    const one = client.call('figures.get', { id: 'a' });
    const two = client.call('figures.get', { id: 'b' });
    const [first, second] = sent as { id: number }[];
    events().reply({ id: second!.id, ok: true, value: 'B' });
    events().reply({ id: first!.id, ok: true, value: 'A' });
    expect(await Promise.all([one, two])).toEqual(['A', 'B']);
  });

  it('rejects with the engine’s fault, field included', async () => {
    const { client, events, lastId } = await connected();
    const call = client.call('figures.get', { id: 'x' });
    const fault = { code: 'invalid', message: 'This is no number.', field: 'value' } as const;
    events().reply({ id: lastId(), ok: false, fault });
    await expect(call).rejects.toMatchObject({ name: 'EngineFault', ...fault });
  });

  it('gets the progress of its own request only', async () => {
    const { client, events, answer, lastId } = await connected();
    const seen: unknown[] = [];
    const call = client.call('datasets.count', {}, { onProgress: (progress) => seen.push(progress) });
    const progress = (request: number): Reply => ({
      event: 'progress',
      payload: { request, done: 1, total: null, label: 'Reading' },
    });
    events().reply(progress(lastId()));
    events().reply(progress(lastId() + 1));
    answer({});
    await call;
    expect(seen).toEqual([{ done: 1, total: null, label: 'Reading' }]);
  });

  it('is cancelled by its signal, and settles with what the engine says', async () => {
    const { client, sent, events, lastId } = await connected();
    const controller = new AbortController();
    const call = client.call('datasets.count', {}, { signal: controller.signal });
    const id = lastId();
    controller.abort();
    expect(sent.at(-1)).toEqual({ cancel: id });
    events().reply({ id, ok: false, fault: { code: 'cancelled', message: 'Cancelled.' } });
    await expect(call).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('does not cancel what was answered, nor send what was aborted before', async () => {
    const { client, sent, answer } = await connected();
    const controller = new AbortController();
    const call = client.call('datasets.count', {}, { signal: controller.signal });
    answer({});
    await call;
    controller.abort();
    await expect(client.call('datasets.count', {}, { signal: controller.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(sent).toHaveLength(1);
  });

  it('that is too large is refused before it is sent', async () => {
    const { client, sent } = await connected();
    const half = new Uint8Array(MESSAGE_LIMIT / 2 + 1);
    const files = [
      { name: 'a', bytes: half },
      { name: 'b', bytes: half },
    ];
    await expect(client.call('sources.import', { files })).rejects.toMatchObject({
      code: 'too-large',
      message: expect.stringContaining('257 MB'),
    });
    expect(sent).toEqual([]);
  });
});

describe('the connection', () => {
  it('fails what was under way when it breaks off, refuses calls meanwhile, and takes them afterwards', async () => {
    const { client, events, answer } = await connected();
    const states: [ConnectionState, string | null][] = [];
    client.onConnection((state, why) => states.push([state, why]));
    const lost = client.call('projects.state', {});
    events().down('It stopped.');
    await expect(lost).rejects.toMatchObject({ code: 'unavailable', message: 'It stopped.' });
    await expect(client.call('projects.state', {})).rejects.toMatchObject({ code: 'unavailable' });
    events().up();
    const call = client.call('projects.state', {});
    answer(null);
    expect(await call).toBeNull();
    expect(states).toEqual([
      ['reconnecting', 'It stopped.'],
      ['connected', null],
    ]);
  });

  it('has told its listeners before a lost call settles', async () => {
    const { client, events } = await connected();
    const order: string[] = [];
    client.onConnection((state) => order.push(state));
    const lost = client.call('projects.state', {}).catch(() => order.push('lost'));
    events().down('It stopped.');
    await lost;
    expect(order).toEqual(['reconnecting', 'lost']);
  });

  it('stays gone', async () => {
    const { client, events } = await connected();
    const told = vi.fn();
    client.onConnection(told);
    events().gone('It ended.');
    events().up();
    expect(told.mock.calls).toEqual([['gone', 'It ended.']]);
    await expect(client.call('projects.state', {})).rejects.toMatchObject({ message: 'It ended.' });
  });

  it('that never comes rejects with the reason', async () => {
    const { open, events } = wire();
    const made = createClient(open);
    events().gone('It ended.');
    await expect(made).rejects.toMatchObject({ code: 'unavailable', message: 'It ended.' });
  });
});

it('events reach their listeners until these stop', async () => {
  const { client, events } = await connected();
  const heard = vi.fn();
  const stop = client.on('project', heard);
  events().reply({ event: 'project', payload: null });
  events().reply({ event: 'disk', payload: { state: 'safe', why: null } });
  stop();
  events().reply({ event: 'project', payload: null });
  expect(heard.mock.calls).toEqual([[null]]);
});

it.each([
  ['text', 'abc', 3],
  ['bytes anywhere', { a: [{ b: new Uint8Array(5) }, 'xy'], c: null, d: 1, e: undefined }, 7],
])('weight of %s', (_, value, bytes) => {
  expect(weight(value)).toBe(bytes);
});
