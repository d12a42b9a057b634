import { useEffect, useState } from 'react';
import type { Input, MethodName, Output } from '../../preload/contract';
import { call } from './engine';
import { notifyFault } from './notices';

/** The question of each kind that is being answered. A component may be gone by then, and another one in its place. */
const running = new Map<MethodName, Promise<void>>();

/**
 * The engine's answer to a query, asked again whenever the input (compared as JSON) or `revision` changes. The answer
 * before stays until the new one is there, so that nothing flickers; an answer that was overtaken is dropped. While one
 * question of a kind is not answered no other is sent, only the last of them afterwards: whoever walks through figures quickly must
 * not wait for what was asked about each. `input: null` asks nothing.
 */
export function useAnswer<M extends MethodName>(
  method: M,
  input: Input<M> | null,
  revision: number,
): Output<M> | null {
  const [answer, setAnswer] = useState<Output<M> | null>(null);
  const key = input === null ? null : JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` says that the same question has a new answer
  useEffect(() => {
    if (key === null) return;
    let overtaken = false;
    const ask = async () => {
      while (running.has(method)) await running.get(method);
      if (overtaken) return;
      const asked = call(method, JSON.parse(key) as Input<M>)
        .then((value) => {
          if (!overtaken) setAnswer(() => value);
        })
        .catch((error: unknown) => {
          if (!overtaken) notifyFault(error);
        })
        .finally(() => running.delete(method));
      running.set(method, asked);
    };
    void ask();
    return () => {
      overtaken = true;
    };
  }, [method, key, revision]);
  return answer;
}
