import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A page that draws a frame when it is told to, and hears keys and presses. */
class FakePage {
  private frames = new Map<number, () => void>();
  private readonly listeners = new Map<string, (event: Event) => void>();
  private last = 0;

  constructor() {
    vi.stubGlobal('requestAnimationFrame', (work: () => void) => {
      this.last += 1;
      this.frames.set(this.last, work);
      return this.last;
    });
    vi.stubGlobal('cancelAnimationFrame', (frame: number) => this.frames.delete(frame));
    vi.stubGlobal('window', {
      addEventListener: (type: string, listener: (event: Event) => void) =>
        this.listeners.set(type, listener),
    });
  }

  draw(): void {
    const all = [...this.frames.values()];
    this.frames.clear();
    for (const work of all) work();
  }

  press(key: string): void {
    this.listeners.get('keydown')?.({ key } as KeyboardEvent);
  }

  point(): void {
    this.listeners.get('pointerdown')?.({} as Event);
  }
}

async function opened() {
  vi.resetModules();
  const page = new FakePage();
  const { atRest, restBefore, stepping, useLater } = await import('../../../renderer/state/later');
  const { setDesk } = await import('../../../renderer/state/desk');
  restBefore(({ key }) => key === 'j');
  /** A key that steps to another row. */
  const step = (row: number) => {
    page.press('j');
    stepping();
    setDesk({ figureRow: row });
  };
  return { page, atRest, setDesk, step, shown: () => useLater.getState().figureRow };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what stands beside a step', () => {
  it('follows at rest, two frames after the one that answers it', async () => {
    const { page, step, shown } = await opened();
    step(1);
    expect(shown()).toBeNull();
    page.draw();
    expect(shown()).toBeNull();
    vi.advanceTimersByTime(40);
    expect(shown()).toBe(1);
  });

  it('follows everything else at once', async () => {
    const { setDesk, shown } = await opened();
    setDesk({ figureRow: 5 });
    expect(shown()).toBe(5);
  });

  it('waits for the last of quick steps, and is drawn with one of them where they go on', async () => {
    const { page, step, shown } = await opened();
    const seen: (number | null)[] = [];
    for (let row = 1; row <= 12; row += 1) {
      step(row);
      seen.push(shown());
      page.draw();
      vi.advanceTimersByTime(25);
    }
    // Not with each, and never more than 200 ms behind.
    expect(seen.filter((row, at) => row === at + 1).length).toBeGreaterThanOrEqual(1);
    expect(seen.filter((row, at) => row === at + 1).length).toBeLessThanOrEqual(2);
    for (const [at, row] of seen.entries()) expect(at + 1 - (row ?? 0)).toBeLessThanOrEqual(8);
    vi.advanceTimersByTime(40);
    expect(shown()).toBe(12);
  });

  it.each([
    ['another key', (page: FakePage) => page.press('e')],
    ['a press', (page: FakePage) => page.point()],
  ])('is there before %s is handled', async (_, input) => {
    const { page, atRest, step, shown } = await opened();
    step(3);
    const done = vi.fn();
    atRest(done);
    input(page);
    expect(shown()).toBe(3);
    expect(done).toHaveBeenCalledOnce();
    page.draw();
    vi.advanceTimersByTime(1_000);
    expect(done).toHaveBeenCalledOnce();
  });

  it('follows on a page that draws no frames, too', async () => {
    const { step, shown } = await opened();
    step(2);
    vi.advanceTimersByTime(300);
    expect(shown()).toBe(2);
  });

  it('does in its turn what is asked for while it is done', async () => {
    const { page, atRest } = await opened();
    const second = vi.fn();
    atRest(() => atRest(second));
    page.draw();
    vi.advanceTimersByTime(40);
    expect(second).not.toHaveBeenCalled();
    page.draw();
    vi.advanceTimersByTime(40);
    expect(second).toHaveBeenCalledOnce();
  });
});
