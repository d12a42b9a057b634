import { useEffect, useState } from 'react';
import type { Input, MethodName, Output } from '../../preload/contract';
import { call } from './engine';
import { notifyFault } from './notices';

/** The question of each kind that is being answered. A component may be gone by then, and another one in its place. */
const running = new Map<MethodName, Promise<void>>();

interface Answer<M extends MethodName> {
  /** The question, as JSON. */
  key: string;
  value: Output<M>;
}

/**
 * The engine's last answer to a query with its question; asked again whenever the question or `revision` changes. An answer that
 * was overtaken is dropped. While one question of a kind is not answered no other is sent, only the last of them afterwards: whoever
 * walks through figures quickly must not wait for what was asked about each. `key: null` asks nothing.
 */
function useLast<M extends MethodName>(method: M, key: string | null, revision: number): Answer<M> | null {
  const [answer, setAnswer] = useState<Answer<M> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `revision` says that the same question has a new answer
  useEffect(() => {
    if (key === null) return;
    let overtaken = false;
    const ask = async () => {
      while (running.has(method)) await running.get(method);
      if (overtaken) return;
      const asked = call(method, JSON.parse(key) as Input<M>)
        .then((value) => {
          if (!overtaken) setAnswer({ key, value });
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

const keyOf = (input: unknown): string | null => (input === null ? null : JSON.stringify(input));

/**
 * The engine's answer to a query, asked again whenever the input (compared as JSON) or `revision` changes. The answer
 * before stays until the new one is there, so that nothing flickers. `input: null` asks nothing.
 */
export function useAnswer<M extends MethodName>(
  method: M,
  input: Input<M> | null,
  revision: number,
): Output<M> | null {
  return useLast(method, keyOf(input), revision)?.value ?? null;
}

/** As `useAnswer`, but null until this very input was answered: what was said of one figure must not stand beside another. */
export function useOwnAnswer<M extends MethodName>(
  method: M,
  input: Input<M> | null,
  revision: number,
): Output<M> | null {
  const key = keyOf(input);
  const answer = useLast(method, key, revision);
  return answer?.key === key ? answer.value : null;
}
