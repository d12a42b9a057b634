import { useEffect, useState } from 'react';
import type { Input, MethodName, Output } from '../../preload/contract';
import { call } from './engine';
import { notifyFault } from './notices';

/**
 * The engine's answer to a query, asked again whenever the input (compared as JSON) or `revision` changes. The answer
 * before stays until the new one is there, so that nothing flickers; an answer that was overtaken is dropped.
 * `input: null` asks nothing.
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
    call(method, JSON.parse(key) as Input<M>)
      .then((value) => !overtaken && setAnswer(() => value))
      .catch((error: unknown) => !overtaken && notifyFault(error));
    return () => {
      overtaken = true;
    };
  }, [method, key, revision]);
  return answer;
}
